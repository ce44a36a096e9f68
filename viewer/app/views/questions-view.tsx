/** The canned queries by audience, a form from what each declares, its rows as a table and lit in the graph, its Cypher. */
import { useEffect, useMemo, useState } from 'react'
import { Button } from 'react-aria-components'
import type { QuestionInfo } from '../../server/api-types.ts'
import { useAnswer } from '../data/use-answer.ts'
import { GraphStage } from '../graph/graph-stage.tsx'
import { count } from '../graph/names.ts'
import { AnswerRows } from '../parts/answer-rows.tsx'
import { ErrorLine, Skeleton } from '../parts/load-states.tsx'
import { QuestionForm } from '../parts/question-form.tsx'
import { useViewer } from '../state/viewer.ts'
import { toNodeIds } from './answer-table.ts'

export function QuestionsView() {
  const { state, change, questions } = useViewer()
  const question = questions.find(({ name }) => name === state.question) ?? null
  const groups = useMemo(() => {
    const byAudience = new Map<string, QuestionInfo[]>()
    for (const one of questions) byAudience.set(one.audience, [...(byAudience.get(one.audience) ?? []), one])
    return [...byAudience]
  }, [questions])
  return (
    <div className="questions-view" data-asked={question !== null}>
      <nav className="question-list" aria-label="Questions">
        {groups.map(([audience, group]) => (
          <section key={audience}>
            <h2>For the {audience}</h2>
            {group.map(({ name, title, titleZh, question: asks }) => (
              <Button
                key={name}
                className={`question-button ${name === state.question ? 'selected' : ''}`}
                aria-current={name === state.question ? 'true' : undefined}
                onPress={() => change({ question: name, parameters: {} })}
              >
                <b>{title}</b>
                {titleZh && <span className="quiet">{titleZh}</span>}
                <span className="quiet">{asks}</span>
              </Button>
            ))}
          </section>
        ))}
        {questions.length === 0 && <p className="quiet">There are no questions in this installation.</p>}
      </nav>
      {question ? (
        <AskedQuestion key={question.name} question={question} />
      ) : (
        <div className="question-empty">
          <p>
            {state.question === null
              ? 'Choose a question: its answer stands here, as rows and in the graph.'
              : `There is no question named ${state.question}.`}
          </p>
        </div>
      )}
    </div>
  )
}

function AskedQuestion({ question }: { question: QuestionInfo }) {
  const { state, change, announce } = useViewer()
  const answer = useAnswer(question.name, state.parameters)
  const [lit, setLit] = useState<number | null>(null)
  const rows = answer.status === 'ready' ? answer.data.rows : null
  const paths = useMemo(() => (rows ?? []).map(toNodeIds), [rows])
  const litPaths = useMemo(() => (lit === null ? paths : [paths[lit] ?? []]), [paths, lit])
  const total = answer.status === 'ready' ? answer.data.total : null
  useEffect(() => {
    setLit(null)
    if (total !== null) announce(count(total, 'row'))
  }, [total, announce])
  return (
    <article className="asked" aria-label={question.title}>
      <header className="asked-head">
        <Button className="text-button all-questions" onPress={() => change({ question: null, parameters: {} })}>
          All questions
        </Button>
        <h2>{question.title}</h2>
        <p className="quiet">{question.question}</p>
        <QuestionForm question={question} values={state.parameters} onRun={(parameters) => change({ parameters })} />
      </header>
      <div className="asked-stage">
        <GraphStage rows={litPaths} />
      </div>
      {answer.status === 'loading' && <Skeleton lines={6} label="Asking" />}
      {answer.status === 'failed' && <ErrorLine failure={answer.failure} retry={answer.retry} />}
      {answer.status === 'ready' && <AnswerRows answer={answer.data} columns={question.columns} lit={lit} onLight={setLit} />}
      {question.cypher !== null && (
        <details className="cypher">
          <summary>Cypher</summary>
          <pre>
            <code>{question.cypher.trim()}</code>
          </pre>
        </details>
      )}
    </article>
  )
}
