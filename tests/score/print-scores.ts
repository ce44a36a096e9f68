/** `npm run score`: the tables of all sets under PATHWEAVE_SHARED. */
import { shared, withoutShared } from '../shared.ts'
import { printFigures, referenceSets, scoreReferences, scoreSet, sets } from './score.ts'

if (!shared) {
  process.stderr.write(`score: ${withoutShared}\n`)
  process.exit(1)
}
for (const name of Object.keys(sets) as (keyof typeof sets)[]) process.stdout.write(`${printFigures(name, await scoreSet(shared, name))}\n`)

process.stdout.write('labelled references               fields   wholly right   a second and core\n')
for (const name of referenceSets) {
  const { n, all, whole, perSecond } = scoreReferences(shared, name)
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`.padStart(8)
  process.stdout.write(`  ${`${name} (${n})`.padEnd(30)}${percent(all)}      ${percent(whole)}   ${perSecond.toFixed(0).padStart(6)}\n`)
}
