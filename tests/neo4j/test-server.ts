/**
 * The Neo4j of a test run: NEO4J_URI where it is set, else a server of our own that asks for a password.
 *
 * One file of tests has all that needs it, since they share the server's one database. Where there can be none its tests are
 * skipped with the reason, except with CI=true.
 */
import { randomBytes } from 'node:crypto'
import process from 'node:process'
import { afterAll, beforeAll } from 'vitest'
import type { Credentials } from '#graph/stores/store.ts'
import { findFreePort, findMissingTools, startNeo4j } from './server.ts'

const { NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE, CI } = process.env

/** Why there is no server; null where there is one. */
export const missing = NEO4J_URI ? null : findMissingTools()
if (missing && CI === 'true') throw new Error(`CI must test Neo4j: ${missing}`)
if (missing) process.stderr.write(`The tests of Neo4j are skipped. ${missing}\n`)

const port = NEO4J_URI || missing ? 0 : await findFreePort()

export const url = NEO4J_URI ?? `bolt://127.0.0.1:${port}`
export const credentials: Credentials = NEO4J_URI
  ? { username: NEO4J_USERNAME, password: NEO4J_PASSWORD, database: NEO4J_DATABASE }
  : { username: 'neo4j', password: randomBytes(12).toString('hex') }

/** Java and the server's jars, where Maven has yet to fetch them. */
const PATIENCE = 15 * 60_000

/** Starts the server for the tests of a file, and ends it after them. */
export function startServer(): void {
  if (port === 0) return
  let running: Awaited<ReturnType<typeof startNeo4j>> | undefined
  beforeAll(async () => {
    running = await startNeo4j({ port, password: credentials.password })
  }, PATIENCE)
  afterAll(() => running?.stop())
}
