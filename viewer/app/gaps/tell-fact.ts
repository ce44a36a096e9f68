/** What else a row of a reviewer's question says, in the interface's words as far as they are known: `said: drives`. */
import type { Gaps, QuestionInfo } from '../../server/api-types.ts'
import { nameIn } from '../graph/names.ts'
import type { Text } from '../language/text.ts'

type Gap = Gaps['groups'][number]['lists'][number]['gaps'][number]
type Fact = Gap['facts'][number]

/** Columns that hold relations. */
const RELATIONS = new Set(['relation', 'relations', 'said', 'denied'])
/** Before a relation that is denied. */
const NOT = /^not /

/** @param conceptOf a concept's name in the reader's language, by its English one; undefined for what is no concept */
export function tellFact(fact: Fact, columns: QuestionInfo['columns'], t: Text, conceptOf: (name: string) => string | undefined): string {
  const { column, name, values } = fact
  const title = nameIn(t.language, name, columns.find((one) => one.name === column)?.nameZh)
  const tell = (part: string) => {
    if (part === 'yes' || part === 'no') return t(`answer.${part}`)
    return RELATIONS.has(column) ? tellRelation(part, t) : (conceptOf(part) ?? part)
  }
  return t('gaps.fact', { name: title, value: t.list(values.map(tell)) })
}

/** What is missing, with its names in the reader's language where they have one. */
export function tellCaption(parts: Gap['captionParts'], t: Text): string {
  return parts
    .map(({ column, text, textZh }) => (RELATIONS.has(column ?? '') ? tellRelation(text, t) : nameIn(t.language, text, textZh)))
    .join('')
}

function tellRelation(said: string, t: Text): string {
  const relation = t.word('relation', said.replace(NOT, '').replaceAll(' ', '_'))
  return NOT.test(said) ? t('gaps.not', { relation }) : relation
}
