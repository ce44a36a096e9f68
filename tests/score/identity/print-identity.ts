/** The table of `npm run score -- identity`: how well duplicates are found among works and persons whose truth is known. */

import { resolvePersons } from '../../../ingest/4-resolve/persons.ts'
import { resolveVenues } from '../../../ingest/4-resolve/venues.ts'
import { addWorkRecord, createWorkRecords, resolveWorks, toBylines } from '../../../ingest/4-resolve/works.ts'
import type { CslItem, Extraction } from '../../../ingest/extraction.ts'
import { extractFile } from '../../../ingest/pipeline.ts'
import type { Vocabulary } from '../../../ingest/vocabulary.ts'
import { type GroupFigures, measureGroups } from './measure-groups.ts'
import { readAuthors } from './read-authors.ts'
import { findBibliographies, type KnownRecord, printWorks, readPrintedExamples, readWorks, varyWorks } from './read-duplicates.ts'

/** How well the works of records are told apart and together. */
export function scoreWorks(records: readonly KnownRecord[]): GroupFigures {
  const gathered = createWorkRecords()
  for (const { item } of records) addWorkRecord(gathered, item, 'reference')
  const items = records.map(({ item }): CslItem => item)
  const works = resolveWorks(gathered, resolveVenues(items, []), [])
  return measureGroups(
    records.map((_, i) => works.idOf(i)),
    records.map(({ truth }) => truth),
  )
}

/** How well persons are told by those whose ids OpenAlex and Crossref print. */
export function scorePersons(shared: string): GroupFigures {
  const bylines = readAuthors(shared)
  const persons = resolvePersons(bylines, [])
  const known = bylines.flatMap(({ work, authors, truth }) =>
    authors.map(([name], i) => ({ id: persons.personOf(work, name!), truth: truth[i] })).filter(({ id, truth }) => id && truth),
  )
  return measureGroups(
    known.map(({ id }) => id),
    known.map(({ truth }) => truth),
  )
}

/** Of the persons of bibliographies, how many have one id, and the same works, in whatever order the files and their entries come. */
function scoreOrders(extractions: readonly Extraction[]): { persons: number; same: number } {
  const lists = extractions.map(({ references }) => references)
  const orders = [lists, [...lists].reverse(), lists.map((list) => [...list].reverse())].map((order) => {
    const gathered = createWorkRecords()
    for (const item of order.flat()) addWorkRecord(gathered, item, 'bibliography')
    const venues = resolveVenues(order.flat(), [])
    const { persons } = resolvePersons(toBylines(resolveWorks(gathered, venues, []), venues), [])
    return new Set(persons.map(({ id, mentions }) => [id, ...mentions.map(({ byline }) => byline.work).sort()].join(' ')))
  })
  const [first, ...others] = orders as [Set<string>, ...Set<string>[]]
  return { persons: first.size, same: [...first].filter((person) => others.every((order) => order.has(person))).length }
}

export async function printIdentity(shared: string, vocabulary: Vocabulary): Promise<string> {
  const extractions: Extraction[] = []
  for (const file of findBibliographies(shared)) extractions.push(await extractFile(file, vocabulary))
  const works = readWorks(extractions)
  const rows: [string, GroupFigures][] = [
    ['printed examples of GB/T 7714', scoreWorks(readPrintedExamples(shared))],
    ['bibliographies told again', scoreWorks(varyWorks(works))],
    ['bibliographies printed and read', scoreWorks(printWorks(works.slice(0, 4000)))],
    ['persons of OpenAlex and Crossref', scorePersons(shared)],
  ]
  const percent = (share: number) => `${(100 * share).toFixed(2)} %`.padStart(10)
  const lines = rows.map(
    ([name, { things, groups, precision, recall, cubedPrecision, cubedRecall }]) =>
      `  ${name.padEnd(34)}${String(things).padStart(7)}${String(groups).padStart(7)}${[precision, recall, cubedPrecision, cubedRecall].map(percent).join('')}`,
  )
  const head = `${'identity'.padEnd(36)}${'things'.padStart(7)}${'are'.padStart(7)}${['pairs: prec.', 'recall', 'B³: prec.', 'recall'].map((title) => title.padStart(10)).join('')}`
  const { persons, same } = scoreOrders(extractions)
  return `${[head, ...lines].join('\n')}\n  the same person in three orders of files and entries: ${same} of ${persons}\n`
}
