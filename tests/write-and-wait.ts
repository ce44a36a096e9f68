/** A process for the tests of killed builds: opens the store it is given, says so, and writes a large graph. */
import { openStore } from '#graph/stores/open-store.ts'
import { largeGraph } from './large-graph.ts'

const [name = '', size = '0'] = process.argv.slice(2)
const { NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE } = process.env
const credentials = { username: NEO4J_USERNAME, password: NEO4J_PASSWORD, database: NEO4J_DATABASE }
const store = await openStore(name, 'write', credentials)
process.stdout.write('ready\n')
await store.write(largeGraph(Number(size)))
await store.close()
