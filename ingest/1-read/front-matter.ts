/**
 * The YAML block between `---` at a file's top: where it ends, and what it says.
 */
import { parse } from 'yaml'
import type { Repair } from '../extraction.ts'

export interface FrontMatter {
  values: Record<string, unknown> | null
  /** Where the prose begins. */
  end: number
  repairs: Repair[]
}

const LONGEST = 65536

/** Reads the front matter of a text. YAML that does not parse is prose, and a repair says so. */
export function readFrontMatter(text: string): FrontMatter {
  const none: FrontMatter = { values: null, end: 0, repairs: [] }
  const open = /^---[ \t]*\r?\n/.exec(text.slice(0, 64))
  if (!open) return none
  const head = text.slice(0, LONGEST)
  const close = /\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(head.slice(open[0].length - 1))
  if (!close) return none
  const end = open[0].length - 1 + close.index + close[0].length
  const yaml = head.slice(open[0].length, Math.max(open[0].length, open[0].length - 1 + close.index))
  if (!/^[\w-]+[ \t]*:/m.test(yaml)) return none
  try {
    const values: unknown = parse(yaml, { maxAliasCount: 100 })
    if (values !== null && typeof values === 'object' && !Array.isArray(values)) return { values: { ...values }, end, repairs: [] }
    return none
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0] : String(error)
    return { values: null, end, repairs: [{ kind: 'front-matter', span: { start: 0, end }, note: `The front matter is not YAML: ${why}` }] }
  }
}
