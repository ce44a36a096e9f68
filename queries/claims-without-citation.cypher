// title: Claims without a citation
// titleZh: 没有引文支持的论断
// audience: reviewer
// question: What is stated as a fact, and nowhere with a work cited for it?
// param papers: list of string = [] from Work.title   titles or parts of them, or ids; nothing for all papers
// returns subject: the concept that acts
// returns subjectZh: its Chinese name
// returns relation: what it does
// returns object: the concept that it acts on
// returns objectZh: its Chinese name
// returns polarity: positive, or negative where the sentence denies it
// returns papers: how many papers say so
// returns claims: how often they do
// returns confidence: how sure the reading is, 0 to 1
// returns paper: a paper that says so
// returns sentence: its sentence
// returns note: whether the sentence is a reading note's
// returns subjectId: the concept that acts
// returns objectId: the concept that it acts on
// returns paperIds: the papers
// returns claimIds: the claims
// returns passageIds: the sentences
MATCH (k:Claim)-[:SUBJECT]->(s:Concept)
WHERE k.status <> 'rejected'
MATCH (k)-[:OBJECT]->(o:Concept)
MATCH (k)-[:STATED_IN]->(w:Paper)
OPTIONAL MATCH (k)-[:BACKED_BY]->(b:Work)
WITH s, o, k, w, b
ORDER BY w.id
WITH s, o, k.relation AS relation, k.polarity AS polarity, count(b) AS works, count(DISTINCT k) AS claims, max(k.confidence) AS confidence,
     collect(DISTINCT CASE WHEN k.modality = 'fact' AND NOT k.hedged AND (size($papers) = 0 OR any(given IN $papers WHERE w.id = given OR toLower(w.title) CONTAINS toLower(given)
   OR toLower(w.titleAlt) CONTAINS toLower(given))) THEN w.id END) AS paperIds
WHERE works = 0 AND size(paperIds) > 0
WITH s, o, relation, polarity, claims, confidence, paperIds, size(paperIds) AS papers
ORDER BY papers DESC, claims DESC, confidence DESC, s.id, relation, o.id, polarity
LIMIT $limit
MATCH (s)<-[:SUBJECT]-(k:Claim)-[:OBJECT]->(o)
WHERE k.relation = relation AND k.polarity = polarity AND k.status <> 'rejected' AND k.modality = 'fact' AND NOT k.hedged
MATCH (k)-[:EVIDENCED_BY]->(p:Passage)
MATCH (p)-[:IN_PAPER]->(w:Paper)
WHERE w.id IN paperIds
WITH s, o, relation, polarity, papers, claims, confidence, paperIds, k, p, w
ORDER BY p.note, w.id, p.order, p.id
WITH s, o, relation, polarity, papers, claims, confidence, paperIds, collect(w.title) AS titles, collect(p.text) AS texts,
     collect(p.note) AS notes, collect(DISTINCT k.id) AS claimIds, collect(DISTINCT p.id) AS passageIds
RETURN s.name AS subject, s.nameZh AS subjectZh, relation, o.name AS object, o.nameZh AS objectZh, polarity, papers, claims, confidence,
       head(titles) AS paper, head(texts) AS sentence, head(notes) AS note, s.id AS subjectId, o.id AS objectId, paperIds, claimIds, passageIds
ORDER BY papers DESC, claims DESC, confidence DESC, subjectId, relation, objectId, polarity
