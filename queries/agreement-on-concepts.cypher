// title: Agreement and disagreement on two concepts
// titleZh: 对一对概念的共识与分歧
// audience: scholar
// question: Where several papers say what one concept does to another, do they agree, or does one deny what another states?
// param concept: string = "" from Concept.name   one of the two, by its name in any language or its id; nothing for all pairs
// param partner: string = "" from Concept.name   the other, likewise
// param papers: integer = 2   how many papers must speak of it
// returns verdict: disagreement (stated by one paper, denied by another), missing (called for by one, denied by another), agreement (two or more state it, or deny it), unsettled (fewer than two state it as a fact)
// returns concept: who acts
// returns statement: furthers, requires, fits or is part of
// returns partner: on whom
// returns stating: how many papers state it as a fact
// returns denying: how many deny it, or say that the one holds back the other
// returns wanted: how many only call for it, foresee it or think it possible
// returns relations: in which words of the schema
// returns affirmed: the surest sentence for it
// returns denied: the surest sentence against it
// returns conceptIds: both
// returns paperIds: the papers
// returns claimIds: the claims
// returns passageIds: their sentences
MATCH (x:Concept)<-[:SUBJECT]-(k:Claim)
WHERE k.status <> 'rejected'
MATCH (k)-[:OBJECT]->(y:Concept)
WITH k, CASE WHEN k.relation = 'aligns_with' AND y.id < x.id THEN y ELSE x END AS a, CASE WHEN k.relation = 'aligns_with' AND y.id < x.id THEN x ELSE y END AS b,
     CASE WHEN k.relation = 'aligns_with' THEN 'fits' WHEN k.relation = 'part_of' THEN 'is part of' WHEN k.relation = 'requires' THEN 'requires' ELSE 'furthers' END AS statement,
     CASE WHEN k.polarity = 'negative' OR k.relation = 'constrains' THEN 'against' WHEN k.modality = 'fact' AND NOT k.hedged THEN 'for' ELSE 'wanted' END AS side
WHERE ($concept = '' OR any(c IN [a, b] WHERE c.id = $concept OR c.id = 'concept:' + $concept OR toLower(c.name) = toLower($concept) OR c.nameZh = $concept
         OR toLower(c.namePinyin) = toLower($concept) OR any(variant IN c.variants WHERE toLower(variant) = toLower($concept))))
  AND ($partner = '' OR any(c IN [a, b] WHERE c.id = $partner OR c.id = 'concept:' + $partner OR toLower(c.name) = toLower($partner) OR c.nameZh = $partner
         OR toLower(c.namePinyin) = toLower($partner) OR any(variant IN c.variants WHERE toLower(variant) = toLower($partner))))
MATCH (k)-[:STATED_IN]->(w:Paper)
WITH a, b, statement, k, side, w
ORDER BY k.relation, w.id, k.id
WITH a, b, statement, count(DISTINCT w) AS papers, count(DISTINCT CASE WHEN side = 'for' THEN w.id END) AS stating,
     count(DISTINCT CASE WHEN side = 'against' THEN w.id END) AS denying, count(DISTINCT CASE WHEN side = 'wanted' THEN w.id END) AS wanted,
     collect(DISTINCT k.relation) AS relations, collect(DISTINCT w.id) AS paperIds, collect(DISTINCT {id: k.id, side: side}) AS said
WHERE papers >= $papers
WITH a, b, statement, papers, stating, denying, wanted, relations, paperIds, said,
     CASE WHEN stating > 0 AND denying > 0 THEN 0 WHEN wanted > 0 AND denying > 0 THEN 1 WHEN stating > 1 OR denying > 1 THEN 2 ELSE 3 END AS rank
ORDER BY rank, papers DESC, a.id, b.id, statement
LIMIT $limit
UNWIND said AS one
MATCH (k:Claim {id: one.id})-[:EVIDENCED_BY]->(p:Passage)
WITH a, b, statement, papers, stating, denying, wanted, relations, paperIds, rank, one, k, p
ORDER BY one.side, k.confidence DESC, k.id, p.note, p.order, p.id
WITH a, b, statement, papers, stating, denying, wanted, relations, paperIds, rank,
     collect(CASE WHEN one.side = 'against' THEN null ELSE p.text END) AS affirmed, collect(CASE WHEN one.side = 'against' THEN p.text END) AS denied,
     collect(DISTINCT k.id) AS claimIds, collect(DISTINCT p.id) AS passageIds
RETURN ['disagreement', 'missing', 'agreement', 'unsettled'][rank] AS verdict, a.name AS concept, statement, b.name AS partner, stating, denying, wanted,
       relations, head(affirmed) AS affirmed, head(denied) AS denied, [a.id, b.id] AS conceptIds, paperIds, claimIds, passageIds
ORDER BY rank, papers DESC, a.id, b.id, statement
