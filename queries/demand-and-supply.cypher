// title: Demand and supply, matched
// titleZh: 供需匹配
// audience: student
// question: What does industry require, what does vocational education supply, and where does neither meet the other?
// param demander: string = "nqpf" from Concept.pole   the pole that requires
// param supplier: string = "ve" from Concept.pole   the pole that supplies
// param supplying: list of string = ["supplies", "supports", "enables", "empowers", "drives"]   what counts as supplying
// param stage: string = "talent" from Concept.stage   of what is required and supplied; nothing for any stage
// param state: string = ""   matched, only required or only supplied; nothing for all
// returns concept: what is required or supplied
// returns conceptZh: the same in Chinese
// returns state: matched, only required or only supplied
// returns papersRequiring: how many papers say that the one side requires it
// returns papersSupplying: how many papers say that the other side supplies it
// returns requiredBy: what requires it
// returns suppliedBy: what supplies it
// returns gaps: difficulties that papers state about it
// returns demand: a sentence for the demand
// returns supply: a sentence for the supply
// returns conceptId: what is required or supplied
// returns challengeIds: the difficulties
// returns passageIds: all sentences for either
MATCH (k:Claim)-[:OBJECT]->(c:Concept)
WHERE (k.relation = 'requires' OR k.relation IN $supplying) AND k.polarity = 'positive' AND k.status <> 'rejected' AND ($stage = '' OR c.stage = $stage)
MATCH (k)-[:SUBJECT]->(s:Concept)
WHERE (k.relation = 'requires' AND s.pole = $demander) OR (k.relation IN $supplying AND s.pole = $supplier)
MATCH (k)-[:STATED_IN]->(w:Paper)
MATCH (k)-[e:EVIDENCED_BY]->(p:Passage)
WITH c, k, s, w, p, k.relation = 'requires' AS asked, k.modality = 'fact' AND k.hedged = false AS fact,
     coalesce(e.confidence, k.confidence) AS sure
ORDER BY fact DESC, p.note, sure DESC, k.id, p.id
WITH c, count(DISTINCT CASE WHEN asked THEN w.id END) AS papersRequiring, count(DISTINCT CASE WHEN asked THEN null ELSE w.id END) AS papersSupplying,
     collect(DISTINCT CASE WHEN asked THEN s.name END) AS requiredBy, collect(DISTINCT CASE WHEN asked THEN null ELSE s.name END) AS suppliedBy,
     collect(CASE WHEN asked THEN p.text END) AS demands, collect(CASE WHEN asked THEN null ELSE p.text END) AS supplies,
     collect(DISTINCT p.id) AS passageIds
WITH c, papersRequiring, papersSupplying, requiredBy, suppliedBy, demands, supplies, passageIds,
     CASE WHEN papersRequiring = 0 THEN 'only supplied' WHEN papersSupplying = 0 THEN 'only required' ELSE 'matched' END AS state
WHERE $state = '' OR state = $state
WITH c, papersRequiring, papersSupplying, requiredBy, suppliedBy, demands, supplies, passageIds, state
ORDER BY papersRequiring DESC, papersSupplying DESC, c.id
LIMIT $limit
OPTIONAL MATCH (c)<-[:ABOUT]-(h:Challenge)
WITH c, papersRequiring, papersSupplying, requiredBy, suppliedBy, demands, supplies, passageIds, state, h
ORDER BY h.name, h.id
WITH c, papersRequiring, papersSupplying, requiredBy, suppliedBy, demands, supplies, passageIds, state,
     collect(h.name) AS gaps, collect(h.id) AS challengeIds
RETURN c.name AS concept, c.nameZh AS conceptZh, state, papersRequiring, papersSupplying, requiredBy, suppliedBy, gaps,
       head(demands) AS demand, head(supplies) AS supply, c.id AS conceptId, challengeIds, passageIds
ORDER BY papersRequiring DESC, papersSupplying DESC, conceptId
