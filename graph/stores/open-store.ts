/** The place that knows all stores: which one a name means. */
import { PathweaveError } from '../errors.ts'
import { openGrafeo, openGrafeoInMemory } from './grafeo.ts'
import type { Credentials, OpenMode, QueryLimits, Store } from './store.ts'

/**
 * Opens the store that `name` names: `bolt://…`, `neo4j://…` and their secure forms are a Neo4j server, `:memory:` a graph
 * in memory, everything else a folder.
 *
 * `limits` count for every query that names none.
 * Throws `store-missing` (nothing there to read, no server), `store-locked` (a folder that another process writes),
 * `store-refused` (wrong name or password), `bad-call` (an address of another kind) or `store-failed`.
 */
export async function openStore(name: string, mode: OpenMode, credentials?: Credentials, limits?: QueryLimits): Promise<Store> {
  if (/^(?:bolt|neo4j)(?:\+s|\+ssc)?:\/\//i.test(name)) {
    const { openNeo4j } = await import('./neo4j.ts') // the driver takes longer to load than most graphs to open
    return openNeo4j(name, mode, credentials, limits)
  }
  if (name === ':memory:') return openGrafeoInMemory()
  const scheme = /^[a-z][a-z\d+.-]*:\/\//i.exec(name)?.[0]
  if (scheme) throw new PathweaveError('bad-call', `a store can't be at ${scheme}`, 'name a folder, or bolt://HOST:PORT or neo4j://HOST')
  if (!name.trim()) throw new PathweaveError('bad-call', 'the store has no name', 'name a folder, or bolt://HOST:PORT or neo4j://HOST')
  return openGrafeo(name, mode, limits)
}
