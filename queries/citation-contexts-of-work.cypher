// title: Citation contexts of a work
// titleZh: 文献的引用语境
// audience: scholar
// question: In which sentences is a work cited?
// param work: string = "" from Work.title   its title or a part of it, or its id; nothing for the work with most citations
// returns work: the work
// returns mark: the citation as printed
// returns problem: what is wrong with the mark, if anything is
// returns sentence: the sentence
// returns paper: the paper that cites
// returns section: the heading that the sentence stands under
// returns workId: the work
// returns citationId: the citation
// returns passageId: the sentence
// returns paperId: the paper that cites
MATCH (w:Work)<-[:DENOTES]-(r:Reference)
WHERE $work = '' OR w.id = $work OR toLower(w.title) CONTAINS toLower($work) OR toLower(w.titleAlt) CONTAINS toLower($work)
   OR any(variant IN w.variants WHERE toLower(variant) CONTAINS toLower($work))
MATCH (r)<-[:POINTS_TO]-(c:Citation)
WITH w, count(c) AS marks
WITH w, marks, CASE WHEN w.id = $work OR toLower(w.title) = toLower($work) THEN 0 ELSE 1 END AS rank
ORDER BY rank, marks DESC, w.id
LIMIT 1
MATCH (w)<-[:DENOTES]-(r:Reference)
MATCH (r)<-[:POINTS_TO]-(c:Citation)
WITH DISTINCT w, c
MATCH (c)-[:IN_PASSAGE]->(p:Passage)
MATCH (p)-[:IN_PAPER]->(k:Paper)
OPTIONAL MATCH (p)-[:IN_SECTION]->(s:Section)
RETURN w.title AS work, c.text AS mark, c.problem AS problem, p.text AS sentence, k.title AS paper, s.title AS section,
       w.id AS workId, c.id AS citationId, p.id AS passageId, k.id AS paperId
ORDER BY paperId, p.file, p.order, citationId
LIMIT $limit
