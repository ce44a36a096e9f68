/**
 * The Extraction: all that was read from one paper, as plain data.
 *
 * Every phase of `ingest/` adds to it and none takes away. Offsets count UTF-16 code units of the decoded
 * text without a byte order mark, end exclusive, so `text.slice(start, end) === quote` always holds.
 */

/** A stretch of the source text: UTF-16 offsets, end exclusive. */
export interface Span {
  start: number
  end: number
}

/** The text behind a fact, usually a sentence or a table row. */
export interface Evidence extends Span {
  quote: string
  /** The quote as a reader sees it, where the file has tags in it. */
  text?: string
}

/** A name as CSL-JSON has it; `affiliation` and `email` are ours. */
export interface CslName {
  family?: string
  given?: string
  literal?: string
  suffix?: string
  'non-dropping-particle'?: string
  affiliation?: string[]
  email?: string
}

/** A date as CSL-JSON has it: `{ 'date-parts': [[2024, 3, 8]] }`. */
export interface CslDate {
  'date-parts'?: number[][]
  raw?: string
  literal?: string
}

/** One bibliographic item, CSL-JSON 1.0.2. */
export interface CslItem {
  id?: string
  type?: string
  title?: string
  author?: CslName[]
  editor?: CslName[]
  translator?: CslName[]
  'collection-editor'?: CslName[]
  'container-author'?: CslName[]
  'original-author'?: CslName[]
  director?: CslName[]
  recipient?: CslName[]
  issued?: CslDate
  accessed?: CslDate
  submitted?: CslDate
  'event-date'?: CslDate
  'original-date'?: CslDate
  'title-short'?: string
  'container-title'?: string
  'container-title-short'?: string
  'collection-title'?: string
  'collection-number'?: string
  'chapter-number'?: string
  'part-number'?: string
  'volume-title'?: string
  'event-title'?: string
  'event-place'?: string
  'original-title'?: string
  'original-publisher'?: string
  'original-publisher-place'?: string
  'number-of-pages'?: string
  'number-of-volumes'?: string
  archive?: string
  archive_location?: string
  authority?: string
  'call-number'?: string
  jurisdiction?: string
  /** Several are separated by `; `. */
  keyword?: string
  annote?: string
  PMCID?: string
  PMID?: string
  scale?: string
  section?: string
  source?: string
  status?: string
  version?: string
  volume?: string
  issue?: string
  page?: string
  number?: string
  edition?: string
  publisher?: string
  'publisher-place'?: string
  genre?: string
  medium?: string
  language?: string
  DOI?: string
  URL?: string
  ISBN?: string
  ISSN?: string
  abstract?: string
  note?: string
}

/** What the paper says of itself. */
export interface Work extends CslItem {
  keywords: string[]
  /** The title in the paper's other language, where it prints one. */
  titleAlt?: string
}

/** A heading and all that stands under it up to the next of its level. */
export interface Section {
  /** As printed, without trailing punctuation: `4.2.1`, `II`, `(1)`, `一`; null where none is printed. */
  number: string | null
  title: string
  /** 1 for the topmost; taken from the numbering where there is one, not from `#` marks. */
  level: number
  /** From the heading's first character to the end of the section's last. */
  span: Span
}

/** A sentence, or a row of a table, of the paper's prose; in reading order. */
export interface Passage extends Span {
  kind: 'sentence' | 'row'
  /** Index into `sections` of the innermost section, or null (front matter, abstract without a heading). */
  section: number | null
  /** Counts paragraphs (or tables) from 0; sentences of one paragraph share it, across page breaks too. */
  paragraph: number
  /** Index into `tables`, for a row. */
  table?: number
}

export interface Funding {
  project: string | null
  award: string | null
  funder: string | null
  evidence: Evidence
}

export interface Table {
  caption: string
  /** The caption in the paper's other language, printed beside it. */
  captionAlt?: string
  columns: string[]
  rows: string[][]
  span: Span
}

/** A figure's caption (JATS `fig`); the pictures themselves are not read. */
export interface Figure {
  /** `Figure 2`, `图3`; null for a caption without one, as `(a) Yarn sold` under a part of a figure. */
  label: string | null
  caption: string
  /** The caption in the paper's other language, printed below it. */
  captionAlt?: string
  /** The caption with the pictures beside it. */
  span: Span
}

/** A footnote of a page or of a table (JATS `fn`). */
export interface Footnote {
  /** The mark it begins with: `1`, `*`, `a`; null where it has none. */
  label: string | null
  text: string
  span: Span
}

/** What a stretch of the file was read as; `unread` is what nothing was made of. */
export type RegionKind =
  | 'front-matter'
  | 'heading'
  | 'prose'
  | 'figure'
  | 'table'
  | 'footnote'
  | 'reference'
  | 'furniture'
  | 'markup'
  | 'unread'

export interface Region extends Span {
  kind: RegionKind
}

/** One entry of the reference list. */
export interface Reference extends CslItem {
  decided?: Decided
  /** The printed label without brackets (`12`), or null. */
  key: string | null
  /** The entry as printed, without bullet and label, split parts joined by one space. */
  raw: string
  span: Span
  titleAlt?: string
  containerAlt?: string
  /** 0..1 for each field that was read. */
  confidence: Record<string, number>
  /** The works that a bibliography's entry says it cites; one that has only an `id` is another entry. */
  cites?: (CslItem & { raw?: string })[]
}

/** How people export bibliographies. */
export type BibliographyFormat = 'bibtex' | 'ris' | 'nbib' | 'wos' | 'csl-json' | 'openalex' | 'crossref'

/** What is to be said of a file that is a bibliography: its entries are the extraction's `references`, the rest is empty. */
export interface Bibliography {
  format: BibliographyFormat
  /** Entries that could not be read; a problem each says where and why. */
  skipped: number
  /** What the file tells and no field of ours holds, by the file's own tag: it stays in the entries' `raw`. */
  unmapped: Record<string, number>
}

export type CitationProblem = 'no_such_reference' | 'name_mismatch' | 'year_mismatch' | 'ambiguous'

/** One citation mark: `[3-5,8]`, `(Lv, 2024)`, `Brynjolfsson (2014)`. */
export interface Citation {
  decided?: Decided
  kind: 'numeric' | 'narrative' | 'parenthetical'
  text: string
  span: Span
  /** Indexes into `references`: what the author means; where the prose doesn't tell among several, all of them. */
  references: number[]
  problem: CitationProblem | null
}

export type ProblemKind =
  | 'uncited_reference'
  | 'missing_reference'
  | 'duplicate_reference'
  | 'name_mismatch'
  | 'year_mismatch'
  | 'split_reference'
  | 'suspect_relevance'
  | 'missing_field'
  | 'other'

/** What a careful reviewer would report about the paper's citations. */
export interface Problem {
  kind: ProblemKind
  references: number[]
  /** Index into `citations`, or null. */
  citation: number | null
  note: string
  /** Where it stands, if neither at a citation nor at an entry. */
  span?: Span
  /** The work of the mark that the list lacks: its names and year. */
  label?: string
}

/** What the conversion broke and we mended; the text itself stays as it is. */
export interface Repair {
  kind: string
  span: Span
  note: string
}

export interface ConceptUse {
  /** The vocabulary's id, or `term:<slug>` for a term found and not in it. */
  id: string
  name: string
  mentions: Span[]
}

/** One mention of a concept in the text; what the claim finder works on. */
export interface Mention extends Span {
  concept: string
}

export const RELATIONS = [
  'empowers',
  'drives',
  'supports',
  'enables',
  'supplies',
  'transforms',
  'requires',
  'constrains',
  'aligns_with',
  'part_of',
] as const
export type Relation = (typeof RELATIONS)[number]

/** What a person decided about something that was read: never part of what is read, added from `data/curation` on every build. */
export interface Decided {
  status: 'accepted' | 'rejected'
  /** What it was before it was edited, in words. */
  was?: string
  who: string
  why?: string
}

/** One statement that one concept does something to another; one record a statement. */
export interface Claim {
  decided?: Decided
  subject: string
  object: string
  relation: Relation
  /** `<pole>-><pole>`, or `within`. */
  direction: string
  polarity: 'positive' | 'negative'
  hedged: boolean
  modality: 'fact' | 'recommendation' | 'prediction'
  /** 0..1; sorts: the surest are right more often. */
  confidence: number
  /** Indexes into `references`. */
  cites: number[]
  evidence: Evidence
  /** The words that carried it, within the evidence. */
  cue?: Span
}

export interface Definition {
  concept: string
  evidence: Evidence
}

export interface Contrast {
  a: string
  b: string
  aspect: string | null
  evidence: Evidence
}

export interface Pathway {
  name: string
  /** As a claim's, or `both`, `none`. */
  direction: string
  /** The number or title of the section that tells it. */
  section: string | null
  from: string[]
  to: string[]
  steps: { name: string; concepts: string[]; span?: Span }[]
  evidence: Evidence
}

export interface Chain {
  /** Names of its links in order. */
  links: string[]
  /** The concept of each link, where there is one. */
  concepts?: (string | null)[]
  evidence: Evidence
}

export interface Policy {
  name: string
  kind: 'named' | 'proposed'
  actor: string | null
  safeguards: string[]
  /** Indexes into `pathways` that it protects, where the paper's structure says so. */
  pathways?: number[]
  cites: number[]
  evidence: Evidence
}

export interface Stakeholder {
  name: string
  role: string
  evidence: Evidence
}

export interface Challenge {
  name: string
  about: string[]
  /** Indexes into `strategies`. */
  addressedBy: number[]
  evidence: Evidence
}

export interface Strategy {
  name: string
  about: string[]
  actor: string | null
  evidence: Evidence
}

export interface Finding {
  value: number
  unit: string
  what: string
  about: string[]
  kind: 'observed' | 'target' | 'cited'
  base: string | null
  evidence: Evidence
}

/** What an evaluation measures. */
export interface Indicator {
  name: string
  /** The index, system or mechanism that measures it, as the sentence calls it. */
  scheme: string
  /** What follows from it, in the sentence's words. */
  consequence: string | null
  actor: string | null
  about: string[]
  evidence: Evidence
}

export interface Organization {
  name: string
  kind: string | null
  evidence: Evidence
}

export interface OpenQuestion {
  kind: 'limitation' | 'future_work'
  evidence: Evidence
}

/** Of what a paper says of its own reach: the kinds of evidence, the places, the trades. */
export const SCOPE_DIMENSIONS = ['methods', 'regions', 'sectors'] as const

export interface Scope {
  dimension: (typeof SCOPE_DIMENSIONS)[number]
  name: string
  nameZh: string
  evidence: Evidence
}

/** The contract's section 2; `lang`, `note`, `passages`, `figures`, `footnotes`, `regions` and `scope` are our optional additions. */
export interface Extraction {
  file: string
  /** `en` or `zh`: the language of the prose. */
  lang: string
  /** True for a reading note: a reader's own words about the work, not its text. */
  note: boolean
  /** Only where the file is a bibliography and no paper. */
  bibliography?: Bibliography
  work: Work
  sections: Section[]
  /** With the text itself, so that the graph can be woven without the file. */
  passages: (Passage & { text: string })[]
  funding: Funding[]
  tables: Table[]
  figures: Figure[]
  footnotes: Footnote[]
  references: Reference[]
  citations: Citation[]
  problems: Problem[]
  repairs: Repair[]
  /** The whole file but its white space, in order, by what it was read as. */
  regions: Region[]
  concepts: ConceptUse[]
  claims: Claim[]
  definitions: Definition[]
  contrasts: Contrast[]
  pathways: Pathway[]
  chains: Chain[]
  policies: Policy[]
  stakeholders: Stakeholder[]
  challenges: Challenge[]
  strategies: Strategy[]
  findings: Finding[]
  organizations: Organization[]
  openQuestions: OpenQuestion[]
  scope: Scope[]
  /** Only where there is one. */
  indicators?: Indicator[]
}
