/** The reviewers' questions over the sample graph: what each row must say. */
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addEdge } from '#graph/graph.ts'
import { openStore } from '#graph/stores/open-store.ts'
import type { Row, Store } from '#graph/stores/store.ts'
import { readCatalogue } from '#queries/catalogue/read-catalogue.ts'
import { runQuestion } from '#queries/catalogue/run-question.ts'
import { judgeShare } from '#queries/review/judge-share.ts'
import { findWish } from '#queries/review/judge-target.ts'
import { readTitles } from '#queries/review/title-concepts.ts'
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
      {
        subject: 'funding',
        said: ['supports'],
        denied: ['constrains'],
        papersFor: 1,
        papersAgainst: 1,
        asFact: true,
        paperFor: 'Skills for the Quiet Factory',
      },
    ])
    expect(await ask('claims-opposing', { papers: ['loom'] })).toEqual([])
  })

  it('cite off topic where the title names none of their concepts, nor a broader or narrower one', async () => {
    const rows = await ask('claims-citing-off-topic')
    expect(pick(rows, 'work', 'subject')).toContainEqual(['Handbook of Looms', 'New Quality Productive Forces'])
    expect(rows.every((row) => (row.titleNames as string[]).length === 0)).toBe(true)
    const graph = sampleGraph()
    graph.nodes.get('work:handbook-of-looms:serrano')!.properties.title = 'Digital Technologies: a Handbook'
    await store.write(graph)
    const left = pick(await ask('claims-citing-off-topic'), 'work', 'subject', 'titleNames')
    await store.write(sampleGraph())
    expect(left).not.toContainEqual(['Digital Technologies: a Handbook', 'New Quality Productive Forces', ['digital technology']])
    expect(left).toContainEqual(['Digital Technologies: a Handbook', 'intelligent manufacturing', ['digital technology']])
  })

  it.each([
    ['Skilled Talents and the Green-Industry', ['green', 'talent']],
    ['产教融合视域下的绿色产业', ['green']],
    ['The greenest of industries', []],
    ['', []],
  ])('read the title %s for names', (title, ids) => {
    const read = readTitles([
      { id: 'talent', names: ['skilled talent', '技能人才'] },
      { id: 'green', names: ['green industry', '绿色产业'] },
    ])
    expect(read(title)).toEqual(ids)
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

  it('are missing between concepts that others lie between and no sentence names together', async () => {
    expect(await ask('concept-pairs-unjoined')).toMatchObject([
      {
        first: 'digital technology',
        lastZh: '产业升级',
        over: ['digital literacy', 'skilled talent'],
        claims: 6,
        papers: 3,
        sentenceThere: 'Digital technology supports digital literacy, and nobody at the mill disputes it (Lindqvist & Okafor, 2023).',
        sentenceOn: 'Digital literacy enables industrial upgrading, one loom at a time (Moreau, 2019).',
      },
    ])
    expect(await ask('concept-pairs-unjoined', { least: 3 })).toEqual([])
    expect(await ask('concept-pairs-unjoined', { papers: ['no such paper'] })).toEqual([])
    const graph = sampleGraph()
    addEdge(graph, 'MENTIONS', `passage:work:apprentices-at-the-digital-loom:okafor:3`, 'concept:digital-technology')
    await store.write(graph)
    const joined = await ask('concept-pairs-unjoined')
    await store.write(sampleGraph())
    expect(joined).toEqual([])
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

  it('covers what it says, and the papers that don’t say are counted', async () => {
    const rows = await ask('coverage-of-papers')
    expect(pick(rows, 'dimension', 'value', 'valueZh', 'papers', 'of')).toEqual([
      ['kind of evidence', 'not told', '未说明', 2, 3],
      ['kind of evidence', 'interviews', '访谈', 1, 3],
      ['region', 'not told', '未说明', 3, 3],
      ['sector', 'not told', '未说明', 3, 3],
      ['year', '2023', null, 1, 3],
      ['year', '2024', null, 1, 3],
      ['year', '≥ 2019', null, 1, 3],
    ])
    expect(rows[1]).toMatchObject({ sentence: expect.stringMatching(/^Intelligent manufacturing drives curriculum reform/) })
    expect(pick(await ask('coverage-of-papers', { papers: ['quiet'] }), 'value', 'of')).toContainEqual(['interviews', 1])
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
    expect(await ask('targets-as-results')).toMatchObject([{ value: 120, wish: 'should', section: 'How the school changes the machines' }])
    expect(await ask('targets-as-results', { wishes: ['would'] })).toEqual([])
  })

  it.each([
    ['Schools should cut the wait, bringing it to three months.', 'bringing it to three months', 'should'],
    ['Schools should cut the wait, which currently takes three months.', 'which currently takes three months', null],
    ['A third of mills have looms, and all of them should.', 'A third of mills have looms', null],
    ['Mills say that looms should hum, whereas 40% want silence.', '40% want silence', null],
    ['Shoulders ache in 40% of mills.', '40% of mills', null],
    ['到2030年，三成学校将拥有织机。', '三成学校将拥有织机', '将'],
    ['应当看到，目前三成学校拥有织机。', '三成学校拥有织机', null],
  ])('in “%s” are a target or not by the words around them', (sentence, what, wish) => {
    expect(findWish(sentence, what, ['should', '应当', '将', '到2030年'], ['whereas', 'currently', '目前'])).toBe(wish)
  })

  it('can be no share of their base, or of nothing that has a number', async () => {
    expect(pick(await ask('figures-unclear'), 'value', 'fault', 'faultZh', 'leastWhole')).toEqual([
      [120, 'more than the whole', '超过总体', null],
      [62.5, 'no number is given for its base', '未给出基数的数量', 8],
    ])
  })

  it.each([
    [25, '3 colleges', 'Only 25% of colleges do.', 'no whole number of the base gives it'],
    [33.33, '3 colleges', 'Only 33.33% of colleges do.', null],
    [33.4, '3 colleges', 'Only 33.4% of colleges do.', 'no whole number of the base gives it'],
    [50, '2,001 mills', 'It is 50% of mills.', null],
    [50, '2,001 mills', 'It is 50.00% of mills.', 'no whole number of the base gives it'],
    [40, '7 mills', 'Over 40% of mills, or 三.', null],
    [40, '7所学校', '占40％。', 'no whole number of the base gives it'],
    [70, '3所学校', '超过70%的学校。', null],
  ])('of %f %% of %s are tested by their digits', (value, base, sentence, fault) => {
    expect(judgeShare({ value, base, counts: [], sentence })).toBe(fault)
  })

  it('beside a count are a share of some whole, or not', () => {
    const share = { value: 74.86, base: null, sentence: 'Mills: 131 (74.86%).' }
    expect(judgeShare({ ...share, counts: [131] })).toBeNull()
    expect(judgeShare({ ...share, counts: [3] })).toBe('its count is another share')
  })

  it('that are rounded shares of their base are never called wrong', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(5000), fc.integer({ min: 0, max: 3 }), (whole, part, decimals) => {
        const printed = ((100 * Math.min(part, whole)) / whole).toFixed(decimals)
        expect(judgeShare({ value: Number(printed), base: `${whole} mills`, counts: [], sentence: `It is ${printed}% here.` })).toBeNull()
      }),
    )
  })
})
