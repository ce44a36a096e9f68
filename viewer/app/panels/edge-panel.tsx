/** What is said from one concept to another: the relations, then every claim with its sentence. */
import { useEffect } from 'react'
import { Button } from 'react-aria-components'
import type { Edge } from '../../server/api-types.ts'
import { toPath } from '../data/fetch-api.ts'
import { dataOf, useApi } from '../data/use-api.ts'
import { count, toWords } from '../graph/names.ts'
import { ClaimCard, SentenceQuote } from '../parts/claim-card.tsx'
import type { Term } from '../parts/find-terms.ts'
import { Icon } from '../parts/icon.tsx'
import { ErrorLine, Skeleton } from '../parts/load-states.tsx'
import { RelationChip } from '../parts/relation-chip.tsx'
import { useViewer } from '../state/viewer.ts'

export function EdgePanel() {
  const { state, announce } = useViewer()
  const pair = state.selection?.kind === 'edge' ? state.selection : null
  const edge = useApi<Edge>(pair && toPath('/api/edges', { from: pair.from, to: pair.to }))
  const data = dataOf(edge)
  useEffect(() => {
    if (data) announce(tellEdge(data))
  }, [data, announce])
  if (edge.status === 'failed') return <ErrorLine failure={edge.failure} retry={edge.retry} />
  return data ? <EdgeEvidence edge={data} /> : <Skeleton lines={8} />
}

function EdgeEvidence({ edge }: { edge: Edge }) {
  const { select } = useViewer()
  const { from, to, relations, claims, total, back, together } = edge
  const terms: Term[] = [
    { kind: 'from', words: namesOf(from) },
    { kind: 'to', words: namesOf(to) },
  ]
  return (
    <>
      <header className="panel-head">
        <p className="panel-kind">Link</p>
        <h2 className="pair">
          <Button className="pair-end" onPress={() => select({ kind: 'node', id: from.id })}>
            <span className="under-from">{from.name}</span>
          </Button>
          <Icon name="arrow" />
          <Button className="pair-end" onPress={() => select({ kind: 'node', id: to.id })}>
            <span className="under-to">{to.name}</span>
          </Button>
        </h2>
        <ul className="relation-list">
          {relations.map(({ relation, aspect, claims, papers }) => (
            <li key={`${relation} ${aspect}`}>
              <RelationChip relation={relation} />
              {aspect && <span>in {aspect}</span>}
              <span className="quiet">
                {claims > 0 && `${count(claims, 'claim')}, `}
                {count(papers, 'paper')}
              </span>
            </li>
          ))}
        </ul>
        {back > 0 && (
          <Button className="button" onPress={() => select({ kind: 'edge', from: to.id, to: from.id })}>
            <Icon name="swap" /> The other way: {count(back, 'claim')}
          </Button>
        )}
      </header>
      <section aria-label="Claims">
        <h3>
          {count(total, 'claim')}
          {total > claims.length && <span className="quiet"> the first {claims.length}</span>}
        </h3>
        <ul className="claims">
          {claims.map((claim) => (
            <ClaimCard key={claim.id} claim={claim} terms={terms} />
          ))}
        </ul>
        {together.length > 0 && (
          <>
            <p className="quiet">No claim joins the two in this direction. Sentences that name both:</p>
            {together.map((sentence) => (
              <SentenceQuote key={sentence.id} sentence={sentence} terms={terms} />
            ))}
          </>
        )}
        {relations.length === 0 && total === 0 && together.length === 0 && (
          <p className="quiet">Nothing is said from the one to the other.</p>
        )}
      </section>
    </>
  )
}

function namesOf({ name, nameZh, variants }: Edge['from']): string[] {
  return [name, ...(nameZh ? [nameZh] : []), ...variants]
}

/** "vocational education supplies skilled talent, 3 papers" */
function tellEdge({ from, to, relations, total }: Edge): string {
  const [first] = relations
  return `${from.name} ${first ? toWords(first.relation) : 'to'} ${to.name}, ${count(total, 'claim')}, ${count(first?.papers ?? 0, 'paper')}`
}
