/** Whatever becomes of the files of a folder and is decided of them, building again gives what building from nothing gives. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { diffGraphs } from '#graph/graph.ts'
import { openStore } from '#graph/stores/open-store.ts'
import type { Store } from '#graph/stores/store.ts'
import { build } from '../ingest/build.ts'
import { type Decision, decisionSchema, toLatest } from '../ingest/curation/decision.ts'
import { toPassageTexts } from '../ingest/curation/find-texts.ts'
import { toCitationAbout, toClaimAbout, toReferenceAbout } from '../ingest/curation/to-about.ts'
import { readSources } from '../ingest/sources.ts'
import { readVocabulary } from '../ingest/vocabulary/read-vocabulary.ts'
import { makePapers, paperText } from './bench/make-papers.ts'
import { EDITS } from './paper-edits.ts'

const work = mkdtempSync(join(tmpdir(), 'pathweave-any-'))
afterAll(() => rmSync(work, { recursive: true, force: true }))
const vocabulary = await readVocabulary(join(import.meta.dirname, '../data/vocabulary/nqpf-ve.yaml'))

const PAPERS = 5
/** Papers of other kinds beside the generated ones. */
const FIXTURES = [
  'claims-in-both-directions-between-the-poles',
  'a-chinese-paper-with-gbt-references',
  'policy-documents-named-without-an-entry',
  'what-an-evaluation-measures-and-what-follows',
]
const SHELF = `@book{a, author={Vale, Orin}, title={Fresh bread for every apprentice}, year={2020}}
@article{b, author={Brook, C.}, title={Schools of weaving in the harbor: a study of workshop 1}, journal={Journal of Harbor Crafts}, year={2001}}
`
const NOTE = `---
note: true
title: "Schools of grafting in the valley: a study of workshop 0"
author:
  - family: Green
    given: Ada
year: 2021
---

## Claims

Digital literacy supports skilled talent in every school of grafting.
`

const which = fc.nat({ max: PAPERS + 1 })
const any = fc.nat({ max: 10_000 })
/** What to do to a folder: nothing is done to a file that isn't there. */
const change = fc.oneof(
  fc.tuple(fc.constant('edit'), which, fc.nat({ max: EDITS.length - 1 })),
  fc.tuple(fc.constant('write'), which, fc.nat({ max: 1 })),
  fc.tuple(fc.constant('remove'), which, fc.constant(0)),
  fc.tuple(fc.constant('copy'), which, which),
  fc.tuple(fc.constant('cut'), any, any),
  fc.tuple(fc.constant('decide'), any, any),
  fc.tuple(fc.constant('undo'), any, fc.constant(0)),
)
type Change = ReturnType<typeof change.generate>['value']

/** What was once found to go wrong: two things that a decision keeps apart lie in files that later changes leave alone. */
const FOUND: [Change[][]][] = [[[[['decide', 0, 6]], [['cut', 0, 0]], [['edit', 0, 0]]]]]

function makeFolder(folder: string): void {
  makePapers(folder, PAPERS)
  for (const name of FIXTURES) cpSync(join(import.meta.dirname, 'fixtures', name, 'input.md'), join(folder, `${name}.md`))
  writeFileSync(join(folder, 'note.md'), NOTE)
  writeFileSync(join(folder, 'shelf.bib'), SHELF)
}

function apply(folder: string, [what, i, other]: Change): void {
  const toPath = (number: number) => join(folder, `paper-${String(number).padStart(4, '0')}.md`)
  const files = readdirSync(folder).sort()
  if (what === 'cut') {
    const path = join(folder, files[i % files.length]!)
    const lines = readFileSync(path, 'utf8').split('\n')
    writeFileSync(path, lines.toSpliced(other % lines.length, 1).join('\n'))
  }
  const isThere = files.includes(`paper-000${i}.md`)
  if (what === 'write') writeFileSync(toPath(i), paperText(i + other * 10))
  if (!isThere) return
  const text = readFileSync(toPath(i), 'utf8')
  if (what === 'edit') writeFileSync(toPath(i), EDITS[other]![2](text))
  if (what === 'copy') writeFileSync(toPath(other), text)
  if (what === 'remove' && files.length > 1) rmSync(toPath(i))
}

/** The decisions with one more about something that a store has, or with one less. */
async function decide(store: Store, decisions: readonly Decision[], [what, i, other]: Change): Promise<Decision[]> {
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(other / 7) % Math.max(1, list.length)]
  if (what === 'undo') return decisions.filter((_, place) => place !== i % decisions.length)
  const papers = (await readSources(store)).filter(({ extraction }) => !extraction.bibliography)
  const { extraction } = papers[i % papers.length]!
  const texts = toPassageTexts(extraction)
  const [claim, reference, citation] = [pick(extraction.claims), pick(extraction.references), pick(extraction.citations)]
  const rows = await store.query(
    'MATCH (n) WHERE n:Person OR n:Strategy OR n:Work OR n:Venue OR n:Institution RETURN labels(n) AS labels, n.id AS id ORDER BY id',
  )
  const kind = ['Person', 'Strategy', 'Work', 'Venue', 'Institution'][other % 5]!
  const ids = rows.filter(({ labels }) => (labels as string[]).includes(kind)).map(({ id }) => String(id))
  const [a, b] = [pick(ids)!, ids[(i + other) % ids.length]!]
  const made = [
    claim && { kind: 'claim', about: toClaimAbout(extraction, texts, claim), verdict: 'reject' },
    claim && { kind: 'claim', about: toClaimAbout(extraction, texts, claim), verdict: 'edit', change: { relation: 'requires' } },
    reference && { kind: 'reference', about: toReferenceAbout(extraction, reference), verdict: 'edit', change: { year: 1990 + (i % 20) } },
    reference && { kind: 'reference', about: toReferenceAbout(extraction, reference), verdict: 'reject' },
    citation && { kind: 'citation', about: toCitationAbout(extraction, texts, citation), verdict: 'edit', change: { references: [] } },
    a !== b && { kind: 'identity', about: { a, b }, verdict: 'merge' },
    a !== b && { kind: 'identity', about: { a, b }, verdict: 'split' },
  ][other % 7]
  if (!made) return [...decisions]
  const decision = decisionSchema.parse({ ...made, who: 'a reader', when: '2026-01-01T00:00:00Z' })
  return toLatest([...decisions, decision])
}

test('any changes and decisions, one after the other, give the graph that building from nothing gives', async () => {
  let runs = 0
  const woven: string[] = []
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(change, { minLength: 1, maxLength: 2 }), { minLength: 3, maxLength: 4 }), async (steps) => {
      const folder = join(work, `papers-${runs}`)
      makeFolder(folder)
      const store = await openStore(join(work, `store-${runs++}`), 'write')
      let decisions: Decision[] = []
      await build([folder], store, vocabulary)
      for (const changes of steps) {
        for (const each of changes) {
          if (each[0] === 'decide' || each[0] === 'undo') decisions = await decide(store, decisions, each)
          else apply(folder, each)
        }
        const again = await build([folder], store, vocabulary, undefined, decisions)
        woven.push(again.woven)
        const fresh = await openStore(':memory:', 'write')
        const { outcomes } = await build([folder], fresh, vocabulary, undefined, decisions)
        const { nodes, edges } = diffGraphs(await fresh.read(), await store.read())
        expect([...nodes.put, ...nodes.gone, ...edges.put, ...edges.gone]).toEqual([])
        expect(again.outcomes).toEqual(outcomes)
        await fresh.close()
      }
      await store.close()
    }),
    { numRuns: Number(process.env.RUNS ?? 5), examples: FOUND },
  )
  expect(woven).not.toContain('all')
}, 600_000)
