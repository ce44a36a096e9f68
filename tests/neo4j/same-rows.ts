/** Every canned query on both stores over the same graphs: equal rows in equal order. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStore } from '#graph/stores/open-store.ts'
import type { Store } from '#graph/stores/store.ts'
import { type Question, readCatalogue } from '#queries/catalogue/read-catalogue.ts'
import { runQuestion } from '#queries/catalogue/run-question.ts'
import { denseCall, denseSample, questionSample, sampleCall } from '../question-calls.ts'
import { credentials, url } from './test-server.ts'

const questions = await readCatalogue()

/** A Neo4j that has just started, on a machine with other work, plans each query for long. */
const PATIENCE = 120_000

export function describeRows(): void {
  describe('every question on both stores', () => {
    let grafeo: Store
    let neo4j: Store
    const rowsOf = async (store: Store, name: string, given = {}) => (await runQuestion(store, questions, name, given)).rows

    beforeAll(async () => {
      grafeo = await openStore(':memory:', 'write')
      neo4j = await openStore(url, 'write', credentials)
    }, PATIENCE)
    afterAll(async () => {
      await grafeo?.close()
      await neo4j?.close()
    })

    describe.each([
      ['the sample', questionSample, (question: Question) => [{}, sampleCall(question), { ...sampleCall(question), limit: 2 }]],
      // each other set of parameters is planned anew on Neo4j, which takes longer than all else here
      ['a dense graph', denseSample, ({ name }: Question) => [denseCall(name)]],
    ] as const)('over %s', (_, makeGraph, toCalls) => {
      beforeAll(async () => {
        const graph = makeGraph()
        await grafeo.write(graph)
        await neo4j.write(graph)
      }, PATIENCE)

      it.each(questions.map((question) => [question.name, question] as const))('%s gives the same rows', async (name, question) => {
        for (const parameters of toCalls(question)) {
          const expected = await rowsOf(grafeo, name, parameters)
          expect(expected.length).toBeGreaterThan(0)
          expect(JSON.stringify(await rowsOf(neo4j, name, parameters))).toBe(JSON.stringify(expected))
        }
      })
    })
  })
}
