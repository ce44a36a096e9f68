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
import { findNames } from './names.ts'
import { parseReference } from './parse-reference.ts'
import { readLine } from './printed-line.ts'

export interface CutReferences {
  references: Reference[]
  problems: Problem[]
  repairs: Repair[]
}

interface Entry {
  key: string | null
  parts: Span[]
  /** A break that makes a part look like an entry or a paragraph of its own. */
  torn: boolean
}

/** Cuts the list into entries and parses them. */
export function cutReferences(document: Document, structure: Pick<Structure, 'referenceList'>): CutReferences {
  const { text, plain } = document
  const lines = findListLines(text, structure.referenceList)
  const found: CutReferences = { references: [], problems: [], repairs: [] }
  for (const entry of cutEntries(text, plain, lines)) {
    const raw = joinParts(entry.parts.map((part) => text.slice(part.start, part.end)))
    if (!/\p{L}{2}/u.test(raw)) continue
    const first = entry.parts[0]
    const last = entry.parts[entry.parts.length - 1]
    if (!first || !last) continue
    const span = { start: first.start, end: last.end }
    const index = found.references.length
    found.references.push({ key: entry.key, raw, span, ...parseReference(raw) })
    if (entry.torn) {
      const note = `The entry ${entry.key ? `[${entry.key}] ` : ''}is broken over ${entry.parts.length} pieces; what follows the break is no entry of its own.`
      found.problems.push({ kind: 'split_reference', references: [index], citation: null, note })
      found.repairs.push({ kind: 'joined-reference', span, note: `${entry.parts.length} pieces read as one entry` })
    }
  }
  return found
}

/** Groups the lines into entries. */
function cutEntries(text: string, plain: string, lines: ListLine[]): Entry[] {
  const labelled = lines.filter((line) => line.key !== null).length
  const bullets = lines.filter((line) => line.bullet && line.key === null).length
  const apart = lines.filter((line) => line.apart).length
  const starts: (line: ListLine, before: Entry | undefined) => boolean =
    labelled >= 2 && labelled * 2 >= bullets + Math.min(apart, labelled)
      ? (line, before) => line.key !== null && follows(line.key, before?.key ?? null)
      : labelled === 1 && lines.length === 1
        ? () => true
        : bullets > 1 && bullets * 2 >= apart
          ? (line, before) => line.bullet && beginsEntry(text, line, before)
          : headed(plain, lines)
            ? (line, before) => beginsHeaded(text, plain, line, before)
            : (line, before) => (line.apart || lines.length - apart > apart) && beginsEntry(text, line, before)
  const entries: Entry[] = []
  for (const line of lines) {
    const before = entries[entries.length - 1]
    if (!before || starts(line, before)) {
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

/** A list whose entries begin with authors and year. */
function headed(plain: string, lines: ListLine[]): boolean {
  const heads = lines.filter((line) => findEntryHead(plain.slice(line.body, line.end)) !== null).length
  return heads > 2 && heads * 2 >= lines.length
}

/** Whether a line of such a list begins an entry. The same entry in its own language, in brackets below, begins none. */
function beginsHeaded(text: string, plain: string, line: ListLine, before: Entry | undefined): boolean {
  const words = plain.slice(line.body, line.end).trimStart()
  if (/^\[\p{Script=Han}/u.test(words) && before) return false
  const head = findEntryHead(words)
  if (head === 'sure') return true
  if (/^\p{Script=Han}/u.test(words) && !(beginsWithHanAuthors(words) && before && hasEnded(text, before))) return false
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
  const names = findNames(words, 0).filter((list) => list.score > 0.7 && list.names.some((name) => name.family && name.given))
  if (!line.apart && names.some((list) => DATE_NEXT.test(words.slice(list.end)))) return true
  const dated = DATED.test(words)
  const earlier = readLine(before.parts.map((part) => text.slice(part.start, part.end)).join(' ')).text
  const earlierDated = DATED.test(earlier)
  const ended = ENDED.test(earlier) && !/(?:^|[\s,.])\p{Lu}\.\s*$/u.test(earlier)
  const open = /[,&(:-]\s*$|\s(?:and|of|the|in|for|et al|between|on|to|with|a)\s*$/u.test(earlier)
  if (line.apart || line.bullet || line.broken) {
    if (open || (!earlierDated && !(ended && earlier.length > 60))) return false
    if (names.length > 0 && dated) return true
    if (!dated && !/https?:/.test(words)) return names.some((list) => list.score > 0.9)
    return dated || names.length > 0
  }
  if (!ended || !earlierDated) return false
  return names.some((list) => /^[\s.,]*\(?(?:1[5-9]|20)\d\d|^[.,:]?\s/u.test(words.slice(list.end))) && (dated || words.length < 100)
}

/** Entries of 汉字 that a line break should have parted, in any of the entry's pieces. */
function unglueHan(text: string, plain: string, entry: Entry): Entry[] {
  for (const [i, part] of entry.parts.entries()) {
    const at = findGluedHead(plain.slice(part.start, part.end), 0)
    if (at === null || (i === 0 && at < 12)) continue
    const end = part.start + plain.slice(part.start, part.start + at).trimEnd().length
    const first: Entry = { ...entry, parts: [...entry.parts.slice(0, i), { start: part.start, end }], torn: entry.torn && i > 0 }
    const rest = [{ start: part.start + at, end: part.end }, ...entry.parts.slice(i + 1)]
    const second: Entry = { key: null, parts: rest, torn: entry.torn && rest.length > 1 }
    return [...unglueNames(text, first), ...unglueHan(text, plain, second)]
  }
  return unglueNames(text, entry)
}

/** Entries without labels that a line break should have parted: `… 12-20.Li, M. (2020). …`. */
function unglueNames(text: string, entry: Entry): Entry[] {
  const last = entry.parts.length - 1
  const part = entry.parts[last]
  if (!part) return [entry]
  const within = text.slice(part.start, part.end)
  if ((within.match(/[(（]\s?(?:1[5-9]|20)\d\d/gu) ?? []).length < 2) return [entry]
  for (const stop of within.matchAll(/(?<=\d|[\p{L})\]]{3})[.。．]\s?(?=\p{Lu}|\p{Script=Han})/gu)) {
    const at = stop.index + stop[0].length
    if (at < 40) continue
    const { text: words } = readLine(within.slice(at, at + 300))
    if (
      !findNames(words, 0).some(
        (list) => list.score > 0.9 && list.names.some((name) => name.given) && DATE_NEXT.test(words.slice(list.end)),
      )
    )
      continue
    if (!DATED.test(within.slice(0, at))) continue
    const first: Entry = { ...entry, parts: [...entry.parts.slice(0, last), { start: part.start, end: part.start + stop.index + 1 }] }
    return [first, ...unglueNames(text, { key: null, parts: [{ start: part.start + at, end: part.end }], torn: false })]
  }
  return [entry]
}

/** Two entries that a line break should have parted: `… 12-20. [8] Next …`. */
function unglue(text: string, plain: string, entry: Entry): Entry[] {
  const number = Number(entry.key)
  const last = entry.parts.length - 1
  const part = entry.parts[last]
  if (entry.key === null) return unglueHan(text, plain, entry)
  if (!part || !Number.isInteger(number)) return [entry]
  const next = number + 1
  const within = text.slice(part.start, part.end)
  const glued = new RegExp(
    `(?<=[.。．\\d>)\\]])\\s*[\\[［]\\s?${next}\\s?[\\]］]\\.?\\s*(?=[\\p{L}"“])|(?<=[.。．]\\s|\\d\\.?\\s)${next}\\.\\s(?=\\p{Lu}\\p{L}+,?\\s\\p{Lu})`,
    'u',
  ).exec(within)
  if (!glued || glued.index < 20) return [entry]
  const first: Entry = {
    ...entry,
    parts: [...entry.parts.slice(0, last), { start: part.start, end: part.start + within.slice(0, glued.index).trimEnd().length }],
  }
  const second: Entry = { key: String(next), parts: [{ start: part.start + glued.index + glued[0].length, end: part.end }], torn: false }
  return [first, ...unglue(text, plain, second)]
}

/** The parts as one line: a space between, none where a word or an address was broken. */
function joinParts(parts: string[]): string {
  let raw = ''
  for (const part of parts) {
    const piece = part.replace(/\s+/g, ' ').trim()
    if (raw === '') raw = piece
    else if (/\p{Ll}-$/u.test(raw) && /^\p{Ll}/u.test(piece) && !/https?:\S*$/.test(raw)) raw = raw.slice(0, -1) + piece
    else if (/(?:https?:\/\/|10\.\d{4}\/)\S*[/\-_=.?&]$/u.test(raw) && /^[\w/%.-]+\.?$/u.test(piece) && !piece.startsWith('http'))
      raw += piece
    else if (/\p{Script=Han}$/u.test(raw) && /^\p{Script=Han}/u.test(piece)) raw += piece
    else raw += ` ${piece}`
  }
  return raw
}
