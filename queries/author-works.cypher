// title: An author's works and co-authors
// titleZh: 作者的文献与合作者
// audience: scholar
// question: What has an author written, with whom, about what, and who cites it?
// param author: string = "" from Person.name   a part of the name, or the id; nothing for all authors
// returns author: the author
// returns works: how many works of the author are in the graph
// returns work: one of them
// returns year: when it was published
// returns venue: where
// returns coauthors: who else wrote it
// returns papers: how many papers cite it
// returns concepts: up to five concepts: those it names most, or, where it was not read, those of the sentences that cite it
// returns sentence: a sentence that cites it
// returns authorId: the author
// returns workId: the work
// returns coauthorIds: who else wrote it
// returns conceptIds: the concepts
// returns passageIds: the sentences that cite it
MATCH (a:Person)
WHERE $author = '' OR a.id = $author OR toLower(a.name) CONTAINS toLower($author)
   OR any(variant IN a.variants WHERE toLower(variant) CONTAINS toLower($author))
MATCH (a)-[:AUTHORED]->(every:Work)
WITH a, count(every) AS works
MATCH (a)-[:AUTHORED]->(w:Work)
WITH a, works, w
ORDER BY works DESC, a.name, a.id, w.year, w.id
LIMIT $limit
CALL (w) { MATCH (w)<-[:CITES]-(k:Work) RETURN count(k) AS papers }
CALL (w) { MATCH (w)-[:PUBLISHED_IN]->(v:Venue) WITH v ORDER BY v.id RETURN collect(v.name) AS venues }
CALL (a, w) {
  MATCH (w)<-[o:AUTHORED]-(b:Person)
  WHERE b.id <> a.id
  WITH b, o
  ORDER BY o.order, b.id
  RETURN collect(b.name) AS coauthors, collect(b.id) AS coauthorIds
}
CALL (w) {
  MATCH (w)<-[:DENOTES]-(:Reference)<-[:POINTS_TO]-(:Citation)-[:IN_PASSAGE]->(s:Passage)
  WITH DISTINCT s
  ORDER BY s.note, s.order, s.id
  RETURN collect(s.text) AS sentences, collect(s.id) AS passageIds
}
CALL (w) {
  MATCH (w)-[d:DISCUSSES]->(c:Concept)
  WITH c, d
  ORDER BY d.count DESC, c.id
  RETURN collect(c.name) AS named, collect(c.id) AS namedIds
}
CALL (w) {
  MATCH (w)<-[:DENOTES]-(:Reference)<-[:POINTS_TO]-(:Citation)-[:IN_PASSAGE]->(s:Passage)-[:MENTIONS]->(c:Concept)
  WITH c, count(DISTINCT s) AS times
  ORDER BY times DESC, c.id
  RETURN collect(c.name) AS around, collect(c.id) AS aroundIds
}
RETURN a.name AS author, works, w.title AS work, w.year AS year, head(venues) AS venue, coauthors, papers,
       CASE WHEN size(named) > 0 THEN named[0..5] ELSE around[0..5] END AS concepts, head(sentences) AS sentence,
       a.id AS authorId, w.id AS workId, coauthorIds,
       CASE WHEN size(named) > 0 THEN namedIds[0..5] ELSE aroundIds[0..5] END AS conceptIds, passageIds
ORDER BY works DESC, author, authorId, year, workId
