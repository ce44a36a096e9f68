/**
 * Every store runs the same contract, gives the same rows and is reviewed alike; what only one of them has to do stands below.
 * All that needs a server of Neo4j is here.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import neo4j from 'neo4j-driver'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PathweaveError } from '#graph/errors.ts'
import { addNode, createGraph, diffGraphs } from '#graph/graph.ts'
import { openStore } from '#graph/stores/open-store.ts'
import { makePapers } from './bench/make-papers.ts'
import { killBuilds } from './kill-builds.ts'
import { sameReviews } from './neo4j/same-reviews.ts'
import { sameRows } from './neo4j/same-rows.ts'
import { credentials, missing, startServer, url } from './neo4j/test-server.ts'
import { runProgram, startProgram } from './run-program.ts'
import { sampleGraph } from './sample-graph.ts'
import { describeStore } from './store-contract.ts'

const folder = mkdtempSync(join(tmpdir(), 'pathweave-stores-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

startServer()
const { username, password, database } = credentials

describeStore('Grafeo in a folder', { shared: true }, () => ({ name: join(folder, 'contract') }))
describeStore('Grafeo in memory', { shared: false }, () => ({ name: ':memory:' }))
describe.skipIf(missing)(`Neo4j${missing ? ` (${missing})` : ''}`, () => {
  describeStore('on a server', { shared: true }, () => ({ name: url, credentials }))
})

const fault = async (attempt: Promise<unknown>) =>
  (await attempt.then(() => null).catch((error: unknown) => error)) as PathweaveError | null

describe('a folder', () => {
  it('that is missing or empty has no graph', async () => {
    mkdirSync(join(folder, 'empty'))
    for (const name of ['nowhere', 'empty']) {
      const path = join(folder, name)
      expect((await fault(openStore(path, 'read')))?.line).toBe(`no graph at ${path} — run pathweave build`)
    }
    expect(readdirSync(folder)).not.toContain('nowhere')
  })

  it('that is a file is refused', async () => {
    writeFileSync(join(folder, 'file'), 'text')
    for (const mode of ['read', 'write'] as const) expect((await fault(openStore(join(folder, 'file'), mode)))?.rule).toBe('store-failed')
  })

  it('that is closed tells whoever waits for an answer, and whoever asks later, at once', async () => {
    const path = join(folder, 'closing')
    const store = await openStore(path, 'write')
    await store.write(sampleGraph())
    await store.query('RETURN 1 AS one', {}, { timeout: 20_000 })
    const endless = 'UNWIND range(1, 4000) AS a UNWIND range(1, 4000) AS b UNWIND range(1, 4000) AS c RETURN max(a + b + c) AS n'
    const waiting = fault(store.query(endless, {}, { timeout: 40_000 }))
    const begun = performance.now()
    await store.close()
    expect((await waiting)?.rule).toBe('store-missing')
    expect((await fault(store.query('RETURN 1 AS one', {}, { timeout: 40_000 })))?.rule).toBe('store-missing')
    expect(performance.now() - begun).toBeLessThan(10_000)
  })

  it('keeps one generation, and none that a killed writer left', async () => {
    const path = join(folder, 'generations')
    const store = await openStore(path, 'write')
    await store.write(sampleGraph())
    writeFileSync(join(path, 'graph-000002.grafeo'), 'half')
    writeFileSync(join(path, 'graph-000002.grafeo.wal'), 'half')
    writeFileSync(join(path, 'mine.txt'), 'not ours')
    const changed = sampleGraph()
    changed.nodes.get('stakeholder:schools')!.properties.role = 'other'
    await store.write(changed)
    await store.close()
    expect(readdirSync(path).sort()).toEqual(['current', 'graph-000002.grafeo', 'graph-000002.grafeo.wal', 'mine.txt', 'writer.lock'])
    expect(readdirSync(join(path, 'graph-000002.grafeo.wal'))).not.toEqual([])
  })

  it('keeps what changed a little as a log beside its file, until the log is long', async () => {
    const path = join(folder, 'logs')
    const graph = sampleGraph()
    const logs: boolean[] = []
    for (const length of [0, 400_000, 400_001, 400_002]) {
      graph.nodes.get('stakeholder:schools')!.properties.role = 'r'.repeat(length)
      const writer = await openStore(path, 'write')
      await writer.write(graph)
      await writer.close()
      logs.push(readdirSync(path).some((name) => name.endsWith('.wal')))
      const reader = await openStore(path, 'read')
      expect(diffGraphs(await reader.read(), graph)).toEqual(diffGraphs(graph, graph))
      await reader.close()
    }
    expect(logs).toEqual([false, true, true, false])
  })

  it('is not touched when nothing changed', async () => {
    const path = join(folder, 'untouched')
    const store = await openStore(path, 'write')
    await store.write(sampleGraph())
    const before = readFileSync(join(path, 'current'), 'utf8')
    await store.write(sampleGraph())
    await store.close()
    expect(readFileSync(join(path, 'current'), 'utf8')).toBe(before)
  })

  it('that is damaged says so in one line', async () => {
    const path = join(folder, 'damaged')
    const store = await openStore(path, 'write')
    await store.write(sampleGraph())
    await store.close()
    const file = join(path, 'graph-000001.grafeo')
    writeFileSync(file, readFileSync(file).subarray(0, 9000))
    const error = await fault(openStore(path, 'read'))
    expect(error?.rule).toBe('store-failed')
    expect(error?.line).toMatch(/^the graph .* can't be opened: .*damaged.* — delete the folder and run pathweave build$/)
  })
})

describe.each([
  ['a folder', null, () => ({ name: join(folder, 'builds'), credentials: {} })],
  ['a server', missing, () => ({ name: url, credentials })],
])('builds into %s', (_, absent, toStore) => {
  const env = { NEO4J_USERNAME: username, NEO4J_PASSWORD: password, NEO4J_DATABASE: database }

  it.skipIf(absent)(
    'that are killed leave nothing lost, nothing doubled, and what is half written says so',
    async () => {
      const { name, credentials } = toStore()
      const kills = await killBuilds(name, 4, credentials)
      expect(kills).toHaveLength(4)
      expect(kills.filter(({ left, mended }) => left === 'broken' || !mended)).toEqual([])
    },
    300_000,
  )

  it.skipIf(absent)('are one at a time: a second one is refused in one line, or has waited', async () => {
    const papers = join(folder, 'two-builds')
    makePapers(papers, 30)
    const { name } = toStore()
    const first = startProgram(['build', papers, '--store', name], env)
    const ended = new Promise((resolve) => first.once('close', resolve))
    const second = await runProgram(['build', papers, '--store', name], '', env)
    await ended
    const refusal = `pathweave: another process is writing to ${name} — wait until it has finished\n`
    const last = await runProgram(['build', papers, '--store', name], '', env)
    expect(last.err).toContain('papers: 30 unchanged\n')
    // whichever came first to the store has built; the other was refused, or found nothing left to do
    expect([first.exitCode, second.code].sort()).toEqual(second.err === refusal || first.exitCode === 1 ? [0, 1] : [0, 0])
    if (second.code !== 0) expect(second.err).toBe(refusal)
  })
})

describe.skipIf(missing)('a graph on a server that a build left half written', () => {
  it('says so to whoever reads it, until the next build', async () => {
    const store = await openStore(url, 'write', credentials)
    const graph = createGraph()
    addNode(graph, 'build', ['Build'], { name: 'build', complete: false })
    await store.write(graph)
    await store.close()
    const env = { NEO4J_USERNAME: username, NEO4J_PASSWORD: password, NEO4J_DATABASE: database }
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

describe('a server', () => {
  it('that does not answer is named with the way out, and without the password', async () => {
    const error = await fault(openStore('bolt://neo4j:topsecret@127.0.0.1:1', 'read'))
    expect(error?.rule).toBe('store-missing')
    expect(error?.line).toContain('no Neo4j server answers at bolt://127.0.0.1:1 — start one')
    expect(JSON.stringify([error?.line, error?.stack])).not.toContain('topsecret')
  })

  it.skipIf(missing || !password)('refuses a wrong password', async () => {
    for (const given of [{ username: 'neo4j', password: 'topsecret' }, {}]) {
      const error = await fault(openStore(url, 'write', given))
      expect(error?.line).toBe(`${url} refuses name and password — set NEO4J_USERNAME and NEO4J_PASSWORD`)
    }
  })

  it.skipIf(missing)('without the named database says so', async () => {
    const error = await fault(openStore(url, 'read', { username, password, database: 'nowhere' }))
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
      const error = await fault(store.write(graph))
      expect(error?.rule).toBe('store-failed')
      expect(await run("MATCH (n {id: 'c1'}) RETURN n.name AS name, n.mine AS mine")).toEqual([{ name: 'theirs', mine: true }])
      await store.write(sampleGraph())
    } finally {
      await store.close()
    }
  })
})

sameReviews()
sameRows()
