/** Whom a node is one with: what was fused into it, what it may be, what it is kept apart from; said otherwise where one reads it. */
import { useId, useState } from 'react'
import { Button } from 'react-aria-components'
import type { Behind, Others } from '../../server/review-types.ts'
import { toPath } from '../data/fetch-api.ts'
import { useApi } from '../data/use-api.ts'
import { useReviewAccess } from '../data/use-review-access.ts'
import { OwnLanguage } from '../parts/own-language.tsx'
import { useViewer } from '../state/viewer.ts'
import { identify, undo } from './decide.ts'
import { Failure } from './failure.tsx'
import { ReviewForm } from './review-form.tsx'
import { Signature } from './signature.tsx'
import { useStatement } from './use-statement.ts'

type Pair = Behind['pairs'][number]
/** As it is named; another node opens. */
type End = Pick<Pair['a'], 'id' | 'name'>

/** What is about to be said. */
interface Asked {
  a: End
  b: End
  verdict: 'merge' | 'split'
}

export function NodeIdentity({ id, name }: { id: string; name: string }) {
  const { select, announce, t } = useViewer()
  const access = useReviewAccess()
  const behind = useApi<Behind>(access && toPath('/api/review/behind', { id }))
  const [asked, setAsked] = useState<Asked | null>(null)
  const [searching, setSearching] = useState(false)
  const pairs = behind.status === 'ready' ? behind.data.pairs : []
  if (!access || (!access.writable && pairs.length === 0)) return null
  const close = () => {
    setAsked(null)
    setSearching(false)
    requestAnimationFrame(() => document.getElementById('evidence')?.focus())
  }
  const goOn = (nodes: readonly string[]) => {
    close()
    // Of two that became one, one id is left.
    const [left] = nodes
    if (!nodes.includes(id)) select(left === undefined ? null : { kind: 'node', id: left })
  }
  const takeBack = (key: string) =>
    undo(key, () => {
      announce(t('review.undone'))
      close()
    })
  return (
    <section className="identity" aria-label={t('identity.title')}>
      <h3>{t('identity.title')}</h3>
      <ul>
        {pairs.map((pair) => (
          <li key={`${pair.status} ${pair.a.id} ${pair.b.id}`}>
            <PairLine pair={pair} own={id} />
            {access.writable && (
              <span className="identity-tools">
                {pair.status !== 'decided' && (
                  <Button className="text-button" onPress={() => setAsked({ ...pair, verdict: 'merge' })}>
                    {t('review.one')}
                  </Button>
                )}
                {pair.status !== 'apart' && (
                  <Button className="text-button" onPress={() => setAsked({ ...pair, verdict: 'split' })}>
                    {t('review.two')}
                  </Button>
                )}
                {pair.decision !== null && (
                  <Button className="text-button" onPress={() => takeBack(pair.decision?.key ?? '')}>
                    {t('review.takeBack')}
                  </Button>
                )}
              </span>
            )}
          </li>
        ))}
      </ul>
      {asked && <Confirm asked={asked} user={access.user} onDone={goOn} onCancel={close} />}
      {access.writable && !asked && !searching && (
        <Button className="text-button" onPress={() => setSearching(true)}>
          {t('identity.same')}
        </Button>
      )}
      {searching && !asked && (
        <Search id={id} onCancel={close} onChoose={(other) => setAsked({ a: { id, name }, b: other, verdict: 'merge' })} />
      )}
    </section>
  )
}

function PairLine({ pair: { a, b, status, grounds }, own }: { pair: Pair; own: string }) {
  const { t } = useViewer()
  return (
    <>
      <span className={`badge ${status === 'candidate' ? '' : 'badge-decided'}`}>{t.word('sameness', status)}</span>{' '}
      <EndName end={a} own={own} /> · <EndName end={b} own={own} />
      {grounds.length > 0 && (
        <span className="quiet small">
          {' '}
          <OwnLanguage text={t.list(grounds)} />
        </span>
      )}
    </>
  )
}

function EndName({ end: { id, name, detail, isNode }, own }: { end: Pair['a']; own: string }) {
  const { select } = useViewer()
  return (
    <>
      {isNode && id !== own ? (
        <Button className="text-button" onPress={() => select({ kind: 'node', id })}>
          <OwnLanguage text={name} />
        </Button>
      ) : (
        <OwnLanguage text={name} />
      )}
      {detail !== null && (
        <span className="quiet small">
          {' ('}
          <OwnLanguage text={detail} />)
        </span>
      )}
    </>
  )
}

/** Other nodes of the kind by name. */
function Search({ id, onChoose, onCancel }: { id: string; onChoose(other: End): void; onCancel(): void }) {
  const { t } = useViewer()
  const [query, setQuery] = useState('')
  const field = useId()
  const found = useApi<Others>(query.trim() === '' ? null : toPath('/api/review/others', { id, q: query.trim() }), 150)
  const others = found.status === 'ready' ? found.data : []
  return (
    <ReviewForm label={t('identity.same')} onSubmit={() => {}} onCancel={onCancel}>
      <div className="review-field">
        <label htmlFor={field}>{t('identity.which')}</label>
        {/* biome-ignore lint/a11y/noAutofocus: the reader has just asked for the field */}
        <input id={field} value={query} autoFocus autoComplete="off" onChange={(event) => setQuery(event.target.value)} />
      </div>
      <ul className="identity-found">
        {others.map((other) => (
          <li key={other.id}>
            <Button className="neighbor" onPress={() => onChoose(other)}>
              <OwnLanguage text={other.name} />
              {other.detail !== null && (
                <span className="quiet">
                  <OwnLanguage text={other.detail} />
                </span>
              )}
            </Button>
          </li>
        ))}
      </ul>
      <p className="quiet small" role="status">
        {found.status === 'ready' && (others.length === 0 ? t('search.nothing') : t('count.found', { n: others.length }))}
      </p>
      <div className="review-actions">
        <Button className="button" onPress={onCancel}>
          {t('review.cancel')}
        </Button>
      </div>
    </ReviewForm>
  )
}

interface ConfirmProps {
  asked: Asked
  user: string
  onDone(nodes: readonly string[]): void
  onCancel(): void
}

function Confirm({ asked: { a, b, verdict }, user, onDone, onCancel }: ConfirmProps) {
  const { announce, t } = useViewer()
  const { signature, signed, sending, failure, send, refused } = useStatement()
  const submit = () => {
    if (sending) return
    send()
    identify(
      { a: a.id, b: b.id, verdict, ...signed },
      {
        taken: ({ outcome, nodes }) => {
          announce(outcome.reason ?? t('correct.done', { verdict: t.word('verdict', verdict) }))
          onDone(nodes)
        },
        refused,
      },
    )
  }
  const label = t(verdict === 'merge' ? 'identity.sayOne' : 'identity.sayTwo', { a: a.name, b: b.name })
  return (
    <ReviewForm label={label} onSubmit={submit} onCancel={onCancel}>
      <p>
        <OwnLanguage text={label} />
      </p>
      <Signature {...signature} user={user} />
      {failure && <Failure failure={failure} />}
      <div className="review-actions">
        <Button type="submit" className="button button-main" isDisabled={sending}>
          {t(verdict === 'merge' ? 'review.one' : 'review.two')}
        </Button>
        <Button className="button" onPress={onCancel}>
          {t('review.cancel')}
        </Button>
        {sending && (
          <span className="quiet small" role="status">
            {t('review.waiting', { n: 1 })}
          </span>
        )}
      </div>
    </ReviewForm>
  )
}
