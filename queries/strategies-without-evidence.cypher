// title: Strategies without evidence
// titleZh: 缺乏证据的对策
// audience: reviewer
// question: Which strategies are put forward in sentences that cite no work and report no figure?
// param papers: list of string = [] from Work.title   titles or parts of them, or ids; nothing for all papers
// returns strategy: what is to be done
// returns concepts: what it is about
// returns challenges: how many difficulties it is to answer
// returns paper: who puts it forward
// returns sentence: a sentence that does
// returns strategyId: what is to be done
// returns conceptIds: what it is about
// returns paperId: who puts it forward
// returns passageIds: all sentences that put it forward
MATCH (w:Paper)-[:PROPOSES]->(x:Strategy)
WHERE (size($papers) = 0 OR any(given IN $papers WHERE w.id = given OR toLower(w.title) CONTAINS toLower(given)
   OR toLower(w.titleAlt) CONTAINS toLower(given)))
MATCH (x)-[:EVIDENCED_BY]->(p:Passage)
OPTIONAL MATCH (p)<-[:IN_PASSAGE]-(m:Citation)
OPTIONAL MATCH (p)<-[:EVIDENCED_BY]-(f:Finding)
WHERE f.kind <> 'target'
WITH w, x, count(m) + count(f) AS signs
WHERE signs = 0
OPTIONAL MATCH (x)-[:ABOUT]->(c:Concept)
WITH w, x, c
ORDER BY c.name, c.id
WITH w, x, collect(c.name) AS concepts, collect(c.id) AS conceptIds
OPTIONAL MATCH (x)-[:ADDRESSES]->(h:Challenge)
WITH w, x, concepts, conceptIds, count(DISTINCT h) AS challenges
ORDER BY challenges DESC, w.id, x.id
LIMIT $limit
MATCH (x)-[:EVIDENCED_BY]->(p:Passage)
WITH w, x, concepts, conceptIds, challenges, p
ORDER BY p.note, p.order, p.id
WITH w, x, concepts, conceptIds, challenges, collect(p.text) AS texts, collect(p.id) AS passageIds
RETURN x.name AS strategy, concepts, challenges, w.title AS paper, head(texts) AS sentence,
       x.id AS strategyId, conceptIds, w.id AS paperId, passageIds
ORDER BY challenges DESC, paperId, strategyId
