// title: Works most cited
// titleZh: 被引最多的文献
// audience: scholar
// question: Which works do most papers cite?
// returns work: the title
// returns authors: who wrote it
// returns year: when it was published
// returns papers: how many papers cite it
// returns sentences: in how many sentences they do
// returns citations: by how many marks; a name and its number in one sentence are two
// returns sentence: one of these sentences
// returns workId: the work
// returns paperIds: the papers that cite it
// returns passageIds: all these sentences
MATCH (w:Work)<-[c:CITES]-(p:Work)
WITH w, count(p) AS papers, sum(c.count) AS citations
OPTIONAL MATCH (w)<-[:DENOTES]-(:Reference)<-[:POINTS_TO]-(:Citation)-[:IN_PASSAGE]->(s:Passage)
WITH w, papers, citations, count(DISTINCT s) AS sentences
ORDER BY papers DESC, sentences DESC, citations DESC, w.id
LIMIT $limit
CALL (w) { MATCH (w)<-[:CITES]-(p:Work) WITH p ORDER BY p.id RETURN collect(p.id) AS paperIds }
CALL (w) { MATCH (w)<-[o:AUTHORED]-(a:Person) WITH a, o ORDER BY o.order, a.id RETURN collect(a.name) AS authors }
CALL (w) {
  MATCH (w)<-[:DENOTES]-(:Reference)<-[:POINTS_TO]-(:Citation)-[:IN_PASSAGE]->(s:Passage)
  WITH DISTINCT s
  ORDER BY s.note, s.order, s.id
  RETURN collect(s.text) AS told, collect(s.id) AS passageIds
}
RETURN w.title AS work, authors, w.year AS year, papers, sentences, citations, head(told) AS sentence, w.id AS workId, paperIds, passageIds
ORDER BY papers DESC, sentences DESC, citations DESC, workId
