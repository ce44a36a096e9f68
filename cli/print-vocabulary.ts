/** How `pathweave vocabulary` prints: what is wrong with a vocabulary, by kind, each with its line; terms to add. */
import { styleText } from 'node:util'
import type { Row } from '#graph/stores/store.ts'
import { byKind } from '#ingest/check.ts'
import type { Finding, VocabularyDraft } from '#ingest/vocabulary/draft.ts'
import type { Suggestion } from '#ingest/vocabulary/suggest-terms.ts'
import { labelsOf } from '#ingest/vocabulary.ts'

/** So many findings of a kind are listed for a person; JSON and CSV have all. */
const LISTED = 20
const LONGEST = 200

export const FINDING_COLUMNS = ['finding', 'kind', 'concept', 'line', 'message', 'wayOut'] as const satisfies (keyof Finding)[]
export const SUGGESTION_COLUMNS = ['term', 'score', 'uses', 'papers', 'broader', 'file', 'example'] as const satisfies (keyof Suggestion)[]

/** Findings for a person: a line on the vocabulary, then a group for each kind. */
export function printVocabularyCheck({ id, name, concepts, poles, stages }: VocabularyDraft, findings: readonly Finding[]): string {
  const faults = findings.filter(({ finding }) => finding === 'fault').length
  const labels = concepts.reduce((all, concept) => all + labelsOf(concept).length, 0)
  const counts = [count(concepts, 'concept'), count(labels, 'label'), count(poles, 'pole'), count(stages, 'stage')].join(', ')
  const sums = `${faults ? count(faults, 'fault') : 'no fault'}, ${count(findings.length - faults, 'note')}`
  const groups = [...byKind(findings)].flatMap(([kind, found]) => printGroup(kind, found))
  return [`${styleText('bold', name)}  ${styleText('dim', id)}`, `  ${counts}`, ...groups, `  ${sums}`, ''].join('\n')
}

function printGroup(kind: string, found: readonly Finding[]): string[] {
  const color = found[0]?.finding === 'fault' ? 'yellow' : 'cyan'
  const shown = found.slice(0, LISTED).map(({ line, message, wayOut, finding }) => {
    const text = finding === 'fault' ? `${message} — ${wayOut}` : message
    return `    ${(line === null ? '' : `line ${line}`).padEnd(10)} ${text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}`
  })
  const more = found.length > LISTED ? [`    ${styleText('dim', `and ${found.length - LISTED} more: --format json has all`)}`] : []
  return [`  ${styleText(color, kind.replaceAll('-', ' '))}${found.length > 1 ? ` ×${found.length}` : ''}`, ...shown, ...more]
}

/** Things with the fields of a row, as rows. */
export function toVocabularyRows(things: readonly (Finding | Suggestion)[]): Row[] {
  return things.map((thing) => ({ ...thing }))
}

function count(things: number | readonly unknown[], one: string): string {
  const number = typeof things === 'number' ? things : things.length
  return `${number} ${number === 1 ? one : `${one}s`}`
}
