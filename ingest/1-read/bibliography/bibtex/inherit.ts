/** What an entry takes over from others: the data of `xdata` entries, and its `crossref` parent's. */
import type { Command } from './cut-bibtex.ts'
import { NOT_INHERITED, TITLE_OF_PARENT } from './fields.ts'

export type Fields = Map<string, string>

export interface Raw {
  type: string
  fields: Fields
  command: Command
  /** False for data of other entries, and for sets of them. */
  isEntry: boolean
}

/** Parents of parents. */
const DEEPEST = 10

/**
 * An entry with what `xdata` entries and its `crossref` parent hand down; a circle ends where it begins.
 *
 * @param done entries that were asked for before, with what they took over.
 */
export function withInherited(raw: Raw, byKey: ReadonlyMap<string, Raw>, done: Map<Raw, Raw>, depth = 0): Raw {
  const before = done.get(raw)
  const named = raw.fields.get('xdata')?.split(/\s*,\s*/) ?? []
  const parent = raw.fields.get('crossref')
  if (before || depth > DEEPEST || (named.length === 0 && parent === undefined)) return before ?? raw
  done.set(raw, raw)
  const fields = new Map(raw.fields)
  const take = (key: string, rename: (name: string, type: string) => string[]) => {
    const found = byKey.get(key)
    if (!found) return
    for (const [name, value] of withInherited(found, byKey, done, depth + 1).fields) {
      if (!NOT_INHERITED.has(name)) for (const own of rename(name, found.type)) if (!fields.has(own)) fields.set(own, value)
    }
  }
  for (const key of named) take(key, (name) => [name])
  if (parent !== undefined) take(parent, (name, type) => toInheritedNames(name, type, raw.type))
  const whole = { ...raw, fields }
  done.set(raw, whole)
  return whole
}

/** What a parent's field is called in the part: the book's title is the chapter's `booktitle`. */
function toInheritedNames(name: string, parent: string, child: string): string[] {
  const prefix = Object.hasOwn(TITLE_OF_PARENT, parent) ? TITLE_OF_PARENT[parent] : undefined
  const isPart = /^(?:in|supp|bookin|conference)/.test(child)
  if (/^(?:sub)?title(?:addon)?$/.test(name) && prefix && (isPart || prefix !== 'book')) return [`${prefix}${name}`]
  return name === 'author' && isPart ? ['author', 'bookauthor'] : [name]
}
