/** The place that knows all stores: which one a name means. */
import { openGrafeo, openGrafeoInMemory } from './grafeo.ts'
import { openNeo4j } from './neo4j.ts'
import type { Credentials, OpenMode, Store } from './store.ts'

/**
 * Opens the store that `name` names: `bolt://…`, `neo4j://…` and their secure forms are a Neo4j server, `:memory:` a graph
 * in memory, everything else a folder.
 *
 * Throws `store-missing` (nothing there to read, no server), `store-locked` (a folder that another process writes),
 * `store-refused` (wrong name or password) or `store-failed`.
 */
export async function openStore(name: string, mode: OpenMode, credentials?: Credentials): Promise<Store> {
  if (/^(?:bolt|neo4j)(?:\+s|\+ssc)?:\/\//i.test(name)) return openNeo4j(name, mode, credentials)
  if (name === ':memory:') return openGrafeoInMemory()
  return openGrafeo(name, mode)
}
