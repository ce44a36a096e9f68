/**
 * One Neo4j for a whole test run: NEO4J_URI where it is set, else a server of our own that asks for a password. It starts
 * while other tests run; those that need it wait for it (wait-for-server.ts).
 *
 * Tests get it with `inject('neo4j')`; where there can be none they are skipped with the reason, except with CI=true.
 */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { findFreePort, findMissingTools, startNeo4j } from './server.ts'

/** Where the tests' Neo4j is, or why there is none. */
export type TestNeo4j =
  | {
      url: string
      username?: string
      password?: string
      database?: string /** A file that is there once it has started, and says why it hasn't. */
      started?: string
    }
  | { missing: string }

declare module 'vitest' {
  export interface ProvidedContext {
    neo4j: TestNeo4j
  }
}

export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const { NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE, CI } = process.env
  if (NEO4J_URI) {
    project.provide('neo4j', { url: NEO4J_URI, username: NEO4J_USERNAME, password: NEO4J_PASSWORD, database: NEO4J_DATABASE })
    return
  }
  const missing = findMissingTools()
  if (missing) {
    if (CI === 'true') throw new Error(`CI must test Neo4j: ${missing}`)
    process.stderr.write(`The tests of Neo4j are skipped. ${missing}\n`)
    project.provide('neo4j', { missing })
    return
  }
  const password = randomBytes(12).toString('hex')
  const port = await findFreePort()
  const folder = mkdtempSync(join(tmpdir(), 'pathweave-neo4j-start-'))
  const started = join(folder, 'started')
  const server = startNeo4j({ port, password })
  const told = server.then(
    () => writeFileSync(started, ''),
    (error: Error) => writeFileSync(started, error.message),
  )
  project.provide('neo4j', { url: `bolt://127.0.0.1:${port}`, username: 'neo4j', password, started })
  return async () => {
    await told
    rmSync(folder, { recursive: true, force: true })
    await (await server).stop()
  }
}
