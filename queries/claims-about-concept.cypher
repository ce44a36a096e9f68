// title: Claims about a concept
// titleZh: 关于一个概念的论断
// audience: student
// question: What do the papers say that a concept does, or that is done to it, and in which sentences?
// param concept: string = "vocational education" from Concept.name   its name in any language, or its id
// returns subject: the concept that acts
// returns subjectZh: the same in Chinese
// returns relation: what it does
// returns object: the concept that it acts on
// returns objectZh: the same in Chinese
// returns polarity: positive, or negative where the sentence denies it
// returns modality: fact, recommendation or prediction
// returns hedged: whether it is only said to be possible
// returns confidence: how sure the reading is, 0 to 1
// returns sentence: the sentence that says so
// returns paper: the paper's title
// returns section: the heading that it stands under
// returns note: whether the sentence is a reading note's
// returns claimId: the claim
// returns subjectId: the concept that acts
// returns objectId: the concept that it acts on
// returns passageId: the sentence
// returns paperId: the paper
MATCH (c:Concept)
WHERE c.id = $concept OR c.id = 'concept:' + $concept
   OR toLower(c.name) = toLower($concept) OR c.nameZh = $concept OR toLower(c.namePinyin) = toLower($concept)
   OR any(variant IN c.variants WHERE toLower(variant) = toLower($concept))
MATCH (c)<-[:SUBJECT|OBJECT]-(k:Claim)
WHERE k.status <> 'rejected'
WITH DISTINCT k
MATCH (k)-[:SUBJECT]->(s:Concept)
MATCH (k)-[:OBJECT]->(o:Concept)
MATCH (k)-[:EVIDENCED_BY]->(p:Passage)
MATCH (p)-[:IN_PAPER]->(w:Paper)
OPTIONAL MATCH (p)-[:IN_SECTION]->(x:Section)
RETURN s.name AS subject, s.nameZh AS subjectZh, k.relation AS relation, o.name AS object, o.nameZh AS objectZh, k.polarity AS polarity, k.modality AS modality,
       k.hedged AS hedged, k.confidence AS confidence, p.text AS sentence, w.title AS paper, x.title AS section, p.note AS note,
       k.id AS claimId, s.id AS subjectId, o.id AS objectId, p.id AS passageId, w.id AS paperId
ORDER BY confidence DESC, claimId, note, passageId
LIMIT $limit
