/**
 * BibTeX text to its commands (`@article{…}`, `@string{…}`), each with its place and its fields' raw values.
 *
 * The text is walked once. A value whose brace is never closed ends where the next line begins with `@word{`: only the
 * entry that it is in is lost. Braces count as in BibTeX, whatever stands before them; an entry that this leaves open is
 * tried once more with `\{` and `\}` taken for letters, as sloppy exporters mean them.
 */
import { isBlank } from '../../../block.ts'
import type { Span } from '../../../extraction.ts'

/** A raw value: pieces joined by `#`; a macro is the name of an `@string`. */
export interface Piece {
  text: string
  macro: boolean
}

export interface Command {
  /** Lower case: `article`, `string`, `comment`, `preamble`. */
  type: string
  key: string | null
  fields: { name: string; value: Piece[] }[]
  span: Span
  /** What was wrong and overcome. */
  faults: string[]
  /** Why it can't be read; null where it could. */
  broken: string | null
}

const COMMAND = /@[ \t]*([A-Za-z][\w-]{0,40})\s*([{(])/g
const NEXT_COMMAND = /^[ \t]*@[ \t]*[A-Za-z]+\s*[{(]/
const KEY = /\s*([^,={}\n]*)(?:,|(?=[})]))/y
const NAME = /([^\s,={}"#%@()]+)\s*=\s*/y
const MORE_FIELDS = /\s*,\s*[A-Za-z][\w-]*\s*=\s*["{\w]/y
const WORD = /[^\s,#{}"()=@]+/y
const BETWEEN = /(?:[\s,]|%[^\n]*(?:\n|$))*/y
const DEEPEST = 200
const MOST_FAULTS = 10

/** All commands in order. `comment` is given too, so that its text can be accounted for. */
export function* cutBibtex(text: string): Generator<Command> {
  let at = 0
  for (;;) {
    COMMAND.lastIndex = at
    const found = COMMAND.exec(text)
    if (!found) return
    at = found.index + found[0].length
    if (isCommentedOut(text, found.index)) continue
    const type = found[1]!.toLowerCase()
    const open = { type, close: found[2] === '{' ? '}' : ')', start: found.index, body: at }
    const command = type === 'comment' ? cutComment(text, open) : cutCommand(text, open)
    yield command
    at = Math.max(at, command.span.end)
  }
}

interface Opening {
  type: string
  close: string
  start: number
  body: number
}

/** A line that begins with `%` is a comment to most programs. */
function isCommentedOut(text: string, at: number): boolean {
  let i = at - 1
  while (i >= 0 && (text[i] === ' ' || text[i] === '\t')) i--
  if (text[i] !== '%') return false
  return /^[ \t%]*$/.test(text.slice(Math.max(text.lastIndexOf('\n', at - 1) + 1, at - 100), at))
}

function cutComment(text: string, { type, start, body }: Opening): Command {
  const end = cutBraced(text, body, false)?.end ?? nextLineWithCommand(text, body)
  return { type, key: null, fields: [], span: { start, end }, faults: [], broken: null }
}

function cutCommand(text: string, open: Opening): Command {
  const strict = cutFields(text, open, false)
  if (!strict.broken) return strict
  const lenient = cutFields(text, open, true)
  return lenient.broken ? strict : lenient
}

function cutFields(text: string, { type, close, start, body }: Opening, escapes: boolean): Command {
  const command: Command = { type, key: null, fields: [], span: { start, end: body }, faults: [], broken: null }
  const endAt = (at: number, broken: string | null = null): Command => {
    const trimmed = text.slice(start, at).trimEnd().length
    return { ...command, span: { start, end: start + trimmed }, broken }
  }
  let at = body
  if (type === 'preamble') {
    const value = cutValue(text, at, escapes)
    at = skip(text, value.end)
    return value.open || text[at] !== close ? endAt(nextLineWithCommand(text, body), 'is not closed') : endAt(at + 1)
  }
  if (type !== 'string') {
    KEY.lastIndex = at
    const key = KEY.exec(text)
    if (key) {
      command.key = key[1]!.trim() || null
      at = KEY.lastIndex
    }
  }
  for (;;) {
    at = skip(text, at)
    if (at >= text.length || isCommandLine(text, at)) {
      if (command.fields.length === 0) return endAt(at, 'is not closed')
      command.faults.push('its closing brace is missing')
      return endAt(at)
    }
    if (text[at] === close || text[at] === '}' || text[at] === ')') {
      MORE_FIELDS.lastIndex = at + 1
      if (!MORE_FIELDS.test(text)) return endAt(at + 1)
      command.faults.push('a brace closes it before its last field')
      at++
      continue
    }
    NAME.lastIndex = at
    const name = NAME.exec(text)
    if (!name) {
      const rest = /[^\n,})@]*[\n,]?/y
      rest.lastIndex = at
      const stray = rest.exec(text)![0]
      if (command.faults.length < MOST_FAULTS) command.faults.push(`${JSON.stringify(stray.trim().slice(0, 40))} is no field`)
      at += Math.max(1, stray.length)
      continue
    }
    const value = cutValue(text, NAME.lastIndex, escapes)
    if (value.open) return endAt(value.end, `${value.open} in its field ${name[1]}`)
    command.fields.push({ name: name[1]!.toLowerCase(), value: value.pieces })
    at = skipSpace(text, value.end)
    NAME.lastIndex = at
    if (text[at] !== ',' && NAME.test(text)) command.faults.push(`a comma is missing after its field ${name[1]}`)
  }
}

function cutValue(text: string, from: number, escapes: boolean): { pieces: Piece[]; end: number; open: string | null } {
  const pieces: Piece[] = []
  let at = from
  for (;;) {
    at = skipSpace(text, at)
    if (text[at] === '{' || text[at] === '"') {
      const value = text[at] === '{' ? cutBraced(text, at + 1, escapes) : cutQuoted(text, at + 1, escapes)
      if (!value || value.deep) {
        const what = value?.deep ? 'braces nest too deep' : text[at] === '{' ? 'a brace is not closed' : 'a quotation mark is not closed'
        return { pieces, end: value ? value.end : nextLineWithCommand(text, at), open: what }
      }
      pieces.push({ text: text.slice(at + 1, value.end - 1), macro: false })
      at = value.end
    } else {
      WORD.lastIndex = at
      const word = WORD.exec(text)?.[0]
      if (word === undefined) return { pieces, end: at, open: null }
      pieces.push({ text: word, macro: !/^-?\d/.test(word) })
      at += word.length
    }
    const next = skipSpace(text, at)
    if (text[next] !== '#') return { pieces, end: at, open: null }
    at = next + 1
  }
}

interface Closed {
  /** Behind the closing mark. */
  end: number
  deep: boolean
}

/** From behind an opening brace; null where it is not closed before a line that begins a command. */
function cutBraced(text: string, from: number, escapes: boolean): Closed | null {
  const mark = escapes ? /\\[{}\\]|[{}]|\n/g : /[{}]|\n/g
  return walk(text, from, mark, (character, depth) => character === '}' && depth === 0)
}

function cutQuoted(text: string, from: number, escapes: boolean): Closed | null {
  const mark = escapes ? /\\[{}"\\]|["{}]|\n/g : /["{}]|\n/g
  return walk(text, from, mark, (character, depth) => character === '"' && depth === 0)
}

function walk(text: string, from: number, mark: RegExp, isEnd: (character: string, depth: number) => boolean): Closed | null {
  let depth = 0
  let deepest = 0
  mark.lastIndex = from
  for (let found = mark.exec(text); found; found = mark.exec(text)) {
    const character = found[0]
    if (isEnd(character, depth)) return { end: found.index + 1, deep: deepest > DEEPEST }
    if (character === '{') deepest = Math.max(deepest, ++depth)
    else if (character === '}') depth--
    else if (character === '\n' && isCommandLine(text, found.index + 1)) return null
    if (depth < 0) return null
  }
  return null
}

/** True where a line begins here (white space aside) that begins a command. */
function isCommandLine(text: string, at: number): boolean {
  let i = at
  while (text[i] === ' ' || text[i] === '\t') i++
  return text[i] === '@' && NEXT_COMMAND.test(text.slice(i, i + 60))
}

function nextLineWithCommand(text: string, from: number): number {
  for (let at = text.indexOf('\n', from); at >= 0; at = text.indexOf('\n', at + 1)) if (isCommandLine(text, at + 1)) return at + 1
  return text.length
}

function skip(text: string, at: number): number {
  BETWEEN.lastIndex = at
  return BETWEEN.test(text) ? BETWEEN.lastIndex : at
}

function skipSpace(text: string, at: number): number {
  let i = at
  while (isBlank(text.charCodeAt(i))) i++
  return i
}
