/** Problems of citations that are found beside those that careful readers list, kind by kind. */
import { z } from 'zod'
import { toDice } from '../../../ingest/4-resolve/identity/text-likeness.ts'
import { toSlug } from '../../../ingest/4-resolve/identity.ts'
import type { Extraction } from '../../../ingest/extraction.ts'

/** The kinds that are no matter of judgment, as the shared scorer counts them. */
const SCORED_KINDS = [
  'missing_reference',
  'name_mismatch',
  'year_mismatch',
  'uncited_reference',
  'duplicate_reference',
  'split_reference',
] as const
export type ScoredKind = (typeof SCORED_KINDS)[number]

export interface KindFigures {
  gold: number
  said: number
  right: number
}

const Gold = z.looseObject({
  references: z.array(z.looseObject({ raw: z.string() })),
  integrity: z.array(z.looseObject({ kind: z.string(), refs: z.array(z.number()), note: z.string() })),
})

/** A problem by its kind and the listed entries that it concerns, by their places in the annotation. */
interface KeyedProblem {
  kind: ScoredKind
  refs: string
  note: string
}

/** Said and listed problems that are one; what is left of each. */
export function pairProblems(
  annotation: unknown,
  extraction: Extraction,
): { right: KeyedProblem[]; missed: KeyedProblem[]; extra: KeyedProblem[] } {
  const gold = Gold.parse(annotation)
  const placeOf = pairReferences(
    gold.references.map(({ raw }) => raw),
    extraction.references.map(({ raw }) => raw),
  )
  const isScored = (kind: string): kind is ScoredKind => (SCORED_KINDS as readonly string[]).includes(kind)
  const toRefs = (refs: number[]) => [...refs].sort((a, b) => a - b).join()
  const missed = gold.integrity.flatMap(({ kind, refs, note }) => (isScored(kind) ? [{ kind, refs: toRefs(refs), note }] : []))
  const said = extraction.problems.flatMap(({ kind, references, note }) =>
    isScored(kind) ? [{ kind, refs: toRefs(references.map((i) => placeOf.get(i) ?? -1)), note }] : [],
  )
  const right: KeyedProblem[] = []
  const extra = said.filter((problem) => {
    const at = missed.findIndex(({ kind, refs }) => kind === problem.kind && refs === problem.refs)
    if (at < 0) return true
    missed.splice(at, 1)
    right.push(problem)
    return false
  })
  return { right, missed, extra }
}

/** Each of our entries' place in the annotation: the most alike first, at least nine words of ten. */
function pairReferences(gold: readonly string[], own: readonly string[]): Map<number, number> {
  const cut = (raw: string) =>
    toSlug(raw)
      .replace(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, '-')
      .split('-')
  const [left, right] = [gold.map(cut), own.map(cut)]
  const pairs = left.flatMap((words, g) => right.map((others, i) => ({ g, i, alike: toDice(words, others) })))
  const places = new Map<number, number>()
  const taken = new Set<number>()
  for (const { g, i } of pairs.filter(({ alike }) => alike >= 0.88).sort((a, b) => b.alike - a.alike)) {
    if (taken.has(g) || places.has(i)) continue
    taken.add(g)
    places.set(i, g)
  }
  return places
}

/** Adds up, kind by kind. */
export function countProblems(pairs: readonly ReturnType<typeof pairProblems>[]): Map<ScoredKind, KindFigures> {
  return new Map(
    SCORED_KINDS.map((kind) => {
      const count = (of: 'right' | 'missed' | 'extra') =>
        pairs.flatMap((pair) => pair[of]).filter((problem) => problem.kind === kind).length
      const right = count('right')
      return [kind, { gold: right + count('missed'), said: right + count('extra'), right }]
    }),
  )
}
