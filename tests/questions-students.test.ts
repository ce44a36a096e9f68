/** The students' questions over the sample graph: what each row must say. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStore } from '#graph/stores/open-store.ts'
import type { Row, Store } from '#graph/stores/store.ts'
import { readCatalogue } from '#queries/catalogue/read-catalogue.ts'
import { runQuestion } from '#queries/catalogue/run-question.ts'
import { toSupport } from '#queries/graph/to-support.ts'
import { questionSample } from './question-calls.ts'

const questions = await readCatalogue()
const LOOM = 'work:apprentices-at-the-digital-loom:okafor'
let store: Store
let decided: Store
beforeAll(async () => {
  store = await openStore(':memory:', 'write')
  await store.write(questionSample())
  const graph = questionSample()
  graph.nodes.get(`claim:${LOOM}:new-quality-productive-forces:requires:digital-literacy`)!.properties.status = 'rejected'
  graph.nodes.get(`claim:${LOOM}:curriculum-reform:drives:green-industry`)!.properties.hedged = true
  decided = await openStore(':memory:', 'write')
  await decided.write(graph)
})
afterAll(async () => {
  await store.close()
  await decided.close()
})

const ask = async (name: string, given = {}, of = store): Promise<Row[]> => (await runQuestion(of, questions, name, given)).rows
const pick = (rows: Row[], ...names: string[]) => rows.map((row) => names.map((name) => row[name]))

describe('a concept', () => {
  it('needs what it is said to require, beside what gives it that', async () => {
    const [need, ...others] = await ask('concept-needs')
    expect(others).toEqual([])
    expect(need).toMatchObject({ need: 'digital literacy', needZh: '数字素养', papers: 1, facts: 1, givers: ['digital technology'] })
    expect(need?.sentence).toMatch(/require digital literacy at every loom/)
    expect(await ask('concept-needs', {}, decided)).toEqual([])
  })

  it('yields what it is said to do, with the papers that say it plainly counted apart', async () => {
    expect(pick(await ask('concept-yields', { concept: '职业教育' }), 'relation', 'yield', 'papers', 'facts')).toEqual([
      ['drives', 'New Quality Productive Forces', 1, 1],
      ['supplies', 'skilled talent', 1, 0],
    ])
    expect(pick(await ask('concept-yields', { concept: 'curriculum reform' }, decided), 'yield', 'facts')).toEqual([['green industry', 0]])
  })

  it('gives another and gets back, side by side, whichever comes first', async () => {
    const names = ['relation', 'papersThere', 'papersBack', 'there', 'back']
    const [drive, empowerment] = pick(await ask('exchange-between-concepts'), ...names)
    expect(drive?.slice(0, 3)).toEqual(['drives', 0, 1])
    expect(empowerment?.slice(0, 3)).toEqual(['empowers', 1, 0])
    const swapped = { concept: 'vocational education', other: 'new quality productive forces' }
    expect(pick(await ask('exchange-between-concepts', swapped), ...names)[0]).toEqual(['drives', 1, 0, drive![4], null])
  })
})

describe('two poles', () => {
  it('act on each other by relation, with concepts of either side', async () => {
    const [first] = await ask('exchange-between-poles', { limit: 1 })
    expect(first).toMatchObject({ relation: 'drives', papersThere: 1, papersBack: 3 })
    expect(first?.pairsThere).toEqual(['intelligent manufacturing → curriculum reform'])
    expect(first?.pairsBack).toContain('vocational education → New Quality Productive Forces')
  })

  it('set going what the relations asked for say', async () => {
    expect(pick(await ask('dual-drive', { relations: ['transforms'] }), 'direction', 'driven', 'drivers', 'facts')).toEqual([
      ['nqpf->ve', 'dual-qualified teachers', ['artificial intelligence'], 0],
    ])
  })

  it('have concepts that drive and concepts that support', async () => {
    const roles = new Map(pick(await ask('driving-and-supporting-roles'), 'concept', 'role').map(([concept, role]) => [concept, role]))
    expect(roles.get('vocational education')).toBe('driving')
    expect(roles.get('digital technology')).toBe('supporting')
    expect(pick(await ask('driving-and-supporting-roles', { driving: [], supporting: ['drives'] }), 'role').flat()).not.toContain('driving')
  })

  it('rise in rounds in which no concept comes twice, but to close', async () => {
    expect(pick(await ask('spiral-of-rounds'), 'spiral', 'closes', 'plain')).toEqual([
      [['digital technology', 'skilled talent', 'intelligent manufacturing', 'curriculum reform', 'green industry'], false, 3],
    ])
    const once = await ask('spiral-of-rounds', { rounds: 1, start: '新质生产力' })
    expect(pick(once, 'spiral', 'closes')).toEqual([
      [['New Quality Productive Forces', 'vocational education', 'New Quality Productive Forces'], true],
    ])
    expect(once[0]?.sentences).toHaveLength(2)
  })

  it('meet in the steps of a loop, each with who does what', async () => {
    expect(pick(await ask('loops-step-by-step'), 'step', 'roles')).toEqual([
      ['Looms ask for lessons', ['nqpf->ve requires']],
      ['Lessons change the looms', ['ve->nqpf drives']],
    ])
  })
})

describe('stages', () => {
  it('are joined by chains of any length through a stage, the shortest apart', async () => {
    const chains = pick(await ask('paths-between-stages'), 'chain').flat()
    expect(chains).toContainEqual(['digital technology', 'digital literacy', 'industrial upgrading'])
    const direct = { from: 'technology', through: '', to: 'talent', links: 3 }
    const [all, shortest] = [await ask('paths-between-stages', direct), await ask('paths-between-stages', { ...direct, shortest: true })]
    expect(shortest.length).toBeGreaterThan(0)
    expect(shortest.length).toBeLessThanOrEqual(all.length)
    expect(pick(shortest, 'chain')).toContainEqual([['digital technology', 'skilled talent']])
  })

  it('are alerted of technologies that nothing answers, not of those whose narrower one is answered', async () => {
    const [alert, ...others] = await ask('skill-alerts')
    expect(others).toEqual([])
    expect(alert).toMatchObject({ technology: 'knitting robots', firstYear: 2024, papers: 1, near: ['green skills'] })
  })

  it('show what is required and supplied, and what only one side speaks of', async () => {
    expect(pick(await ask('demand-and-supply'), 'concept', 'state')).toEqual([
      ['digital literacy', 'only required'],
      ['skilled talent', 'only supplied'],
    ])
    expect(await ask('demand-and-supply', { state: 'matched' })).toEqual([])
    expect(pick(await ask('demand-and-supply', { state: 'only supplied' }), 'concept')).toEqual([['skilled talent']])
  })

  it('have weak links, by how many depend on a concept and how few support it', async () => {
    expect(pick(await ask('weak-links'), 'concept', 'weakness', 'dependents', 'supporters', 'dependsOnIt')).toEqual([
      ['digital technology', 3, 3, 0, ['digital literacy', 'curriculum reform', 'skilled talent']],
    ])
    const [talent] = (await ask('weak-links', { least: 1 })).filter(({ concept }) => concept === 'skilled talent')
    expect(talent).toMatchObject({ dependents: 2, supporters: 2, weakness: 0.67 })
  })
})

describe('who acts', () => {
  it('leads from a challenge over a strategy, and is found by role', async () => {
    expect(pick(await ask('challenges-to-actors', { actor: 'provider' }), 'challenge', 'strategy', 'actor')).toEqual([
      ['Schools can not replace old looms', 'A lending pool of looms', 'schools'],
    ])
    expect(await ask('challenges-to-actors', { actor: 'enterprise' })).toEqual([])
    expect(pick(await ask('actors-and-measures', { actor: 'college' }), 'actor', 'measure', 'kind')).toEqual([
      ['college', 'Teach code beside looms', 'strategy'],
    ])
  })

  it('acts on links whose both ends a measure is about', async () => {
    expect(pick(await ask('actors-on-links'), 'link', 'roles', 'byFirst', 'bySecond', 'byThird')).toEqual([
      [['digital technology', 'digital literacy'], 1, [], ['Teach code beside looms'], []],
    ])
  })

  it('shares what is acted on with others, or leaves it to them', async () => {
    const [first] = await ask('tripartite-view', { concept: '数字' })
    expect(first).toMatchObject({
      concept: 'digital literacy',
      roles: 1,
      bySecond: ['Teach code beside looms'],
      missing: ['government', 'enterprise'],
    })
    expect(pick(await ask('tripartite-view', { first: 'provider', concept: 'training base' }), 'byFirst', 'missing', 'challenges')).toEqual(
      [
        [
          ['A lending pool of looms'],
          ['college', 'enterprise'],
          ['Schools can not replace old looms', 'Too little money for training bases'],
        ],
      ],
    )
  })

  it('takes policies that safeguard a pathway', async () => {
    expect(pick(await ask('policies-and-pathways'), 'pathway', 'policy', 'actor')).toEqual([
      ['From apprentices to upgraded mills', 'Loom exchange scheme', 'schools'],
    ])
    expect(await ask('policies-and-pathways', { kind: 'named' })).toEqual([])
  })
})

describe('what is told', () => {
  it('of competence by dimension stands under the root asked for', async () => {
    expect(pick(await ask('competence-by-dimension'), 'dimension', 'competence', 'demanded')).toEqual([
      ['digital', 'digital literacy', ['New Quality Productive Forces']],
      ['green', 'green skills', []],
    ])
    expect(await ask('competence-by-dimension', { root: 'funding' })).toEqual([])
  })

  it('of chains says how many of their steps are claimed', async () => {
    expect(pick(await ask('chains-as-stated'), 'links', 'steps', 'shown')).toEqual([
      [['apprenticeship', 'training base', 'industrial upgrading'], 2, 0],
    ])
  })

  it('of an evaluation says what it measures, who acts and what follows', async () => {
    expect(pick(await ask('what-evaluations-measure', { scheme: 'index' }), 'scheme', 'measured', 'actor', 'consequence')).toEqual([
      ['Lesson Index', 'knots in an hour', 'college', 'closing empty rooms'],
    ])
    expect(await ask('what-evaluations-measure', { concept: 'looms' })).toEqual([])
  })

  it('of alerts stands sentence by sentence with what each proposes', async () => {
    expect(pick(await ask('warnings-as-told'), 'concepts', 'measures', 'actors', 'claims')).toEqual([
      [['skill alerts'], ['Teach code beside looms', 'knots in an hour'], ['college'], []],
    ])
    expect(await ask('warnings-as-told', { concepts: ['技能预警'] })).toHaveLength(1)
  })

  it('of figures is by kind and concept', async () => {
    expect(pick(await ask('figures-about-concept', { concept: '学徒制', kind: 'observed' }), 'value', 'base')).toEqual([
      [62.5, 'apprentices'],
      [120, '40 apprentices'],
    ])
    expect(await ask('figures-about-concept', { kind: 'cited' })).toEqual([])
  })
})

describe('support', () => {
  it.each([
    [0, { papers: 0, kinds: [], papersThere: 0, papersBack: 0 }],
    [0.17, { papers: 1, kinds: [], papersThere: 3, papersBack: 0 }],
    [0.42, { papers: 1, kinds: ['statement', 'figure', 'policy'], papersThere: 1, papersBack: 0 }],
    [0.96, { papers: 3, kinds: ['statement', 'citation', 'figure', 'policy'], papersThere: 2, papersBack: 2 }],
  ] as const)('is %s for its parts', (support, parts) => {
    expect(toSupport(parts)).toBe(support)
  })

  it('shows its parts, for directions beside pathways', async () => {
    const rows = await ask('support-of-pathways')
    expect(rows.map(({ name }) => name).sort()).toEqual([
      'From apprentices to upgraded mills',
      'Looms and lessons in turn',
      'nqpf->ve',
      've->nqpf',
    ])
    const [there] = rows.filter(({ name }) => name === 've->nqpf')
    expect(there).toMatchObject({ papers: 3, kinds: ['statement', 'citation', 'policy'], papersThere: 3, papersBack: 3, pathwayIds: [] })
    expect(there?.support).toBe(toSupport({ papers: 3, kinds: ['statement', 'citation', 'policy'], papersThere: 3, papersBack: 3 }))
  })
})
