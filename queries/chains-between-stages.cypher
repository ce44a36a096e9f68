// title: Chains from one stage to another
// titleZh: 从一个环节到另一个环节的链条
// audience: student
// question: Which concepts carry one stage through a second to a third, and on whose evidence?
// param from: string = "technology" from Concept.stage   the stage where a chain begins
// param through: string = "talent" from Concept.stage   the stage it passes
// param to: string = "industry" from Concept.stage   the stage where it ends
// returns chain: the concepts in order
// returns papers: how many papers state its weaker link, each by its most stated relation
// returns claims: how many claims carry it
// returns first: a sentence for the first link
// returns second: a sentence for the second link
// returns conceptIds: the concepts in order
// returns passageIds: all sentences that state a link of it
MATCH (a:Concept)-[x:EMPOWERS]->(b:Concept)
WHERE a.stage = $from AND b.stage = $through
WITH a, b, max(x.papers) AS there, sum(x.claims) AS claimsThere
MATCH (b)-[y:EMPOWERS]->(c:Concept)
WHERE c.stage = $to AND c.id <> a.id
WITH a, b, c, there, claimsThere, max(y.papers) AS onward, sum(y.claims) AS claimsOnward
WITH a, b, c, CASE WHEN there < onward THEN there ELSE onward END AS papers, claimsThere + claimsOnward AS claims
ORDER BY papers DESC, claims DESC, a.id, b.id, c.id
LIMIT $limit
OPTIONAL MATCH (a)<-[:SUBJECT]-(k:Claim)-[:OBJECT]->(b)
WHERE k.relation IN ['empowers', 'drives', 'supports', 'enables', 'supplies', 'transforms'] AND k.polarity = 'positive' AND k.status <> 'rejected'
OPTIONAL MATCH (k)-[:EVIDENCED_BY]->(p:Passage)
WITH a, b, c, papers, claims, p
ORDER BY p.note, p.id
WITH a, b, c, papers, claims, collect(DISTINCT p.text) AS firstTexts, collect(DISTINCT p.id) AS firstIds
OPTIONAL MATCH (b)<-[:SUBJECT]-(l:Claim)-[:OBJECT]->(c)
WHERE l.relation IN ['empowers', 'drives', 'supports', 'enables', 'supplies', 'transforms'] AND l.polarity = 'positive' AND l.status <> 'rejected'
OPTIONAL MATCH (l)-[:EVIDENCED_BY]->(q:Passage)
WITH a, b, c, papers, claims, firstTexts, firstIds, q
ORDER BY q.note, q.id
WITH a, b, c, papers, claims, firstTexts, firstIds, collect(DISTINCT q.text) AS secondTexts, collect(DISTINCT q.id) AS secondIds
RETURN [a.name, b.name, c.name] AS chain, papers, claims, head(firstTexts) AS first, head(secondTexts) AS second,
       [a.id, b.id, c.id] AS conceptIds, firstIds + secondIds AS passageIds
ORDER BY papers DESC, claims DESC, a.id, b.id, c.id
