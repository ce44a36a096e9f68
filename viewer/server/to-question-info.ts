/** A canned query as the API lists it. */

import type { Question } from '#queries/catalogue/read-catalogue.ts'
import type { Glossary } from '#queries/catalogue/read-glossary.ts'
import type { QuestionInfo } from './api-types.ts'

/** The declaration in both languages, without the means to run it. */
export function toQuestionInfo(question: Question, { names, descriptions, questions }: Glossary): QuestionInfo {
  const { name, title, titleZh, audience, parameters, columns, cypher } = question
  const inChinese = <T extends { name: string; about: string }>(declared: T) => ({
    ...declared,
    nameZh: names[declared.name] ?? null,
    aboutZh: descriptions[declared.about] ?? null,
  })
  return {
    name,
    title,
    titleZh,
    audience,
    question: question.question,
    questionZh: questions[name] ?? null,
    parameters: parameters.map(inChinese),
    columns: columns.map(inChinese),
    cypher,
  }
}
