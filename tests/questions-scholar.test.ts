/** The scholars' questions over the sample graph: what each row must say, counted by hand. */
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { addEdge, addNode, type Graph } from '#graph/graph.ts'
import { openStore } from '#graph/stores/open-store.ts'
import type { Row, Store } from '#graph/stores/store.ts'
import { readCatalogue } from '#queries/catalogue/read-catalogue.ts'
import { runQuestion } from '#queries/catalogue/run-question.ts'
import { countTogether } from '#queries/graph/count-together.ts'
import type { CitedWork } from '#queries/graph/read-citations.ts'
import { sampleGraph } from './sample-graph.ts'

const FACTORY = 'work:skills-for-the-quiet-factory:lindqvist'
const LOOM = 'work:apprentices-at-the-digital-loom:okafor'
const COUNTY = 'work:县城里的实训车间:白'

const questions = await readCatalogue()
let store: Store
beforeAll(async () => {
  store = await openStore(':memory:', 'write')
  await store.write(sampleGraph())
})
afterAll(() => store.close())

const ask = async (name: string, given = {}): Promise<Row[]> => (await runQuestion(store, questions, name, given)).rows
const pick = (rows: Row[], ...names: string[]) => rows.map((row) => names.map((name) => row[name]))
const passages = (paper: string, ...orders: number[]) => orders.map((order) => `passage:${paper}:${order}`)

describe('works', () => {
  it('cited together are ranked by papers, then by sentences and sections that cite both', async () => {
    expect(pick(await ask('works-co-cited'), 'work', 'partner', 'papers', 'sentences', 'sections', 'cosine')).toEqual([
      ['Handbook of Looms', 'Learning by Lathe', 1, 1, 1, 0.577],
      ['Learning by Lathe', 'Skills for the Quiet Factory', 1, 0, 1, 0.577],
      ['Handbook of Looms', 'Teachers and Automata', 1, 0, 0, 1],
      ['Learning by Lathe', 'Teachers and Automata', 1, 0, 0, 0.577],
    ])
  })

  it('most cited are counted by papers, sentences and marks', async () => {
    const rows = await ask('works-most-cited', { limit: 2 })
    expect(pick(rows, 'work', 'papers', 'sentences', 'citations', 'passageIds')).toEqual([
      ['Learning by Lathe', 3, 3, 3, [...passages(LOOM, 1), ...passages(FACTORY, 2, 6)]],
      ['Handbook of Looms', 1, 2, 2, passages(FACTORY, 1, 2)],
    ])
  })

  it('cited with the one that is asked for stand across from it, each once', async () => {
    const rows = await ask('works-co-cited', { work: 'LATHE' })
    expect(pick(rows, 'work', 'partner')).toEqual([
      ['Learning by Lathe', 'Handbook of Looms'],
      ['Learning by Lathe', 'Skills for the Quiet Factory'],
      ['Learning by Lathe', 'Teachers and Automata'],
    ])
    expect(pick(rows, 'passageIds')).toEqual([[passages(FACTORY, 2)], [passages(LOOM, 1, 0)], [passages(FACTORY, 2, 6, 4)]])
  })

  it('cited together are the same that counting every pair of every list finds', () => {
    fc.assert(
      fc.property(fc.array(fc.uniqueArray(fc.nat(6)), { maxLength: 6 }), fc.nat(6), fc.nat(30), (lists, asked, most) => {
        const works = Array.from({ length: 7 }, (_, i): CitedWork => ({ id: `w${i}`, title: '', titleAlt: null, marks: new Map() }))
        const papers = lists.map((list, i) => ({ id: `p${i}`, title: '', works: list.map((at) => works[at]!) }))
        for (const [i, list] of lists.entries()) for (const at of list) works[at]!.marks.set(`p${i}`, [])
        const counts = new Map<string, number>()
        for (const list of lists)
          for (const one of list)
            for (const other of list)
              if (one < other && [one, other].includes(asked)) counts.set(`w${one} w${other}`, (counts.get(`w${one} w${other}`) ?? 0) + 1)
        const { pairs, total } = countTogether(papers, ({ id }) => id === `w${asked}`, most)
        const found = pairs.map(({ one, other, papers }) => [[one.id, other.id].sort().join(' '), papers] as const)
        const toOrder = (some: Iterable<readonly [string, number]>) =>
          [...some].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, most)
        expect(toOrder(found)).toEqual(toOrder(counts))
        expect(pairs.every(({ one }) => one.id === `w${asked}`)).toBe(true)
        expect(total).toBe(counts.size)
      }),
    )
  })

  it('shared couple papers, the more the shorter their lists', async () => {
    const rows = await ask('works-coupled')
    expect(pick(rows, 'paperId', 'partnerId', 'works', 'authors', 'venues')).toEqual([
      [LOOM, COUNTY, 1, 0, 1],
      [FACTORY, COUNTY, 1, 0, 1],
      [LOOM, FACTORY, 1, 0, 1],
    ])
    // One shared work: the square of the cosine is one over the product of the lengths of the lists.
    expect(rows.map((row) => Math.round(1 / Number(row.cosine) ** 2))).toEqual([2 * 1, 3 * 1, 2 * 3])
    expect(rows[2]).toMatchObject({
      shared: ['Learning by Lathe', 'Annals of Craft'],
      passageIds: [...passages(LOOM, 1), ...passages(FACTORY, 2, 6)],
    })
    expect(pick(await ask('works-coupled', { paper: '县城' }), 'paperId', 'partnerId')).toEqual([
      [COUNTY, LOOM],
      [COUNTY, FACTORY],
    ])
  })

  it('bridge two concepts where one sentence names both, read papers and what they cite there', async () => {
    const rows = await ask('works-bridging-concepts')
    expect(pick(rows, 'workId', 'read', 'together', 'claims', 'one', 'other', 'passageIds')).toEqual([
      [LOOM, true, 1, 1, 0, 0, passages(LOOM, 2)],
      [FACTORY, true, 1, 1, 0, 1, passages(FACTORY, 1)],
      ['work:handbook-of-looms:serrano', false, 1, 1, 0, 0, passages(FACTORY, 1)],
    ])
    expect(rows[2]?.sentence).toMatch(/^New quality productive forces empower/)
    expect(await ask('works-bridging-concepts', { concept: '职业教育', partner: 'vocational education' })).toEqual([])
  })

  it('of an author come with who else wrote them, what they are about and who cites them', async () => {
    const rows = await ask('author-works', { author: 'okafor' })
    expect(pick(rows, 'works', 'workId', 'coauthors', 'papers')).toEqual([
      [2, FACTORY, ['Maja Lindqvist'], 1],
      [2, LOOM, [], 0],
    ])
    expect(rows[0]).toMatchObject({ year: 2023, passageIds: passages(LOOM, 0) })
    expect((rows[0]!.concepts as string[]).slice(0, 2)).toEqual(['intelligent manufacturing', 'skilled talent'])
  })
})

describe('venues and institutions', () => {
  it('show what a journal is cited for', async () => {
    expect(await ask('venues-and-works', { venue: 'ANN. CRAFT' })).toMatchObject([
      {
        works: 2,
        papers: 3,
        from: 2019,
        to: 2020,
        passageIds: expect.arrayContaining([...passages(FACTORY, 2, 4, 6), ...passages(LOOM, 1)]),
      },
    ])
  })

  it('show how much of what is said of a concept is said at one place', async () => {
    const rows = await ask('institutions-and-concepts', { institution: 'harbor' })
    expect(pick(rows.slice(0, 3), 'concept', 'conceptZh', 'mentions', 'share')).toEqual([
      ['intelligent manufacturing', '智能制造', 2, 1],
      ['skilled talent', '技能人才', 2, 0.5],
      ['vocational education', '职业教育', 2, 0.67],
    ])
  })
})

describe('an author', () => {
  it('is found by a part of the name, with what the papers name most and where', async () => {
    const rows = await ask('authors-and-concepts', { author: 'CHIDI', limit: 2 })
    expect(pick(rows, 'concept', 'conceptZh', 'papers', 'mentions')).toEqual([
      ['digital literacy', '数字素养', 2, 3],
      ['industrial upgrading', '产业升级', 2, 3],
    ])
    expect(rows[0]?.passageIds).toEqual([...passages(LOOM, 0, 1), ...passages(FACTORY, 3)])
  })
})

describe('a concept', () => {
  it('is shown with what each paper says that it is and does, and marks what is no plain fact', async () => {
    const [row] = await ask('concept-in-papers', { concept: 'xuétúzhì' })
    expect(row).toMatchObject({ paperId: LOOM, definitions: ['Our pathway leads from apprenticeship.'], passageIds: passages(LOOM, 3) })
    const [factory] = await ask('concept-in-papers', { concept: 'artificial intelligence' })
    expect(factory).toMatchObject({ does: ['artificial-intelligence transforms dual-qualified-teachers (possibly)'], undergoes: [] })
    const [talent] = await ask('concept-in-papers', { concept: '职业教育', limit: 1 })
    expect(talent).toMatchObject({
      does: ['vocational-education supplies skilled-talent (recommendation)'],
      sections: ['Introduction', 'How the school changes the machines'],
    })
  })

  it('has the years of the papers that name it and of what they cite there', async () => {
    expect(pick(await ask('concepts-by-year', { concept: 'digital literacy' }), 'year', 'papers', 'undated', 'cited', 'workIds')).toEqual([
      [2019, 0, 0, 1, ['work:learning-by-lathe:moreau']],
      [2023, 1, 0, 0, [FACTORY]],
      [2024, 1, 0, 0, [LOOM]],
    ])
  })

  it('has a neighborhood by steps, each link with its way round', async () => {
    expect(pick(await ask('concept-neighborhood'), 'concept', 'does', 'undergoes', 'papers', 'claims', 'shown')).toEqual([
      ['New Quality Productive Forces', ['drives'], ['empowers'], 2, 2, 2],
      ['skilled talent', ['supplies'], [], 1, 1, 0],
    ])
    const far = await ask('concept-neighborhood', { steps: 2 })
    expect(pick(far.slice(2), 'concept', 'before', 'steps')).toEqual([
      ['industrial upgrading', 'skilled talent', 2],
      ['digital technology', 'skilled talent', 2],
      ['intelligent manufacturing', 'skilled talent', 2],
    ])
    expect(far[2]?.conceptIds).toEqual(['concept:vocational-education', 'concept:skilled-talent', 'concept:industrial-upgrading'])
    expect(await ask('concept-neighborhood', { concept: '实训基地' })).toEqual([])
  })

  it('is central where the shortest ways between others lead over it', async () => {
    const rows = await ask('concepts-central')
    // Thirteen concepts are tied, so there are 66 pairs of others.
    expect(pick(rows.slice(0, 3), 'concept', 'betweenness', 'ties')).toEqual([
      ['skilled talent', 0.25, 4],
      ['intelligent manufacturing', 0.0909, 2],
      ['vocational education', 0.0909, 2],
    ])
    expect(rows.find((row) => row.concept === 'vocational education')).toMatchObject({ gives: 2, takes: 1 })
    const pagerank = rows.reduce((sum, row) => sum + Number(row.pagerank), 0)
    expect(pagerank).toBeCloseTo(1, 2)
  })
})

describe('two papers', () => {
  afterEach(() => store.write(sampleGraph()))
  const verdicts = async (...changes: ((graph: Graph) => void)[]) => {
    const graph = sampleGraph()
    for (const change of changes) change(graph)
    await store.write(graph)
    return pick(
      await ask('agreement-on-concepts', { concept: '数字素养', partner: 'digital technology' }),
      'verdict',
      'statement',
      'stating',
      'denying',
      'wanted',
    )
  }
  const change = (paper: string, order: number, properties: Record<string, string | boolean>) => (graph: Graph) => {
    const claim = graph.nodes.get(`claim:${paper}:${order}:digital-technology:supports:digital-literacy`)
    Object.assign(claim!.properties, properties)
  }

  it('agree, disagree, miss what another wishes, or leave it unsettled', async () => {
    expect(await verdicts()).toEqual([['agreement', 'furthers', 2, 0, 0]])
    expect(await verdicts(change(LOOM, 0, { polarity: 'negative' }))).toEqual([['disagreement', 'furthers', 1, 1, 0]])
    expect(await verdicts(change(LOOM, 0, { polarity: 'negative' }), change(FACTORY, 3, { modality: 'recommendation' }))).toEqual([
      ['missing', 'furthers', 0, 1, 1],
    ])
    expect(await verdicts(change(LOOM, 0, { hedged: true }))).toEqual([['unsettled', 'furthers', 1, 0, 1]])
    expect(await verdicts(change(LOOM, 0, { status: 'rejected' }))).toEqual([])
  })

  it('disagree where the one sees furthered what the other sees held back, in whichever order they fit', async () => {
    const claimFit = (paper: string, order: number, subject: string, object: string, polarity: string) => (graph: Graph) => {
      const id = addNode(graph, `claim:${paper}:${order}:fit`, ['Claim'], {
        name: 'fit',
        relation: 'aligns_with',
        polarity,
        hedged: false,
        modality: 'fact',
        confidence: 0.5,
        status: 'open',
      }).id
      addEdge(graph, 'SUBJECT', id, subject)
      addEdge(graph, 'OBJECT', id, object)
      addEdge(graph, 'STATED_IN', id, paper)
      addEdge(graph, 'EVIDENCED_BY', id, `passage:${paper}:${order}`)
    }
    const [a, b] = ['concept:digital-technology', 'concept:digital-literacy']
    const found = await verdicts(
      change(FACTORY, 3, { relation: 'constrains' }),
      claimFit(LOOM, 0, a, b, 'positive'),
      claimFit(FACTORY, 3, b, a, 'negative'),
    )
    expect(found).toEqual([
      ['disagreement', 'fits', 1, 1, 0],
      ['disagreement', 'furthers', 1, 1, 0],
    ])
    const [row] = await ask('agreement-on-concepts')
    expect(row).toMatchObject({
      affirmed: expect.stringContaining('nobody at the mill'),
      denied: expect.stringContaining('first-year apprentices'),
    })
  })
})
