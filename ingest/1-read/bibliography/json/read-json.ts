/** JSON bibliographies to entries: the text is cut into records, each is parsed and mapped by itself. */
import type { BibliographyFormat } from '../../../extraction.ts'
import type { Entry, EntryReader, Notes } from '../entry.ts'
import { cutJson } from './cut-json.ts'
import { fromCrossref } from './from-crossref.ts'
import { fromCsl } from './from-csl.ts'
import { fromOpenalex } from './from-openalex.ts'
import { type Json, toObject } from './values.ts'

/** Members by which a record that was cut off is still known. */
const CUT_OFF = [
  ['openalex', /"(?:authorships|abstract_inverted_index|referenced_works)"\s*:|"https:\/\/openalex\.org\/W\d/],
  ['crossref', /"(?:reference-count|is-referenced-by-count|short-container-title)"\s*:/],
] as const

type RecordReader = (record: Json, notes: Notes) => Omit<Entry, 'span'>

export const readCslJson = createJsonReader(fromCsl)
export const readOpenalex = createJsonReader(fromOpenalex)
export const readCrossref = createJsonReader(fromCrossref)

function createJsonReader(toEntry: RecordReader): EntryReader {
  return (text, notes) => {
    const entries: Entry[] = []
    for (const { span, broken } of cutJson(text)) {
      notes.reached(span.end)
      if (broken !== null) {
        notes.skipped(span, `a record ${broken}`)
        continue
      }
      const record = parseObject(text.slice(span.start, span.end))
      if (!record) {
        notes.skipped(span, 'a record is no valid JSON object')
        continue
      }
      const message = toObject(record.message)
      const entry = toEntry(Object.keys(message).length && !('title' in record) ? message : record, notes)
      if (Object.keys(entry.item).length < 2) notes.skipped(span, 'a record says nothing that can be read')
      else entries.push({ ...entry, span })
    }
    return entries
  }
}

/** What kind of records a JSON text holds, by the first that tells; null for JSON that is no bibliography. */
export function findJsonFormat(text: string): Extract<BibliographyFormat, 'csl-json' | 'openalex' | 'crossref'> | null {
  // the first records tell; only a file that begins with something else is looked at whole
  return findKind(text.slice(0, 200_000)) ?? (text.length > 200_000 ? findKind(text) : null)
}

function findKind(text: string): 'csl-json' | 'openalex' | 'crossref' | null {
  for (const { span, broken } of cutJson(text).slice(0, 50)) {
    const record = broken === null ? parseObject(text.slice(span.start, span.end)) : null
    const known = record && (kindOf(record) ?? kindOf(toObject(record.message)))
    if (known) return known
    const cutOff = broken === null ? undefined : CUT_OFF.find(([, sign]) => sign.test(text.slice(span.start, span.start + 100_000)))
    if (cutOff) return cutOff[0]
  }
  return null
}

function kindOf(record: Json): 'csl-json' | 'openalex' | 'crossref' | null {
  const has = (...names: string[]) => names.some((name) => Object.hasOwn(record, name))
  if (/openalex\.org\/W\d/.test(String(record.id)) || has('abstract_inverted_index', 'authorships', 'referenced_works')) return 'openalex'
  if (has('DOI', 'title') && (has('indexed', 'reference-count', 'is-referenced-by-count', 'member') || Array.isArray(record.title)))
    return 'crossref'
  const says = has('title', 'author', 'editor', 'issued', 'container-title', 'DOI', 'URL')
  return typeof record.type === 'string' && says && (has('id', 'citation-key', 'issued', 'author', 'container-title') || has('DOI'))
    ? 'csl-json'
    : null
}

function parseObject(text: string): Json | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null
  } catch {
    return null // its place is reported by the caller
  }
}
