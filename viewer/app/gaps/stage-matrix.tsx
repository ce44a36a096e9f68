/** Stage by stage: how many links lead from one to another; each cell opens its chains. */
import { useMemo } from 'react'
import { Button } from 'react-aria-components'
import type { Facet } from '../../server/api-types.ts'
import { nameIn } from '../graph/names.ts'
import { useViewer } from '../state/viewer.ts'
import { toStageMatrix } from './to-matrix.ts'

export function StageMatrix() {
  const { state, change, filtered, graph, t } = useViewer()
  const cells = useMemo(() => toStageMatrix(filtered.graph), [filtered])
  const nameOf = ({ name, nameZh }: Facet) => nameIn(t.language, name, nameZh)
  const open = (from: Facet, to: Facet) => {
    const chains = { 'chains.of': 'stages', 'chains.p.from': from.id, 'chains.p.through': '', 'chains.p.to': to.id }
    change({ view: 'chains', options: { ...state.options, ...chains } })
  }
  return (
    <table className="matrix stages">
      <caption className="quiet">{t('gaps.stagesAbout')}</caption>
      <thead>
        <tr>
          <td />
          {graph.stages.map((stage) => (
            <th key={stage.id} scope="col">
              {nameOf(stage)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {graph.stages.map((from, row) => (
          <tr key={from.id}>
            <th scope="row">{nameOf(from)}</th>
            {graph.stages.map((to, column) => {
              const { links, papers } = cells[row]![column]!
              return (
                <td key={to.id}>
                  <Button className={`matrix-cell wide ${links > 0 ? '' : 'empty'}`} onPress={() => open(from, to)}>
                    <span className="sr-only">{t('gaps.stageCell', { from: nameOf(from), to: nameOf(to) })}</span>
                    <b>{t('count.link', { n: links })}</b>
                    <span className="quiet small">{t('gaps.bestBy', { papers: t('count.paper', { n: papers }) })}</span>
                  </Button>
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
