/**
 * All that decides what is seen, as one value that the address encodes: sharing the link shares the view.
 *
 * Defaults are left out of the address, so a fresh view is `/`. Whatever an address holds decodes to some view; what it
 * doesn't understand is as if it weren't there.
 */

/** A node of any kind, or the ordered pair of concepts that an edge joins. */
export type Selection = { kind: 'node'; id: string } | { kind: 'edge'; from: string; to: string }

export type Theme = 'system' | 'light' | 'dark'
export type LabelLanguage = 'en' | 'zh' | 'both'

export interface ViewState {
  /** The id of a declared view (views/views.ts). */
  view: string
  selection: Selection | null
  search: string
  /** The name of a canned query. */
  question: string | null
  /** Its parameters as they were typed. */
  parameters: Readonly<Record<string, string>>
  /** Legend entries that are switched off: `relation:drives`, `pole:ve`, `stage:talent`. */
  hidden: readonly string[]
  labels: LabelLanguage
  theme: Theme
}

export const DEFAULT_STATE: ViewState = {
  view: 'graph',
  selection: null,
  search: '',
  question: null,
  parameters: {},
  hidden: [],
  labels: 'en',
  theme: 'system',
}

/** The state as the search part of an address: `?view=list&node=…`, empty for the default. */
export function encodeState(state: ViewState): string {
  const address = new URLSearchParams()
  if (state.view !== DEFAULT_STATE.view) address.set('view', state.view)
  if (state.selection?.kind === 'node') address.set('node', state.selection.id)
  if (state.selection?.kind === 'edge') {
    address.set('from', state.selection.from)
    address.set('to', state.selection.to)
  }
  if (state.search) address.set('q', state.search)
  if (state.question !== null) {
    address.set('question', state.question)
    for (const name of Object.keys(state.parameters).sort()) address.set(`p.${name}`, state.parameters[name] ?? '')
  }
  for (const entry of [...state.hidden].sort()) address.append('hide', entry)
  if (state.labels !== DEFAULT_STATE.labels) address.set('labels', state.labels)
  if (state.theme !== DEFAULT_STATE.theme) address.set('theme', state.theme)
  const text = address.toString()
  return text && `?${text}`
}

/** The state that an address means; total over all strings. */
export function decodeState(search: string): ViewState {
  const address = new URLSearchParams(search)
  const question = address.get('question') || null
  const parameters: Record<string, string> = {}
  for (const [key, value] of address) {
    if (question !== null && key.startsWith('p.') && key.length > 2) parameters[key.slice(2)] = value
  }
  return {
    view: address.get('view') || DEFAULT_STATE.view,
    selection: decodeSelection(address),
    search: address.get('q') ?? '',
    question,
    parameters,
    hidden: [...new Set(address.getAll('hide').filter(Boolean))].sort(),
    labels: oneOf(address.get('labels'), ['en', 'zh', 'both'], DEFAULT_STATE.labels),
    theme: oneOf(address.get('theme'), ['system', 'light', 'dark'], DEFAULT_STATE.theme),
  }
}

function decodeSelection(address: URLSearchParams): Selection | null {
  const id = address.get('node')
  if (id) return { kind: 'node', id }
  const from = address.get('from')
  const to = address.get('to')
  return from && to ? { kind: 'edge', from, to } : null
}

function oneOf<T extends string>(value: string | null, allowed: readonly T[], otherwise: T): T {
  return allowed.find((one) => one === value) ?? otherwise
}
