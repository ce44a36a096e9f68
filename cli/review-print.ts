/** How `pathweave build` and `pathweave review` tell the queue, and what became of decisions. */
import { styleText } from 'node:util'
import type { Row } from '#graph/stores/store.ts'
import type { Decision } from '#ingest/curation/decision.ts'
import type { Decisions } from '#ingest/curation/decisions-folder.ts'
import type { ReviewItem } from '#ingest/curation/find-queue.ts'
import type { Outcome, OutcomeState } from '#ingest/curation/replay.ts'
import type { ReviewDesk } from '#ingest/curation/review-desk.ts'

const TOLD: readonly (readonly [OutcomeState, string])[] = [
  ['applied', 'applied'],
  ['elsewhere', 'about papers that are not in this graph'],
  ['lost', 'lost'],
]

/** Lines on all decisions of a build; a graph that loses them because their folder isn't at hand is told so. */
export function printOutcomes(outcomes: readonly Outcome[], wasCurated: boolean, folder: string, opposed: number): string[] {
  if (outcomes.length === 0)
    return wasCurated
      ? [`decisions: none in ${folder}, and the graph that was there rested on some — name their folder with --curation`]
      : []
  const counts = TOLD.map(([state, what]) => [outcomes.filter((outcome) => outcome.state === state).length, what] as const)
  const line = counts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`)
  const lost = outcomes.some(({ state }) => state === 'lost') ? ' (pathweave review --lost lists them)' : ''
  const against =
    opposed > 0 ? [`decisions: on ${opposed} of them somebody else said otherwise (pathweave review --opposed lists them)`] : []
  return [`decisions: ${line.join(', ')}${lost}`, ...against]
}

export const ITEM_COLUMNS = ['key', 'kind', 'value', 'stake', 'doubt', 'reading', 'reason', 'sentence', 'paper', 'fields']
export const OUTCOME_COLUMNS = ['key', 'kind', 'state', 'reason', 'verdict', 'about', 'change', 'who', 'why', 'when', 'against']
export const BEHIND_COLUMNS = ['key', 'kind', 'verdict', 'sentence', 'fields']

/** Things of the queue as rows. */
export function toItemRows(items: readonly ReviewItem[]): Row[] {
  return items.map(({ about: _about, marks: _marks, reasons, ...item }) => ({ ...item, reason: tellReasons(reasons) }))
}

/** Decisions with what became of them as rows. */
export function toOutcomeRows(outcomes: readonly Outcome[], opposed: Decisions['opposed']): Row[] {
  return outcomes.map(({ key, state, reason, decision }) => {
    const { kind, about, verdict, who, why, when } = decision
    const change = 'change' in decision ? JSON.stringify(decision.change) : null
    return {
      key,
      kind,
      state,
      reason,
      verdict,
      about: describe(about),
      change,
      who,
      why: why ?? null,
      when,
      against: (opposed.get(key) ?? []).map(toWord),
    }
  })
}

/** `accept by Ada`, with what it changes. */
function toWord(decision: Decision): string {
  return [decision.verdict, 'change' in decision ? JSON.stringify(decision.change) : '', 'by', decision.who].filter(Boolean).join(' ')
}

/** The words behind a node as rows. */
export async function toBehindRows(desk: ReviewDesk, id: string): Promise<Row[]> {
  const { words } = await desk.behind(id)
  return words.map(({ key, kind, sentence, fields, outcome }) => ({
    key,
    kind,
    verdict: outcome?.decision.verdict ?? null,
    sentence,
    fields,
  }))
}

/** What a decision is about, without its hashes. */
function describe(about: Outcome['decision']['about']): string {
  const nameOf = (end: string | { name: string }) => (typeof end === 'string' ? end : end.name)
  if ('a' in about) return `${nameOf(about.a)} and ${nameOf(about.b)}`
  if ('subject' in about)
    return `${about.subject} ${about.polarity === 'negative' ? 'not ' : ''}${about.relation} ${about.object} in ${about.paper}`
  return `${'mark' in about ? about.mark : 'a reference'} in ${about.paper}`
}

/** The queue for a person: three lines a thing. */
export function printQueue(items: readonly ReviewItem[], total: number, width: number): string {
  if (total === 0) return `${styleText('dim', 'nothing to review')}\n`
  const more =
    total > items.length ? [styleText('dim', `and ${total - items.length} more: --limit shows more, --format json has every field`)] : []
  return [...items.map((item) => printItem(item, width)), ...more, ''].join('\n')
}

/** One thing of the queue: its key and what was read, the words it was read in, the paper. */
export function printItem({ key, kind, value, reading, reasons, sentence, paper }: ReviewItem, width: number): string {
  const head = `${styleText('yellow', key)}  ${kind.padEnd(9)} ${styleText('bold', reading)}  ${styleText('dim', `(${[tellReasons(reasons), `value ${value}`].filter(Boolean).join('; ')})`)}`
  const lines = [sentence ? wrap(`“${sentence}”`, width - 10) : [], paper ? [styleText('dim', paper)] : []].flat()
  return [head, ...lines.map((line) => `          ${line}`)].join('\n')
}

function tellReasons(reasons: ReviewItem['reasons']): string {
  return reasons.map(({ what, score }) => [what.replaceAll('_', ' '), score].filter((word) => word !== null).join(' ')).join(', ')
}

function wrap(text: string, width: number): string[] {
  const lines = ['']
  for (const word of text.split(' ')) {
    const line = lines.at(-1)!
    if (line && line.length + 1 + word.length > Math.max(20, width)) lines.push(word)
    else lines[lines.length - 1] = line ? `${line} ${word}` : word
  }
  return lines
}
