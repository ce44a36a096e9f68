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
OPTIONAL MATCH (c)<-[:OF]-(f:Definition)-[:EVIDENCED_BY]->(fp:Passage)-[:IN_PAPER]->(w)
WITH c, w, mentions, f, fp
ORDER BY fp.note, fp.order, fp.id
WITH c, w, mentions, collect(f.text) AS definitions, collect(fp.text) AS defined, collect(fp.id) AS definedIds
OPTIONAL MATCH (c)<-[:SUBJECT]-(k:Claim)-[:STATED_IN]->(w)
WHERE k.status <> 'rejected'
WITH c, w, mentions, definitions, defined, definedIds, k
ORDER BY k.confidence DESC, k.id
WITH c, w, mentions, definitions, defined, definedIds, collect(k.name + CASE WHEN k.polarity = 'negative' AND k.relation <> 'constrains' THEN ' (denied)' ELSE '' END
       + CASE WHEN k.modality <> 'fact' THEN ' (' + k.modality + ')' WHEN k.hedged THEN ' (possibly)' ELSE '' END) AS does, collect(k.id) AS doesIds
OPTIONAL MATCH (c)<-[:OBJECT]-(l:Claim)-[:STATED_IN]->(w)
WHERE l.status <> 'rejected'
WITH c, w, mentions, definitions, defined, definedIds, does, doesIds, l
ORDER BY l.confidence DESC, l.id
WITH c, w, mentions, definitions, defined, definedIds, does, doesIds, collect(l.name + CASE WHEN l.polarity = 'negative' AND l.relation <> 'constrains' THEN ' (denied)' ELSE '' END
       + CASE WHEN l.modality <> 'fact' THEN ' (' + l.modality + ')' WHEN l.hedged THEN ' (possibly)' ELSE '' END) AS undergoes, collect(l.id) AS undergoesIds
OPTIONAL MATCH (c)<-[:SUBJECT|OBJECT]-(m:Claim)-[:EVIDENCED_BY]->(mp:Passage)
WHERE m.id IN doesIds OR m.id IN undergoesIds
WITH c, w, mentions, definitions, defined, definedIds, does, doesIds, undergoes, undergoesIds, mp, max(m.confidence) AS sure
ORDER BY sure DESC, mp.note, mp.order, mp.id
WITH c, w, mentions, definitions, defined, definedIds, does, doesIds, undergoes, undergoesIds, collect(mp.text) AS told, collect(mp.id) AS toldIds
OPTIONAL MATCH (c)<-[:MENTIONS]-(p:Passage)-[:IN_PAPER]->(w)
WITH c, w, mentions, definitions, defined, definedIds, does, doesIds, undergoes, undergoesIds, told, toldIds, p
ORDER BY p.note, p.order, p.id
WITH c, w, mentions, definitions, defined, definedIds, does, doesIds, undergoes, undergoesIds, told, toldIds, collect(p.text) AS named, collect(p.id) AS namedIds
OPTIONAL MATCH (c)<-[:MENTIONS]-(q:Passage)-[:IN_SECTION]->(s:Section)-[:SECTION_OF]->(w)
WITH c, w, mentions, definitions, defined, definedIds, does, doesIds, undergoes, undergoesIds, told, toldIds, named, namedIds, s, count(q) AS times
ORDER BY times DESC, s.order, s.id
WITH c, w, mentions, definitions, defined, definedIds, does, doesIds, undergoes, undergoesIds, told, toldIds, named, namedIds, collect(s.title) AS sections
RETURN c.name AS concept, w.title AS paper, definitions, mentions, sections[0..3] AS sections, does[0..10] AS does, undergoes[0..10] AS undergoes,
       head(defined + told + named) AS sentence, c.id AS conceptId, w.id AS paperId, doesIds + undergoesIds AS claimIds,
       CASE WHEN size(defined) + size(told) > 0 THEN definedIds + [id IN toldIds WHERE NOT id IN definedIds] ELSE namedIds[0..1] END AS passageIds
ORDER BY mentions DESC, conceptId, paperId
