// title: Weak links
// titleZh: 薄弱环节
// audience: student
// question: Which concepts do many depend on and few support? (A measure of ours, no paper's.)
// param least: integer = 3   at least so many concepts depend on it
// returns concept: the concept
// returns conceptZh: the same in Chinese
// returns weakness: dependents / (1 + supporters)
// returns dependents: how many concepts require it, or are said to be given something by it
// returns supporters: how many concepts are said to give, support or bring it about
// returns papers: how many papers state any of these links
// returns dependsOnIt: the dependents
// returns supportsIt: the supporters
// returns sentence: a sentence by which another depends on it
// returns conceptId: the concept
// returns dependentIds: the dependents
// returns supporterIds: the supporters
// returns passageIds: all sentences of these links
MATCH (c:Concept)
OPTIONAL MATCH (c)-[:EMPOWERS]->(x:Concept)
WHERE x.id <> c.id
WITH c, collect(DISTINCT x.id) AS given
OPTIONAL MATCH (y:Concept)-[:REQUIRES]->(c)
WHERE y.id <> c.id AND NOT y.id IN given
WITH c, given, collect(DISTINCT y.id) AS asking
WITH c, given + asking AS dependentIds
WHERE size(dependentIds) >= $least
OPTIONAL MATCH (z:Concept)-[:EMPOWERS]->(c)
WHERE z.id <> c.id
WITH c, dependentIds, count(DISTINCT z.id) AS supporters
WITH c, dependentIds, size(dependentIds) AS dependents, supporters, size(dependentIds) * 1.0 / (1 + supporters) AS weakness
ORDER BY weakness DESC, dependents DESC, c.id
LIMIT $limit
UNWIND dependentIds AS dependentId
MATCH (x:Concept {id: dependentId})
WITH c, weakness, dependents, supporters, x
ORDER BY x.name, x.id
WITH c, weakness, dependents, supporters, collect(x.name) AS dependsOnIt, collect(x.id) AS dependentIds
OPTIONAL MATCH (z:Concept)-[:EMPOWERS]->(c)
WHERE z.id <> c.id
WITH DISTINCT c, weakness, dependents, supporters, dependsOnIt, dependentIds, z
ORDER BY z.name, z.id
WITH c, weakness, dependents, supporters, dependsOnIt, dependentIds, collect(z.name) AS supportsIt, collect(z.id) AS supporterIds
MATCH (c)<-[:SUBJECT|OBJECT]-(k:Claim)
WHERE k.polarity = 'positive' AND k.status <> 'rejected'
MATCH (k)-[:SUBJECT]->(s:Concept)
MATCH (k)-[:OBJECT]->(o:Concept)
WITH c, weakness, dependents, supporters, dependsOnIt, dependentIds, supportsIt, supporterIds, k,
     (s.id = c.id AND o.id IN dependentIds AND k.relation <> 'requires') OR (o.id = c.id AND s.id IN dependentIds AND k.relation = 'requires') AS depends,
     o.id = c.id AND s.id IN supporterIds AND k.relation <> 'requires' AS holds
WHERE k.relation IN ['empowers', 'drives', 'supports', 'enables', 'supplies', 'transforms', 'requires'] AND (depends OR holds)
MATCH (k)-[:STATED_IN]->(w:Paper)
OPTIONAL MATCH (k)-[:EVIDENCED_BY]->(p:Passage)
WITH c, weakness, dependents, supporters, dependsOnIt, dependentIds, supportsIt, supporterIds, k, w, p, depends
ORDER BY depends DESC, p.note, k.confidence DESC, k.id, p.id
WITH c, weakness, dependents, supporters, dependsOnIt, dependentIds, supportsIt, supporterIds, count(DISTINCT w.id) AS papers,
     collect(p.text) AS texts, collect(DISTINCT p.id) AS passageIds
RETURN c.name AS concept, c.nameZh AS conceptZh, weakness, dependents, supporters, papers, dependsOnIt, supportsIt,
       head(texts) AS sentence, c.id AS conceptId, dependentIds, supporterIds, passageIds
ORDER BY weakness DESC, dependents DESC, conceptId
