// title: Figures about a concept
// titleZh: 关于一个概念的数据
// audience: student
// question: What has been counted or measured about a concept, and is it a result, a target or a figure of somebody else's?
// param concept: string = "" from Concept.name   its name in any language, or its id; nothing for all
// param kind: string = "" from Finding.kind   observed, target or cited; nothing for all
// returns what: what was counted
// returns value: how many
// returns unit: of what
// returns base: out of what, where the paper says so
// returns kind: observed by the paper, a target, or cited from elsewhere
// returns concepts: what the figure is about
// returns paper: who reports it
// returns sentence: a sentence that reports it
// returns figureId: the figure
// returns conceptIds: what it is about
// returns paperId: the paper
// returns passageIds: all sentences that report it
MATCH (f:Finding)-[:ABOUT]->(c:Concept)
WHERE ($concept = '' OR c.id = $concept OR c.id = 'concept:' + $concept
   OR toLower(c.name) = toLower($concept) OR c.nameZh = $concept OR toLower(c.namePinyin) = toLower($concept)
   OR any(variant IN c.variants WHERE toLower(variant) = toLower($concept)))
  AND ($kind = '' OR f.kind = $kind)
WITH DISTINCT f
MATCH (f)<-[:REPORTS]-(w:Paper)
WITH f, w
ORDER BY w.id, f.kind, f.id
LIMIT $limit
MATCH (f)-[:ABOUT]->(c:Concept)
WITH f, w, c
ORDER BY c.name, c.id
WITH f, w, collect(c.name) AS concepts, collect(c.id) AS conceptIds
OPTIONAL MATCH (f)-[:EVIDENCED_BY]->(p:Passage)
WITH f, w, concepts, conceptIds, p
ORDER BY p.note, p.order, p.id
WITH f, w, concepts, conceptIds, collect(p.text) AS texts, collect(p.id) AS passageIds
RETURN f.what AS what, f.value AS value, f.unit AS unit, f.base AS base, f.kind AS kind, concepts, w.title AS paper,
       head(texts) AS sentence, f.id AS figureId, conceptIds, w.id AS paperId, passageIds
ORDER BY paperId, kind, figureId
