/** Makes a value of a parameter's type of what a command line or an address gives. */
import { type ParameterType, type ParameterValue, VALUE_SCHEMAS } from './declaration.ts'

/**
 * A value from what was given: of its type already, or as text (`12`, `true`, `a,b` or `["a","b"]` for a list).
 *
 * @returns undefined where it can't be one.
 */
export function toValue(type: ParameterType, given: unknown): ParameterValue | undefined {
  const found = VALUE_SCHEMAS[type].safeParse(typeof given === 'string' ? fromText(type, given) : given)
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
