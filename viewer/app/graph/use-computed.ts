/** What a worker computes from a graph, once for all who ask: kept as long as the graph is, given up when nobody waits. */
import { useEffect, useState } from 'react'
import type { ConceptGraph } from '../../server/api-types.ts'
import type { TaskId, TaskInput, TaskResult } from './layout.worker.ts'

interface Computed {
  result: unknown
  worker: Worker
  /** Who waits for it, to be told. */
  waiting: Set<() => void>
}

const known = new WeakMap<ConceptGraph, Map<string, Computed>>()

/**
 * Null until it is there.
 *
 * @param key all that the input depends on beside the graph
 * @param input one value as long as graph and key are the same; null asks for nothing
 */
export function useComputed<Id extends TaskId>(
  task: Id,
  graph: ConceptGraph,
  key: string,
  input: TaskInput<Id> | null,
): TaskResult<Id> | null {
  const [, setTold] = useState(0)
  const name = `${task} ${key}`
  useEffect(() => {
    if (input === null) return
    const all = known.get(graph) ?? new Map<string, Computed>()
    known.set(graph, all)
    const one = all.get(name) ?? start(task, input)
    all.set(name, one)
    const tell = () => setTold((count) => count + 1)
    if (one.result !== undefined) return tell()
    one.waiting.add(tell)
    return () => {
      one.waiting.delete(tell)
      if (one.result !== undefined || one.waiting.size > 0) return
      one.worker.terminate()
      all.delete(name)
    }
  }, [graph, task, name, input])
  return input === null ? null : ((known.get(graph)?.get(name)?.result as TaskResult<Id> | undefined) ?? null)
}

function start<Id extends TaskId>(task: Id, input: TaskInput<Id>): Computed {
  const worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' })
  const one: Computed = { result: undefined, worker, waiting: new Set() }
  worker.onmessage = ({ data }: MessageEvent<TaskResult<Id>>) => {
    one.result = data
    worker.terminate()
    for (const tell of one.waiting) tell()
    one.waiting.clear()
  }
  worker.postMessage({ task, input })
  return one
}
