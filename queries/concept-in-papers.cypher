// title: How each paper defines and uses a concept
// titleZh: 各篇论文如何界定与使用一个概念
// audience: scholar
// question: What does each paper say that a concept is, where does it name it, and what does it let it do?
// param concept: string = "new quality productive forces" from Concept.name   its name in any language, or its id
// returns concept: the concept
// returns paper: the paper
// returns definitions: what the paper says that it is
// returns mentions: how often the paper names it
// returns sections: the three headings under which it does so most
// returns does: up to ten claims in which it acts, the surest first
// returns undergoes: up to ten claims in which something acts on it, the surest first
// returns sentence: a sentence that defines it, else one that claims something of it, else one that names it
// returns conceptId: the concept
// returns paperId: the paper
// returns claimIds: all claims in which it acts or is acted on
// returns passageIds: the sentences that define it and that state these claims, else one that names it
MATCH (c:Concept)
WHERE c.id = $concept OR c.id = 'concept:' + $concept
   OR toLower(c.name) = toLower($concept) OR c.nameZh = $concept OR toLower(c.namePinyin) = toLower($concept)
   OR any(variant IN c.variants WHERE toLower(variant) = toLower($concept))
MATCH (c)<-[d:DISCUSSES]-(w:Paper)
WITH c, w, d.count AS mentions
ORDER BY mentions DESC, c.id, w.id
LIMIT $limit
CALL (c, w) {
  MATCH (c)<-[:OF]-(f:Definition)-[:EVIDENCED_BY]->(p:Passage)-[:IN_PAPER]->(w)
  WITH f, p
  ORDER BY p.note, p.order, p.id
  RETURN collect(f.text) AS definitions, collect(p.text) AS defined, collect(p.id) AS definedIds
}
CALL (c, w) {
  MATCH (w)<-[:STATED_IN]-(k:Claim)-[:SUBJECT]->(c)
  WHERE k.status <> 'rejected'
  WITH k
  ORDER BY k.confidence DESC, k.id
  RETURN collect(k.name + CASE WHEN k.polarity = 'negative' AND k.relation <> 'constrains' THEN ' (denied)' ELSE '' END
         + CASE WHEN k.modality <> 'fact' THEN ' (' + k.modality + ')' WHEN k.hedged THEN ' (possibly)' ELSE '' END) AS does, collect(k.id) AS doesIds
}
CALL (c, w) {
  MATCH (w)<-[:STATED_IN]-(k:Claim)-[:OBJECT]->(c)
  WHERE k.status <> 'rejected'
  WITH k
  ORDER BY k.confidence DESC, k.id
  RETURN collect(k.name + CASE WHEN k.polarity = 'negative' AND k.relation <> 'constrains' THEN ' (denied)' ELSE '' END
         + CASE WHEN k.modality <> 'fact' THEN ' (' + k.modality + ')' WHEN k.hedged THEN ' (possibly)' ELSE '' END) AS undergoes, collect(k.id) AS undergoesIds
}
CALL (c, w) {
  MATCH (w)<-[:STATED_IN]-(k:Claim)-[:SUBJECT|OBJECT]->(c)
  WHERE k.status <> 'rejected'
  MATCH (k)-[:EVIDENCED_BY]->(p:Passage)
  WITH p, max(k.confidence) AS confidence
  ORDER BY confidence DESC, p.note, p.order, p.id
  RETURN collect(p.text) AS told, collect(p.id) AS toldIds
}
CALL (c, w) {
  MATCH (w)<-[:IN_PAPER]-(p:Passage)-[:MENTIONS]->(c)
  WITH p
  ORDER BY p.note, p.order, p.id
  LIMIT 1
  RETURN collect(p.text) AS named, collect(p.id) AS namedIds
}
CALL (c, w) {
  MATCH (w)<-[:SECTION_OF]-(s:Section)<-[:IN_SECTION]-(p:Passage)-[:MENTIONS]->(c)
  WITH s, count(p) AS times
  ORDER BY times DESC, s.order, s.id
  LIMIT 3
  RETURN collect(s.title) AS sections
}
RETURN c.name AS concept, w.title AS paper, definitions, mentions, sections, does[0..10] AS does, undergoes[0..10] AS undergoes,
       head(defined + told + named) AS sentence, c.id AS conceptId, w.id AS paperId, doesIds + [id IN undergoesIds WHERE NOT id IN doesIds] AS claimIds,
       CASE WHEN size(defined) + size(told) > 0 THEN definedIds + [id IN toldIds WHERE NOT id IN definedIds] ELSE namedIds END AS passageIds
ORDER BY mentions DESC, conceptId, paperId
