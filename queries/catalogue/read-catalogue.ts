/** The questions there are: every `.cypher` and `.ts` file of the folder above. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Question } from './question.ts'
import { toFault } from './question-fault.ts'
import { readHeader } from './read-header.ts'
import { readModule } from './read-module.ts'

export type { Question } from './question.ts'

/** Reads all questions, sorted by name. Throws `bad-question-file` for the first whose declaration is wrong. */
export async function readCatalogue(folder: string = join(import.meta.dirname, '..')): Promise<Question[]> {
  const questions: Question[] = []
  for (const file of (await readdir(folder)).sort()) {
    const [, name, ending] = /^(.+)\.(cypher|ts)$/.exec(file) ?? []
    if (!name) continue
    const path = join(folder, file)
    if (questions.at(-1)?.name === name) throw toFault(file, 1, `another file declares ${name}; keep one of them`)
    questions.push({ ...(await (ending === 'cypher' ? readCypher(path, file) : readModule(path))), name })
  }
  return questions
}

async function readCypher(path: string, file: string): Promise<Omit<Question, 'name'>> {
  const cypher = await readFile(path, 'utf8')
  return {
    ...readHeader(file, cypher),
    cypher,
    run: async (store, parameters) => ({ rows: await store.query(cypher, parameters), total: null }),
  }
}
