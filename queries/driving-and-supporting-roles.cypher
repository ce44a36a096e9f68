// title: Driving and supporting roles
// titleZh: 驱动角色与支撑角色
// audience: student
// question: Which concepts drive the other side of the field, and which support it?
// param driving: list of string = ["drives", "transforms", "empowers"]   what counts as driving
// param supporting: list of string = ["supports", "supplies", "enables"]   what counts as supporting
// returns concept: the concept that acts
// returns conceptZh: the same in Chinese
// returns direction: from its pole to which
// returns role: driving or supporting, whichever more papers say; both where as many say either
// returns papersDriving: how many papers say that it drives the other side
// returns papersSupporting: how many papers say that it supports the other side
// returns driven: what it drives there, the surest first
// returns supported: what it supports there
// returns drive: a sentence for the driving
// returns support: a sentence for the supporting
// returns conceptId: the concept
// returns passageIds: all sentences for either
MATCH (k:Claim)
WHERE k.direction <> 'within' AND k.relation IN $driving + $supporting AND k.polarity = 'positive' AND k.status <> 'rejected'
MATCH (k)-[:SUBJECT]->(s:Concept)
MATCH (k)-[:OBJECT]->(o:Concept)
MATCH (k)-[:STATED_IN]->(w:Paper)
MATCH (k)-[e:EVIDENCED_BY]->(p:Passage)
WITH k, s, o, w, p, k.relation IN $driving AS drives, k.modality = 'fact' AND k.hedged = false AS fact,
     coalesce(e.confidence, k.confidence) AS sure
ORDER BY fact DESC, p.note, sure DESC, k.id, p.id
WITH s, k.direction AS direction,
     count(DISTINCT CASE WHEN drives THEN w.id END) AS papersDriving,
     count(DISTINCT CASE WHEN drives THEN null ELSE w.id END) AS papersSupporting,
     collect(DISTINCT CASE WHEN drives THEN o.name END) AS driven, collect(DISTINCT CASE WHEN drives THEN null ELSE o.name END) AS supported,
     collect(CASE WHEN drives THEN p.text END) AS drives, collect(CASE WHEN drives THEN null ELSE p.text END) AS supports,
     collect(DISTINCT p.id) AS passageIds
RETURN s.name AS concept, s.nameZh AS conceptZh, direction,
       CASE WHEN papersDriving > papersSupporting THEN 'driving' WHEN papersDriving < papersSupporting THEN 'supporting' ELSE 'both' END AS role,
       papersDriving, papersSupporting, driven, supported, head(drives) AS drive, head(supports) AS support, s.id AS conceptId, passageIds
ORDER BY papersDriving + papersSupporting DESC, direction, conceptId
LIMIT $limit
