/** Records of tagged lines to entries, by the mapping table of their format. */
import type { CslDate, CslItem, CslName } from '../../../extraction.ts'
import { hasYear, toDate, toDateOf } from '../dates.ts'
import type { CitedItem, Entry, EntryReader, Notes } from '../entry.ts'
import { isIsbn, toDoi } from '../identifiers.ts'
import { toName } from '../names.ts'
import { toPlainText } from '../plain-text.ts'
import { cutRecords, type TaggedRecord, type TaggedValue } from './cut-records.ts'
import { nbib } from './nbib.ts'
import { ris } from './ris.ts'
import type { NameField, TagRule, TagTable } from './tag-table.ts'
import { toCitedWork } from './to-cited-work.ts'
import { wos } from './wos.ts'

export const readRis = createTagReader(ris)
export const readNbib = createTagReader(nbib)
export const readWos = createTagReader(wos)

function createTagReader(table: TagTable): EntryReader {
  return (text, notes) => {
    const entries: Entry[] = []
    for (const record of cutRecords(text, table.syntax, notes.apart)) {
      const entry = toEntry(record, table, notes)
      if (entry) entries.push(entry)
      notes.reached(record.span.end)
    }
    return entries
  }
}

function toEntry(record: TaggedRecord, table: TagTable, notes: Notes): Entry | null {
  const type = toType(record, table)
  const ruleOf = (tag: string): TagRule | undefined =>
    (Object.hasOwn(table.byType ?? {}, type) ? table.byType?.[type]?.[tag] : undefined) ??
    (Object.hasOwn(table.tags, tag) ? table.tags[tag] : undefined)
  const draft: Draft = {
    item: { type },
    key: null,
    pages: {},
    fullNames: new Set(),
    lists: new Map(),
    elses: [],
    months: [],
    cites: [],
    notes,
  }
  for (const value of record.values) {
    const rule = ruleOf(value.tag)
    if (!rule) notes.unmapped(value.tag)
    else if (value.text) take(draft, rule, value)
  }
  finish(draft)
  if (Object.keys(draft.item).length < 2) {
    // a stray line between records, and no record
    if (record.faults.length === 0) notes.skipped(record.span, 'a record says nothing that can be read')
    return null
  }
  for (const fault of record.faults) notes.mended('record-frame', record.span, `${nameOf(draft.item)}: ${fault}`)
  return { span: record.span, key: draft.key, item: draft.item, ...(draft.cites.length ? { cites: draft.cites } : {}) }
}

function nameOf(item: CslItem): string {
  return JSON.stringify((item.title ?? item.DOI ?? item['container-title'] ?? 'a record').slice(0, 60))
}

/** The most telling type that the record names: a document type before the kind of publication. */
function toType(record: TaggedRecord, table: TagTable): string {
  const named = record.values
    .filter(({ tag }) => Object.hasOwn(table.tags, tag) && table.tags[tag]![0] === 'type')
    .map(({ text }) => text.toLowerCase())
  const known = Object.keys(table.types).find((type) => named.includes(type))
  return known === undefined ? table.otherType : table.types[known]!
}

type ListField = 'keyword' | 'note' | 'ISSN' | 'ISBN'

interface Draft {
  item: CslItem
  key: string | null
  pages: { first?: string; last?: string }
  fullNames: Set<string>
  /** Fields that hold several values, each once. */
  lists: Map<ListField, Set<string>>
  /** Values that count where nothing better came. */
  elses: { field: keyof CslItem; text: string }[]
  months: { field: 'issued'; text: string }[]
  cites: CitedItem[]
  notes: Notes
}

function take(draft: Draft, rule: TagRule, value: TaggedValue): void {
  const { item, notes } = draft
  const { tag, text } = value
  const setText = (field: keyof CslItem, given: string) => {
    const plain = field === 'URL' ? given : toPlainText(given)
    if (!plain) return
    if (item[field] === undefined) item[field] = plain as never
    else if (item[field] !== plain) notes.unmapped(`further ${tag}`)
  }
  switch (rule[0]) {
    case 'text':
      setText(rule[1], text)
      break
    case 'text-or-cited':
      if (text.length > 60 && /\b(?:1[89]|20)\d\d\b/.test(text)) draft.cites.push({ raw: toPlainText(text) })
      else setText(rule[1], text)
      break
    case 'else':
      draft.elses.push({ field: rule[1], text: toPlainText(text) })
      break
    case 'names':
    case 'full-names':
    case 'bodies':
      // a row of family names (Ovid's cited authors) is nobody's name
      if (text.split(', ').length > 4 && !text.includes(';')) notes.unmapped(tag)
      else takeName(draft, rule[0], rule[1], toPlainText(text))
      break
    case 'date': {
      const date = toDate(text)
      const before = item[rule[1]]
      if (date && !hasYear(date)) notes.mended('faulty-date', value, `no year in ${JSON.stringify(text)}`)
      if (date && (!before || isSameButFuller(before, date))) item[rule[1]] = date
      break
    }
    case 'month':
      draft.months.push({ field: 'issued', text })
      break
    case 'list':
      for (const part of rule[2] ? text.split(rule[2]) : [text]) addTo(draft, rule[1], toListed(part))
      break
    case 'first-page':
    case 'last-page':
      takePage(draft, rule[0] === 'first-page' ? 'first' : 'last', value)
      break
    case 'doi':
      if (toDoi(text)) setText('DOI', toDoi(text)!)
      else if (!/\[pii\]/.test(text)) notes.mended('faulty-doi', value, `no DOI in ${JSON.stringify(text.slice(0, 60))}`)
      break
    case 'url':
      if (item.URL === undefined) item.URL = text
      else if (item.URL !== text) notes.unmapped(`further ${tag}`)
      break
    case 'serial':
      for (const number of text.split(/[\s,;]+(?=[\dXx]{4})/)) {
        const bare = number.replace(/\s*\(.*$/, '').trim()
        const field = isIsbn(bare) ? 'ISBN' : 'ISSN'
        if (/\d{4}/.test(bare)) addTo(draft, field, withHyphen(bare, field))
        else notes.unmapped(tag)
      }
      break
    case 'pmid':
      item.PMID ??= text
      draft.key ??= text
      break
    case 'pmcid':
      item.PMCID ??= text
      break
    case 'key':
      draft.key ??= text
      break
    case 'cited': {
      const cited = toCitedWork(text)
      if (cited) draft.cites.push(cited)
      break
    }
  }
}

function addTo(draft: Draft, field: ListField, value: string): void {
  if (!value) return
  const values = draft.lists.get(field) ?? new Set()
  draft.lists.set(field, values.add(value))
}

/** Without the star that marks what a work is mainly about (MeSH, PsycINFO). */
function toListed(text: string): string {
  return toPlainText(text)
    .replace(/^\*\s*/, '')
    .replaceAll('; ', ', ')
}

/** `2021/02/01` after `2021`, or any date after one that says no year. */
function isSameButFuller(before: CslDate, date: CslDate): boolean {
  const [old, fresh] = [before['date-parts']?.[0], date['date-parts']?.[0]]
  return fresh !== undefined && (old === undefined || (old[0] === fresh[0] && fresh.length > old.length))
}

function withHyphen(number: string, field: 'ISSN' | 'ISBN'): string {
  return field === 'ISSN' && /^\d{7}[\dXx]$/.test(number) ? `${number.slice(0, 4)}-${number.slice(4)}` : number
}

function takeName(draft: Draft, kind: 'names' | 'full-names' | 'bodies', field: NameField, text: string): void {
  const { item } = draft
  if (kind === 'full-names' && !draft.fullNames.has(field)) {
    draft.fullNames.add(field)
    // bodies stay, short forms go
    item[field] = item[field]?.filter((name) => name.literal !== undefined) ?? []
  } else if (kind === 'names' && draft.fullNames.has(field)) return
  const printed = kind === 'bodies' || !/;\s/.test(text) ? [text] : text.split(/\s*;\s+/)
  for (const one of printed) {
    const name: CslName | null = kind === 'bodies' ? { literal: one } : toName(one)
    if (!name) continue
    item[field] ??= []
    item[field].push(name)
  }
}

function takePage(draft: Draft, end: 'first' | 'last', value: TaggedValue): void {
  if (/\d|^[ivxlc]+$/i.test(value.text)) draft.pages[end] ??= value.text
  else draft.notes.mended('faulty-page', value, `no page number in ${JSON.stringify(value.text.slice(0, 40))}`)
}

function finish({ item, pages, elses, months, lists }: Draft): void {
  for (const [field, values] of lists) item[field] = [...values].join(field === 'keyword' || field === 'note' ? '; ' : ' ')
  for (const { field, text } of elses) item[field] ??= text as never
  for (const { field, text } of months) {
    const year = item[field]?.['date-parts']?.[0]
    if (year?.length === 1) item[field] = toDateOf(String(year[0]), text) ?? item[field]!
  }
  if (pages.first ?? pages.last) {
    const whole = pages.first?.includes('-') || pages.first === pages.last
    item.page ??= [pages.first, whole ? undefined : pages.last]
      .filter(Boolean)
      .join('-')
      .replace(/\s*[–—-]+\s*/g, '-')
  }
  for (const field of ['author', 'editor', 'translator', 'collection-editor', 'container-author'] as const) {
    if (item[field]?.length === 0) delete item[field]
  }
}
