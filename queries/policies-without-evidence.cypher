// title: Policies never linked to evidence
// titleZh: 从未与证据相连的政策
// audience: reviewer
// question: Which policies does nobody name with the document that prints them, a work cited, or a figure?
// param kind: string = "" from Policy.kind   named (in force) or proposed; nothing for both
// param papers: list of string = [] from Work.title   titles or parts of them, or ids; nothing for all papers
// returns policy: the policy
// returns kind: named (in force) or proposed
// returns safeguards: how many pathways and concepts it is said to protect
// returns papers: how many papers speak of it
// returns paper: one of them
// returns sentence: its sentence
// returns policyId: the policy
// returns paperIds: the papers
// returns passageIds: all sentences that speak of it
MATCH (x:Policy)
WHERE ($kind = '' OR x.kind = $kind) AND NOT EXISTS { MATCH (x)-[:PUBLISHED_AS]->(:Work) }
MATCH (x)-[:EVIDENCED_BY]->(p:Passage)
OPTIONAL MATCH (p)<-[:IN_PASSAGE]-(m:Citation)
OPTIONAL MATCH (p)<-[:EVIDENCED_BY]-(f:Finding)
WHERE f.kind <> 'target'
WITH x, count(m) + count(f) AS signs
WHERE signs = 0
MATCH (x)-[:EVIDENCED_BY]->(p:Passage)
MATCH (p)-[:IN_PAPER]->(w:Paper)
WHERE (size($papers) = 0 OR any(given IN $papers WHERE w.id = given OR toLower(w.title) CONTAINS toLower(given)
   OR toLower(w.titleAlt) CONTAINS toLower(given)))
WITH x, p, w
ORDER BY p.note, w.id, p.order, p.id
WITH x, collect(DISTINCT w.id) AS paperIds, collect(w.title) AS titles, collect(p.text) AS texts, collect(p.id) AS passageIds
OPTIONAL MATCH (x)-[g:SAFEGUARDS]->(t)
WITH x, paperIds, titles, texts, passageIds, count(DISTINCT t) AS safeguards
RETURN x.name AS policy, x.kind AS kind, safeguards, size(paperIds) AS papers, head(titles) AS paper, head(texts) AS sentence,
       x.id AS policyId, paperIds, passageIds
ORDER BY papers DESC, safeguards DESC, policyId
LIMIT $limit
