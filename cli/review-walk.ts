/**
 * Reviewing in the terminal: one thing after the other, one key each.
 *
 * A decision is written down as it is taken; the graph is woven when the walk ends.
 */
import { PathweaveError } from '#graph/errors.ts'
import type { ReviewItem } from '#ingest/curation/find-queue.ts'
import type { Verdict } from '#ingest/curation/review-desk.ts'

export interface Walk {
  items: readonly ReviewItem[]
  /** The next key that is pressed; null when there are no more. */
  pressed(): Promise<string | null>
  /** A line that is typed in answer to a question. */
  ask(question: string): Promise<string>
  show(text: string): void
  print(item: ReviewItem): string
  decide(verdict: Verdict): Promise<void>
  undo(key: string): Promise<void>
}

const KEYS = 'a accept, r reject, e edit, s skip, u undo, q quit'
const EDIT: Record<string, string> = {
  claim: 'relation=… subject=… object=… direction=… polarity=… hedged=… modality=…',
  reference: 'title=… author=… year=… container-title=… volume=… issue=… page=… DOI=…',
  citation: 'references=3;5 (their labels; nothing after = for none)',
}

/** Walks the queue; how many decisions stand in the end. */
export async function walkQueue({ items, pressed, ask, show, print, decide, undo }: Walk): Promise<number> {
  const decided: number[] = []
  let at = 0
  while (at < items.length) {
    const item = items[at]!
    show(`\n${print(item)}\n          [${at + 1}/${items.length}] ${KEYS} `)
    const key = await pressed()
    if (key === null || key === 'q') break
    if (key === 's') at++
    else if (key === 'u') {
      const last = decided.pop()
      if (last === undefined) show('nothing to undo')
      else {
        await undo(items[last]!.key)
        at = last
      }
    } else if (key === 'a' || key === 'r' || key === 'e') {
      const done = await tell(show, async () => decide(await toVerdict(item, key, ask)))
      if (done) decided.push(at++)
    }
  }
  show('\n')
  return decided.length
}

async function toVerdict({ key, kind }: ReviewItem, pressed: 'a' | 'r' | 'e', ask: Walk['ask']): Promise<Verdict> {
  if (pressed !== 'e') return { key, verdict: pressed === 'a' ? 'accept' : 'reject' }
  if (!EDIT[kind]) throw new PathweaveError('bad-parameter', 'a pair is accepted (one thing) or rejected (two)', 'press a or r')
  return { key, verdict: 'edit', change: toFields(await ask(`change ${EDIT[kind]}\n> `)) }
}

/** Runs a step; what the person can mend is shown, and the thing stays. */
async function tell(show: Walk['show'], step: () => Promise<void>): Promise<boolean> {
  try {
    await step()
    return true
  } catch (error) {
    if (!(error instanceof PathweaveError)) throw error
    show(`\n${error.line}`)
    return false
  }
}

/** `relation=drives object=skilled talent` → fields; a value reaches to the next `name=`. */
export function toFields(line: string): Record<string, unknown> {
  const parts = [...line.matchAll(/([\w-]+)=(.*?)(?=\s+[\w-]+=|$)/g)].map(([, name, value]): [string, string] => [name!, value!.trim()])
  if (parts.length === 0) throw new PathweaveError('bad-parameter', 'nothing to change was given', 'write field=value')
  return Object.fromEntries(parts.map(([name, value]) => [name, toValue(name, value)]))
}

const ANSWERS: Record<string, boolean> = { true: true, yes: true, false: false, no: false }

/** A field's value as its kind; what is none is given on as it was typed, and refused. */
export function toValue(name: string, value: string): unknown {
  if (name === 'hedged') return ANSWERS[value.toLowerCase()] ?? value
  if (name === 'year') return Number(value)
  if (name === 'references') return value.split(/\s*[;,]\s*/).filter(Boolean)
  return value
}
