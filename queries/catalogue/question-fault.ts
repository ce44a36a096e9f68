/** What is wrong with a question's file, by name and line. */
import type { z } from 'zod'
import { PathweaveError } from '#graph/errors.ts'

const TEMPLATES: Record<string, string> = {
  cypher: 'a header has lines such as "// title: …", "// param NAME: TYPE = DEFAULT   about", "// returns NAME: about"',
  ts: 'it exports question = defineQuestion({ title, titleZh, audience, question, parameters, columns, run })',
}

/** The error of one fault. */
export function toFault(file: string, line: number, what: string, cause?: unknown): PathweaveError {
  return new PathweaveError('bad-question-file', `${file}:${line}: ${what}`, TEMPLATES[file.split('.').at(-1) ?? ''] ?? '', { cause })
}

/** The first thing that the schema refuses, told with the name of the parameter or column that it is in. */
export function toIssueFault(file: string, error: z.ZodError, given: unknown, toLine: (path: readonly string[]) => number): PathweaveError {
  const issue = error.issues[0]!
  const path = issue.path.length === 0 && issue.code === 'unrecognized_keys' ? issue.keys : issue.path.map(String)
  const [list = '', index = ''] = path
  const item = (given as Record<string, { name?: unknown }[] | undefined>)[list]?.[Number(index)]
  const inside = path.length > 2 && typeof item?.name === 'string' ? `the ${list.replace(/s$/, '')} ${item.name}: ` : ''
  return toFault(file, toLine(path), `${inside}${issue.message}`)
}
