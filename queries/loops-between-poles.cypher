// title: Loops between two poles
// titleZh: 两极之间的双向循环
// audience: student
// question: Which concepts of two poles empower each other, in both directions, and what says so each way?
// param one: string = "nqpf" from Concept.pole   one pole
// param other: string = "ve" from Concept.pole   the pole across from it
// returns concept: the concept of the one pole
// returns conceptZh: the same in Chinese
// returns partner: the concept of the other pole
// returns partnerZh: the same in Chinese
// returns relationsThere: what the first does to the second
// returns relationsBack: what the second does to the first
// returns papersThere: how many papers say the first
// returns papersBack: how many papers say the second
// returns shownThere: how many of the first say it as a fact, not as a wish, a guess or a hope
// returns shownBack: how many of the second
// returns there: the surest sentence for the first
// returns back: the surest sentence for the second
// returns conceptIds: both concepts
// returns passageIds: all sentences that say either
MATCH (s:Concept)<-[:SUBJECT]-(k:Claim)
WHERE (s.pole = $one OR s.pole = $other) AND k.polarity = 'positive' AND k.status <> 'rejected'
  AND k.relation IN ['empowers', 'drives', 'supports', 'enables', 'supplies', 'transforms']
MATCH (k)-[:OBJECT]->(o:Concept)
WHERE o.id <> s.id AND ((s.pole = $one AND o.pole = $other) OR (s.pole = $other AND o.pole = $one))
MATCH (k)-[:STATED_IN]->(w:Paper)
WITH CASE WHEN s.pole = $one AND ($one <> $other OR s.id < o.id) THEN s ELSE o END AS a,
     CASE WHEN s.pole = $one AND ($one <> $other OR s.id < o.id) THEN o ELSE s END AS b, s.id AS fromId, w.id AS paper,
     CASE WHEN k.modality = 'fact' AND NOT k.hedged THEN w.id END AS shown
WITH a, b, count(DISTINCT CASE WHEN fromId = a.id THEN paper END) AS papersThere, count(DISTINCT CASE WHEN fromId = b.id THEN paper END) AS papersBack,
     count(DISTINCT CASE WHEN fromId = a.id THEN shown END) AS shownThere, count(DISTINCT CASE WHEN fromId = b.id THEN shown END) AS shownBack
WHERE papersThere > 0 AND papersBack > 0
WITH a, b, papersThere, papersBack, shownThere, shownBack, papersThere + papersBack AS papers
ORDER BY papers DESC, a.id, b.id
LIMIT $limit
CALL (a, b) {
  MATCH (a)<-[:SUBJECT]-(k:Claim)-[:OBJECT]->(b)
  WHERE k.polarity = 'positive' AND k.status <> 'rejected' AND k.relation IN ['empowers', 'drives', 'supports', 'enables', 'supplies', 'transforms']
  MATCH (k)-[:EVIDENCED_BY]->(p:Passage)
  WITH k, p
  ORDER BY p.note, k.confidence DESC, p.id, k.id
  RETURN collect(k.relation) AS doing, collect(p.text) AS textsThere, collect(DISTINCT p.id) AS idsThere
}
CALL (a, b) {
  MATCH (b)<-[:SUBJECT]-(k:Claim)-[:OBJECT]->(a)
  WHERE k.polarity = 'positive' AND k.status <> 'rejected' AND k.relation IN ['empowers', 'drives', 'supports', 'enables', 'supplies', 'transforms']
  MATCH (k)-[:EVIDENCED_BY]->(p:Passage)
  WITH k, p
  ORDER BY p.note, k.confidence DESC, p.id, k.id
  RETURN collect(k.relation) AS done, collect(p.text) AS textsBack, collect(DISTINCT p.id) AS idsBack
}
CALL (doing) { UNWIND doing AS relation WITH DISTINCT relation ORDER BY relation RETURN collect(relation) AS relationsThere }
CALL (done) { UNWIND done AS relation WITH DISTINCT relation ORDER BY relation RETURN collect(relation) AS relationsBack }
RETURN a.name AS concept, a.nameZh AS conceptZh, b.name AS partner, b.nameZh AS partnerZh, relationsThere, relationsBack, papersThere, papersBack,
       shownThere, shownBack, head(textsThere) AS there, head(textsBack) AS back, [a.id, b.id] AS conceptIds, idsThere + idsBack AS passageIds
ORDER BY papers DESC, a.id, b.id
