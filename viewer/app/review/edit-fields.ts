/** What may be changed of a thing in the queue: its fields by kind, and the change that a filled form amounts to. Pure. */
import type { ReviewItem } from '../../server/review-types.ts'
import { RELATION_ORDER } from '../graph/palette.ts'

/** What is edited: of the queue, or anywhere else. */
export type Edited = Pick<ReviewItem, 'kind' | 'fields'>

export interface Field {
  name: string
  value: string
  /** The few values that it can have; null where it is written. */
  choices: readonly string[] | null
}

/** Relations that a claim can have; a contrast is none. */
const RELATIONS = RELATION_ORDER.filter((relation) => relation !== 'contrasts_with')
const REFERENCE = ['title', 'author', 'year', 'container-title', 'volume', 'issue', 'page', 'publisher', 'type', 'DOI', 'URL']

/** The form of an item, filled with what was read, concepts by name; empty for a pair, which is only one or two. */
export function toFields({ kind, fields }: Edited, poles: readonly string[], nameOf: (concept: string) => string): Field[] {
  const field = (name: string, choices: readonly string[] | null = null): Field => ({ name, value: toText(fields[name]), choices })
  const directions = ['within', ...poles.flatMap((from) => poles.flatMap((to) => (from === to ? [] : [`${from}->${to}`])))]
  if (kind === 'claim')
    return [
      { ...field('subject'), value: nameOf(toText(fields.subject)) },
      field('relation', RELATIONS),
      { ...field('object'), value: nameOf(toText(fields.object)) },
      field('direction', withValue(directions, toText(fields.direction))),
      field('polarity', ['positive', 'negative']),
      field('hedged', ['false', 'true']),
      field('modality', ['fact', 'recommendation', 'prediction']),
    ]
  if (kind === 'reference') return REFERENCE.map((name) => field(name))
  // What it points to now is printed in full; labels are written.
  return kind === 'citation' ? [{ name: 'references', value: '', choices: null }] : []
}

/** What an earlier change typed, so that another begins with it; what is no text in a form is left out. */
export function toTyped(change: Readonly<Record<string, unknown>> | null, nameOf: (concept: string) => string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(change ?? {}).flatMap(([name, value]): [string, string][] => {
      if (name === 'author' && Array.isArray(value)) return [[name, value.map(toAuthor).join('; ')]]
      if (typeof value === 'object') return []
      return [[name, name === 'subject' || name === 'object' ? nameOf(String(value)) : String(value)]]
    }),
  )
}

function toAuthor({ family, given, literal }: { family?: string; given?: string; literal?: string }): string {
  return literal ?? [family, given].filter(Boolean).join(', ')
}

/** The fields that differ, as the API wants them; null where nothing was changed. */
export function toChange({ kind }: Pick<Edited, 'kind'>, fields: readonly Field[], typed: Readonly<Record<string, string>>) {
  if (kind === 'citation') return { references: (typed.references ?? '').split(/\s*[;,；，]\s*/).filter(Boolean) }
  const changed = fields.flatMap(({ name, value }): [string, unknown][] => {
    const given = (typed[name] ?? value).trim()
    return given === value || given === '' ? [] : [[name, toValue(name, given)]]
  })
  return changed.length > 0 ? Object.fromEntries(changed) : null
}

function toValue(name: string, given: string): unknown {
  if (name === 'hedged') return given === 'true'
  return name === 'year' && Number.isFinite(Number(given)) ? Number(given) : given
}

function withValue(choices: readonly string[], value: string): readonly string[] {
  return choices.includes(value) ? choices : [value, ...choices]
}

function toText(value: ReviewItem['fields'][string] | undefined): string {
  return Array.isArray(value) ? value.join('; ') : String(value ?? '')
}
