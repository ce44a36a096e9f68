/** Computes layouts and communities off the page's thread, so that nothing freezes meanwhile. */
import { computeCommunities } from './compute-communities.ts'
import { computeLayout } from './compute-layout.ts'

const TASKS = { layout: computeLayout, communities: computeCommunities }

export type TaskId = keyof typeof TASKS
export type TaskInput<Id extends TaskId> = Parameters<(typeof TASKS)[Id]>[0]
export type TaskResult<Id extends TaskId> = ReturnType<(typeof TASKS)[Id]>

self.onmessage = ({ data: { task, input } }: MessageEvent<{ task: TaskId; input: never }>) => self.postMessage(TASKS[task](input))
