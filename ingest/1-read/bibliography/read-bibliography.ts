/**
 * A bibliography to what an extraction says of one: its entries as references, what was mended and what is wrong, each
 * with its line.
 */
import type { Bibliography, BibliographyFormat, Problem, Reference, Region, Repair } from '../../extraction.ts'
import { createLineIndex } from '../../line-index.ts'
import { readBibtex } from './bibtex/read-bibtex.ts'
import type { Entry, EntryReader, Notes } from './entry.ts'
import { findDuplicates } from './find-duplicates.ts'
import { toDoi } from './identifiers.ts'
import { readCrossref, readCslJson, readOpenalex } from './json/read-json.ts'
import { readNbib, readRis, readWos } from './tagged/read-tagged.ts'

const READERS: Readonly<Record<BibliographyFormat, EntryReader>> = {
  bibtex: readBibtex,
  ris: readRis,
  nbib: readNbib,
  wos: readWos,
  'csl-json': readCslJson,
  openalex: readOpenalex,
  crossref: readCrossref,
}

export interface BibliographyReading {
  bibliography: Bibliography
  lang: 'en' | 'zh'
  references: Reference[]
  problems: Problem[]
  repairs: Repair[]
  regions: Region[]
}

/**
 * Reads a bibliography. Never throws on account of what the text says.
 *
 * @param onProgress is told how many of the text's characters are read.
 */
export function readBibliography(
  text: string,
  format: BibliographyFormat,
  onProgress: (done: number) => void = () => {},
): BibliographyReading {
  const repairs: Repair[] = []
  const problems: Problem[] = []
  const unmapped = new Map<string, number>()
  const apart: Region[] = []
  const lineOf = createLineIndex(text)
  const notes: Notes = {
    mended: (kind, span, note) => repairs.push({ kind, span, note: `line ${lineOf(span.start)}: ${note}` }),
    skipped: (span, why) => {
      apart.push({ kind: 'unread', ...span })
      problems.push({ kind: 'other', references: [], citation: null, note: `line ${lineOf(span.start)}: ${why}; it is skipped`, span })
    },
    apart: (span) => apart.push({ kind: 'markup', ...span }),
    unmapped: (field) => unmapped.set(field, (unmapped.get(field) ?? 0) + 1),
    reached: onProgress,
  }
  const entries = READERS[format](text, notes)
  const skipped = problems.length
  if (entries.length + skipped === 0)
    problems.push({ kind: 'other', references: [], citation: null, note: `no entry of ${format} is in the file` })
  const references = entries.map((entry) => toReference(entry, text))
  for (const { first, second, areOne, why } of findDuplicates(references)) {
    const lines = [first, second].map((i) => lineOf(references[i]!.span.start))
    const note = `entries of lines ${lines.join(' and ')} ${areOne ? 'are one work' : 'contradict'}: ${why}`
    problems.push({ kind: areOne ? 'duplicate_reference' : 'other', references: [first, second], citation: null, note })
  }
  const han = references.filter(({ title }) => /\p{Script=Han}/u.test(title ?? '')).length
  return {
    bibliography: { format, skipped, unmapped: Object.fromEntries([...unmapped].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))) },
    lang: han * 2 > references.length ? 'zh' : 'en',
    references,
    problems,
    repairs,
    regions: toRegions(
      text,
      [...apart, ...references.map(({ span }): Region => ({ kind: 'reference', ...span }))],
      format === 'csl-json' || format === 'openalex' || format === 'crossref',
    ),
  }
}

function toReference({ span, key, item, cites }: Entry, text: string): Reference {
  // many programs keep the DOI as an address alone
  const doi = /\bdoi\.org\//.test(item.URL ?? '') ? toDoi(item.URL!) : undefined
  if (doi !== undefined) item.DOI ??= doi
  const fields = Object.keys(item).filter((field) => field !== 'id')
  return {
    key,
    raw: text.slice(span.start, span.end),
    span,
    ...item,
    ...(key === null ? {} : { id: key }),
    ...(cites ? { cites } : {}),
    confidence: Object.fromEntries(fields.map((field) => [field, 1])),
  }
}

/** Everything in order: entries, what was read and is none, and what stands between. */
function toRegions(text: string, known: Region[], isJson: boolean): Region[] {
  const regions: Region[] = []
  let at = 0
  const between = (from: number, to: number) => {
    const inner = text.slice(from, to)
    const start = from + (inner.length - inner.trimStart().length)
    const end = from + inner.trimEnd().length
    // brackets and commas, names of lists in JSON, comments in BibTeX
    const isMarkup = isJson || !/[\p{L}\p{N}]/u.test(inner.replace(/^[ \t]*%.*$/gm, ''))
    if (start < end) regions.push({ kind: isMarkup ? 'markup' : 'unread', start, end })
  }
  for (const region of known.sort((a, b) => a.start - b.start)) {
    between(at, region.start)
    regions.push(region)
    at = region.end
  }
  between(at, text.length)
  return regions
}
