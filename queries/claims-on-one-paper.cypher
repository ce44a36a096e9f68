// title: Claims that rest on one paper
// titleZh: 仅有一篇论文支持的论断
// audience: reviewer
// question: What is stated by one paper alone, and in which sentences?
// param papers: list of string = [] from Work.title   titles or parts of them, or ids; nothing for all papers
// returns subject: the concept that acts
// returns subjectZh: its Chinese name
// returns relation: what it does
// returns object: the concept that it acts on
// returns objectZh: its Chinese name
// returns polarity: positive, or negative where the sentence denies it
// returns asFact: in how many of its sentences it is said outright; not as possible, to be wished or expected
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
WITH s, o, k.relation AS relation, k.polarity AS polarity, count(DISTINCT w) AS papers, max(k.confidence) AS confidence, min(w.id) AS paperId
WHERE papers = 1
MATCH (w:Paper {id: paperId})
WHERE (size($papers) = 0 OR any(given IN $papers WHERE w.id = given OR toLower(w.title) CONTAINS toLower(given)
   OR toLower(w.titleAlt) CONTAINS toLower(given)))
WITH s, o, relation, polarity, confidence, w
ORDER BY confidence DESC, s.id, relation, o.id, polarity
LIMIT $limit
MATCH (s)<-[:SUBJECT]-(k:Claim)-[:OBJECT]->(o)
WHERE k.relation = relation AND k.polarity = polarity AND k.status <> 'rejected'
MATCH (k)-[:EVIDENCED_BY]->(p:Passage)
WITH s, o, relation, polarity, confidence, w, k, p
ORDER BY p.note, p.order, p.id
WITH s, o, relation, polarity, confidence, w,
     collect(DISTINCT p.text) AS sentences, collect(DISTINCT k.id) AS claimIds, collect(DISTINCT p.id) AS passageIds,
     collect(DISTINCT CASE WHEN k.modality = 'fact' AND NOT k.hedged THEN p.id END) AS told
RETURN s.name AS subject, s.nameZh AS subjectZh, relation, o.name AS object, o.nameZh AS objectZh, polarity, size(told) AS asFact,
       confidence, w.title AS paper, sentences, s.id AS subjectId, o.id AS objectId, w.id AS paperId, claimIds, passageIds
ORDER BY confidence DESC, subjectId, relation, objectId, polarity
