// title: Open questions that no other paper takes up
// titleZh: 其他论文尚未回应的开放问题
// audience: reviewer
// question: What does a paper leave open, of which no sentence of another paper names most of the concepts together?
// param least: float = 0.75   the share of the concepts, and at least two, that a sentence must name to count as taking it up
// param papers: list of string = [] from Work.title   titles or parts of them, or ids; nothing for all papers
// returns open: what is left open
// returns kind: a limitation, or future work
// returns concepts: what it is about
// returns named: how many of these the nearest sentence of another paper names
// returns nearest: that sentence
// returns paper: who leaves it open
// returns questionId: what is left open
// returns conceptIds: what it is about
// returns paperId: who leaves it open
// returns passageIds: where it is left open, then the nearest sentence
MATCH (w:Paper)-[:LEAVES_OPEN]->(x:OpenQuestion)
WHERE (size($papers) = 0 OR any(given IN $papers WHERE w.id = given OR toLower(w.title) CONTAINS toLower(given)
   OR toLower(w.titleAlt) CONTAINS toLower(given)))
MATCH (x)-[:EVIDENCED_BY]->(p:Passage)
WITH w, x, p
ORDER BY p.note, p.order, p.id
WITH w, x, collect(p.id) AS ownIds
OPTIONAL MATCH (x)-[:EVIDENCED_BY]->(o:Passage)
OPTIONAL MATCH (o)-[:MENTIONS]->(c:Concept)
WITH w, x, ownIds, c
ORDER BY c.name, c.id
WITH w, x, ownIds, collect(DISTINCT c.name) AS concepts, collect(DISTINCT c.id) AS conceptIds
OPTIONAL MATCH (d:Concept)
WHERE d.id IN conceptIds
OPTIONAL MATCH (d)<-[:MENTIONS]-(q:Passage)
OPTIONAL MATCH (q)-[:IN_PAPER]->(v:Paper)
WITH w, x, ownIds, concepts, conceptIds, q, sum(CASE WHEN v.id <> w.id THEN 1 ELSE 0 END) AS named
ORDER BY named DESC, q.note, q.order, q.id
WITH w, x, ownIds, concepts, conceptIds, max(named) AS named, collect(CASE WHEN named > 0 THEN q.text END) AS texts,
     collect(CASE WHEN named > 0 THEN q.id END) AS ids
WHERE named < 2 OR named < $least * size(concepts)
RETURN x.text AS open, x.kind AS kind, concepts, named, head(texts) AS nearest, w.title AS paper, x.id AS questionId, conceptIds,
       w.id AS paperId, ownIds + CASE WHEN named > 0 THEN [head(ids)] ELSE [] END AS passageIds
ORDER BY paperId, questionId
LIMIT $limit
