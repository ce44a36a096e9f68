/**
 * Numbers that the words before them contradict: `Lan et al. [5]` where entry 5 is somebody else's, `Lan (2019) … [5]`.
 *
 * A number alone can't be told wrong; beside a name it can. A misspelled name is the same name here, and a name of
 * which the list has several entries tells no more than that the number is not its own.
 */
import type { Document } from '../../document.ts'
import { distance, toAuthorKey } from './author-key.ts'
import type { EntryLabel } from './entry-label.ts'
import { sameName } from './fit-label.ts'
import type { ResolvedCitation } from './resolve-citations.ts'

const WORD = String.raw`\p{Lu}[\p{L}\p{M}'-]+`
const LATIN = new RegExp(
  String.raw`(?<![\p{L}.])(${WORD}(?:\s*(?:,|,?\s(?:and|&)\s)\s*${WORD}){0,3})((?:\s|\*)*\bet\.?\s?al\b\.?\*?|\s+and\s+(?:co-?workers|colleagues))?[\s,.*]*$`,
  'u',
)
const HAN = /(\p{Script=Han}{2,4})(等人?)?\s*$/u
const REACH = 120
/** A year in the prose and the number that closes its sentence. */
const SENTENCE = 400

/** Corrects, in place, numeric marks whose number is not of the work that the prose names beside it. */
export function tellContradictedNumbers(document: Document, labels: EntryLabel[], citations: ResolvedCitation[]): void {
  const byFirst = new Map<string, number[]>()
  for (const [i, label] of labels.entries())
    for (const first of new Set(label.accounts.map((account) => account[0] ?? ''))) byFirst.set(first, [...(byFirst.get(first) ?? []), i])
  for (const [i, citation] of citations.entries()) {
    const [work, more] = citation.works
    const printed = work?.references[0]
    if (citation.kind !== 'numeric' || more || !work || printed === undefined || citation.problem !== null) continue
    const meant = namedBefore(document.plain, citation.span.start, byFirst) ?? namedByYear(document.plain, citations[i - 1], citation)
    if (!meant || fits(meant.names, labels[printed])) continue
    work.problem = 'name_mismatch'
    if (meant.entry !== undefined) work.references = [meant.entry]
    citation.problem = work.problem
    citation.references = work.references
  }
}

interface Meant {
  names: string[]
  /** The one entry that the names are of, where there is one. */
  entry?: number
}

/** `Lan et al. [5]`, `Lan and Gao [5]`, and `Lan [5]` where the list has one work of a Lan. */
function namedBefore(plain: string, at: number, byFirst: Map<string, number[]>): Meant | null {
  const before = plain.slice(Math.max(0, at - REACH), at)
  const latin = LATIN.exec(before)
  const match = latin ?? HAN.exec(before)
  if (!match?.[1]) return null
  const names = match[1].split(/\s*(?:,|\s(?:and|&)\s)\s*/u).map(toAuthorKey)
  const listed = byFirst.get(names[0] ?? '') ?? []
  if (!(latin && match[2]) && listed.length !== 1) return null
  return { names, ...(listed.length === 1 ? { entry: listed[0] } : {}) }
}

/** `Lan (2019) found … [5]` in one sentence. */
function namedByYear(plain: string, before: ResolvedCitation | undefined, citation: ResolvedCitation): Meant | null {
  const [work] = before?.works ?? []
  const [entry, other] = work?.references ?? []
  if (before?.kind !== 'narrative' || !work || entry === undefined || other !== undefined || before.problem === 'name_mismatch') return null
  const between = plain.slice(before.span.end, citation.span.start)
  if (between.length > SENTENCE || /[.!?。！？]\s+\p{Lu}|[。！？]|\n\s*\n\s*(?:#|\d+\.)/u.test(between)) return null
  return { names: [toAuthorKey(work.label.replace(/(?:,| et al\.| \d{4}).*$/u, ''))], entry }
}

function fits(names: string[], label: EntryLabel | undefined): boolean {
  const own = label?.accounts.flat() ?? []
  return (
    own.length === 0 ||
    names.some((name) => own.some((one) => sameName(name, one) || distance(name, one, 2) <= Math.min(2, name.length >> 1)))
  )
}
