// title: Venues and what they are cited for
// titleZh: 期刊与它们的被引主题
// audience: scholar
// question: Which journals does this literature draw on, since when, and for which concepts?
// param venue: string = "" from Venue.name   a part of its name in any language, or its id; nothing for all venues
// returns venue: the journal, book or site
// returns venueZh: the same in Chinese
// returns works: how many of its works are read or cited here
// returns papers: how many papers cite one
// returns from: the year of the oldest
// returns to: the year of the newest
// returns concepts: up to five concepts that the sentences citing it name most
// returns sentence: one of these sentences
// returns venueId: the journal, book or site
// returns workIds: these works
// returns conceptIds: these concepts
// returns passageIds: all these sentences
MATCH (v:Venue)<-[:PUBLISHED_IN]-(w:Work)
WHERE $venue = '' OR v.id = $venue OR toLower(v.name) CONTAINS toLower($venue) OR v.nameZh CONTAINS $venue
   OR toLower(v.namePinyin) CONTAINS toLower($venue) OR any(variant IN v.variants WHERE toLower(variant) CONTAINS toLower($venue))
WITH v, count(w) AS works, min(w.year) AS since, max(w.year) AS until
CALL (v) { MATCH (v)<-[:PUBLISHED_IN]-(:Work)<-[:CITES]-(k:Work) RETURN count(DISTINCT k) AS papers }
WITH v, works, since, until, papers
ORDER BY papers DESC, works DESC, v.id
LIMIT $limit
CALL (v) { MATCH (v)<-[:PUBLISHED_IN]-(w:Work) WITH w ORDER BY w.id RETURN collect(w.id) AS workIds }
CALL (v) {
  MATCH (v)<-[:PUBLISHED_IN]-(w:Work)<-[:DENOTES]-(r:Reference)
  WITH r
  MATCH (r)<-[:POINTS_TO]-(:Citation)-[:IN_PASSAGE]->(s:Passage)
  WITH DISTINCT s
  ORDER BY s.note, s.order, s.id
  RETURN collect(s.text) AS sentences, collect(s.id) AS passageIds
}
CALL (v) {
  MATCH (v)<-[:PUBLISHED_IN]-(w:Work)<-[:DENOTES]-(r:Reference)
  WITH r
  MATCH (r)<-[:POINTS_TO]-(:Citation)-[:IN_PASSAGE]->(s:Passage)
  WITH DISTINCT s
  MATCH (s)-[:MENTIONS]->(c:Concept)
  WITH c, count(s) AS times
  ORDER BY times DESC, c.id
  LIMIT 5
  RETURN collect(c.name) AS concepts, collect(c.id) AS conceptIds
}
RETURN v.name AS venue, v.nameZh AS venueZh, works, papers, since AS from, until AS to, concepts, head(sentences) AS sentence,
       v.id AS venueId, workIds, conceptIds, passageIds
ORDER BY papers DESC, works DESC, venueId
