/** Whatever becomes of the files of a folder, building again gives what building from nothing gives. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { diffGraphs } from '#graph/graph.ts'
import { openStore } from '#graph/stores/open-store.ts'
import { build } from '../ingest/build.ts'
import { readVocabulary } from '../ingest/vocabulary/read-vocabulary.ts'
import { makePapers, paperText } from './bench/make-papers.ts'
import { EDITS } from './paper-edits.ts'

const work = mkdtempSync(join(tmpdir(), 'pathweave-any-'))
afterAll(() => rmSync(work, { recursive: true, force: true }))
const vocabulary = await readVocabulary(join(import.meta.dirname, '../data/vocabulary/nqpf-ve.yaml'))

const PAPERS = 5
const which = fc.nat({ max: PAPERS + 1 })
/** What to do to a folder: nothing is done to a file that isn't there. */
const change = fc.oneof(
  fc.tuple(fc.constant('edit'), which, fc.nat({ max: EDITS.length - 1 })),
  fc.tuple(fc.constant('write'), which, fc.nat({ max: 1 })),
  fc.tuple(fc.constant('remove'), which, fc.constant(0)),
  fc.tuple(fc.constant('copy'), which, which),
)
type Change = ReturnType<typeof change.generate>['value']

function apply(folder: string, [what, i, other]: Change): void {
  const toPath = (number: number) => join(folder, `paper-${String(number).padStart(4, '0')}.md`)
  const files = readdirSync(folder)
  const isThere = files.includes(`paper-000${i}.md`)
  if (what === 'write') writeFileSync(toPath(i), paperText(i + other * 10))
  if (!isThere) return
  const text = readFileSync(toPath(i), 'utf8')
  if (what === 'edit') writeFileSync(toPath(i), EDITS[other]![2](text))
  if (what === 'copy') writeFileSync(toPath(other), text)
  if (what === 'remove' && files.length > 1) rmSync(toPath(i))
}

test('any changes, one after the other, give the graph that building from nothing gives', async () => {
  let runs = 0
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(change, { minLength: 1, maxLength: 2 }), { minLength: 3, maxLength: 4 }), async (steps) => {
      const folder = join(work, `papers-${runs}`)
      makePapers(folder, PAPERS)
      const store = await openStore(join(work, `store-${runs++}`), 'write')
      await build([folder], store, vocabulary)
      for (const changes of steps) {
        for (const each of changes) apply(folder, each)
        await build([folder], store, vocabulary)
        const fresh = await openStore(':memory:', 'write')
        await build([folder], fresh, vocabulary)
        const { nodes, edges } = diffGraphs(await fresh.read(), await store.read())
        expect([...nodes.put, ...nodes.gone, ...edges.put, ...edges.gone]).toEqual([])
        await fresh.close()
      }
      await store.close()
    }),
    { numRuns: Number(process.env.RUNS ?? 5) },
  )
}, 600_000)
