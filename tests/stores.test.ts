/** The embedded store: the contract of every store, builds and reviews; what it alone has to do stands below. Neo4j: neo4j.test.ts. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { PathweaveError } from '#graph/errors.ts'
import { diffGraphs } from '#graph/graph.ts'
import { toFolderError } from '#graph/stores/grafeo-folder.ts'
import { openStore } from '#graph/stores/open-store.ts'
import { sampleGraph } from './sample-graph.ts'
import { describeBuilds } from './store-builds.ts'
import { describeStore } from './store-contract.ts'
import { describeReviews } from './store-reviews.ts'
import { toFault } from './to-fault.ts'

const folder = mkdtempSync(join(tmpdir(), 'pathweave-stores-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describeStore('Grafeo in a folder', { shared: true }, () => ({ name: join(folder, 'contract') }))
describeStore('Grafeo in memory', { shared: false }, () => ({ name: ':memory:' }))

describe('builds into a folder', () => describeBuilds(join(folder, 'builds')))
describe('reviewed in a folder', () => describeReviews(join(folder, 'reviewed')))

describe('a folder', () => {
  it('that is missing or empty has no graph', async () => {
    mkdirSync(join(folder, 'empty'))
    for (const name of ['nowhere', 'empty']) {
      const path = join(folder, name)
      expect((await toFault(openStore(path, 'read')))?.line).toBe(`no graph at ${path} — run pathweave build`)
    }
    expect(readdirSync(folder)).not.toContain('nowhere')
  })

  it('that is a file is refused', async () => {
    writeFileSync(join(folder, 'file'), 'text')
    for (const mode of ['read', 'write'] as const) expect((await toFault(openStore(join(folder, 'file'), mode)))?.rule).toBe('store-failed')
  })

  it('that is closed tells whoever waits for an answer, and whoever asks later, at once', async () => {
    const path = join(folder, 'closing')
    const store = await openStore(path, 'write')
    await store.write(sampleGraph())
    await store.query('RETURN 1 AS one', {}, { timeout: 20_000 })
    const endless = 'UNWIND range(1, 4000) AS a UNWIND range(1, 4000) AS b UNWIND range(1, 4000) AS c RETURN max(a + b + c) AS n'
    const waiting = toFault(store.query(endless, {}, { timeout: 40_000 }))
    const begun = performance.now()
    await store.close()
    expect((await waiting)?.rule).toBe('store-missing')
    expect((await toFault(store.query('RETURN 1 AS one', {}, { timeout: 40_000 })))?.rule).toBe('store-missing')
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

  it('that the system refuses says why, whether Node tells it or the engine', async () => {
    const told = (message: string) => (toFolderError('graph', new Error(message)) as PathweaveError).line
    const engine = 'Database error: GRAFEO-T010: the commit was written …: I/O error on the WAL at graph/draft.wal/wal_0.log:'
    expect(told(`${engine} No space left on device (os error 28)`)).toBe(
      'the store graph has no space left on its disk — make room there and try again',
    )
    expect(told("ENOSPC: no space left on device, copyfile 'a' -> 'b'")).toContain('has no space left')
    expect(told('Database error: GRAFEO-X003: I/O error: Read-only file system (os error 30)')).toContain('its disk is read-only')
    expect(told('Database error: GRAFEO-X003: I/O error: Permission denied (os error 13)')).toContain('check its permissions')
    expect(told('Database error: GRAFEO-X003: I/O error: of a new kind')).toContain('fails: Database error')
    const fault = new Error('of ours')
    expect(toFolderError('graph', fault)).toBe(fault)
  })

  // Windows removes no folder with a file that is open.
  it.skipIf(process.platform === 'win32')('that is removed while it is written says so', async () => {
    const path = join(folder, 'removed')
    const store = await openStore(path, 'write')
    rmSync(path, { recursive: true })
    for (const attempt of [store.write(sampleGraph()), store.close()])
      expect((await toFault(attempt))?.line).toMatch(/^the store .* is not there, or not any more — /)
  })

  it('that is damaged says so in one line', async () => {
    const path = join(folder, 'damaged')
    const store = await openStore(path, 'write')
    await store.write(sampleGraph())
    await store.close()
    const file = join(path, 'graph-000001.grafeo')
    writeFileSync(file, readFileSync(file).subarray(0, 9000))
    const error = await toFault(openStore(path, 'read'))
    expect(error?.rule).toBe('store-failed')
    expect(error?.line).toMatch(/^the graph .* can't be opened: .*damaged.* — delete the folder and run pathweave build$/)
  })
})

describe('a server', () => {
  it('that does not answer is named with the way out, and without the password', async () => {
    const error = await toFault(openStore('bolt://neo4j:topsecret@127.0.0.1:1', 'read'))
    expect(error?.rule).toBe('store-missing')
    expect(error?.line).toContain('no Neo4j server answers at bolt://127.0.0.1:1 — start one')
    expect(JSON.stringify([error?.line, error?.stack])).not.toContain('topsecret')
  })
})
