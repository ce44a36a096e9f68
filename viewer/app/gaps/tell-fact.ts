/** What else a row of a reviewer's question says, in the interface's words as far as they are known: `said: drives`. */
import type { Gaps, QuestionInfo } from '../../server/api-types.ts'
import { nameIn } from '../graph/names.ts'
import type { Text } from '../language/text.ts'

type Fact = Gaps['groups'][number]['lists'][number]['gaps'][number]['facts'][number]

/** Columns that hold relations. */
const RELATIONS = new Set(['relation', 'relations', 'said', 'denied'])
/** Before a relation that is denied. */
const NOT = /^not /

/** @param conceptOf a concept's name in the reader's language, by its English one; undefined for what is no concept */
export function tellFact(fact: Fact, columns: QuestionInfo['columns'], t: Text, conceptOf: (name: string) => string | undefined): string {
  const { column, name, value } = fact
  const title = nameIn(t.language, name, columns.find((one) => one.name === column)?.nameZh)
  const tell = (part: string) => {
    if (part === 'yes' || part === 'no') return t(`answer.${part}`)
    if (!RELATIONS.has(column)) return conceptOf(part) ?? part
    const relation = t.word('relation', part.replace(NOT, '').replaceAll(' ', '_'))
    return NOT.test(part) ? t('gaps.not', { relation }) : relation
  }
  return t('gaps.fact', { name: title, value: t.list(value.split(', ').map(tell)) })
}
