/** The questions there are: every `.cypher` file of this folder, and every module of it that exports a `question`. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { PathweaveError } from '#graph/errors.ts'
import { type Declaration, LIMIT, type Question } from './question.ts'
import { readHeader } from './read-header.ts'

export type { Question } from './question.ts'

/** Reads all questions, sorted by name. Throws `bad-question-file` for the first whose header is wrong. */
export async function readCatalogue(folder: string = import.meta.dirname): Promise<Question[]> {
  const files = (await readdir(folder)).sort()
  const questions: Question[] = []
  for (const file of files) {
    const [, name, ending] = /^(.+)\.(cypher|ts)$/.exec(file) ?? []
    if (!name) continue
    const question = ending === 'cypher' ? await readCypher(join(folder, file), name) : await importQuestion(join(folder, file), name)
    if (!question) continue
    if (questions.some((other) => other.name === name)) {
      throw new PathweaveError('bad-question-file', `${file}: another file declares ${name}`, 'keep one of them')
    }
    questions.push(question)
  }
  return questions
}

async function readCypher(path: string, name: string): Promise<Question> {
  const cypher = await readFile(path, 'utf8')
  const declaration = readHeader(`${name}.cypher`, cypher)
  return { ...declaration, name, cypher, run: (store, parameters, options) => store.query(cypher, parameters, options) }
}

/** A question that is code: what Cypher can't say alike on both engines. A module without one is none. */
async function importQuestion(path: string, name: string): Promise<Question | null> {
  const module = (await import(/* @vite-ignore */ pathToFileURL(path).href)) as { question?: Declaration & Pick<Question, 'run'> }
  if (!module.question) return null
  const { parameters, ...rest } = module.question
  return {
    ...rest,
    parameters: parameters.some(({ name }) => name === LIMIT.name) ? parameters : [...parameters, LIMIT],
    name,
    cypher: null,
  }
}
