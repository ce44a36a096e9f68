/**
 * All that decides what is seen, as one value that the address encodes: sharing the link shares the view.
 *
 * It stands in the query string, relative to the page, so any static server can serve it. Defaults are left out: a fresh view
 * is `./`. Whatever an address holds decodes to some view; what it doesn't understand is as if it weren't there.
 */
import { type Codec, flag, oneOf, record, text, textOrNull, texts, whole } from './codecs.ts'

/** A node of any kind, or the ordered pair of concepts that an edge joins. */
export type Selection = { kind: 'node'; id: string } | { kind: 'edge'; from: string; to: string }

/** What part of a picture is seen: its middle, and its width in pictures (smaller is nearer). Null: all of it. */
export interface Camera {
  x: number
  y: number
  ratio: number
}

export interface ViewState {
  /** The id of a declared view (views/views.ts). */
  view: string
  /** The table that does all that the view's picture does, in its place. */
  table: boolean
  selection: Selection | null
  search: string
  /** The name of a canned query. */
  question: string | null
  /** Its parameters as they were typed. */
  parameters: Readonly<Record<string, string>>
  /** What a view itself lets choose, named `view.name`; kept while one looks at another view. */
  options: Readonly<Record<string, string>>
  /** Filter entries that are switched off: `relation:drives`, `pole:ve`, `paper:work:…` (filters/filters.ts). */
  hidden: readonly string[]
  /** Least and greatest values by the filters' names: `confidence.min`, `year.max`. */
  bounds: Readonly<Record<string, number>>
  camera: Camera | null
  /** The id of a declared layout (graph/layouts.ts), and where its chance begins. */
  layout: string
  seed: number
  /** Of concepts. `auto` is the interface's. */
  labels: LabelChoice
  /** Of the interface. `auto` is the browser's. */
  language: 'auto' | 'en' | 'zh'
  theme: Theme
  /** Without header and panels that nobody asked for, to stand in another page. */
  embed: boolean
}

export const THEMES = ['system', 'light', 'dark', 'contrast'] as const
export type Theme = (typeof THEMES)[number]
export const LABEL_CHOICES = ['auto', 'en', 'zh', 'both'] as const
export type LabelChoice = (typeof LABEL_CHOICES)[number]

const asText = (value: string) => value

const CODECS: { [Part in keyof ViewState]: Codec<ViewState[Part]> } = {
  view: text('view', 'concepts'),
  table: flag('table'),
  selection: {
    initial: null,
    write: (value, to) => {
      if (value?.kind === 'node') to.set('node', value.id)
      if (value?.kind === 'edge') for (const end of ['from', 'to'] as const) to.set(end, value[end])
    },
    read: readSelection,
  },
  search: text('q'),
  question: textOrNull('question'),
  parameters: record('p', asText),
  options: record('o', (value) => value || null),
  hidden: texts('hide'),
  bounds: record('b', parseNumber),
  camera: {
    initial: null,
    write: (value, to) => value && to.set('camera', [value.x, value.y, value.ratio].join(',')),
    read: readCamera,
  },
  layout: text('layout', 'forces'),
  seed: whole('seed'),
  labels: oneOf('labels', LABEL_CHOICES),
  language: oneOf('lang', ['auto', 'en', 'zh']),
  theme: oneOf('theme', THEMES),
  embed: flag('embed'),
}

const PARTS = Object.keys(CODECS) as (keyof ViewState)[]

export const DEFAULT_STATE = decodeState('')

/** The state as the search part of an address: `?view=questions&node=…`, empty for the default. */
export function encodeState(state: ViewState): string {
  const address = new URLSearchParams()
  for (const part of PARTS) writePart(part, state, address)
  const text = address.toString()
  return text && `?${text}`
}

/** The state that an address means; total over all strings. */
export function decodeState(search: string): ViewState {
  const address = new URLSearchParams(search)
  return Object.fromEntries(PARTS.map((part) => [part, CODECS[part].read(address)])) as unknown as ViewState
}

/** What is beside `state` in another part, as a relative address. */
export function addressOf(state: ViewState, part: Partial<ViewState> = {}): string {
  return encodeState({ ...state, ...part }) || './'
}

function writePart<Part extends keyof ViewState>(part: Part, state: ViewState, address: URLSearchParams): void {
  CODECS[part].write(state[part], address)
}

function readSelection(address: URLSearchParams): Selection | null {
  const id = address.get('node')
  if (id) return { kind: 'node', id }
  const from = address.get('from')
  const to = address.get('to')
  return from && to ? { kind: 'edge', from, to } : null
}

function readCamera(address: URLSearchParams): Camera | null {
  const [x, y, ratio] = (address.get('camera') ?? '').split(',').map(parseNumber)
  return x != null && y != null && ratio != null && ratio > 0 ? { x, y, ratio } : null
}

function parseNumber(value: string): number | null {
  const number = Number(value)
  return value.trim() !== '' && Number.isFinite(number) ? number + 0 : null
}
