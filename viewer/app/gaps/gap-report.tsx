/** The reviewers' questions together: how many gaps each finds, the first of them, and their sentences. */
import { type MouseEvent, useEffect, useRef } from 'react'
import { Button } from 'react-aria-components'
import type { Gaps, QuestionInfo } from '../../server/api-types.ts'
import { useApi } from '../data/use-api.ts'
import { nameIn } from '../graph/names.ts'
import type { PlainKey } from '../language/text.ts'
import { ErrorLine, Skeleton } from '../parts/load-states.tsx'
import { OwnLanguage } from '../parts/own-language.tsx'
import { useViewer } from '../state/viewer.ts'
import { tellCaption, tellFact } from './tell-fact.ts'

type List = Gaps['groups'][number]['lists'][number]
type Gap = List['gaps'][number]

export function GapReport() {
  const { t } = useViewer()
  const loaded = useApi<Gaps>('/api/gaps')
  if (loaded.status === 'failed') return <ErrorLine failure={loaded.failure} retry={loaded.retry} />
  if (loaded.status !== 'ready') return <Skeleton lines={8} />
  return (
    <div className="gap-report">
      {loaded.data.groups.map(({ title, titleZh, lists }) => (
        <section key={title} aria-label={nameIn(t.language, title, titleZh)}>
          <h2>{nameIn(t.language, title, titleZh)}</h2>
          {lists.map((list) => (
            <GapGroup key={list.name} list={list} />
          ))}
        </section>
      ))}
    </div>
  )
}

/** The lists that are open, their names parted by this in the address. */
const OPEN = 'gaps.open'
const PART = ' '

function GapGroup({ list: { name, title, titleZh, question, total, gaps } }: { list: List }) {
  const { state, change, questions, t } = useViewer()
  const declared = questions.find((one) => one.name === name)
  const open = (state.options[OPEN] ?? '').split(PART).filter(Boolean)
  const isOpen = open.includes(name)
  const toggle = (event: MouseEvent) => {
    // The address says what is open, not the element.
    event.preventDefault()
    const next = isOpen ? open.filter((one) => one !== name) : [...open, name]
    const { [OPEN]: _, ...others } = state.options
    change({ options: next.length === 0 ? others : { ...others, [OPEN]: next.join(PART) } })
  }
  const head = useRef<HTMLElement>(null)
  const first = open[0] === name
  // biome-ignore lint/correctness/useExhaustiveDependencies: only an address that opens it leads to it, not a press
  useEffect(() => {
    if (first) head.current?.scrollIntoView({ block: 'start' })
  }, [])
  return (
    <details className="gap-list" open={isOpen}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is pressed by mouse and keys, both of which are clicks */}
      <summary onClick={toggle} ref={head}>
        <b>{nameIn(t.language, title, titleZh)}</b>
        <span className="gap-count">{total === null ? '…' : t.number(total)}</span>
      </summary>
      {isOpen && (
        <>
          <p className="quiet">
            <OwnLanguage text={nameIn(t.language, question, declared?.questionZh)} />
          </p>
          <ol>
            {gaps.map((gap) => (
              <GapItem key={JSON.stringify([gap.caption, gap.facts, gap.quotes])} gap={gap} columns={declared?.columns ?? []} />
            ))}
          </ol>
          {gaps.length === 0 && <p className="quiet">{t('gaps.nothing')}</p>}
          <Button className="button" onPress={() => change({ view: 'questions', question: name, parameters: {} })}>
            {total !== null && total > gaps.length ? t('gaps.all', { n: total }) : t('gaps.ask')}
          </Button>
        </>
      )}
    </details>
  )
}

/** What a quotation says, where the gap lies between two. */
const SIDES: Readonly<Record<string, PlainKey>> = { sentenceFor: 'gaps.for', sentenceAgainst: 'gaps.against' }

function GapItem({ gap: { facts, quotes, ...caption }, columns }: { gap: Gap; columns: QuestionInfo['columns'] }) {
  const { graph, select, nameOf, t } = useViewer()
  const conceptOf = (name: string) => {
    const concept = graph.concepts.find((one) => one.name === name)
    return concept && nameOf(concept.id)
  }
  return (
    <li>
      <Caption {...caption} />
      {facts.length > 0 && (
        <p className="quiet small">
          <OwnLanguage text={facts.map((fact) => tellFact(fact, columns, t, conceptOf)).join(' · ')} />
        </p>
      )}
      {quotes.map(({ passageId, text, paper, section, note, column }) => {
        const side = column === null ? undefined : SIDES[column]
        return (
          <figure key={passageId} className="quote">
            {side && <p className="gap-side">{t(side)}</p>}
            <blockquote>
              <OwnLanguage text={text} />
            </blockquote>
            <figcaption>
              <Button className="quote-paper" onPress={() => select({ kind: 'node', id: passageId })}>
                <OwnLanguage text={paper} />
              </Button>
              {section && (
                <span>
                  <OwnLanguage text={t('quote.section', { section })} />
                </span>
              )}
              {note && <span className="badge badge-note">{t('node.note')}</span>}
            </figcaption>
          </figure>
        )
      })}
    </li>
  )
}

/** What is missing, which opens the thing or the link that it names. */
function Caption({ captionParts, captionIds: [from, to] }: Pick<Gap, 'captionParts' | 'captionIds'>) {
  const { select, t } = useViewer()
  const text = <OwnLanguage text={tellCaption(captionParts, t)} />
  if (from === undefined) return <b>{text}</b>
  return (
    <Button className="gap-caption" onPress={() => select(to === undefined ? { kind: 'node', id: from } : { kind: 'edge', from, to })}>
      <span>{text}</span>
    </Button>
  )
}
