/** What a store says of the last build, on its Build node. */
import { gunzipSync, gzipSync } from 'node:zlib'
import { PathweaveError } from '#graph/errors.ts'
import { addNode, type Graph } from '#graph/graph.ts'
import type { Store } from '#graph/stores/store.ts'
import { type Decision, decisionSchema } from './curation/decision.ts'
import { fingerprintDecisions } from './curation/decisions-folder.ts'
import type { Fingerprints } from './fingerprint.ts'

export interface LastBuild {
  /** Null where the build was cut short. */
  key: string | null
  nodes: number
  edges: number
  /** A hash of the decisions that were replayed; null for none. */
  curation: string | null
}

/** Null where nothing was built yet. */
export async function findBuild(store: Store): Promise<LastBuild | null> {
  const [row] = await store.query(
    'MATCH (b:Build {id: "build"}) RETURN b.complete AS complete, b.key AS key, b.nodes AS nodes, b.edges AS edges, b.curation AS curation',
  )
  if (!row) return null
  const key = row.complete === true && typeof row.key === 'string' ? row.key : null
  return { key, nodes: Number(row.nodes), edges: Number(row.edges), curation: typeof row.curation === 'string' ? row.curation : null }
}

/**
 * Throws `bad-call` where the last build had another vocabulary: what it read would be woven with the words of this one, and
 * only a build reads again.
 */
export async function checkVocabulary(store: Store, { vocabulary }: Fingerprints): Promise<void> {
  const [row] = await store.query('MATCH (b:Build {id: "build"}) RETURN b.vocabulary AS vocabulary')
  if (typeof row?.vocabulary === 'string' && row.vocabulary !== vocabulary)
    throw new PathweaveError(
      'bad-call',
      `the graph in ${store.name} was built with another vocabulary`,
      'name that one with --vocabulary, or run pathweave build with this one first',
    )
}

/** The decisions that the last build replayed. Throws `store-failed` where the store is damaged. */
export async function readDecisionsOf({ curation }: LastBuild, store: Store): Promise<Decision[]> {
  if (curation === null) return []
  const [row] = await store.query('MATCH (b:Build {id: "build"}) RETURN b.decisions AS decisions')
  try {
    return decisionSchema.array().parse(JSON.parse(gunzipSync(Buffer.from(String(row?.decisions), 'base64')).toString()))
  } catch (cause) {
    throw new PathweaveError('store-failed', `what ${store.name} keeps of decisions is damaged`, 'empty the store and build again', {
      cause,
    })
  }
}

/** Says of a graph how it was built: from what (`key`), with which words and decisions; `nodes` and `edges` count this node too. */
export function addBuild(
  graph: Graph,
  { decisions, ...rest }: { key: string; vocabulary: string; nodes: number; edges: number; decisions: readonly Decision[] },
): void {
  const curation = fingerprintDecisions(decisions)
  const packed = curation === null ? null : gzipSync(JSON.stringify(decisions)).toString('base64')
  addNode(graph, 'build', ['Build'], { name: 'build', complete: true, ...rest, curation, decisions: packed })
}
