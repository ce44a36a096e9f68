/**
 * Entries that the prose does name, where no mark was read: by name and year, or by a number that lost its brackets.
 *
 * Whoever looks for entries that nobody cites must not be told of those: the paper cites them, the reading missed it.
 */
import type { Document, Structure } from '../../document.ts'
import type { Reference, Span } from '../../extraction.ts'
import { toAuthorKey } from './author-key.ts'
import { type EntryLabel, fitsYear } from './entry-label.ts'
import { sameName } from './fit-label.ts'
import { toNumbers } from './numeric-mark.ts'
import type { ResolvedCitation } from './resolve-citations.ts'

const YEAR = /(?<![\dOo])[12][\dOo]{3}(?!\d)/g
const NUMBERS = /(?<![\d.])\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,8}(?![\d%]|\.\d)/g
/** How far before its year a name may stand. */
const REACH = 90

export interface Cited {
  document: Document
  structure: Structure
  references: Reference[]
  labels: EntryLabel[]
  citations: ResolvedCitation[]
  /** Indexes of the entries that no mark means. */
  suspects: number[]
}

/** The indexes of the entries among the suspects that the prose names without a mark. */
export function findUnmarkedWorks({ document, structure, references, labels, citations, suspects }: Cited): Set<number> {
  const found = new Set<number>()
  if (suspects.length === 0) return found
  const taken = citations.map(({ span }) => span)
  const prose = gapsBetween(structure.passages, taken)
  if (citations.length > 0 && citations.every(({ kind, text }) => kind === 'numeric' && /^\d[\d\s,–-]*$/.test(text))) {
    const byNumber = new Map(suspects.map((i) => [Number.parseInt(references[i]?.key ?? String(i + 1), 10), i]))
    for (const span of prose) {
      for (const match of document.plain.slice(span.start, span.end).matchAll(NUMBERS)) {
        for (const number of toNumbers(match[0], undefined)) {
          const index = byNumber.get(number)
          if (index !== undefined) found.add(index)
        }
      }
    }
    return found
  }
  const said = prose.map(({ start, end }) => document.plain.slice(start, end)).join('\n')
  for (const index of suspects) {
    const first = labels[index]?.accounts[0]?.[0] ?? ''
    if (/^\p{Script=Han}{2,4}$/u.test(first) && (said.includes(`${first}等`) || said.includes(`${first}、`))) found.add(index)
  }
  const byYear = new Map<string, Set<string>>()
  for (const { start, end } of prose) {
    for (const match of document.plain.slice(start, end).matchAll(YEAR)) {
      const at = start + match.index
      const year = match[0].replace(/[Oo]/g, '0')
      const words = byYear.get(year) ?? new Set()
      for (const word of document.plain.slice(Math.max(start, at - REACH), at).match(/\p{Script=Han}{2,}|[\p{L}\p{M}'-]+/gu) ?? [])
        if (/^[\p{Lu}\p{Script=Han}]/u.test(word)) words.add(toAuthorKey(word))
      byYear.set(year, words)
    }
  }
  for (const index of suspects) {
    const label = labels[index]
    if (!label) continue
    const names = label.accounts.flatMap((account) => account.slice(0, 1)).filter((name) => name.length > 2)
    const years = [...byYear.keys()].filter((year) => fitsYear(label, Number(year)))
    const words = years.flatMap((year) => [...(byYear.get(year) ?? [])])
    if (names.some((name) => words.some((word) => sameName(word, name) || (/^\p{Script=Han}/u.test(name) && word.includes(name)))))
      found.add(index)
  }
  return found
}

/** The stretches of `within` that none of `taken` covers; both in reading order. */
function gapsBetween(within: Span[], taken: Span[]): Span[] {
  const gaps: Span[] = []
  let next = 0
  for (const span of within) {
    let at = span.start
    while (next < taken.length && (taken[next]?.end ?? 0) <= at) next++
    for (let i = next; i < taken.length; i++) {
      const one = taken[i]
      if (!one || one.start >= span.end) break
      if (one.start > at) gaps.push({ start: at, end: one.start })
      at = Math.max(at, one.end)
    }
    if (at < span.end) gaps.push({ start: at, end: span.end })
  }
  return gaps
}
