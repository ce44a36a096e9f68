/** What the view on the screen hands out to be saved: it says so while it is there, and the Save menu offers what fits. */
import { useEffect, useSyncExternalStore } from 'react'
import type { LegendGroup } from './add-caption.ts'
import type { Drawing } from './drawing.ts'

export type FieldRow = Record<string, string | number | boolean | null>

export interface SeenGraph {
  /** With `id` and `label`, and where it is drawn `x`, `y`, `size` and `color`. */
  nodes: FieldRow[]
  /** With the ids of its ends, `from` and `to`. */
  edges: FieldRow[]
}

export interface Seen {
  /** In the files' names. */
  name: string
  /** In words, with its counts. */
  title: string
  draw?: () => Promise<Drawing>
  legend?: () => Promise<LegendGroup[]>
  graph?: () => Promise<SeenGraph>
  /** Rows of a table that is no graph. */
  rows?: () => readonly Record<string, unknown>[]
}

let current: Seen | null = null
const listeners = new Set<() => void>()

/** Says what the calling view shows, one value as long as it is the same; null for nothing yet. */
export function useToldSeen(seen: Seen | null): void {
  useEffect(() => {
    if (seen === null) return
    tell(seen)
    return () => {
      if (current === seen) tell(null)
    }
  }, [seen])
}

/** What the view on the screen hands out. */
export function useSeen(): Seen | null {
  return useSyncExternalStore(listen, () => current)
}

function tell(seen: Seen | null): void {
  current = seen
  for (const listener of listeners) listener()
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
