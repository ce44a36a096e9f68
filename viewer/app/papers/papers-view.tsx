/** A paper or note as its text, with claims, citations and problems marked where they stand. */
import { useEffect, useId, useRef } from 'react'
import type { Node } from '../../server/api-types.ts'
import type { PaperText as Paper, PaperList } from '../../server/paper-types.ts'
import type { PaperReport } from '../../server/report-types.ts'
import { toPath } from '../data/fetch-api.ts'
import { dataOf, useApi } from '../data/use-api.ts'
import { ErrorLine, Skeleton } from '../parts/load-states.tsx'
import { OwnLanguage } from '../parts/own-language.tsx'
import { useViewer } from '../state/viewer.ts'
import { PaperOutline } from './paper-outline.tsx'
import { type GoTo, ReportLine } from './paper-report.tsx'
import { PaperText } from './paper-text.tsx'
import { usePlace } from './use-place.ts'

export function PapersView() {
  const { state, change, t } = useViewer()
  const field = useId()
  const list = useApi<PaperList>('/api/papers')
  const { 'papers.of': of = '', 'papers.at': at = '' } = state.options
  // an address may name a sentence alone: its paper is found by it
  const owner = useApi<Node>(of === '' && at !== '' ? `/api/nodes/${encodeURIComponent(at)}` : null)
  if (list.status === 'failed') return <ErrorLine failure={list.failure} retry={list.retry} />
  if (list.status !== 'ready' || owner.status === 'loading') return <Skeleton lines={8} />
  if (list.data.length === 0) return <p className="quiet papers-none">{t('papers.none')}</p>
  const wanted = of || dataOf(owner)?.evidence[0]?.paper.id
  const chosen = list.data.find(({ id }) => id === wanted) ?? list.data[0]!
  const choose = (id: string) => change({ options: { ...state.options, 'papers.of': id, 'papers.at': '' } })
  return (
    <div className="papers">
      <div className="list-tools papers-tools">
        <label htmlFor={field}>{t('papers.which')}</label>
        <select id={field} value={chosen.id} onChange={(event) => choose(event.target.value)}>
          {list.data.map(({ id, title, year, note }) => (
            <option key={id} value={id}>
              {[title, year, note ? t('node.note') : null].filter(Boolean).join(' · ')}
            </option>
          ))}
        </select>
      </div>
      <PaperPage key={chosen.id} id={chosen.id} at={at} />
    </div>
  )
}

function PaperPage({ id, at }: { id: string; at: string }) {
  const { state, change, select, t } = useViewer()
  const loaded = useApi<Paper>(`/api/papers/${encodeURIComponent(id)}`)
  const paper = dataOf(loaded)
  const asked = useApi<PaperReport>(paper && toPath(`/api/papers/${encodeURIComponent(id)}/report`, { lang: t.language }))
  const made = dataOf(asked)
  const report = made && made.verdicts.length > 0 ? made : null
  const scroller = useRef<HTMLElement>(null)
  const goTo = usePlace(scroller, at, paper)
  const press = useRef<(target: Element) => void>(() => {})
  const moveTo = (place: string, options = {}) => ({ options: { ...state.options, ...options, 'papers.of': id, 'papers.at': place } })
  press.current = (target) => {
    const node = target.closest<HTMLElement>('[data-node]')?.dataset.node
    const passage = target.closest<HTMLElement>('[data-passage]')?.dataset.passage
    if (node) select({ kind: 'node', id: node })
    else if (passage) change({ selection: { kind: 'node', id: passage }, ...moveTo(passage) })
  }
  useEffect(() => {
    const element = scroller.current
    if (!element || !paper) return
    const hear = ({ target }: MouseEvent) => {
      const marking = document.getSelection()?.isCollapsed === false
      if (target instanceof Element && (!marking || target.closest('button'))) press.current(target)
    }
    element.addEventListener('click', hear)
    return () => element.removeEventListener('click', hear)
  }, [paper])
  if (loaded.status === 'failed') return <ErrorLine failure={loaded.failure} retry={loaded.retry} />
  if (!paper) return <Skeleton lines={8} />
  const go: GoTo = (place, options) => {
    change(moveTo(place, options))
    // an entry that was filtered away is there with the next drawing
    requestAnimationFrame(() => goTo(place))
  }
  return (
    <div className="paper-page">
      <PaperOutline paper={paper} report={report} waits={asked.status === 'loading'} goTo={go} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: without it the keys of a reader without a mouse scroll nothing */}
      <article className="paper-text" ref={scroller} tabIndex={0} aria-label={paper.title}>
        <h2>
          <OwnLanguage text={paper.title} />
        </h2>
        <PaperSummary paper={paper} />
        {report && <ReportLine report={report} goTo={go} />}
        {at !== '' && !hasPlace(paper, at) && <p className="badge badge-warn">{t('papers.gone')}</p>}
        {paper.sections.length === 0 && <p className="quiet">{t('papers.noText')}</p>}
        <PaperText
          paper={paper}
          report={report}
          at={at}
          verdict={state.options['papers.verdict'] ?? ''}
          showRepairs={state.options['papers.repairs'] === '1'}
          t={t}
        />
      </article>
    </div>
  )
}

function PaperSummary({ paper }: { paper: Paper }) {
  const { t } = useViewer()
  const passages = paper.sections.flatMap((section) => section.passages)
  const claims = passages.reduce((sum, passage) => sum + passage.claims.length, 0)
  return (
    <>
      <p className="quiet small">
        {[
          paper.year,
          t('count.sentence', { n: passages.length }),
          t('count.claim', { n: claims }),
          t('papers.referenceCount', { n: paper.references.length }),
        ]
          .filter((part) => part !== null)
          .join(' · ')}
      </p>
      <p className="paper-key small">
        <mark className="mark mark-from">{t('papers.subject')}</mark> <mark className="mark mark-cue">{t('papers.cue')}</mark>{' '}
        <mark className="mark mark-to">{t('papers.object')}</mark>
        <span className="quiet">{t('papers.about')}</span>
      </p>
    </>
  )
}

function hasPlace({ sections, references }: Paper, at: string): boolean {
  return (
    at === 'references' ||
    references.some(({ id }) => id === at) ||
    sections.some(({ id, passages }) => id === at || passages.some((passage) => passage.id === at))
  )
}
