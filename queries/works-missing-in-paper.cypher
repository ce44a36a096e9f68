// title: Works that most papers cite and one does not
// titleZh: 多数论文引用而某篇未引用的文献
// audience: reviewer
// question: Which works do most papers on a topic cite, and which paper on it does not?
// param topic: string = "" from Concept.name   a concept that the papers discuss, by its name in any language or its id; nothing for all papers
// param share: float = 0.5   more than this share of the other papers cite the work
// param papers: list of string = [] from Work.title   titles or parts of them, or ids; nothing for all papers
// returns paper: the paper that does not cite it
// returns work: the work
// returns year: when it was published
// returns citing: how many of the other papers cite it
// returns others: how many other papers there are
// returns sentence: a sentence that cites it
// returns paperId: the paper that does not cite it
// returns workId: the work
// returns citingIds: the papers that cite it
// returns passageIds: all sentences that cite it
MATCH (c:Concept)
WHERE $topic = '' OR c.id = $topic OR c.id = 'concept:' + $topic OR toLower(c.name) = toLower($topic) OR c.nameZh = $topic
   OR toLower(c.namePinyin) = toLower($topic) OR any(variant IN c.variants WHERE toLower(variant) = toLower($topic))
WITH collect(c.id) AS topics
MATCH (k:Paper)
WHERE $topic = '' OR EXISTS { MATCH (k)-[:DISCUSSES]->(d:Concept) WHERE d.id IN topics }
WITH collect(k.id) AS field
MATCH (v:Work)<-[:CITES]-(k:Paper)
WHERE k.id IN field
WITH field, v, k
ORDER BY k.id
WITH field, v, collect(k.id) AS citingIds
WITH field, v, citingIds, size(citingIds) AS citing, size(field) - 1 - CASE WHEN v.id IN field THEN 1 ELSE 0 END AS others
WHERE others > 0 AND citing > $share * others
MATCH (w:Paper)
WHERE w.id IN field AND NOT w.id IN citingIds AND w.id <> v.id
  AND (size($papers) = 0 OR any(given IN $papers WHERE w.id = given OR toLower(w.title) CONTAINS toLower(given)
   OR toLower(w.titleAlt) CONTAINS toLower(given)))
WITH v, citingIds, citing, others, w
ORDER BY citing DESC, w.id, v.id
LIMIT $limit
OPTIONAL MATCH (v)<-[:DENOTES]-(r:Reference)
OPTIONAL MATCH (r)<-[:POINTS_TO]-(m:Citation)
OPTIONAL MATCH (m)-[:IN_PASSAGE]->(p:Passage)
WITH v, citingIds, citing, others, w, p
ORDER BY p.note, p.order, p.id
WITH v, citingIds, citing, others, w, collect(DISTINCT p.text) AS texts, collect(DISTINCT p.id) AS passageIds
RETURN w.title AS paper, v.title AS work, v.year AS year, citing, others, head(texts) AS sentence, w.id AS paperId, v.id AS workId,
       citingIds, passageIds
ORDER BY citing DESC, paperId, workId
