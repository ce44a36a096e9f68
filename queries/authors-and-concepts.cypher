// title: Authors and their concepts
// titleZh: 作者与他们的概念
// audience: scholar
// question: Which concepts does an author write about?
// param author: string = "" from Person.name   a part of the name, or the id; nothing for all authors
// returns author: the author
// returns concept: the concept
// returns papers: in how many of the author's papers it is
// returns mentions: how often they name it
// returns authorId: the author
// returns conceptId: the concept
// returns paperIds: the papers
MATCH (a:Person)-[:AUTHORED]->(w:Paper)
WHERE $author = '' OR a.id = $author OR toLower(a.name) CONTAINS toLower($author)
MATCH (w)-[d:DISCUSSES]->(c:Concept)
WITH a, c, d, w
ORDER BY w.id
WITH a, c, count(w) AS papers, sum(d.count) AS mentions, collect(w.id) AS paperIds
RETURN a.name AS author, c.name AS concept, papers, mentions, a.id AS authorId, c.id AS conceptId, paperIds
ORDER BY papers DESC, mentions DESC, authorId, conceptId
LIMIT $limit
