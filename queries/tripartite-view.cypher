// title: The tripartite view
// titleZh: 三方视角：政府、院校、企业各做什么
// audience: student
// question: What are government, college and enterprise each to do about the same thing, and what does one of them leave to the others?
// param first: string = "government" from Stakeholder.role   a role
// param second: string = "college" from Stakeholder.role   another
// param third: string = "enterprise" from Stakeholder.role   a third
// param concept: string = "" from Concept.name   a part of the name of what is acted on; nothing for all
// returns concept: what is acted on
// returns conceptZh: the same in Chinese
// returns roles: how many of the three act on it
// returns byFirst: what the first role is to do about it
// returns bySecond: what the second is
// returns byThird: what the third is
// returns missing: which of the three has nothing to do about it
// returns challenges: difficulties that papers state about it
// returns sentence: a sentence of one of these measures
// returns conceptId: what is acted on
// returns measureIds: the measures
// returns challengeIds: the difficulties
// returns passageIds: the sentences of the measures
MATCH (m)-[:TAKEN_BY]->(x:Stakeholder)
WHERE m:Policy OR m:Strategy
WITH m, coalesce(x.role, x.name) AS role
WHERE role IN [$first, $second, $third]
MATCH (m)-[:ABOUT]->(c:Concept)
WHERE $concept = '' OR c.id = $concept OR toLower(c.name) CONTAINS toLower($concept) OR toLower(c.nameZh) CONTAINS toLower($concept)
WITH DISTINCT m, role, c
ORDER BY m.name, m.id
WITH c, count(DISTINCT role) AS roles, count(DISTINCT m.id) AS measures, collect(DISTINCT role) AS acting,
     collect(DISTINCT CASE WHEN role = $first THEN m.name END) AS byFirst, collect(DISTINCT CASE WHEN role = $second THEN m.name END) AS bySecond,
     collect(DISTINCT CASE WHEN role = $third THEN m.name END) AS byThird, collect(DISTINCT m.id) AS measureIds
ORDER BY roles DESC, measures DESC, c.id
LIMIT $limit
OPTIONAL MATCH (c)<-[:ABOUT]-(h:Challenge)
WITH c, roles, measures, acting, byFirst, bySecond, byThird, measureIds, h
ORDER BY h.name, h.id
WITH c, roles, measures, acting, byFirst, bySecond, byThird, measureIds, collect(DISTINCT h.name) AS challenges, collect(h.id) AS challengeIds
OPTIONAL MATCH (c)<-[:ABOUT]-(m)
WHERE m.id IN measureIds
OPTIONAL MATCH (m)-[:EVIDENCED_BY]->(p:Passage)
WITH c, roles, measures, acting, byFirst, bySecond, byThird, measureIds, challenges, challengeIds, p
ORDER BY p.note, p.id
WITH c, roles, measures, acting, byFirst, bySecond, byThird, measureIds, challenges, challengeIds,
     collect(DISTINCT p.text) AS texts, collect(DISTINCT p.id) AS passageIds
RETURN c.name AS concept, c.nameZh AS conceptZh, roles, byFirst, bySecond, byThird,
       [role IN [$first, $second, $third] WHERE NOT role IN acting] AS missing, challenges, head(texts) AS sentence,
       c.id AS conceptId, measureIds, challengeIds, passageIds
ORDER BY roles DESC, measures DESC, conceptId
