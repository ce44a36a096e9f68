/** Lists of names in BibTeX to CSL-JSON. */
import type { CslName } from '../../../extraction.ts'
import { isBody, toName } from '../names.ts'
import { toText } from './latex.ts'

/** Names joined by ` and ` outside of braces; one wholly in braces is a body's, unless initials tell a person. */
export function toNames(value: string | undefined): CslName[] | undefined {
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
