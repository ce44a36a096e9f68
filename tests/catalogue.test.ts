/** Every canned query on the embedded store; headers and parameters that are wrong. The same on Neo4j: neo4j/same-rows.ts. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PathweaveError } from '#graph/errors.ts'
import { addEdge, addNode, createGraph } from '#graph/graph.ts'
import { openStore } from '#graph/stores/open-store.ts'
import type { Row, Store } from '#graph/stores/store.ts'
import { toTimeoutError } from '#graph/stores/time-limit.ts'
import { type Question, readCatalogue } from '#queries/catalogue/read-catalogue.ts'
import { runQuestion } from '#queries/catalogue/run-question.ts'
import { denseCall, denseSample, questionSample, sampleCall } from './question-calls.ts'
import { sampleGraph } from './sample-graph.ts'

const questions = await readCatalogue()

let grafeo: Store
let wide: Store
let dense: Store
let empty: Store
beforeAll(async () => {
  empty = await openStore(':memory:', 'write')
  wide = await openStore(':memory:', 'write')
  await wide.write(questionSample())
  grafeo = await openStore(':memory:', 'write')
  await grafeo.write(sampleGraph())
  dense = await openStore(':memory:', 'write')
  await dense.write(denseSample())
})
afterAll(async () => {
  await grafeo.close()
  await wide.close()
  await dense.close()
  await empty.close()
})

const ask = async (name: string, given = {}): Promise<Row[]> => (await runQuestion(grafeo, questions, name, given)).rows
const askWide = async (name: string, given = {}): Promise<Row[]> => (await runQuestion(wide, questions, name, given)).rows
const column = (rows: Row[], name: string) => rows.map((row) => row[name])
const fault = async (attempt: Promise<unknown>) => (await attempt.then(() => null).catch((error: unknown) => error)) as PathweaveError

describe('the catalogue', () => {
  it.each(questions.map((question) => [question.name, question] as const))('declares %s in full', (_, question) => {
    expect(question.titleZh).toMatch(/[\u4e00-\u9fff]/)
    expect(question.parameters.map((parameter) => parameter.name)).toContain('limit')
    for (const parameter of question.parameters) expect(parameter.default, parameter.name).not.toBeNull()
    for (const parameter of question.parameters) expect(parameter.about, parameter.name).not.toBe('')
  })
})

describe.each(questions.map((question) => [question.name, question] as const))('%s', (name, question) => {
  it('gives rows with the columns it declares', async () => {
    const { rows, columns } = await runQuestion(wide, questions, name)
    expect(rows.length).toBeGreaterThan(0)
    const names = question.columns.map((declared) => declared.name)
    expect(columns.map((declared) => declared.name)).toEqual(names)
    const [returned = {}] = (await question.run(wide, { ...(await runQuestion(wide, questions, name)).parameters })).rows
    expect(Object.keys(returned)).toEqual(names)
  })

  it('gives no rows of a graph that holds nothing', async () => {
    expect(await runQuestion(empty, questions, name)).toMatchObject({ rows: [], total: 0 })
  })

  it('keeps its order when the limit cuts it', async () => {
    const all = await askWide(name)
    expect(await askWide(name, { limit: 1 })).toEqual(all.slice(0, 1))
    expect(await askWide(name, { limit: '2' })).toEqual(all.slice(0, 2))
  })

  it('names nodes of the graph in its id columns', async () => {
    const { nodes } = questionSample()
    const ids = (await askWide(name)).flatMap((row) =>
      Object.entries(row).flatMap(([key, cell]) => (/Ids?$/.test(key) ? [cell].flat() : [])),
    )
    expect(ids.filter((id) => !nodes.has(String(id)))).toEqual([])
    expect(ids.length).toBeGreaterThan(0)
  })

  it('gives rows when called with names', async () => {
    expect((await askWide(name, sampleCall(question))).length).toBeGreaterThan(0)
  })

  it('gives as many rows of a dense graph as the limit asks for', async () => {
    const all = await runQuestion(dense, questions, name, denseCall(name))
    expect(all.rows.length).toBeGreaterThan(1)
    const { rows } = await runQuestion(dense, questions, name, { ...denseCall(name), limit: 2 })
    expect(rows).toEqual(all.rows.slice(0, 2))
  })

  it('says how many rows of a dense graph there are beyond the limit, and pages through them', async () => {
    const all = await runQuestion(dense, questions, name, { ...denseCall(name), limit: 10_000 })
    expect(all).toMatchObject({ reached: false, total: all.rows.length, offset: 0 })
    const first = await runQuestion(dense, questions, name, { ...denseCall(name), limit: 1 })
    expect(first.reached).toBe(all.rows.length > 1)
    if (first.total !== null || question.cypher !== null) expect(first.total).toBe(all.rows.length)
    const next = await runQuestion(dense, questions, name, { ...denseCall(name), limit: 1, offset: 1 })
    expect(next).toMatchObject({ offset: 1, rows: all.rows.slice(1, 2), reached: all.rows.length > 2 })
  })
})

describe('answers', () => {
  it.each([
    'digital-technology',
    'concept:digital-technology',
    'Digital Technology',
    '数字技术',
    'shùzì jìshù',
    'digital technology (SAMPLE)',
  ])('find a concept as %s', async (concept) => {
    const rows = await ask('claims-about-concept', { concept })
    expect(rows.map((row) => [row.relation, row.object, row.paper])).toEqual([
      ['supports', 'digital literacy', 'Apprentices at the Digital Loom: a "Mixed" Study of <Weaving> & Code'],
      ['supports', 'digital literacy', 'Skills for the Quiet Factory'],
      ['supports', 'skilled talent', '县城里的实训车间'],
    ])
    expect(rows[1]).toMatchObject({
      sentence: 'Digital technology supports digital literacy among first-year apprentices.',
      section: 'Digital tools',
      confidence: 0.75,
      note: false,
    })
  })

  it('rank chains by the papers behind them', async () => {
    expect((await ask('chains-between-stages')).map((row) => [row.chain, row.papers, row.claims])).toEqual([
      [['digital technology', 'digital literacy', 'industrial upgrading'], 1, 3],
      [['digital technology', 'skilled talent', 'industrial upgrading'], 1, 3],
    ])
    expect(await ask('chains-between-stages', { from: 'industry', to: 'technology' })).toEqual([])
  })

  it('find the loop whichever pole comes first', async () => {
    expect(await ask('loops-between-poles')).toMatchObject([{ relationsThere: ['empowers'], relationsBack: ['drives'] }])
    expect(await ask('loops-between-poles', { one: 've', other: 'nqpf' })).toMatchObject([
      { relationsThere: ['drives'], relationsBack: ['empowers'] },
    ])
  })

  it('list steps in order with what they involve', async () => {
    const rows = await ask('pathway-steps')
    expect(column(rows, 'step')).toEqual(['Take apprentices in', 'Share training bases', 'Upgrade the mills'])
    expect(rows[1]?.concepts).toEqual(['industry-education integration', 'training base'])
  })

  it('count citing papers first, marks next', async () => {
    expect((await ask('works-most-cited')).map((row) => [row.work, row.papers, row.citations])).toEqual([
      ['Learning by Lathe', 3, 3],
      ['Handbook of Looms', 1, 2],
      ['Skills for the Quiet Factory', 1, 1],
      ['Teachers and Automata', 1, 1],
    ])
  })

  it('show where a work is cited', async () => {
    expect(column(await ask('citation-contexts-of-work', { work: 'handbook' }), 'mark')).toEqual(['[1]', '[1, 2]'])
    expect(column(await ask('citation-contexts-of-work'), 'work')).toEqual(Array(3).fill('Learning by Lathe'))
  })

  it('leave out what two papers state', async () => {
    const rows = await ask('claims-on-one-paper')
    expect(rows).toHaveLength(11)
    expect(rows.some((row) => row.subject === 'digital technology' && row.object === 'digital literacy')).toBe(false)
    expect(rows.some((row) => row.subject === 'skilled talent' && row.object === 'industrial upgrading')).toBe(false)
  })

  it('name the challenge that nothing addresses', async () => {
    expect(column(await ask('challenges-without-strategy'), 'challengeId')).toEqual(['challenge:little-money'])
  })

  it('keep each institution to the papers that print it', async () => {
    expect((await ask('institutions-and-papers', { institution: 'Riverside' })).map((row) => [row.paperId, row.authors])).toEqual([
      ['work:apprentices-at-the-digital-loom:okafor', ['Chidi Okafor']],
      ['work:skills-for-the-quiet-factory:lindqvist', ['Chidi Okafor']],
    ])
  })

  it('take hostile text as text', async () => {
    for (const concept of ["' OR 1=1 //", '"}) DETACH DELETE n', '\\', '$limit', '']) {
      expect(await ask('claims-about-concept', { concept })).toEqual([])
    }
    expect((await grafeo.read()).nodes.size).toBe(sampleGraph().nodes.size)
  })
})

describe('a wrong call', () => {
  it.each([
    ['an unknown question', 'claims-about-concpet', {}, 'unknown-question', 'did you mean claims-about-concept?'],
    ['a question like none', 'zzz', {}, 'unknown-question', 'pathweave query lists them'],
    ['an unknown parameter', 'claims-about-concept', { concpet: 'x' }, 'bad-parameter', 'did you mean concept?'],
    ['text for a number', 'works-most-cited', { limit: 'many' }, 'bad-parameter', 'give an integer, for example 100'],
    ['a broken number', 'works-most-cited', { limit: 2.5 }, 'bad-parameter', 'give an integer'],
    ['a number below zero', 'works-most-cited', { limit: '-1' }, 'bad-parameter', 'give 0 or more'],
    ['a limit beyond all reading', 'works-most-cited', { limit: 1e6 }, 'bad-parameter', 'give 10000 or less, and page on with offset'],
    ['an offset below zero', 'works-most-cited', { offset: -1 }, 'bad-parameter', 'give 0 or more'],
    ['a list for text', 'claims-about-concept', { concept: ['a'] }, 'bad-parameter', 'give a string'],
  ])('with %s says what is near', async (_, name, given, rule, wayOut) => {
    const error = await fault(runQuestion(grafeo, questions, name, given))
    expect(error.rule).toBe(rule)
    expect(error.wayOut).toContain(wayOut)
    expect(error.exitCode).toBe(2)
  })
})

describe('a time limit', () => {
  const slow: Question = {
    ...questions[0]!,
    name: 'slow',
    run: async (store) => ({
      rows: await store.query(
        'UNWIND range(1, 3000) AS a UNWIND range(1, 3000) AS b UNWIND range(1, 9) AS c WITH a + b + c AS s WHERE s % 7 = 1 RETURN count(*) AS n',
      ),
      total: 1,
    }),
  }

  it('names the question that meets it, and the way out', async () => {
    const error = await fault(runQuestion(grafeo, [slow], 'slow', {}, { timeout: 50 }))
    expect(error.rule).toBe('query-timeout')
    expect(error.line).toMatch(/^slow took longer than 0\.05 s — .*--timeout SECONDS$/)
  })

  it('leaves the rows there and the total unknown when only the count meets it', async () => {
    const late: Store = {
      ...grafeo,
      query: async (cypher, parameters, limits) => {
        if (cypher.includes('count(*) AS total')) throw toTimeoutError(limits?.timeout ?? 0)
        return grafeo.query(cypher, parameters)
      },
    }
    const answer = await runQuestion(late, questions, 'works-most-cited', { limit: 2 }, { timeout: 5000 })
    expect(answer).toMatchObject({ reached: true, total: null })
    expect(answer.rows).toHaveLength(2)
    expect((await runQuestion(grafeo, questions, 'works-most-cited', { limit: 2 }, { count: false })).total).toBeNull()
  })
})

it("tells the embedded engine's limit of rows in one pattern as such, with the way out", async () => {
  const graph = createGraph()
  for (let i = 0; i < 260; i++) addNode(graph, `work:${i}`, ['Work'], { title: 'a', year: i })
  for (let i = 0; i < 260; i++) for (let j = 0; j < 260; j++) addEdge(graph, 'CITES', `work:${i}`, `work:${j}`, { count: 1 })
  const wide = await openStore(':memory:', 'write')
  await wide.write(graph)
  const error = await fault(wide.query("MATCH (a:Work {id: 'work:1'})-[:CITES]->(b)-[:CITES]->(c) RETURN c.id AS id ORDER BY id LIMIT 1"))
  expect(error.rule).toBe('query-too-wide')
  expect(error.line).toMatch(/65,535 rows .* — break the pattern in two with WITH a, b MATCH/)
  const broken = "MATCH (a:Work {id: 'work:1'})-[:CITES]->(b) WITH a, b MATCH (b)-[:CITES]->(c) RETURN c.id AS id ORDER BY id LIMIT 1"
  expect(await wide.query(broken)).toEqual([{ id: 'work:0' }])
  await wide.close()
})

const HEADER = ['// title: A title', '// audience: student', '// question: What?', '// returns n: a number', 'RETURN 1 AS n LIMIT $limit']

describe('a question file', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pathweave-questions-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  const read = async (lines: string[], file = 'asked.cypher'): Promise<Question[]> => {
    await writeFile(join(folder, file), lines.join('\n'))
    try {
      return await readCatalogue(folder)
    } finally {
      await rm(join(folder, file))
    }
  }
  const withLine = (line: string, use = '') => [line, ...HEADER.slice(0, -1), `${HEADER.at(-1)}${use}`]

  it('may leave out the Chinese title', async () => {
    const [question] = await read(HEADER)
    expect(question).toMatchObject({
      name: 'asked',
      title: 'A title',
      titleZh: null,
      audience: 'student',
      columns: [{ name: 'n', about: 'a number' }],
    })
    expect(question?.parameters).toMatchObject([{ name: 'limit', type: 'integer', default: 100 }])
  })

  it.each([
    ['string = "a b"', 'string', 'a b', 'x', 'x'],
    ['integer = -3', 'integer', -3, '7', 7],
    ['float = 0.5', 'float', 0.5, '2', 2],
    ['boolean = true', 'boolean', true, 'false', false],
    ['list of string = ["a", "b"]', 'list of string', ['a', 'b'], 'c, d', ['c', 'd']],
  ])('may declare a %s', async (text, type, otherwise, given, value) => {
    const asked = await read(withLine(`// param p: ${text}   what it is`, ' // $p').map((line) => line.replace('1 AS n', '$p AS n')))
    expect(asked[0]?.parameters[0]).toEqual({ name: 'p', type, default: otherwise, about: 'what it is', from: null })
    expect((await runQuestion(grafeo, asked, 'asked')).rows).toEqual([{ n: otherwise }])
    expect((await runQuestion(grafeo, asked, 'asked', { p: given })).rows).toEqual([{ n: value }])
  })

  it('may say where choices come from', async () => {
    const [question] = await read(
      withLine('// param p: string = "nqpf" from Concept.pole   a pole', ' // $p').map((line) => line.replace('1 AS n', '$p AS n')),
    )
    expect(question?.parameters[0]?.from).toEqual({ label: 'Concept', property: 'pole' })
  })

  it('may be code', async () => {
    const code = `export const question = { title: 'T', titleZh: null, audience: 'scholar', question: 'Q?', parameters: [],
      columns: [{ name: 'n', about: 'how many nodes' }], run: async (store) => ({ rows: await store.query('MATCH (n) RETURN count(n) AS n'), total: 1 }) }`
    const asked = await read([code], 'counted.ts')
    expect(asked).toMatchObject([{ name: 'counted', cypher: null }])
    expect((await runQuestion(grafeo, asked, 'counted')).rows).toEqual([{ n: sampleGraph().nodes.size }])
  })

  it.each([
    ['no title', HEADER.slice(1), ':1: the title is missing'],
    ['no question', HEADER.filter((line) => !line.includes('question:')), ':1: the question is missing'],
    ['an unknown audience', HEADER.map((line) => line.replace('student', 'king')), ':2: the audience must be one of'],
    ['no columns', HEADER.filter((line) => !line.includes('returns')), ':1: no column is declared'],
    ['a column twice', withLine('// returns n: again'), ':5: the column n is declared twice'],
    ['a title twice', withLine('// title: again'), ':2: title stands twice'],
    ['a stray comment', withLine('// ttile: wrong'), ':1: "// ttile: wrong" is no header line'],
    ['an unknown type', withLine('// param p: text = "a"   p'), ':1: the parameter p: the type is text, which is none of'],
    ['a default of another type', withLine('// param p: integer = "a"   p'), ':1: the parameter p: the default, "a", is no integer'],
    ['a broken parameter', withLine('// param p integer'), ':1: a parameter is written'],
    [
      'choices from nowhere',
      withLine('// param p: string = "a" from Concept.color   p'),
      ':1: the parameter p: it takes choices from Concept.color',
    ],
    ['an unused parameter', withLine('// param p: string = "a"   p'), ':1: $p is never used'],
    ['an undeclared parameter', withLine('// titleZh: 题', ' + $q'), ':6: $q is not declared'],
    ['no limit', HEADER.map((line) => line.replace(' LIMIT $limit', '')), ':1: $limit is never used'],
    ['nothing in it', [''], ':1: the title is missing'],
  ])('with %s is refused by name and line', async (_, lines, message) => {
    const error = await fault(read(lines))
    expect(error.rule).toBe('bad-question-file')
    expect(error.message).toContain(`asked.cypher${message}`)
  })
})
