/** Finds a canned query by name and checks what is given for its parameters. */
import { PathweaveError } from '#graph/errors.ts'
import { LIMIT, type Parameter, type ParameterValue } from './declaration.ts'
import { findNearest } from './find-nearest.ts'
import type { Question } from './question.ts'
import { toValue } from './to-value.ts'

/** Every question takes it beside its own. */
const OFFSET: Parameter = { name: 'offset', type: 'integer', default: 0, about: 'how many rows to pass over', from: null }

/** More rows than this are paged. */
const MOST_ROWS = 10_000

/** A question with checked parameters: all that can be wrong with a call is found before any store is opened. */
export interface PreparedQuestion {
  question: Question
  /** Without the offset. */
  parameters: Record<string, ParameterValue>
  limit: number
  offset: number
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
  const { offset, ...parameters } = toParameters(question, given)
  return { question, parameters, limit: parameters.limit as number, offset: offset as number }
}

function toParameters(question: Question, given: Readonly<Record<string, unknown>>): Record<string, ParameterValue> {
  const declared = [...question.parameters, OFFSET]
  const names = declared.map((parameter) => parameter.name)
  const unknown = Object.keys(given).find((name) => !names.includes(name))
  if (unknown !== undefined) {
    const wayOut = `${findNearest(unknown, names)}it takes ${names.join(', ')}`
    throw new PathweaveError('bad-parameter', `${question.name} has no parameter ${unknown}`, wayOut)
  }
  return Object.fromEntries(declared.map((parameter) => [parameter.name, toParameter(question.name, parameter, given[parameter.name])]))
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
  const most = name === LIMIT.name ? MOST_ROWS : Number.MAX_SAFE_INTEGER
  if ((name === LIMIT.name || name === OFFSET.name) && ((value as number) < 0 || (value as number) > most)) {
    const wayOut = (value as number) < 0 ? 'give 0 or more' : `give ${most} or less, and page on with ${OFFSET.name}`
    throw new PathweaveError('bad-parameter', `${name} of ${question} can't be ${String(given)}`, wayOut)
  }
  return value
}
