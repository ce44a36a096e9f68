/** A process for the tests of killed builds: opens the store, builds a folder, and says what it begins with. */
import { join } from 'node:path'
import { openStore } from '#graph/stores/open-store.ts'
import { build } from '../ingest/build.ts'
import { readVocabulary } from '../ingest/vocabulary/read-vocabulary.ts'

const [name = '', folder = ''] = process.argv.slice(2)
const { NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE } = process.env
const vocabulary = await readVocabulary(join(import.meta.dirname, '../data/vocabulary/nqpf-ve.yaml'))
const store = await openStore(name, 'write', { username: NEO4J_USERNAME, password: NEO4J_PASSWORD, database: NEO4J_DATABASE })
let last = 'reading'
process.stdout.write(`${last}\n`)
const { woven } = await build([folder], store, vocabulary, (_done, _of, what) => {
  const [phase = last] = /^(?:weaving|writing)/.exec(what) ?? []
  if (phase !== last) process.stdout.write(`${phase}\n`)
  last = phase
})
process.stdout.write(`${woven}\n`)
await store.close()
