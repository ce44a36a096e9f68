/** The words of the questions in Chinese: there for each that a reader meets, and none for what no question declares. */
import { beforeAll, expect, it } from 'vitest'
import { type Question, readCatalogue } from '#queries/catalogue/read-catalogue.ts'
import { type Glossary, readGlossary } from '#queries/catalogue/read-glossary.ts'
import { toQuestionInfo } from '#viewer/server/to-question-info.ts'

let questions: Question[]
let glossary: Glossary
beforeAll(async () => {
  questions = await readCatalogue()
  glossary = await readGlossary()
})

/** What stands in forms and tables: columns of ids are for machines. */
const shownOf = ({ parameters, columns }: Question) => [...parameters, ...columns.filter(({ name }) => !/Ids?$/.test(name))]
const sorted = (words: Iterable<string>) => [...new Set(words)].sort()

it('each name, description and question has its words, and nothing else has', () => {
  const shown = questions.flatMap(shownOf)
  expect(Object.keys(glossary.names).sort()).toEqual(sorted(shown.map(({ name }) => name)))
  expect(Object.keys(glossary.descriptions).sort()).toEqual(sorted(shown.map(({ about }) => about)))
  expect(Object.keys(glossary.questions).sort()).toEqual(sorted(questions.map(({ name }) => name)))
})

it('the words are Chinese, but for names that have no other', () => {
  const words = Object.values(glossary).flatMap((part) => Object.values(part))
  expect(words.filter((text) => !/\p{Script=Han}/u.test(text))).toEqual(['PageRank'])
})

it('the API gives them beside the English ones', () => {
  const declared = questions.find(({ name }) => name === 'works-most-cited')!
  const { questionZh, parameters, columns } = toQuestionInfo(declared, glossary)
  expect(questionZh).toBe(glossary.questions['works-most-cited'])
  expect(parameters.find(({ name }) => name === 'limit')).toMatchObject({
    nameZh: '最多行数',
    aboutZh: '最多返回的行数',
    about: 'the most rows to return',
  })
  expect(columns.find(({ name }) => name === 'workId')?.nameZh).toBeNull()
})
