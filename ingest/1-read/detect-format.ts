/**
 * What a file is: told by what it says; its ending only decides where the text doesn't.
 *
 * A paper may print a BibTeX entry or a line of RIS in its text, so for a file that is named like a paper (.md, .txt)
 * the text must begin as the format does, or consist of it for the most part.
 */
import { extname } from 'node:path'
import { PathweaveError } from '#graph/errors.ts'
import type { BibliographyFormat } from '../extraction.ts'
import { findJsonFormat } from './bibliography/json/read-json.ts'
import { isXml } from './xml/read-xml.ts'

/** `xml` is a paper in JATS or TEI, or XML that is refused when it is read. */
type FileFormat = 'markdown' | 'xml' | BibliographyFormat

export interface DetectedFormat {
  format: FileFormat
  /** Set where the ending says something else. */
  unlike: string | null
}

interface TextFormat {
  format: BibliographyFormat
  /** The beginning of a text that can be nothing else. */
  head: RegExp
  /** Enough where the ending agrees. */
  anywhere: RegExp
  /** Lines as the format has them, continuation lines aside. */
  line: RegExp
}

const TEXT_FORMATS: readonly TextFormat[] = [
  {
    format: 'bibtex',
    head: /^(?:\s|%[^\n]*\n){0,5000}@[ \t]*(?:comment|string|preamble|[A-Za-z]+[ \t]*[{(]\s*[^\s,={}]+\s*,)/i,
    anywhere: /^[ \t]*@[ \t]*[A-Za-z]+\s*[{(]/m,
    line: /^\s*(?:@[ \t]*[A-Za-z]+\s*[{(]|[\w-]+\s*=\s*[{"\w]|[})]+,?\s*$|%)/,
  },
  {
    format: 'ris',
    head: /^\s*(?:\d+\.\s+)?TY {1,2}- ?[A-Za-z]/,
    anywhere: /^TY {0,3}- ?[A-Za-z]/m,
    line: /^(?:[A-Z][A-Z0-9] {1,2}-(?: |$)|\d+\.\s*$)/,
  },
  { format: 'nbib', head: /^\s*PMID- ?\d/, anywhere: /^PMID ?- ?\d/m, line: /^(?:[A-Z][A-Z0-9]{1,3} {0,2}- | {6}\S)/ },
  {
    format: 'wos',
    head: /^\s*(?:FN [^\n]*\r?\nVR |PT [JBSPCD]\r?\n[A-Z][A-Z0-9] )/,
    anywhere: /^PT [JBSPCD]\r?$/m,
    line: /^(?:[A-Z][A-Z0-9](?: |$)| {3}\S)/,
  },
]
/** What an ending promises; the others promise a paper. */
const PROMISES: Readonly<Record<string, BibliographyFormat | 'json' | 'xml'>> = {
  '.bib': 'bibtex',
  '.bibtex': 'bibtex',
  '.ris': 'ris',
  '.nbib': 'nbib',
  '.medline': 'nbib',
  '.ciw': 'wos',
  '.csljson': 'json',
  '.json': 'json',
  '.jsonl': 'json',
  '.ndjson': 'json',
  '.xml': 'xml',
  '.nxml': 'xml',
}
/** Endings under which any of these is usual. */
const OPEN_ENDINGS: ReadonlySet<string> = new Set(['.txt', ''])
const SAMPLE_LINES = 200
const MOST = 0.6

/**
 * Tells what a file is.
 *
 * @throws PathweaveError `unknown-json` for JSON that is no bibliography, in a file that is named so.
 */
export function detectFormat(file: string, text: string): DetectedFormat {
  const ending = extname(file).toLowerCase()
  const promised = Object.hasOwn(PROMISES, ending) ? PROMISES[ending]! : null
  const format = findFormat(file, text, promised)
  const isJson = format === 'csl-json' || format === 'openalex' || format === 'crossref'
  const isKept = promised ? promised === (isJson ? 'json' : format) : format === 'markdown' || OPEN_ENDINGS.has(ending)
  return { format, unlike: isKept ? null : `${file} is ${FORMAT_NAMES[format]}, whatever its ending says` }
}

/** How messages name a format. */
const FORMAT_NAMES: Readonly<Record<FileFormat, string>> = {
  markdown: 'plain text or markdown',
  xml: 'XML',
  bibtex: 'BibTeX',
  ris: 'RIS',
  nbib: 'PubMed nbib',
  wos: 'Web of Science tagged text',
  'csl-json': 'CSL-JSON',
  openalex: 'OpenAlex works',
  crossref: 'Crossref works',
}

function findFormat(file: string, text: string, promised: BibliographyFormat | 'json' | 'xml' | null): FileFormat {
  const head = text.slice(0, 50_000)
  const begins = /\S/.exec(text)?.[0]
  if (isXml(text) || (begins === '<' && promised === 'xml')) return 'xml'
  const json = begins === '{' || begins === '[' ? findJsonFormat(text) : null
  if (json) return json
  for (const one of TEXT_FORMATS) if (one.head.test(head)) return one.format
  for (const one of TEXT_FORMATS) if (promised === one.format && one.anywhere.test(text)) return one.format
  const lines = sampleLines(text)
  for (const { format, anywhere, line } of TEXT_FORMATS) {
    if (anywhere.test(head) && lines.filter((one) => line.test(one)).length >= MOST * lines.length) return format
  }
  if (promised !== 'json') return promised ?? 'markdown'
  const what =
    begins === '{' || begins === '[' ? 'is JSON, but no bibliography: it holds no CSL-JSON, OpenAlex or Crossref works' : 'is no JSON'
  throw new PathweaveError('unknown-json', `${file} ${what}`, 'leave it out, or export the works in one of these formats')
}

function sampleLines(text: string): string[] {
  const lines: string[] = []
  let start = 0
  while (start < text.length && lines.length < SAMPLE_LINES) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    const line = text.slice(start, Math.min(end, start + 200))
    if (line.trim()) lines.push(line)
    start = end + 1
  }
  return lines
}
