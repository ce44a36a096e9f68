/** Records whose works are known: real ones under PATHWEAVE_SHARED, and real works told again by `vary-item.ts`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseReferenceLine } from '../../../ingest/2-structure/references/parse-reference.ts'
import { toBare } from '../../../ingest/4-resolve/identity.ts'
import type { CslItem, Extraction } from '../../../ingest/extraction.ts'
import { createRandom } from '../../random.ts'
import { PRINTED_STYLES, varyItem } from './vary-item.ts'

export interface KnownRecord {
  item: CslItem
  /** What tells the work. */
  truth: string
}

/** The works of GB/T 7714's examples as hundreds of journals print them, read by us. */
export function readPrintedExamples(shared: string, seed = 1): KnownRecord[] {
  const random = createRandom(seed)
  const lines = readFileSync(join(shared, 'data/references/gbt7714.jsonl'), 'utf8').split('\n').filter(Boolean)
  return lines
    .map((line) => JSON.parse(line) as { raw: string; item: string })
    .map(({ raw, item }) => ({ item: toItem(raw), truth: item }))
    .sort(() => random() - 0.5)
}

function toItem(raw: string): CslItem {
  const { key: _key, confidence: _confidence, ...item } = parseReferenceLine(raw)
  return item
}

/** Works of real bibliographies, each once. */
export function readWorks(extractions: readonly Extraction[]): CslItem[] {
  const seen = new Set<string>()
  return extractions
    .flatMap(({ references }) => references)
    .filter(({ title, author, DOI }) => {
      if (!title || title.length < 8 || !author?.[0]) return false
      const keys = [toBare(title).slice(0, 40), ...(DOI ? [DOI.toLowerCase()] : [])]
      const known = keys.some((key) => seen.has(key))
      for (const key of keys) seen.add(key)
      return !known
    })
    .map(({ key: _key, raw: _raw, span: _span, confidence: _confidence, cites: _cites, ...item }) => item)
}

/** Each work with up to three more records of it. */
export function varyWorks(works: readonly CslItem[], seed = 7): KnownRecord[] {
  const random = createRandom(seed)
  return works.flatMap((item, i) => {
    const copies = Array.from({ length: Math.floor(random() * 4) }, () => varyItem(item, random))
    return [item, ...copies].map((copy) => ({ item: copy, truth: String(i) }))
  })
}

/** Each work as reference lists print it, in two or three styles, read by us. */
export function printWorks(works: readonly CslItem[], seed = 11): KnownRecord[] {
  const random = createRandom(seed)
  const styles = Object.values(PRINTED_STYLES)
  return works.flatMap((item, i) => {
    const first = Math.floor(random() * styles.length)
    return Array.from({ length: 2 + Math.floor(random() * 2) }, (_, n) => {
      const raw = styles[(first + n) % styles.length]!(item)
      return { item: toItem(raw), truth: String(i) }
    })
  })
}

/** The files of bibliographies under PATHWEAVE_SHARED. */
export function findBibliographies(shared: string): string[] {
  const folder = join(shared, 'data/bibliographies')
  return existsSync(folder)
    ? readdirSync(folder)
        .sort()
        .map((file) => join(folder, file))
    : []
}
