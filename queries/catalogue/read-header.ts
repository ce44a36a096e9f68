/** Reads the comments at the head of a `.cypher` file (contract.md, section 5) as a declaration, or says what is wrong where. */
import { type Declaration, declarationSchema, LIMIT } from './declaration.ts'
import { toFault, toIssueFault } from './question-fault.ts'

const FIELDS = ['title', 'titleZh', 'audience', 'question'] as const

/** Throws `bad-question-file`, which names file and line. */
export function readHeader(file: string, source: string): Declaration {
  const lines = source.split(/\r?\n/)
  const end = lines.findIndex((line) => !line.startsWith('//'))
  const given: Record<string, unknown> = {}
  const lists: Record<'parameters' | 'columns', { raw: Record<string, unknown>; line: number }[]> = { parameters: [], columns: [] }
  const places = new Map<string, number>()
  for (const [i, line] of lines.slice(0, end < 0 ? lines.length : end).entries()) {
    const [, key = '', value = ''] = /^\/\/ (param|returns|\w+:) ?(.*)$/.exec(line) ?? []
    const field = FIELDS.find((name) => `${name}:` === key)
    try {
      if (key === 'param') lists.parameters.push({ raw: readParameter(value), line: i + 1 })
      else if (key === 'returns') lists.columns.push({ raw: readColumn(value), line: i + 1 })
      else if (field && !places.has(field)) given[field] = value
      else throw new Error(field ? `${field} stands twice` : `"${line}" is no header line`)
      if (field) places.set(field, i + 1)
    } catch (error) {
      throw toFault(file, i + 1, (error as Error).message)
    }
  }
  for (const [name, items] of Object.entries(lists)) {
    given[name] = items.map(({ raw }) => raw)
    for (const [i, { line }] of items.entries()) places.set(`${name}.${i}`, line)
  }
  const read = declarationSchema.safeParse(given)
  if (!read.success) throw toIssueFault(file, read.error, given, (path) => places.get(path.slice(0, 2).join('.')) ?? 1)
  checkUse(file, lines, read.data)
  return read.data
}

function readParameter(text: string): Record<string, unknown> {
  const found = /^(\w+): (list of string|\w+)(?: = ("(?:[^"\\]|\\.)*"|\[[^\]]*\]|\S+))?(?: from (\w+)\.(\w+))?(?:\s+(.*))?$/.exec(
    text.trim(),
  )
  if (!found) throw new Error('a parameter is written "param NAME: TYPE = DEFAULT   about"')
  const [, name = '', type, printed, label, property, about = ''] = found
  return { name, type, default: readDefault(name, printed), about, from: label && property ? { label, property } : null }
}

function readDefault(name: string, printed: string | undefined): unknown {
  if (printed === undefined) return null
  try {
    return JSON.parse(printed) as unknown
  } catch (cause) {
    throw new Error(`the default of ${name}, ${printed}, can't be read; text stands in quotes`, { cause })
  }
}

function readColumn(text: string): Record<string, unknown> {
  const [, name, about] = /^(\w+): (.+)$/.exec(text.trim()) ?? []
  if (!name || !about) throw new Error('a column is written "returns NAME: about"')
  return { name, about }
}

/** Every parameter declared is used, and every one used is declared. */
function checkUse(file: string, lines: string[], { parameters }: Declaration): void {
  const used = new Set<string>()
  for (const [i, line] of lines.entries()) {
    if (line.trimStart().startsWith('//')) continue
    for (const [, name = ''] of line.matchAll(/\$(\w+)/g)) {
      used.add(name)
      if (!parameters.some((parameter) => parameter.name === name)) throw toFault(file, i + 1, `$${name} is not declared`)
    }
  }
  const unused = parameters.find(({ name }) => !used.has(name))
  if (unused === undefined) return
  const line = lines.findIndex((text) => text.startsWith(`// param ${unused.name}:`)) + 1
  throw toFault(file, line || 1, `$${unused.name} is never used${unused.name === LIMIT.name ? '; a question ends with LIMIT $limit' : ''}`)
}
