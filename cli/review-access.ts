/** The desk as the server wants it: made with the first request, since it needs the vocabulary. */
import { type Decision, toKey } from '#ingest/curation/decision.ts'
import type { Outcome } from '#ingest/curation/replay.ts'
import type { ReviewDesk } from '#ingest/curation/review-desk.ts'
import type { ReviewAccess } from '#viewer/server/review.ts'
import type { ReviewOutcome } from '#viewer/server/review-types.ts'

export function toReviewAccess(folder: string, open: () => Promise<ReviewDesk>): Omit<ReviewAccess, 'writable' | 'user'> {
  let opened: Promise<ReviewDesk> | null = null
  const desk = () => {
    opened ??= open()
    return opened
  }
  return {
    folder,
    async review() {
      const { items, outcomes } = await (await desk()).review()
      return { items: items.map(({ about: _about, ...item }) => item), outcomes: outcomes.map(fromOutcome) }
    },
    async decide(decisions, who) {
      const { outcomes } = await (await desk()).decide(decisions, who)
      return outcomes.map(fromOutcome)
    },
    async undo(key) {
      return toOutcome(await (await desk()).undo(key), 'undone', null)
    },
  }
}

function fromOutcome({ decision, state, reason }: Outcome): ReviewOutcome {
  return toOutcome(decision, state, reason)
}

function toOutcome(decision: Decision, state: ReviewOutcome['state'], reason: string | null): ReviewOutcome {
  const { kind, verdict, who, why, when } = decision
  return { key: toKey(decision), kind, verdict, state, reason, who, why: why ?? null, when }
}
