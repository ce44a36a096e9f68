// title: The dual drive
// titleZh: 双向驱动
// audience: student
// question: What does each side of a field set going in the other, by which concepts, and on whose evidence?
// param one: string = "nqpf" from Concept.pole   one pole
// param other: string = "ve" from Concept.pole   the pole across from it
// param relations: list of string = ["drives", "transforms"]   what counts as setting going
// returns direction: from which pole to which
// returns driven: what is set going
// returns drivenZh: the same in Chinese
// returns drivers: what sets it going, the surest first
// returns papers: how many papers say so
// returns facts: how many papers say it plainly, neither hedged nor as a recommendation or prediction
// returns confidence: how sure the surest reading is, 0 to 1
// returns sentence: a sentence that says so
// returns drivenId: what is set going
// returns driverIds: what sets it going
// returns passageIds: all sentences that say so
MATCH (k:Claim)
WHERE k.direction IN [$one + '->' + $other, $other + '->' + $one] AND k.relation IN $relations AND k.polarity = 'positive' AND k.status <> 'rejected'
MATCH (k)-[:SUBJECT]->(s:Concept)
MATCH (k)-[:OBJECT]->(o:Concept)
MATCH (k)-[:STATED_IN]->(w:Paper)
MATCH (k)-[e:EVIDENCED_BY]->(p:Passage)
WITH k, s, o, w, p, k.modality = 'fact' AND k.hedged = false AS fact,
     coalesce(e.confidence, k.confidence) AS sure
ORDER BY fact DESC, p.note, sure DESC, k.id, p.id
WITH k.direction AS direction, o, count(DISTINCT w.id) AS papers, count(DISTINCT CASE WHEN fact THEN w.id END) AS facts,
     max(k.confidence) AS confidence, collect(DISTINCT s.name) AS drivers, collect(DISTINCT s.id) AS driverIds,
     collect(p.text) AS texts, collect(DISTINCT p.id) AS passageIds
RETURN direction, o.name AS driven, o.nameZh AS drivenZh, drivers, papers, facts, confidence, head(texts) AS sentence,
       o.id AS drivenId, driverIds, passageIds
ORDER BY papers DESC, facts DESC, confidence DESC, direction, drivenId
LIMIT $limit
