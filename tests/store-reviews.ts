/** Reviewing on a store, as every one must do it: the same queue, and the graph after a decision says the same. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { createGraph } from '#graph/graph.ts'
import { openStore } from '#graph/stores/open-store.ts'
import type { Credentials, Store } from '#graph/stores/store.ts'
import { findOthers } from '#viewer/server/reading/find-others.ts'
import { build } from '../ingest/build.ts'
import { ReviewDesk } from '../ingest/curation/review-desk.ts'
import { readVocabulary } from '../ingest/vocabulary/read-vocabulary.ts'

const vocabulary = await readVocabulary(join(import.meta.dirname, '../data/vocabulary/nqpf-ve.yaml'))
const PAPER = `# Orchards that teach in the valley

Ada Green

## 1. Introduction

Artificial intelligence drives vocational education in the valley [1]. Digital technology supports skilled talent wherever orchards are taught [2].

## References

- [1] Stone B. The keeping of bees in schools. Journal of Orchards, 2020, 12(3): 4-9.
- [2] Brook C. Grafting for beginners in the valley. Journal of Orchards, 2018, 10(1): 1-7.
`

export function describeReviews(name: string, credentials?: Credentials): void {
  const work = mkdtempSync(join(tmpdir(), 'pathweave-review-stores-'))
  afterAll(() => rmSync(work, { recursive: true, force: true }))
  const papers = join(work, 'papers')
  mkdirSync(papers)
  writeFileSync(join(papers, 'orchards.md'), PAPER)
  const desk = new ReviewDesk({ folder: join(work, 'curation'), vocabulary, open })
  async function open<T>(mode: 'read' | 'write', use: (store: Store) => Promise<T>): Promise<T> {
    const store = await openStore(name, mode, credentials)
    return use(store).finally(() => store.close())
  }
  const ask = (query: string) => open('read', (store) => store.query(query))

  it('lists, rejects, merges, and undoes', async () => {
    // the server's database holds what other tests left
    await open('write', (store) => store.write(createGraph()))
    await open('write', (store) => build([papers], store, vocabulary))
    const { items } = await desk.review()
    expect(items.map(({ reading }) => reading).sort()).toEqual([
      'artificial intelligence drives vocational education',
      'digital technology supports skilled technical talent',
    ])
    const drives = items.find(({ fields }) => fields.relation === 'drives')!
    const [claim] = await ask("MATCH (c:Claim) WHERE c.relation = 'drives' RETURN c.id AS id")
    expect((await desk.behind(String(claim!.id))).words).toMatchObject([{ key: drives.key, fields: { relation: 'drives' }, outcome: null }])
    const [reference] = await ask('MATCH (r:Reference) RETURN r.id AS id ORDER BY id')
    expect((await desk.behind(String(reference!.id))).words).toMatchObject([{ kind: 'reference', fields: { year: 2020 } }])
    const [citation] = await ask("MATCH (c:Citation) WHERE c.text = '[2]' RETURN c.id AS id")
    expect((await desk.behind(String(citation!.id))).words).toMatchObject([{ kind: 'citation', about: { mark: '[2]' } }])
    const [work] = await ask("MATCH (w:Work) WHERE w.title STARTS WITH 'Grafting' RETURN w.id AS id")
    expect(await open('read', (store) => findOthers(store, String(work!.id), 'Bees keeping'))).toMatchObject([{ detail: '2020' }])
    expect((await desk.decide([{ key: drives.key, verdict: 'reject', why: 'no' }], 'Ada')).outcomes).toMatchObject([{ state: 'applied' }])
    expect(await ask('MATCH (c:Claim) RETURN c.status AS status, c.decidedBy AS who ORDER BY status')).toEqual([
      { status: 'open', who: null },
      { status: 'rejected', who: 'Ada' },
    ])
    expect(await ask('MATCH (:Concept)-[r:EMPOWERS]->(:Concept) RETURN r.relation AS relation ORDER BY relation')).toEqual([
      { relation: 'supports' },
    ])

    const [a, b] = ['The keeping of bees in schools', 'Grafting for beginners in the valley'].map((title) => ({
      kind: 'Work' as const,
      name: title,
    }))
    expect((await desk.identify({ a: a!, b: b! }, 'merge', 'Ada')).outcomes).toMatchObject([{ state: 'applied' }])
    expect(await ask('MATCH (w:Work) RETURN count(w) AS n')).toEqual([{ n: 2 }])
    const [fused] = await ask('MATCH (w:Work) WHERE w.identity IS NOT NULL RETURN w.id AS id')
    expect((await desk.behind(String(fused!.id))).pairs).toMatchObject([{ status: 'decided', rule: 'curated' }])
    expect((await desk.changes()).changes).toContainEqual(expect.objectContaining({ change: 'merged', kind: 'work' }))
    expect((await desk.review()).outcomes.map(({ state }) => state)).toEqual(['applied', 'applied'])

    expect(await desk.undo()).toMatchObject({ kind: 'identity' })
    expect(await ask('MATCH (w:Work) RETURN count(w) AS n')).toEqual([{ n: 3 }])
    await desk.undo()
    expect(await ask("MATCH (c:Claim) WHERE c.status = 'rejected' RETURN count(c) AS n")).toEqual([{ n: 0 }])
  })
}
