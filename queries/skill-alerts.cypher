// title: Skill alerts
// titleZh: 技能预警
// audience: student
// question: Which technologies rise in the papers while no statement links them, or one below them, to a talent or curriculum concept yet?
// param rising: string = "technology" from Concept.stage   the stage whose concepts are watched
// param answering: string = "talent" from Concept.stage   the stage whose concepts would answer them
// param since: integer = 0   only what was first named in this year or later
// returns technology: what rises
// returns technologyZh: the same in Chinese
// returns firstYear: the year of the first paper that names it, or the latest year which that paper cites
// returns lastYear: the same of the last paper
// returns papers: how many papers name it
// returns sentences: in how many sentences
// returns demandedBy: what is said to require it
// returns measures: strategies and policies about it, planned answers
// returns near: talent concepts named in the same sentences, which no statement links to it, the most frequent first
// returns sentence: a sentence that names it
// returns technologyId: what rises
// returns measureIds: the strategies and policies
// returns conceptIds: what is named near it
// returns passageIds: all sentences that name it
MATCH (t:Concept)-[:EMPOWERS|REQUIRES|ALIGNS_WITH]-(x:Concept)
WHERE t.stage = $answering
WITH DISTINCT x
MATCH (x)-[:BROADER*0..4]->(b:Concept)
WITH collect(DISTINCT b.id) AS answered
MATCH (c:Concept)
WHERE c.stage = $rising AND NOT c.id IN answered
MATCH (c)<-[:DISCUSSES]-(w:Paper)
WITH c, count(DISTINCT w) AS papers, min(coalesce(w.year, w.yearAtLeast)) AS firstYear, max(coalesce(w.year, w.yearAtLeast)) AS lastYear
WHERE firstYear >= $since
OPTIONAL MATCH (c)<-[:MENTIONS]-(p:Passage)
WITH c, papers, firstYear, lastYear, p
ORDER BY p.note, p.id
WITH c, papers, firstYear, lastYear, count(p) AS sentences, collect(p.text) AS texts, collect(p.id) AS passageIds
ORDER BY papers DESC, firstYear DESC, sentences DESC, c.id
LIMIT $limit
OPTIONAL MATCH (c)<-[:REQUIRES]-(d:Concept)
WITH c, papers, firstYear, lastYear, sentences, texts, passageIds, d
ORDER BY d.name, d.id
WITH c, papers, firstYear, lastYear, sentences, texts, passageIds, collect(d.name) AS demandedBy
OPTIONAL MATCH (c)<-[:ABOUT]-(m)
WHERE m:Strategy OR m:Policy
WITH c, papers, firstYear, lastYear, sentences, texts, passageIds, demandedBy, m
ORDER BY m.name, m.id
WITH c, papers, firstYear, lastYear, sentences, texts, passageIds, demandedBy, collect(DISTINCT m.name) AS measures, collect(m.id) AS measureIds
OPTIONAL MATCH (c)<-[:MENTIONS]-(q:Passage)
OPTIONAL MATCH (q)-[:MENTIONS]->(t:Concept)
WHERE t.stage = $answering
WITH c, papers, firstYear, lastYear, sentences, texts, passageIds, demandedBy, measures, measureIds, t, count(q) AS times
ORDER BY times DESC, t.id
WITH c, papers, firstYear, lastYear, sentences, texts, passageIds, demandedBy, measures, measureIds, collect(t.name) AS near, collect(t.id) AS conceptIds
RETURN c.name AS technology, c.nameZh AS technologyZh, firstYear, lastYear, papers, sentences, demandedBy, measures, near, head(texts) AS sentence,
       c.id AS technologyId, measureIds, conceptIds, passageIds
ORDER BY papers DESC, firstYear DESC, sentences DESC, technologyId
