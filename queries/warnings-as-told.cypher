// title: Alerts, forecasts and adjustment, as told
// titleZh: 预警、预测与动态调整：论文如何论述
// audience: student
// question: What do papers say about alerting, forecasting and adjusting in time: which measures, figures and difficulties, and who acts? Sentences that tell most come first.
// param concepts: list of string = ["skill alerts", "technology monitoring", "forecast of talent demand", "dynamic adjustment of specialties"]   names of the concepts that mean it, in any language, or their ids
// returns concepts: which of these the sentence names
// returns claims: what the sentence says that one thing does to another
// returns measures: policies, strategies and indicators that it proposes
// returns figures: figures that it reports, with what kind they are
// returns challenges: difficulties that it states
// returns actors: who is to act on its measures
// returns sentence: the sentence
// returns section: the heading that it stands under
// returns paper: who says so
// returns conceptIds: which of these the sentence names
// returns toldIds: the claims, measures, figures and difficulties
// returns passageId: the sentence
// returns paperId: the paper
MATCH (c:Concept)
WHERE any(wanted IN $concepts WHERE toLower(c.name) = toLower(wanted) OR c.nameZh = wanted OR c.id = wanted OR c.id = 'concept:' + wanted)
MATCH (c)<-[:MENTIONS]-(p:Passage)
MATCH (p)-[:IN_PAPER]->(w:Paper)
WITH p, w, c
ORDER BY c.name, c.id
WITH p, w, collect(c.name) AS concepts, collect(c.id) AS conceptIds
OPTIONAL MATCH (p)<-[:EVIDENCED_BY]-(y)
WHERE y:Policy OR y:Strategy OR y:Indicator OR y:Finding OR y:Challenge
WITH p, w, concepts, conceptIds, count(y) AS told
ORDER BY told DESC, w.id, p.note, p.order, p.id
LIMIT $limit
OPTIONAL MATCH (p)<-[:EVIDENCED_BY]-(x)
WHERE (x:Claim AND x.status <> 'rejected') OR x:Policy OR x:Strategy OR x:Indicator OR x:Finding OR x:Challenge
OPTIONAL MATCH (x)-[:TAKEN_BY]->(a:Stakeholder)
WITH p, w, concepts, conceptIds, told, x, a
ORDER BY x.name, x.id, a.name
WITH p, w, concepts, conceptIds, told,
     collect(DISTINCT CASE WHEN x:Claim THEN x.name END) AS claims,
     collect(DISTINCT CASE WHEN x:Policy OR x:Strategy OR x:Indicator THEN x.name END) AS measures,
     collect(DISTINCT CASE WHEN x:Finding THEN x.kind + ': ' + x.name END) AS figures,
     collect(DISTINCT CASE WHEN x:Challenge THEN x.name END) AS challenges,
     collect(DISTINCT a.name) AS actors, collect(DISTINCT x.id) AS toldIds
OPTIONAL MATCH (p)-[:IN_SECTION]->(s:Section)
RETURN concepts, claims, measures, figures, challenges, actors, p.text AS sentence, s.title AS section, w.title AS paper,
       conceptIds, toldIds, p.id AS passageId, w.id AS paperId
ORDER BY told DESC, paperId, p.note, p.order, passageId
