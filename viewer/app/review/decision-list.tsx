/** The decisions so far: what somebody else decided otherwise, what no longer applies, then all of them, the newest first. */
import { useState } from 'react'
import { Button } from 'react-aria-components'
import type { Decided, Decision, Review, ReviewOutcome } from '../../server/review-types.ts'
import { toPath } from '../data/fetch-api.ts'
import { useApis } from '../data/use-api.ts'
import { OwnLanguage } from '../parts/own-language.tsx'
import { useViewer } from '../state/viewer.ts'

interface DecisionListProps {
  review: Pick<Review, 'decisions' | 'decided' | 'opposed' | 'lost' | 'faults'>
  /** Keys of what was decided since the page was loaded. */
  here: readonly string[]
  /** Null where the server takes none back. */
  onUndo: ((key: string) => void) | null
  /** Says that one of two words counts; null where the server takes none. */
  onSettle: ((decision: Decision) => void) | null
}

export function DecisionList({ review: { decisions, decided, opposed, lost, faults }, here, onUndo, onSettle }: DecisionListProps) {
  const { t } = useViewer()
  const { shown, more } = useOlder(decisions)
  const toEntry = (decision: ReviewOutcome) => (
    <Entry key={decision.key} decision={decision} isHere={here.includes(decision.key)} onUndo={onUndo} />
  )
  return (
    <>
      {faults.length > 0 && (
        <section className="review-decisions">
          <h2>{t('review.faults')}</h2>
          <ul>
            {faults.map((fault) => (
              <li key={fault} className="small">
                {fault}
              </li>
            ))}
          </ul>
        </section>
      )}
      {opposed.length > 0 && (
        <section className="review-decisions">
          <h2>
            {t('review.opposed')} <span className="quiet">{t.number(opposed.length)}</span>
          </h2>
          <p className="quiet small">{t('review.opposedAbout')}</p>
          <ul>
            {opposed.map((decision) => (
              <Opposed key={decision.key} decision={decision} onSettle={onSettle} />
            ))}
          </ul>
        </section>
      )}
      {lost.length > 0 && (
        <section className="review-decisions">
          <h2>
            {t('review.lost')} <span className="quiet">{t.number(lost.length)}</span>
          </h2>
          <p className="quiet small">{t('review.lostAbout')}</p>
          <ul>{lost.map(toEntry)}</ul>
        </section>
      )}
      <section className="review-decisions">
        <h2>
          {t('review.decided')} <span className="quiet">{t.number(decided)}</span>
        </h2>
        {decisions.length === 0 && <p className="quiet">{t('review.noneDecided')}</p>}
        <ul>{shown.filter(({ state }) => state !== 'lost').map(toEntry)}</ul>
        {decided > shown.length && (
          <Button className="text-button" onPress={more}>
            {t('count.more', { shown: shown.length, n: decided })}
          </Button>
        )}
      </section>
    </>
  )
}

/** The newest decisions, and older ones by the page as the reader asks for them. */
function useOlder(newest: readonly ReviewOutcome[]): { shown: readonly ReviewOutcome[]; more(): void } {
  const [pages, setPages] = useState(0)
  const paths = Array.from({ length: pages }, (_, page) =>
    toPath('/api/review/decisions', { offset: String((page + 1) * newest.length), limit: String(newest.length) }),
  )
  const older = useApis<Decided>(paths).flatMap((page) => (page.status === 'ready' ? page.data.decisions : []))
  return { shown: [...newest, ...older], more: () => setPages(pages + 1) }
}

function Entry({ decision, isHere, onUndo }: { decision: ReviewOutcome; isHere: boolean; onUndo: DecisionListProps['onUndo'] }) {
  const { graph, t } = useViewer()
  const about = useAbout(decision)
  const title = graph.papers.find(({ id }) => id === decision.paper)?.title ?? decision.paper
  return (
    <li data-key={decision.key}>
      <Said said={decision} />
      {isHere && <span className="badge">{t('review.here')}</span>}
      {decision.state !== 'applied' && <span className="badge badge-warn">{t.word('outcome', decision.state)}</span>}
      <p>
        <OwnLanguage text={about} />
      </p>
      {decision.reason !== null && (
        <p className="small">
          <OwnLanguage text={decision.reason} />
        </p>
      )}
      <Signed said={decision} title={title} />
      {onUndo && (
        <Button className="text-button" aria-label={t('review.takeBackOf', { about })} onPress={() => onUndo(decision.key)}>
          {t('review.takeBack')}
        </Button>
      )}
    </li>
  )
}

/** Both words, each with a way to let it count: the decision that follows knows of the two. */
function Opposed({ decision, onSettle }: { decision: ReviewOutcome; onSettle: DecisionListProps['onSettle'] }) {
  const { t } = useViewer()
  const about = useAbout(decision)
  return (
    <li data-opposed={decision.key}>
      <p>
        <OwnLanguage text={about} />
      </p>
      <ul>
        {[decision, ...decision.against].map((said, index) => (
          <li key={`${said.who} ${said.when}`}>
            <Said said={said} />
            {index === 0 && <span className="badge">{t('review.counts')}</span>}
            <Signed said={said} title={null} />
            {onSettle && (
              <Button
                className="text-button"
                aria-label={t('review.settleBy', { who: said.who, about })}
                onPress={() => onSettle(toDecision(decision.key, said))}
              >
                {t('review.settle')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </li>
  )
}

type Word = ReviewOutcome['against'][number]

function Said({ said: { verdict } }: { said: Word }) {
  const { t } = useViewer()
  return (
    <span className={`badge ${['reject', 'split'].includes(verdict) ? 'badge-warn' : 'badge-decided'}`}>{t.word('verdict', verdict)}</span>
  )
}

function Signed({ said: { change, why, who, when }, title }: { said: Word; title: string | null }) {
  const { t } = useViewer()
  const format = new Intl.DateTimeFormat(t.language === 'zh' ? 'zh-CN' : 'en', { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <>
      {change && <p className="small">{describe(change, t.list)}</p>}
      {why && <p className="small">{t('claim.why', { why })}</p>}
      <p className="quiet small">
        {t('review.signed', { who, when: format.format(new Date(when)) })}
        {title !== null && (
          <>
            {' · '}
            <OwnLanguage text={title} />
          </>
        )}
      </p>
    </>
  )
}

function useAbout({ about, kind }: ReviewOutcome): string {
  const { t } = useViewer()
  return about || t.word('reviewed', kind)
}

/** Somebody's word, said again. */
function toDecision(key: string, { verdict, change, why }: Word): Decision {
  const said = verdict === 'merge' ? 'accept' : verdict === 'split' ? 'reject' : verdict
  return { key, verdict: said, ...(change && { change }), ...(why !== null && { why }) }
}

/** `relation: requires, object: …`, as the curation file has it. */
function describe(change: Record<string, unknown>, list: (parts: readonly string[]) => string): string {
  return list(Object.entries(change).map(([name, value]) => `${name}: ${typeof value === 'object' ? JSON.stringify(value) : value}`))
}
