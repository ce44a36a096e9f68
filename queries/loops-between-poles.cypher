// title: Loops between two poles
// titleZh: 两极之间的双向循环
// audience: scholar
// question: Which concepts of two poles empower each other, in both directions, and what says so each way?
// param one: string = "nqpf" from Concept.pole   one pole
// param other: string = "ve" from Concept.pole   the pole across from it
// returns concept: the concept of the one pole
// returns partner: the concept of the other pole
// returns relationsThere: what the first does to the second
// returns relationsBack: what the second does to the first
// returns papersThere: how many papers say the first
// returns papersBack: how many papers say the second
// returns there: a sentence for the first
// returns back: a sentence for the second
// returns conceptIds: both concepts
// returns passageIds: all sentences that say either
MATCH (a:Concept)-[x:EMPOWERS]->(b:Concept)
WHERE a.pole = $one AND b.pole = $other
MATCH (k:Claim)-[:SUBJECT]->(a)
MATCH (k)-[:OBJECT]->(b)
WHERE k.relation = x.relation AND k.polarity = 'positive' AND k.status <> 'rejected'
MATCH (k)-[:EVIDENCED_BY]->(p:Passage)
MATCH (p)-[:IN_PAPER]->(w:Paper)
WITH a, b, x, p, w
ORDER BY p.note, p.id
WITH a, b, collect(DISTINCT x.relation) AS relationsThere, collect(DISTINCT w.id) AS papersThere,
     collect(DISTINCT p.id) AS idsThere, collect(DISTINCT p.text) AS textsThere
MATCH (b)-[y:EMPOWERS]->(a)
MATCH (l:Claim)-[:SUBJECT]->(b)
MATCH (l)-[:OBJECT]->(a)
WHERE l.relation = y.relation AND l.polarity = 'positive' AND l.status <> 'rejected'
MATCH (l)-[:EVIDENCED_BY]->(q:Passage)
MATCH (q)-[:IN_PAPER]->(v:Paper)
WITH a, b, relationsThere, papersThere, idsThere, textsThere, y, q, v
ORDER BY q.note, q.id
WITH a, b, relationsThere, papersThere, idsThere, textsThere, collect(DISTINCT y.relation) AS relationsBack,
     collect(DISTINCT v.id) AS papersBack, collect(DISTINCT q.id) AS idsBack, collect(DISTINCT q.text) AS textsBack
RETURN a.name AS concept, b.name AS partner, relationsThere, relationsBack, size(papersThere) AS papersThere, size(papersBack) AS papersBack,
       head(textsThere) AS there, head(textsBack) AS back, [a.id, b.id] AS conceptIds, idsThere + idsBack AS passageIds
ORDER BY papersThere + papersBack DESC, a.id, b.id
LIMIT $limit
