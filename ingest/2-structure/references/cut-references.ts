/**
 * The reference list → its entries, each with the stretch of the source that it takes.
 *
 * A list is read by what most of its entries have before them: labels, bullets, blank lines, or nothing but the way
 * an entry begins. What lacks it is the rest of the entry before, which a page or column break tore off.
 */
import type { Document, Structure } from '../../document.ts'
import type { Problem, Reference, Repair, Span } from '../../extraction.ts'
import { beginsWithHanAuthors, findEntryHead, findGluedHead } from './entry-head.ts'
import { findListLines, type ListLine } from './list-lines.ts'
import { findAuthors, parseReferences } from './parse-reference.ts'
import { readLine } from './printed-line.ts'

export interface CutReferences {
  references: Reference[]
  problems: Problem[]
  repairs: Repair[]
}

/** A list's lines are no longer one entry after so many characters, whatever they lack. */
const LONGEST_ENTRY = 20_000
/** An entry takes no more lines than this in the mean. */
const LONGEST_WRAPPED = 12
/** No more of an entry is read into fields. */
const LONGEST_PARSED = 4000

interface Entry {
  key: string | null
  parts: Span[]
  /** A break that makes a part look like an entry or a paragraph of its own. */
  torn: boolean
}

/** Cuts the list into entries and parses them. */
export function cutReferences(document: Document, structure: Pick<Structure, 'referenceList'>): CutReferences {
  const { text, plain } = document
  const lines = findListLines(text, plain, structure.referenceList)
  const found: CutReferences = { references: [], problems: [], repairs: [] }
  const cut: Pick<Reference, 'key' | 'raw' | 'span'>[] = []
  for (const entry of cutEntries(text, plain, lines)) {
    const raw = joinParts(entry.parts.map((part) => text.slice(part.start, part.end)))
    if (!/\p{L}{2}/u.test(raw)) continue
    const first = entry.parts[0]
    const last = entry.parts[entry.parts.length - 1]
    if (!first || !last) continue
    const span = { start: first.start, end: last.end }
    const index = cut.length
    cut.push({ key: entry.key, raw, span })
    if (entry.torn) {
      const note = `The entry ${entry.key ? `[${entry.key}] ` : ''}is broken over ${entry.parts.length} pieces; what follows the break is no entry of its own.`
      found.problems.push({ kind: 'split_reference', references: [index], citation: null, note })
      found.repairs.push({ kind: 'joined-reference', span, note: `${entry.parts.length} pieces read as one entry` })
    }
  }
  const items = parseReferences(cut.map(({ raw }) => raw.slice(0, LONGEST_PARSED)))
  found.references = cut.map((entry, i) => ({ ...entry, ...items[i]! }))
  return found
}

type Starts = (line: ListLine, before: Entry | undefined) => boolean

/** Which lines begin an entry, by what most entries of the list have before them. */
function findStarts(text: string, plain: string, lines: ListLine[]): Starts {
  const labelled = lines.filter((line) => line.key !== null).length
  const bullets = lines.filter((line) => line.bullet && line.key === null).length
  const apart = lines.filter((line) => line.apart).length
  if (labelled >= 2 && labelled * 2 >= bullets + Math.min(apart, labelled) && labelled * LONGEST_WRAPPED >= lines.length)
    return (line, before) => line.key !== null && follows(line.key, before?.key ?? null)
  if (labelled === 1 && lines.length === 1) return () => true
  if (bullets > 1 && bullets * 2 >= apart) return (line, before) => line.bullet && beginsEntry(text, line, before)
  const heads = lines.filter((line) => findEntryHead(plain.slice(line.body, line.end)) !== null).length
  if (heads > 1 && heads * MOST_WRAPPED >= lines.length)
    return (line, before) => beginsHeaded(text, plain, line, before, heads * WHOLE >= lines.length)
  return (line, before) => (line.apart || lines.length - apart > apart) && beginsEntry(text, line, before)
}

/** Groups the lines into entries. */
function cutEntries(text: string, plain: string, lines: ListLine[]): Entry[] {
  const starts = findStarts(text, plain, lines)
  const entries: Entry[] = []
  for (const line of lines) {
    const before = entries[entries.length - 1]
    if (!before || line.start - before.parts[0]!.start > LONGEST_ENTRY || starts(line, before)) {
      const isLabel = line.key !== null
      entries.push({ key: isLabel ? line.key : null, parts: [{ start: line.body, end: line.end }], torn: false })
    } else {
      const rest = line.bullet && line.key === null ? line.body : line.key !== null ? skipBullet(text, line) : line.start + line.indent
      before.parts.push({ start: rest, end: line.end })
      if (line.apart || line.bullet) before.torn = true
    }
  }
  return entries.flatMap((entry) => unglue(text, plain, entry))
}

function skipBullet(text: string, line: ListLine): number {
  return line.start + (/^[\s>]*(?:[-*+•·▪◦●■□]\s+)?/u.exec(text.slice(line.start, line.end))?.[0].length ?? 0)
}

/** A label that can come after the one before; `1990.` at the start of a torn line is none. */
function follows(key: string, before: string | null): boolean {
  const now = Number.parseInt(key, 10)
  const last = Number.parseInt(before ?? '', 10)
  if (Number.isNaN(now) || Number.isNaN(last)) return true
  return now > last ? now - last <= 25 : now === last || now === 1
}

/** In a list whose entries begin with authors and year, so many lines an entry at most; and where most take one, so many. */
const [MOST_WRAPPED, WHOLE] = [3, 1.6]

/** How an entry begins whose authors and year a conversion damaged. */
const NAME_FIRST = /^\p{Lu}[\p{L}'’-]{1,40}\s?[,.(]/u

/** Whether a line of such a list begins an entry; `whole` where its entries are lines. The same entry in its own language, in brackets below, begins none. */
function beginsHeaded(text: string, plain: string, line: ListLine, before: Entry | undefined, whole: boolean): boolean {
  const words = plain.slice(line.body, line.end).trimStart()
  if (/^\[\p{Script=Han}/u.test(words) && before) return false
  const head = findEntryHead(words)
  if (head === 'sure') return true
  if (/^\p{Script=Han}/u.test(words) && !(beginsWithHanAuthors(words) && before && hasEnded(text, before))) return false
  if (whole && before && hasEnded(text, before) && NAME_FIRST.test(words)) return true
  return (head !== null || line.apart || line.broken) && beginsEntry(text, line, before)
}

function hasEnded(text: string, entry: Entry): boolean {
  const last = entry.parts[entry.parts.length - 1]
  return last !== undefined && ENDED.test(text.slice(last.start, last.end))
}

const ENDED = /[.。．)>\]]\s*$|\d\s*$|https?:\S+$/u
const DATED = /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)|in press|forthcoming|n\.\s?d\.|to appear/iu
const DATE_NEXT = /^[\s.,]*\(\s?(?:[12lOo0][\dOol]{2,3}|n\.\s?d|in press|forthcoming)/iu

/** Whether an unlabelled line can begin an entry, given the entry before it. */
function beginsEntry(text: string, line: ListLine, before: Entry | undefined): boolean {
  const body = text.slice(line.body, Math.min(line.end, line.body + 600))
  const { text: words } = readLine(body)
  if (!before) return true
  const particle = /^(?:van|von|de|den|der|di|da|del|la|le|al|el|ten|ter|d'|bin)\s/iu.test(words)
  if (!particle && /^(?:\p{Ll}(?!\p{Lu})|[,;:.)\]&]|https?:|doi|www\.|10\.\d{4}|\d)/u.test(words)) return false
  const authors = findAuthors(words)
  if (!line.apart && authors && DATE_NEXT.test(words.slice(authors.end))) return true
  const dated = DATED.test(words)
  const { parts } = before
  const near = parts.length > 12 ? [...parts.slice(0, 6), ...parts.slice(-6)] : parts
  const earlier = readLine(near.map((part) => text.slice(part.start, part.end)).join(' ')).text
  const earlierDated = DATED.test(earlier)
  const ended = ENDED.test(earlier) && !/(?:^|[\s,.])\p{Lu}\.\s*$/u.test(earlier)
  const open = /[,&(:-]\s*$|\s(?:and|of|the|in|for|et al|between|on|to|with|a)\s*$/u.test(earlier)
  if (line.apart || line.bullet || line.broken) {
    if (open || (!earlierDated && !(ended && earlier.length > 60))) return false
    if (authors && dated) return true
    if (!dated && !/https?:/.test(words)) return authors !== null
    return dated || authors !== null
  }
  if (!ended || !earlierDated) return false
  return authors !== null && /^[\s.,]*\(?(?:1[5-9]|20)\d\d|^[.,:]?\s/u.test(words.slice(authors.end)) && (dated || words.length < 100)
}

/** Entries of 汉字 that a line break should have parted, in any of the entry's pieces. */
function unglueHan(text: string, plain: string, entry: Entry): Entry[] {
  const entries: Entry[] = []
  let rest = entry
  for (let i = 0; i < rest.parts.length; i++) {
    const part = rest.parts[i]!
    const at = findGluedHead(plain.slice(part.start, part.end), 0)
    if (at === null || (i === 0 && at < 12)) continue
    const end = part.start + plain.slice(part.start, part.start + at).trimEnd().length
    const first: Entry = { ...rest, parts: [...rest.parts.slice(0, i), { start: part.start, end }], torn: rest.torn && i > 0 }
    for (const one of unglueNames(text, first)) entries.push(one)
    const parts = [{ start: part.start + at, end: part.end }, ...rest.parts.slice(i + 1)]
    rest = { key: null, parts, torn: rest.torn && parts.length > 1 }
    i = -1
  }
  for (const one of unglueNames(text, rest)) entries.push(one)
  return entries
}

/** Entries without labels that a line break should have parted: `… 12-20.Li, M. (2020). …`. */
function unglueNames(text: string, entry: Entry): Entry[] {
  const entries: Entry[] = []
  let rest = entry
  for (;;) {
    const glued = findGlued(text, rest)
    const part: Span | undefined = rest.parts[rest.parts.length - 1]
    if (!glued || !part) break
    entries.push({ ...rest, parts: [...rest.parts.slice(0, -1), { start: part.start, end: glued.start }] })
    rest = { key: null, parts: [{ start: glued.end, end: part.end }], torn: false }
  }
  return [...entries, rest]
}

/** Where the next entry is glued to the last part of one: the end of the one, the beginning of the other. */
function findGlued(text: string, entry: Entry): Span | null {
  const part = entry.parts[entry.parts.length - 1]
  if (!part) return null
  const within = text.slice(part.start, Math.min(part.end, part.start + LONGEST_ENTRY))
  if ((within.match(/[(（]\s?(?:1[5-9]|20)\d\d/gu) ?? []).length < 2) return null
  for (const stop of within.matchAll(/(?<=\d|[\p{L})\]]{3})[.。．]\s?(?=\p{Lu}|\p{Script=Han})/gu)) {
    const at = stop.index + stop[0].length
    if (at < 40) continue
    const { text: words } = readLine(within.slice(at, at + 300))
    const authors = findAuthors(words)
    if (!authors || !DATE_NEXT.test(words.slice(authors.end))) continue
    if (!DATED.test(within.slice(0, at))) continue
    return { start: part.start + stop.index + 1, end: part.start + at }
  }
  return null
}

/** Entries that a line break should have parted: `… 12-20. [8] Next …`. */
function unglue(text: string, plain: string, entry: Entry): Entry[] {
  if (entry.key === null) return unglueHan(text, plain, entry)
  const entries: Entry[] = []
  let rest = entry
  for (let number = Number(entry.key); Number.isInteger(number); number++) {
    const next = number + 1
    const label = new RegExp(
      `(?<=[.。．\\d>)\\]])\\s*[\\[［]\\s?${next}\\s?[\\]］]\\.?\\s*(?=[\\p{L}"“])|(?<=[.。．]\\s|\\d\\.?\\s)${next}\\.\\s(?=\\p{Lu}\\p{L}+,?\\s\\p{Lu})`,
      'u',
    )
    const i = rest.parts.findIndex((part, at) => text.slice(part.start, part.end).search(label) >= (at === 0 ? 20 : 0))
    const part = rest.parts[i]
    if (!part) break
    const within = text.slice(part.start, part.end)
    const glued = label.exec(within)
    if (!glued) break
    const end = part.start + within.slice(0, glued.index).trimEnd().length
    entries.push({ ...rest, parts: [...rest.parts.slice(0, i), { start: part.start, end }], torn: rest.torn && i > 0 })
    const parts = [{ start: part.start + glued.index + glued[0].length, end: part.end }, ...rest.parts.slice(i + 1)]
    rest = { key: String(next), parts, torn: rest.torn && parts.length > 1 }
  }
  entries.push(rest)
  return entries
}

/** So much of what is joined tells how the next part goes on. */
const LONGEST_ADDRESS = 300

/** The parts as one line: a space between, none where a word or an address was broken. */
function joinParts(parts: string[]): string {
  let raw = ''
  for (const part of parts) {
    const piece = part.replace(/\s+/g, ' ').trim()
    const tail = raw.slice(-LONGEST_ADDRESS)
    if (raw === '') raw = piece
    else if (/\p{Ll}-$/u.test(tail) && /^\p{Ll}/u.test(piece) && !/https?:\S*$/.test(tail)) raw = raw.slice(0, -1) + piece
    else if (/(?:https?:\/\/|10\.\d{4}\/)\S*[/\-_=.?&]$/u.test(tail) && /^[\w/%.-]+\.?$/u.test(piece) && !piece.startsWith('http'))
      raw += piece
    else if (/\p{Script=Han}$/u.test(tail) && /^\p{Script=Han}/u.test(piece)) raw += piece
    else raw += ` ${piece}`
  }
  return raw
}
