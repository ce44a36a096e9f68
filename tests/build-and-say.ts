/** A process for the tests of killed builds: opens the store, says so, and builds a folder. */
import { join } from 'node:path'
import { openStore } from '#graph/stores/open-store.ts'
import { build } from '../ingest/build.ts'
import { readVocabulary } from '../ingest/vocabulary/read-vocabulary.ts'

const [name = '', folder = ''] = process.argv.slice(2)
const { NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE } = process.env
const vocabulary = await readVocabulary(join(import.meta.dirname, '../data/vocabulary/nqpf-ve.yaml'))
const store = await openStore(name, 'write', { username: NEO4J_USERNAME, password: NEO4J_PASSWORD, database: NEO4J_DATABASE })
process.stdout.write('ready\n')
const { woven } = await build([folder], store, vocabulary)
process.stdout.write(`${woven}\n`)
await store.close()
