/**
 * BibTeX and BibLaTeX to entries. We cut the file into commands, resolve macros and inheritance, and split lists of
 * names; @citation-js reads LaTeX in values and maps fields, field by field where it stumbles over one.
 */
import { plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import type { CslDate, CslItem, CslName } from '../../../extraction.ts'
import { hasYear, toDate, toDateOf } from '../dates.ts'
import type { Entry, Notes } from '../entry.ts'
import { toDoi } from '../identifiers.ts'
import { isBody, toName } from '../names.ts'
import { toPlainText } from '../plain-text.ts'
import { type Command, cutBibtex, type Piece } from './cut-bibtex.ts'
import { type CslField, DATE_FIELDS, FIELDS, GENRES, MORE_TYPES, NAME_FIELDS, NOT_INHERITED, TITLE_OF_PARENT } from './fields.ts'

type Fields = Map<string, string>

interface Raw {
  type: string
  fields: Fields
  command: Command
  /** False for data of other entries, and for sets of them. */
  isEntry: boolean
}

const config = plugins.config.get('@bibtex')
// titles are plain text here: no tags for italics, no spans that protect case
for (const format of Object.keys(config.constants.formatting)) if (format !== 'quotes') config.constants.formatting[format] = ['', '']

const KNOWN_COMMANDS = [
  config.constants.commands,
  config.constants.mathCommands,
  config.constants.diacritics,
  config.constants.formattingEnvs,
  config.constants.formattingCommands,
  config.constants.argumentCommands,
]
/** Commands that print something and that the library doesn't know. */
const MACROS: Readonly<Record<string, string>> = {
  aa: 'å',
  AA: 'Å',
  BibTeX: 'BibTeX',
  LaTeX: 'LaTeX',
  LaTeXe: 'LaTeX2e',
  TeX: 'TeX',
  XeLaTeX: 'XeLaTeX',
  cdotp: '·',
  hyphen: '-',
  geqslant: '≥',
  langle: '⟨',
  leqslant: '≤',
  rangle: '⟩',
  slash: '/',
  ',': ' ',
  ';': ' ',
  ':': ' ',
  '!': '',
  '/': '',
  '-': '',
  '@': '',
  '\\': ' ',
}
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
/** Parents of parents. */
const DEEPEST = 10
const NO_ENTRIES: ReadonlySet<string> = new Set(['string', 'preamble', 'comment', 'set', 'xdata'])

/** Reads a .bib file. */
export function readBibtex(text: string, notes: Notes): Entry[] {
  // months by their names, so that a day may stand beside them
  const strings = new Map([...Object.entries(config.constants.defaultStrings), ...MONTHS.map((month) => [month, month] as const)])
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
  for (const raw of raws) {
    if (!raw.isEntry) notes.unmapped(`@${raw.type}`)
    else {
      const entry = toEntry(withInherited(raw, byKey), byKey, notes)
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

/** An entry with what `xdata` entries and its `crossref` parent hand down; a circle ends where it begins. */
function withInherited(raw: Raw, byKey: Map<string, Raw>, seen: ReadonlySet<Raw> = new Set()): Raw {
  const named = raw.fields.get('xdata')?.split(/\s*,\s*/) ?? []
  const parent = raw.fields.get('crossref')
  if ((named.length === 0 && parent === undefined) || seen.has(raw) || seen.size > DEEPEST) return raw
  const fields = new Map(raw.fields)
  const above = new Set(seen).add(raw)
  const take = (key: string, rename: (name: string, type: string) => string[]) => {
    const found = byKey.get(key)
    if (!found) return
    for (const [name, value] of withInherited(found, byKey, above).fields) {
      if (!NOT_INHERITED.has(name)) for (const own of rename(name, found.type)) if (!fields.has(own)) fields.set(own, value)
    }
  }
  for (const key of named) take(key, (name) => [name])
  if (parent !== undefined) take(parent, (name, type) => toInheritedNames(name, type, raw.type))
  return { ...raw, fields }
}

/** What a parent's field is called in the part: the book's title is the chapter's `booktitle`. */
function toInheritedNames(name: string, parent: string, child: string): string[] {
  const prefix = Object.hasOwn(TITLE_OF_PARENT, parent) ? TITLE_OF_PARENT[parent] : undefined
  const isPart = /^(?:in|supp|bookin|conference)/.test(child)
  if (/^(?:sub)?title(?:addon)?$/.test(name) && prefix && (isPart || prefix !== 'book')) return [`${prefix}${name}`]
  return name === 'author' && isPart ? ['author', 'bookauthor'] : [name]
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
  for (const [field, value] of Object.entries(toCsl(raw, onBadField))) {
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
  const types = config.types.biblatex.source
  if (Object.hasOwn(types, type)) return types[type]!
  if (Object.hasOwn(MORE_TYPES, type)) return MORE_TYPES[type]!
  notes.unmapped(`@${type}`)
  return 'document'
}

/** The library's reading of an entry; a field that it can't read is given to it as plain text. Names and dates are ours. */
function toCsl({ type, fields }: Raw, onBadField: (name: string) => void): Record<string, unknown> {
  const properties: Record<string, string> = {}
  for (const [name, value] of fields) if (Object.hasOwn(FIELDS, name) && value !== '') properties[name] = withoutUnknown(value)
  try {
    return read(type, properties)
  } catch {
    // one of its fields is not LaTeX: each is tried by itself
    for (const [name, value] of Object.entries(properties)) {
      try {
        read('misc', { [name]: value })
      } catch {
        onBadField(name)
        properties[name] = withoutMarkup(value)
      }
    }
    return read(type, properties)
  }
}

function read(type: string, properties: Record<string, string>): Record<string, unknown> {
  const [first] = plugins.input.data([{ type, label: '', properties }], '@biblatex/entries+list')
  const { id: _id, 'citation-key': _key, type: _type, ...fields } = first ?? {}
  return fields
}

/** LaTeX to text. */
function toText(value: string): string {
  if (!/[\\{}$~]|--|``|''/.test(value)) return value
  try {
    return clean(String(read('misc', { title: withoutUnknown(value) }).title ?? ''))
  } catch {
    return withoutMarkup(value)
  }
}

function clean(text: string): string {
  const dotted = text.replace(/ı(?=[\u0300-\u036f])/g, 'i').normalize('NFC')
  return toPlainText(dotted.replaceAll('\u00a0', ' ').replace(/\{\s*\}/g, ''))
}

/** Commands that the library would print as they stand are replaced by what they print, or leave only their argument. */
function withoutUnknown(value: string): string {
  if (!value.includes('\\')) return value
  return value.replace(/\\(?:([a-zA-Z]+)(?:\s*\{\}|\s*)|([^a-zA-Z]))/g, (whole, word: string | undefined, sign: string | undefined) => {
    const name = word ?? sign!
    if (Object.hasOwn(MACROS, name)) return MACROS[name]!
    return !/[a-zA-Z]/.test(name) || KNOWN_COMMANDS.some((known) => Object.hasOwn(known, name)) || name === 'begin' || name === 'end'
      ? whole
      : ''
  })
}

function withoutMarkup(value: string): string {
  return value.replace(/\\[a-zA-Z]+\s?|[\\{}$]/g, '')
}

/** Names joined by ` and ` outside of braces; one wholly in braces is a body's, unless initials tell a person. */
function toNames(value: string | undefined): CslName[] | undefined {
  if (!value) return undefined
  const names: CslName[] = []
  for (const printed of splitNames(value)) {
    if (/^(?:others|et\.? al\.?|等)$/i.test(printed)) continue
    const inner = isBraced(printed) ? printed.slice(1, -1) : null
    const name = inner !== null ? toBracedName(inner) : toPrintedName(printed)
    if (name) names.push(name)
  }
  return names.length ? names : undefined
}

function toBracedName(inner: string): CslName | null {
  const text = toText(inner)
  const person = /^([^,]+), ?((?:\p{Lu}[. -]{0,2}){1,4})$/u.exec(text)
  if (person) return { family: person[1]!, given: person[2]!.trim() }
  return /\p{L}/u.test(text) ? { literal: text } : null
}

/**
 * `von Last, Jr, First` or `First von Last`: a word in lower case begins the particle, a part in braces is one word
 * (Patashnik, BibTeXing, section 4).
 */
function toPrintedName(printed: string): CslName | null {
  const plain = toText(printed)
  if (/\p{Script=Han}/u.test(plain) || !/\p{L}/u.test(plain)) return toName(plain)
  const parts = splitOutside(printed, /,/).map((part) => splitOutside(part, /[\s~]/).map(toWord))
  const [head = [], ...rest] = parts.filter((words) => words.length > 0)
  if (rest.length === 0) {
    if (head.length === 1 || isBody(plain)) return { literal: plain }
    const from = head.findIndex((word, i) => i > 0 && i < head.length - 1 && word.isSmall)
    if (from < 0) return toName(plain)
    const to = head.findLastIndex((word, i) => i < head.length - 1 && word.isSmall) + 1
    return toPerson(head.slice(to), head.slice(0, from), head.slice(from, to))
  }
  const to = head.findLastIndex((word, i) => i < head.length - 1 && word.isSmall) + 1
  const name = toPerson(head.slice(to), rest.at(-1)!, head[0]?.isSmall ? head.slice(0, to) : [])
  if (!head[0]?.isSmall) name.family = textOf(head)
  return rest.length > 1 ? { ...name, suffix: textOf(rest[0]!) } : name
}

interface Word {
  text: string
  /** Begins with a small letter, and no brace says that it is to be taken as it stands. */
  isSmall: boolean
}

function toWord(printed: string): Word {
  return { text: toText(printed), isSmall: /^\p{Ll}/u.test(printed) }
}

function textOf(words: Word[]): string {
  return words
    .map(({ text }) => text)
    .join(' ')
    .replace(/ -/g, '-')
}

function toPerson(family: Word[], given: Word[], particle: Word[]): CslName {
  const name: CslName = { family: textOf(family) }
  if (given.length) name.given = textOf(given)
  if (particle.length) name['non-dropping-particle'] = textOf(particle)
  return name
}

/** Parts between separators that stand outside of braces. */
function splitOutside(value: string, separator: RegExp): string[] {
  const parts: string[] = []
  let depth = 0
  let from = 0
  for (let i = 0; i <= value.length; i++) {
    const character = value[i]
    if (character === '{') depth++
    else if (character === '}') depth--
    else if (character === undefined || (depth <= 0 && separator.test(character))) {
      if (value.slice(from, i).trim()) parts.push(value.slice(from, i).trim())
      from = i + 1
    }
  }
  return parts
}

function splitNames(value: string): string[] {
  const names: string[] = []
  let depth = 0
  let from = 0
  for (const { 0: mark, index } of value.matchAll(/[{}]|\s+and(?=\s)|；|;(?=\s)/gi)) {
    if (mark === '{') depth++
    else if (mark === '}') depth--
    else if (depth === 0) {
      names.push(value.slice(from, index))
      from = index + mark.length
    }
  }
  return [...names, value.slice(from)].map((name) => name.replace(/[;,\s]+$/, '').trim()).filter((name) => name !== '')
}

function isBraced(name: string): boolean {
  if (!name.startsWith('{') || !name.endsWith('}')) return false
  let depth = 0
  for (let i = 0; i < name.length - 1; i++) {
    if (name[i] === '{') depth++
    else if (name[i] === '}' && --depth === 0) return false
  }
  return true
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
