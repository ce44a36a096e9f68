/**
 * What a Chinese sentence claims.
 *
 * Chinese marks little on its words but much by order and particles: prepositions stand before what they govern (为, 对,
 * 通过, 以), modifiers before heads (的), and a clause without a subject goes on with that of the clause before, or with
 * what that clause did. So each clause is a row of noun groups and words, and sides are read off their places.
 */
import type { Mention } from '../../../extraction.ts'
import type { Resolve, SentenceReading, Statement } from '../statement.ts'
import { type Carried, NOTHING } from './carried.ts'
import { toClauses } from './clause.ts'
import { readClause } from './read-clause.ts'

/** What numbers an item of a list; in brackets it is blanked like all that brackets hold. */
const ITEM = /^(?:\s{3,}|\s*[（(]\s?[\d一二三四五六七八九十]{1,2}\s?[）)])/u

/** Reads one sentence; `source` begins at `offset` of the document, mentions are sorted and don't overlap. */
export function readChinese(source: string, offset: number, mentions: readonly Mention[], resolve: Resolve): SentenceReading {
  const statements: Statement[] = []
  const item = ITEM.exec(source)?.[0]
  const about = item === undefined ? null : resolve({ words: ['其'], span: { start: offset, end: offset + item.length } })
  const afresh: Carried = about ? { ...NOTHING, listed: [about.mention] } : NOTHING
  let carried = afresh
  let topic: Mention[] = []
  for (const clause of toClauses(source, offset, mentions)) {
    const read = readClause(clause, carried, resolve)
    statements.push(...read.statements)
    const { subject, counted } = read.carried
    carried = /[;；]/u.test(clause.mark) ? { ...afresh, subject, ...(counted ? { counted } : {}) } : read.carried
    if (topic.length === 0) topic = read.carried.subject
  }
  return { statements, topic }
}
