/**
 * The one writer's place in a Neo4j database: a node that is created and never committed.
 *
 * Whoever creates it too has to wait for the first, and gives up after a moment; when the first ends, or dies, it is gone
 * with the transaction, so nothing is ever left behind.
 */
import type { Driver } from 'neo4j-driver'
import { PathweaveError } from '../errors.ts'
import { makeConstraints } from './neo4j-graph.ts'

const WAIT = 2_000
const LABEL = 'PathweaveWriter'

/** Takes the place and returns what gives it back. Throws `store-locked`; the driver is then to be closed. */
export async function lockDatabase(driver: Driver, database: string | undefined, name: string): Promise<() => Promise<void>> {
  const session = driver.session({ database })
  let timer: NodeJS.Timeout | undefined
  try {
    await makeConstraints(session, [LABEL])
    const transaction = await session.beginTransaction({ timeout: 0 })
    const taken = transaction.run(`CREATE (:${LABEL} {id: 'writer'})`)
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        reject(new PathweaveError('store-locked', `another process is writing to ${name}`, 'wait until it has finished'))
      }, WAIT)
    })
    await Promise.race([taken, late])
    return async () => {
      if (transaction.isOpen()) await transaction.rollback()
      await session.close()
    }
  } finally {
    clearTimeout(timer)
  }
}
