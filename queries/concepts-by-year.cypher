// title: Concepts by year
// titleZh: 概念的年度分布
// audience: scholar
// question: From which years are the papers that name a concept, and the works that they cite where they do?
// param concept: string = "" from Concept.name   its name in any language, or its id; nothing for all concepts
// returns concept: the concept
// returns conceptZh: the same in Chinese
// returns year: the year
// returns papers: how many papers of that year name it; a paper that prints no year counts by the latest that it cites
// returns undated: how many of these print no year
// returns cited: how many further works of that year are cited in sentences that name it
// returns sentence: one of the sentences behind this row
// returns conceptId: the concept
// returns workIds: these papers and works
// returns passageIds: up to twenty of these sentences
MATCH (c:Concept)
WHERE $concept = '' OR c.id = $concept OR c.id = 'concept:' + $concept
   OR toLower(c.name) = toLower($concept) OR c.nameZh = $concept OR toLower(c.namePinyin) = toLower($concept)
   OR any(variant IN c.variants WHERE toLower(variant) = toLower($concept))
MATCH (c)<-[d:DISCUSSES]-(dated:Paper)
WHERE coalesce(dated.year, dated.yearAtLeast) IS NOT NULL
WITH c, count(dated) AS spread, sum(d.count) AS mentions, collect(DISTINCT coalesce(dated.year, dated.yearAtLeast)) AS years
UNWIND years AS year
WITH c, spread, mentions, year
ORDER BY spread DESC, mentions DESC, c.id, year
LIMIT $limit
WITH DISTINCT c, spread, mentions
MATCH (c)<-[:MENTIONS]-(p:Passage)
MATCH (p)-[:IN_PAPER]->(k:Paper)
OPTIONAL MATCH (p)<-[:IN_PASSAGE]-(:Citation)-[:POINTS_TO]->(:Reference)-[:DENOTES]->(w:Work)
WITH c, spread, mentions, p, k, collect(DISTINCT w) AS cited
UNWIND [k] + cited AS w
WITH c, spread, mentions, p, w, coalesce(w.year, w.yearAtLeast) AS year, CASE WHEN w.id = k.id THEN w.id END AS readId
WHERE year IS NOT NULL
WITH c, spread, mentions, year, p, w, readId
ORDER BY w.id, p.note, p.order, p.id
WITH c, spread, mentions, year, count(DISTINCT w) AS works, count(DISTINCT readId) AS papers,
     count(DISTINCT CASE WHEN w.year IS NULL THEN readId END) AS undated, collect(DISTINCT w.id) AS workIds, collect(DISTINCT p) AS passages
ORDER BY spread DESC, mentions DESC, c.id, year
LIMIT $limit
RETURN c.name AS concept, c.nameZh AS conceptZh, year, papers, undated, works - papers AS cited, head(passages).text AS sentence, c.id AS conceptId,
       workIds, [p IN passages | p.id][0..20] AS passageIds
ORDER BY spread DESC, mentions DESC, conceptId, year
