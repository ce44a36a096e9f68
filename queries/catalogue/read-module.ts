/** Reads the declaration that a `.ts` question exports, by the schema that a `.cypher` header is read by. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { z } from 'zod'
import { declarationSchema, LIMIT } from './declaration.ts'
import { importQuestion } from './import-question.ts'
import type { CodedQuestion, Question } from './question.ts'
import { toFault, toIssueFault } from './question-fault.ts'

const runSchema = z.object({ run: z.custom<Question['run']>((run) => typeof run === 'function', 'it has no run(store, parameters)') })

/** Throws `bad-question-file`, which names file and line. */
export async function readModule(path: string): Promise<Omit<Question, 'name'>> {
  const file = basename(path)
  const lines = (await readFile(path, 'utf8')).split(/\r?\n/)
  const module = await (importQuestion(path) as Promise<{ question?: CodedQuestion }>).catch((cause: unknown) => {
    throw toFault(file, 1, `it can't be loaded: ${cause instanceof Error ? cause.message : String(cause)}`, cause)
  })
  const start = lines.findIndex((line) => /^export const question\b/.test(line)) + 1
  if (module.question === undefined || start === 0) throw toFault(file, 1, 'it exports no question')
  const { run, ...given } = module.question
  const ran = runSchema.safeParse({ run })
  const read = declarationSchema.safeParse(given)
  if (!read.success) throw toIssueFault(file, read.error, given, (at) => findLine(lines, start, given, at))
  if (!ran.success) throw toFault(file, start, ran.error.issues[0]!.message)
  const unused = read.data.parameters.find(({ name }) => name !== LIMIT.name && countWord(lines, name) < 2)
  if (unused)
    throw toFault(
      file,
      findLine(lines, start, given, ['parameters', String(given.parameters.findIndex(({ name }) => name === unused.name))]),
      `${unused.name} is never used`,
    )
  return { ...read.data, cypher: null, run: ran.data.run }
}

/** How often a name stands in the code, its declaration counted. */
function countWord(lines: string[], name: string): number {
  return lines.join('\n').match(new RegExp(`\\b${name}\\b`, 'g'))?.length ?? 0
}

/** The line of the named thing that a path of the schema leads to, else that of the declaration. */
function findLine(lines: string[], start: number, given: object, [list = '', index = '']: readonly string[]): number {
  const items = (given as Record<string, unknown>)[list]
  const item = Array.isArray(items) && index !== '' ? (items[Number(index)] as { name?: unknown } | undefined) : undefined
  const wanted = typeof item?.name === 'string' ? `name: '${item.name}'` : `${list}:`
  const same = Array.isArray(items)
    ? items.slice(0, Number(index)).filter((other: { name?: unknown }) => other?.name === item?.name).length
    : 0
  const found = lines.flatMap((line, i) => (i + 1 >= start && line.includes(wanted) ? [i + 1] : []))
  return found[Math.min(same, found.length - 1)] ?? start
}
