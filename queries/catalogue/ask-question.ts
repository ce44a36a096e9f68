/** Asks the store a prepared question: a page of its rows, within a time. */
import { PathweaveError } from '#graph/errors.ts'
import type { Row, Store } from '#graph/stores/store.ts'
import { toTimeoutError } from '#graph/stores/time-limit.ts'
import { countRows } from './count-rows.ts'
import type { Column, ParameterValue } from './declaration.ts'
import type { PreparedQuestion } from './prepare-question.ts'
import type { Asked, Question } from './question.ts'

export interface Answer {
  question: Question
  /** All of them, with the defaults that were taken. */
  parameters: Record<string, ParameterValue>
  columns: Column[]
  /** How many rows were passed over. */
  offset: number
  rows: Row[]
  /** There are more rows than these. */
  reached: boolean
  /** How many rows there are in all; null where that isn't known or would take too long to count. */
  total: number | null
}

export interface AskOptions {
  /** The most time for the whole answer, ms. */
  timeout?: number
  /** Whether rows beyond the limit are counted; they are unless this is false. */
  count?: boolean
}

/** @throws PathweaveError what the store throws; `query-timeout` names the question */
export async function askQuestion(store: Store, prepared: PreparedQuestion, { timeout, count = true }: AskOptions = {}): Promise<Answer> {
  const { question, parameters, limit, offset } = prepared
  const asked = toAsked(store, question.name, timeout)
  const end = offset + limit
  const found = await question.run(asked, { ...parameters, limit: end + 1 })
  const rows = found.rows.slice(offset, end).map((row) => Object.fromEntries(question.columns.map(({ name }) => [name, row[name] ?? null])))
  const reached = Math.max(found.rows.length, found.total ?? 0) > end
  const known = reached ? found.total : found.rows.length
  const total = known ?? (count && question.cypher !== null ? await countUnlessLate(asked, question.cypher, parameters) : null)
  return { question, parameters, columns: question.columns, offset, rows, reached, total }
}

/** The store with what is left of the time. */
function toAsked(store: Store, name: string, timeout: number | undefined): Asked {
  if (timeout === undefined) return store
  const end = performance.now() + timeout
  return {
    query: (cypher, parameters) =>
      store.query(cypher, parameters, { timeout: Math.max(1, Math.ceil(end - performance.now())) }).catch((error: unknown) => {
        throw isLate(error) ? toTimeoutError(timeout, name, error) : error
      }),
  }
}

async function countUnlessLate(asked: Asked, cypher: string, parameters: PreparedQuestion['parameters']): Promise<number | null> {
  return countRows(asked, cypher, parameters).catch((error: unknown) => {
    if (isLate(error)) return null // the rows are there; how many more would be, is not worth an error
    throw error
  })
}

function isLate(error: unknown): boolean {
  return error instanceof PathweaveError && error.rule === 'query-timeout'
}
