/** What the view of chains shows: each kind is a question of the catalogue and how its rows are drawn. */
import type { Answer, Concept } from '../../server/api-types.ts'

export const CHAIN_KINDS = ['stages', 'concepts', 'loops', 'both'] as const
export type ChainKind = (typeof CHAIN_KINDS)[number]

export const QUESTION_OF: Record<ChainKind, string> = {
  stages: 'paths-between-stages',
  concepts: 'paths-between-concepts',
  loops: 'spiral-of-rounds',
  both: 'exchange-between-poles',
}

export interface ChainRow {
  ids: string[]
  papers: number
  confidence: number
}

/** The chains of an answer, in its order. */
export function toChains(answer: Answer): ChainRow[] {
  return answer.rows.flatMap(({ conceptIds, papers, confidence }) =>
    Array.isArray(conceptIds) && conceptIds.length > 1
      ? [{ ids: conceptIds.map(String), papers: Number(papers ?? 0), confidence: Number(confidence ?? 0) }]
      : [],
  )
}

/** What tells a chain from others in the address. */
export function keyOfChain({ ids }: ChainRow): string {
  return ids.map((id) => id.replace(/^concept:/, '')).join(' ')
}

/** The chains with a concept whose name, in either language or in pinyin, holds the text. */
export function keepChains(
  chains: readonly ChainRow[],
  typed: string,
  conceptOf: (id: string) => Concept | undefined,
): readonly ChainRow[] {
  const wanted = typed.trim().toLowerCase()
  if (wanted === '') return chains
  const holds = (id: string) => {
    const concept = conceptOf(id)
    return [concept?.name ?? id, concept?.nameZh, concept?.namePinyin].some((name) => name?.toLowerCase().includes(wanted))
  }
  return chains.filter(({ ids }) => ids.some(holds))
}
