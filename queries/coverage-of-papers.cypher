// title: What the papers cover, and what they leave untold
// titleZh: 论文的覆盖范围与未说明之处
// audience: reviewer
// question: On which kinds of evidence, in which regions, at which sectors and in which years do the papers rest, and how many don't say?
// param papers: list of string = [] from Work.title   titles or parts of them, or ids; nothing for all papers
// returns dimension: kind of evidence, region, sector or year
// returns dimensionZh: the same in Chinese
// returns value: the kind, region, sector or year; "not told" where a paper doesn't say
// returns valueZh: the same in Chinese
// returns papers: how many papers say so
// returns of: how many papers there are
// returns titles: which papers
// returns sentence: a sentence or title that says so
// returns paperIds: the papers
// returns passageIds: where they say so
MATCH (w:Paper)
WHERE (size($papers) = 0 OR any(given IN $papers WHERE w.id = given OR toLower(w.title) CONTAINS toLower(given)
   OR toLower(w.titleAlt) CONTAINS toLower(given)))
WITH collect(w.id) AS asked
UNWIND [['methods', 'kind of evidence', '证据类型'], ['regions', 'region', '地区'], ['sectors', 'sector', '行业'], ['year', 'year', '年份']] AS names
MATCH (w:Paper)
WHERE w.id IN asked
WITH size(asked) AS total, names, w,
     CASE WHEN names[0] = 'methods' THEN w.methods WHEN names[0] = 'regions' THEN w.regions WHEN names[0] = 'sectors' THEN w.sectors
          WHEN w.year IS NOT NULL THEN [toString(w.year)] WHEN w.yearAtLeast IS NOT NULL THEN ['≥ ' + toString(w.yearAtLeast)] END AS told
UNWIND coalesce(told, ['not told']) AS value
WITH total, names, w, value
OPTIONAL MATCH (w)-[e:SCOPED_BY]->(p:Passage)
WHERE e.dimension = names[0] AND e.value = value
WITH total, names, w, value, e, p
ORDER BY w.id, p.note, p.order, p.id
WITH total, names, value, collect(DISTINCT w.title) AS titles, collect(DISTINCT w.id) AS paperIds, collect(DISTINCT p.text) AS texts,
     collect(DISTINCT p.id) AS passageIds, max(e.valueZh) AS zh
WITH total, names, value, titles, paperIds, texts, passageIds, size(paperIds) AS papers,
     CASE WHEN value = 'not told' THEN '未说明' ELSE zh END AS valueZh
RETURN names[1] AS dimension, names[2] AS dimensionZh, value, valueZh, papers, total AS of, titles, head(texts) AS sentence, paperIds, passageIds
ORDER BY dimension, papers DESC, value
LIMIT $limit
