/** Every store runs the same contract; what only one of them has to do stands below it. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import neo4j from 'neo4j-driver'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { PathweaveError } from '#graph/errors.ts'
import { diffGraphs } from '#graph/graph.ts'
import { openStore } from '#graph/stores/open-store.ts'
import { sampleGraph } from './sample-graph.ts'
import { describeStore } from './store-contract.ts'

const folder = mkdtempSync(join(tmpdir(), 'pathweave-stores-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const server = inject('neo4j')
const missing = 'missing' in server ? server.missing : null
const url = 'url' in server ? server.url : ''
const { username, password, database } = 'url' in server ? server : {}

describeStore('Grafeo in a folder', { shared: true }, () => ({ name: join(folder, 'contract') }))
describeStore('Grafeo in memory', { shared: false }, () => ({ name: ':memory:' }))
describe.skipIf(missing)(`Neo4j${missing ? ` (${missing})` : ''}`, () => {
  describeStore('on a server', { shared: true }, () => ({ name: url, credentials: { username, password, database } }))
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
    expect(readdirSync(path).sort()).toEqual(['current', 'graph-000002.grafeo', 'mine.txt', 'writer.lock'])
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
    const store = await openStore(url, 'write', { username, password, database })
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
    const store = await openStore(url, 'write', { username, password, database })
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
