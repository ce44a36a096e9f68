/** Concept by concept: how many papers say that the row's acts on the column's; an empty cell opens the near misses. */
import { useMemo, useState } from 'react'
import { Button } from 'react-aria-components'
import { relationColor } from '../graph/palette.ts'
import { ConceptName } from '../parts/own-language.tsx'
import { ScrollArea } from '../parts/scroll-area.tsx'
import { useViewer } from '../state/viewer.ts'
import { toConceptMatrix } from './to-matrix.ts'

const FIRST = 14

export function ConceptMatrix() {
  const { filtered, mode, select, nameOf, t } = useViewer()
  const [most, setMost] = useState(FIRST)
  const { names, cells } = useMemo(() => toConceptMatrix(filtered.graph, most), [filtered, most])
  return (
    <>
      <p className="quiet">{t('gaps.matrixAbout')}</p>
      <ScrollArea className="matrix-scroll" label={t('gaps.concepts')}>
        <table className="matrix">
          <thead>
            <tr>
              <td />
              {names.map((concept) => (
                <th key={concept.id} scope="col">
                  <span>
                    <ConceptName {...concept} />
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {names.map((from, row) => (
              <tr key={from.id}>
                <th scope="row">
                  <ConceptName {...from} />
                </th>
                {names.map((to, column) => {
                  const link = cells[row]![column] ?? null
                  if (from === to) return <td key={to.id} className="matrix-self" />
                  const relation = link?.relations[0]?.relation ?? null
                  const said = { from: nameOf(from.id), to: nameOf(to.id) }
                  return (
                    <td key={to.id}>
                      <Button
                        className={`matrix-cell ${link ? '' : 'empty'}`}
                        style={relation === null ? {} : { borderColor: relationColor(relation, mode) }}
                        aria-label={
                          link && relation !== null
                            ? t('stage.edge', {
                                ...said,
                                relation: t.word('relation', relation),
                                papers: t('count.paper', { n: link.papers }),
                              })
                            : t('gaps.noLink', said)
                        }
                        onPress={() => select({ kind: 'edge', from: from.id, to: to.id })}
                      >
                        {link ? t.number(link.papers) : '·'}
                      </Button>
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
      <Button className="button" onPress={() => setMost(most + FIRST)}>
        {t('gaps.moreConcepts')}
      </Button>
    </>
  )
}
