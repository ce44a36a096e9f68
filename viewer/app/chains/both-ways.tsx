/** What two poles give each other as a pair of columns: each relation with its surest pairs and a sentence, there and back. */
import type { Answer } from '../../server/api-types.ts'
import { facetName } from '../graph/names.ts'
import { OwnLanguage } from '../parts/own-language.tsx'
import { RelationChip } from '../parts/relation-chip.tsx'
import { useViewer } from '../state/viewer.ts'

const WAYS = ['There', 'Back'] as const

export function BothWays({ answer: { rows, parameters } }: { answer: Answer }) {
  const { graph, t } = useViewer()
  const poles = [parameters.one, parameters.other].map((id) => facetName(graph.poles, String(id), t.language))
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
                    {textsOf(row[`pairs${way}`]).map((pair) => (
                      <li key={pair}>
                        <OwnLanguage text={pair} />
                      </li>
                    ))}
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
