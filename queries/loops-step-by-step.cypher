// title: Loops and spirals, step by step
// titleZh: 循环与螺旋的各轮步骤
// audience: student
// question: Which loops that run both ways do papers describe, by which steps, and which side drives or supports the other at each?
// param pathway: string = "" from Pathway.name   a part of its name, or its id; nothing for all that run both ways
// returns pathway: the loop, spiral or two-way model
// returns order: the place of the step
// returns step: the step
// returns concepts: what it involves
// returns poles: on which sides these lie
// returns roles: which side does what to the other in the sentence of this step
// returns papers: who describes it
// returns sentence: the sentence that tells the step, else one that tells the whole
// returns pathwayId: the loop
// returns stepId: the step
// returns conceptIds: what it involves
// returns claimIds: the statements behind the roles
// returns passageIds: all sentences that tell the step and the loop
MATCH (t:Pathway)-[:HAS_STEP]->(s:Step)
WHERE t.direction = 'both' AND ($pathway = '' OR t.id = $pathway OR toLower(t.name) CONTAINS toLower($pathway))
WITH t, s
ORDER BY t.name, t.id, s.order, s.id
LIMIT $limit
OPTIONAL MATCH (s)-[:INVOLVES]->(c:Concept)
WITH t, s, c
ORDER BY c.name, c.id
WITH t, s, collect(c.name) AS concepts, collect(DISTINCT c.pole) AS poles, collect(c.id) AS conceptIds
OPTIONAL MATCH (t)<-[:PROPOSES]-(w:Paper)
WITH t, s, concepts, poles, conceptIds, w
ORDER BY w.title, w.id
WITH t, s, concepts, poles, conceptIds, collect(w.title) AS papers
OPTIONAL MATCH (s)-[:EVIDENCED_BY]->(q:Passage)
OPTIONAL MATCH (q)<-[:EVIDENCED_BY]-(k:Claim)
WHERE k.direction <> 'within' AND k.relation IN ['empowers', 'drives', 'supports', 'enables', 'supplies', 'transforms', 'requires']
  AND k.polarity = 'positive' AND k.status <> 'rejected'
WITH t, s, concepts, poles, conceptIds, papers, q, k
ORDER BY q.note, q.order, q.id, k.direction, k.relation, k.id
WITH t, s, concepts, poles, conceptIds, papers, collect(DISTINCT q.text) AS ownTexts, collect(DISTINCT q.id) AS ownIds,
     collect(DISTINCT k.direction + ' ' + k.relation) AS roles, collect(DISTINCT k.id) AS claimIds
OPTIONAL MATCH (t)-[:EVIDENCED_BY]->(p:Passage)
WITH t, s, concepts, poles, conceptIds, papers, ownTexts, ownIds, roles, claimIds, p
ORDER BY p.note, p.order, p.id
WITH t, s, concepts, poles, conceptIds, papers, ownTexts, ownIds, roles, claimIds, collect(p.text) AS texts, collect(p.id) AS ids
WITH t, s, concepts, poles, conceptIds, papers, ownTexts + texts AS told, ownIds + ids AS passageIds, roles, claimIds
RETURN t.name AS pathway, s.order AS order, s.name AS step, concepts, poles, roles, papers, head(told) AS sentence,
       t.id AS pathwayId, s.id AS stepId, conceptIds, claimIds, passageIds
ORDER BY pathway, pathwayId, order, stepId
