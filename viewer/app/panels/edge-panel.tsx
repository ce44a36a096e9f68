/** What is said from one concept to another: the relations, then every claim with its sentence. */
import { useEffect } from 'react'
import { Button } from 'react-aria-components'
import type { Edge } from '../../server/api-types.ts'
import { toPath } from '../data/fetch-api.ts'
import { dataOf, useApi } from '../data/use-api.ts'
import type { Text } from '../language/text.ts'
import { ClaimCard, SentenceQuote } from '../parts/claim-card.tsx'
import type { Term } from '../parts/find-terms.ts'
import { Icon } from '../parts/icon.tsx'
import { ErrorLine, Skeleton } from '../parts/load-states.tsx'
import { ConceptName, OwnLanguage } from '../parts/own-language.tsx'
import { RelationChip } from '../parts/relation-chip.tsx'
import { useViewer } from '../state/viewer.ts'

export function EdgePanel() {
  const { state, announce, t, nameOf } = useViewer()
  const pair = state.selection?.kind === 'edge' ? state.selection : null
  const edge = useApi<Edge>(pair && toPath('/api/edges', { from: pair.from, to: pair.to }))
  const data = dataOf(edge)
  useEffect(() => {
    if (data) announce(tellEdge(data, t, nameOf))
  }, [data, announce, t, nameOf])
  if (edge.status === 'failed') return <ErrorLine failure={edge.failure} retry={edge.retry} />
  return data ? <EdgeEvidence edge={data} /> : <Skeleton lines={8} />
}

function EdgeEvidence({ edge }: { edge: Edge }) {
  const { state, change, select, t } = useViewer()
  const { from, to, relations, claims, total, back, together } = edge
  const terms: Term[] = [
    { kind: 'from', words: namesOf(from) },
    { kind: 'to', words: namesOf(to) },
  ]
  return (
    <>
      <header className="panel-head">
        <p className="panel-kind">{t('edge.kind')}</p>
        <h2 className="pair">
          <Button className="pair-end" onPress={() => select({ kind: 'node', id: from.id })}>
            <span className="under-from">
              <ConceptName id={from.id} name={from.name} />
            </span>
          </Button>
          <Icon name="arrow" />
          <Button className="pair-end" onPress={() => select({ kind: 'node', id: to.id })}>
            <span className="under-to">
              <ConceptName id={to.id} name={to.name} />
            </span>
          </Button>
        </h2>
        <ul className="relation-list">
          {relations.map(({ relation, aspect, claims, papers }) => (
            <li key={`${relation} ${aspect}`}>
              <RelationChip relation={relation} />
              {aspect && (
                <span>
                  <OwnLanguage text={t('edge.inAspect', { aspect })} />
                </span>
              )}
              <span className="quiet">
                {claims > 0 && `${t('count.claim', { n: claims })}, `}
                {t('count.paper', { n: papers })}
              </span>
            </li>
          ))}
        </ul>
        {back > 0 && (
          <Button className="button" onPress={() => select({ kind: 'edge', from: to.id, to: from.id })}>
            <Icon name="swap" /> {t('edge.back', { claims: t('count.claim', { n: back }) })}
          </Button>
        )}
        {state.view !== 'concepts' && (
          <Button className="button" onPress={() => change({ view: 'concepts', table: false })}>
            {t('edge.inGraph')}
          </Button>
        )}
      </header>
      <section aria-label={t('edge.claims')}>
        <h3>
          {t('count.claim', { n: total })}
          {total > claims.length && <span className="quiet"> {t('count.first', { n: claims.length })}</span>}
        </h3>
        <ul className="claims">
          {claims.map((claim) => (
            <ClaimCard key={claim.id} claim={claim} terms={terms} />
          ))}
        </ul>
        {together.length > 0 && (
          <>
            <p className="quiet">{t('edge.together')}</p>
            {together.map((sentence) => (
              <SentenceQuote key={sentence.id} sentence={sentence} terms={terms} />
            ))}
          </>
        )}
        {relations.length === 0 && total === 0 && together.length === 0 && <p className="quiet">{t('edge.nothing')}</p>}
      </section>
    </>
  )
}

function namesOf({ name, nameZh, variants }: Edge['from']): string[] {
  return [name, ...(nameZh ? [nameZh] : []), ...variants]
}

/** "vocational education supplies skilled talent, 3 papers" */
function tellEdge({ from, to, relations }: Edge, t: Text, nameOf: (id: string, otherwise: string) => string): string {
  const [first] = relations
  const ends = { from: nameOf(from.id, from.name), to: nameOf(to.id, to.name), papers: t('count.paper', { n: first?.papers ?? 0 }) }
  return first ? t('edge.said', { ...ends, relation: t.word('relation', first.relation) }) : t('edge.saidTo', ends)
}
