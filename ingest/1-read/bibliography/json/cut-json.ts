/**
 * JSON text to the records in it, each with its place, without parsing the whole: elements of an array, of `results`,
 * of `message.items`, of `items`, one object, or one a line (JSON Lines).
 *
 * The text is walked once. A line break ends a string, and a brace where no value may stand begins a new record, so a
 * record that was cut off costs itself and not what follows.
 */
import type { Span } from '../../../extraction.ts'

export interface JsonRecord {
  span: Span
  /** Why it is not whole; null where its brackets close. */
  broken: string | null
}

interface Member extends JsonRecord {
  /** The member's name in an object. */
  name: string | null
}

interface Members {
  members: Member[]
  /** Behind the closing bracket. */
  end: number
  closed: boolean
}

/** Lists that hold the records, by the names of the members that lead to them. */
const LISTS = ['results', 'items', 'message', 'data', 'references'] as const
const DEEPEST = 100

/** The records of a text, in order; empty for what is no JSON. */
export function cutJson(text: string): JsonRecord[] {
  const records: JsonRecord[] = []
  let at = 0
  for (;;) {
    while (/[\s,]/.test(text[at] ?? '')) at++
    if (at >= text.length) return records
    if (text[at] !== '{' && text[at] !== '[') {
      // what is neither, up to the next line that begins with one
      const next = /\n[ \t]*(?=[[{])/g
      next.lastIndex = at
      const end = next.exec(text) ? next.lastIndex : text.length
      const what = text.slice(at, end).trim()
      if (what && !/^[\]}\s,]*$/.test(what)) records.push({ span: { start: at, end: at + what.length }, broken: 'is no JSON' })
      at = end
      continue
    }
    const cut = cutMembers(text, at)
    for (const record of recordsOf(text, at, cut)) records.push(record)
    at = cut.end
  }
}

function recordsOf(text: string, start: number, { members, end, closed }: Members): JsonRecord[] {
  if (text[start] === '[') return members
  const list = closed
    ? members.find(({ name, span }) => LISTS.some((known) => known === name) && /[[{]/.test(text[span.start]!))
    : undefined
  const works = list ?? members.find(({ name }) => LISTS.some((known) => known === name))
  if (works && /[[{]/.test(text[works.span.start]!) && !isWork(members))
    return recordsOf(text, works.span.start, cutMembers(text, works.span.start))
  return [{ span: { start, end }, broken: closed ? null : 'is not closed' }]
}

/** An object that is a work itself, whatever lists it holds. */
function isWork(members: Member[]): boolean {
  return members.some(({ name }) => name === 'title' || name === 'DOI' || name === 'author' || name === 'authorships')
}

/** The members of the object or array that opens at `open`, without what is inside them. */
function cutMembers(text: string, open: number): Members {
  const inArray = text[open] === '['
  const members: Member[] = []
  const stack: string[] = []
  let depth = 0
  let deepest = 0
  let name: string | null = null
  let start = -1
  /** The last character that is no white space, a string counted as its quotation mark. */
  let before = text[open]!
  const mark = /["{}[\]:,]|[^\s"{}[\]:,]+/g
  mark.lastIndex = open + 1
  const close = (end: number, broken: string | null) => {
    if (start >= 0) members.push({ name, span: { start, end }, broken: broken ?? (deepest > DEEPEST ? 'is nested too deep' : null) })
    start = -1
    name = null
    deepest = 0
  }
  for (let found = mark.exec(text); found; found = mark.exec(text)) {
    const at = found.index
    const character = found[0]
    if (character === '"') {
      const end = endOfString(text, at)
      mark.lastIndex = end
      if (depth === 0 && !inArray && before !== ':') name = text.slice(at + 1, end - 1)
      else if (depth === 0 && start < 0) start = at
    } else if (character === '{' || character === '[') {
      const parent = depth > 0 ? (stack[depth - 1] ?? '{') : text[open]!
      const isValue = before === ':' || (parent === '[' && (before === ',' || before === '['))
      if (character === '{' && !isValue && /^[\s,]*$/.test(text.slice(text.lastIndexOf('\n', at) + 1, at).slice(-200))) {
        // a new record where none may stand: the one before was cut off
        close(at, 'is not closed')
        if (!inArray) return { members, end: at, closed: false }
        depth = 0
      }
      if (depth === 0 && start < 0) start = at
      if (depth < DEEPEST) stack[depth] = character
      depth++
      deepest = Math.max(deepest, depth)
    } else if (character === '}' || character === ']') {
      if (depth === 0) {
        close(at, null)
        return { members, end: at + 1, closed: true }
      }
      depth--
      if (depth === 0) close(at + 1, null)
    } else if (character === ',') {
      if (depth === 0) close(at, null)
    } else if (depth === 0 && start < 0 && character !== ':') start = at
    before = character
  }
  close(text.length, 'is not closed')
  return { members, end: text.length, closed: false }
}

/** Behind the closing quotation mark; a line break ends a string too. */
function endOfString(text: string, from: number): number {
  const mark = /["\\\n]/g
  mark.lastIndex = from + 1
  for (let found = mark.exec(text); found; found = mark.exec(text)) {
    if (found[0] === '\\') mark.lastIndex = found.index + 2
    else return found[0] === '"' ? found.index + 1 : found.index
  }
  return text.length
}
