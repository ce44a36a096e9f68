// title: Who does what
// titleZh: 谁做什么
// audience: student
// question: What is government, a college, an enterprise or somebody else to do, and against which difficulty?
// param actor: string = "" from Stakeholder.role   the role, or a part of the name, of who acts; nothing for all
// returns role: government, college, enterprise or the like
// returns actor: who acts
// returns measure: what they are to do
// returns kind: strategy or policy
// returns concepts: what it is about
// returns answers: the difficulties that it answers
// returns papers: who says so
// returns sentence: a sentence that says so
// returns actorId: who acts
// returns measureId: what they are to do
// returns conceptIds: what it is about
// returns challengeIds: the difficulties that it answers
// returns passageIds: all sentences that say so
MATCH (m)-[:TAKEN_BY]->(a:Stakeholder)
WHERE m:Policy OR m:Strategy
WITH m, a, coalesce(a.role, a.name) AS role, CASE WHEN m:Policy THEN 'policy' ELSE 'strategy' END AS kind
WHERE $actor = '' OR a.id = $actor OR toLower(role) = toLower($actor) OR toLower(a.name) CONTAINS toLower($actor)
WITH m, a, role, kind
ORDER BY role, a.name, kind, m.name, m.id
LIMIT $limit
OPTIONAL MATCH (m)-[:ABOUT]->(c:Concept)
WITH m, a, role, kind, c
ORDER BY c.name, c.id
WITH m, a, role, kind, collect(c.name) AS concepts, collect(c.id) AS conceptIds
OPTIONAL MATCH (m)-[:ADDRESSES]->(h:Challenge)
WITH m, a, role, kind, concepts, conceptIds, h
ORDER BY h.name, h.id
WITH m, a, role, kind, concepts, conceptIds, collect(h.name) AS answers, collect(h.id) AS challengeIds
OPTIONAL MATCH (m)<-[:PROPOSES|NAMES]-(w:Paper)
WITH m, a, role, kind, concepts, conceptIds, answers, challengeIds, w
ORDER BY w.title, w.id
WITH m, a, role, kind, concepts, conceptIds, answers, challengeIds, collect(DISTINCT w.title) AS papers
OPTIONAL MATCH (m)-[:EVIDENCED_BY]->(p:Passage)
WITH m, a, role, kind, concepts, conceptIds, answers, challengeIds, papers, p
ORDER BY p.note, p.order, p.id
WITH m, a, role, kind, concepts, conceptIds, answers, challengeIds, papers, collect(p.text) AS texts, collect(p.id) AS passageIds
RETURN role, a.name AS actor, m.name AS measure, kind, concepts, answers, papers, head(texts) AS sentence,
       a.id AS actorId, m.id AS measureId, conceptIds, challengeIds, passageIds
ORDER BY role, actor, kind, measure, measureId
