// title: What a concept yields
// titleZh: 一个概念带来什么
// audience: student
// question: What is a concept said to empower, drive, support, enable, supply or transform?
// param concept: string = "vocational education" from Concept.name   its name in any language, or its id
// returns concept: the concept that gives
// returns relation: what it does
// returns yield: what it does it to
// returns yieldZh: the same in Chinese
// returns papers: how many papers say so
// returns sentences: in how many sentences
// returns facts: how many papers say it plainly, neither hedged nor as a recommendation or prediction
// returns confidence: how sure the surest reading is, 0 to 1
// returns sentence: a sentence that says so
// returns conceptIds: the concept and what it yields
// returns passageIds: all sentences that say so
MATCH (c:Concept)
WHERE c.id = $concept OR c.id = 'concept:' + $concept
   OR toLower(c.name) = toLower($concept) OR c.nameZh = $concept OR toLower(c.namePinyin) = toLower($concept)
   OR any(variant IN c.variants WHERE toLower(variant) = toLower($concept))
MATCH (c)<-[:SUBJECT]-(k:Claim)-[:OBJECT]->(o:Concept)
WHERE k.relation IN ['empowers', 'drives', 'supports', 'enables', 'supplies', 'transforms'] AND k.polarity = 'positive' AND k.status <> 'rejected'
MATCH (k)-[:STATED_IN]->(w:Paper)
WITH c, o, k.relation AS relation, count(DISTINCT w.id) AS papers, max(k.confidence) AS confidence
ORDER BY papers DESC, confidence DESC, c.id, relation, o.id
LIMIT $limit
MATCH (c)<-[:SUBJECT]-(k:Claim)-[:OBJECT]->(o)
WHERE k.relation = relation AND k.polarity = 'positive' AND k.status <> 'rejected'
MATCH (k)-[:STATED_IN]->(w:Paper)
OPTIONAL MATCH (k)-[e:EVIDENCED_BY]->(p:Passage)
WITH c, o, relation, papers, confidence, k, w, p, CASE WHEN k.modality = 'fact' AND k.hedged = false THEN 0 ELSE 1 END AS rank,
     coalesce(e.confidence, k.confidence) AS sure
ORDER BY rank, p.note, sure DESC, p.id
WITH c, o, relation, papers, confidence, collect(DISTINCT p.text) AS texts, collect(DISTINCT p.id) AS passageIds,
     count(DISTINCT p.id) AS sentences, count(DISTINCT CASE WHEN rank = 0 THEN w.id END) AS facts
RETURN c.name AS concept, relation, o.name AS yield, o.nameZh AS yieldZh, papers, sentences, facts, confidence,
       head(texts) AS sentence, [c.id, o.id] AS conceptIds, passageIds
ORDER BY papers DESC, confidence DESC, c.id, relation, o.id
