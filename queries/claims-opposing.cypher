// title: Opposing claims
// titleZh: 相互对立的论断
// audience: reviewer
// question: Of which two concepts does one sentence say the opposite of another?
// param papers: list of string = [] from Work.title   titles or parts of them, or ids; nothing for all papers
// returns subject: the concept that acts
// returns subjectZh: its Chinese name
// returns object: the concept that it acts on
// returns objectZh: its Chinese name
// returns said: what is said
// returns denied: what is denied, or said to hold back
// returns papersFor: how many papers say the first
// returns papersAgainst: how many papers say the second
// returns asFact: whether both are said outright; not as possible, to be wished or expected
// returns sentenceFor: a sentence for the first
// returns paperFor: the paper that says it
// returns sentenceAgainst: a sentence for the second
// returns paperAgainst: the paper that says it
// returns subjectId: the concept that acts
// returns objectId: the concept that it acts on
// returns sentenceForId: the sentence for the first
// returns paperForId: the paper that says it
// returns sentenceAgainstId: the sentence for the second
// returns paperAgainstId: the paper that says it
// returns paperIds: the papers of either
// returns passageIds: the sentences of the first, then of the second
MATCH (k:Claim)-[:SUBJECT]->(a:Concept)
WHERE k.status <> 'rejected' AND (k.polarity = 'negative' OR k.relation = 'constrains')
MATCH (k)-[:OBJECT]->(b:Concept)
MATCH (k)-[:STATED_IN]->(v:Paper)
MATCH (k)-[:EVIDENCED_BY]->(q:Passage)
WITH a, b, k, v, q
ORDER BY q.note, v.id, q.order, q.id, k.relation
WITH a, b, collect(DISTINCT CASE WHEN k.relation = 'constrains' THEN k.relation ELSE 'not ' + k.relation END) AS denied,
     collect(DISTINCT v.id) AS idsAgainst, head(collect(v.title)) AS paperAgainst, collect(DISTINCT q.text) AS textsAgainst, collect(DISTINCT q.id) AS passagesAgainst,
     max(CASE WHEN k.modality = 'fact' AND NOT k.hedged THEN 1 ELSE 0 END) AS outrightAgainst,
     max(CASE WHEN k.relation = 'aligns_with' THEN 1 ELSE 0 END) AS mutual
MATCH (a)<-[:SUBJECT|OBJECT]-(l:Claim)
WHERE l.status <> 'rejected' AND l.polarity = 'positive' AND l.relation <> 'constrains'
WITH a, b, denied, idsAgainst, textsAgainst, passagesAgainst, outrightAgainst, mutual, paperAgainst, l
MATCH (l)-[:SUBJECT|OBJECT]->(b)
MATCH (l)-[:SUBJECT]->(s:Concept)
WHERE s.id = a.id OR mutual = 1 AND l.relation = 'aligns_with'
MATCH (l)-[:STATED_IN]->(u:Paper)
MATCH (l)-[:EVIDENCED_BY]->(p:Passage)
WITH a, b, denied, idsAgainst, textsAgainst, passagesAgainst, outrightAgainst, paperAgainst, l, u, p
ORDER BY p.note, u.id, p.order, p.id, l.relation
WITH a, b, denied, idsAgainst, textsAgainst, passagesAgainst, outrightAgainst, paperAgainst, collect(DISTINCT l.relation) AS said,
     collect(DISTINCT u.id) AS idsFor, head(collect(u.title)) AS paperFor, collect(DISTINCT p.text) AS textsFor, collect(DISTINCT p.id) AS passagesFor,
     max(CASE WHEN l.modality = 'fact' AND NOT l.hedged THEN 1 ELSE 0 END) AS outrightFor
MATCH (w:Paper)
WHERE w.id IN idsFor + idsAgainst
WITH a, b, said, denied, idsFor, idsAgainst, textsFor, textsAgainst, passagesFor, passagesAgainst, outrightFor, outrightAgainst,
     paperFor, paperAgainst, w
ORDER BY w.id
WITH a, b, said, denied, size(idsFor) AS papersFor, size(idsAgainst) AS papersAgainst, textsFor, textsAgainst, passagesFor, passagesAgainst,
     outrightFor, outrightAgainst, idsFor, idsAgainst, paperFor, paperAgainst, collect(w.id) AS paperIds,
     max(CASE WHEN (size($papers) = 0 OR any(given IN $papers WHERE w.id = given OR toLower(w.title) CONTAINS toLower(given)
   OR toLower(w.titleAlt) CONTAINS toLower(given))) THEN 1 ELSE 0 END) AS asked
WHERE asked = 1
RETURN a.name AS subject, a.nameZh AS subjectZh, b.name AS object, b.nameZh AS objectZh, said, denied, papersFor, papersAgainst,
       outrightFor = 1 AND outrightAgainst = 1 AS asFact, head(textsFor) AS sentenceFor, paperFor, head(textsAgainst) AS sentenceAgainst, paperAgainst,
       a.id AS subjectId, b.id AS objectId, head(passagesFor) AS sentenceForId, head(idsFor) AS paperForId,
       head(passagesAgainst) AS sentenceAgainstId, head(idsAgainst) AS paperAgainstId, paperIds, passagesFor + passagesAgainst AS passageIds
ORDER BY asFact DESC, papersFor + papersAgainst DESC, subjectId, objectId
LIMIT $limit
