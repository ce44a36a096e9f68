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
// returns papersThere: how many papers say the first, by its most stated relation
// returns papersBack: how many papers say the second, likewise
// returns there: a sentence for the first
// returns back: a sentence for the second
// returns conceptIds: both concepts
// returns passageIds: all sentences that say either
MATCH (a:Concept)-[x:EMPOWERS]->(b:Concept)
WHERE a.pole = $one AND b.pole = $other
WITH a, b, x
ORDER BY x.relation
WITH a, b, collect(x.relation) AS relationsThere, max(x.papers) AS papersThere
MATCH (b)-[y:EMPOWERS]->(a)
WITH a, b, relationsThere, papersThere, y
ORDER BY y.relation
WITH a, b, relationsThere, papersThere, collect(y.relation) AS relationsBack, max(y.papers) AS papersBack
WITH a, b, relationsThere, papersThere, relationsBack, papersBack, papersThere + papersBack AS papers
ORDER BY papers DESC, a.id, b.id
LIMIT $limit
OPTIONAL MATCH (a)<-[:SUBJECT]-(k:Claim)-[:OBJECT]->(b)
WHERE k.relation IN relationsThere AND k.polarity = 'positive' AND k.status <> 'rejected'
OPTIONAL MATCH (k)-[:EVIDENCED_BY]->(p:Passage)
WITH a, b, relationsThere, papersThere, relationsBack, papersBack, papers, p
ORDER BY p.note, p.id
WITH a, b, relationsThere, papersThere, relationsBack, papersBack, papers,
     collect(DISTINCT p.text) AS textsThere, collect(DISTINCT p.id) AS idsThere
OPTIONAL MATCH (b)<-[:SUBJECT]-(l:Claim)-[:OBJECT]->(a)
WHERE l.relation IN relationsBack AND l.polarity = 'positive' AND l.status <> 'rejected'
OPTIONAL MATCH (l)-[:EVIDENCED_BY]->(q:Passage)
WITH a, b, relationsThere, papersThere, relationsBack, papersBack, papers, textsThere, idsThere, q
ORDER BY q.note, q.id
WITH a, b, relationsThere, papersThere, relationsBack, papersBack, papers, textsThere, idsThere,
     collect(DISTINCT q.text) AS textsBack, collect(DISTINCT q.id) AS idsBack
RETURN a.name AS concept, b.name AS partner, relationsThere, relationsBack, papersThere, papersBack,
       head(textsThere) AS there, head(textsBack) AS back, [a.id, b.id] AS conceptIds, idsThere + idsBack AS passageIds
ORDER BY papers DESC, a.id, b.id
