/** What the graph gained and lost by the decisions of this session, in its own terms; woven for it only when somebody looks. */
import { Button } from 'react-aria-components'
import type { ReviewChanges } from '../../server/review-types.ts'
import { useApi } from '../data/use-api.ts'
import { ErrorLine, Skeleton } from '../parts/load-states.tsx'
import { OwnLanguage } from '../parts/own-language.tsx'
import { useViewer } from '../state/viewer.ts'
import { KeyHint } from './key-hint.tsx'

type Change = ReviewChanges['changes'][number]

/** What papers together say about two concepts: the lines of the concept graph. */
const LINKS = new Set(['EMPOWERS', 'REQUIRES', 'CONSTRAINS', 'ALIGNS_WITH', 'PART_OF', 'CONTRASTS_WITH'])

export function WhatChanged({ isOpen, onToggle }: { isOpen: boolean; onToggle(): void }) {
  const { t } = useViewer()
  return (
    <section className="review-changes">
      <Button className="button" aria-expanded={isOpen} onPress={onToggle}>
        {t('changes.title')} <KeyHint of="changes" />
      </Button>
      {isOpen && <Changes />}
    </section>
  )
}

function Changes() {
  const { t } = useViewer()
  const loaded = useApi<ReviewChanges>('/api/review/changes')
  if (loaded.status === 'failed') return <ErrorLine failure={loaded.failure} retry={loaded.retry} />
  if (loaded.status !== 'ready') return <Skeleton lines={3} />
  const { decisions, changes, total } = loaded.data
  if (decisions === 0) return <p className="quiet small">{t('changes.none')}</p>
  const named = changes.filter(({ what }) => what !== null)
  const counted = changes.filter(({ what }) => what === null)
  const links = counted.filter(({ kind }) => LINKS.has(kind))
  const rest = counted.filter(({ kind }) => !LINKS.has(kind))
  return (
    <div role="status">
      <p className="quiet small">
        {t('changes.by', { n: decisions })} {changes.length === 0 && t('changes.nothing')}
      </p>
      <ul>
        {named.map((change) => (
          <li key={`${change.change} ${change.id}`}>
            <Named change={change} />
          </li>
        ))}
        {links.map((change) => (
          <li key={`${change.change} ${change.kind}`}>
            <Counted change={change} />
          </li>
        ))}
      </ul>
      {rest.length > 0 && (
        <details>
          <summary className="small">{t('changes.rest')}</summary>
          <ul>
            {rest.map((change) => (
              <li key={`${change.change} ${change.kind}`}>
                <Counted change={change} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {total > changes.length && <p className="quiet small">{t('count.first', { n: changes.length })}</p>}
    </div>
  )
}

function Badge({ change }: { change: Change['change'] }) {
  const { t } = useViewer()
  return <span className={`badge ${change === 'lost' ? 'badge-warn' : 'badge-decided'}`}>{t.word('change', change)}</span>
}

function Named({ change: { change, kind, what, detail, id } }: { change: Change }) {
  const { select, t } = useViewer()
  const name = <OwnLanguage text={what ?? ''} />
  return (
    <>
      <Badge change={change} /> <span className="quiet small">{t.word('changed', kind)}</span>{' '}
      {id !== null && change !== 'lost' && change !== 'merged' ? (
        <Button className="text-button" onPress={() => select({ kind: 'node', id })}>
          {name}
        </Button>
      ) : (
        name
      )}
      {detail !== null && (
        <span className="quiet small">
          {' '}
          <OwnLanguage text={detail} />
        </span>
      )}
    </>
  )
}

function Counted({ change: { change, kind, count, detail } }: { change: Change }) {
  const { t } = useViewer()
  const word = kind === kind.toUpperCase() ? t.word('out', kind) : t.word(detail === null ? 'kind' : 'changed', kind)
  return (
    <>
      <Badge change={change} /> {t.number(count)} × {word} {detail !== null && <span className="quiet small">{detail}</span>}
    </>
  )
}
