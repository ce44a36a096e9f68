// title: Competence by dimension
// titleZh: 分维度的能力
// audience: student
// question: Which competences do the papers name in each dimension, such as digital, green and innovation, who requires them, and what gives them?
// param dimensions: list of string = ["digital", "green", "innovat"]   what the name of a competence holds, one for each dimension
// param root: string = "competence" from Concept.name   the concept that competences stand under, at most four levels
// returns dimension: the dimension
// returns competence: the competence
// returns competenceZh: the same in Chinese
// returns papers: how many papers name it
// returns sentences: in how many sentences
// returns demanded: concepts that are said to require it
// returns given: concepts that are said to give, support or bring it about
// returns figures: what was counted about it, or is a target or cited figure
// returns sentence: a sentence that names it
// returns competenceId: the competence
// returns conceptIds: what requires it and what gives it
// returns figureIds: the figures
// returns passageIds: all sentences that name it
MATCH (root:Concept)
WHERE root.id = $root OR root.id = 'concept:' + $root
   OR toLower(root.name) = toLower($root) OR root.nameZh = $root OR toLower(root.namePinyin) = toLower($root)
   OR any(variant IN root.variants WHERE toLower(variant) = toLower($root))
MATCH (root)<-[:BROADER*1..4]-(c:Concept)
WITH DISTINCT c
UNWIND $dimensions AS dimension
WITH c, dimension
WHERE toLower(c.name) CONTAINS toLower(dimension) OR any(variant IN c.variants WHERE toLower(variant) STARTS WITH toLower(dimension))
MATCH (c)<-[:MENTIONS]-(p:Passage)
MATCH (p)-[:IN_PAPER]->(w:Paper)
WITH c, dimension, p, w
ORDER BY p.note, w.id, p.order, p.id
WITH c, dimension, count(DISTINCT w.id) AS papers, collect(DISTINCT p.text) AS texts, collect(DISTINCT p.id) AS passageIds,
     count(DISTINCT p.id) AS sentences
ORDER BY dimension, papers DESC, sentences DESC, c.id
LIMIT $limit
OPTIONAL MATCH (c)<-[r:REQUIRES]-(n:Concept)
WITH c, dimension, papers, sentences, texts, passageIds, n, r
ORDER BY r.papers DESC, r.confidence DESC, n.id
WITH c, dimension, papers, sentences, texts, passageIds, collect(n.name) AS demanded, collect(n.id) AS demandIds
OPTIONAL MATCH (c)<-[e:EMPOWERS]-(g:Concept)
WITH c, dimension, papers, sentences, texts, passageIds, demanded, demandIds, g, max(e.papers) AS saying, max(e.confidence) AS sure
ORDER BY saying DESC, sure DESC, g.id
WITH c, dimension, papers, sentences, texts, passageIds, demanded, demandIds, collect(g.name) AS given, collect(g.id) AS giverIds
OPTIONAL MATCH (c)<-[:ABOUT]-(f:Finding)
WITH c, dimension, papers, sentences, texts, passageIds, demanded, demandIds, given, giverIds, f
ORDER BY f.kind, f.name, f.id
WITH c, dimension, papers, sentences, texts, passageIds, demanded, demandIds, given, giverIds,
     collect(f.kind + ': ' + f.name) AS figures, collect(f.id) AS figureIds
RETURN dimension, c.name AS competence, c.nameZh AS competenceZh, papers, sentences, demanded, given, figures, head(texts) AS sentence,
       c.id AS competenceId, demandIds + giverIds AS conceptIds, figureIds, passageIds
ORDER BY dimension, papers DESC, sentences DESC, competenceId
