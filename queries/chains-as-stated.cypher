// title: Chains that papers name
// titleZh: 论文所述的链条
// audience: student
// question: Which chains do papers themselves name, link by link, and how far does what they claim bear out each step?
// param link: string = "" from Concept.name   a part of the name of one of its links; nothing for all chains
// returns chain: its links as the paper names them
// returns links: the concepts that they are
// returns stages: the stage of each link, where the vocabulary gives it one
// returns steps: of how many steps it consists
// returns shown: how many of these steps are claimed between the two links, in this order, anywhere
// returns papers: who names it
// returns sentence: a sentence that names it
// returns chainId: the chain
// returns conceptIds: its links
// returns passageIds: all sentences that name it
MATCH (h:Chain)-[:HAS_LINK]->(m:Concept)
WHERE $link = '' OR m.id = $link OR toLower(m.name) CONTAINS toLower($link) OR toLower(m.nameZh) CONTAINS toLower($link)
WITH DISTINCT h
MATCH (h)-[l:HAS_LINK]->(c:Concept)
WITH h, l, c
ORDER BY l.order, c.id
WITH h, collect(c.name) AS links, collect(coalesce(c.stage, '')) AS stages, collect(c.id) AS conceptIds, count(c) - 1 AS steps
ORDER BY h.name, h.id
LIMIT $limit
OPTIONAL MATCH (h)-[x:HAS_LINK]->(a:Concept)
OPTIONAL MATCH (h)-[y:HAS_LINK]->(b:Concept)
WHERE y.order = x.order + 1
OPTIONAL MATCH (a)-[e:EMPOWERS]->(b)
WITH h, links, stages, conceptIds, steps, count(DISTINCT CASE WHEN e IS NULL THEN null ELSE x.order END) AS shown
OPTIONAL MATCH (h)<-[:PROPOSES]-(w:Paper)
WITH h, links, stages, conceptIds, steps, shown, w
ORDER BY w.title, w.id
WITH h, links, stages, conceptIds, steps, shown, collect(w.title) AS papers
OPTIONAL MATCH (h)-[:EVIDENCED_BY]->(p:Passage)
WITH h, links, stages, conceptIds, steps, shown, papers, p
ORDER BY p.note, p.order, p.id
WITH h, links, stages, conceptIds, steps, shown, papers, collect(p.text) AS texts, collect(p.id) AS passageIds
RETURN h.name AS chain, links, stages, steps, shown, papers, head(texts) AS sentence, h.id AS chainId, conceptIds, passageIds
ORDER BY h.name, chainId
