/**
 * The keys: one table that binds them and that the list of keys prints. Pure but for the table's users.
 *
 * A key is what the keyboard prints (`?`, `+`) or its name (`Escape`); `Mod` is Ctrl, or ⌘ on a Mac.
 */
import type { PlainKey } from '../language/text.ts'

export interface Binding {
  keys: readonly [string, ...string[]]
  does: PlainKey
}

const page = {
  search: { keys: ['/'], does: 'key.search' },
  help: { keys: ['?'], does: 'key.help' },
  escape: { keys: ['Escape'], does: 'key.escape' },
  undo: { keys: ['Mod+Z'], does: 'key.undo' },
  redo: { keys: ['Shift+Mod+Z', 'Mod+Y'], does: 'key.redo' },
  filters: { keys: ['F'], does: 'key.filters' },
  table: { keys: ['T'], does: 'key.table' },
  view: { keys: ['V'], does: 'key.view' },
  panel: { keys: ['E'], does: 'key.panel' },
} as const satisfies Record<string, Binding>

const graph = {
  walk: { keys: ['ArrowLeft', 'ArrowUp', 'ArrowRight', 'ArrowDown'], does: 'key.walk' },
  next: { keys: ['PageDown', 'PageUp'], does: 'key.next' },
  most: { keys: ['Home'], does: 'key.most' },
  open: { keys: ['Enter'], does: 'key.open' },
  openEdge: { keys: ['Shift+Enter'], does: 'key.openEdge' },
  zoomIn: { keys: ['+', '='], does: 'key.zoomIn' },
  zoomOut: { keys: ['-'], does: 'key.zoomOut' },
  fit: { keys: ['0'], does: 'key.fit' },
} as const satisfies Record<string, Binding>

/** Where one means something on the page too, it means this in the view. */
const review = {
  next: { keys: ['J'], does: 'key.nextItem' },
  previous: { keys: ['K'], does: 'key.previousItem' },
  accept: { keys: ['A'], does: 'key.accept' },
  reject: { keys: ['R'], does: 'key.reject' },
  edit: { keys: ['E'], does: 'key.edit' },
  why: { keys: ['W'], does: 'key.why' },
  undo: { keys: ['U'], does: 'key.undoDecision' },
  first: { keys: ['1'], does: 'key.firstEnd' },
  second: { keys: ['2'], does: 'key.secondEnd' },
  changes: { keys: ['D'], does: 'key.changes' },
} as const satisfies Record<string, Binding>

export const KEYS = { page, graph, review }
export const KEY_PLACES = ['page', 'graph', 'review'] as const
export type KeyPlace = (typeof KEY_PLACES)[number]
export type KeyId<Place extends KeyPlace> = keyof (typeof KEYS)[Place]

/** What of a keyboard event tells a key. */
export type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** What a key does at a place, or null. */
export function findKey<Place extends KeyPlace>(place: Place, pressed: Pressed): KeyId<Place> | null {
  const bindings: Record<string, Binding> = KEYS[place]
  const found = Object.keys(bindings).find((id) => bindings[id]?.keys.some((key) => matches(key, pressed)))
  return (found as KeyId<Place> | undefined) ?? null
}

/** A key that prints something and needs no Ctrl: speech input and some readers type such without meaning a command (WCAG 2.1.4). */
export function isLoneCharacter({ key, ctrlKey, metaKey }: Pressed): boolean {
  return [...key].length === 1 && !ctrlKey && !metaKey
}

/** `Shift+Mod+Z` as it is printed on the keys. */
export function printKey(key: string, mac: boolean): string {
  const names: Record<string, string> = { ArrowLeft: '←', ArrowUp: '↑', ArrowRight: '→', ArrowDown: '↓', Mod: mac ? '⌘' : 'Ctrl', '-': '−' }
  return key
    .split(/(?<=.)\+/)
    .map((part) => names[part] ?? part)
    .join('+')
}

function matches(binding: string, { key, ctrlKey, metaKey, altKey, shiftKey }: Pressed): boolean {
  const parts = binding.split(/(?<=.)\+/)
  const wanted = parts.at(-1) ?? ''
  if (altKey || parts.includes('Mod') !== (ctrlKey || metaKey)) return false
  // A sign such as ? may need Shift to be printed; for letters and named keys Shift means something else.
  const shiftMatters = wanted.length > 1 || /[A-Z]/.test(wanted)
  return key.toLowerCase() === wanted.toLowerCase() && (!shiftMatters || parts.includes('Shift') === shiftKey)
}
