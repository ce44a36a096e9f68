/**
 * One Neo4j for a whole test run: NEO4J_URI where it is set, else a server of our own that asks for a password.
 *
 * Tests get it with `inject('neo4j')`; where there can be none they are skipped with the reason, except with CI=true.
 */
import { randomBytes } from 'node:crypto'
import type { TestProject } from 'vitest/node'
import { findMissingTools, startNeo4j } from './server.ts'

/** Where the tests' Neo4j is, or why there is none. */
export type TestNeo4j = { url: string; username?: string; password?: string; database?: string } | { missing: string }

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
  const { url, stop } = await startNeo4j({ password })
  project.provide('neo4j', { url, username: 'neo4j', password })
  return stop
}
