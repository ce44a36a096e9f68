/** Which statement says what a heading names. */
import { contentWords } from './name-of.ts'
import type { Statement } from './statement.ts'

/** The statement that shares most words with a title; the first of equals. */
export function closestTo(title: string, statements: readonly Statement[]): Statement {
  const words = contentWords(title)
  const shared = statements.map((statement) => [...contentWords(statement.text)].filter((word) => words.has(word)).length)
  const most = shared.reduce((best, count) => Math.max(best, count), 0)
  return statements[shared.indexOf(most)]!
}
