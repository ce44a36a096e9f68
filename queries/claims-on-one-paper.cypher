// title: Claims that rest on one paper
// titleZh: 仅有一篇论文支持的论断
// audience: reviewer
// question: What is stated by one paper alone, and in which sentences?
// returns subject: the concept that acts
// returns relation: what it does
// returns object: the concept that it acts on
// returns polarity: positive, or negative where the sentence denies it
// returns confidence: how sure the reading is, 0 to 1
// returns paper: the only paper that says so
// returns sentences: where it does
// returns subjectId: the concept that acts
// returns objectId: the concept that it acts on
// returns paperId: the paper
// returns claimIds: the claims
// returns passageIds: the sentences
MATCH (s:Concept)<-[:SUBJECT]-(k:Claim)
WHERE k.status <> 'rejected'
MATCH (k)-[:OBJECT]->(o:Concept)
MATCH (k)-[:STATED_IN]->(w:Paper)
WITH s, o, k.relation AS relation, k.polarity AS polarity, count(DISTINCT w) AS papers, max(k.confidence) AS confidence
WHERE papers = 1
WITH s, o, relation, polarity, confidence
ORDER BY confidence DESC, s.id, relation, o.id, polarity
LIMIT $limit
MATCH (s)<-[:SUBJECT]-(k:Claim)-[:OBJECT]->(o)
WHERE k.relation = relation AND k.polarity = polarity AND k.status <> 'rejected'
MATCH (k)-[:STATED_IN]->(w:Paper)
MATCH (k)-[:EVIDENCED_BY]->(p:Passage)
WITH s, o, relation, polarity, confidence, w, k, p
ORDER BY p.note, p.order, p.id
WITH s, o, relation, polarity, confidence, w,
     collect(DISTINCT p.text) AS sentences, collect(DISTINCT k.id) AS claimIds, collect(DISTINCT p.id) AS passageIds
RETURN s.name AS subject, relation, o.name AS object, polarity, confidence, w.title AS paper, sentences,
       s.id AS subjectId, o.id AS objectId, w.id AS paperId, claimIds, passageIds
ORDER BY confidence DESC, subjectId, relation, objectId, polarity
