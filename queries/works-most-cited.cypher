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
MATCH (w:Work)<-[c:CITES]-(p:Work)
WITH w, count(p) AS papers, sum(c.count) AS citations
ORDER BY papers DESC, citations DESC, w.id
LIMIT $limit
MATCH (w)<-[:CITES]-(p:Work)
WITH w, papers, citations, p
ORDER BY p.id
WITH w, papers, citations, collect(p.id) AS paperIds
OPTIONAL MATCH (w)<-[r:AUTHORED]-(a:Person)
WITH w, papers, citations, paperIds, a, r
ORDER BY r.order, a.id
WITH w, papers, citations, paperIds, collect(a.name) AS authors
RETURN w.title AS work, authors, w.year AS year, papers, citations, w.id AS workId, paperIds
ORDER BY papers DESC, citations DESC, workId
