/** The systems of papers over the API: what stands in the lanes of the pathways view. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openStore } from '#graph/stores/open-store.ts'
import type { Store } from '#graph/stores/store.ts'
import type { PaperSystem } from '#viewer/server/api-types.ts'
import { createApp } from '#viewer/server/create-app.ts'
import { sampleGraph } from './sample-graph.ts'

let store: Store
let systems: PaperSystem[]
beforeAll(async () => {
  store = await openStore(':memory:', 'write')
  await store.write(sampleGraph())
  systems = (await (await createApp(store, []).request('/api/systems')).json()) as PaperSystem[]
})
afterAll(() => store.close())

it('has one system for each paper, notes among them', () => {
  const papers = [...sampleGraph().nodes.values()].filter(({ labels }) => labels.includes('Paper'))
  expect(systems.map(({ id }) => id).sort()).toEqual(papers.map(({ id }) => id).sort())
  expect(systems.some(({ note }) => note)).toBe(true)
})

it('puts the steps of a pathway in their order, with what they involve', () => {
  const pathway = systems.flatMap(({ pathways }) => pathways).find(({ steps }) => steps.length === 3)
  expect(pathway?.steps.map(({ name }) => name)).toEqual(['Take apprentices in', 'Share training bases', 'Upgrade the mills'])
  expect(pathway?.steps[1]?.concepts.map(({ name }) => name)).toEqual(['industry-education integration', 'training base'])
})

it('says which strategies answer a challenge, and leaves the unanswered without any', () => {
  const challenges = systems.flatMap(({ challenges }) => challenges)
  expect(challenges.find(({ id }) => id === 'challenge:little-money')?.strategies).toEqual([])
  expect(challenges.some(({ strategies }) => strategies.length > 0)).toBe(true)
})
