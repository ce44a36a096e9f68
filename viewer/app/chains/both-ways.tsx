/**
 * What two poles give each other as a pair of columns: each relation with its surest pairs and a sentence, there and back.
 *
 * A pair opens its evidence; where others say the other way round, the panel leads on to it.
 */
import { useMemo } from 'react'
import { Button } from 'react-aria-components'
import type { Answer } from '../../server/api-types.ts'
import { facetName } from '../graph/names.ts'
import { ConceptName, OwnLanguage } from '../parts/own-language.tsx'
import { RelationChip } from '../parts/relation-chip.tsx'
import { useViewer } from '../state/viewer.ts'

const WAYS = ['There', 'Back'] as const

export function BothWays({ answer: { rows, parameters } }: { answer: Answer }) {
  const { state, graph, select, t } = useViewer()
  const idOf = useMemo(() => new Map(graph.concepts.map(({ id, name }) => [name, id])), [graph])
  const poles = [parameters.one, parameters.other].map((id) => facetName(graph.poles, String(id), t.language))
  const selected = state.selection?.kind === 'edge' ? state.selection : null
  if (rows.length === 0) return <p className="chains-none">{t('chains.none')}</p>
  return (
    <div className="both-ways">
      {WAYS.map((way) => {
        const [from, to] = way === 'There' ? poles : [...poles].reverse()
        return (
          <section key={way} aria-label={`${from} → ${to}`}>
            <h2>
              {from} → {to}
            </h2>
            {rows
              .filter((row) => Number(row[`papers${way}`] ?? 0) > 0)
              .map((row) => (
                <article key={String(row.relation)}>
                  <h3>
                    <RelationChip relation={String(row.relation)} />{' '}
                    <span className="quiet">{t('count.paper', { n: Number(row[`papers${way}`]) })}</span>
                  </h3>
                  <ul>
                    {textsOf(row[`pairs${way}`]).map((pair) => {
                      const [from, to] = pair.split(' → ').map((name) => idOf.get(name))
                      if (!from || !to) return <li key={pair}>{pair}</li>
                      const chosen = selected?.from === from && selected.to === to
                      return (
                        <li key={pair}>
                          <Button
                            className={`chain-button ${chosen ? 'selected' : ''}`}
                            aria-current={chosen ? 'true' : undefined}
                            onPress={() => select({ kind: 'edge', from, to })}
                          >
                            <span>
                              <ConceptName id={from} /> → <ConceptName id={to} />
                            </span>
                          </Button>
                        </li>
                      )
                    })}
                  </ul>
                  {textsOf(row[way.toLowerCase()]).map((sentence) => (
                    <blockquote key={sentence}>
                      <OwnLanguage text={sentence} />
                    </blockquote>
                  ))}
                </article>
              ))}
          </section>
        )
      })}
    </div>
  )
}

function textsOf(cell: unknown): string[] {
  return [cell].flat().flatMap((text) => (typeof text === 'string' && text !== '' ? [text] : []))
}
