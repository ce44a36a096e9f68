/** The papers view: a paper's text as the API gives it, and how a sentence is cut for its marks. */
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addEdge, addNode } from '#graph/graph.ts'
import { openStore } from '#graph/stores/open-store.ts'
import type { Store } from '#graph/stores/store.ts'
import { cutRow, cutSentence } from '#viewer/app/papers/cut-sentence.ts'
import { headingDepths } from '#viewer/app/papers/heading-depths.ts'
import { readNode } from '#viewer/server/reading/read-node.ts'
import { readPaper, readPapers } from '#viewer/server/reading/read-paper.ts'
import { sampleGraph } from './sample-graph.ts'

const FACTORY = 'work:skills-for-the-quiet-factory:lindqvist'
const LOOM = 'work:apprentices-at-the-digital-loom:okafor'
const COUNTY = 'work:县城里的实训车间:白'

const mark = (text: string, references: string[] = []) => ({ id: `citation:${text}`, text, problem: null, references })

describe('the text of a paper', () => {
  let store: Store
  beforeAll(async () => {
    store = await openStore(':memory:', 'write')
    const graph = sampleGraph()
    // a section above others with no sentence of its own, and a mark that points nowhere
    addNode(graph, 'section:above', ['Section'], { number: '0', title: 'All about looms', level: 1, order: 9 })
    addEdge(graph, 'SUBSECTION_OF', `section:${LOOM}:0`, 'section:above')
    addNode(graph, 'problem:missing', ['Problem'], { note: 'It leads to no entry.', kind: 'missing_reference' })
    addEdge(graph, 'HAS_PROBLEM', FACTORY, 'problem:missing')
    addEdge(graph, 'CONCERNS', 'problem:missing', `citation:${FACTORY}:4`)
    await store.write(graph)
  })
  afterAll(() => store.close())

  it('has its sentences in order under their sections, those without sentences of their own too', async () => {
    const paper = await readPaper(store, FACTORY)
    expect(paper?.sections.slice(0, 4).map(({ number, level, passages }) => [number, level, passages.length])).toEqual([
      [null, 1, 1],
      ['1', 1, 1],
      ['2', 1, 1],
      ['2.1', 2, 2],
    ])
    expect((await readPaper(store, LOOM))?.sections.map(({ title }) => title)).toEqual(['All about looms', 'Looms', 'A pathway'])
    expect(await readPaper(store, 'work:handbook-of-looms:serrano')).toBeNull()
  })

  it('says of each sentence what it claims, cites and is evidence of', async () => {
    const paper = await readPaper(store, FACTORY)
    const passages = paper?.sections.flatMap((section) => section.passages) ?? []
    expect(passages[1]).toMatchObject({
      citations: [{ text: '[1]', problem: null, references: [`reference:${FACTORY}:0`] }],
      claims: [{ from: 'concept:new-quality-productive-forces', to: 'concept:vocational-education' }],
      says: ['Claim'],
    })
    expect(passages[2]?.citations[0]?.references).toEqual([`reference:${FACTORY}:0`, `reference:${FACTORY}:1`])
    expect(paper?.concepts.find(({ id }) => id === 'concept:vocational-education')?.words).toEqual(
      expect.arrayContaining(['vocational education', '职业教育']),
    )
    const row = (await readPaper(store, LOOM))?.sections.flatMap((section) => section.passages).find(({ table }) => table !== null)
    expect(row).toMatchObject({ table: 'table:mills', says: expect.arrayContaining(['Finding', 'OpenQuestion']) })
  })

  it('leads from a problem to the references and sentences that it concerns', async () => {
    expect((await readPaper(store, COUNTY))?.problems).toEqual([
      {
        id: 'problem:uncited',
        kind: 'uncited_reference',
        note: 'The entry is never cited.',
        references: [`reference:${COUNTY}:0`],
        passages: [],
      },
    ])
    expect((await readPaper(store, FACTORY))?.problems).toEqual(
      expect.arrayContaining([expect.objectContaining({ kind: 'missing_reference', passages: [`passage:${FACTORY}:4`], references: [] })]),
    )
    expect((await readPaper(store, FACTORY))?.references.map(({ citations }) => citations)).toEqual([2, 2, 1])
    expect((await readPapers(store)).find(({ id }) => id === COUNTY)).toMatchObject({ sentences: 3, problems: 1, note: true })
  })

  it('opens all that a sentence says', async () => {
    const node = await readNode(store, `passage:${LOOM}:6`)
    expect(node?.neighbors.find(({ type }) => type === 'EVIDENCED_BY')?.nodes.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['Finding', 'OpenQuestion']),
    )
  })
})

describe('a sentence is cut', () => {
  it('at its citations, and between them at the words of its claims', () => {
    const pieces = cutSentence('Looms [1] help looms [2].', [mark('[2]'), mark('[1]')], [{ kind: 'from', words: ['looms'] }])
    expect(pieces.map(({ text, kind, citation }) => [text, citation?.id ?? kind])).toEqual([
      ['Looms', 'from'],
      [' ', null],
      ['[1]', 'citation:[1]'],
      [' help ', null],
      ['looms', 'from'],
      [' ', null],
      ['[2]', 'citation:[2]'],
      ['.', null],
    ])
  })

  it('without losing a word or a citation, whatever it holds', () => {
    const words = fc.array(fc.constantFrom('[1]', '[', '1', 'İ', '梭', ' ', 'loom'), { maxLength: 12 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(words, fc.array(words, { maxLength: 4 }), words, (text, marks, term) => {
        const pieces = cutSentence(
          text,
          marks.map((one) => mark(one)),
          [{ kind: 'cue', words: [term] }],
        )
        expect(pieces.map((piece) => piece.text).join('')).toBe(text)
        expect(pieces.filter(({ citation }) => citation)).toHaveLength(marks.length)
        for (const piece of pieces) expect(text.slice(piece.start, piece.start + piece.text.length)).toBe(piece.text)
      }),
    )
  })

  it('into cells where it is a table row, each with its own citations', () => {
    expect(cutRow('a mill\t40 looms [2]', [mark('[2]')]).map(({ text, citations }) => [text, citations.length])).toEqual([
      ['a mill', 0],
      ['40 looms [2]', 1],
    ])
  })
})

it('a heading is never more than one level below the last', () => {
  expect(headingDepths([2, 4, 1, 1, 3, 3, 9, 2])).toEqual([1, 2, 1, 1, 2, 3, 4, 2])
})
