// title: Institutions and their papers
// titleZh: 机构与它们的论文
// audience: scholar
// question: Which papers come from an institution, and by whom?
// param institution: string = "" from Institution.name   a part of its name, or its id; nothing for all institutions
// returns institution: the institution
// returns place: where it is
// returns paper: the paper
// returns year: when it was published
// returns authors: who of the institution wrote it
// returns institutionId: the institution
// returns paperId: the paper
// returns authorIds: who of the institution wrote it
// returns passageIds: the sentences of the paper that name the institution
MATCH (a:Person)-[f:AFFILIATED_WITH]->(i:Institution)
WHERE $institution = '' OR i.id = $institution OR toLower(i.name) CONTAINS toLower($institution)
   OR any(variant IN i.variants WHERE toLower(variant) CONTAINS toLower($institution))
MATCH (a)-[:AUTHORED]->(w:Work)
WHERE w.id IN f.papers
WITH i, w, a
ORDER BY a.name, a.id
WITH i, w, collect(a.name) AS authors, collect(a.id) AS authorIds
ORDER BY i.name, i.id, w.title, w.id
LIMIT $limit
CALL (i, w) {
  MATCH (i)-[:EVIDENCED_BY]->(p:Passage)-[:IN_PAPER]->(w)
  WITH p
  ORDER BY p.note, p.order, p.id
  RETURN collect(p.id) AS passageIds
}
RETURN i.name AS institution, i.place AS place, w.title AS paper, w.year AS year, authors, i.id AS institutionId, w.id AS paperId, authorIds, passageIds
ORDER BY institution, institutionId, paper, paperId
