/** Runs a canned query by name, with parameters that are checked and turned into their types. */
import { PathweaveError } from '#graph/errors.ts'
import type { Row, Store } from '#graph/stores/store.ts'
import type { Column, Parameter, ParameterValue } from './declaration.ts'
import type { Asked, Question } from './question.ts'
import { toValue } from './to-value.ts'

export interface Answer {
  question: Question
  /** All of them, with the defaults that were taken. */
  parameters: Record<string, ParameterValue>
  rows: Row[]
  columns: Column[]
}

/** A question with checked parameters: all that can be wrong with a call is found before any store is opened. */
export interface PreparedQuestion {
  question: Question
  parameters: Record<string, ParameterValue>
}

/**
 * Finds a question and checks what is given for its parameters.
 *
 * @param given values, or text as a command line or an address gives it
 * @throws PathweaveError `unknown-question`, `bad-parameter`; both name what is near
 */
export function prepareQuestion(
  questions: readonly Question[],
  name: string,
  given: Readonly<Record<string, unknown>> = {},
): PreparedQuestion {
  const question = questions.find((known) => known.name === name)
  if (!question) {
    const near = findNearest(
      name,
      questions.map((known) => known.name),
    )
    throw new PathweaveError('unknown-question', `no question is called ${name}`, `${near}pathweave query lists them`)
  }
  return { question, parameters: toParameters(question, given) }
}

/** Asks the store a prepared question. @throws PathweaveError what the store throws */
export async function askQuestion(
  store: Store,
  { question, parameters }: PreparedQuestion,
  options?: { timeout?: number },
): Promise<Answer> {
  const asked: Asked = { query: (cypher, given) => store.query(cypher, given, options) }
  const found = await question.run(asked, parameters)
  const rows = found.rows.map((row) => Object.fromEntries(question.columns.map(({ name }) => [name, row[name] ?? null])))
  return { question, parameters, rows, columns: question.columns }
}

/** Prepares and asks in one. */
export async function runQuestion(
  store: Store,
  questions: readonly Question[],
  name: string,
  given: Readonly<Record<string, unknown>> = {},
  options?: { timeout?: number },
): Promise<Answer> {
  return askQuestion(store, prepareQuestion(questions, name, given), options)
}

function toParameters(question: Question, given: Readonly<Record<string, unknown>>): Record<string, ParameterValue> {
  const names = question.parameters.map((parameter) => parameter.name)
  const unknown = Object.keys(given).find((name) => !names.includes(name))
  if (unknown !== undefined) {
    const wayOut = `${findNearest(unknown, names)}it takes ${names.join(', ')}`
    throw new PathweaveError('bad-parameter', `${question.name} has no parameter ${unknown}`, wayOut)
  }
  return Object.fromEntries(
    question.parameters.map((parameter) => [parameter.name, toParameter(question.name, parameter, given[parameter.name])]),
  )
}

function toParameter(question: string, { name, type, default: otherwise, about }: Parameter, given: unknown): ParameterValue {
  if (given === undefined || given === null) {
    if (otherwise !== null) return otherwise
    throw new PathweaveError('bad-parameter', `${question} needs the parameter ${name}`, `give ${name} (${type}): ${about}`)
  }
  const value = toValue(type, given)
  if (value === undefined) {
    const example = otherwise === null ? '' : `, for example ${JSON.stringify(otherwise)}`
    throw new PathweaveError(
      'bad-parameter',
      `${name} of ${question} can't be ${JSON.stringify(given)}`,
      `give ${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type}${example}`,
    )
  }
  if (name === 'limit' && (value as number) < 0) {
    throw new PathweaveError('bad-parameter', `${name} of ${question} can't be ${String(given)}`, 'give 0 or more')
  }
  return value
}

/** `did you mean … or …? ` for names that are alike, else nothing. */
function findNearest(name: string, names: string[]): string {
  const near = names
    .map((known) => ({
      known,
      distance: known.includes(name) && name.length > 2 ? 1 : toDistance(name.toLowerCase(), known.toLowerCase()),
    }))
    .filter(({ known, distance }) => distance <= Math.max(2, known.length / 3))
    .sort((a, b) => a.distance - b.distance || (a.known < b.known ? -1 : 1))
    .slice(0, 3)
    .map(({ known }) => known)
  return near.length ? `did you mean ${near.join(' or ')}? ` : ''
}

/** Levenshtein's distance: how many letters to change, add or drop. */
function toDistance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 20) return Number.POSITIVE_INFINITY
  let before = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      row.push(Math.min(before[j]! + 1, row[j - 1]! + 1, before[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    }
    before = row
  }
  return before[b.length]!
}
