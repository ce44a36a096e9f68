/** The measure of claims, over sentences of our own. */
import { expect, test } from 'vitest'
import type { Vocabulary } from '#ingest/vocabulary.ts'
import { cues } from '../../ingest/3-knowledge/cues.ts'
import { readingOf } from '../reading-of.ts'
import { baselines } from './baselines.ts'
import { fitConfidence, toOrder } from './fit-confidence.ts'
import { Judge } from './judge-claims.ts'
import { ablate, leaveOneOut, measure, tenths } from './measure-claims.ts'
import type { PaperClaims, ReadClaim } from './read-claims.ts'

const TEXT = 'Kilns drive pottery.\n\nLooms and kilns support the weaving school.'
const NAMES = ['kilns', 'pottery', 'looms', 'weaving school']
const vocabulary: Vocabulary = {
  id: 'crafts',
  name: 'Crafts',
  poles: [],
  stages: [],
  concepts: new Map(NAMES.map((name) => [name, { id: name, name, variants: [], pole: name === 'kilns' ? 'fire' : 'trade' }])),
}

/** The claims of two sentences: three that the annotation has, of which one in another direction, and one that it lacks. */
function paperOf(name = 'crafts'): PaperClaims {
  const reading = readingOf(TEXT)
  const mentions = NAMES.flatMap((concept) =>
    [...TEXT.matchAll(new RegExp(concept, 'giu'))].map(({ index }) => ({ concept, start: index, end: index + concept.length })),
  ).sort((a, b) => a.start - b.start)
  const concepts = NAMES.map((concept) => ({
    id: concept,
    name: concept,
    mentions: mentions.filter((mention) => mention.concept === concept),
  }))
  const [first, second] = reading.passages.map(({ start, end }) => ({ start, end, quote: TEXT.slice(start, end) }))
  const claim = (subject: string, object: string, confidence: number, at: typeof first, kind: string): ReadClaim => ({
    subject,
    object,
    relation: kind === 'verb' ? 'drives' : 'supports',
    direction: 'within',
    confidence,
    evidence: at!,
    cue: cues.find((cue) => cue.kind === kind)!,
    features: { bias: 1, near: confidence > 0.5 ? 1 : 0 },
  })
  const gold = (subject: string, object: string, direction: string, at: typeof first) => ({
    ...{ subject, object, direction, relation: 'drives', quote: at!.quote },
  })
  const judge = new Judge(
    {
      concepts: NAMES.map((each) => ({ name: each, variants: [] })),
      concepts_minor: [],
      claims: [
        gold('kilns', 'pottery', 'within', first),
        gold('kilns', 'weaving school', 'NQPF->VE', second),
        gold('looms', 'weaving school', 'within', second),
      ],
    },
    concepts,
    TEXT,
  )
  const claims = [
    claim('kilns', 'pottery', 0.95, first, 'verb'),
    claim('kilns', 'weaving school', 0.9, second, 'verb'),
    claim('looms', 'weaving school', 0.8, second, 'light'),
    claim('looms', 'kilns', 0.3, second, 'verb'),
  ]
  return { name, reading, mentions, claims, judge }
}

const all = ({ claims }: PaperClaims) => claims

test('a claim is right by its sentence and its two ends, and then by its direction', () => {
  expect(measure([paperOf()], all)).toMatchObject({ gold: 3, said: 4, pair: 3, directed: 2, pairF1: 6 / 7, directedF1: 4 / 7 })
})

test('an annotated claim is found once, however often it is said', () => {
  const paper = paperOf()
  expect(measure([paper], () => [paper.claims[0]!, { ...paper.claims[0]! }])).toMatchObject({ said: 2, pair: 1 })
})

test('without a kind of cue its claims are gone and the others stay', () => {
  const { kinds, relations } = ablate([paperOf()])
  expect(kinds.map(({ family, said, right, without }) => [family, said, right, without.pair])).toEqual([
    ['light', 1, 1, 2],
    ['verb', 3, 2, 1],
  ])
  expect(relations.map(({ family, without }) => [family, without.said])).toEqual([
    ['drives', 1],
    ['supports', 3],
  ])
})

test('a tenth of confidence counts its own claims', () => {
  const counted = tenths([paperOf()]).filter(({ said }) => said > 0)
  expect(counted).toEqual([
    { from: 0.3, said: 1, pair: 0, directed: 0 },
    { from: 0.8, said: 1, pair: 1, directed: 1 },
    { from: 0.9, said: 2, pair: 2, directed: 1 },
  ])
})

test('fitted weights put right claims first, and a paper is measured by those of the others', () => {
  const paper = paperOf()
  const { pair } = paper.judge.judge(paper.claims)
  const examples = paper.claims.map((claim) => ({ claim, right: pair.has(claim) }))
  expect(toOrder(examples, fitConfidence(examples))).toBe(1)
  expect(toOrder(examples, ({ confidence }) => -confidence)).toBe(0)
  const [left] = leaveOneOut([paper, paperOf('other')])
  expect(left!.order.others.order).toBe(1)
  expect(left!.least.others.least).toBeGreaterThan(0.3)
})

test('co-occurrence pairs every two concepts of a sentence in order', () => {
  const said = baselines['co-occurrence'](paperOf(), vocabulary).map(({ subject, relation, object }) => `${subject} ${relation} ${object}`)
  expect(said).toEqual(['kilns drives pottery', 'looms supports kilns', 'looms supports weaving school', 'kilns supports weaving school'])
})

test('the nearest verb joins the two concepts around it, from pole to pole', () => {
  const said = baselines['nearest verb'](paperOf(), vocabulary)
  expect(said.map(({ subject, relation, object, direction }) => [subject, relation, object, direction])).toEqual([
    ['kilns', 'drives', 'pottery', 'fire->trade'],
    ['kilns', 'supports', 'weaving school', 'fire->trade'],
  ])
})
