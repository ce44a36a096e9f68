// title: Who acts on which link
// titleZh: 三方协同：谁作用于哪一环
// audience: student
// question: On which links between concepts do government, college and enterprise act, and where does one of the three leave it to the others?
// param first: string = "government" from Stakeholder.role   a role
// param second: string = "college" from Stakeholder.role   another
// param third: string = "enterprise" from Stakeholder.role   a third
// param concept: string = "" from Concept.name   a part of the name of either end; nothing for all links
// returns link: the concept that acts, and the one it acts on
// returns relations: what the one does to the other
// returns papers: how many papers say so, by the most stated relation
// returns roles: how many of the three have a measure about both ends
// returns byFirst: what the first role is to do about both ends
// returns bySecond: what the second is
// returns byThird: what the third is
// returns sentence: a sentence of one of these measures
// returns conceptIds: both ends
// returns measureIds: the measures
// returns passageIds: the sentences of the measures
MATCH (m)-[:TAKEN_BY]->(x:Stakeholder)
WHERE m:Policy OR m:Strategy
WITH m, coalesce(x.role, x.name) AS role
WHERE role IN [$first, $second, $third]
MATCH (m)-[:ABOUT]->(a:Concept)
WITH m, role, a
MATCH (m)-[:ABOUT]->(b:Concept)
WHERE a.id <> b.id
WITH DISTINCT role, a, b
MATCH (a)-[e:EMPOWERS]->(b)
WHERE $concept = '' OR a.id = $concept OR b.id = $concept OR toLower(a.name) CONTAINS toLower($concept)
   OR toLower(b.name) CONTAINS toLower($concept)
WITH role, a, b, e
ORDER BY e.relation
WITH a, b, collect(DISTINCT e.relation) AS relations, max(e.papers) AS papers, count(DISTINCT role) AS roles
ORDER BY roles DESC, papers DESC, a.id, b.id
LIMIT $limit
MATCH (a)<-[:ABOUT]-(m)
WHERE m:Policy OR m:Strategy
WITH a, b, relations, papers, roles, m
MATCH (m)-[:ABOUT]->(b)
MATCH (m)-[:TAKEN_BY]->(x:Stakeholder)
WITH a, b, relations, papers, roles, m, coalesce(x.role, x.name) AS role
WHERE role IN [$first, $second, $third]
OPTIONAL MATCH (m)-[:EVIDENCED_BY]->(p:Passage)
WITH a, b, relations, papers, roles, m, role, p
ORDER BY p.note, m.name, m.id, p.order, p.id
WITH a, b, relations, papers, roles,
     collect(DISTINCT CASE WHEN role = $first THEN m.name END) AS byFirst, collect(DISTINCT CASE WHEN role = $second THEN m.name END) AS bySecond,
     collect(DISTINCT CASE WHEN role = $third THEN m.name END) AS byThird, collect(p.text) AS texts,
     collect(DISTINCT m.id) AS measureIds, collect(DISTINCT p.id) AS passageIds
RETURN [a.name, b.name] AS link, relations, papers, roles, byFirst, bySecond, byThird, head(texts) AS sentence,
       [a.id, b.id] AS conceptIds, measureIds, passageIds
ORDER BY roles DESC, papers DESC, a.id, b.id
