/**
 * Turns fixture folders into tests: `input.md` (or `input.xml`) is read, and whatever lies beside it is what must come out.
 *
 * `extraction.json` holds only the keys that the fixture is about, `graph.json` only the types of edges. How sure we are
 * is no part of a fixture: weights may change without its reason. `UPDATE=1 npx vitest run tests/suite.test.ts` writes
 * what is there anew (`-t 'a sentence'` for one); read the difference before you commit it.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { resolve } from '../ingest/4-resolve/resolve.ts'
import type { Extraction } from '../ingest/extraction.ts'
import { extractText } from '../ingest/pipeline.ts'
import { readVocabulary } from '../ingest/vocabulary/read-vocabulary.ts'

const folder = join(import.meta.dirname, 'fixtures')
const vocabulary = await readVocabulary(join(import.meta.dirname, '../data/vocabulary/nqpf-ve.yaml'))

type Json = Record<string, unknown>

/** What each file may hold, made from the extraction. */
const made: Record<string, (extraction: Extraction) => Json> = {
  'extraction.json': (extraction) => ({ ...extraction }),
  'graph.json': toEdges,
}

/** Edges by type, as `{ from, to, …properties }`. */
function toEdges(extraction: Extraction): Json {
  const edges: Record<string, Json[]> = {}
  const graph = resolve([{ path: 'input.md', hash: '', reader: '', extraction }], vocabulary)
  for (const { type, from, to, properties } of graph.edges.values()) {
    edges[type] ??= []
    edges[type].push({ from, to, ...properties })
  }
  return edges
}

const withoutConfidence = (value: unknown): Json =>
  JSON.parse(JSON.stringify(value, (key, part: unknown) => (key === 'confidence' ? undefined : part))) as Json

const inputOf = (name: string) => ['input.md', 'input.xml'].find((file) => existsSync(join(folder, name, file)))

for (const name of readdirSync(folder).filter(inputOf)) {
  test(name.replaceAll('-', ' '), () => {
    const input = inputOf(name)!
    const extraction = extractText(input, readFileSync(join(folder, name, input), 'utf8'), vocabulary)
    const expected = Object.entries(made).filter(([file]) => existsSync(join(folder, name, file)))
    expect(expected.length).toBeGreaterThan(0)
    for (const [file, make] of expected) {
      const wanted = JSON.parse(readFileSync(join(folder, name, file), 'utf8')) as Json
      const all = withoutConfidence(make(extraction))
      const got = Object.fromEntries(Object.keys(wanted).map((key) => [key, all[key]]))
      if (process.env.UPDATE === '1') writeFileSync(join(folder, name, file), `${JSON.stringify(got, null, 2)}\n`)
      else expect(got).toEqual(withoutConfidence(wanted))
    }
  })
}
