/** Before a file of tests that need Neo4j: waits for the server that is starting for them (global-setup.ts). */
import { existsSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { inject } from 'vitest'

const server = inject('neo4j')
const started = 'url' in server ? server.started : undefined
if (started) {
  while (!existsSync(started)) await sleep(100)
  const fault = readFileSync(started, 'utf8')
  if (fault) throw new Error(fault)
}
