// title: Authors and their concepts
// titleZh: 作者与他们的概念
// audience: scholar
// question: Which concepts does an author write about?
// param author: string = "" from Person.name   a part of the name, or the id; nothing for all authors
// returns author: the author
// returns concept: the concept
// returns conceptZh: the same in Chinese
// returns papers: in how many of the author's papers it is
// returns mentions: how often they name it
// returns sentence: one of the sentences that do
// returns authorId: the author
// returns conceptId: the concept
// returns paperIds: the papers
// returns passageIds: up to twenty of these sentences
MATCH (a:Person)-[:AUTHORED]->(w:Paper)
WHERE $author = '' OR a.id = $author OR toLower(a.name) CONTAINS toLower($author)
   OR any(variant IN a.variants WHERE toLower(variant) CONTAINS toLower($author))
MATCH (w)-[d:DISCUSSES]->(c:Concept)
WITH a, c, count(w) AS papers, sum(d.count) AS mentions
ORDER BY papers DESC, mentions DESC, a.id, c.id
LIMIT $limit
CALL (a, c) {
  MATCH (a)-[:AUTHORED]->(w:Paper)-[:DISCUSSES]->(c)
  WITH w
  ORDER BY w.id
  RETURN collect(w.id) AS paperIds
}
CALL (a, c) {
  MATCH (a)-[:AUTHORED]->(w:Paper)
  MATCH (w)<-[:IN_PAPER]-(p:Passage)-[:MENTIONS]->(c)
  WITH p
  ORDER BY p.note, p.order, p.id
  LIMIT 20
  RETURN collect(p.text) AS sentences, collect(p.id) AS passageIds
}
RETURN a.name AS author, c.name AS concept, c.nameZh AS conceptZh, papers, mentions, head(sentences) AS sentence,
       a.id AS authorId, c.id AS conceptId, paperIds, passageIds
ORDER BY papers DESC, mentions DESC, authorId, conceptId
