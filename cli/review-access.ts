/** The desk as the server wants it: made with the first request, since it needs the vocabulary. */
import { type Decision, toKey } from '#ingest/curation/decision.ts'
import type { Decisions } from '#ingest/curation/decisions-folder.ts'
import type { Outcome } from '#ingest/curation/replay.ts'
import type { ReviewDesk } from '#ingest/curation/review-desk.ts'
import { nameOf, type Vocabulary } from '#ingest/vocabulary.ts'
import type { ReviewAccess } from '#viewer/server/review.ts'
import type { ReviewOutcome } from '#viewer/server/review-types.ts'

export function toReviewAccess(folder: string, open: () => Promise<ReviewDesk>): Omit<ReviewAccess, 'writable' | 'user'> {
  let opened: Promise<ReviewDesk> | null = null
  const openOnce = () => {
    opened ??= open()
    return opened
  }
  return {
    folder,
    async review() {
      const desk = await openOnce()
      const { items, outcomes, opposed, failed } = await desk.review()
      return {
        items: items.map(({ about: _about, ...item }) => item),
        outcomes: outcomes.map((outcome) => toOutcome(outcome, desk.vocabulary, opposed)),
        faults: failed.map(({ line }) => line),
      }
    },
    async behind(id) {
      const desk = await openOnce()
      const { words, pairs } = await desk.behind(id)
      const tell = (outcome: Outcome | null) => outcome && toOutcome(outcome, desk.vocabulary)
      return {
        words: words.map(({ about: _about, outcome, ...word }) => ({ ...word, decision: tell(outcome) })),
        pairs: pairs.map(({ key, decision, ...pair }) => ({
          ...pair,
          decision: tell(decision && { key, decision, state: 'applied', reason: null }),
        })),
      }
    },
    async changes() {
      return (await openOnce()).changes()
    },
    async decide(decisions, who) {
      const desk = await openOnce()
      const { outcomes } = await desk.decide(decisions, who)
      return outcomes.map((outcome) => toOutcome(outcome, desk.vocabulary))
    },
    async identify({ a, b, verdict, why }, who) {
      const desk = await openOnce()
      const { outcomes } = await desk.identify({ a, b }, verdict, who, why)
      return toOutcome(outcomes[0]!, desk.vocabulary)
    },
    async undo(key) {
      const desk = await openOnce()
      const decision = await desk.undo(key)
      return toOutcome({ key: toKey(decision), decision, state: 'undone', reason: null }, desk.vocabulary)
    },
  }
}

type Told = Omit<Outcome, 'state'> & Pick<ReviewOutcome, 'state'>

function toOutcome({ key, decision, state, reason }: Told, vocabulary: Vocabulary, opposed?: Decisions['opposed']): ReviewOutcome {
  const { kind, about } = decision
  const paper = 'paper' in about ? about.paper : null
  const against = (opposed?.get(key) ?? []).map(toSaid)
  return { key, kind, about: inWords(about, vocabulary), paper, ...toSaid(decision), state, reason, against }
}

function toSaid(decision: Decision): ReviewOutcome['against'][number] {
  const { verdict, who, why = null, when } = decision
  return { verdict, change: 'change' in decision ? decision.change : null, who, why, when }
}

/** What a decision is about as the queue told it; empty for a reference, of which it keeps no words. */
function inWords(about: Decision['about'], vocabulary: Vocabulary): string {
  const endOf = (end: string | { name: string }) => (typeof end === 'string' ? spellOut(end) : end.name)
  if ('a' in about) return `${endOf(about.a)} = ${endOf(about.b)}`
  if ('subject' in about) {
    const { subject, relation, object, polarity } = about
    const words = [nameOf(subject, vocabulary), polarity === 'negative' && 'not', relation.replaceAll('_', ' '), nameOf(object, vocabulary)]
    return words.filter(Boolean).join(' ')
  }
  return 'mark' in about ? about.mark : ''
}

/** `work:bees-in-schools:stone` → `bees in schools (stone)`: the node may be gone, its id says enough. */
function spellOut(id: string): string {
  const [kind, ...parts] = id.split(':').map((part) => part.replaceAll('-', ' '))
  const named = kind === 'person' ? 2 : 1
  const rest = parts.slice(named).filter(Boolean).join(', ')
  return [parts.slice(0, named).join(' '), rest && `(${rest})`].filter(Boolean).join(' ')
}
