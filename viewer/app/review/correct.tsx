/** What was read in a claim, a reference or a citation, corrected where one reads it: each sentence behind it, or those chosen. */
import { useId, useState } from 'react'
import { Button } from 'react-aria-components'
import type { Behind, Decision } from '../../server/review-types.ts'
import { toPath } from '../data/fetch-api.ts'
import { useApi } from '../data/use-api.ts'
import { ErrorLine, Skeleton } from '../parts/load-states.tsx'
import { OwnLanguage } from '../parts/own-language.tsx'
import { useViewer } from '../state/viewer.ts'
import { decideThere, undo } from './decide.ts'
import { toTyped } from './edit-fields.ts'
import { EditForm } from './edit-form.tsx'
import { Failure } from './failure.tsx'
import { Signature } from './signature.tsx'
import { useStatement } from './use-statement.ts'

interface CorrectProps {
  /** Of the node. */
  id: string
  /** Who decides where nobody is named. */
  user: string
  /** The form is done with; `decided` tells that the graph is about to change. */
  onClose(decided: boolean): void
}

export function Correct({ id, ...rest }: CorrectProps) {
  const { t } = useViewer()
  const behind = useApi<Behind>(toPath('/api/review/behind', { id }))
  if (behind.status === 'failed') return <ErrorLine failure={behind.failure} retry={behind.retry} />
  if (behind.status !== 'ready') return <Skeleton lines={4} />
  const { words } = behind.data
  return words.length > 0 ? <Form words={words} {...rest} /> : <p className="quiet">{t('correct.nothing')}</p>
}

function Form({ words, user, onClose }: Omit<CorrectProps, 'id'> & { words: Behind['words'] }) {
  const { conceptOf, announce, t } = useViewer()
  const [left, setLeft] = useState<readonly string[]>([])
  const { signature, signed, sending, failure, send, refused } = useStatement()
  const nameOf = (concept: string) => conceptOf(`concept:${concept}`)?.name ?? concept
  const [first] = words
  if (!first) return null
  const chosen = words.filter(({ key }) => !left.includes(key))
  const give = (verdict: Decision['verdict'], change?: Record<string, unknown>) => {
    if (sending || chosen.length === 0) return
    send()
    const { who = '', ...why } = signed
    decideThere(
      chosen.map(({ key }) => ({ key, verdict, ...(change && { change }), ...why })),
      who,
      {
        taken: (outcomes) => {
          const failed = outcomes.find(({ state }) => state !== 'applied')
          announce(failed?.reason ?? t('correct.done', { verdict: t.word('verdict', verdict) }))
          onClose(true)
        },
        refused,
      },
    )
  }
  const takeBack = (key: string) => {
    send()
    undo(key, () => {
      announce(t('review.undone'))
      onClose(true)
    })
  }
  return (
    <EditForm
      item={first}
      start={toTyped(first.decision?.change ?? null, nameOf)}
      onChange={(change) => give('edit', change)}
      onCancel={() => onClose(false)}
      fields={
        <>
          {words.length > 1 && <Sentences words={words} left={left} onLeft={setLeft} />}
          {words.map(({ key, decision }) =>
            decision === null ? null : (
              <p key={key} className="small">
                {t('claim.decided', { status: t.word('verdict', decision.verdict), who: decision.who })}{' '}
                <Button className="text-button" isDisabled={sending} onPress={() => takeBack(key)}>
                  {t('review.takeBack')}
                </Button>
              </p>
            ),
          )}
          <Signature {...signature} user={user} />
          {failure && <Failure failure={failure} />}
        </>
      }
    >
      <Button className="button review-accept" isDisabled={sending} onPress={() => give('accept')}>
        {t('review.accept')}
      </Button>
      <Button className="button review-reject" isDisabled={sending} onPress={() => give('reject')}>
        {t('review.reject')}
      </Button>
      {sending && (
        <span className="quiet small" role="status">
          {t('review.waiting', { n: chosen.length })}
        </span>
      )}
    </EditForm>
  )
}

/** The sentences that a correction is about. */
function Sentences({ words, left, onLeft }: { words: Behind['words']; left: readonly string[]; onLeft(left: readonly string[]): void }) {
  const { t } = useViewer()
  const ids = useId()
  return (
    <fieldset className="correct-sentences">
      <legend>{t('correct.which')}</legend>
      {words.map(({ key, sentence }) => (
        <label key={key} htmlFor={`${ids}-${key}`}>
          <input
            id={`${ids}-${key}`}
            type="checkbox"
            checked={!left.includes(key)}
            onChange={({ target: { checked } }) => onLeft(checked ? left.filter((one) => one !== key) : [...left, key])}
          />
          <span>
            <OwnLanguage text={sentence ?? ''} />
          </span>
        </label>
      ))}
    </fieldset>
  )
}
