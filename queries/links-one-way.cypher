// title: Links that nobody shows back
// titleZh: 尚无反向论证的单向联系
// audience: reviewer
// question: Which concept is shown to empower one of the other pole, while nobody shows that the other gives anything back?
// param from: string = "" from Concept.pole   the pole that gives; nothing for either
// param papers: list of string = [] from Work.title   titles or parts of them, or ids; nothing for all papers
// returns concept: the concept that gives
// returns conceptZh: its Chinese name
// returns relations: what it does
// returns partner: the concept that nobody shows to give back
// returns partnerZh: its Chinese name
// returns direction: from which pole to which
// returns papers: how many papers show the link
// returns claims: how often they do
// returns wishes: how many sentences wish, expect or think possible the link back
// returns sentence: a sentence that shows the link
// returns conceptId: the concept that gives
// returns partnerId: the concept that nobody shows to give back
// returns paperIds: the papers that show the link
// returns passageIds: all sentences that show the link, then those that wish it back
MATCH (k:Claim)-[:SUBJECT]->(a:Concept)
WHERE k.relation IN ['empowers', 'drives', 'supports', 'enables', 'supplies', 'transforms'] AND k.polarity = 'positive'
  AND k.status <> 'rejected' AND k.modality = 'fact' AND NOT k.hedged AND ($from = '' OR a.pole = $from)
MATCH (k)-[:OBJECT]->(b:Concept)
WHERE a.pole <> b.pole
MATCH (k)-[:STATED_IN]->(w:Paper)
WHERE (size($papers) = 0 OR any(given IN $papers WHERE w.id = given OR toLower(w.title) CONTAINS toLower(given)
   OR toLower(w.titleAlt) CONTAINS toLower(given)))
WITH a, b, k, w
ORDER BY k.relation, w.id
WITH a, b, count(DISTINCT k) AS claims, collect(DISTINCT k.relation) AS relations, collect(DISTINCT w.id) AS paperIds
OPTIONAL MATCH (a)<-[:OBJECT]-(l:Claim)-[:SUBJECT]->(b)
WHERE l.relation IN ['empowers', 'drives', 'supports', 'enables', 'supplies', 'transforms'] AND l.polarity = 'positive' AND l.status <> 'rejected'
OPTIONAL MATCH (l)-[:EVIDENCED_BY]->(q:Passage)
WITH a, b, claims, relations, paperIds, l, q
ORDER BY q.note, q.order, q.id
WITH a, b, claims, relations, paperIds, count(DISTINCT l) AS wishes, collect(DISTINCT q.id) AS backIds,
     max(CASE WHEN l.modality = 'fact' AND NOT l.hedged THEN 1 ELSE 0 END) AS shown
WHERE shown = 0
WITH a, b, claims, relations, paperIds, wishes, backIds, size(paperIds) AS papers
ORDER BY papers DESC, claims DESC, wishes DESC, a.id, b.id
LIMIT $limit
MATCH (a)<-[:SUBJECT]-(k:Claim)-[:OBJECT]->(b)
WHERE k.relation IN relations AND k.polarity = 'positive' AND k.status <> 'rejected' AND k.modality = 'fact' AND NOT k.hedged
MATCH (k)-[:EVIDENCED_BY]->(p:Passage)
MATCH (p)-[:IN_PAPER]->(w:Paper)
WHERE w.id IN paperIds
WITH a, b, claims, relations, paperIds, wishes, backIds, papers, p
ORDER BY p.note, p.order, p.id
WITH a, b, claims, relations, paperIds, wishes, backIds, papers, collect(DISTINCT p.text) AS texts, collect(DISTINCT p.id) AS ids
RETURN a.name AS concept, a.nameZh AS conceptZh, relations, b.name AS partner, b.nameZh AS partnerZh, a.pole + '->' + b.pole AS direction,
       papers, claims, wishes, head(texts) AS sentence, a.id AS conceptId, b.id AS partnerId, paperIds, ids + backIds AS passageIds
ORDER BY papers DESC, claims DESC, wishes DESC, conceptId, partnerId
