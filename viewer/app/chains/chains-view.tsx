/**
 * Chains of concepts, such as technology → talent → industry: all of them ranked, one lit, and its sentences to read.
 *
 * Loops stand in a circle with their rounds; "both ways" is a pair of columns.
 */
import { useEffect, useMemo, useRef } from 'react'
import { Input, SearchField } from 'react-aria-components'
import type { QuestionInfo } from '../../server/api-types.ts'
import { useAnswer } from '../data/use-answer.ts'
import { Choice } from '../parts/choice.tsx'
import { ErrorLine, Skeleton } from '../parts/load-states.tsx'
import { QuestionForm } from '../parts/question-form.tsx'
import { useViewer } from '../state/viewer.ts'
import { BothWays } from './both-ways.tsx'
import { CHAIN_KINDS, type ChainKind, keepChains, keyOfChain, QUESTION_OF, toChains } from './chain-kinds.ts'
import { ChainList } from './chain-list.tsx'
import { ChainPicture } from './chain-picture.tsx'
import { ChainSteps } from './chain-steps.tsx'
import { LoopPicture } from './loop-picture.tsx'
import { useToldChains } from './use-told-chains.ts'

/** The parameters of a kind's question stand in the options under this. */
const GIVEN = 'chains.p.'
/** The text that kept chains hold. */
const KEPT = 'chains.keep'

export function ChainsView() {
  const { state, change, questions, t } = useViewer()
  const kind = CHAIN_KINDS.find((one) => one === state.options['chains.of']) ?? 'stages'
  const question = questions.find(({ name }) => name === QUESTION_OF[kind])
  const setKind = (of: ChainKind) => {
    const kept = Object.entries(state.options).filter(([name]) => !name.startsWith('chains.'))
    change({ options: { ...Object.fromEntries(kept), 'chains.of': of } })
  }
  return (
    <div className="chains">
      <div className="list-tools">
        <Choice
          title={t('chains.which')}
          hideTitle
          value={kind}
          options={CHAIN_KINDS}
          nameOf={(one) => t(`chains.${one}`)}
          onChange={setKind}
        />
      </div>
      {question ? <AskedChains key={kind} kind={kind} question={question} /> : <p>{t('question.unknown', { name: QUESTION_OF[kind] })}</p>}
    </div>
  )
}

function AskedChains({ kind, question }: { kind: ChainKind; question: QuestionInfo }) {
  const { state, change } = useViewer()
  const values = useMemo(() => {
    const given = Object.entries(state.options).filter(([name]) => name.startsWith(GIVEN))
    return Object.fromEntries(given.map(([name, value]) => [name.slice(GIVEN.length), value]))
  }, [state.options])
  const answer = useAnswer(question.name, values)
  const run = (typed: Record<string, string>) => {
    const kept = Object.entries(state.options).filter(([name]) => !name.startsWith(GIVEN) && name !== 'chains.lit')
    const given = Object.entries(typed).map(([name, value]) => [`${GIVEN}${name}`, value])
    change({ options: Object.fromEntries([...kept, ...given]) })
  }
  return (
    <>
      <QuestionForm question={question} values={values} onRun={run} fold />
      {answer.status === 'loading' && <Skeleton lines={6} />}
      {answer.status === 'failed' && <ErrorLine failure={answer.failure} retry={answer.retry} />}
      {answer.status === 'ready' &&
        (kind === 'both' ? <BothWays answer={answer.data} /> : <FoundChains kind={kind} answer={answer.data} />)}
    </>
  )
}

function FoundChains({ kind, answer }: { kind: ChainKind; answer: Parameters<typeof toChains>[0] }) {
  const { state, change, announce, conceptOf, nameOf, t } = useViewer()
  const all = useMemo(() => toChains(answer), [answer])
  const typed = state.options[KEPT] ?? ''
  const chains = useMemo(() => keepChains(all, typed, conceptOf), [all, typed, conceptOf])
  const asked = state.options['chains.lit']
  const lit = Math.max(
    0,
    chains.findIndex((chain) => keyOfChain(chain) === asked),
  )
  useToldChains(chains, lit, kind === 'loops')
  const chain = chains[lit]
  useEffect(() => {
    if (!chain) return announce(t('chains.none'))
    const names = chain.ids.map((id) => nameOf(id)).join(' → ')
    announce(t('chains.said', { at: lit + 1, of: chains.length, chain: names, papers: t('count.paper', { n: chain.papers }) }))
  }, [chain, chains, lit, announce, nameOf, t])
  // What a chain of the list rests on stands elsewhere on the page: it comes into sight where it isn't.
  const listed = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each chain that is lit
  useEffect(() => {
    if (listed.current) showSteps()
    listed.current = false
  }, [chain])
  const keep = (text: string) => {
    const { [KEPT]: _, ...others } = state.options
    change({ options: text === '' ? others : { ...others, [KEPT]: text } }, 'replace')
  }
  const light = (index: number) => change({ options: { ...state.options, 'chains.lit': keyOfChain(chains[index]!) } })
  return (
    <>
      {all.length > 1 && (
        <SearchField className="filter" aria-label={t('chains.keep')} value={typed} onChange={keep}>
          <Input placeholder={t('chains.keepPlaceholder')} />
        </SearchField>
      )}
      {chain ? (
        <div className="chains-found">
          {kind === 'loops' ? <LoopPicture chain={chain} /> : <ChainPicture chains={chains} lit={lit} onLight={light} />}
          <ChainList
            chains={chains}
            of={all.length}
            lit={lit}
            onLight={(index) => {
              light(index)
              listed.current = true
            }}
          />
          <ChainSteps key={keyOfChain(chain)} chain={chain} />
        </div>
      ) : (
        <p className="chains-none">{t(typed === '' ? 'chains.none' : 'chains.noneKept')}</p>
      )}
    </>
  )
}

function showSteps(): void {
  const head = document.querySelector('.chain-steps h2')
  const view = head?.closest('.chains')?.getBoundingClientRect()
  const { top } = head?.getBoundingClientRect() ?? { top: 0 }
  if (view && (top < view.top || top > view.bottom - 80)) head?.scrollIntoView({ block: 'start' })
}
