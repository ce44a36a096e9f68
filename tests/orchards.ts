/** An invented paper to review, and a desk over it. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '#graph/stores/open-store.ts'
import type { Store } from '#graph/stores/store.ts'
import type { ReviewAccess } from '#viewer/server/review.ts'
import { toReviewAccess } from '../cli/review-access.ts'
import { build } from '../ingest/build.ts'
import type { Decision } from '../ingest/curation/decision.ts'
import { ReviewDesk } from '../ingest/curation/review-desk.ts'
import { readVocabulary } from '../ingest/vocabulary/read-vocabulary.ts'

export const ORCHARDS = `# Orchards that teach in the valley

Ada Green

**Abstract:** This paper looks at schools that teach grafting.

## 1. Introduction

Artificial intelligence drives vocational education in the valley [1]. Digital technology supports skilled talent wherever orchards are taught [2]. Vocational education supplies skilled talent to industry [9].

## References

- [1] Stone B. The keeping of bees in schools. Journal of Orchards, 2020, 12(3): 4-9.
- [2] Brook C. Grafting for beginners. Journal of Orchards, 2018, 10(1): 1-7.
`

interface Reviewing {
  /** Of the paper. */
  store: Store
  access: ReviewAccess
  /** The decisions of a kind that are kept. */
  kept(kind?: 'claims' | 'identity'): Decision[]
  close(): Promise<void>
}

/** A desk that takes decisions on the paper. */
export async function reviewOrchards(): Promise<Reviewing> {
  const work = mkdtempSync(join(tmpdir(), 'pathweave-orchards-'))
  const [papers, folder] = [join(work, 'papers'), join(work, 'curation')]
  mkdirSync(papers)
  writeFileSync(join(papers, 'orchards.md'), ORCHARDS)
  const vocabulary = await readVocabulary(join(import.meta.dirname, '../data/vocabulary/nqpf-ve.yaml'))
  const store = await openStore(':memory:', 'write')
  await build([papers], store, vocabulary)
  const desk = toReviewAccess(folder, async () => new ReviewDesk({ folder, vocabulary, open: (_mode, use) => use(store) }))
  return {
    store,
    access: { writable: true, user: 'Ada', ...desk },
    kept(kind = 'claims') {
      const file = join(folder, `${kind}.jsonl`)
      const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : []
      return lines.map((line) => JSON.parse(line))
    },
    async close() {
      await store.close()
      rmSync(work, { recursive: true, force: true })
    },
  }
}
