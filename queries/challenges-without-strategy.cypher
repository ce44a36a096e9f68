// title: Challenges without a strategy
// titleZh: 尚无对策的挑战
// audience: reviewer
// question: Which difficulties do papers state that no strategy addresses?
// param papers: list of string = [] from Work.title   titles or parts of them, or ids; nothing for all papers
// returns challenge: the difficulty
// returns concepts: what it is about
// returns paper: who states it
// returns sentence: a sentence that states it
// returns challengeId: the difficulty
// returns conceptIds: what it is about
// returns paperId: who states it
// returns passageIds: all sentences that state it
MATCH (w:Paper)-[:STATES]->(h:Challenge)
WHERE NOT EXISTS { MATCH (h)<-[:ADDRESSES]-(:Strategy) } AND (size($papers) = 0 OR any(given IN $papers WHERE w.id = given OR toLower(w.title) CONTAINS toLower(given)
   OR toLower(w.titleAlt) CONTAINS toLower(given)))
OPTIONAL MATCH (h)-[:ABOUT]->(c:Concept)
WITH w, h, c
ORDER BY c.name, c.id
WITH w, h, collect(c.name) AS concepts, collect(c.id) AS conceptIds
OPTIONAL MATCH (h)-[:EVIDENCED_BY]->(p:Passage)
WITH w, h, concepts, conceptIds, p
ORDER BY p.note, p.order, p.id
WITH w, h, concepts, conceptIds, collect(p.text) AS texts, collect(p.id) AS passageIds
RETURN h.name AS challenge, concepts, w.title AS paper, head(texts) AS sentence, h.id AS challengeId, conceptIds, w.id AS paperId, passageIds
ORDER BY paperId, challengeId
LIMIT $limit
