// title: Institutions and their concepts
// titleZh: 机构与它们的概念
// audience: scholar
// question: Which concepts do the papers of an institution write about, and how much of all that is said of each is theirs?
// param institution: string = "" from Institution.name   a part of its name, or its id; nothing for all institutions
// returns institution: where the authors work
// returns concept: what they write about
// returns conceptZh: the same in Chinese
// returns papers: how many papers of the institution name it
// returns mentions: how often they do
// returns share: that over all mentions in the graph, 0 to 1
// returns sentence: one of the sentences that do
// returns institutionId: where the authors work
// returns conceptId: what they write about
// returns paperIds: these papers
// returns passageIds: up to twenty sentences that do
MATCH (a:Person)-[f:AFFILIATED_WITH]->(i:Institution)
WHERE $institution = '' OR i.id = $institution OR toLower(i.name) CONTAINS toLower($institution)
   OR any(variant IN i.variants WHERE toLower(variant) CONTAINS toLower($institution))
MATCH (a)-[:AUTHORED]->(w:Paper)
WHERE w.id IN f.papers
WITH DISTINCT i, w
MATCH (w)-[d:DISCUSSES]->(c:Concept)
WITH i, c, count(w) AS papers, sum(d.count) AS mentions, collect(w) AS ours
ORDER BY papers DESC, mentions DESC, i.id, c.id
LIMIT $limit
CALL (c) { MATCH (c)<-[e:DISCUSSES]-(:Work) RETURN sum(e.count) AS everywhere }
CALL (c, ours) {
  UNWIND ours AS w
  MATCH (w)<-[:IN_PAPER]-(p:Passage)-[:MENTIONS]->(c)
  WITH p
  ORDER BY p.note, p.order, p.id
  RETURN collect(p.text) AS sentences, collect(p.id) AS passageIds
}
CALL (ours) { UNWIND ours AS w WITH w ORDER BY w.id RETURN collect(w.id) AS paperIds }
RETURN i.name AS institution, c.name AS concept, c.nameZh AS conceptZh, papers, mentions,
       round(100.0 * mentions / everywhere) / 100 AS share, head(sentences) AS sentence,
       i.id AS institutionId, c.id AS conceptId, paperIds, passageIds[0..20] AS passageIds
ORDER BY papers DESC, mentions DESC, institutionId, conceptId
