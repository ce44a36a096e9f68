/** What every store must do, as tests that each implementation runs (tests/stores.test.ts, tests/neo4j.test.ts). */
import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PathweaveError } from '#graph/errors.ts'
import { addEdge, addNode, createGraph, diffGraphs, type Graph } from '#graph/graph.ts'
import { openStore } from '#graph/stores/open-store.ts'
import type { Credentials, Store } from '#graph/stores/store.ts'
import { largeGraph } from './large-graph.ts'
import { sampleGraph } from './sample-graph.ts'

export interface StoreUnderTest {
  name: string
  credentials?: Credentials
}

/** How many times the writer of a shared store is killed in mid-build; `tests/kill-builds.ts` kills as often as one likes. */
const KILLS = 2

const WRITER = join(import.meta.dirname, 'write-and-wait.ts')
/** A Neo4j that has just started, on a machine with other work, plans each query for long. */
const PATIENCE = 120_000
const NOTHING = { nodes: { put: [], gone: [] }, edges: { put: [], gone: [] } }

/** Text that breaks what is glued together instead of passed as a value. */
const AWKWARD = 'He said "x\' OR 1=1" \\ {$id} `label` <script>alert(1)</script>\n\ttab, 新质生产力 𠮷, e\u0301, \u200f‏rtl, 🧵 — end'

/** Runs the contract on one store; one that several processes can open must keep more of it. */
export function describeStore(title: string, { shared }: { shared: boolean }, toStore: () => StoreUnderTest): void {
  describe(title, { timeout: PATIENCE }, () => {
    let under: StoreUnderTest
    let store: Store
    const open = (mode: 'read' | 'write') => openStore(under.name, mode, under.credentials)
    beforeAll(async () => {
      under = toStore()
      store = await open('write')
      await store.write(createGraph())
    }, PATIENCE)
    afterAll(() => store?.close())

    it('gives back the graph it was given', async () => {
      const report = await store.write(sampleGraph())
      expect(report.nodes).toEqual({ put: sampleGraph().nodes.size, gone: 0, all: sampleGraph().nodes.size })
      expect(diffGraphs(sampleGraph(), await store.read())).toEqual(NOTHING)
    })

    it('changes nothing when the same graph is written again', async () => {
      const report = await store.write(sampleGraph())
      expect([report.nodes.put, report.nodes.gone, report.edges.put, report.edges.gone]).toEqual([0, 0, 0, 0])
      expect(await store.query('MATCH (n) RETURN count(n) AS n')).toEqual([{ n: sampleGraph().nodes.size }])
      expect(await store.query('MATCH ()-[r]->() RETURN count(r) AS n')).toEqual([{ n: sampleGraph().edges.size }])
    })

    it('keeps labels in the order of the schema', async () => {
      const paper = (await store.read()).nodes.get('work:skills-for-the-quiet-factory:lindqvist')
      expect(paper?.labels).toEqual(['Work', 'Paper'])
    })

    it('updates what changed and removes what is gone', async () => {
      const graph = sampleGraph()
      graph.nodes.get('finding:stayed')!.properties = { name: 'changed', value: 63 }
      graph.nodes.get('work:learning-by-lathe:moreau')!.labels.push('Paper')
      for (const [key, edge] of graph.edges) if (edge.to === 'policy:loom-exchange') graph.edges.delete(key)
      for (const [key, edge] of graph.edges) if (edge.from === 'policy:loom-exchange') graph.edges.delete(key)
      graph.nodes.delete('policy:loom-exchange')
      for (const edge of graph.edges.values())
        if (edge.type === 'CONTRASTS_WITH' && edge.properties.aspect === 'cost') edge.properties.papers = 7
      const report = await store.write(graph)
      expect([report.nodes.put, report.nodes.gone, report.edges.put]).toEqual([2, 1, 1])
      expect(report.edges.gone).toBeGreaterThan(2)
      expect(diffGraphs(graph, await store.read())).toEqual(NOTHING)
      expect(await store.query('MATCH ()-[r]->() RETURN count(r) AS n')).toEqual([{ n: graph.edges.size }])
      await store.write(sampleGraph())
      expect(diffGraphs(sampleGraph(), await store.read())).toEqual(NOTHING)
    })

    it('moves a node to another main label with its edges', async () => {
      const graph = sampleGraph()
      graph.nodes.get('venue:annals-of-craft')!.labels = ['Institution']
      await store.write(graph)
      expect(diffGraphs(graph, await store.read())).toEqual(NOTHING)
      expect(await store.query('MATCH (n {id: "venue:annals-of-craft"}) RETURN count(n) AS n')).toEqual([{ n: 1 }])
      await store.write(sampleGraph())
    })

    it('tells edges apart by their keys, a missing one too', async () => {
      const graph = createGraph()
      for (const id of ['concept:a', 'concept:b']) addNode(graph, id, ['Concept'], { name: id })
      addEdge(graph, 'CONTRASTS_WITH', 'concept:a', 'concept:b', { papers: 1 })
      addEdge(graph, 'CONTRASTS_WITH', 'concept:a', 'concept:b', { aspect: 'price', papers: 2 })
      addEdge(graph, 'HAS_LINK', 'concept:a', 'concept:a', { order: 1 })
      addEdge(graph, 'HAS_LINK', 'concept:a', 'concept:a', { order: 2 })
      await store.write(graph)
      expect(diffGraphs(graph, await store.read())).toEqual(NOTHING)
      for (const edge of graph.edges.values()) if (edge.type === 'CONTRASTS_WITH') edge.properties.papers = 9
      await store.write(graph)
      expect(await store.query('MATCH (:Concept)-[r:CONTRASTS_WITH]->() RETURN r.aspect AS a, r.papers AS p ORDER BY a')).toEqual([
        { a: 'price', p: 9 },
        { a: null, p: 9 },
      ])
    })

    it('keeps text, numbers and lists as they are', async () => {
      const graph = createGraph()
      const properties = { title: AWKWARD, abstract: '长'.repeat(120_000), keywords: ['', AWKWARD, 'b'], year: 2024 }
      addNode(graph, `work:${AWKWARD}`, ['Work'], properties)
      addNode(graph, 'finding:1', ['Finding'], { name: 'a', value: 40, what: '' })
      addNode(graph, 'finding:2', ['Finding'], { name: 'b', value: 0.1 })
      addNode(graph, 'finding:3', ['Finding'], { name: 'c', value: -1.5e-9 })
      addNode(graph, 'passage:1', ['Passage'], { text: 't', start: 2 ** 40, note: false })
      addEdge(graph, 'SAME_AS', `work:${AWKWARD}`, 'finding:1', { rule: AWKWARD, score: 1, status: 'candidate' })
      await store.write(graph)
      expect(diffGraphs(graph, await store.read())).toEqual(NOTHING)
      expect(await store.query('MATCH (f:Finding) RETURN f.value / 3 AS third ORDER BY f.id LIMIT 1')).toEqual([{ third: 40 / 3 }])
      expect(await store.query('MATCH ()-[s:SAME_AS]->() RETURN s.score / 2 AS half')).toEqual([{ half: 0.5 }])
      expect(await store.query('MATCH (w:Work) WHERE w.title = $title RETURN w.year / 5 AS y', { title: AWKWARD })).toEqual([{ y: 404 }])
    })

    describe('rows', () => {
      beforeAll(async () => {
        await store.write(sampleGraph())
      })

      it('hold nodes, relationships and paths as plain JSON', async () => {
        const [row = {}] = await store.query(
          'MATCH p = (s:Step)-[r:INVOLVES]->(c:Concept {id: $id}) RETURN c, r, p, labels(s) AS labels, properties(s) AS s, keys(s) AS keys',
          { id: 'concept:apprenticeship' },
        )
        const step = 'step:apprentices-to-upgraded-mills:0'
        const concept = {
          id: 'concept:apprenticeship',
          labels: ['Concept'],
          definition: 'What the sample means by apprenticeship.',
          name: 'apprenticeship',
          namePinyin: 'xuétúzhì',
          nameZh: '学徒制',
          pole: 've',
          stage: 'talent',
          variants: ['apprenticeship (sample)'],
        }
        const edge = { type: 'INVOLVES', from: step, to: concept.id }
        expect({ ...row, keys: [...(row.keys as string[])].sort() }).toEqual({
          c: concept,
          r: edge,
          p: { nodes: [{ id: step, labels: ['Step'], name: 'Take apprentices in', order: 0 }, concept], relationships: [edge] },
          labels: ['Step'],
          s: { id: step, name: 'Take apprentices in', order: 0 },
          keys: ['id', 'name', 'order'],
        })
        expect(Object.keys(row.c as object)).toEqual(Object.keys(concept))
      })

      it('hold null for what is missing, and parameters as they were given', async () => {
        const given = { s: AWKWARD, i: 3, f: 0.5, b: true, n: null, l: ['a', 'b'] }
        const cypher = 'RETURN $s AS s, $i AS i, $f AS f, $b AS b, $n AS n, $l AS l, {b: 1, a: null} AS m, 7 / $i AS whole'
        expect(await store.query(cypher, given)).toEqual([{ ...given, m: { a: null, b: 1 }, whole: 2 }])
        expect(await store.query('MATCH (c:Concept {id: "concept:funding"}) RETURN c.pole AS pole')).toEqual([{ pole: null }])
      })

      it('take numbers for LIMIT and SKIP', async () => {
        const rows = await store.query('MATCH (s:Step) RETURN s.order AS order ORDER BY order SKIP $skip LIMIT $limit', {
          skip: 1,
          limit: 1,
        })
        expect(rows).toEqual([{ order: 1 }])
      })
    })

    describe('queries', () => {
      it.each([
        ['that write', 'CREATE (n:Concept {id: "concept:new"}) RETURN n'],
        ['that change', 'MATCH (n:Concept) SET n.name = "x"'],
        ['that delete', 'MATCH (n) DETACH DELETE n'],
        ['that do not parse', 'MATCH (n RETURN n'],
        ['that are empty', ''],
        ['that name what is not there', 'RETURN nowhere'],
        ['without their parameter', 'RETURN $missing AS m'],
      ])('%s are refused in one line', async (_, cypher) => {
        const error = await store.query(cypher).catch((thrown: unknown) => thrown)
        expect(error).toBeInstanceOf(PathweaveError)
        expect((error as PathweaveError).rule).toBe('bad-query')
        expect((error as PathweaveError).line).not.toContain('\n')
        expect(await store.query('MATCH (n) RETURN count(n) AS n')).toEqual([{ n: sampleGraph().nodes.size }])
      })

      it('answer as many rows as are wanted and leave the rest unread', async () => {
        const count = 'UNWIND range(1, 4000) AS a UNWIND range(1, 4000) AS b'
        const many = `${count} UNWIND range(1, 4000) AS c RETURN a, b, c // RETURN all of them LIMIT 9`
        expect(await store.query(many, {}, { rows: 2 })).toEqual([
          { a: 1, b: 1, c: 1 },
          { a: 1, b: 1, c: 2 },
        ])
        const whole = [`${count} RETURN a AS n LIMIT 3`, 'RETURN 1 AS n UNION ALL RETURN 1 AS n', 'RETURN 1 AS n']
        const found = await Promise.all(whole.map((cypher) => store.query(cypher, {}, { rows: 1 })))
        expect(found).toEqual([[{ n: 1 }], [{ n: 1 }], [{ n: 1 }]])
        const unfinished = await store.query('MATCH (n) RETURN n.', {}, { rows: 1 }).catch((thrown: unknown) => thrown)
        expect((unfinished as PathweaveError).message).not.toContain('LIMIT')
      })

      if (shared)
        it('that take too long are ended, and others go on', async () => {
          const endless =
            'UNWIND range(1, 4000) AS a UNWIND range(1, 4000) AS b UNWIND range(1, 4000) AS c WITH a + b + c AS s WHERE s % 7 = 1 RETURN count(*) AS n'
          const late = store.query(endless, {}, { timeout: 1500 }).catch((thrown: unknown) => thrown)
          const other = store.query('RETURN 1 AS one', {}, { timeout: 20_000 })
          expect(await late).toMatchObject({ rule: 'query-timeout', message: 'the query took longer than 1.5 s' })
          expect(await other).toEqual([{ one: 1 }])
          expect(await store.query('RETURN 2 AS two', {}, { timeout: 20_000 })).toEqual([{ two: 2 }])
        })
    })

    if (shared) describeSharing()

    function describeSharing(): void {
      describe('several processes', () => {
        it('a reader may not write', async () => {
          const reader = await open('read')
          await expect(reader.write(createGraph())).rejects.toMatchObject({ rule: 'store-failed' })
          await expect(reader.query('CREATE (n:Concept {id: "x"})')).rejects.toMatchObject({ rule: 'bad-query' })
          await reader.close()
          await reader.close()
        })

        it('a second writer is refused, a reader follows the first', async () => {
          await expect(open('write')).rejects.toMatchObject({ rule: 'store-locked' })
          const reader = await open('read')
          const graph = sampleGraph()
          addNode(graph, 'concept:new', ['Concept'], { name: 'new' })
          await store.write(graph)
          const found = await reader.query('MATCH (c:Concept {id: "concept:new"}) RETURN c.name AS name')
          await reader.close()
          expect(found).toEqual([{ name: 'new' }])
          await store.write(sampleGraph())
        })

        it('a killed build leaves what the next one finishes', async () => {
          await store.close()
          for (let i = 0; i < KILLS; i++) {
            const size = 200 + i
            await killWriter(under, size, Math.random() * 700)
            await checkAfterKill(open, under, size)
          }
          store = await open('write')
          await store.write(sampleGraph())
          expect(diffGraphs(sampleGraph(), await store.read())).toEqual(NOTHING)
          expect(await store.query('MATCH ()-[r]->() RETURN count(r) AS n')).toEqual([{ n: sampleGraph().edges.size }])
        }, 240_000)
      })
    }
  })
}

/** The old graph or the new one; Neo4j may hold a part, and then says so by its Build node. */
async function checkAfterKill(open: (mode: 'read' | 'write') => Promise<Store>, under: StoreUnderTest, size: number): Promise<void> {
  const writer = await open('write')
  try {
    const found = await writer.read()
    const isNew = sameGraph(found, largeGraph(size))
    const isOld = sameGraph(found, sampleGraph())
    const build = [...found.nodes.values()].find((node) => node.labels.includes('Build'))
    const saysSo = writer.kind === 'neo4j' && build?.properties.complete === false
    expect([isNew, isOld, saysSo], `after a kill of ${under.name}`).toContain(true)
    await writer.write(largeGraph(size))
    expect(sameGraph(await writer.read(), largeGraph(size))).toBe(true)
    expect(await writer.query('MATCH (n) RETURN count(n) AS n')).toEqual([{ n: largeGraph(size).nodes.size }])
    expect(await writer.query('MATCH ()-[r]->() RETURN count(r) AS n')).toEqual([{ n: largeGraph(size).edges.size }])
    await writer.write(sampleGraph())
  } finally {
    await writer.close()
  }
}

function sameGraph(a: Graph, b: Graph): boolean {
  return JSON.stringify(diffGraphs(a, b)) === JSON.stringify(NOTHING)
}

/** Starts a process that writes, and kills it `delay` ms after it has begun. */
async function killWriter(under: StoreUnderTest, size: number, delay: number): Promise<void> {
  const { username = '', password = '', database = '' } = under.credentials ?? {}
  const writer: ChildProcess = spawn(process.execPath, ['--import', 'tsx', WRITER, under.name, String(size)], {
    env: { ...process.env, NEO4J_USERNAME: username, NEO4J_PASSWORD: password, NEO4J_DATABASE: database },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise((resolve) => writer.once('exit', resolve))
  await Promise.race([new Promise((resolve) => writer.stdout?.once('data', resolve)), ended])
  await new Promise((resolve) => setTimeout(resolve, delay))
  writer.kill('SIGKILL')
  await ended
}
