// title: From a challenge to who acts
// titleZh: 从挑战到对策与行动者
// audience: student
// question: Which strategies answer a difficulty, and who is to carry them out?
// param challenge: string = "" from Challenge.name   a part of its name, or its id; nothing for all
// param actor: string = "" from Stakeholder.name   a part of the name or role of who acts; nothing for all, and for strategies that name nobody
// returns challenge: the difficulty
// returns strategy: what is proposed against it
// returns actor: who is to do it, where the paper says so
// returns role: government, college, enterprise or the like
// returns shared: how many concepts both are about; the most come first
// returns concepts: what the strategy is about
// returns paper: who proposes it
// returns difficulty: the sentence that states the difficulty
// returns answer: the sentence that proposes the strategy
// returns challengeId: the difficulty
// returns strategyId: the strategy
// returns actorIds: who is to do it
// returns conceptIds: what the strategy is about
// returns paperId: the paper
// returns passageIds: all sentences of the difficulty and the strategy
MATCH (h:Challenge)<-[:ADDRESSES]-(s:Strategy)
WHERE $challenge = '' OR h.id = $challenge OR toLower(h.name) CONTAINS toLower($challenge)
OPTIONAL MATCH (s)-[:TAKEN_BY]->(a:Stakeholder)
WITH h, s, a, coalesce(a.role, a.name) AS role
WHERE $actor = '' OR a.id = $actor OR toLower(a.name) CONTAINS toLower($actor) OR toLower(role) CONTAINS toLower($actor)
WITH h, s, a, role
ORDER BY a.name, a.id
WITH h, s, collect(a.name) AS actors, collect(DISTINCT role) AS roles, collect(a.id) AS actorIds
OPTIONAL MATCH (h)-[:ABOUT]->(d:Concept)
WITH h, s, actors, roles, actorIds, collect(d.id) AS aboutIds
OPTIONAL MATCH (s)-[:ABOUT]->(c:Concept)
WITH h, s, actors, roles, actorIds, aboutIds, c
ORDER BY c.name, c.id
WITH h, s, actors, roles, actorIds, collect(c.name) AS concepts, collect(c.id) AS conceptIds,
     count(CASE WHEN c.id IN aboutIds THEN 1 END) AS shared
MATCH (s)<-[:PROPOSES]-(w:Paper)
WITH h, s, actors, roles, actorIds, concepts, conceptIds, shared, w
ORDER BY shared DESC, w.id, h.id, s.id
LIMIT $limit
OPTIONAL MATCH (h)-[:EVIDENCED_BY]->(p:Passage)
WITH h, s, actors, roles, actorIds, concepts, conceptIds, shared, w, p
ORDER BY p.note, p.order, p.id
WITH h, s, actors, roles, actorIds, concepts, conceptIds, shared, w, collect(p.text) AS hTexts, collect(p.id) AS hIds
OPTIONAL MATCH (s)-[:EVIDENCED_BY]->(q:Passage)
WITH h, s, actors, roles, actorIds, concepts, conceptIds, shared, w, hTexts, hIds, q
ORDER BY q.note, q.order, q.id
WITH h, s, actors, roles, actorIds, concepts, conceptIds, shared, w, hTexts, hIds, collect(q.text) AS sTexts, collect(q.id) AS sIds
RETURN h.name AS challenge, s.name AS strategy, head(actors) AS actor, head(roles) AS role, shared, concepts, w.title AS paper,
       head(hTexts) AS difficulty, head(sTexts) AS answer, h.id AS challengeId, s.id AS strategyId, actorIds, conceptIds,
       w.id AS paperId, hIds + sIds AS passageIds
ORDER BY shared DESC, paperId, challengeId, strategyId
