// title: Steps that a chain between stages lacks
// titleZh: 环节之间缺失的链条步骤
// audience: reviewer
// question: Which concepts of a middle stage are linked to the stage before and not to the one after, or the other way round?
// param from: string = "technology" from Concept.stage   the stage where a chain begins
// param through: string = "talent" from Concept.stage   the stage in the middle
// param to: string = "industry" from Concept.stage   the stage where it ends
// param papers: list of string = [] from Work.title   titles or parts of them, or ids; nothing for all papers
// returns concept: the concept of the middle stage
// returns conceptZh: its Chinese name
// returns stated: the step that is stated
// returns absent: the step that nobody states
// returns partners: the concepts at the other end of what is stated
// returns papers: how many papers state it
// returns claims: how often they do
// returns sentence: a sentence that states it
// returns conceptId: the concept of the middle stage
// returns partnerIds: the concepts at the other end
// returns paperIds: the papers
// returns passageIds: all sentences that state it
MATCH (c:Concept)
WHERE c.stage = $through
OPTIONAL MATCH (c)<-[:EMPOWERS]-(a:Concept)
WHERE a.stage = $from
WITH c, count(a) AS before
OPTIONAL MATCH (c)-[:EMPOWERS]->(b:Concept)
WHERE b.stage = $to
WITH c, before, count(b) AS after
WHERE before > 0 AND after = 0 OR before = 0 AND after > 0
MATCH (c)<-[:SUBJECT|OBJECT]-(k:Claim)
WHERE k.relation IN ['empowers', 'drives', 'supports', 'enables', 'supplies', 'transforms'] AND k.polarity = 'positive' AND k.status <> 'rejected'
WITH c, before, k
MATCH (k)-[:SUBJECT|OBJECT]->(d:Concept)
WHERE d.id <> c.id
MATCH (k)-[:SUBJECT]->(s:Concept)
WHERE before > 0 AND s.id = d.id AND d.stage = $from OR before = 0 AND s.id = c.id AND d.stage = $to
MATCH (k)-[:STATED_IN]->(w:Paper)
WHERE (size($papers) = 0 OR any(given IN $papers WHERE w.id = given OR toLower(w.title) CONTAINS toLower(given)
   OR toLower(w.titleAlt) CONTAINS toLower(given)))
MATCH (k)-[:EVIDENCED_BY]->(p:Passage)
WITH c, before, k, d, w, p
ORDER BY p.note, w.id, p.order, p.id, d.id
WITH c, before, count(DISTINCT k) AS claims, collect(DISTINCT d.name) AS names, collect(DISTINCT d.id) AS partnerIds,
     collect(DISTINCT w.id) AS paperIds, collect(DISTINCT p.text) AS texts, collect(DISTINCT p.id) AS passageIds
RETURN c.name AS concept, c.nameZh AS conceptZh, CASE WHEN before > 0 THEN $from + ' → ' + c.name ELSE c.name + ' → ' + $to END AS stated,
       CASE WHEN before > 0 THEN c.name + ' → ' + $to ELSE $from + ' → ' + c.name END AS absent, names AS partners, size(paperIds) AS papers,
       claims, head(texts) AS sentence, c.id AS conceptId, partnerIds, paperIds, passageIds
ORDER BY papers DESC, claims DESC, conceptId
LIMIT $limit
