/** What there is before anything is chosen: how much was read, how to look at it, and where to begin. */
import { useMemo } from 'react'
import { Button } from 'react-aria-components'
import type { ConceptGraph } from '../../server/api-types.ts'
import type { PlainKey } from '../language/text.ts'
import { ConceptName } from '../parts/own-language.tsx'
import { tellRelation } from '../parts/relation-chip.tsx'
import { useViewer } from '../state/viewer.ts'

const MOST = 6

/** What people come to ask, each with where it is answered. */
const BEGINNINGS: readonly { title: PlainKey; view: string; option: Record<string, string> }[] = [
  { title: 'overview.chains', view: 'chains', option: { 'chains.of': 'stages' } },
  { title: 'overview.between', view: 'chains', option: { 'chains.of': 'concepts' } },
  { title: 'overview.against', view: 'gaps', option: { 'gaps.of': 'report', 'gaps.open': 'claims-opposing' } },
  { title: 'overview.unanswered', view: 'gaps', option: { 'gaps.of': 'report', 'gaps.open': 'challenges-without-strategy' } },
]

export function OverviewPanel() {
  const { state, graph, filtered, select, change, t } = useViewer()
  const { papers, works, claims, passages } = graph.counts
  const strongest = useMemo(() => strongestOf(filtered.graph), [filtered])
  const central = useMemo(() => centralOf(filtered.graph), [filtered])
  return (
    <>
      <header className="panel-head">
        <p className="panel-kind">{t('overview.kind')}</p>
        <h2>{t('overview.title')}</h2>
        <p className="quiet">
          {t('overview.counts', {
            papers: t('count.paper', { n: papers }),
            works: t('count.work', { n: works }),
            claims: t('count.claim', { n: claims }),
            sentences: t('count.sentence', { n: passages }),
          })}
        </p>
      </header>
      <section className="neighbors">
        <h3>{t('overview.ask')}</h3>
        <ul>
          {BEGINNINGS.map(({ title, view, option }) => (
            <li key={title}>
              <Button className="neighbor" onPress={() => change({ view, options: { ...state.options, ...option } })}>
                <span>{t(title)}</span>
              </Button>
            </li>
          ))}
        </ul>
      </section>
      {strongest.length > 0 && (
        <section className="neighbors">
          <h3>{t('overview.strongest')}</h3>
          <ul>
            {strongest.map(({ from, to, relations, papers }) => (
              <li key={`${from} ${to}`}>
                <Button className="neighbor" onPress={() => select({ kind: 'edge', from, to })}>
                  <span>
                    <ConceptName id={from} /> <em>{tellRelation(relations[0]?.relation ?? '', relations.length - 1, t)}</em>{' '}
                    <ConceptName id={to} />
                  </span>
                  <span className="quiet">{t('count.paper', { n: papers })}</span>
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {central.length > 0 && (
        <section className="neighbors">
          <h3>{t('overview.central')}</h3>
          <ul>
            {central.map(([id, links]) => (
              <li key={id}>
                <Button className="neighbor" onPress={() => select({ kind: 'node', id })}>
                  <span>
                    <ConceptName id={id} />
                  </span>
                  <span className="quiet">{t('count.link', { n: links })}</span>
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function strongestOf({ links }: ConceptGraph) {
  return links
    .filter(({ claims }) => claims > 0)
    .sort((a, b) => b.papers - a.papers || b.claims - a.claims)
    .slice(0, MOST)
}

function centralOf({ links }: ConceptGraph): [id: string, links: number][] {
  const degree = new Map<string, number>()
  for (const { from, to } of links) for (const id of [from, to]) degree.set(id, (degree.get(id) ?? 0) + 1)
  return [...degree].sort(([a, p], [b, q]) => q - p || (a < b ? -1 : 1)).slice(0, MOST)
}
