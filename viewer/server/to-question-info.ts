/** A canned query as the API lists it. */
import type { Question } from '#queries/catalogue.ts'
import type { QuestionInfo } from './api-types.ts'

/** The declaration without the means to run it. */
export function toQuestionInfo(question: Question): QuestionInfo {
  const { name, title, titleZh, audience, parameters, columns } = question
  return {
    name,
    title,
    titleZh: titleZh ?? null,
    audience,
    question: question.question,
    parameters: parameters.map(({ name, type, default: otherwise, about }) => ({
      name,
      type,
      default: otherwise ?? null,
      about: about ?? '',
    })),
    returns: columns.map(({ name, about }) => ({ name, about: about ?? '' })),
    cypher: question.cypher ?? null,
  }
}
