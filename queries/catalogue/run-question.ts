/** A canned query by name, prepared and asked in one. */
import type { Store } from '#graph/stores/store.ts'
import { type Answer, type AskOptions, askQuestion } from './ask-question.ts'
import { prepareQuestion } from './prepare-question.ts'
import type { Question } from './question.ts'

/** @param given values, or text as a command line or an address gives it; `limit` and `offset` among them */
export async function runQuestion(
  store: Store,
  questions: readonly Question[],
  name: string,
  given: Readonly<Record<string, unknown>> = {},
  options: AskOptions = {},
): Promise<Answer> {
  return askQuestion(store, prepareQuestion(questions, name, given), options)
}
