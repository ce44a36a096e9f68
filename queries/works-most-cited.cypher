// title: Works most cited
// titleZh: 被引最多的文献
// audience: scholar
// question: Which works do most papers cite?
// returns work: the title
// returns authors: who wrote it
// returns year: when it was published
// returns papers: how many papers cite it
// returns citations: how often they do
// returns workId: the work
// returns paperIds: the papers that cite it
MATCH (p:Paper)-[c:CITES]->(w:Work)
WITH w, p, c
ORDER BY p.id
WITH w, count(p) AS papers, sum(c.count) AS citations, collect(p.id) AS paperIds
OPTIONAL MATCH (a:Person)-[r:AUTHORED]->(w)
WITH w, papers, citations, paperIds, a, r
ORDER BY r.order, a.id
WITH w, papers, citations, paperIds, collect(a.name) AS authors
RETURN w.title AS work, authors, w.year AS year, papers, citations, w.id AS workId, paperIds
ORDER BY papers DESC, citations DESC, workId
LIMIT $limit
