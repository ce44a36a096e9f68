// title: Policies that safeguard a pathway
// titleZh: 保障路径的政策
// audience: student
// question: Which policies safeguard which pathway, and who is to take them?
// param pathway: string = "" from Pathway.name   a part of its name, or its id; nothing for all pathways
// param kind: string = "" from Policy.kind   named (in force) or proposed; nothing for either
// returns pathway: the pathway
// returns direction: from which pole to which
// returns policy: what safeguards it
// returns kind: named, where it is in force under this name, or proposed
// returns actor: who is to take it, where the paper says so
// returns concepts: what else it safeguards
// returns papers: who says so
// returns sentence: a sentence that tells the policy
// returns pathwayId: the pathway
// returns policyId: the policy
// returns actorIds: who is to take it
// returns conceptIds: what else it safeguards
// returns passageIds: all sentences that tell the policy
MATCH (t:Pathway)<-[:SAFEGUARDS]-(y:Policy)
WHERE ($pathway = '' OR t.id = $pathway OR toLower(t.name) CONTAINS toLower($pathway)) AND ($kind = '' OR y.kind = $kind)
WITH t, y
ORDER BY t.name, t.id, y.name, y.id
LIMIT $limit
OPTIONAL MATCH (y)-[:TAKEN_BY]->(a:Stakeholder)
WITH t, y, a
ORDER BY a.name, a.id
WITH t, y, collect(a.name) AS actors, collect(a.id) AS actorIds
OPTIONAL MATCH (y)-[:SAFEGUARDS]->(c:Concept)
WITH t, y, actors, actorIds, c
ORDER BY c.name, c.id
WITH t, y, actors, actorIds, collect(c.name) AS concepts, collect(c.id) AS conceptIds
OPTIONAL MATCH (y)<-[:NAMES]-(w:Paper)
WITH t, y, actors, actorIds, concepts, conceptIds, w
ORDER BY w.title, w.id
WITH t, y, actors, actorIds, concepts, conceptIds, collect(w.title) AS papers
OPTIONAL MATCH (y)-[:EVIDENCED_BY]->(p:Passage)
WITH t, y, actors, actorIds, concepts, conceptIds, papers, p
ORDER BY p.note, p.order, p.id
WITH t, y, actors, actorIds, concepts, conceptIds, papers, collect(p.text) AS texts, collect(p.id) AS passageIds
RETURN t.name AS pathway, t.direction AS direction, y.name AS policy, y.kind AS kind, head(actors) AS actor, concepts, papers,
       head(texts) AS sentence, t.id AS pathwayId, y.id AS policyId, actorIds, conceptIds, passageIds
ORDER BY pathway, pathwayId, policy, policyId
