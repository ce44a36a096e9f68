/** A node of any kind: what it is, what it is joined to (as buttons), its claims and the sentences behind it. */
import { useEffect } from 'react'
import { Button } from 'react-aria-components'
import { isIdentityKind } from '#graph/schema/identity-kinds.ts'
import type { Node } from '../../server/api-types.ts'
import { dataOf, useApi } from '../data/use-api.ts'
import { useReviewAccess } from '../data/use-review-access.ts'
import { nameIn } from '../graph/names.ts'
import type { Text } from '../language/text.ts'
import { ClaimCard, SentenceQuote } from '../parts/claim-card.tsx'
import { ConceptLinks } from '../parts/concept-links.tsx'
import type { Term } from '../parts/find-terms.ts'
import { Later } from '../parts/later.tsx'
import { ErrorLine, Skeleton } from '../parts/load-states.tsx'
import { OnDemand, toCode } from '../parts/on-demand.tsx'
import { OwnLanguage } from '../parts/own-language.tsx'
import { CorrectButton } from '../review/correct-button.tsx'
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
  'identity',
])

/** What was read, and can be corrected as such; claims that others stand on are corrected on their cards. */
const READ = new Set(['Claim', 'Reference', 'Citation'])

const IDENTITY = toCode(async () => (await import('../review/node-identity.tsx')).NodeIdentity)

/** Edges between concepts are shown with their relations and papers, by ConceptLinks. */
const BETWEEN_CONCEPTS = new Set(['EMPOWERS', 'REQUIRES', 'CONSTRAINS', 'ALIGNS_WITH', 'PART_OF', 'CONTRASTS_WITH'])

export function NodePanel() {
  const { state, announce, t } = useViewer()
  const id = state.selection?.kind === 'node' ? state.selection.id : null
  const node = useApi<Node>(id === null ? null : `/api/nodes/${encodeURIComponent(id)}`)
  const data = dataOf(node)
  useEffect(() => {
    if (data) announce(t('node.said', { kind: kindOf(data, t), name: data.name, claims: t('count.claim', { n: data.claimsTotal }) }))
  }, [data, announce, t])
  if (node.status === 'failed') return <ErrorLine failure={node.failure} retry={node.retry} />
  return data ? <NodeFacts key={data.id} node={data} /> : <Skeleton lines={8} />
}

function NodeFacts({ node }: { node: Node }) {
  const { state, graph, change, select, t } = useViewer()
  const { properties, neighbors, claims, claimsTotal, evidence } = node
  const isConcept = node.labels.includes('Concept')
  // NodeIdentity says who is the same, and why.
  const canReview = useReviewAccess() !== null
  const text = (name: string) => (typeof properties[name] === 'string' ? (properties[name] as string) : null)
  const facets = [...graph.poles, ...graph.stages].filter(({ id }) => id === properties.pole || id === properties.stage)
  const variants = Array.isArray(properties.variants) ? properties.variants.map(String) : []
  const own = [node.name, text('nameZh') ?? '', ...variants]
  const isSentence = node.labels.includes('Passage')
  // Below a sentence stands its place, counted from one.
  const shown = Object.entries(properties).filter(([name]) => !IN_HEAD.has(name) && !(isSentence && name === 'order'))
  return (
    <>
      <header className="panel-head">
        <p className="panel-kind">
          {kindOf(node, t)}
          {properties.note === true && <span className="badge badge-note">{t('node.note')}</span>}
        </p>
        {isSentence ? null : (
          <h2>
            <OwnLanguage text={node.name} />
          </h2>
        )}
        {(text('nameZh') || text('titleAlt')) && (
          <p className="panel-other">
            <OwnLanguage text={text('nameZh') ?? text('titleAlt') ?? ''} />{' '}
            <span className="quiet" lang="zh-Latn-pinyin">
              {text('namePinyin')}
            </span>
          </p>
        )}
        {facets.length > 0 && (
          <p className="chips">
            {facets.map(({ id, name, nameZh }) => (
              <span key={id} className="badge">
                {nameIn(t.language, name, nameZh)}
              </span>
            ))}
          </p>
        )}
        {text('definition') && (
          <p className="definition">
            <OwnLanguage text={text('definition') ?? ''} />
          </p>
        )}
        {variants.length > 0 && <p className="quiet small">{t('node.also', { names: variants.join(' · ') })}</p>}
        {text('abstract') && (
          <p className="abstract">
            <OwnLanguage text={text('abstract') ?? ''} />
          </p>
        )}
        {shown.length > 0 && (
          <dl className="facts">
            {shown.map(([name, value]) => (
              <div key={name}>
                <dt>{t.word('property', name)}</dt>
                <dd>{toValue(name, value, t)}</dd>
              </div>
            ))}
          </dl>
        )}
        {isConcept && (
          <Button
            className="button"
            onPress={() => change({ view: 'chains', options: { ...state.options, 'chains.of': 'concepts', 'chains.p.from': node.name } })}
          >
            {t('node.chains')}
          </Button>
        )}
      </header>
      {node.labels.some((label) => READ.has(label)) && <CorrectButton id={node.id} onDecided={() => select(null)} />}
      {isConcept && <ConceptLinks id={node.id} />}
      {node.labels.some(isIdentityKind) && <OnDemand code={IDENTITY} props={node} lines={0} />}
      {evidence.length > 0 && (
        <section aria-label={t('node.sentences')}>
          <h3>{isConcept ? t('node.defined') : t('count.sentence', { n: evidence.length })}</h3>
          {evidence.map((sentence) => (
            <SentenceQuote key={sentence.id} sentence={sentence} terms={isConcept ? [{ kind: 'from', words: own }] : []} />
          ))}
        </section>
      )}
      <Later>
        {neighbors
          .filter(({ type }) => !(isConcept && BETWEEN_CONCEPTS.has(type)) && !(canReview && type === 'SAME_AS'))
          .map(({ type, out, total, nodes }) => (
            <section key={`${type} ${out}`} className="neighbors">
              <h3>
                {t.word(out ? 'out' : 'into', type)} <span className="quiet">{t.number(total)}</span>
              </h3>
              <ul>
                {nodes.map(({ id, label, name, detail }) => (
                  <li key={`${id} ${detail}`}>
                    <Button className="neighbor" onPress={() => select({ kind: 'node', id })}>
                      <OwnLanguage text={name} />
                      {type === 'EVIDENCED_BY' && <span className="quiet">{t.word('kind', label)}</span>}
                      {detail && (
                        <span className="quiet">
                          <OwnLanguage text={detail} />
                        </span>
                      )}
                    </Button>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        {claims.length > 0 && (
          <section aria-label={t('edge.claims')}>
            <h3>
              {t('count.claim', { n: claimsTotal })}
              {claimsTotal > claims.length && <span className="quiet"> {t('count.surest', { n: claims.length })}</span>}
            </h3>
            <ul className="claims">
              {claims.map((claim) => (
                <ClaimCard key={claim.id} claim={claim} terms={toTerms(claim.from.name, claim.to.name)} ends />
              ))}
            </ul>
          </section>
        )}
      </Later>
    </>
  )
}

function toTerms(from: string, to: string): Term[] {
  return [
    { kind: 'from', words: [from] },
    { kind: 'to', words: [to] },
  ]
}

function kindOf({ labels }: Node, t: Text): string {
  return t.word('kind', labels.includes('Paper') ? 'Paper' : (labels[0] ?? 'Node'))
}

/** Properties whose values are words of ours. */
const WORDED: Record<string, 'relation' | 'modality' | 'method' | 'status'> = {
  relation: 'relation',
  modality: 'modality',
  method: 'method',
  status: 'status',
}

function toValue(name: string, value: Node['properties'][string], t: Text): React.ReactNode {
  if (typeof value === 'boolean') return t(value ? 'answer.yes' : 'answer.no')
  const text = Array.isArray(value) ? value.join(' · ') : String(value)
  return WORDED[name] ? t.word(WORDED[name], text) : <OwnLanguage text={text} />
}
