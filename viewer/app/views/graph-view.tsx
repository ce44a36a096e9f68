/** The concept graph over the whole window, with its legend, and the answer that is lit in it. */
import { useMemo } from 'react'
import { Button } from 'react-aria-components'
import { useAnswer } from '../data/use-answer.ts'
import { dataOf } from '../data/use-api.ts'
import { GraphStage } from '../graph/graph-stage.tsx'
import { Legend } from '../parts/legend.tsx'
import { useViewer } from '../state/viewer.ts'
import { toNodeIds } from './answer-table.ts'

export function GraphView() {
  const { state, change, questions } = useViewer()
  const answer = useAnswer(state.question, state.parameters)
  const answered = dataOf(answer)
  const rows = useMemo(() => (answered?.rows ?? []).map(toNodeIds), [answered])
  const question = questions.find(({ name }) => name === state.question)
  return (
    <div className="graph-view">
      <GraphStage rows={rows} />
      <Legend />
      {question && (
        <div className="lit-answer">
          <span>
            Lit: <b>{question.title}</b>
          </span>
          <Button className="text-button" onPress={() => change({ view: 'questions' })}>
            Rows
          </Button>
          <Button className="text-button" onPress={() => change({ question: null, parameters: {} })}>
            Clear
          </Button>
        </div>
      )}
    </div>
  )
}
