/** The store on a Neo4j server. */
import neo4j, {
  type AuthToken,
  type Driver,
  type ManagedTransaction,
  type Record as Neo4jRecord,
  type Result,
  type Session,
} from 'neo4j-driver'
import { PathweaveError } from '../errors.ts'
import type { Graph } from '../graph.ts'
import { toStoreError } from './neo4j-errors.ts'
import { hasGraph, makeConstraints, readNodesAndEdges, writeDifference } from './neo4j-graph.ts'
import { lockDatabase } from './neo4j-lock.ts'
import { findEnds, fromCell, toCell } from './neo4j-values.ts'
import type { Cell, Credentials, OpenMode, Progress, QueryLimits, Row, Store, WriteReport } from './store.ts'

/** A graph on the server at `url` (which may hold a name and password; they are never shown). */
export async function openNeo4j(url: string, mode: OpenMode, credentials: Credentials = {}, limits: QueryLimits = {}): Promise<Store> {
  const { name, username, password } = parseUrl(url, credentials)
  const auth: AuthToken | undefined = username || password ? neo4j.auth.basic(username || 'neo4j', password ?? '') : undefined
  const driver = createDriver(name, auth)
  const database = credentials.database || undefined
  try {
    await driver.verifyConnectivity({ database })
    const unlock = mode === 'write' ? await lockDatabase(driver, database, name) : null
    const store = new Neo4jStore(name, driver, database, unlock, limits)
    if (mode === 'read') await store.checkGraph()
    return store
  } catch (error) {
    await driver.close()
    throw toStoreError(error, name, 'other')
  }
}

function parseUrl(given: string, { username, password }: Credentials): { name: string; username?: string; password?: string } {
  try {
    const url = new URL(given)
    const inside = { username: decodeURIComponent(url.username), password: decodeURIComponent(url.password) }
    url.username = ''
    url.password = ''
    return { name: url.href.replace(/(?<!\/)\/$/, ''), username: inside.username || username, password: inside.password || password }
  } catch (cause) {
    throw new PathweaveError('store-failed', 'the address of the Neo4j server is no URL', 'write it as bolt://HOST:PORT or neo4j://HOST', {
      cause,
    })
  }
}

/** The driver refuses by itself an address that it can't use (a query in bolt://, no host). */
function createDriver(name: string, auth: AuthToken | undefined): Driver {
  try {
    return neo4j.driver(name, auth, { disableLosslessIntegers: true, connectionTimeout: 10_000, fetchSize: 5_000 })
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new PathweaveError(
      'store-failed',
      `the address ${name} can't be used: ${reason}`,
      'write it as bolt://HOST:PORT or neo4j://HOST',
      {
        cause,
      },
    )
  }
}

class Neo4jStore implements Store {
  readonly kind = 'neo4j'
  readonly name: string
  readonly #driver: Driver
  readonly #database: string | undefined
  readonly #limits: QueryLimits
  #unlock: (() => Promise<void>) | null
  #closed = false

  constructor(name: string, driver: Driver, database: string | undefined, unlock: (() => Promise<void>) | null, limits: QueryLimits) {
    this.name = name
    this.#limits = limits
    this.#driver = driver
    this.#database = database
    this.#unlock = unlock
  }

  /** Throws `store-missing` where pathweave never wrote. */
  async checkGraph(): Promise<void> {
    if (await this.#session('READ', (session) => session.executeRead(hasGraph))) return
    throw new PathweaveError('store-missing', `no graph at ${this.name}`, 'run pathweave build')
  }

  async write(graph: Graph, onProgress?: Progress): Promise<WriteReport> {
    return this.#change(async (session) => writeDifference(session, await session.executeRead(readNodesAndEdges), graph, onProgress))
  }

  /** As `write`, a reader sees by the Build node that it isn't complete while it works. */
  async patch(before: Graph, after: Graph, onProgress?: Progress): Promise<WriteReport> {
    return this.#change((session) => writeDifference(session, before, after, onProgress))
  }

  async #change(change: (session: Session) => Promise<WriteReport>): Promise<WriteReport> {
    if (!this.#unlock) throw new PathweaveError('store-failed', `${this.name} is open for reading`, "open the store with mode 'write'")
    return this.#session('WRITE', async (session) => {
      await makeConstraints(session)
      return change(session)
    })
  }

  async read(): Promise<Graph> {
    return this.#session('READ', (session) => session.executeRead(readNodesAndEdges))
  }

  async query(cypher: string, parameters: Record<string, Cell> = {}, limits: QueryLimits = {}): Promise<Row[]> {
    const { timeout, rows } = { ...this.#limits, ...limits }
    if (!cypher.trim()) throw new PathweaveError('bad-query', 'bad query: it is empty', 'write what to MATCH and RETURN')
    const given = fromCell(parameters) as Record<string, unknown>
    const run = async (tx: ManagedTransaction): Promise<Row[]> => {
      const records = await takeRecords(tx.run(cypher, given), rows)
      const ids = await readIds(tx, [...findEnds(records.map((record) => [...record.values()]))])
      return records.map((record) => Object.fromEntries(record.keys.map((key) => [key, toCell(record.get(key), ids)])) as Row)
    }
    const limit = timeout === undefined ? {} : { timeout }
    return this.#session('READ', (session) => session.executeRead(run, limit), 'query', timeout)
  }

  async #session<T>(
    access: 'READ' | 'WRITE',
    use: (session: Session) => Promise<T>,
    doing: 'query' | 'other' = 'other',
    timeout?: number,
  ): Promise<T> {
    const session = this.#driver.session({ database: this.#database, defaultAccessMode: access })
    try {
      return await use(session)
    } catch (error) {
      throw toStoreError(error, this.name, doing, timeout)
    } finally {
      await session.close()
    }
  }

  async close(): Promise<void> {
    if (this.#closed) return
    this.#closed = true
    await this.#unlock?.()
    await this.#driver.close()
  }
}

/** All records, or the first so many; the server is told that the rest isn't wanted. */
async function takeRecords(result: Result, most: number | undefined): Promise<Neo4jRecord[]> {
  if (most === undefined) return (await result).records
  const records: Neo4jRecord[] = []
  for await (const record of result) {
    if (records.length === most) break
    records.push(record)
  }
  return records
}

/** The nodes' own ids by the engine's. */
async function readIds(tx: ManagedTransaction, inside: string[]): Promise<Map<string, string>> {
  if (inside.length === 0) return new Map()
  const { records } = await tx.run('MATCH (n) WHERE elementId(n) IN $inside RETURN elementId(n) AS inside, n.id AS id', { inside })
  return new Map(records.map((record) => [record.get('inside') as string, record.get('id') as string]))
}
