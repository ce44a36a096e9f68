/** Reads the comments at the head of a `.cypher` file (contract.md, section 5) as a declaration, or says what is wrong where. */
import { z } from 'zod'
import { PathweaveError } from '#graph/errors.ts'
import { nodeTypes } from '#graph/schema/nodes.ts'
import { checkValue } from './check-value.ts'
import { AUDIENCES, type Column, type Declaration, LIMIT, PARAMETER_TYPES, type Parameter } from './question.ts'

const FIELDS = ['title', 'titleZh', 'audience', 'question'] as const
const TEMPLATES = '"// title: …", "// param NAME: TYPE = DEFAULT   about", "// returns NAME: about"'

const headerSchema = z.object({
  title: z.string({ error: 'the title is missing' }).min(1, 'the title is empty'),
  titleZh: z.string().nullable(),
  audience: z.enum(AUDIENCES, { error: `the audience must be one of ${AUDIENCES.join(', ')}` }),
  question: z.string({ error: 'the question is missing' }).min(1, 'the question is empty'),
})

/** Throws `bad-question-file`, which names file and line. */
export function readHeader(file: string, source: string): Declaration {
  const fault = (line: number, what: string) =>
    new PathweaveError('bad-question-file', `${file}:${line}: ${what}`, `a header has lines such as ${TEMPLATES}`)
  const fields: Record<string, string> = {}
  const parameters: Parameter[] = []
  const columns: Column[] = []
  const lines = source.split(/\r?\n/)
  const end = lines.findIndex((line) => !line.startsWith('//'))
  for (const [i, line] of lines.slice(0, end < 0 ? lines.length : end).entries()) {
    const [, key = '', value = ''] = /^\/\/ (param|returns|\w+:) ?(.*)$/.exec(line) ?? []
    const field = FIELDS.find((name) => `${name}:` === key)
    try {
      if (key === 'param') parameters.push(readParameter(value))
      else if (key === 'returns') columns.push(readColumn(value))
      else if (field && fields[field] === undefined) fields[field] = value.trim()
      else throw new Error(field ? `${field} stands twice` : `"${line}" is no header line`)
    } catch (error) {
      throw fault(i + 1, (error as Error).message)
    }
  }
  const header = headerSchema.safeParse({ titleZh: null, ...fields })
  if (!header.success) throw fault(1, header.error.issues.map((issue) => issue.message).join(', '))
  if (columns.length === 0) throw fault(1, 'no column is declared')
  if (!parameters.some((parameter) => parameter.name === LIMIT.name)) parameters.push(LIMIT)
  for (const [what, names] of [
    ['parameter', parameters.map((parameter) => parameter.name)],
    ['column', columns.map((column) => column.name)],
  ] as const) {
    const twice = names.find((name, i) => names.indexOf(name) !== i)
    if (twice) throw fault(1, `the ${what} ${twice} is declared twice`)
  }
  checkUse(file, lines, parameters, fault)
  return { ...header.data, parameters, columns }
}

function readParameter(text: string): Parameter {
  const found = /^(\w+): (list of string|\w+)(?: = ("[^"]*"|\[[^\]]*\]|\S+))?(?: from (\w+)\.(\w+))?(?:\s+(.*))?$/.exec(text.trim())
  if (!found) throw new Error('a parameter is written "param NAME: TYPE = DEFAULT   about"')
  const [, name = '', typeName, printed, label, property, about = ''] = found
  const type = PARAMETER_TYPES.find((known) => known === typeName)
  if (!type) throw new Error(`the parameter ${name} has the type ${typeName}, which is none of ${PARAMETER_TYPES.join(', ')}`)
  if (label && property && property !== 'id' && !nodeTypes[label]?.properties[property]) {
    throw new Error(`the parameter ${name} takes choices from ${label}.${property}, which is not in the schema`)
  }
  return { name, type, default: readDefault(name, type, printed), about, from: label && property ? { label, property } : null }
}

function readDefault(name: string, type: Parameter['type'], printed: string | undefined): Parameter['default'] {
  if (printed === undefined) return null
  try {
    return checkValue(type, JSON.parse(printed))
  } catch (cause) {
    throw new Error(`the default of ${name}, ${printed}, is no ${type}`, { cause })
  }
}

function readColumn(text: string): Column {
  const [, name, about] = /^(\w+): (.+)$/.exec(text.trim()) ?? []
  if (!name || !about) throw new Error('a column is written "returns NAME: about"')
  return { name, about }
}

/** Every parameter declared is used, and every one used is declared. */
function checkUse(file: string, lines: string[], parameters: Parameter[], fault: (line: number, what: string) => Error): void {
  const used = new Set<string>()
  for (const [i, line] of lines.entries()) {
    if (line.trimStart().startsWith('//')) continue
    for (const [, name = ''] of line.matchAll(/\$(\w+)/g)) {
      used.add(name)
      if (!parameters.some((parameter) => parameter.name === name)) throw fault(i + 1, `$${name} is not declared`)
    }
  }
  const unused = parameters.find((parameter) => !used.has(parameter.name))
  if (unused)
    throw fault(lines.findIndex((line) => line.startsWith(`// param ${unused.name}:`)) + 1 || 1, `$${unused.name} is never used in ${file}`)
}
