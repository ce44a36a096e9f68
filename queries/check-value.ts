/** Checks a value against a parameter's type, and makes one of the text that a command line or an address gives. */
import { z } from 'zod'
import type { ParameterType, ParameterValue } from './question.ts'

const SCHEMAS: Record<ParameterType, z.ZodType<ParameterValue>> = {
  string: z.string(),
  integer: z.int(),
  float: z.number(),
  boolean: z.boolean(),
  'list of string': z.array(z.string()),
}

/** The value itself, or an error. */
export function checkValue(type: ParameterType, value: unknown): ParameterValue {
  return SCHEMAS[type].parse(value)
}

/**
 * A value from what was given: of its type already, or as text (`12`, `true`, `a,b` or `["a","b"]` for a list).
 *
 * @returns undefined where it can't be one.
 */
export function toValue(type: ParameterType, given: unknown): ParameterValue | undefined {
  const found = SCHEMAS[type].safeParse(typeof given === 'string' ? fromText(type, given) : given)
  return found.success ? found.data : undefined
}

function fromText(type: ParameterType, text: string): unknown {
  const trimmed = text.trim()
  if (type === 'string') return text
  if (type === 'integer') return /^[+-]?\d{1,15}$/.test(trimmed) ? Number(trimmed) : undefined
  if (type === 'float') return trimmed === '' ? undefined : Number(trimmed)
  if (type === 'boolean')
    return new Map<string, boolean>([
      ['true', true],
      ['false', false],
    ]).get(trimmed.toLowerCase())
  if (!trimmed.startsWith('[')) return trimmed === '' ? [] : trimmed.split(',').map((item) => item.trim())
  try {
    return JSON.parse(trimmed) as unknown
  } catch {
    return undefined // told by the caller, with the name of the parameter
  }
}
