// title: What a concept needs
// titleZh: 一个概念需要什么
// audience: student
// question: What is a concept said to require, and what is said to give it that?
// param concept: string = "new quality productive forces" from Concept.name   its name in any language, or its id
// returns concept: the concept that needs
// returns need: what it needs
// returns needZh: the same in Chinese
// returns papers: how many papers say so
// returns sentences: in how many sentences
// returns facts: how many papers say it plainly, neither hedged nor as a recommendation or prediction
// returns confidence: how sure the surest reading is, 0 to 1
// returns givers: concepts that are said to give, support or bring it about, those of most papers first
// returns sentence: a sentence that tells the need
// returns conceptIds: the concept and what it needs
// returns giverIds: the givers
// returns passageIds: all sentences that tell the need
MATCH (c:Concept)
WHERE c.id = $concept OR c.id = 'concept:' + $concept
   OR toLower(c.name) = toLower($concept) OR c.nameZh = $concept OR toLower(c.namePinyin) = toLower($concept)
   OR any(variant IN c.variants WHERE toLower(variant) = toLower($concept))
MATCH (c)<-[:SUBJECT]-(k:Claim)-[:OBJECT]->(n:Concept)
WHERE k.relation = 'requires' AND k.polarity = 'positive' AND k.status <> 'rejected'
MATCH (k)-[:STATED_IN]->(w:Paper)
WITH c, n, count(DISTINCT w.id) AS papers, max(k.confidence) AS confidence
ORDER BY papers DESC, confidence DESC, c.id, n.id
LIMIT $limit
OPTIONAL MATCH (n)<-[e:EMPOWERS]-(g:Concept)
WHERE g.id <> c.id
WITH c, n, papers, confidence, g, max(e.papers) AS saying, max(e.confidence) AS sure
ORDER BY saying DESC, sure DESC, g.id
WITH c, n, papers, confidence, collect(g.name) AS givers, collect(g.id) AS giverIds
MATCH (c)<-[:SUBJECT]-(k:Claim)-[:OBJECT]->(n)
WHERE k.relation = 'requires' AND k.polarity = 'positive' AND k.status <> 'rejected'
MATCH (k)-[:STATED_IN]->(w:Paper)
OPTIONAL MATCH (k)-[e:EVIDENCED_BY]->(p:Passage)
WITH c, n, papers, confidence, givers, giverIds, k, w, p, CASE WHEN k.modality = 'fact' AND k.hedged = false THEN 0 ELSE 1 END AS rank,
     coalesce(e.confidence, k.confidence) AS sure
ORDER BY rank, p.note, sure DESC, p.id
WITH c, n, papers, confidence, givers, giverIds, collect(DISTINCT p.text) AS texts, collect(DISTINCT p.id) AS passageIds,
     count(DISTINCT p.id) AS sentences, count(DISTINCT CASE WHEN rank = 0 THEN w.id END) AS facts
RETURN c.name AS concept, n.name AS need, n.nameZh AS needZh, papers, sentences, facts, confidence, givers, head(texts) AS sentence,
       [c.id, n.id] AS conceptIds, giverIds, passageIds
ORDER BY papers DESC, confidence DESC, c.id, n.id
