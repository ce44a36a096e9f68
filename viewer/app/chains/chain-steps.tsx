/** A chain to read: each step with the surest sentence behind it, its paper and section. */
import { Button } from 'react-aria-components'
import type { Edge } from '../../server/api-types.ts'
import { toPath } from '../data/fetch-api.ts'
import { useApi } from '../data/use-api.ts'
import { ClaimCard } from '../parts/claim-card.tsx'
import { ErrorLine, Skeleton } from '../parts/load-states.tsx'
import { ConceptName } from '../parts/own-language.tsx'
import { useViewer } from '../state/viewer.ts'
import type { ChainRow } from './chain-kinds.ts'

export function ChainSteps({ chain: { ids } }: { chain: ChainRow }) {
  const { nameOf, t } = useViewer()
  return (
    <section className="chain-steps" aria-label={t('chains.reading')}>
      <h2>{ids.map((id) => nameOf(id)).join(' → ')}</h2>
      <ol>
        {ids.slice(1).map((to, i) => (
          <Step key={`${ids[i]} ${to}`} from={ids[i]!} to={to} />
        ))}
      </ol>
    </section>
  )
}

function Step({ from, to }: { from: string; to: string }) {
  const { select, t } = useViewer()
  const loaded = useApi<Edge>(toPath('/api/edges', { from, to }))
  if (loaded.status === 'failed') return <ErrorLine failure={loaded.failure} retry={loaded.retry} />
  if (loaded.status !== 'ready') return <Skeleton lines={3} />
  const edge = loaded.data
  const relations = [...new Set(edge.relations.map(({ relation }) => t.word('relation', relation)))]
  const claim = edge.claims.find(({ status }) => status !== 'rejected')
  const terms = (['from', 'to'] as const).map((kind) => {
    const { name, nameZh, variants } = edge[kind]
    return { kind, words: [name, ...(nameZh ? [nameZh] : []), ...variants] }
  })
  return (
    <li>
      <h3>
        <ConceptName {...edge.from} /> <span className="quiet">{t.list(relations)}</span> <ConceptName {...edge.to} />
      </h3>
      {claim && (
        <ul className="claims">
          <ClaimCard claim={claim} terms={terms} />
        </ul>
      )}
      <Button className="text-button" onPress={() => select({ kind: 'edge', from, to })}>
        {t('chains.all', { claims: t('count.claim', { n: edge.total }) })}
      </Button>
    </li>
  )
}
