/**
 * The labels of a reference's tokens → CSL-JSON: each field is cut from the line as printed.
 */
import type { CslItem, CslName } from '../../extraction.ts'
import { toType } from './guess-type.ts'
import type { Labeled } from './labeler.ts'
import { LABELS, type Label } from './labels.ts'
import { type Links, toDateParts } from './links.ts'
import { toOtherLanguage } from './other-language.ts'
import { isPinyinWord } from './pinyin.ts'
import { splitNames } from './split-names.ts'
import { splitNumbers, stripIssue, stripPages, stripVolume } from './strip-numbers.ts'
import type { Tokens } from './tokens.ts'

/** Fields, and how sure each is, 0..1. */
export type Item = CslItem & { titleAlt?: string; containerAlt?: string; confidence: Record<string, number> }

interface Stretch {
  start: number
  end: number
  /** Tokens. */
  length: number
  sure: number
}

/** What the readers of single fields share. */
interface Cut {
  links: Links
  tokens: Tokens
  labeled: Labeled
  stretches: Map<Label, Stretch[]>
  item: Item
}

/** Cuts the fields out of a line whose tokens are labeled. */
export function readFields(links: Links, tokens: Tokens, labeled: Labeled): Item {
  const item: Item = { confidence: {} }
  const cut: Cut = { links, tokens, labeled, stretches: findStretches(tokens, labeled), item }
  readPeople(cut, 'author')
  readPeople(cut, 'editor')
  if (!item.author && item.editor) {
    // Who answers for a work that names no author.
    item.author = item.editor
    setSure(item, 'author', item.confidence.editor ?? 0)
  }
  const title = readTitle(cut)
  const container = longest(cut, 'container')
  readText(cut, 'container-title', container && withSeries(links.line.text, container))
  readSecondName(item)
  readText(cut, 'publisher', longest(cut, 'publisher'))
  readText(cut, 'publisher-place', first(cut, 'place'))
  readText(cut, 'edition', first(cut, 'edition'))
  readText(cut, 'genre', first(cut, 'genre'))
  const thesis = THESIS.exec(links.line.text.slice(title?.end ?? 0))?.[0]
  if (thesis) item.genre ??= thesis
  readNumber(cut, 'volume', stripVolume)
  readNumber(cut, 'issue', stripIssue)
  readNumber(cut, 'page', stripPages)
  readDate(cut)
  readLinks(cut)
  splitNumbers(item)
  const bilingual = toOtherLanguage(item.title)
  if (bilingual) Object.assign(item, bilingual)
  item.type = toType(item, tokens.mark)
  return item
}

const THESIS = /\b(?:(?:ph\.?\s?d|doctoral|master'?s?)\W{1,3})?(?:thesis|dissertation|diss\b)/i

function setSure(item: Item, field: string, score: number): void {
  item.confidence[field] = Math.round(Math.max(0.01, Math.min(0.99, score)) * 100) / 100
}

function first({ stretches }: Cut, label: Label): Stretch | undefined {
  return stretches.get(label)?.[0]
}

function longest({ stretches }: Cut, label: Label): Stretch | undefined {
  return stretches.get(label)?.reduce((best, one) => (one.length > best.length ? one : best))
}

function readPeople(cut: Cut, field: 'author' | 'editor'): void {
  const { line } = cut.links
  const stretch = first(cut, field)
  if (!stretch) return
  const names = splitNames(line.shown.slice(stretch.start, nameEnd(line.text, stretch)))
  if (names.length === 0 || isNobody(names)) return
  cut.item[field] = names
  setSure(cut.item, field, stretch.sure)
}

/** The title ends at the type mark, where there is one; else it is the longest stretch of words so labeled. */
function readTitle(cut: Cut): Stretch | undefined {
  const { links, tokens, labeled, stretches, item } = cut
  const { text, shown } = links.line
  const marked = tokens.mark
    ? stretches.get('title')?.findLast((stretch) => stretch.end <= (tokens.starts[tokens.markAt] ?? text.length))
    : undefined
  const title = marked ?? longest(cut, 'title')
  if (!title) return undefined
  const start = openTitle(text, beginTitle(text, title.start, tokens, labeled))
  item.title = cleanTitle(shown.slice(start, widen(text, start, title.end)))
  setSure(item, 'title', title.sure)
  return title
}

function readText(
  { links: { line }, item }: Cut,
  field: 'container-title' | 'publisher' | 'publisher-place' | 'edition' | 'genre',
  stretch: Stretch | undefined,
): void {
  if (!stretch) return
  const printed = cleanText(line.shown.slice(stretch.start, widen(line.text, stretch.start, stretch.end)))
  if (printed === '') return
  item[field] = printed
  setSure(item, field, stretch.sure)
}

/** A journal's name in pinyin or 汉字 has its English one in brackets: `Gangkou Yanjiu [Harbor Studies]`. */
function readSecondName(item: Item): void {
  const both = toOtherLanguage(item['container-title'])
  if (!both?.titleAlt.split(/\s+/).every((word) => isPinyinWord(word) || /^\p{Script=Han}+$/u.test(word))) return
  item['container-title'] = both.title
  item.containerAlt = both.titleAlt
}

function readNumber(cut: Cut, field: 'volume' | 'issue' | 'page', strip: (printed: string) => string): void {
  const stretch = first(cut, field)
  const value = stretch && strip(cut.links.line.text.slice(stretch.start, stretch.end))
  if (!value || !stretch) return
  cut.item[field] = value
  setSure(cut.item, field, stretch.sure)
}

/** The date; for want of one the day a page was put up, or a year that stands in no field. */
function readDate(cut: Cut): void {
  const { links, tokens, labeled, stretches, item } = cut
  const { text } = links.line
  const dated = stretches.get('date')?.find(({ start, end }) => /\d{4}/.test(text.slice(start, end)))
  if (dated) {
    const day = DAY.exec(text.slice(dated.start, dated.start + 12))?.[0].length ?? 0
    const page = first(cut, 'page')
    // A day printed in figures is no page: `2025-1-6`.
    if (page && page.start > dated.start && page.start < dated.start + day) {
      delete item.page
      delete item.confidence.page
    }
    const parts = toDateParts(text.slice(dated.start, Math.max(dated.end, dated.start + day)))
    if (parts.length > 0) {
      item.issued = { 'date-parts': [parts] }
      setSure(item, 'issued', dated.sure)
      return
    }
  }
  const year = links.posted?.length ? undefined : /(?<![\d-])(?:1[5-9]|20)\d\d(?![\d-])/.exec(unread(text, tokens, labeled))?.[0]
  const parts = year ? toDateParts(year) : links.posted
  if (!parts?.length) return
  item.issued = { 'date-parts': [parts] }
  setSure(item, 'issued', year ? 0.4 : 0.8)
}

function readLinks({ links, item }: Cut): void {
  if (links.DOI) {
    item.DOI = links.DOI
    setSure(item, 'DOI', 0.97)
  }
  if (links.URL) {
    item.URL = links.URL
    setSure(item, 'URL', 0.93)
  }
  if (links.accessed) item.accessed = links.accessed
}

/** Runs of tokens of one label, by label; the punctuation between two tokens doesn't part them. */
function findStretches(tokens: Tokens, { labels, sure }: Labeled): Map<Label, Stretch[]> {
  const found = new Map<Label, Stretch[]>()
  for (let i = 0; i < tokens.count; ) {
    const label = labels[i]!
    let end = i
    let least = 1
    while (end < tokens.count && labels[end] === label) least = Math.min(least, sure[end++]!)
    if (label !== 0) {
      const name = LABELS[label]!
      const stretch = { start: tokens.starts[i]!, end: tokens.ends[end - 1]!, length: end - i, sure: least }
      const others = found.get(name)
      if (others) others.push(stretch)
      else found.set(name, [stretch])
    }
    i = end
  }
  return found
}

function unread(text: string, tokens: Tokens, { labels }: Labeled): string {
  let rest = ''
  for (let i = 0; i < tokens.count; i++) rest += labels[i] === 0 ? `${text.slice(tokens.starts[i], tokens.ends[i])} ` : '|'
  return rest
}

const DAY = /^\d{4}[-./]\d{1,2}[-./]\d{1,2}(?!\d)/
const CLOSERS: Record<string, string> = { ')': '(', ']': '[' }

/** The end of a stretch with the bracket that closes one opened in it, and a question or exclamation mark. */
function widen(text: string, start: number, end: number): number {
  let at = end
  for (let turn = 0; turn < 3; turn++) {
    const next = text[at] ?? ''
    const opener = CLOSERS[next]
    if (next === '?' || next === '!' || next === '%' || next === '+') at++
    else if (opener && count(text, opener, start, at) > count(text, next, start, at)) at++
    // The full stop of an abbreviation: `J. Work Learn.,`
    else if (next === '.' && /[,;]/.test(text[at + 1] ?? '') && /\p{Ll}$/u.test(text.slice(start, at))) at++
    else if (next === '"' && count(text, '"', start, at) % 2 === 1) at++
    else break
  }
  return at
}

function count(text: string, character: string, start: number, end: number): number {
  let n = 0
  for (let i = start; i < end; i++) if (text[i] === character) n++
  return n
}

/** A journal's series stands behind its name in parentheses: `(Social Sciences Edition)`, `(社会科学版)`. */
function withSeries(text: string, stretch: Stretch): Stretch {
  const series = /^\s?\([^()\d]{2,60}\)/.exec(text.slice(stretch.end, stretch.end + 64))?.[0]
  return series && /edition|sciences?|series|section|\bban\)|版\)|电子/i.test(series)
    ? { ...stretch, end: stretch.end + series.length }
    : stretch
}

/** A title in brackets is a translation: it begins where the words before the bracket do. */
function beginTitle(text: string, start: number, tokens: Tokens, { labels }: Labeled): number {
  if (!/\[\s?$/.test(text.slice(0, start))) return start
  let at = tokens.starts.indexOf(start)
  while (at > 0 && labels[at - 1] === 0) at--
  return tokens.starts[at] ?? start
}

/** A title may begin with a quotation mark of its own, closed in its midst. */
function openTitle(text: string, start: number): number {
  return /["(<《[]/.test(text[start - 1] ?? '') ? start - 1 : start
}

/** An initial's full stop belongs to the name, where the initials before have one too. */
function nameEnd(text: string, { start, end }: Stretch): number {
  const within = text.slice(start, end)
  const dotted = /\p{Lu}\./u.test(within) || /^\p{Lu}[\p{L}'-]+,\s\p{Lu}$/u.test(within)
  return text[end] === '.' && dotted ? end + 1 : end
}

const NOBODY = new Set(['佚名', '不详', '无名氏', '匿名', 'anon', 'anonymous'])

function isNobody([name]: readonly CslName[]): boolean {
  return NOBODY.has((name?.literal ?? `${name?.family ?? ''}${name?.given ?? ''}`).toLowerCase())
}

function cleanText(printed: string): string {
  return printed.replace(/^[\s,;:.)\]"“”*_]+|[\s,;:([“*_]+$/gu, '').trim()
}

function cleanTitle(printed: string): string {
  const bare = printed.replace(/^[\s,;:.)\]]+|[\s,;:]+$/gu, '').trim()
  const booked = /^[《〈]([^《》〈〉]+)[》〉]?(?:\s?[[［(（][^[\]]{1,20}[\]］)）])?$/u.exec(bare)
  if (booked?.[1]) return booked[1]
  const quoted = /^["“”'‘«](.*?)["”“'’»]?,?$/su.exec(bare)
  return quoted?.[1] && !/["“”]/.test(quoted[1]) ? quoted[1].replace(/[,.]$/, '').trim() : bare.replace(/\.$/, '')
}
