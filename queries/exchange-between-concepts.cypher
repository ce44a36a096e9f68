// title: What two concepts give each other
// titleZh: 两个概念互相给予什么
// audience: student
// question: What does one concept give another, and what does it get back, side by side?
// param concept: string = "new quality productive forces" from Concept.name   one concept: its name in any language, or its id
// param other: string = "vocational education" from Concept.name   the other, likewise
// returns concept: the first concept
// returns partner: the second concept
// returns relation: what the one does to the other
// returns papersThere: how many papers say that the first does it
// returns papersBack: how many papers say that the second does
// returns factsThere: how many of the first say it plainly, neither hedged nor as a recommendation or prediction
// returns factsBack: how many of the second do
// returns there: a sentence for the first
// returns back: a sentence for the second
// returns conceptIds: both concepts
// returns passageIds: all sentences that say either
MATCH (a:Concept)
WHERE a.id = $concept OR a.id = 'concept:' + $concept
   OR toLower(a.name) = toLower($concept) OR a.nameZh = $concept OR toLower(a.namePinyin) = toLower($concept)
   OR any(variant IN a.variants WHERE toLower(variant) = toLower($concept))
MATCH (b:Concept)
WHERE b.id = $other OR b.id = 'concept:' + $other
   OR toLower(b.name) = toLower($other) OR b.nameZh = $other OR toLower(b.namePinyin) = toLower($other)
   OR any(variant IN b.variants WHERE toLower(variant) = toLower($other))
MATCH (a)<-[:SUBJECT|OBJECT]-(k:Claim)
WHERE a.id <> b.id AND k.relation IN ['empowers', 'drives', 'supports', 'enables', 'supplies', 'transforms'] AND k.polarity = 'positive' AND k.status <> 'rejected'
WITH a, b, k
MATCH (k)-[:SUBJECT|OBJECT]->(b)
MATCH (k)-[:SUBJECT]->(s:Concept)
MATCH (k)-[:STATED_IN]->(w:Paper)
MATCH (k)-[e:EVIDENCED_BY]->(p:Passage)
WITH a, b, k, w, p, s.id = a.id AS there, k.modality = 'fact' AND k.hedged = false AS fact,
     coalesce(e.confidence, k.confidence) AS sure
ORDER BY fact DESC, p.note, sure DESC, p.id
WITH a, b, k.relation AS relation,
     count(DISTINCT CASE WHEN there THEN w.id END) AS papersThere, count(DISTINCT CASE WHEN there THEN null ELSE w.id END) AS papersBack,
     count(DISTINCT CASE WHEN there AND fact THEN w.id END) AS factsThere,
     count(DISTINCT CASE WHEN fact AND NOT there THEN w.id END) AS factsBack,
     collect(CASE WHEN there THEN p.text END) AS textsThere, collect(CASE WHEN there THEN null ELSE p.text END) AS textsBack,
     collect(DISTINCT p.id) AS passageIds
RETURN a.name AS concept, b.name AS partner, relation, papersThere, papersBack, factsThere, factsBack, head(textsThere) AS there,
       head(textsBack) AS back, [a.id, b.id] AS conceptIds, passageIds
ORDER BY papersThere + papersBack DESC, relation, a.id, b.id
LIMIT $limit
