/** `npm run score`: the tables of all sets under PATHWEAVE_SHARED; with `-- --claims` those alone that take claims apart, with `-- identity` who is who, in seconds; with `-- check` the citation report. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readVocabulary } from '../../ingest/vocabulary/read-vocabulary.ts'
import { shared, withoutShared } from '../shared.ts'
import { findMissing, type SetName, sets } from './annotations.ts'
import { printCheck } from './citations/print-check.ts'
import { printIdentity } from './identity/print-identity.ts'
import { printClaims } from './print-claims.ts'
import { printFigures, scoreSets, vocabularyFile } from './score.ts'
import { scoreReferences, timeReferences } from './score-references.ts'

if (!shared) {
  process.stderr.write(`score: ${withoutShared}\n`)
  process.exit(1)
}
const root: string = shared
const claims = async () => printClaims(root, await readVocabulary(vocabularyFile))
if (process.argv.includes('--claims')) {
  process.stdout.write(await claims())
  process.exit()
}
if (process.argv.includes('identity')) {
  process.stdout.write(await printIdentity(root, await readVocabulary(vocabularyFile)))
  process.exit()
}
if (process.argv.includes('check')) {
  process.stdout.write(await printCheck(root, await readVocabulary(vocabularyFile), process.argv.includes('--misses')))
  process.exit()
}
const scored = scoreSets(root)
for (const name of Object.keys(sets) as SetName[]) {
  const figures = await scored.get(name)
  process.stdout.write(figures ? `${printFigures(name, figures)}\n` : `${name}: no ${findMissing(root, name)} there\n\n`)
}
process.stdout.write(`${await claims()}\n`)

process.stdout.write('labelled references               fields   wholly right   a second and core\n')
const labelled = join(root, 'data/references')
const files = existsSync(labelled) ? readdirSync(labelled).filter((file) => file.endsWith('.jsonl')) : []
for (const name of files.map((file) => file.slice(0, -'.jsonl'.length))) {
  const { n, all, whole } = scoreReferences(root, name)
  const perSecond = timeReferences(root, name)
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`.padStart(8)
  process.stdout.write(`  ${`${name} (${n})`.padEnd(30)}${percent(all)}      ${percent(whole)}   ${perSecond.toFixed(0).padStart(6)}\n`)
}
