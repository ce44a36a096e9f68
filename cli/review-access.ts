/** The desk as the server wants it: made with the first request, since it needs the vocabulary. */
import { type Decision, toKey } from '#ingest/curation/decision.ts'
import type { Outcome } from '#ingest/curation/replay.ts'
import type { ReviewDesk } from '#ingest/curation/review-desk.ts'
import { nameOf, type Vocabulary } from '#ingest/vocabulary.ts'
import type { ReviewAccess } from '#viewer/server/review.ts'
import type { ReviewOutcome } from '#viewer/server/review-types.ts'

export function toReviewAccess(folder: string, open: () => Promise<ReviewDesk>): Omit<ReviewAccess, 'writable' | 'user'> {
  let opened: Promise<ReviewDesk> | null = null
  const desk = () => {
    opened ??= open()
    return opened
  }
  const tell = async (outcomes: readonly Outcome[]) => {
    const { vocabulary } = await desk()
    return outcomes.map((outcome) => toOutcome(outcome, vocabulary))
  }
  return {
    folder,
    async review() {
      const { items, outcomes } = await (await desk()).review()
      return { items: items.map(({ about: _about, ...item }) => item), outcomes: await tell(outcomes) }
    },
    async decide(decisions, who) {
      return tell((await (await desk()).decide(decisions, who)).outcomes)
    },
    async undo(key) {
      const decision = await (await desk()).undo(key)
      const undone = { key: toKey(decision), decision, state: 'undone', reason: null } as const
      return toOutcome(undone, (await desk()).vocabulary)
    },
  }
}

type Told = Omit<Outcome, 'state'> & Pick<ReviewOutcome, 'state'>

function toOutcome({ key, decision, state, reason }: Told, vocabulary: Vocabulary): ReviewOutcome {
  const { kind, about, verdict, who, why, when } = decision
  const change = 'change' in decision ? decision.change : null
  const paper = 'paper' in about ? about.paper : null
  return { key, kind, about: inWords(about, vocabulary), paper, verdict, change, state, reason, who, why: why ?? null, when }
}

/** What a decision is about as the queue told it; empty for a reference, of which it keeps no words. */
function inWords(about: Decision['about'], vocabulary: Vocabulary): string {
  const endOf = (end: string | { name: string }) => (typeof end === 'string' ? end : end.name)
  if ('a' in about) return `${endOf(about.a)} = ${endOf(about.b)}`
  if ('subject' in about) {
    const { subject, relation, object, polarity } = about
    const words = [nameOf(subject, vocabulary), polarity === 'negative' && 'not', relation.replaceAll('_', ' '), nameOf(object, vocabulary)]
    return words.filter(Boolean).join(' ')
  }
  return 'mark' in about ? about.mark : ''
}
