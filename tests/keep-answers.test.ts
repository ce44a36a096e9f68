/** Answers that the server keeps: the same bytes while the graph is the same, new ones after a build, none of what failed. */
import { gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addNode, type Graph } from '#graph/graph.ts'
import { openStore } from '#graph/stores/open-store.ts'
import type { Store } from '#graph/stores/store.ts'
import type { Network } from '#viewer/server/api-types.ts'
import { createApp } from '#viewer/server/create-app.ts'
import { sampleGraph } from './sample-graph.ts'

let store: Store
/** Queries that read works. */
let readings: number
let ask: (encoding?: string) => Promise<Response>

/** The sample graph as this build left it. */
function builtAs(key: string, complete = true): Graph {
  const graph = sampleGraph()
  graph.nodes.delete('build')
  addNode(graph, 'build', ['Build'], { name: 'build', complete, key })
  return graph
}

beforeEach(async () => {
  store = await openStore(':memory:', 'write')
  readings = 0
  const counting: Store = {
    ...store,
    query: (cypher, ...given) => {
      if (cypher.includes('MATCH (w:Work)')) readings++
      return store.query(cypher, ...given)
    },
  }
  const app = createApp(counting, [])
  ask = async (encoding = 'gzip') => app.request('/api/networks/works', { headers: { 'accept-encoding': encoding } })
})
afterEach(() => store.close())

const unpack = async (answer: Response) => JSON.parse(gunzipSync(new Uint8Array(await answer.arrayBuffer())).toString()) as Network

describe('an answer that takes long to read', () => {
  it('is read once a build, also for those who ask meanwhile', async () => {
    await store.write(builtAs('one'))
    const [first, meanwhile] = await Promise.all([ask(), ask()])
    const after = await ask()
    expect(readings).toBe(1)
    expect(first.headers.get('content-type')).toContain('application/json')
    const bodies = await Promise.all([first, meanwhile, after].map(unpack))
    expect(bodies[0]!.names).toContain('Learning by Lathe')
    expect(bodies[1]).toEqual(bodies[0])
    expect(bodies[2]).toEqual(bodies[0])
  })

  it('is read again after another build', async () => {
    await store.write(builtAs('one'))
    await ask()
    const grown = builtAs('two')
    addNode(grown, 'work:new', ['Work'], { title: 'A Newer Loom' })
    await store.write(grown)
    expect((await unpack(await ask())).names).toContain('A Newer Loom')
  })

  it('is not kept where the build was cut short or no build is told, nor for who takes no gzip', async () => {
    await store.write(builtAs('one', false))
    await ask()
    await ask()
    const nobodys = sampleGraph()
    nobodys.nodes.delete('build')
    await store.write(nobodys)
    await ask()
    await ask()
    expect(readings).toBe(4)
    await store.write(builtAs('one'))
    expect(((await (await ask('identity')).json()) as Network).names).toContain('Learning by Lathe')
    await ask('identity')
    expect(readings).toBe(6)
  })

  it('is not kept when it failed', async () => {
    await store.write(builtAs('one'))
    await store.close()
    expect((await ask()).status).toBe(503)
    expect((await ask()).status).toBe(503)
  })
})
