// title: Steps of a pathway
// titleZh: 路径的步骤
// audience: student
// question: By which steps does a pathway lead from one side to the other?
// param pathway: string = "" from Pathway.name   a part of its name, or its id; nothing for all pathways
// returns pathway: the pathway
// returns direction: from which pole to which
// returns order: the place of the step
// returns step: the step
// returns concepts: what the step involves
// returns papers: who proposes the pathway
// returns sentence: the sentence that tells the step, else one that tells the pathway
// returns pathwayId: the pathway
// returns stepId: the step
// returns conceptIds: what the step involves
// returns passageIds: all sentences that tell the step and the pathway
MATCH (t:Pathway)-[:HAS_STEP]->(s:Step)
WHERE $pathway = '' OR t.id = $pathway OR toLower(t.name) CONTAINS toLower($pathway)
OPTIONAL MATCH (s)-[:INVOLVES]->(c:Concept)
WITH t, s, c
ORDER BY c.name, c.id
WITH t, s, collect(c.name) AS concepts, collect(c.id) AS conceptIds
OPTIONAL MATCH (t)<-[:PROPOSES]-(w:Paper)
WITH t, s, concepts, conceptIds, w
ORDER BY w.title, w.id
WITH t, s, concepts, conceptIds, collect(w.title) AS papers
OPTIONAL MATCH (s)-[:EVIDENCED_BY]->(q:Passage)
WITH t, s, concepts, conceptIds, papers, q
ORDER BY q.note, q.order, q.id
WITH t, s, concepts, conceptIds, papers, collect(q.text) AS ownTexts, collect(q.id) AS ownIds
OPTIONAL MATCH (t)-[:EVIDENCED_BY]->(p:Passage)
WITH t, s, concepts, conceptIds, papers, ownTexts, ownIds, p
ORDER BY p.note, p.order, p.id
WITH t, s, concepts, conceptIds, papers, ownTexts, ownIds, collect(p.text) AS texts, collect(p.id) AS ids
WITH t, s, concepts, conceptIds, papers, ownTexts + texts AS told, ownIds + ids AS passageIds
RETURN t.name AS pathway, t.direction AS direction, s.order AS order, s.name AS step, concepts, papers, head(told) AS sentence,
       t.id AS pathwayId, s.id AS stepId, conceptIds, passageIds
ORDER BY pathway, pathwayId, order, stepId
LIMIT $limit
