/** `npm run score`: the tables of all sets under PATHWEAVE_SHARED. */
import { shared, withoutShared } from '../shared.ts'
import { printFigures, scoreSet, sets } from './score.ts'

if (!shared) {
  process.stderr.write(`score: ${withoutShared}\n`)
  process.exit(1)
}
for (const name of Object.keys(sets) as (keyof typeof sets)[]) process.stdout.write(`${printFigures(name, await scoreSet(shared, name))}\n`)
