/**
 * Neo4j on a server: the contract of every store, builds and reviews, and the rows of every question beside the embedded store's;
 * what it alone has to do stands below. All tests that need a server are here.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import neo4j from 'neo4j-driver'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addNode, createGraph, diffGraphs } from '#graph/graph.ts'
import { openStore } from '#graph/stores/open-store.ts'
import { makePapers } from './bench/make-papers.ts'
import { describeRows } from './neo4j/same-rows.ts'
import { credentials, missing, startServer, url } from './neo4j/test-server.ts'
import { runProgram } from './run-program.ts'
import { sampleGraph } from './sample-graph.ts'
import { describeBuilds, toEnvironment } from './store-builds.ts'
import { describeStore } from './store-contract.ts'
import { describeReviews } from './store-reviews.ts'
import { toFault } from './to-fault.ts'

const folder = mkdtempSync(join(tmpdir(), 'pathweave-neo4j-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

startServer()
const { username, password, database } = credentials

describe.skipIf(missing)(`Neo4j${missing ? ` (${missing})` : ''}`, () => {
  describeStore('on a server', { shared: true }, () => ({ name: url, credentials }))
  describe('builds into it', () => describeBuilds(url, credentials))
  describe('reviewed on it', () => describeReviews(url, credentials))
  describeRows()
})

describe.skipIf(missing)('a graph on a server that a build left half written', () => {
  it('says so to whoever reads it, until the next build', async () => {
    const store = await openStore(url, 'write', credentials)
    const graph = createGraph()
    addNode(graph, 'build', ['Build'], { name: 'build', complete: false })
    await store.write(graph)
    await store.close()
    const env = toEnvironment(credentials)
    const ask = () => runProgram(['cypher', 'RETURN 1 AS one', '--store', url, '--format', 'csv'], '', env)
    expect(await ask()).toEqual({
      code: 0,
      out: 'one\n1\n',
      err: `pathweave: the graph in ${url} is not complete: a build is writing, or was cut short — wait for it, or run pathweave build again\n`,
    })
    const papers = join(folder, 'mends')
    makePapers(papers, 2)
    expect((await runProgram(['build', papers, '--store', url], '', env)).code).toBe(0)
    expect((await ask()).err).toBe('')
  })
})

describe.skipIf(missing)('a server', () => {
  it.skipIf(!password)('refuses a wrong password', async () => {
    for (const given of [{ username: 'neo4j', password: 'topsecret' }, {}]) {
      const error = await toFault(openStore(url, 'write', given))
      expect(error?.line).toBe(`${url} refuses name and password — set NEO4J_USERNAME and NEO4J_PASSWORD`)
    }
  })

  it('without the named database says so', async () => {
    const error = await toFault(openStore(url, 'read', { username, password, database: 'nowhere' }))
    expect(error?.rule).toBe('store-missing')
  })
})

describe.skipIf(missing)("a user's other data in the same Neo4j", { timeout: 60_000 }, () => {
  const driver = missing ? null : neo4j.driver(url, password ? neo4j.auth.basic(username ?? 'neo4j', password) : undefined)
  const run = async (cypher: string) => (await driver!.executeQuery(cypher, {}, { database })).records.map((record) => record.toObject())
  const clear = () => run('MATCH (n) WHERE n.mine DETACH DELETE n')
  beforeAll(clear)
  afterAll(async () => {
    await clear()
    await driver?.close()
  })

  it('stays as it is', async () => {
    await run("CREATE (:Person {id: 'p1', mine: true})-[:KNOWS]->(:Concept {id: 'c1', mine: true, name: 'theirs'}), (:Diary {mine: true})")
    const store = await openStore(url, 'write', credentials)
    try {
      await store.write(sampleGraph())
      expect(diffGraphs(sampleGraph(), await store.read()).nodes).toEqual({ put: [], gone: [] })
      const smaller = sampleGraph()
      smaller.nodes.delete('table:mills')
      for (const [key, edge] of smaller.edges) if (edge.to === 'table:mills' || edge.from === 'table:mills') smaller.edges.delete(key)
      expect((await store.write(smaller)).nodes.gone).toBe(1)
    } finally {
      await store.close()
    }
    expect(await run('MATCH (n) WHERE n.mine RETURN keys(n) AS keys, n.id AS id ORDER BY id')).toMatchObject([
      { id: 'c1', keys: expect.not.arrayContaining(['_pathweave']) },
      { id: 'p1' },
      { id: null },
    ])
    expect(await run('MATCH (a)-[:KNOWS]->(b) WHERE a.mine RETURN b.name AS name')).toEqual([{ name: 'theirs' }])
  })

  it('is not taken over when it has an id that pathweave needs', async () => {
    const store = await openStore(url, 'write', credentials)
    try {
      const graph = sampleGraph()
      graph.nodes.set('c1', { id: 'c1', labels: ['Concept'], properties: { name: 'ours' } })
      const error = await toFault(store.write(graph))
      expect(error?.rule).toBe('store-failed')
      expect(await run("MATCH (n {id: 'c1'}) RETURN n.name AS name, n.mine AS mine")).toEqual([{ name: 'theirs', mine: true }])
      await store.write(sampleGraph())
    } finally {
      await store.close()
    }
  })
})
