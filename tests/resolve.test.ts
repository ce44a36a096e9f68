/** Weaving: what is one and what is kept apart, and that every fact opens its words. */
import { describe, expect, test } from 'vitest'
import type { Graph, GraphNode } from '#graph/graph.ts'
import { diffGraphs } from '#graph/graph.ts'
import { toBare, toPersonId, toSlug, toWorkId } from '../ingest/4-resolve/identity.ts'
import type { SourceFile } from '../ingest/4-resolve/paper.ts'
import { resolve } from '../ingest/4-resolve/resolve.ts'
import type { Claim, Extraction, Reference } from '../ingest/extraction.ts'
import type { Vocabulary } from '../ingest/vocabulary.ts'
import { violations } from './violations.ts'

const vocabulary: Vocabulary = {
  id: 'orchards',
  name: 'Orchards',
  poles: [
    { id: 'tree', name: 'trees' },
    { id: 'bee', name: 'bees' },
  ],
  stages: [],
  concepts: new Map([
    ['tree', { id: 'tree', name: 'tree', nameZh: '树', variants: ['trees'], pole: 'tree' }],
    ['apple-tree', { id: 'apple-tree', name: 'apple tree', variants: [], broader: 'tree', pole: 'tree' }],
    ['bee', { id: 'bee', name: 'bee', variants: ['bees'], pole: 'bee' }],
  ]),
}

const reference = (title: string, family: string, more: Partial<Reference> = {}): Reference => ({
  key: null,
  raw: `${family}. ${title}.`,
  span: { start: 0, end: 1 },
  confidence: {},
  title,
  author: [{ family, given: 'A.' }],
  ...more,
})

const statement = 'Apple trees feed bees in spring [1].'
const claim = (more: Partial<Claim> = {}): Claim => ({
  subject: 'apple-tree',
  object: 'bee',
  relation: 'supports',
  direction: 'tree->bee',
  polarity: 'positive',
  hedged: false,
  modality: 'fact',
  confidence: 0.8,
  cites: [],
  evidence: { start: 0, end: statement.length, quote: statement },
  ...more,
})

function extraction(title: string, more: Partial<Extraction> = {}): Extraction {
  return {
    file: `${toSlug(title)}.md`,
    lang: 'en',
    note: false,
    work: { title, author: [{ family: 'Green', given: 'Ada', affiliation: ['Orchard College, Kent, UK'] }], keywords: ['bees'] },
    sections: [{ number: '1', title: 'Results', level: 1, span: { start: 0, end: 400 } }],
    passages: [{ start: 0, end: statement.length, kind: 'sentence', section: 0, paragraph: 0, text: statement }],
    funding: [],
    tables: [],
    figures: [],
    footnotes: [],
    regions: [],
    references: [],
    citations: [],
    problems: [],
    repairs: [],
    concepts: [{ id: 'bee', name: 'bee', mentions: [{ start: 17, end: 21 }] }],
    claims: [claim()],
    definitions: [],
    contrasts: [],
    pathways: [],
    chains: [],
    policies: [],
    stakeholders: [],
    challenges: [],
    strategies: [],
    findings: [],
    organizations: [],
    openQuestions: [],
    scope: [],
    ...more,
  }
}

const source = (read: Extraction): SourceFile => ({ path: `/papers/${read.file}`, hash: 'h', reader: 'r', extraction: read })
const weave = (...read: Extraction[]): Graph => resolve(read.map(source), vocabulary)
const labelled = (graph: Graph, label: string): GraphNode[] => [...graph.nodes.values()].filter((node) => node.labels.includes(label))
const edges = (graph: Graph, type: string) => [...graph.edges.values()].filter((edge) => edge.type === type)

describe('ids', () => {
  test('fold case, accents, hyphens and full-width forms', () => {
    expect(toSlug('New‐Quality  Productive Forces：Théorie')).toBe('new-quality-productive-forces-theorie')
    expect(toBare('High-quality')).toBe(toBare('Highquality'))
    expect(toWorkId({ title: '新质生产力 研究', author: [{ family: '李', given: '明' }] })).toBe('work:新质生产力-研究:李')
  })
  test('keep initials and full names of a person apart', () => {
    expect(toPersonId({ family: 'Li', given: 'M.' })).not.toBe(toPersonId({ family: 'Li', given: 'Ming' }))
    expect(toPersonId({ family: 'LI', given: 'X R' })).toBe(toPersonId({ family: 'Li', given: 'X. R.' }))
  })
})

describe('works', () => {
  test('a paper and the same work cited by another are one, hyphens or not', () => {
    const graph = weave(
      extraction('Bees of the high-quality orchard'),
      extraction('Hives and what they hold', { references: [reference('Bees of the highquality orchard', 'Green')] }),
    )
    expect(labelled(graph, 'Work')).toHaveLength(2)
    expect(edges(graph, 'DENOTES')[0]!.to).toBe(
      labelled(graph, 'Paper').find((node) => String(node.properties.title).startsWith('Bees'))!.id,
    )
    expect(labelled(graph, 'Paper').find((node) => node.properties.aliases)?.properties.aliases).toEqual([
      'work:bees-of-the-highquality-orchard:green',
    ])
  })
  test('equal titles of different first authors stay apart', () => {
    const graph = weave(
      extraction('Hives', {
        references: [reference('The keeping of bees today', 'Stone'), reference('The keeping of bees today', 'Brook')],
      }),
    )
    expect(labelled(graph, 'Work')).toHaveLength(3)
  })
  test('an equal DOI makes one of two spellings', () => {
    const graph = weave(
      extraction('Hives', {
        references: [reference('Pollen', 'Stone', { DOI: '10.1/AB' }), reference('Pollen: a view', 'Stone', { DOI: '10.1/ab' })],
      }),
    )
    expect(labelled(graph, 'Work')).toHaveLength(2)
  })
})

describe('a full text and its note', () => {
  const text = extraction('Bees of the orchard')
  const note = extraction('Bees of the orchard', {
    file: 'note.md',
    note: true,
    work: { title: 'Bees of the orchard', author: [{ family: 'Green', given: 'Ada' }], issued: { 'date-parts': [[2021]] }, keywords: [] },
  })
  const graph = weave(note, text)
  const paper = labelled(graph, 'Paper')[0]!

  test('are one paper with both files, the full text first', () => {
    expect(labelled(graph, 'Paper')).toHaveLength(1)
    expect(paper.properties.files).toEqual(['bees-of-the-orchard.md', 'note.md'])
    const passages = labelled(graph, 'Passage').sort((a, b) => Number(a.properties.order) - Number(b.properties.order))
    expect(passages.map((passage) => passage.properties.note)).toEqual([false, true])
  })
  test('complete each other', () => {
    expect(paper.properties.year).toBe(2021)
    expect(paper.properties.note).toBe(false)
  })
  test('share the claim that both state, curated, with both passages', () => {
    expect(labelled(graph, 'Claim').map((node) => [node.properties.method, node.properties.status])).toEqual([['curated', 'accepted']])
    expect(edges(graph, 'EVIDENCED_BY').filter((edge) => edge.from.startsWith('claim:'))).toHaveLength(2)
    expect(edges(graph, 'SECTION_OF')).toHaveLength(1)
  })
})

test('a pathway that a full text and its note both tell keeps the steps of the full text', () => {
  const evidence = { start: 0, end: statement.length, quote: statement }
  const pathway = (...steps: string[]): Extraction['pathways'] => [
    {
      name: 'From blossom to fruit',
      direction: 'none',
      section: null,
      from: [],
      to: [],
      steps: steps.map((name) => ({ name, concepts: [] })),
      evidence,
    },
  ]
  const graph = weave(
    extraction('Bees of the orchard', { pathways: pathway('blossom', 'fruit') }),
    extraction('Bees of the orchard', { file: 'note.md', note: true, pathways: pathway('it blossoms', 'fruit') }),
  )
  expect(labelled(graph, 'Step').map((step) => [step.properties.order, step.properties.name])).toEqual([
    [1, 'blossom'],
    [2, 'fruit'],
  ])
})

describe('claims', () => {
  test('of two papers make one link that counts both', () => {
    const graph = weave(extraction('Bees of the orchard'), extraction('Hives and what they hold', { claims: [claim({ confidence: 0.5 })] }))
    expect(edges(graph, 'EMPOWERS').map((edge) => edge.properties)).toEqual([
      { relation: 'supports', direction: 'tree->bee', claims: 2, papers: 2, confidence: 0.9 },
    ])
  })
  test('that deny make no link but stay as claims', () => {
    const graph = weave(extraction('Bees of the orchard', { claims: [claim({ polarity: 'negative' })] }))
    expect(edges(graph, 'EMPOWERS')).toEqual([])
    expect(labelled(graph, 'Claim')[0]!.properties.name).toBe('apple tree not supports bee')
  })
  test('said twice in a paper are one, hedged only when all are', () => {
    const graph = weave(
      extraction('Bees of the orchard', { claims: [claim({ hedged: true, modality: 'recommendation' }), claim({ confidence: 0.9 })] }),
    )
    expect(labelled(graph, 'Claim').map(({ properties: { hedged, modality, confidence } }) => ({ hedged, modality, confidence }))).toEqual([
      { hedged: false, modality: 'fact', confidence: 0.9 },
    ])
  })
  test('bring the broader concepts along', () => {
    const graph = weave(extraction('Bees of the orchard'))
    expect(edges(graph, 'BROADER').map(({ from, to }) => [from, to])).toEqual([['concept:apple-tree', 'concept:tree']])
  })
})

test('evidence outside every sentence becomes a passage of its own', () => {
  const graph = weave(
    extraction('Bees of the orchard', { definitions: [{ concept: 'bee', evidence: { start: 90, end: 98, quote: 'Bees are' } }] }),
  )
  const target = edges(graph, 'EVIDENCED_BY').find((edge) => edge.from.startsWith('definition:'))!.to
  expect(graph.nodes.get(target)!.properties).toMatchObject({ text: 'Bees are', start: 90 })
  expect(edges(graph, 'IN_SECTION').some((edge) => edge.from === target)).toBe(true)
})

test('a mention in a heading counts, but makes no sentence of itself', () => {
  const mentions = [17, 120, 230].map((start) => ({ start, end: start + 4 }))
  const graph = weave(extraction('Bees of the orchard', { concepts: [{ id: 'bee', name: 'bee', mentions }] }))
  expect(labelled(graph, 'Passage').map((node) => node.properties.text)).toEqual([statement])
  expect(edges(graph, 'MENTIONS')).toHaveLength(1)
  expect(edges(graph, 'DISCUSSES').map((edge) => edge.properties.count)).toEqual([3])
})

test('two files of one name and one paper keep their own sentences', () => {
  const other = 'Bees visit apple trees in autumn.'
  const twin = extraction('Bees of the orchard', {
    passages: [{ start: 0, end: other.length, kind: 'sentence', section: 0, paragraph: 0, text: other }],
    claims: [claim({ subject: 'bee', object: 'apple-tree', evidence: { start: 0, end: other.length, quote: other } })],
  })
  const [a, b] = [source(extraction('Bees of the orchard')), { ...source(twin), path: '/second/copy.md', hash: 'other' }]
  const graph = resolve([a, b], vocabulary)
  expect(labelled(graph, 'Paper')).toHaveLength(1)
  const evidence = edges(graph, 'EVIDENCED_BY').filter((edge) => edge.from.includes(':bee:supports:apple-tree'))
  expect(evidence.map((edge) => graph.nodes.get(edge.to)!.properties.text)).toEqual([other])
  expect(labelled(resolve([a, { ...a, path: '/second/copy.md' }], vocabulary), 'Passage')).toHaveLength(1)
})

test('who takes a measure is named by the paper, on the words of the measure', () => {
  const evidence = { start: 0, end: statement.length, quote: statement }
  const strategies = [{ name: 'Feed the bees', about: [], actor: 'growers', evidence }]
  const graph = weave(extraction('Bees of the orchard', { strategies }))
  expect(edges(graph, 'TAKEN_BY').map((edge) => edge.to)).toEqual(['stakeholder:growers'])
  expect(edges(graph, 'NAMES').map((edge) => edge.to)).toEqual(['stakeholder:growers'])
  const told = edges(graph, 'EVIDENCED_BY').find((edge) => edge.from === 'stakeholder:growers')!.to
  expect(graph.nodes.get(told)!.properties.text).toBe(statement)
})

test('what an evaluation measures is a node of its own, one for each scheme that measures it', () => {
  const evidence = { start: 0, end: statement.length, quote: statement }
  const measured = { name: 'visits a day', consequence: 'more hives', actor: 'growers', about: ['bee'], evidence }
  const indicators = ['Hive Index', 'orchard ledger'].map((scheme) => ({ ...measured, scheme }))
  const graph = weave(extraction('Bees of the orchard', { indicators }))
  expect(labelled(graph, 'Indicator').map(({ properties }) => [properties.scheme, properties.consequence])).toEqual([
    ['Hive Index', 'more hives'],
    ['orchard ledger', 'more hives'],
  ])
  const ends = (type: string) => edges(graph, type).filter(({ from, to }) => /^indicator:/.test(from) || /^indicator:/.test(to))
  expect(['PROPOSES', 'ABOUT', 'TAKEN_BY', 'EVIDENCED_BY'].map((type) => ends(type).length)).toEqual([2, 2, 2, 2])
  expect(violations(graph).filter((wrong) => wrong.includes('ndicator'))).toEqual([])
})

test('the order in which files were given changes nothing', () => {
  const [a, b] = [extraction('Bees of the orchard'), extraction('Hives and what they hold')]
  const { nodes, edges: links } = diffGraphs(weave(a, b), weave(b, a))
  expect([nodes.put, nodes.gone, links.put, links.gone]).toEqual([[], [], [], []])
})
