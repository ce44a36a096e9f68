/** The reviewers' questions over the sample graph: what each row must say. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStore } from '#graph/stores/open-store.ts'
import type { Row, Store } from '#graph/stores/store.ts'
import { readCatalogue } from '#queries/catalogue/read-catalogue.ts'
import { runQuestion } from '#queries/catalogue/run-question.ts'
import { sampleGraph } from './sample-graph.ts'

const questions = await readCatalogue()
let store: Store
beforeAll(async () => {
  store = await openStore(':memory:', 'write')
  await store.write(sampleGraph())
})
afterAll(() => store.close())

const ask = async (name: string, given = {}): Promise<Row[]> => (await runQuestion(store, questions, name, given)).rows
const pick = (rows: Row[], ...names: string[]) => rows.map((row) => names.map((name) => row[name]))

describe('claims', () => {
  it('rest on one paper whatever else it says, and only on the papers asked for', async () => {
    expect(pick(await ask('claims-on-one-paper', { papers: ['digital loom'] }), 'subject', 'object', 'asFact')).toEqual([
      ['vocational education', 'New Quality Productive Forces', 1],
      ['digital literacy', 'industrial upgrading', 1],
    ])
    const [hedged] = (await ask('claims-on-one-paper')).filter((row) => row.subject === 'artificial intelligence')
    expect(hedged).toMatchObject({ asFact: 0, subjectZh: '人工智能', objectZh: '双师型教师' })
  })

  it('without a citation are facts for which no paper cites a work', async () => {
    expect(pick(await ask('claims-without-citation'), 'subject', 'relation', 'object', 'note')).toEqual([
      ['vocational education', 'drives', 'New Quality Productive Forces', false],
      ['funding', 'constrains', 'industry-education integration', false],
      ['digital technology', 'supports', 'skilled talent', true],
      ['funding', 'supports', 'industry-education integration', false],
    ])
  })

  it('oppose each other where one says what the other denies, of the same two in the same order', async () => {
    expect(await ask('claims-opposing')).toMatchObject([
      { subject: 'funding', said: ['supports'], denied: ['constrains'], papersFor: 1, papersAgainst: 1, asFact: true },
    ])
    expect(await ask('claims-opposing', { papers: ['loom'] })).toEqual([])
  })
})

describe('links', () => {
  it('that nobody shows back count no wish as shown, and say how many there are', async () => {
    const rows = await ask('links-one-way')
    expect(pick(rows, 'concept', 'partner', 'wishes')).toEqual([
      ['digital technology', 'digital literacy', 0],
      ['skilled talent', 'industrial upgrading', 0],
      ['digital literacy', 'industrial upgrading', 0],
      ['digital technology', 'skilled talent', 0],
      ['intelligent manufacturing', 'curriculum reform', 0],
    ])
    expect(rows[0]).toMatchObject({ papers: 2, claims: 2, direction: 'nqpf->ve' })
    expect(pick(await ask('links-one-way', { from: 've' }), 'partner')).toEqual([['industrial upgrading'], ['industrial upgrading']])
  })

  it('of a drawn chain are listed where no claim carries them', async () => {
    expect(pick(await ask('chain-links-without-claim'), 'from', 'to', 'back')).toEqual([
      ['apprenticeship', 'training base', 0],
      ['training base', 'industrial upgrading', 0],
    ])
  })

  it('between stages are absent on one side only', async () => {
    expect(await ask('chain-steps-absent')).toMatchObject([
      {
        concept: 'dual-qualified teachers',
        stated: 'technology → dual-qualified teachers',
        absent: 'dual-qualified teachers → industry',
        partners: ['artificial intelligence'],
      },
    ])
  })
})

describe('what papers put forward', () => {
  it('is without evidence where its sentence cites nothing and reports no figure', async () => {
    expect(pick(await ask('strategies-without-evidence'), 'strategy', 'challenges')).toEqual([['A lending pool of looms', 1]])
    expect(pick(await ask('policies-without-evidence'), 'policy', 'safeguards')).toEqual([['Loom exchange scheme', 2]])
    expect(await ask('policies-without-evidence', { kind: 'named' })).toEqual([])
  })

  it('is open while no sentence elsewhere names most of its concepts', async () => {
    expect(await ask('open-questions-not-taken-up')).toMatchObject([
      { open: 'Nobody has asked the old mills yet.', concepts: [], named: 0, nearest: null },
    ])
  })

  it('misses a work that the other papers cite', async () => {
    expect(pick(await ask('works-missing-in-paper'), 'paper', 'work', 'citing', 'others')).toEqual([
      ['县城里的实训车间', 'Skills for the Quiet Factory', 1, 1],
    ])
    expect(await ask('works-missing-in-paper', { topic: '学徒制' })).toEqual([])
  })
})

describe('figures', () => {
  it('are targets where their sentence says what should be', async () => {
    expect(await ask('targets-as-results')).toMatchObject([
      { value: 120, told: ['should'], section: 'How the school changes the machines' },
    ])
    expect(await ask('targets-as-results', { words: ['would'] })).toEqual([])
  })
})
