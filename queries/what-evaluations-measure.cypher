// title: What evaluations measure
// titleZh: 评价指标：衡量什么、由谁、有何后果
// audience: student
// question: What do the indexes, evaluations and warning mechanisms that papers propose measure, who is to act on it, and what follows?
// param scheme: string = ""   a part of what the index, evaluation or mechanism is called, such as index or exit; nothing for all
// param concept: string = "" from Concept.name   a part of the name of what is measured or of a concept that it is about; nothing for all
// returns scheme: what measures
// returns measured: what it measures
// returns concepts: what that is about
// returns actor: who is to do it, where the paper says so
// returns consequence: what follows from it, where the sentence says so
// returns paper: who proposes or tells it
// returns sentence: the sentence that does
// returns indicatorId: what is measured
// returns conceptIds: what that is about
// returns actorIds: who is to do it
// returns paperId: the paper
// returns passageIds: all sentences that tell it
MATCH (w:Paper)-[:PROPOSES]->(i:Indicator)
WHERE $scheme = '' OR toLower(i.scheme) CONTAINS toLower($scheme)
OPTIONAL MATCH (i)-[:ABOUT]->(c:Concept)
WITH w, i, c
ORDER BY c.name, c.id
WITH w, i, collect(c.name) AS concepts, collect(c.id) AS conceptIds
WHERE $concept = '' OR toLower(i.name) CONTAINS toLower($concept) OR any(name IN concepts WHERE toLower(name) CONTAINS toLower($concept))
WITH w, i, concepts, conceptIds
ORDER BY w.id, i.scheme, i.name, i.id
LIMIT $limit
OPTIONAL MATCH (i)-[:TAKEN_BY]->(a:Stakeholder)
WITH w, i, concepts, conceptIds, a
ORDER BY a.name, a.id
WITH w, i, concepts, conceptIds, collect(a.name) AS actors, collect(a.id) AS actorIds
OPTIONAL MATCH (i)-[:EVIDENCED_BY]->(p:Passage)
WITH w, i, concepts, conceptIds, actors, actorIds, p
ORDER BY p.note, p.order, p.id
WITH w, i, concepts, conceptIds, actors, actorIds, collect(p.text) AS texts, collect(p.id) AS passageIds
RETURN i.scheme AS scheme, i.name AS measured, concepts, head(actors) AS actor, i.consequence AS consequence, w.title AS paper,
       head(texts) AS sentence, i.id AS indicatorId, conceptIds, actorIds, w.id AS paperId, passageIds
ORDER BY paperId, scheme, measured, indicatorId
