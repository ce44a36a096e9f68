/** Readers' decisions: what a line may say, how the folder keeps them, and that they last from build to build. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { Graph, GraphNode } from '#graph/graph.ts'
import { toWorkId } from '../ingest/4-resolve/identity.ts'
import type { SourceFile } from '../ingest/4-resolve/paper.ts'
import { resolve } from '../ingest/4-resolve/resolve.ts'
import { checkIdentity, checkIdentityOf } from '../ingest/curation/check-identity.ts'
import { type Decision, toKey, toLatest, toLine, toOver } from '../ingest/curation/decision.ts'
import { addDecisions, fingerprintDecisions, readDecisions, undoDecision } from '../ingest/curation/decisions-folder.ts'
import { toPassageTexts } from '../ingest/curation/find-texts.ts'
import { replayDecisions } from '../ingest/curation/replay.ts'
import { toMark } from '../ingest/curation/replay-citation.ts'
import { likenessOf, toSketch, toTextHash } from '../ingest/curation/text-mark.ts'
import { toCitationAbout, toClaimAbout, toReferenceAbout } from '../ingest/curation/to-about.ts'
import { extractText } from '../ingest/pipeline.ts'
import { readVocabulary } from '../ingest/vocabulary/read-vocabulary.ts'
import { createRandom } from './random.ts'
import { rewrap, slipTitle, wrapLines } from './rewrapped.ts'
import { shared, withoutShared } from './shared.ts'

const vocabulary = await readVocabulary(join(import.meta.dirname, '../data/vocabulary/nqpf-ve.yaml'))
const work = mkdtempSync(join(tmpdir(), 'pathweave-curation-'))
afterAll(() => rmSync(work, { recursive: true, force: true }))

const PAPER = `# Orchards that teach in the valley

Ada Green

**Abstract:** This paper looks at schools that teach grafting.

## 1. Introduction

Artificial intelligence drives vocational education in the valley [1]. Digital technology supports skilled talent wherever orchards are taught [1, 2]. In every school of the valley, artificial intelligence drives vocational education.

## References

- [1] Stone B. The keeping of bees in schools. Journal of Orchards, 2020, 12(3): 4-9.
- [2] Brook C. Grafting for beginners. Journal of Orchards, 2018, 10(1): 1-7.
`
const NOTE = `---
note: true
title: Orchards that teach in the valley
author:
  - family: Green
    given: Ada
year: 2021
---

## Claims

Digital technology supports skilled talent in orchard schools.
`

const source = (file: string, text: string): SourceFile => ({
  path: `/papers/${file}`,
  hash: file,
  reader: 'r',
  extraction: extractText(file, text, vocabulary),
})
const paper = source('orchards.md', PAPER)
const signed = { who: 'Ada', when: '2026-01-02T03:04:05.678Z' }
const toDecision = (given: object): Decision => ({ ...signed, ...given }) as Decision

const passages = toPassageTexts(paper.extraction)
function claimDecision(subject: string, nth: number, more: object): Decision {
  const claim = paper.extraction.claims.filter((one) => one.subject === subject)[nth]!
  return toDecision({ kind: 'claim', about: toClaimAbout(paper.extraction, passages, claim), ...more })
}
function weave(sources: SourceFile[], ...decisions: Decision[]): Graph {
  const { sources: decided, identity, outcomes } = replayDecisions(sources, decisions, vocabulary)
  expect(outcomes.map(({ state }) => state)).toEqual(decisions.map(() => 'applied'))
  return resolve(decided, vocabulary, { identity })
}
const labelled = (graph: Graph, label: string): GraphNode[] => [...graph.nodes.values()].filter((node) => node.labels.includes(label))
const edges = (graph: Graph, type: string) => [...graph.edges.values()].filter((edge) => edge.type === type)
const empowers = (graph: Graph) =>
  edges(graph, 'EMPOWERS').map(({ from, to, properties }) => [from, properties.relation, to, properties.claims].join(' '))

const DRIVES = 'concept:artificial-intelligence drives concept:vocational-education 1'
const SUPPORTS = 'concept:digital-technology supports concept:skilled-talent 1'

test('the paper of these tests says what they take for granted', () => {
  expect(paper.extraction.claims.map(({ subject, relation, object }) => `${subject} ${relation} ${object}`)).toEqual([
    'artificial-intelligence drives vocational-education',
    'digital-technology supports skilled-talent',
    'artificial-intelligence drives vocational-education',
  ])
  expect(empowers(weave([paper])).sort()).toEqual([DRIVES, SUPPORTS])
})

describe('words are known again', () => {
  test.each([
    ['over other line breaks', 'The bees of the\nvalley feed\nthe school.'],
    ['over hyphens at line ends', 'The bees of the val-\nley feed the school.'],
    ['over marks of emphasis and citation numbers', 'The *bees* of the valley [12, 13–15] feed the **school**.'],
    ['over tags, case and full-width forms', 'THE BEES OF THE <b>valley</b> feed the ｓｃｈｏｏｌ．'],
  ])('%s', (_, text) => {
    expect(toTextHash(text)).toBe(toTextHash('The bees of the valley feed the school.'))
  })
  test('but not when a word is another', () => {
    expect(toTextHash('The bees of the valley feed the schools.')).not.toBe(toTextHash('The bees of the valley feed the school.'))
    expect(toTextHash('2019 4')).not.toBe(toTextHash('2020 4'))
  })
  test('by likeness when something stands between them', () => {
    const text = 'Apprentices who graft apple trees in winter sell more fruit in autumn than their masters did in any year before.'
    const broken = text.replace(' in autumn', ' Journal of Orchards 7 in autumn')
    const other = 'Masters of the craft hold that nothing is learned from books, and that a season outdoors is worth two of lessons.'
    expect(likenessOf(toSketch(text), toSketch(broken))).toBeGreaterThan(0.7)
    expect(likenessOf(toSketch(text), toSketch(other))).toBeLessThan(0.25)
    expect(toSketch('')).toHaveLength(48)
  })
})

describe('a claim', () => {
  test('that is accepted is curated, and sure', () => {
    const graph = weave([paper], claimDecision('digital-technology', 0, { verdict: 'accept', why: 'it says so' }))
    const claim = labelled(graph, 'Claim').find(({ properties }) => properties.relation === 'supports')!
    expect(claim.properties).toMatchObject({ status: 'accepted', method: 'curated', confidence: 1, decidedBy: 'Ada', why: 'it says so' })
    expect(empowers(graph).sort()).toEqual([DRIVES, SUPPORTS])
  })
  test('that is rejected stays readable and makes no link', () => {
    const graph = weave([paper], claimDecision('digital-technology', 0, { verdict: 'reject' }))
    expect(empowers(graph)).toEqual([DRIVES])
    const [claim] = labelled(graph, 'Claim').filter(({ properties }) => properties.status === 'rejected')
    expect(claim!.properties.name).toBe('digital technology supports skilled technical talent')
    expect(edges(graph, 'EVIDENCED_BY').some(({ from }) => from === claim!.id)).toBe(true)
  })
  test('that is rejected in one sentence stands in another', () => {
    const graph = weave([paper], claimDecision('artificial-intelligence', 0, { verdict: 'reject' }))
    expect(empowers(graph).sort()).toEqual([DRIVES, SUPPORTS])
    const claims = labelled(graph, 'Claim').filter(({ properties }) => properties.relation === 'drives')
    expect(claims.map(({ properties }) => properties.status).sort()).toEqual(['open', 'rejected'])
    for (const { id } of claims) expect(edges(graph, 'EVIDENCED_BY').filter(({ from }) => from === id)).toHaveLength(1)
    const both = weave([paper], ...[0, 1].map((nth) => claimDecision('artificial-intelligence', nth, { verdict: 'reject' })))
    expect(empowers(both)).toEqual([SUPPORTS])
    expect(labelled(both, 'Claim').filter(({ properties }) => properties.relation === 'drives')).toHaveLength(1)
  })
  test('that is edited says the new thing and keeps the old', () => {
    const change = { relation: 'requires', subject: 'skilled-talent', object: 'digital-technology', hedged: true }
    const graph = weave([paper], claimDecision('digital-technology', 0, { verdict: 'edit', change }))
    expect(edges(graph, 'REQUIRES').map(({ from, to }) => [from, to])).toEqual([['concept:skilled-talent', 'concept:digital-technology']])
    expect(empowers(graph)).toEqual([DRIVES])
    const claim = labelled(graph, 'Claim').find(({ properties }) => properties.relation === 'requires')!
    expect(claim.properties).toMatchObject({
      status: 'accepted',
      method: 'curated',
      hedged: true,
      was: 'digital-technology supports skilled-talent, hedged: false',
    })
  })
  test('takes its direction from its new ends', () => {
    const change = { object: 'new-quality-productive-forces' }
    const graph = weave([paper], claimDecision('artificial-intelligence', 0, { verdict: 'edit', change }))
    const claim = labelled(graph, 'Claim').find(({ properties }) => properties.was)!
    expect(claim.properties.direction).toBe('within')
    const turned = weave(
      [paper],
      claimDecision('artificial-intelligence', 0, { verdict: 'edit', change: { subject: 'vocational-education', ...change } }),
    )
    expect(labelled(turned, 'Claim').find(({ properties }) => properties.was)!.properties.direction).toBe('ve->nqpf')
  })
  test('that nothing reads any more is kept while its sentence is there', () => {
    const deaf = { ...paper, extraction: { ...paper.extraction, claims: [] } }
    const accepted = claimDecision('digital-technology', 0, {
      verdict: 'accept',
      read: { direction: 'within', hedged: true, modality: 'prediction' },
    })
    const graph = weave([deaf], accepted)
    expect(labelled(graph, 'Claim').map(({ properties: { name, status, hedged } }) => [name, status, hedged])).toEqual([
      ['digital technology supports skilled technical talent', 'accepted', true],
    ])
    expect(empowers(graph)).toEqual([SUPPORTS])
  })
  test('that two people decided on in two conversions is one claim: the later counts, the other is told', () => {
    const broken = source('broken.md', PAPER.replace('wherever orchards', 'Journal of Orchards 7 wherever orchards'))
    const there = toPassageTexts(broken.extraction)
    const claim = broken.extraction.claims.find(({ subject }) => subject === 'digital-technology')!
    const about = toClaimAbout(broken.extraction, there, claim)
    const earlier = claimDecision('digital-technology', 0, { verdict: 'reject', when: '2026-01-01T00:00:00Z' })
    const later = toDecision({ kind: 'claim', about, verdict: 'accept', who: 'Bo', when: '2026-01-02T00:00:00Z' })
    expect(toKey(later)).not.toBe(toKey(earlier))
    const { sources, outcomes } = replayDecisions([paper], [earlier, later], vocabulary)
    expect(outcomes.map(({ state, reason }) => [state, reason])).toEqual([
      ['lost', 'Bo decided later on the same words, as another file prints them'],
      ['applied', null],
    ])
    expect(
      labelled(resolve(sources, vocabulary), 'Claim')
        .map(({ properties }) => properties.status)
        .sort(),
    ).toEqual(['accepted', 'open'])
    const agreed = replayDecisions([paper], [{ ...earlier, verdict: 'accept' } as Decision, later], vocabulary).outcomes
    expect(agreed.map(({ state }) => state)).toEqual(['applied', 'applied'])
  })
  test('that a full text and its note both state is one, with both passages', () => {
    const note = source('note.md', NOTE)
    expect(note.extraction.note).toBe(true)
    const graph = weave([note, paper])
    expect(labelled(graph, 'Paper')).toHaveLength(1)
    const claims = labelled(graph, 'Claim').filter(({ properties }) => properties.relation === 'supports')
    expect(claims.map(({ properties }) => [properties.method, properties.status])).toEqual([['curated', 'accepted']])
    expect(edges(graph, 'EVIDENCED_BY').filter(({ from }) => from === claims[0]!.id)).toHaveLength(2)
  })
})

describe('a reference', () => {
  const about = (nth: number) => toReferenceAbout(paper.extraction, paper.extraction.references[nth]!)
  test('has the fields that a person gave it, and keeps what was read', () => {
    const change = { title: 'The keeping of bumblebees', year: 2019, author: [{ family: 'Stone', given: 'Berta' }] }
    const graph = weave([paper], toDecision({ kind: 'reference', about: about(0), verdict: 'edit', change }))
    expect(labelled(graph, 'Work').map(({ properties }) => properties.title)).toContain('The keeping of bumblebees')
    expect(labelled(graph, 'Person').map(({ properties }) => properties.name)).toContain('Berta Stone')
    const reference = labelled(graph, 'Reference').find(({ properties }) => properties.status)!
    expect(reference.properties).toMatchObject({ status: 'accepted' })
    expect(reference.properties.was).toMatch(/^title: The keeping of bees in schools; year: 2020; author: Stone, B/)
  })
  test('that is none denotes no work and is cited no more', () => {
    const graph = weave([paper], toDecision({ kind: 'reference', about: about(1), verdict: 'reject' }))
    expect(labelled(graph, 'Work')).toHaveLength(2)
    expect(labelled(graph, 'Reference')).toHaveLength(2)
    expect(edges(graph, 'DENOTES')).toHaveLength(1)
    expect(edges(graph, 'CITES')).toHaveLength(1)
  })
})

describe('a citation', () => {
  const about = (nth: number) => toCitationAbout(paper.extraction, passages, paper.extraction.citations[nth]!)
  const pointed = (graph: Graph) =>
    edges(graph, 'POINTS_TO').map(({ from, to }) => `${graph.nodes.get(from)!.properties.text} ${graph.nodes.get(to)!.properties.key}`)
  test('points where a person says', () => {
    expect(pointed(weave([paper])).sort()).toEqual(['[1, 2] 1', '[1, 2] 2', '[1] 1'])
    const references = [toReferenceAbout(paper.extraction, paper.extraction.references[1]!)].map(({ quote, sketch }) => ({ quote, sketch }))
    const graph = weave([paper], toDecision({ kind: 'citation', about: about(0), verdict: 'edit', change: { references } }))
    expect(pointed(graph).sort()).toEqual(['[1, 2] 1', '[1, 2] 2', '[1] 2'])
    expect(labelled(graph, 'Citation').find(({ properties }) => properties.status)!.properties).toMatchObject({
      status: 'accepted',
      was: '1',
    })
  })
  test('that is none points nowhere', () => {
    expect(pointed(weave([paper], toDecision({ kind: 'citation', about: about(1), verdict: 'reject' })))).toEqual(['[1] 1'])
  })
})

describe('who is who', () => {
  const decide = (verdict: 'merge' | 'split', a: unknown, b: unknown) => toDecision({ kind: 'identity', about: { a, b }, verdict })
  const woven = (...decisions: Decision[]) => {
    const { sources, identity, outcomes } = replayDecisions([paper], decisions, vocabulary)
    const graph = resolve(sources, vocabulary, { identity })
    return { graph, outcomes: checkIdentityOf(graph, outcomes).map(({ state, reason }) => [state, reason]) }
  }
  const [bees, grafting] = paper.extraction.references.map((reference) => toWorkId(reference))
  test('is decided: two works become one, by id or by name', () => {
    expect(labelled(woven().graph, 'Work')).toHaveLength(3)
    for (const decision of [
      decide('merge', bees, grafting),
      decide('merge', { kind: 'Work', name: 'The keeping of bees in schools' }, { kind: 'Work', name: 'Grafting for Beginners' }),
    ]) {
      const { graph, outcomes } = woven(decision)
      expect(labelled(graph, 'Work')).toHaveLength(2)
      expect(outcomes).toEqual([['applied', null]])
    }
    expect(woven(decide('split', bees, grafting)).outcomes).toEqual([['applied', null]])
  })
  test('is decided: a journal that the authority knows becomes two, each found by its names', () => {
    const journals = source(
      'journals.md',
      PAPER.replace('Journal of Orchards, 2020', 'Education and Vocation, 2020').replace(
        'Journal of Orchards, 2018',
        'Education and Occupation, 2018',
      ),
    )
    const ends = ['venue:education-and-vocation', 'venue:education-and-occupation']
    const weaveBoth = (...decisions: Decision[]) => {
      const { sources, identity, outcomes } = replayDecisions([journals], decisions, vocabulary)
      const graph = resolve(sources, vocabulary, { identity })
      return {
        names: labelled(graph, 'Venue')
          .map(({ properties }) => properties.name)
          .sort(),
        outcomes: checkIdentityOf(graph, outcomes),
      }
    }
    expect(weaveBoth().names).toHaveLength(1)
    const { names, outcomes } = weaveBoth(decide('split', ends[0], ends[1]))
    expect(names).toEqual(['Education and Occupation', 'Education and Vocation'])
    expect(outcomes).toMatchObject([{ state: 'applied' }])
  })
  test('is decided: of two about one pair the later counts, by whatever names', () => {
    const names = { a: { kind: 'Work', name: 'The keeping of bees in schools' }, b: { kind: 'Work', name: 'Grafting for Beginners' } }
    const later = { ...decide('split', names.a, names.b), when: '2026-02-01T00:00:00Z' } as Decision
    const earlier = decide('merge', bees, grafting)
    for (const order of [
      [later, earlier],
      [earlier, later],
    ])
      expect(labelled(woven(...toLatest(order)).graph, 'Work')).toHaveLength(3)
  })
  test('is told where an end is not in the graph, or the graph says otherwise', () => {
    expect(woven(decide('merge', bees, 'work:gone:nobody')).outcomes).toEqual([['elsewhere', 'work:gone:nobody is not in this graph']])
    const nodes = [{ id: 'person:a', labels: ['Person'], properties: { name: 'A', aliases: ['person:b'] } }]
    const outcome = (verdict: 'merge' | 'split') => replayDecisions([], [decide(verdict, 'person:a', 'person:b')], vocabulary).outcomes
    expect(checkIdentity(nodes, [], outcome('split'))).toMatchObject([{ state: 'lost', reason: 'the two are still one' }])
    const records = replayDecisions([], [decide('split', 'person:a:on-pears', 'person:a:on-bees')], vocabulary).outcomes
    const reason = 'no record is printed any more like person:a:on-bees and person:a:on-pears'
    expect(checkIdentity(nodes, [], records).map((one) => [one.state, one.reason?.split(' and ').length])).toEqual([
      ['lost', reason.split(' and ').length],
    ])
    expect(checkIdentity(nodes, [], outcome('merge'))).toMatchObject([{ state: 'applied' }])
    const two = ['person:a', 'person:b'].map((id) => ({ id, labels: ['Person'], properties: {} }))
    expect(checkIdentity(two, [], outcome('merge'))).toMatchObject([{ state: 'lost', reason: 'the two are still two' }])
    expect(checkIdentity(two, [{ from: 'person:b', to: 'person:a' }], outcome('merge'))).toMatchObject([{ state: 'applied' }])
  })
})

describe('what no longer applies is told', () => {
  const accepted = claimDecision('digital-technology', 0, { verdict: 'accept' })
  const outcomesOf = (sources: SourceFile[], ...decisions: Decision[]) =>
    replayDecisions(sources, decisions, vocabulary).outcomes.map(({ state, reason }) => [state, reason])
  test('when the sentence is gone', () => {
    const shorter = source('orchards.md', PAPER.replace(/Digital technology[^.]*\. /, ''))
    expect(outcomesOf([shorter], accepted)).toEqual([['lost', 'its sentence is not found in the paper']])
  })
  test('when its sentence says the opposite now, or speaks of something else', () => {
    const SENTENCE = 'Digital technology supports skilled talent wherever orchards are taught'
    const rewritten = (text: string) => source('orchards.md', PAPER.replace(SENTENCE, text))
    expect(outcomesOf([rewritten('Digital technology does not support skilled talent wherever orchards are taught')], accepted)).toEqual([
      ['lost', 'its sentence says the opposite now'],
    ])
    expect(outcomesOf([rewritten('Digital technology supports skilled bees wherever orchards are taught')], accepted)).toEqual([
      ['lost', 'its sentence speaks no longer of skilled technical talent'],
    ])
  })
  test('when the vocabulary lost what a claim was changed to', () => {
    const edited = claimDecision('digital-technology', 0, { verdict: 'edit', change: { object: 'industrial-upgrading' } })
    expect(outcomesOf([paper], edited)).toEqual([['applied', null]])
    const gone = { ...vocabulary, concepts: new Map([...vocabulary.concepts].filter(([id]) => id !== 'industrial-upgrading')) }
    expect(replayDecisions([paper], [edited], gone).outcomes).toMatchObject([
      { state: 'lost', reason: 'the vocabulary has no concept industrial-upgrading any more' },
    ])
  })
  test('when the paper is not there', () => {
    const other = source(
      'other.md',
      PAPER.replace('Orchards that teach in the valley', 'Hives').replace(/Artificial[\s\S]*valley, [^.]*\./, 'Bees hum.'),
    )
    expect(outcomesOf([other], accepted)).toEqual([['elsewhere', 'its paper is not in this graph']])
  })
  test('when the paper is called otherwise now, and others of its sentences are there', () => {
    const text = PAPER.replace('Orchards that teach in the valley', 'Orchards').replace(/Digital technology[^.]*\. /, '')
    const other = claimDecision('artificial-intelligence', 0, { verdict: 'accept' })
    expect(outcomesOf([source('orchards.md', text)], accepted, other)).toEqual([
      ['lost', 'it is not found in the paper, which is called otherwise now'],
      ['applied', null],
    ])
  })
  test('but it is found there by likeness, where enough others are', () => {
    const text = PAPER.replace('Orchards that teach in the valley', 'Orchards').replace(
      'wherever orchards are taught',
      'where orchards teach',
    )
    const sure = toDecision({
      kind: 'reference',
      about: toReferenceAbout(paper.extraction, paper.extraction.references[0]!),
      verdict: 'accept',
    })
    const others = [0, 1].map((nth) => claimDecision('artificial-intelligence', nth, { verdict: 'accept' }))
    const outcomes = outcomesOf([source('orchards.md', text)], accepted, ...others, sure)
    expect(outcomes).toEqual(outcomes.map(() => ['applied', null]))
  })
  test('when the vocabulary lost the concept', () => {
    const deaf = { ...paper, extraction: { ...paper.extraction, claims: [] } }
    const gone = { ...vocabulary, concepts: new Map([...vocabulary.concepts].filter(([id]) => id !== 'skilled-talent')) }
    const [outcome] = replayDecisions([deaf], [accepted], gone).outcomes
    expect(outcome).toMatchObject({ state: 'lost', reason: 'the vocabulary has no concept skilled-talent any more' })
  })
  test('when a mark is gone from its sentence', () => {
    const decision = toDecision({
      kind: 'citation',
      about: toCitationAbout(paper.extraction, passages, paper.extraction.citations[0]!),
      verdict: 'accept',
    })
    expect(outcomesOf([source('orchards.md', PAPER.replace('valley [1].', 'valley.'))], decision)).toEqual([
      ['lost', 'its sentence is there without the mark [1]'],
    ])
  })
})

describe('the folder', () => {
  const folder = (name: string, files: Record<string, string> = {}) => {
    const path = join(work, name)
    mkdirSync(path, { recursive: true })
    for (const [file, text] of Object.entries(files)) writeFileSync(join(path, file), text)
    return path
  }
  const accept = claimDecision('digital-technology', 0, { verdict: 'accept' })
  const reject = { ...claimDecision('artificial-intelligence', 0, { verdict: 'reject' }), when: '2026-01-03T00:00:00Z' }

  test('has a line each, sorted, keys in one order, whatever order they came in', async () => {
    const [one, other] = [folder('one'), folder('other')]
    await addDecisions(one, [accept])
    await addDecisions(one, [reject])
    const shuffled = [reject, accept].map((decision) => Object.fromEntries(Object.entries(decision).reverse()) as Decision)
    await addDecisions(other, shuffled)
    const text = readFileSync(join(one, 'claims.jsonl'), 'utf8')
    expect(readFileSync(join(other, 'claims.jsonl'), 'utf8')).toBe(text)
    const lines = text.trimEnd().split('\n')
    expect(lines).toEqual([...lines].sort())
    expect((await readDecisions(one)).latest.map(toLine).sort()).toEqual(lines)
    expect(text).not.toContain('orchards are taught')
  })
  test('keeps earlier decisions, of which the latest counts, and undoes from the last', async () => {
    const path = folder('undone')
    const again = { ...accept, verdict: 'reject' as const, when: '2026-02-01T00:00:00Z' } as Decision
    await addDecisions(path, [accept, reject, again])
    expect((await readDecisions(path)).latest).toEqual(expect.arrayContaining([reject, again]))
    expect(await undoDecision(path)).toEqual(again)
    expect((await readDecisions(path)).latest).toEqual(expect.arrayContaining([reject, accept]))
    expect(await undoDecision(path, toKey(accept))).toEqual(accept)
    expect(await undoDecision(path, toKey(accept))).toBeNull()
    expect((await readDecisions(path)).latest).toEqual([reject])
  })
  test('keeps what is decided at once, and takes over the lock of a process that is gone', async () => {
    const { pid } = spawnSync(process.execPath, ['--version'])
    const path = folder('at-once', { 'decisions.lock': `${pid} ${hostname()}\n`, 'decisions.lock.left': `${pid} ${hostname()}\n` })
    const many = Array.from({ length: 12 }, (_, i) => ({ ...accept, who: `reader ${i}`, when: `2026-02-01T00:00:${10 + i}Z` }) as Decision)
    await Promise.all(many.map((one) => addDecisions(path, [one])))
    expect((await readDecisions(path)).all).toHaveLength(12)
    const undone = await Promise.all(many.slice(0, 5).map(() => undoDecision(path)))
    expect(undone.map((one) => one?.who).sort()).toEqual(['reader 10', 'reader 11', 'reader 7', 'reader 8', 'reader 9'])
    expect((await readDecisions(path)).all).toHaveLength(7)
    expect(readdirSync(path)).toEqual(['claims.jsonl'])
  })
  test('tells each bad line with file and number, loses no other, and keeps it when it writes', async () => {
    const bad = ['<<<<<<< mine', '{"kind":"claim"}', 'not JSON', toLine(accept).replace('"accept"', '"aceept"')]
    const path = folder('bad', { 'claims.jsonl': [bad[0], toLine(accept), bad[1], '', bad[2], bad[3], toLine(reject)].join('\n') })
    const { all, failed } = await readDecisions(path)
    expect(all).toHaveLength(2)
    const file = join(path, 'claims.jsonl')
    expect(failed.map(({ message }) => message.slice(0, message.indexOf(': ')))).toEqual(
      [1, 3, 5, 6].map((line) => `${file}, line ${line}`),
    )
    expect(failed.every(({ rule, line }) => rule === 'bad-decision' && !line.includes('\n'))).toBe(true)
    expect(failed[3]!.message).toContain('verdict')
    await undoDecision(path)
    expect(readFileSync(file, 'utf8').trimEnd().split('\n')).toEqual([toLine(accept), ...bad])
  })
  test('keeps what two people say of one thing, and tells it until somebody decides with both at hand', async () => {
    const ada = { ...accept, who: 'Ada', when: '2026-02-01T00:00:00Z' } as Decision
    const bo = { ...accept, who: 'Bo', verdict: 'reject', when: '2026-02-02T00:00:00Z' } as Decision
    const path = folder('opposed')
    await addDecisions(path, [reject, ada, bo])
    const both = await readDecisions(path)
    expect(both.latest).toEqual([reject, bo])
    expect([...both.opposed]).toEqual([[toKey(accept), [ada]]])
    expect(toOver(both.all, toKey(accept), 'Bo')).toHaveLength(1)
    // the same word twice is no quarrel, and one's own later word counts for oneself
    expect(
      (
        await readDecisions(
          folder('agreed', { 'claims.jsonl': [ada, { ...bo, verdict: 'accept' }].map((one) => toLine(one as Decision)).join('\n') }),
        )
      ).opposed.size,
    ).toBe(0)
    await addDecisions(path, [{ ...ada, verdict: 'reject', when: '2026-02-03T00:00:00Z' } as Decision])
    expect((await readDecisions(path)).opposed.size).toBe(0)
    await undoDecision(path)
    expect((await readDecisions(path)).opposed.size).toBe(1)
    const last = { ...ada, who: 'Cy', when: '2026-02-04T00:00:00Z', over: toOver(both.all, toKey(accept), 'Cy') } as Decision
    expect(last.over).toHaveLength(2)
    await addDecisions(path, [last])
    const settled = await readDecisions(path)
    expect(settled.opposed.size).toBe(0)
    expect(settled.latest).toContainEqual(last)
  })
  test('merges in git: both keep their lines, though they stand side by side', async () => {
    const repository = folder('repository')
    const git = (...args: string[]) =>
      execFileSync('git', ['-C', repository, '-c', 'user.name=a', '-c', 'user.email=a@b.c', '-c', 'init.defaultBranch=main', ...args], {
        stdio: 'pipe',
      })
    const path = join(repository, 'curation')
    const commit = async (decision: Decision) => {
      await addDecisions(path, [decision])
      git('add', '.')
      git('commit', '-qm', 'decisions')
    }
    git('init', '-q')
    await commit(reject)
    git('checkout', '-qb', 'other')
    await commit({ ...accept, who: 'Bo' } as Decision)
    git('checkout', '-q', 'main')
    await commit({ ...accept, who: 'Ada', verdict: 'reject' } as Decision)
    git('merge', '-q', 'other', '-m', 'both')
    const { all, opposed, failed } = await readDecisions(path)
    expect([all.length, opposed.size, failed]).toEqual([3, 1, []])
  })
  test('that was not written is told, and leaves no lock', async () => {
    const path = join(folder('refused', { file: '' }), 'file')
    await expect(addDecisions(path, [accept])).rejects.toMatchObject({ rule: 'unreadable-file', message: `${path} can't be written` })
    const taken = folder('taken')
    mkdirSync(join(taken, 'claims.jsonl'))
    await expect(addDecisions(taken, [accept])).rejects.toMatchObject({ rule: 'unreadable-file' })
    expect(readdirSync(taken)).toEqual(['claims.jsonl'])
  })
  test('is nothing where it is missing', async () => {
    expect(await readDecisions(join(work, 'nowhere'))).toMatchObject({ all: [], latest: [], failed: [] })
    expect(fingerprintDecisions([])).toBeNull()
    expect(fingerprintDecisions([accept, reject])).toBe(fingerprintDecisions([reject, accept]))
    expect(fingerprintDecisions([accept])).not.toBe(fingerprintDecisions([reject]))
  })
})

const conversions = [
  { width: 72, hyphenated: true, pageEvery: 4, runningLine: 'Annals of Nothing, Vol. 3 No. 2 (2026)' },
  { width: 48, hyphenated: true, pageEvery: 7, runningLine: 'Author et al.: A running title that was not there before' },
  { width: 110, hyphenated: false, pageEvery: 3, runningLine: 'Page header of another year' },
]
describe.skipIf(!shared)(`the five papers, converted again${shared ? '' : ` (${withoutShared})`}`, () => {
  const folder = join(shared ?? '', 'papers')
  const texts = shared
    ? readdirSync(folder)
        .filter((file) => /^\d{3}_.*\.txt$/.test(file))
        .map((file) => readFileSync(join(folder, file), 'utf8'))
    : []
  const read = texts.map((text, i) => source(`paper-${i}.txt`, text))
  const random = createRandom(20260101)
  const some = <T>(things: readonly T[]): T => things[Math.floor(random() * things.length)]!

  /** 500 decisions about different things, as a person may take them. */
  const decisions = new Map<string, Decision>()
  for (const { extraction } of read.length ? Array.from({ length: 5000 }, () => some(read)) : []) {
    if (decisions.size === 440) break
    const places = toPassageTexts(extraction)
    const kind = some(['claim', 'claim', 'claim', 'claim', 'citation', 'reference'] as const)
    const verdict = some(['accept', 'reject', 'edit'] as const)
    if (kind === 'claim') {
      const { direction, hedged, modality, ...claim } = some(extraction.claims)
      const about = toClaimAbout(extraction, places, { direction, hedged, modality, ...claim })
      const change = { relation: claim.relation === 'drives' ? 'supports' : 'drives' }
      const decision = toDecision({ kind, about, read: { direction, hedged, modality }, verdict, ...(verdict === 'edit' && { change }) })
      decisions.set(toKey(decision), decision)
    } else if (kind === 'reference') {
      const about = toReferenceAbout(extraction, some(extraction.references))
      const decision = toDecision({ kind, about, verdict, ...(verdict === 'edit' && { change: { year: 1999 } }) })
      decisions.set(toKey(decision), decision)
    } else {
      const about = toCitationAbout(extraction, places, some(extraction.citations))
      const { quote, sketch } = toReferenceAbout(extraction, some(extraction.references))
      const change = { references: [{ quote, sketch }] }
      const decision = toDecision({ kind, about, verdict, ...(verdict === 'edit' && { change }) })
      decisions.set(toKey(decision), decision)
    }
  }

  // who is who is decided on the graph that all decisions before made, each thing once: what rules fused is split, the rest merged or kept apart
  for (const [kind, most] of shared
    ? ([
        ['Work', 25],
        ['Person', 25],
        ['Venue', 10],
      ] as const)
    : []) {
    const { sources, identity } = replayDecisions(read, [...decisions.values()], vocabulary)
    const nodes = labelled(resolve(sources, vocabulary, { identity }), kind)
    const fused = nodes
      .flatMap(({ properties }) => (properties.identity ?? []) as string[])
      .map((text) => JSON.parse(text) as { a: string; b: string; rule: string })
    const open = fused.filter(({ rule }) => rule !== 'curated')
    const free = new Set(nodes.map(({ id }) => id))
    for (const target = decisions.size + most; decisions.size < target; ) {
      const { a, b } = open.pop() ?? { a: some([...free]), b: some([...free]) }
      if (a === b) continue
      const verdict = free.has(a) && free.has(b) ? some(['merge', 'split'] as const) : 'split'
      const decision = toDecision({ kind: 'identity', about: { a, b }, verdict })
      decisions.set(toKey(decision), decision)
      for (const end of [a, b]) free.delete(end)
    }
  }

  /** Whether a graph says what was decided, seen from the graph alone, where papers may be called otherwise. */
  function isSaid(graph: Graph, { kind, about: printed, verdict, ...rest }: Decision, nameOf: (paper: string) => string): boolean {
    const about = 'paper' in printed ? { ...printed, paper: nameOf(printed.paper) } : printed
    const status = verdict === 'reject' ? 'rejected' : 'accepted'
    if (kind === 'claim' && 'subject' in about) {
      const { relation } = 'change' in rest ? (rest.change as { relation: string }) : about
      const denied =
        about.polarity === 'negative' && graph.nodes.has(`claim:${about.paper}:${about.subject}:${relation}:${about.object}:not`)
      const id = `claim:${about.paper}:${about.subject}:${relation}:${about.object}${denied ? ':not' : ''}`
      return [id, `${id}:rejected`].some((one) => graph.nodes.get(one)?.properties.status === status)
    }
    const found = labelled(graph, kind === 'reference' ? 'Reference' : 'Citation').filter(({ properties }) => properties.status === status)
    return found.some(({ id, properties }) => {
      if (kind === 'reference') return 'quote' in about && toTextHash(String(properties.raw)) === about.quote
      return 'mark' in about && id.startsWith(`citation:${about.paper}:`) && toMark({ text: String(properties.text) }) === about.mark
    })
  }

  test.each([
    ...conversions.map((conversion): [string, (text: string) => string] => [
      `wrapped at ${conversion.width}, hyphenated: ${conversion.hyphenated}`,
      (text) => rewrap(text, conversion, createRandom(7)),
    ]),
    ['with every line wrapped at 80, headings and entries too', (text) => wrapLines(text, 80)],
    [
      'under titles with a slip, page numbers between dashes in their sentences',
      (text) => slipTitle(rewrap(text, { ...conversions[0]!, pageEvery: 2, runningLine: null }, createRandom(7))),
    ],
  ] as [string, (text: string) => string][])('%s, keep 490 of 500 decisions', (_, convert) => {
    expect(decisions.size).toBe(500)
    const again = texts.map((text, i) => source(`converted-${9 - i}.md`, convert(text))).reverse()
    const { sources, outcomes, identity } = replayDecisions(again, [...decisions.values()], vocabulary)
    const missed = outcomes.filter(({ state }) => state !== 'applied')
    expect(missed.length, missed.map(({ reason }) => reason).join('\n')).toBeLessThanOrEqual(10)
    const graph = resolve(sources, vocabulary, { identity })

    const names = new Map(read.map(({ extraction }, i) => [toWorkId(extraction.work), toWorkId([...again].reverse()[i]!.extraction.work)]))
    const nameOf = (paper: string) => names.get(paper) ?? paper
    const unsaid = [...decisions.values()].filter((decision) => decision.kind !== 'identity' && !isSaid(graph, decision, nameOf))
    const stillOther = checkIdentityOf(graph, outcomes).filter(({ decision, state }) => decision.kind === 'identity' && state !== 'applied')
    expect(
      unsaid.length + stillOther.length,
      stillOther.map(({ reason, decision }) => `${reason} ${JSON.stringify(decision.about)}`).join('\n'),
    ).toBeLessThanOrEqual(10)
  })
})
