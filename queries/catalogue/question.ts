/** A canned query: what it declares and how it is asked. */
import type { z } from 'zod'
import type { Cell, Row, Store } from '#graph/stores/store.ts'
import type { Declaration, declarationSchema, ParameterType, ParameterValue } from './declaration.ts'

/** All of a store that a question may use. */
export type Asked = Pick<Store, 'query'>

export interface Found {
  /** With exactly the columns declared, in that order; no more than `limit`. */
  rows: Row[]
  /** How many rows there are without a limit; null where that isn't known. */
  total: number | null
}

/** A canned query, read from its file. */
export interface Question extends Declaration {
  /** The file's name without its ending. */
  name: string
  /** The Cypher text, or null for one that is code. */
  cypher: string | null
  run(store: Asked, parameters: Record<string, Cell>): Promise<Found>
}

/** What a `.ts` file exports as `question`. */
export type CodedQuestion = DeclarationInput & Pick<Question, 'run'>

type DeclarationInput = z.input<typeof declarationSchema>
type ParameterInput = DeclarationInput['parameters'][number] & { default: ParameterValue }
interface Values extends Record<ParameterType, ParameterValue> {
  string: string
  integer: number
  float: number
  boolean: boolean
  'list of string': string[]
}
type Parameters<P extends readonly ParameterInput[]> = { [One in P[number] as One['name']]: Values[One['type']] } & { limit: number }

/**
 * Declares a question that is code; its parameters arrive in `run` by the types that they declare, and `limit` with them.
 *
 * @example export const question = defineQuestion({ title: '…', …, parameters: [{ name: 'from', type: 'string', default: '', about: '…' }],
 *   columns: [{ name: 'concept', about: '…' }], async run(store, { from, limit }) { return { rows, total: rows.length } } })
 */
export function defineQuestion<const P extends readonly ParameterInput[]>(
  question: Omit<DeclarationInput, 'parameters'> & { parameters: P; run(store: Asked, parameters: Parameters<P>): Promise<Found> },
): CodedQuestion {
  const { parameters, run, ...rest } = question
  return { ...rest, parameters: [...parameters], run: (store, given) => run(store, given as Parameters<P>) }
}
