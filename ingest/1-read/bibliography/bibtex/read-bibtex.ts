/**
 * BibTeX and BibLaTeX to entries. We cut the file into commands, resolve macros and inheritance, and split lists of
 * names; @citation-js reads LaTeX in values and maps fields, field by field where it stumbles over one.
 */
import type { CslDate, CslItem } from '../../../extraction.ts'
import { hasYear, toDate, toDateOf } from '../dates.ts'
import type { Entry, Notes } from '../entry.ts'
import { toDoi } from '../identifiers.ts'
import { type Command, cutBibtex, type Piece } from './cut-bibtex.ts'
import { type CslField, DATE_FIELDS, FIELDS, GENRES, MORE_TYPES, NAME_FIELDS } from './fields.ts'
import { type Fields, type Raw, withInherited } from './inherit.ts'
import { citationJs, clean, toCsl, toText } from './latex.ts'
import { toNames } from './names.ts'

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const NO_ENTRIES: ReadonlySet<string> = new Set(['string', 'preamble', 'comment', 'set', 'xdata'])

/** Reads a .bib file. */
export function readBibtex(text: string, notes: Notes): Entry[] {
  // months by their names, so that a day may stand beside them
  const strings = new Map([
    ...Object.entries(citationJs().config.constants.defaultStrings),
    ...MONTHS.map((month) => [month, month] as const),
  ])
  const raws: Raw[] = []
  const byKey = new Map<string, Raw>()
  for (const command of cutBibtex(text)) {
    if (command.broken) notes.skipped(command.span, `${nameOf(command)} ${command.broken}`)
    for (const fault of command.broken ? [] : command.faults) notes.mended('bibtex', command.span, `${nameOf(command)}: ${fault}`)
    const isEntry = !NO_ENTRIES.has(command.type) && !(command.fields.length === 1 && command.fields[0]!.name === 'entryset')
    if (!command.broken && !isEntry) notes.apart(command.span)
    if (command.broken || command.type === 'preamble' || command.type === 'comment') continue
    const fields: Fields = new Map()
    for (const { name, value } of command.fields) {
      const whole = join(value, strings, (macro) => notes.mended('bibtex', command.span, `${nameOf(command)}: no @string ${macro}`))
      if (command.type === 'string') strings.set(name, whole)
      else if (fields.has(name) && fields.get(name) !== whole) notes.unmapped(`second ${name}`)
      else fields.set(name, whole)
    }
    if (command.type === 'string') continue
    const raw = { type: command.type, fields, command, isEntry }
    raws.push(raw)
    if (command.key !== null) {
      if (byKey.has(command.key)) notes.mended('duplicate-key', command.span, `${nameOf(command)}: its key is taken by an earlier entry`)
      else byKey.set(command.key, raw)
      for (const other of fields.get('ids')?.split(/\s*,\s*/) ?? []) if (!byKey.has(other)) byKey.set(other, raw)
    }
  }
  const entries: Entry[] = []
  const inherited = new Map<Raw, Raw>()
  for (const raw of raws) {
    if (!raw.isEntry) notes.unmapped(`@${raw.type}`)
    else {
      const entry = toEntry(withInherited(raw, byKey, inherited), byKey, notes)
      if (entry) entries.push(entry)
    }
    notes.reached(raw.command.span.end)
  }
  return entries
}

function nameOf({ type, key }: Command): string {
  return `@${type}${key === null ? '' : `{${key}}`}`
}

function join(pieces: Piece[], strings: Map<string, string>, onUnknown: (macro: string) => void): string {
  const values = pieces.map(({ text, macro }) => {
    if (!macro) return text
    const value = strings.get(text.toLowerCase())
    if (value === undefined) onUnknown(text)
    return value ?? text
  })
  const whole = values.join('')
  return (/[\n\r\t]|\s\s/.test(whole) ? whole.replace(/\s+/g, ' ') : whole).trim()
}

function toEntry(raw: Raw, byKey: Map<string, Raw>, notes: Notes): Entry | null {
  const { fields, command } = raw
  const parent = fields.get('crossref')
  if (parent !== undefined && !byKey.has(parent)) {
    notes.mended('bibtex', command.span, `${nameOf(command)}: no entry ${parent} to inherit from`)
  }
  const onBadField = (name: string) => notes.mended('bibtex', command.span, `${nameOf(command)}: LaTeX that can't be read in ${name}`)
  const item: CslItem = { type: toType(raw, notes) }
  const set = <F extends CslField>(field: F, value: CslItem[F] | undefined) => {
    if (value !== undefined && value !== '') item[field] ??= value
  }
  for (const [field, value] of Object.entries(toCsl(raw.type, fields, onBadField))) {
    if (typeof value === 'string' || typeof value === 'number') set(field as CslField, String(value) as never)
    else if (Array.isArray(value) && value.every((part) => typeof part === 'string')) set(field as CslField, value.join(' and ') as never)
  }
  for (const [name, field] of Object.entries(NAME_FIELDS)) set(field, toNames(fields.get(name)) as never)
  for (const [name, field] of Object.entries(DATE_FIELDS)) set(field, toDate(toText(fields.get(name) ?? '')) as never)
  set('issued', toIssued(fields))
  for (const [name, value] of fields) fillFrom(name, value, item, notes, onBadField)
  setSpecial(item, fields)
  if (item.issued && !hasYear(item.issued)) {
    notes.mended('faulty-date', command.span, `${nameOf(command)}: no year in ${JSON.stringify(item.issued.literal)}`)
  }
  if (Object.keys(item).length < 2) {
    notes.skipped(command.span, `${nameOf(command)} says nothing that can be read`)
    return null
  }
  return { span: command.span, key: command.key, item }
}

function toType({ type }: Raw, notes: Notes): string {
  const types = citationJs().config.types.biblatex.source
  if (Object.hasOwn(types, type)) return types[type]!
  if (Object.hasOwn(MORE_TYPES, type)) return MORE_TYPES[type]!
  notes.unmapped(`@${type}`)
  return 'document'
}

function toIssued(fields: Fields): CslDate | undefined {
  const year = toText(fields.get('year') ?? '')
  return year ? toDateOf(year, toText(fields.get('month') ?? ''), fields.get('day') ?? '') : undefined
}

/** What the library left out of an entry's own fields, and a count of what nothing holds. */
function fillFrom(name: string, value: string, item: CslItem, notes: Notes, onBadField: (name: string) => void): void {
  if (Object.hasOwn(NAME_FIELDS, name) || Object.hasOwn(DATE_FIELDS, name) || READ_APART.has(name)) return
  const fields = Object.hasOwn(FIELDS, name) ? FIELDS[name]! : []
  if (fields.length === 0) notes.unmapped(name)
  if (value === '' || fields.length === 0 || fields.some((field) => item[field] !== undefined)) return
  const text = toText(value)
  if (text) item[fields[0]!] = text as never
  else onBadField(name)
}

/** Fields that are put together with others, or tell of the file. */
const READ_APART: ReadonlySet<string> = new Set(
  'year month day crossref xdata ids eprint eprinttype archiveprefix arxiv arxivid primaryclass eprintclass'.split(' '),
)

function setSpecial(item: CslItem, fields: Fields): void {
  for (const [field, value] of Object.entries(item))
    if (typeof value === 'string' && field !== 'URL') item[field as CslField] = clean(value) as never
  const archive =
    fields.get('eprinttype') ?? fields.get('archiveprefix') ?? (fields.has('arxivid') || fields.has('arxiv') ? 'arXiv' : undefined)
  const eprint = fields.get('eprint') ?? fields.get('arxivid') ?? fields.get('arxiv')
  if (archive && eprint && archive !== 'pmid' && archive !== 'pubmed') {
    item.archive ??= archive
    item.archive_location ??= eprint
  }
  if (item.DOI) item.DOI = toDoi(item.DOI) ?? item.DOI
  if (item.genre && Object.hasOwn(GENRES, item.genre)) item.genre = GENRES[item.genre]!
  if (item.keyword)
    item.keyword = item.keyword
      .split(/\s*[,;，；、]\s*/)
      .filter(Boolean)
      .join('; ')
  if (item.page) item.page = item.page.replace(/\s*[–—-]+\s*/g, '-').replace(/-$/, '')
}
