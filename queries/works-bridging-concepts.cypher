// title: Works that bridge two concepts
// titleZh: 连接两个概念的文献
// audience: scholar
// question: Which papers speak of two concepts in one breath, and which works do they cite there?
// param concept: string = "new quality productive forces" from Concept.name   one concept: its name in any language, or its id
// param partner: string = "vocational education" from Concept.name   the other, likewise
// returns work: a paper that was read, or a work that is cited
// returns year: when it was published
// returns read: whether it was read; else the sentences are those that cite it
// returns together: how many of its sentences name both
// returns claims: how many claims from the one concept to the other, or back, it states; of a cited work, how many rest on it
// returns one: how many of its sentences name the first alone
// returns other: how many name the second alone
// returns sentence: a sentence that names both
// returns workId: the paper or work
// returns conceptIds: both concepts
// returns claimIds: these claims
// returns passageIds: the sentences that name both
MATCH (a:Concept)
WHERE a.id = $concept OR a.id = 'concept:' + $concept
   OR toLower(a.name) = toLower($concept) OR a.nameZh = $concept OR toLower(a.namePinyin) = toLower($concept)
   OR any(variant IN a.variants WHERE toLower(variant) = toLower($concept))
MATCH (b:Concept)
WHERE b.id <> a.id AND (b.id = $partner OR b.id = 'concept:' + $partner
   OR toLower(b.name) = toLower($partner) OR b.nameZh = $partner OR toLower(b.namePinyin) = toLower($partner)
   OR any(variant IN b.variants WHERE toLower(variant) = toLower($partner)))
UNWIND [a, b] AS c
MATCH (c)<-[:MENTIONS]-(p:Passage)
WITH a, b, p, count(c) AS named, min(c.id) AS lone
MATCH (p)-[:IN_PAPER]->(k:Paper)
OPTIONAL MATCH (p)<-[:IN_PASSAGE]-(:Citation)-[:POINTS_TO]->(:Reference)-[:DENOTES]->(w:Work)
WITH a, b, p, named, lone, k, collect(DISTINCT w) AS cited
UNWIND [k] + cited AS w
WITH a, b, w, max(CASE WHEN w.id = k.id THEN 1 ELSE 0 END) AS isRead, count(DISTINCT CASE WHEN named = 2 THEN p.id END) AS together,
     count(DISTINCT CASE WHEN named = 1 AND lone = a.id THEN p.id END) AS one, count(DISTINCT CASE WHEN named = 1 AND lone = b.id THEN p.id END) AS other
WHERE together > 0
WITH a, b, w, isRead, together, one, other
ORDER BY together DESC, isRead DESC, w.id
LIMIT $limit
CALL (a, b, w) {
  MATCH (w)<-[:STATED_IN|BACKED_BY]-(m:Claim)-[:SUBJECT]->(x:Concept)
  WHERE m.status <> 'rejected' AND x.id IN [a.id, b.id]
  MATCH (m)-[:OBJECT]->(y:Concept)
  WHERE y.id <> x.id AND y.id IN [a.id, b.id]
  WITH DISTINCT m
  ORDER BY m.confidence DESC, m.id
  RETURN collect(m.id) AS claimIds
}
CALL (a, b, w) {
  MATCH (w)<-[:IN_PAPER]-(p:Passage)-[:MENTIONS]->(a)
  MATCH (p)-[:MENTIONS]->(b)
  WITH p
  ORDER BY p.note, p.order, p.id
  RETURN collect(p.text) AS said, collect(p.id) AS saidIds
}
CALL (a, b, w) {
  MATCH (w)<-[:DENOTES]-(:Reference)<-[:POINTS_TO]-(:Citation)-[:IN_PASSAGE]->(p:Passage)-[:MENTIONS]->(a)
  MATCH (p)-[:MENTIONS]->(b)
  WITH DISTINCT p
  ORDER BY p.note, p.order, p.id
  RETURN collect(p.text) AS cited, collect(p.id) AS citedIds
}
RETURN w.title AS work, w.year AS year, isRead = 1 AS read, together, size(claimIds) AS claims, one, other, head(said + cited) AS sentence,
       w.id AS workId, [a.id, b.id] AS conceptIds, claimIds, saidIds + [id IN citedIds WHERE NOT id IN saidIds] AS passageIds
ORDER BY together DESC, isRead DESC, workId
