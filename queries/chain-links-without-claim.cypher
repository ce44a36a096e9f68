// title: Links of a proposed chain that no claim carries
// titleZh: 已提出的链条中没有论断支撑的一环
// audience: reviewer
// question: Which step of a chain that a paper draws is stated by no sentence of any paper?
// param papers: list of string = [] from Work.title   titles or parts of them, or ids; nothing for all papers
// returns chain: the chain as it is drawn
// returns from: the concept before the step
// returns fromZh: its Chinese name
// returns to: the concept after it
// returns toZh: its Chinese name
// returns narrower: how many claims link a narrower concept of the one to the other, or to a narrower one of it
// returns back: how many claims run the other way
// returns papers: how many papers draw the chain
// returns paper: one of them
// returns sentence: a sentence that draws it
// returns chainId: the chain
// returns fromId: the concept before the step
// returns toId: the concept after it
// returns paperIds: the papers
// returns passageIds: all sentences that draw it
MATCH (h:Chain)-[x:HAS_LINK]->(a:Concept)
WITH h, x.order AS place, a
MATCH (h)-[y:HAS_LINK]->(b:Concept)
WHERE y.order = place + 1 AND a.id <> b.id AND NOT EXISTS { MATCH (a)-[:EMPOWERS]->(b) }
MATCH (h)<-[:PROPOSES]-(w:Paper)
WHERE (size($papers) = 0 OR any(given IN $papers WHERE w.id = given OR toLower(w.title) CONTAINS toLower(given)
   OR toLower(w.titleAlt) CONTAINS toLower(given)))
WITH h, place, a, b, w
ORDER BY w.id
WITH h, place, a, b, collect(w.title) AS titles, collect(w.id) AS paperIds
WITH h, place, a, b, titles, paperIds, size(paperIds) AS papers
ORDER BY papers DESC, h.id, place, a.id, b.id
LIMIT $limit
OPTIONAL MATCH (b)-[e:EMPOWERS]->(a)
WITH h, place, a, b, titles, paperIds, papers, coalesce(sum(e.claims), 0) AS back
OPTIONAL MATCH (a)<-[:BROADER]-(n:Concept)
WITH h, place, a, b, titles, paperIds, papers, back, [a.id] + collect(n.id) AS before
OPTIONAL MATCH (b)<-[:BROADER]-(m:Concept)
WITH h, place, a, b, titles, paperIds, papers, back, before, [b.id] + collect(m.id) AS after
OPTIONAL MATCH (n:Concept)-[g:EMPOWERS]->(m:Concept)
WHERE n.id IN before AND m.id IN after
WITH h, place, a, b, titles, paperIds, papers, back, coalesce(sum(g.claims), 0) AS narrower
OPTIONAL MATCH (h)-[:EVIDENCED_BY]->(p:Passage)
WITH h, place, a, b, titles, paperIds, papers, back, narrower, p
ORDER BY p.note, p.order, p.id
WITH h, place, a, b, titles, paperIds, papers, back, narrower, collect(p.text) AS texts, collect(p.id) AS passageIds
RETURN h.name AS chain, a.name AS from, a.nameZh AS fromZh, b.name AS to, b.nameZh AS toZh, narrower, back, papers,
       head(titles) AS paper, head(texts) AS sentence, h.id AS chainId, a.id AS fromId, b.id AS toId, paperIds, passageIds
ORDER BY papers DESC, chainId, place, fromId, toId
