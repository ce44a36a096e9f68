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
    head: /^(?:\s|%[^\n]*\n)*@[ \t]*(?:comment|string|preamble|[A-Za-z]+[ \t]*[{(]\s*[^\s,={}]+\s*,)/i,
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
const PROMISES: Readonly<Record<string, readonly string[]>> = {
  '.bib': ['bibtex'],
  '.bibtex': ['bibtex'],
  '.ris': ['ris'],
  '.nbib': ['nbib'],
  '.medline': ['nbib'],
  '.ciw': ['wos'],
  '.json': ['csl-json', 'openalex', 'crossref'],
  '.jsonl': ['csl-json', 'openalex', 'crossref'],
  '.ndjson': ['csl-json', 'openalex', 'crossref'],
  '.csljson': ['csl-json'],
  '.xml': ['xml'],
  '.nxml': ['xml'],
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
  const isKept = promised ? promised.includes(format) : format === 'markdown' || OPEN_ENDINGS.has(ending)
  return { format, unlike: isKept ? null : `${file} is ${FORMAT_NAMES[format]}, whatever its ending says` }
}

/** How messages name a format. */
export const FORMAT_NAMES: Readonly<Record<FileFormat, string>> = {
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

function findFormat(file: string, text: string, promised: readonly string[] | null): FileFormat {
  const begins = /\S/.exec(text)?.[0]
  if (isXml(text) || (begins === '<' && promised?.includes('xml'))) return 'xml'
  if (begins === '{' || begins === '[') {
    const json = findJsonFormat(text)
    if (json) return json
    if (promised?.includes('csl-json')) {
      const what = 'is JSON, but no bibliography: it holds no CSL-JSON, OpenAlex or Crossref works'
      throw new PathweaveError('unknown-json', `${file} ${what}`, 'leave it out, or export the works in one of these')
    }
  }
  for (const { format, head } of TEXT_FORMATS) if (head.test(text)) return format
  for (const { format, anywhere } of TEXT_FORMATS) if (promised?.includes(format) && anywhere.test(text)) return format
  const lines = sampleLines(text)
  for (const { format, anywhere, line } of TEXT_FORMATS) {
    if (anywhere.test(text) && lines.filter((one) => line.test(one)).length >= MOST * lines.length) return format
  }
  // a file of macros and comments, or of nothing that can be read, is what it is named
  if (promised?.includes('bibtex') && /@/.test(text)) return 'bibtex'
  return 'markdown'
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
