// title: What two poles give each other
// titleZh: 两极互相给予什么
// audience: student
// question: In which ways does each side of a field act on the other, side by side?
// param one: string = "nqpf" from Concept.pole   one pole
// param other: string = "ve" from Concept.pole   the pole across from it
// returns relation: what the one does to the other
// returns papersThere: how many papers say that the first does it
// returns papersBack: how many papers say that the second does
// returns factsThere: how many of the first say it plainly, neither hedged nor as a recommendation or prediction
// returns factsBack: how many of the second do
// returns pairsThere: which concept does it to which in the one direction, the ten surest
// returns pairsBack: the ten surest of the other direction
// returns there: a sentence for the one direction
// returns back: a sentence for the other
// returns claimIds: all statements of either direction
// returns passageIds: all sentences of either direction
MATCH (k:Claim)
WHERE k.direction IN [$one + '->' + $other, $other + '->' + $one] AND k.relation IN ['empowers', 'drives', 'supports', 'enables', 'supplies', 'transforms']
  AND k.polarity = 'positive' AND k.status <> 'rejected'
MATCH (k)-[:SUBJECT]->(s:Concept)
MATCH (k)-[:OBJECT]->(o:Concept)
MATCH (k)-[:STATED_IN]->(w:Paper)
MATCH (k)-[e:EVIDENCED_BY]->(p:Passage)
WITH k, w, p, s.name + ' → ' + o.name AS pair, k.direction = $one + '->' + $other AS there,
     k.modality = 'fact' AND k.hedged = false AS fact,
     coalesce(e.confidence, k.confidence) AS sure
ORDER BY fact DESC, p.note, sure DESC, k.id, p.id
WITH k.relation AS relation,
     count(DISTINCT CASE WHEN there THEN w.id END) AS papersThere, count(DISTINCT CASE WHEN there THEN null ELSE w.id END) AS papersBack,
     count(DISTINCT CASE WHEN there AND fact THEN w.id END) AS factsThere,
     count(DISTINCT CASE WHEN fact AND NOT there THEN w.id END) AS factsBack,
     collect(DISTINCT CASE WHEN there THEN pair END) AS pairsThere, collect(DISTINCT CASE WHEN there THEN null ELSE pair END) AS pairsBack,
     collect(CASE WHEN there THEN p.text END) AS textsThere, collect(CASE WHEN there THEN null ELSE p.text END) AS textsBack,
     collect(DISTINCT k.id) AS claimIds, collect(DISTINCT p.id) AS passageIds
RETURN relation, papersThere, papersBack, factsThere, factsBack, pairsThere[0..10] AS pairsThere, pairsBack[0..10] AS pairsBack,
       head(textsThere) AS there, head(textsBack) AS back, claimIds, passageIds
ORDER BY papersThere + papersBack DESC, relation
LIMIT $limit
