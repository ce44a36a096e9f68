/** What a reader of a store should know before believing it. */
import type { Store } from './store.ts'

/** One line where the graph is not whole, because a build was cut short or is still writing; null where all is well. */
export async function findDoubt(store: Store): Promise<string | null> {
  const [row] = await store.query('MATCH (b:Build {id: "build"}) RETURN b.complete AS complete')
  if (row?.complete !== false) return null
  return `the graph in ${store.name} is not complete: a build is writing, or was cut short — wait for it, or run pathweave build again`
}
