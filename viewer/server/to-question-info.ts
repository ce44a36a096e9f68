/** A canned query as the API lists it. */
import type { Question } from '#queries/catalogue/read-catalogue.ts'
import type { QuestionInfo } from './api-types.ts'

/** The declaration without the means to run it. */
export function toQuestionInfo(question: Question): QuestionInfo {
  const { name, title, titleZh, audience, parameters, columns, cypher } = question
  return { name, title, titleZh, audience, question: question.question, parameters, columns, cypher }
}
