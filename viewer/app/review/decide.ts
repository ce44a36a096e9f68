/**
 * Decisions on their way to the server, one request at a time and in their order: a reader goes on while the graph is woven.
 *
 * They stand outside of React, so that they arrive whatever view one moves to meanwhile.
 */
import { useSyncExternalStore } from 'react'
import type { Decision, Identified, IdentityDecision, ReviewOutcome } from '../../server/review-types.ts'
import { ApiFailure, fetchApi } from '../data/fetch-api.ts'
import { askAgain } from '../data/use-api.ts'

interface Desk {
  /** Keys of what was decided here, the last one last. */
  decided: readonly string[]
  /** How many requests are not answered yet. */
  waiting: number
  /** What the server said against the last decision, or undoing. */
  failure: ApiFailure | null
}

let desk: Desk = { decided: [], waiting: 0, failure: null }
let last: Promise<unknown> = Promise.resolve()
const watching = new Set<() => void>()

/** What was decided since the page was loaded. */
export function useDesk(): Desk {
  return useSyncExternalStore(watch, () => desk)
}

/** Sends a decision; the thing is back in the queue when the server doesn't take it. */
export function decide(decision: Decision, who: string): void {
  const { key } = decision
  set({ decided: [...without(key), key], failure: null })
  const body = { decisions: [decision], ...(who && { who }) }
  send(() => fetchApi('/api/review/decisions', undefined, { method: 'POST', body }).catch(putBack(key)))
}

/** Who is told what came of something that was said where one reads. */
interface Told<T> {
  taken(answer: T): void
  refused(failure: ApiFailure): void
}

/** Sends decisions that are taken where one reads; the graph is asked for again after `taken`. */
export function decideThere(decisions: readonly Decision[], who: string, told: Told<readonly ReviewOutcome[]>): void {
  const body = { decisions, ...(who && { who }) }
  const taken = ({ outcomes }: { outcomes: readonly ReviewOutcome[] }) => {
    remember(outcomes)
    told.taken(outcomes)
  }
  sendThere('/api/review/decisions', body, { ...told, taken })
}

/** Says that two nodes are one, or are two. */
export function identify(decision: IdentityDecision, told: Told<Identified>): void {
  const taken = (answer: Identified) => {
    remember([answer.outcome])
    told.taken(answer)
  }
  sendThere('/api/review/identity', decision, { ...told, taken })
}

function remember(outcomes: readonly ReviewOutcome[]): void {
  const keys = outcomes.map(({ key }) => key)
  set({ decided: [...desk.decided.filter((key) => !keys.includes(key)), ...keys] })
}

function sendThere<T>(path: string, body: object, { taken, refused }: Told<T>): void {
  send(() => fetchApi<T>(path, undefined, { method: 'POST', body }).then(taken, (thrown: unknown) => refused(toFailure(thrown))))
}

/** Takes back the decision about a thing, or the last of all; `then` is told its key. */
export function undo(key: string | null, then: (key: string) => void): void {
  set({ failure: null, ...(key !== null && { decided: without(key) }) })
  const path = `/api/review/decisions${key === null ? '' : `?key=${encodeURIComponent(key)}`}`
  send(async () => {
    const undone = await fetchApi<ReviewOutcome>(path, undefined, { method: 'DELETE' })
    set({ decided: without(undone.key) })
    then(undone.key)
  })
}

/** What was said against the last decision has been read. */
export function forgetFailure(): void {
  if (desk.failure) set({ failure: null })
}

function send(step: () => Promise<unknown>): void {
  set({ waiting: desk.waiting + 1 })
  last = last
    .then(step)
    .catch((thrown: unknown) => set({ failure: toFailure(thrown) }))
    .finally(() => {
      set({ waiting: desk.waiting - 1 })
      if (desk.waiting === 0) askAgain()
    })
}

function toFailure(thrown: unknown): ApiFailure {
  return thrown instanceof ApiFailure ? thrown : new ApiFailure({ message: String(thrown) })
}

function putBack(key: string): (thrown: unknown) => never {
  return (thrown) => {
    set({ decided: without(key) })
    throw thrown
  }
}

const without = (key: string) => desk.decided.filter((one) => one !== key)

function set(change: Partial<Desk>): void {
  desk = { ...desk, ...change }
  for (const tell of watching) tell()
}

function watch(tell: () => void): () => void {
  watching.add(tell)
  return () => watching.delete(tell)
}
