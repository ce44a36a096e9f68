/** The decisions so far, the newest first: what, by whom, why, what became of it, and a way to take each back. */
import { Button } from 'react-aria-components'
import type { ReviewOutcome } from '../../server/review-types.ts'
import { OwnLanguage } from '../parts/own-language.tsx'
import { useViewer } from '../state/viewer.ts'

interface DecisionListProps {
  decisions: readonly ReviewOutcome[]
  /** In all. */
  total: number
  /** Keys of what was decided since the page was loaded. */
  here: readonly string[]
  /** Null where the server takes none back. */
  onUndo: ((key: string) => void) | null
}

export function DecisionList({ decisions, total, here, onUndo }: DecisionListProps) {
  const { graph, t } = useViewer()
  const when = new Intl.DateTimeFormat(t.language === 'zh' ? 'zh-CN' : 'en', { dateStyle: 'medium', timeStyle: 'short' })
  const titleOf = (paper: string) => graph.papers.find(({ id }) => id === paper)?.title ?? paper
  return (
    <section className="review-decisions">
      <h2>
        {t('review.decided')} <span className="quiet">{t.number(total)}</span>
      </h2>
      {decisions.length === 0 && <p className="quiet">{t('review.noneDecided')}</p>}
      <ul>
        {decisions.map((decision) => {
          const about = decision.about || t.word('reviewed', decision.kind)
          return (
            <li key={decision.key} data-key={decision.key}>
              <span className={`badge ${['reject', 'split'].includes(decision.verdict) ? 'badge-warn' : 'badge-decided'}`}>
                {t.word('verdict', decision.verdict)}
              </span>
              {here.includes(decision.key) && <span className="badge">{t('review.here')}</span>}
              {decision.state !== 'applied' && <span className="badge badge-warn">{t.word('outcome', decision.state)}</span>}
              <p>
                <OwnLanguage text={about} />
              </p>
              {decision.change && <p className="small">{describe(decision.change, t.list)}</p>}
              {decision.why && <p className="small">{t('claim.why', { why: decision.why })}</p>}
              <p className="quiet small">
                {t('review.signed', { who: decision.who, when: when.format(new Date(decision.when)) })}
                {decision.paper !== null && (
                  <>
                    {' · '}
                    <OwnLanguage text={titleOf(decision.paper)} />
                  </>
                )}
              </p>
              {onUndo && (
                <Button className="text-button" aria-label={t('review.takeBackOf', { about })} onPress={() => onUndo(decision.key)}>
                  {t('review.takeBack')}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      {total > decisions.length && <p className="quiet small">{t('count.first', { n: decisions.length })}</p>}
    </section>
  )
}

/** `relation: requires, object: …`, as the curation file has it. */
function describe(change: Record<string, unknown>, list: (parts: readonly string[]) => string): string {
  return list(Object.entries(change).map(([name, value]) => `${name}: ${typeof value === 'object' ? JSON.stringify(value) : value}`))
}
