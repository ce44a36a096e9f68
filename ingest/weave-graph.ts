/** The graph of all sources, in two steps: what is to be known before anything is written, and writing it. */
import { addEdge, type Graph } from '#graph/graph.ts'
import { compareText } from '#graph/order.ts'
import { type Identified, identify } from './4-resolve/identify.ts'
import type { WorkMemory } from './4-resolve/identity/works.ts'
import { type SourceFile, toSourceId } from './4-resolve/paper.ts'
import { writeGraph } from './4-resolve/resolve.ts'
import type { Share } from './4-resolve/shared.ts'
import { checkIdentityOf } from './curation/check-identity.ts'
import type { Decision } from './curation/decision.ts'
import { type Outcome, replayDecisions } from './curation/replay.ts'
import type { Vocabulary } from './vocabulary.ts'

export interface Prepared {
  /** With the decisions replayed. */
  identified: Identified
  /** What became of each decision, as far as replaying tells. */
  outcomes: Outcome[]
  /** The ids of files with the same bytes, by that of the first of them. */
  copies: ReadonlyMap<string, readonly string[]>
}

/** Files with the same bytes are one file that lies in several places: the first of each, and the ids of the others by its own. */
export function findCopies(sources: readonly SourceFile[]): { firsts: SourceFile[]; copies: Map<string, string[]> } {
  const first = new Map<string, SourceFile>()
  const copies = new Map<string, string[]>()
  for (const source of [...sources].sort((a, b) => compareText(a.path, b.path))) {
    const original = first.get(source.hash)
    if (!original) first.set(source.hash, source)
    else copies.set(toSourceId(original.path), [...(copies.get(toSourceId(original.path)) ?? []), toSourceId(source.path)])
  }
  return { firsts: [...first.values()], copies }
}

/** Replays the decisions and finds who is who. */
export function prepare(
  sources: readonly SourceFile[],
  vocabulary: Vocabulary,
  decisions: readonly Decision[],
  memory?: WorkMemory,
): Prepared {
  const { firsts, copies } = findCopies(sources)
  const { sources: decided, identity, outcomes } = replayDecisions(firsts, decisions, vocabulary)
  return { identified: identify(decided, identity, memory), outcomes, copies }
}

/** Writes the graph, or as much of each file as is told (see `writeGraph`). */
export function writePrepared({ identified, copies }: Prepared, vocabulary: Vocabulary, shareOf?: (path: string) => Share): Graph {
  const graph = writeGraph(identified, vocabulary, shareOf)
  for (const { type, from, to } of [...graph.edges.values()])
    if (type === 'READ_FROM') for (const copy of copies.get(to) ?? []) addEdge(graph, type, from, copy)
  return graph
}

/** The graph of all sources with the decisions replayed, and what became of these. */
export function weaveAll(
  sources: readonly SourceFile[],
  vocabulary: Vocabulary,
  decisions: readonly Decision[],
): { graph: Graph; outcomes: Outcome[] } {
  const prepared = prepare(sources, vocabulary, decisions)
  const graph = writePrepared(prepared, vocabulary)
  return { graph, outcomes: checkIdentityOf(graph, prepared.outcomes) }
}
