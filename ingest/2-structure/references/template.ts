/**
 * A reference style as templates: the printed form with its parts in braces, as
 * `{authors} ({date}). {title}. {container}, {locator}`.
 *
 * Matching a template means choosing where each part ends so that the parts are the most plausible together. Choices
 * are remembered by part and place, so the work grows with the number of separators and not with their combinations.
 * In a literal, a space is any or no white space; `#` is a type mark such as `[J]`; `<…>` may be missing.
 */
import { foldedPattern } from './folded-pattern.ts'
import { findNames, type NameList } from './names.ts'
import { beginsLocator, findLocators, type Locator, type PieceMemo } from './numbers.ts'
import { containerScore, editionScore, genreScore, placeScore, publisherScore, titleScore } from './plausibility.ts'
import type { PrintedLine } from './printed-line.ts'

export type Slot =
  | 'authors'
  | 'editors'
  | 'date'
  | 'year'
  | 'title'
  | 'container'
  | 'locator'
  | 'pages'
  | 'publisher'
  | 'place'
  | 'edition'
  | 'genre'
  | 'number'
  | 'volume'
  | 'rest'

const SLOTS: readonly string[] = [
  'authors',
  'editors',
  'date',
  'year',
  'title',
  'container',
  'locator',
  'pages',
  'publisher',
  'place',
  'edition',
  'genre',
  'number',
  'volume',
  'rest',
]

type Step = { slot: Slot } | { literal: string; pattern: RegExp }

/** What a slot was read as. */
export interface Filled {
  slot: Slot
  start: number
  end: number
  score: number
  names?: NameList
  locator?: Locator
}

export interface Reading {
  style: string
  template: string
  score: number
  parts: Filled[]
}

/** A line with what was already recognized at each of its places; all templates share it. */
export interface Sheet {
  line: PrintedLine
  names: Map<number, NameList[]>
  locators: Map<number, Locator[]>
  pieces: PieceMemo
  scores: Map<number, number>
  literals: Map<string, { start: number; end: number }[]>
}

export function newSheet(line: PrintedLine): Sheet {
  return { line, names: new Map(), locators: new Map(), pieces: new Map(), scores: new Map(), literals: new Map() }
}

/** Writes a template out into its variants, with and without each optional part. */
function expandTemplate(source: string): string[] {
  const optional = /<([^<>]*)>/.exec(source)
  if (!optional) return [source]
  const before = source.slice(0, optional.index)
  const after = source.slice(optional.index + optional[0].length)
  return [...expandTemplate(before + (optional[1] ?? '') + after), ...expandTemplate(before + after)]
}

/** A tree of steps in which templates that begin alike share their beginning. */
export interface Node {
  step: Step
  children: Node[]
  /** Set where a template ends: the template, and the best bias of the styles that have it. */
  leaf?: { style: string; source: string; bias: number }
  id: number
}

/** Grows the tree of all templates of all styles. */
export function growTree(styles: { name: string; bias?: number; templates: string[] }[]): Node[] {
  const roots: Node[] = []
  let id = 0
  for (const style of styles) {
    for (const source of style.templates.flatMap(expandTemplate)) {
      let children = roots
      let node: Node | undefined
      for (const piece of source.split(/(\{\w+\})/)) {
        if (piece === '') continue
        const slot = /^\{(\w+)\}$/.exec(piece)?.[1]
        if (slot !== undefined && !SLOTS.includes(slot)) throw new TypeError(`unknown part {${slot}} in the template ${source}`)
        const step: Step = slot !== undefined ? { slot: slot as Slot } : { literal: piece.trim(), pattern: literalPattern(piece.trim()) }
        node = children.find((child) =>
          'slot' in child.step ? 'slot' in step && child.step.slot === step.slot : 'literal' in step && child.step.literal === step.literal,
        )
        if (!node) {
          node = { step, children: [], id: id++ }
          children.push(node)
        }
        children = node.children
      }
      if (node && (!node.leaf || node.leaf.bias < (style.bias ?? 0))) node.leaf = { style: style.name, source, bias: style.bias ?? 0 }
    }
  }
  return roots
}

const TYPE_MARK = String.raw`\[\s?[A-Z]{1,3}(?:\s?\/\s?[A-Z]{2})?\s?[\]J」]`

function literalPattern(literal: string): RegExp {
  let source = ''
  for (const c of literal) {
    if (c === ' ') source += source.endsWith('\\s*') ? '' : '\\s*'
    else if (c === '_') source += '\\s+'
    else if (c === '#') source += `${TYPE_MARK}`
    else if (c === '.' && source === '') source += '(?:\\s*\\.|(?<=[?!])"?(?=\\s))'
    else source += `${/[A-Za-z"]/.test(c) ? '' : '\\s*'}${c.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`
  }
  return foldedPattern(literal === '_' ? source : `${source}${/[A-Za-z]$/.test(literal) ? '(?!\\p{L})' : ''}\\s*`, 'g')
}

function literalAt(sheet: Sheet, step: { literal: string; pattern: RegExp }): { start: number; end: number }[] {
  let places = sheet.literals.get(step.literal)
  if (!places) {
    places = []
    step.pattern.lastIndex = 0
    const { text } = sheet.line
    for (let match = step.pattern.exec(text); match; match = step.pattern.exec(text)) {
      if (match[0] === '') {
        step.pattern.lastIndex++
        continue
      }
      const end = match.index + match[0].length
      if (step.literal !== '_' || beginsLocator(text, end)) places.push({ start: match.index, end })
      step.pattern.lastIndex = match.index + Math.max(1, match[0].length - 1)
    }
    sheet.literals.set(step.literal, places)
  }
  return places
}

interface Found {
  score: number
  parts: Filled[]
  leaf: NonNullable<Node['leaf']>
}

/** The best reading of the whole line by any template of the tree, or null. */
export function matchTree(sheet: Sheet, roots: Node[]): Reading | null {
  const { text } = sheet.line
  const width = text.length + 1
  const memo = new Map<number, Found | null>()
  const tail = text.length - (/[\s.,;:)\]]*$/u.exec(text.slice(-40))?.[0].length ?? 0)
  const after = (node: Node, at: number): Found | null => {
    let found: Found | null = node.leaf && at >= tail ? { score: node.leaf.bias, parts: [], leaf: node.leaf } : null
    for (const child of node.children) {
      const one = best(child, at)
      if (one && (!found || one.score > found.score)) found = one
    }
    return found
  }
  const best = (node: Node, at: number): Found | null => {
    const key = node.id * width + at
    const known = memo.get(key)
    if (known !== undefined) return known
    let found: Found | null = null
    const { step } = node
    if ('literal' in step) {
      for (const place of literalAt(sheet, step)) {
        if (place.start > at) break
        if (place.end >= at && /^[\s.]*$/.test(text.slice(place.start, at))) found = after(node, place.end) ?? found
      }
    } else {
      for (const filled of fill(sheet, node, step.slot, at)) {
        const rest = after(node, filled.end)
        if (!rest) continue
        const score = filled.score + rest.score
        if (!found || score > found.score) found = { score, parts: [filled, ...rest.parts], leaf: rest.leaf }
      }
    }
    memo.set(key, found)
    return found
  }
  let winner: Found | null = null
  for (const root of roots) {
    const one = best(root, 0)
    if (one && (!winner || one.score > winner.score)) winner = one
  }
  return winner && { style: winner.leaf.style, template: winner.leaf.source, score: winner.score, parts: winner.parts }
}

/** Every way to fill a slot that begins at `at`. */
function* fill(sheet: Sheet, node: Node, slot: Slot, at: number): Generator<Filled> {
  const { text } = sheet.line
  if (at >= text.length) return
  if (slot === 'authors' || slot === 'editors') {
    let lists = sheet.names.get(at)
    if (!lists) {
      lists = findNames(text, at, sheet.line.shown)
      sheet.names.set(at, lists)
    }
    for (const names of lists) yield { slot, start: at, end: names.end, score: names.score, names }
    return
  }
  if (slot === 'locator' || slot === 'date' || slot === 'year' || slot === 'pages') {
    let locators = sheet.locators.get(at)
    if (!locators) {
      locators = findLocators(text, at, sheet.pieces)
      sheet.locators.set(at, locators)
    }
    for (const locator of locators) {
      const only =
        slot === 'locator' ||
        (slot === 'pages'
          ? locator.page && !locator.volume && !locator.issue && !locator.date
          : locator.date && !locator.page && !locator.volume && !locator.issue)
      if (only) yield { slot, start: at, end: locator.end, score: slot === 'locator' ? locator.score : 0.6, locator }
    }
    if (slot === 'pages') {
      const bare = /(?:[A-Za-z]?\d{1,6}\s?-\s?[A-Za-z]?\d{1,6}|\d{1,5}|[ivxlc]+-[ivxlc]+)(?=$|[\s.,;)])/uy
      bare.lastIndex = at
      const match = bare.exec(text)
      if (match)
        yield {
          slot,
          start: at,
          end: at + match[0].length,
          score: 0.5,
          locator: { page: match[0].replace(/\s/g, ''), end: at + match[0].length, score: 0.5 },
        }
    }
    if (slot === 'date' || slot === 'year') {
      const loose =
        /(?:(?:in press|forthcoming|n\.\s?d\.|submitted|unpublished|accepted|to appear|s\. ?d\.|印刷中|待刊)|(?:\d{4}[a-z]?\s?(?:[-/,]\s?)?\d{0,4}[a-z]?(?:,\s\d{1,2},\s?\d{1,2})?)|c(?:irca|a)?\.?\s?\d{4}|\[\d{4}\]\s?\d{0,4}|\p{Lu}\p{Ll}+ \d{1,2},? \d{4}|\d{4},? \p{Lu}\p{Ll}+ ?\d{0,2}(?:-\d{1,2})?)(?=$|[\s.,;:)])/iuy
      loose.lastIndex = at
      const match = loose.exec(text)
      if (match) {
        const year = /\d{4}/.exec(match[0])
        const date = year ? { date: [Number(year[0])] } : {}
        if (!year || (Number(year[0]) > 1300 && Number(year[0]) < 2100))
          yield { slot, start: at, end: at + match[0].length, score: 0.5, locator: { ...date, end: at + match[0].length, score: 0.5 } }
      }
    }
    return
  }
  if (node.leaf) {
    const end = text.length - (/[\s.,;:]*$/u.exec(text.slice(-20))?.[0].length ?? 0)
    if (end > at) yield { slot, start: at, end, score: scoreText(sheet, slot, at, end) }
  }
  const ends = new Set<number>()
  for (const child of node.children) {
    if (!('literal' in child.step)) continue
    let count = 0
    for (const place of literalAt(sheet, child.step)) {
      if (place.start <= at || ends.has(place.start)) continue
      if (++count > 60) break
      ends.add(place.start)
      const score = scoreText(sheet, slot, at, place.start)
      if (score > -1) yield { slot, start: at, end: place.start, score }
    }
  }
}

/** No title, journal, publisher or place is longer; longer stretches needn't be weighed. */
const LONGEST: Partial<Record<Slot, number>> = {
  title: 700,
  container: 230,
  publisher: 140,
  place: 60,
  edition: 40,
  genre: 120,
  number: 40,
  volume: 20,
}

function scoreText(sheet: Sheet, slot: Slot, start: number, end: number): number {
  if (end - start > (LONGEST[slot] ?? Number.POSITIVE_INFINITY)) return -2
  const key = (SLOTS.indexOf(slot) * 5000 + start) * 5000 + end
  const known = sheet.scores.get(key)
  if (known !== undefined) return known
  const text = sheet.line.text.slice(start, end).trim()
  const emphasized = sheet.line.emphasis.some(([a, b]) => Math.abs(a - start) <= 2 && Math.abs(b - end) <= 2)
  const score = text === '' ? -2 : weigh(slot, text, emphasized)
  sheet.scores.set(key, score)
  return score
}

function weigh(slot: Slot, text: string, emphasized: boolean): number {
  switch (slot) {
    case 'title':
      return titleScore(text) + (emphasized ? 0.2 : 0)
    case 'container':
      return containerScore(text, emphasized)
    case 'publisher':
      return publisherScore(text)
    case 'place':
      return placeScore(text)
    case 'genre':
      return genreScore(text)
    case 'edition':
      return editionScore(text)
    case 'number':
      return /\d/.test(text) ? 0.5 : -0.8
    case 'volume':
      return /^\D{0,10}\d{1,4}\D{0,4}$/.test(text) ? 0.4 : -1
    default:
      return -0.4 - Math.min(1, text.length / 150)
  }
}
