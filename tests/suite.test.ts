/**
 * Turns fixture folders into tests: `input.md` is read, and whatever lies beside it is what must come out.
 *
 * `extraction.json` holds only the keys that the fixture is about. `UPDATE=1 npx vitest run tests/suite.test.ts` writes
 * those keys anew; read the difference before you commit it.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readVocabulary } from '../ingest/3-knowledge/read-vocabulary.ts'
import { extractText } from '../ingest/pipeline.ts'

const folder = join(import.meta.dirname, 'fixtures')
const vocabulary = await readVocabulary(join(import.meta.dirname, '../data/vocabulary/nqpf-ve.yaml'))

for (const name of readdirSync(folder).filter((entry) => existsSync(join(folder, entry, 'input.md')))) {
  test(name.replaceAll('-', ' '), () => {
    const file = join(folder, name, 'extraction.json')
    const wanted = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
    const extraction = extractText('input.md', readFileSync(join(folder, name, 'input.md'), 'utf8'), vocabulary)
    const got = Object.fromEntries(
      Object.entries(JSON.parse(JSON.stringify(extraction)) as Record<string, unknown>).filter(([key]) => key in wanted),
    )
    if (process.env.UPDATE === '1') writeFileSync(file, `${JSON.stringify(got, null, 2)}\n`)
    else expect(got).toEqual(wanted)
  })
}
