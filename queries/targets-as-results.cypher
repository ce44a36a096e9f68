// title: Targets reported as results
// titleZh: 以目标充当结果的数字
// audience: reviewer
// question: Which figures are told as observed, in a sentence about what should, would or will be?
// param words: list of string = ["should", "would", "will", "must", "need to", "aim", "target", "goal", "is to be", "are to be", "ensuring", "应", "将", "力争", "目标", "到2025年", "到2030年", "到2035年"]   what tells a wish or a plan
// param papers: list of string = [] from Work.title   titles or parts of them, or ids; nothing for all papers
// returns value: the figure
// returns unit: what it counts
// returns what: what it is said of
// returns told: the words that tell a wish or a plan
// returns paper: who reports it
// returns section: the heading that the sentence stands under
// returns sentence: the sentence
// returns findingId: the figure
// returns paperId: who reports it
// returns passageIds: the sentence
MATCH (w:Paper)-[:REPORTS]->(f:Finding)
WHERE f.kind = 'observed' AND (size($papers) = 0 OR any(given IN $papers WHERE w.id = given OR toLower(w.title) CONTAINS toLower(given)
   OR toLower(w.titleAlt) CONTAINS toLower(given)))
MATCH (f)-[:EVIDENCED_BY]->(p:Passage)
WITH w, f, p, [word IN $words WHERE ' ' + toLower(p.text) CONTAINS CASE WHEN word >= '一' THEN word ELSE ' ' + toLower(word) + ' ' END] AS told
WHERE size(told) > 0
OPTIONAL MATCH (p)-[:IN_SECTION]->(s:Section)
RETURN f.value AS value, f.unit AS unit, f.what AS what, told, w.title AS paper, s.title AS section, p.text AS sentence,
       f.id AS findingId, w.id AS paperId, [p.id] AS passageIds
ORDER BY paperId, p.order, findingId, p.id
LIMIT $limit
