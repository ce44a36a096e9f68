/** A node of any kind: what it is, what it is joined to (as buttons), its claims and the sentences behind it. */
import { useEffect } from 'react'
import { Button } from 'react-aria-components'
import type { Node } from '../../server/api-types.ts'
import { dataOf, useApi } from '../data/use-api.ts'
import { count, toWords } from '../graph/names.ts'
import { ClaimCard, SentenceQuote } from '../parts/claim-card.tsx'
import { ConceptLinks } from '../parts/concept-links.tsx'
import type { Term } from '../parts/find-terms.ts'
import { ErrorLine, Skeleton } from '../parts/load-states.tsx'
import { useViewer } from '../state/viewer.ts'

/** Shown in the head, or said otherwise. */
const IN_HEAD = new Set([
  'name',
  'title',
  'nameZh',
  'namePinyin',
  'definition',
  'pole',
  'stage',
  'variants',
  'titleAlt',
  'text',
  'abstract',
  'note',
])

/** Edges between concepts are shown with their relations and papers, by ConceptLinks. */
const BETWEEN_CONCEPTS = new Set(['EMPOWERS', 'REQUIRES', 'CONSTRAINS', 'ALIGNS_WITH', 'PART_OF', 'CONTRASTS_WITH'])

const HEADINGS: Record<string, readonly [out: string, into: string]> = {
  BROADER: ['Broader', 'Narrower'],
  DISCUSSES: ['Speaks of', 'Discussed in'],
  AUTHORED: ['Wrote', 'By'],
  CITES: ['Cites', 'Cited by'],
  BACKED_BY: ['Backed by', 'Backs the claims'],
  PUBLISHED_IN: ['Published in', 'Published here'],
  AFFILIATED_WITH: ['Works at', 'People'],
  ABOUT: ['About', 'Spoken of by'],
  OF: ['Defines', 'Definitions'],
  INVOLVES: ['Involves', 'In the steps'],
  HAS_LINK: ['Links', 'In the chains'],
}

export function NodePanel() {
  const { state, announce } = useViewer()
  const id = state.selection?.kind === 'node' ? state.selection.id : null
  const node = useApi<Node>(id === null ? null : `/api/nodes/${encodeURIComponent(id)}`)
  const data = dataOf(node)
  useEffect(() => {
    if (data) announce(`${kindOf(data)} ${data.name}, ${count(data.claimsTotal, 'claim')}`)
  }, [data, announce])
  if (node.status === 'failed') return <ErrorLine failure={node.failure} retry={node.retry} />
  return data ? <NodeFacts node={data} /> : <Skeleton lines={8} />
}

function NodeFacts({ node }: { node: Node }) {
  const { graph, select } = useViewer()
  const { properties, neighbors, claims, claimsTotal, evidence } = node
  const isConcept = node.labels.includes('Concept')
  const text = (name: string) => (typeof properties[name] === 'string' ? (properties[name] as string) : null)
  const facets = [...graph.poles, ...graph.stages].filter(({ id }) => id === properties.pole || id === properties.stage)
  const variants = Array.isArray(properties.variants) ? properties.variants.map(String) : []
  const own = [node.name, text('nameZh') ?? '', ...variants]
  const shown = Object.entries(properties).filter(([name]) => !IN_HEAD.has(name))
  return (
    <>
      <header className="panel-head">
        <p className="panel-kind">
          {kindOf(node)}
          {properties.note === true && <span className="badge badge-note">reading note</span>}
        </p>
        {node.labels.includes('Passage') ? null : <h2>{node.name}</h2>}
        {(text('nameZh') || text('titleAlt')) && (
          <p className="panel-other">
            {text('nameZh') ?? text('titleAlt')} <span className="quiet">{text('namePinyin')}</span>
          </p>
        )}
        {facets.length > 0 && (
          <p className="chips">
            {facets.map(({ id, name }) => (
              <span key={id} className="badge">
                {name}
              </span>
            ))}
          </p>
        )}
        {text('definition') && <p className="definition">{text('definition')}</p>}
        {variants.length > 0 && <p className="quiet small">also: {variants.join(' · ')}</p>}
        {text('abstract') && <p className="abstract">{text('abstract')}</p>}
        {shown.length > 0 && (
          <dl className="facts">
            {shown.map(([name, value]) => (
              <div key={name}>
                <dt>{toWords(name.replace(/([a-z])([A-Z])/g, '$1_$2'))}</dt>
                <dd>{Array.isArray(value) ? value.join(' · ') : String(value)}</dd>
              </div>
            ))}
          </dl>
        )}
      </header>
      {isConcept && <ConceptLinks id={node.id} />}
      {evidence.length > 0 && (
        <section aria-label="Sentences">
          <h3>{isConcept ? 'Defined in papers' : count(evidence.length, 'sentence')}</h3>
          {evidence.map((sentence) => (
            <SentenceQuote key={sentence.id} sentence={sentence} terms={isConcept ? [{ kind: 'from', words: own }] : []} />
          ))}
        </section>
      )}
      {neighbors
        .filter(({ type }) => !(isConcept && BETWEEN_CONCEPTS.has(type)))
        .map(({ type, out, total, nodes }) => (
          <section key={`${type} ${out}`} className="neighbors">
            <h3>
              {HEADINGS[type]?.[out ? 0 : 1] ?? `${toWords(type)}${out ? '' : ' (of)'}`} <span className="quiet">{total}</span>
            </h3>
            <ul>
              {nodes.map(({ id, name, detail }) => (
                <li key={`${id} ${detail}`}>
                  <Button className="neighbor" onPress={() => select({ kind: 'node', id })}>
                    {name}
                    {detail && <span className="quiet">{detail}</span>}
                  </Button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      {claims.length > 0 && (
        <section aria-label="Claims">
          <h3>
            {count(claimsTotal, 'claim')}
            {claimsTotal > claims.length && <span className="quiet"> the surest {claims.length}</span>}
          </h3>
          <ul className="claims">
            {claims.map((claim) => (
              <ClaimCard key={claim.id} claim={claim} terms={toTerms(claim.from.name, claim.to.name)} ends />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function toTerms(from: string, to: string): Term[] {
  return [
    { kind: 'from', words: [from] },
    { kind: 'to', words: [to] },
  ]
}

function kindOf({ labels }: Node): string {
  if (labels.includes('Paper')) return 'Paper'
  return labels[0] === 'Passage' ? 'Sentence' : (labels[0] ?? 'Node').replace(/([a-z])([A-Z])/g, '$1 $2')
}
