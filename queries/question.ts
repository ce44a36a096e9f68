/** What a canned query declares of itself (contract.md, section 5): enough to list it, call it and draw its form. */
import type { Cell, Row, Store } from '#graph/stores/store.ts'

export const AUDIENCES = ['scholar', 'student', 'reviewer'] as const
type Audience = (typeof AUDIENCES)[number]

export const PARAMETER_TYPES = ['string', 'integer', 'float', 'boolean', 'list of string'] as const
export type ParameterType = (typeof PARAMETER_TYPES)[number]

export type ParameterValue = string | number | boolean | string[]

export interface Parameter {
  name: string
  type: ParameterType
  /** What is taken when none is given; null where one must be. */
  default: ParameterValue | null
  about: string
  /** Where choices come from, `{ label: 'Concept', property: 'name' }`, or null. */
  from: { label: string; property: string } | null
}

export interface Column {
  name: string
  about: string
}

export interface Declaration {
  title: string
  titleZh: string | null
  audience: Audience
  question: string
  parameters: Parameter[]
  /** Columns named `…Id` or `…Ids` hold node ids: shown as links or highlights, not as text. */
  columns: Column[]
}

/** A canned query. `run` asks the store and gives rows with exactly the columns declared, in that order. */
export interface Question extends Declaration {
  /** The file's name without its ending. */
  name: string
  /** The Cypher text, or null for one that is code. */
  cypher: string | null
  run(store: Store, parameters: Record<string, Cell>, options?: { timeout?: number }): Promise<Row[]>
}

/** Every question has it. */
export const LIMIT: Parameter = { name: 'limit', type: 'integer', default: 100, about: 'the most rows to return', from: null }
