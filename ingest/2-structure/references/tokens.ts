/**
 * A printed reference as a row of words and numbers, each with the signs that stand before it.
 *
 * Words are runs of letters (a hyphen or apostrophe between letters belongs to the word), numbers begin with a digit,
 * Han characters run together. All else is a gap between tokens; a type mark such as `[J]` is part of its gap.
 */

/** Tokens in columns; `gaps[i]` is the class of what stands before token i, and `gaps[count]` of what ends the line. */
export interface Tokens {
  count: number
  starts: number[]
  ends: number[]
  kinds: number[]
  gaps: number[]
  /** What each token stands in: 1 quotation marks, 2 parentheses, 4 square brackets, added up. */
  inside: number[]
  /** The letter of the first type mark in the line, or an empty string. */
  mark: string
  /** The token that follows that mark. */
  markAt: number
}

const WORD = 1
export const NUMBER = 2
export const HAN = 3
const SPACE = 4

const SIGN = 5

/** By code unit; 0 where it was not met yet. */
const KINDS = new Uint8Array(0x10000)

function kindOf(code: number): number {
  return KINDS[code] || findKind(code)
}

function findKind(code: number): number {
  const character = String.fromCharCode(code)
  const isLetter = () => /[\p{L}\p{M}\p{N}]/u.test(character) || (code >= 0xd800 && code < 0xe000)
  const kind = /[\u3005\u3007\u3400-\u9fff\uf900-\ufaff]/.test(character)
    ? HAN
    : /[0-9]/.test(character)
      ? NUMBER
      : /\s/.test(character)
        ? SPACE
        : isLetter()
          ? WORD
          : SIGN
  KINDS[code] = kind
  return kind
}

/** Gaps without their blanks; those that begin a sentence or a list also as they are without any blank. */
const GAPS = (
  ' |_|.|._|,|,_|:|:_|;|;_|(|)|-|_-|-_|--|/|//|&|.,|.;|.:|.&|.,&|,&|;&|.;&|).|),|):|);|)(|)[|)&|.(|,(|:(|;(|.)|.),|.).|.):|.-|,-|:-|?|!|?(|' +
  '"|."|,"|:"|;"|("|"(|".|",|":|")|".,|."(|,"(|.,"|)."|),"|):"|]"|?"|?".|[|]|].|],|]:|](|][|.[|,[|:[|)].|.]|.].|.][|[(|)]|=|@|%|+|*|#|°|' +
  '#.|#,|#:|#/|#(|#[|#'
).split('|')
/** First letters of the type marks that are told apart. */
export const MARKS = 'JMCDNRPSEAZGOL'
const GAP_CLASSES = new Map<string, number>()
for (const gap of GAPS) if (!GAP_CLASSES.has(gap)) GAP_CLASSES.set(gap, GAP_CLASSES.size + 1)
for (const letter of MARKS) GAP_CLASSES.set(`mark ${letter}`, GAP_CLASSES.size + 1)
const FIRST = '.,:;()"[]-/&?!='
for (const sign of FIRST) GAP_CLASSES.set(`else ${sign}`, GAP_CLASSES.size + 1)

const GAP_NAMES = new Map([...GAP_CLASSES].map(([name, gap]) => [gap, name]))

/** Whether gaps of a class hold a sign. */
export function gapHolds(gap: number, sign: string): boolean {
  return GAP_NAMES.get(gap)?.includes(sign) ?? false
}

/** How many classes of gaps there are, the unknown one 0 counted. */
export const GAP_COUNT: number = GAP_CLASSES.size + 1

const MARK = /\[\s?([A-Z]{1,3})(?:\s?\/\s?[A-Z]{2})?\s?[\]J」]/y
/** What follows a name or a body without a blank, as its part. */
const ROLE = /(?:等人?|主编|总主编|编著|编译|责任编辑|[编著译])$/
const KNOWN = new Map<string, number>()

function toGapClass(gap: string): number {
  const known = KNOWN.get(gap)
  if (known !== undefined) return known
  const bare = gap
    .replace(/\s+/g, '')
    .replace(/['`<>«»《》〈〉]/g, '"')
    .replace(/"+/g, '"')
    .replace(/\.{2,}/g, '.')
  const spaced = /\s$/.test(gap)
  let found: number | undefined
  if (bare === '') found = GAP_CLASSES.get(gap === '' ? '' : ' ')
  else {
    if (bare.length === 1) found = GAP_CLASSES.get(spaced ? (/^\s/.test(gap) && bare === '-' ? '_-' : `${bare}_`) : bare)
    found ??= GAP_CLASSES.get(bare)
    for (const sign of bare) found ??= GAP_CLASSES.get(`else ${sign}`)
  }
  if (KNOWN.size < 5000) KNOWN.set(gap, found ?? 0)
  return found ?? 0
}

/** Cuts folded text into tokens. */
export function toTokens(text: string): Tokens {
  const tokens: Tokens = { count: 0, starts: [], ends: [], kinds: [], gaps: [], inside: [], mark: '', markAt: 0 }
  const { length } = text
  let at = 0
  let gapStart = 0
  let gapMark = ''
  let inside = 0
  while (at < length) {
    const code = text.charCodeAt(at)
    const kind = kindOf(code)
    if (kind === SIGN || kind === SPACE) {
      if (code === 34 || code === 0x300a || code === 0x300b) inside ^= 1
      else if (code === 40) inside |= 2
      else if (code === 41) inside &= ~2
      else if (code === 93) inside &= ~4
      else if (code === 91) {
        MARK.lastIndex = at
        const mark = MARK.exec(text)
        if (mark) {
          gapMark = mark[1] ?? ''
          if (!tokens.mark) {
            tokens.mark = gapMark
            tokens.markAt = tokens.starts.length
          }
          at = MARK.lastIndex
          continue
        }
        inside |= 4
      }
      at++
      continue
    }
    const start = at++
    if (kind === HAN) {
      while (at < length && kindOf(text.charCodeAt(at)) === HAN) at++
      const role = at - start > 2 ? ROLE.exec(text.slice(start, at))?.[0].length : undefined
      if (role !== undefined && at - start > role + 1) at -= role
    } else
      for (; at < length; at++) {
        const next = text.charCodeAt(at)
        const nextKind = kindOf(next)
        if (nextKind === WORD || nextKind === NUMBER) continue
        if (
          (next === 45 || next === 39) &&
          kind === WORD &&
          kindOf(text.charCodeAt(at + 1)) === WORD &&
          kindOf(text.charCodeAt(at - 1)) === WORD
        )
          continue
        break
      }
    tokens.gaps.push(gapMark ? markClass(gapMark) : toGapClass(text.slice(gapStart, start)))
    tokens.starts.push(start)
    tokens.ends.push(at)
    tokens.kinds.push(kind)
    tokens.inside.push(inside)
    gapStart = at
    gapMark = ''
  }
  tokens.gaps.push(gapMark ? markClass(gapMark) : toGapClass(text.slice(gapStart, length)))
  tokens.count = tokens.starts.length
  return tokens
}

function markClass(mark: string): number {
  return GAP_CLASSES.get(`mark ${mark[0]}`) ?? GAP_CLASSES.get('mark Z') ?? 0
}
