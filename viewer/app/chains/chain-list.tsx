/** All chains, ranked; the lit one is marked. */
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useViewer } from '../state/viewer.ts'
import { type ChainRow, keyOfChain } from './chain-kinds.ts'

const PAGE = 12

interface ChainListProps {
  chains: readonly ChainRow[]
  /** How many there are with those that are not kept. */
  of: number
  lit: number
  onLight(index: number): void
}

export function ChainList({ chains, of, lit, onLight }: ChainListProps) {
  const { nameOf, t } = useViewer()
  const [shown, setShown] = useState(PAGE)
  const most = Math.max(shown, lit + 1)
  return (
    <section className="chain-list" aria-label={t('chains.ranked')}>
      <h2>
        {t('chains.ranked')}{' '}
        <span className="quiet">{chains.length < of ? t('chains.kept', { n: of, kept: chains.length }) : t.number(of)}</span>
      </h2>
      <ol>
        {chains.slice(0, most).map((chain, index) => (
          <li key={keyOfChain(chain)}>
            <Button
              className={`chain-button ${index === lit ? 'selected' : ''}`}
              aria-current={index === lit ? 'true' : undefined}
              onPress={() => onLight(index)}
            >
              <span>{chain.ids.map((id) => nameOf(id)).join(' → ')}</span>
              <span className="quiet">
                {t('count.paper', { n: chain.papers })}, {t('claim.confidence', { value: t.number(chain.confidence, 2) })}
              </span>
            </Button>
          </li>
        ))}
      </ol>
      {most < chains.length && (
        <Button className="button" onPress={() => setShown(most + PAGE * 2)}>
          {t('count.more', { shown: most, n: chains.length })}
        </Button>
      )}
    </section>
  )
}
