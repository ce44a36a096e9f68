/** A paper's citation report over HTTP: the verdicts of `pathweave check` at the nodes of the graph, and repairs where they stand. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStore } from '#graph/stores/open-store.ts'
import type { Store } from '#graph/stores/store.ts'
import { build } from '#ingest/build.ts'
import { ReportDesk } from '#ingest/check/report-desk.ts'
import { readVocabulary } from '#ingest/vocabulary/read-vocabulary.ts'
import { createApp } from '#viewer/server/create-app.ts'
import type { PaperList, PaperText } from '#viewer/server/paper-types.ts'
import type { PaperReport } from '#viewer/server/report-types.ts'
import { REPAIR_TITLES } from '../cli/check/repair-titles.ts'
import { toReportAccess } from '../cli/report-access.ts'

const PAPER = `# Weaving at school

Ada Green

Abstract: This paper looks at pupils who learn to weave.

## 1. Introduction

Looms are old [1] and many [2]. P\u0430per comes later.

### 1.1 Keepers

Some keep them well [2].

## References

[1] Lee A, Chen B. The looms of the northern valleys and their keepers. Mill Studies, 2001, 3(4): 55-63.

[2] Moss C. A short history of the southern shuttles and their makers. Mill Studies, 1999, 1(2): 5-16.

[3] Reed D. Bobbins without number in the western valleys of the shire. Mill Studies, 1998, 1(1): 7-19.
`
const BIB = `@article{lee, author = {Lee, Anna and Chen, Bo}, title = {The Looms of the Northern Valleys and their Keepers}, journal = {Mill Studies}, year = {2001}, volume = {3}, number = {4}, pages = {55--63}}
@article{moss, author = {Moss, Clara}, title = {A Short History of the Southern Shuttles and their Makers}, journal = {Mill Studies}, year = {1989}, volume = {1}, number = {2}, pages = {5--16}}
`

describe('the citation report of a paper', () => {
  let folder: string
  let store: Store
  let app: ReturnType<typeof createApp>
  const get = async <T>(path: string) => (await (await app.request(path)).json()) as T
  const reportIn = async (lang: string) => {
    const [paper] = await get<PaperList>('/api/papers')
    const path = `/api/papers/${encodeURIComponent(paper?.id ?? '')}`
    return { text: await get<PaperText>(path), report: await get<PaperReport>(`${path}/report?lang=${lang}`) }
  }
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pathweave-report-'))
    await Promise.all([writeFile(join(folder, 'weaving.md'), PAPER), writeFile(join(folder, 'mill.bib'), BIB)])
    const vocabulary = await readVocabulary(join(import.meta.dirname, '../data/vocabulary/nqpf-ve.yaml'))
    store = await openStore(':memory:', 'write')
    await build([folder], store, vocabulary)
    const desk = new ReportDesk({ store, vocabulary, folder: join(folder, 'curation') })
    app = createApp(store, [], { reports: toReportAccess(async () => desk) })
  }, 30_000)
  afterAll(async () => {
    await store?.close()
    await rm(folder, { recursive: true, force: true })
  })

  it('gives each reference its verdict and why, in the language asked for', async () => {
    const { text, report } = await reportIn('en')
    const entryOf = new Map(report.entries.map((entry) => [entry.reference, entry]))
    expect(text.references.map(({ id }) => entryOf.get(id)?.verdict)).toEqual(['verified', 'described_wrongly', 'contradictory'])
    expect(entryOf.get(text.references[1]?.id ?? '')?.reason).toContain('field given otherwise (year)')
    expect(report.verdicts.map(({ id, count }) => [id, count])).toEqual([
      ['described_wrongly', 1],
      ['contradictory', 1],
      ['verified', 1],
      ['unverifiable', 0],
    ])
    expect(report.against).toEqual(['mill.bib (bibtex, 2 works)'])
    const chinese = (await reportIn('zh')).report
    expect(chinese.verdicts[2]?.title).toBe('已核实')
    expect(chinese.findings[0]).toMatchObject({ severity: 'error', title: '字段不同' })
  })

  it('leads from a finding to the entry and to the problem of the graph', async () => {
    const { text, report } = await reportIn('en')
    const uncited = report.findings.find(({ title }) => title === 'listed and not cited')
    expect(uncited).toMatchObject({ references: [text.references[2]?.id], problem: text.problems[0]?.id })
    expect(report.findings.find(({ title }) => title === 'field given otherwise')).toMatchObject({
      problem: null,
      place: text.references[1]?.id,
    })
  })

  it('tells what was mended where it stands, with the words of the file while it is at hand', async () => {
    const { text, report } = await reportIn('en')
    const [, second] = text.sections.find(({ title }) => title === 'Introduction')?.passages ?? []
    expect(second?.text).toContain('comes later')
    expect(report.repairs).toMatchObject([{ kind: 'homoglyph', title: 'look-alike letter', words: '\u0430', place: second?.id }])
    await writeFile(join(folder, 'weaving.md'), `${PAPER}\nA line more.\n`)
    expect((await reportIn('en')).report.repairs[0]?.words).toBeNull()
  })

  it('is empty where nobody makes any', async () => {
    const [paper] = await get<PaperList>('/api/papers')
    const bare = await createApp(store, []).request(`/api/papers/${encodeURIComponent(paper?.id ?? '')}/report`)
    expect(await bare.json()).toEqual({ verdicts: [], entries: [], findings: [], against: [], repairs: [] })
  })
})

it('every kind of repair that reading records has a title in both languages', async () => {
  const root = join(import.meta.dirname, '../ingest')
  const files = (await readdir(root, { recursive: true })).filter((name) => name.endsWith('.ts') && !name.includes('bibliography'))
  const code = await Promise.all(files.map((name) => readFile(join(root, name), 'utf8')))
  const recorded = /recordRepair\(\s*file,\s*'([\w-]+)'|repairs(?:: \[|\.(?:push|unshift)\().{0,40}?kind: '([\w-]+)'/gs
  const kinds = new Set(code.flatMap((text) => [...text.matchAll(recorded)].map(([, one, other]) => one ?? other ?? '')))
  kinds.delete('scrambled-words') // a doubt
  expect([...kinds].sort()).toEqual(Object.keys(REPAIR_TITLES).sort())
})
