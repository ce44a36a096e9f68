/** The two things of a pair, side by side: what each is joined to and the words behind it; either opens in the panel. */
import { Button } from 'react-aria-components'
import type { Node } from '../../server/api-types.ts'
import type { ReviewItem } from '../../server/review-types.ts'
import { useApi } from '../data/use-api.ts'
import { SentenceQuote } from '../parts/claim-card.tsx'
import { ErrorLine, Skeleton } from '../parts/load-states.tsx'
import { OwnLanguage } from '../parts/own-language.tsx'
import { useViewer } from '../state/viewer.ts'
import { KeyHint } from './key-hint.tsx'

export function PairSides({ item: { ends, grounds } }: { item: ReviewItem }) {
  const { t } = useViewer()
  return (
    <>
      <div className="pair-sides">
        {ends.map((end, index) => (
          <Side key={end.id} end={end} of={index === 0 ? 'first' : 'second'} />
        ))}
      </div>
      {grounds.length > 0 && (
        <p className="small">
          {t('review.grounds')} <OwnLanguage text={t.list(grounds)} />
        </p>
      )}
    </>
  )
}

const MOST_JOINED = 4
const MOST_SENTENCES = 1
/** What a pair's own link says is said above. */
const OWN = new Set(['SAME_AS', 'EVIDENCED_BY'])

function Side({ end, of }: { end: ReviewItem['ends'][number]; of: 'first' | 'second' }) {
  const { select, t } = useViewer()
  const node = useApi<Node>(`/api/nodes/${encodeURIComponent(end.id)}`)
  return (
    <section className="pair-side" aria-label={end.name}>
      <h3>
        <Button className="text-button" onPress={() => select({ kind: 'node', id: end.id })}>
          <OwnLanguage text={end.name} />
        </Button>{' '}
        <KeyHint of={of} />
      </h3>
      {node.status === 'loading' && <Skeleton lines={3} />}
      {node.status === 'failed' && <ErrorLine failure={node.failure} retry={node.retry} />}
      {node.status === 'ready' && <SideFacts node={node.data} t={t} />}
    </section>
  )
}

function SideFacts({ node: { labels, properties, neighbors, evidence }, t }: { node: Node; t: ReturnType<typeof useViewer>['t'] }) {
  const variants = Array.isArray(properties.variants) ? properties.variants.map(String) : []
  const facts = [t.word('kind', labels[0] ?? 'Node'), properties.year].filter((fact) => fact !== undefined)
  return (
    <>
      <p className="quiet small">{facts.join(' · ')}</p>
      {variants.length > 0 && <p className="quiet small">{t('node.also', { names: variants.join(' · ') })}</p>}
      {neighbors
        .filter(({ type }) => !OWN.has(type))
        .map(({ type, out, total, nodes }) => (
          <p key={`${type} ${out}`} className="small">
            <span className="quiet">{t.word(out ? 'out' : 'into', type)}: </span>
            {nodes.slice(0, MOST_JOINED).map(({ id, name }, index) => (
              <span key={id}>
                {index > 0 && ' · '}
                <OwnLanguage text={name} />
              </span>
            ))}
            {total > MOST_JOINED && <span className="quiet"> {t('review.others', { n: total - MOST_JOINED })}</span>}
          </p>
        ))}
      {evidence.slice(0, MOST_SENTENCES).map((sentence) => (
        <SentenceQuote key={sentence.id} sentence={sentence} terms={[]} />
      ))}
    </>
  )
}
