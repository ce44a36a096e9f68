// title: Chains from one stage to another
// titleZh: 从一个环节到另一个环节的链条
// audience: student
// question: Which concepts carry one stage through a second to a third, and on whose evidence?
// param from: string = "technology" from Concept.stage   the stage where a chain begins
// param through: string = "talent" from Concept.stage   the stage it passes
// param to: string = "industry" from Concept.stage   the stage where it ends
// returns chain: the concepts in order
// returns papers: how many papers state a link of it
// returns weakest: how many papers state its less stated link
// returns first: a sentence for the first link
// returns second: a sentence for the second link
// returns conceptIds: the concepts in order
// returns passageIds: all sentences that state a link of it
MATCH (a:Concept)-[x:EMPOWERS]->(b:Concept)
WHERE a.stage = $from AND b.stage = $through
MATCH (k:Claim)-[:SUBJECT]->(a)
MATCH (k)-[:OBJECT]->(b)
WHERE k.relation = x.relation AND k.polarity = 'positive' AND k.status <> 'rejected'
MATCH (k)-[:EVIDENCED_BY]->(p:Passage)
MATCH (p)-[:IN_PAPER]->(w:Paper)
WITH a, b, p, w
ORDER BY p.note, p.id
WITH a, b, collect(DISTINCT w.id) AS firstPapers, collect(DISTINCT p.id) AS firstIds, collect(DISTINCT p.text) AS firstTexts
MATCH (b)-[y:EMPOWERS]->(c:Concept)
WHERE c.stage = $to AND c.id <> a.id
MATCH (l:Claim)-[:SUBJECT]->(b)
MATCH (l)-[:OBJECT]->(c)
WHERE l.relation = y.relation AND l.polarity = 'positive' AND l.status <> 'rejected'
MATCH (l)-[:EVIDENCED_BY]->(q:Passage)
MATCH (q)-[:IN_PAPER]->(v:Paper)
WITH a, b, c, firstPapers, firstIds, firstTexts, q, v
ORDER BY q.note, q.id
WITH a, b, c, firstPapers, firstIds, firstTexts,
     collect(DISTINCT v.id) AS secondPapers, collect(DISTINCT q.id) AS secondIds, collect(DISTINCT q.text) AS secondTexts
WITH a, b, c, firstIds, firstTexts, secondIds, secondTexts, size(firstPapers) AS there, size(secondPapers) AS onward,
     [id IN secondPapers WHERE NOT id IN firstPapers] AS others
WITH a, b, c, firstIds, firstTexts, secondIds, secondTexts, there + size(others) AS papers,
     CASE WHEN there < onward THEN there ELSE onward END AS weakest
RETURN [a.name, b.name, c.name] AS chain, papers, weakest, head(firstTexts) AS first, head(secondTexts) AS second,
       [a.id, b.id, c.id] AS conceptIds, firstIds + secondIds AS passageIds
ORDER BY papers DESC, weakest DESC, a.id, b.id, c.id
LIMIT $limit
