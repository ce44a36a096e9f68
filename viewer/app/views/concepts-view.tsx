/** The concept graph over the whole window, with its legend, and the answer that is lit in it. */
import { useMemo } from 'react'
import { Button } from 'react-aria-components'
import { useAnswer } from '../data/use-answer.ts'
import { dataOf } from '../data/use-api.ts'
import { GraphStage } from '../graph/graph-stage.tsx'
import { nameIn } from '../graph/names.ts'
import { Legend } from '../parts/legend.tsx'
import { useViewer } from '../state/viewer.ts'
import { toNodeIds } from './answer-table.ts'
import { HullSwitch, LayoutChoice, StepsChoice } from './concept-tools.tsx'

export function ConceptsView() {
  const { state, change, questions, t } = useViewer()
  const answer = useAnswer(state.question, state.parameters)
  const answered = dataOf(answer)
  const rows = useMemo(() => (answered?.rows ?? []).map(toNodeIds), [answered])
  const question = questions.find(({ name }) => name === state.question)
  return (
    <div className="graph-view">
      {!state.embed && (
        <div className="list-tools">
          <LayoutChoice />
          <StepsChoice />
          <HullSwitch />
        </div>
      )}
      <div className="graph-body">
        <GraphStage rows={rows} keepsCamera saved />
        {!state.embed && <Legend />}
        {question && (
          <div className="lit-answer">
            <span>{t('lit.title', { title: nameIn(t.language, question.title, question.titleZh) })}</span>
            <Button className="text-button" onPress={() => change({ view: 'questions' })}>
              {t('lit.rows')}
            </Button>
            <Button className="text-button" onPress={() => change({ question: null, parameters: {} })}>
              {t('lit.clear')}
            </Button>
          </div>
        )}
      </div>
    </div>
  )
}
