/**
 * The names that parts of a paper go by, in the languages that papers print: section headings without a number, run-in
 * labels, captions, the head of the reference list.
 */

/** Headings that stand at the top of the outline whether numbered or not. */
const SECTION_NAMES = [
  'abstract',
  'introduction',
  'background',
  'literature review',
  'related work',
  'related works',
  'theoretical framework',
  'methods',
  'method',
  'methodology',
  'materials and methods',
  'methods and materials',
  'materials',
  'experimental procedures',
  'results',
  'results and discussion',
  'findings',
  'discussion',
  'discussions',
  'discussion and conclusion',
  'conclusion',
  'conclusions',
  'conclusion and discussion',
  'conclusions and outlook',
  'concluding remarks',
  'summary',
  'author summary',
  'limitations',
  'limitation',
  'future work',
  'ethics statement',
  'supporting information',
  'supplementary material',
  'supplementary materials',
  'supplementary information',
  'appendix',
  'appendices',
  'data availability',
  'data availability statement',
  'acknowledgment',
  'acknowledgments',
  'acknowledgement',
  'acknowledgements',
  'funding',
  'funding statement',
  'funding information',
  'financial disclosure',
  'author contributions',
  'author contribution',
  'authors contributions',
  "authors' contributions",
  'contributions',
  'competing interests',
  'conflict of interest',
  'conflicts of interest',
  'declaration of competing interest',
  'additional information',
  'abbreviations',
  'about the author',
  'about the authors',
  'elife digest',
  'editorial note',
  'digest',
  'highlights',
  '引言',
  '前言',
  '绪论',
  '导论',
  '问题的提出',
  '文献综述',
  '研究方法',
  '方法',
  '结果',
  '讨论',
  '结论',
  '结语',
  '结束语',
  '小结',
  '总结',
  '展望',
  '致谢',
  '附录',
  '作者简介',
  '利益冲突',
  '利益冲突声明',
  '作者贡献',
  '作者贡献声明',
  '基金项目',
  '资助信息',
]
const REFERENCE_NAMES = [
  'references',
  'reference',
  'bibliography',
  'works cited',
  'literature cited',
  'references and notes',
  'references cited',
  'cited literature',
  'notes and references',
  '参考文献',
  '参考书目',
  '引用文献',
  '主要参考文献',
  '注释与参考文献',
  '参考资料',
]
const KNOWN = new Set([...SECTION_NAMES, ...REFERENCE_NAMES])
const REFERENCES = new Set(REFERENCE_NAMES)

function nameOf(line: string): string {
  return line
    .toLowerCase()
    .replace(/^[\s\d.、#*]+/, '')
    .replace(/(\p{Script=Han}) +(?=\p{Script=Han})/gu, '$1')
    .replace(/^\[(.+)\]$/, '$1')
    .replace(/\s*[:.]?\s*$/, '')
    .trim()
}

/** True for a line that is nothing but the name of a usual section, its number aside. */
export function isSectionName(line: string): boolean {
  return line.length < 60 && KNOWN.has(nameOf(line))
}

/** True for the heading of a reference list. */
export function isReferenceHeading(line: string): boolean {
  return line.length < 60 && (REFERENCES.has(nameOf(line)) || /^(?:references|参考文献)\s*(?:[([:]|references?$)/i.test(nameOf(line)))
}

const CAPTION =
  /^\[?(?:caption of )?((?:supplementary |supporting |extended data )?(?:figure|fig|table|tab|scheme|chart|box|algorithm|exhibit)\b\.? *(?:[SA]?\d{1,3}|[IVX]{1,5}\b)|(?:figure|table) ?(?:S?\d{1,3}|[IVX]{1,5}\b|l(?=[.:]))|续?[图表] *\d{1,3})/i
/** "Table 2 shows that …", "表2中的…" are sentences about the table. */
const ABOUT_IT =
  /^(?:\([a-z]\))? (?:shows?|presents?|lists?|gives?|summari[sz]es|reports?|illustrates?|depicts?|displays?|provides?|demonstrates?|reveals?|indicates?|contains?|describes?|is|are|was|were|and|in|of|also|we|can|below|above)\b|^\s*(?:所示|可知|显示|为|中(?:[,，的可所]|$)|可以|可见|表明|列出|给出|和)/

/** The label of a figure's or a table's caption. */
export interface CaptionLabel {
  kind: 'figure' | 'table'
  /** `Figure 2`, `表3`. */
  label: string
  /** The length of the label with the punctuation after it. */
  length: number
}

/** The label that a caption begins with (folded text), or null for a line that is no caption. */
export function findCaption(line: string): CaptionLabel | null {
  const match = CAPTION.exec(line.slice(0, 60))
  if (!match) return null
  const rest = line.slice(match[0].length, match[0].length + 60)
  if (ABOUT_IT.test(rest)) return null
  return {
    kind: /^(?:supplementary |supporting |extended data )?tab|^续?表/i.test(match[1]!) ? 'table' : 'figure',
    label: match[1]!,
    length: match[0].length + /^\]?\s*[.:|]?\s*/.exec(rest)![0].length,
  }
}

/** True for `Figure 1` beside `图1`: one label in two languages. */
export function isTranslatedLabel(one: string, other: string): boolean {
  const number = /\d+/.exec(one)?.[0]
  return number !== undefined && number === /\d+/.exec(other)?.[0] && /\p{Script=Han}/u.test(one) !== /\p{Script=Han}/u.test(other)
}

/** Captions of one thing, the one in the paper's own language first. */
export function ownFirst(captions: string[], lang: 'en' | 'zh'): string[] {
  const isOwn = (caption: string) => /\p{Script=Han}/u.test(caption) === (lang === 'zh')
  return [...captions].sort((a, b) => Number(isOwn(b)) - Number(isOwn(a)))
}

/** `figure`, `table` or null: what a line is the caption of. */
export function captionKind(line: string): 'figure' | 'table' | null {
  return findCaption(line)?.kind ?? null
}

/** True for the name of a supplementary file: `Text S1`, `S2 Table`, `Protocol S1. …`. */
export function isSupplement(line: string): boolean {
  return /^(?:S\d{1,2}\b|(?:\p{Lu}[\p{L}/]* ){1,4}S\d{1,2}\b)/u.test(line)
}

export interface Label {
  kind: 'abstract' | 'keywords' | 'references'
  /** The length of the label with its punctuation. */
  length: number
}

const LABELS: [Label['kind'], RegExp][] = [
  ['abstract', /^\[? *(?:abstracts?|summary) *\]? *(?:[:.]|--?|(?=\n)|$) *(?:- *)?/i],
  ['abstract', /^(?:\[ *(?:内容|论文|中文)?[摘提] *要 *\]|(?:内容|论文|中文)?摘 *要|内容提要|提 *要(?= *:)) *:? */],
  ['abstract', /^\[ *abstract *\] */i],
  ['abstract', /^Abstract *(?=\p{Lu})/u],
  ['keywords', /^\[? *(?:key *-? *words(?: and phrases)?|index terms) *\]? *(?:[:.]|--?|(?=\n)|$) *(?:- *)?/i],
  ['keywords', /^Key ?[Ww]ords +(?!(?:are|is|were|in|of|and) )(?=\S)/],
  ['keywords', /^(?:\[ *(?:关 *键|主 *题) *词 *\]|关 *键 *词|主 *题 *词(?= *:)) *:? */],
]

/** The run-in label of an abstract or of keywords at the beginning of a block (folded text). */
export function findLabel(line: string): Label | null {
  const head = line.slice(0, 40)
  for (const [kind, pattern] of LABELS) {
    const match = pattern.exec(head)
    if (match) return { kind, length: match[0].length }
  }
  return null
}
