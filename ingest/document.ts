/**
 * What the phases hand on before the Extraction is whole: the paper as text and tree, then as structure.
 *
 * `plain` is the trick that keeps every span exact: it has the same length as `text`, so an offset in one is an
 * offset in the other, but markup, entities and conversion marks are blanked and look-alike characters folded.
 * Recognisers match on `plain` and quote from `text`.
 */
import type { Root, RootContent } from 'mdast'
import type {
  Citation,
  Evidence,
  Figure,
  Footnote,
  Funding,
  Passage,
  Problem,
  Reference,
  Region,
  Repair,
  Section,
  Span,
  Table,
  Work,
} from './extraction.ts'
import type { SourceMap } from './source-map.ts'

/** A file as phase 1 leaves it. */
export interface Document {
  /** Base name. */
  file: string
  /** The decoded text without byte order mark, with the line ends it has; for XML clean text made of it (`origin`). */
  text: string
  /** As long as `text`: markup blanked with spaces, full-width forms, curly quotes and dashes folded one to one. */
  plain: string
  /** mdast after the repairs; every position is an offset into `text`. */
  tree: Root
  /** The YAML block at the top, parsed; null where there is none. */
  frontMatter: Record<string, unknown> | null
  lang: 'en' | 'zh'
  repairs: Repair[]
  /** What the format says outright, so that nobody guesses it. */
  given?: Given
  /** Where `text` comes from, if it is not the file's own: what is found is then given in the file's offsets. */
  origin?: Origin
}

/** What XML tags and markdown leaves to be recognized. */
export interface Given {
  work: Work
  /** Blocks that hold no prose and no section: title, keywords, notes on the authors. */
  blocks: Set<RootContent>
  /** The stretches that tell of funding, beside the sections that do. */
  fundingLines: Span[]
  funding: Funding[]
  referenceList: { spans: Span[]; blocks: Set<RootContent> }
  /** Without fields where none are tagged. */
  references: Reference[]
  /** Without references where the format marks a citation and doesn't say of what. */
  citations: Citation[]
}

/** The file that a document's clean text was made of. */
export interface Origin {
  map: SourceMap
  /** In the file's own offsets: what stands beside the clean text, and what was left out. */
  left: Region[]
  repairs: Repair[]
}

/** What phase 2 reads of the paper's form, before its references. */
export interface Structure {
  work: Work
  sections: Section[]
  passages: Passage[]
  tables: Table[]
  figures: Figure[]
  footnotes: Footnote[]
  funding: Funding[]
  /** What stands apart from the prose and was read: front matter and headings. */
  apart: Region[]
  /** The stretches that hold the reference list (without its heading); several where page furniture cuts it. */
  referenceList: Span[]
}

/** What phase 2 reads of the reference list and of the marks that point to it. */
export interface Citing {
  references: Reference[]
  citations: Citation[]
  problems: Problem[]
  repairs: Repair[]
}

/** All that phase 3 may look at. */
export type Reading = Document & Structure & Omit<Citing, 'repairs'>

/** The evidence that a span is, quoted from the text. */
export function toEvidence(text: string, span: Span): Evidence {
  return { start: span.start, end: span.end, quote: text.slice(span.start, span.end) }
}
