/** The canned queries by audience, a form from what each declares, its rows as a table and lit in the graph, its Cypher. */
import { useEffect, useMemo, useState } from 'react'
import { Button } from 'react-aria-components'
import type { QuestionInfo } from '../../server/api-types.ts'
import { useAnswer } from '../data/use-answer.ts'
import { GraphStage } from '../graph/graph-stage.tsx'
import { nameIn } from '../graph/names.ts'
import { useToldSeen } from '../out/seen.ts'
import { AnswerRows } from '../parts/answer-rows.tsx'
import { ErrorLine, Skeleton } from '../parts/load-states.tsx'
import { OwnLanguage } from '../parts/own-language.tsx'
import { QuestionForm } from '../parts/question-form.tsx'
import { BarChart } from '../questions/bar-chart.tsx'
import { CypherBox } from '../questions/cypher-box.tsx'
import { toBars } from '../questions/to-bars.ts'
import { CYPHER, useEdited, withCypher, withoutHeader } from '../questions/use-edited.ts'
import { useViewer } from '../state/viewer.ts'
import { toNodeIds } from './answer-table.ts'

const NO_COLUMNS: QuestionInfo['columns'] = []

export function QuestionsView() {
  const { state, change, questions, t } = useViewer()
  const question = questions.find(({ name }) => name === state.question) ?? null
  const groups = useMemo(() => {
    const byAudience = new Map<string, QuestionInfo[]>()
    for (const one of questions) byAudience.set(one.audience, [...(byAudience.get(one.audience) ?? []), one])
    return [...byAudience]
  }, [questions])
  return (
    <div className="questions-view" data-asked={question !== null}>
      <nav className="question-list" aria-label={t('question.list')}>
        {groups.map(([audience, group]) => (
          <section key={audience}>
            <h2>{t.word('audience', audience)}</h2>
            {group.map(({ name, title, titleZh, question: asks, questionZh }) => (
              <Button
                key={name}
                className={`question-button ${name === state.question ? 'selected' : ''}`}
                aria-current={name === state.question ? 'true' : undefined}
                onPress={() => change({ question: name, parameters: {}, options: withCypher(state.options, null) })}
              >
                <b>
                  <OwnLanguage text={nameIn(t.language, title, titleZh)} />
                </b>
                <span className="quiet">
                  <OwnLanguage text={nameIn(t.language, asks, questionZh)} />
                </span>
              </Button>
            ))}
          </section>
        ))}
        {questions.length === 0 && <p className="quiet">{t('question.none')}</p>}
      </nav>
      {question ? (
        <AskedQuestion key={question.name} question={question} />
      ) : (
        <div className="question-empty">
          <p>{state.question === null ? t('question.choose') : t('question.unknown', { name: state.question })}</p>
        </div>
      )}
    </div>
  )
}

function AskedQuestion({ question }: { question: QuestionInfo }) {
  const { state, change, announce, t } = useViewer()
  const title = nameIn(t.language, question.title, question.titleZh)
  const own = useAnswer(question.name, state.parameters)
  const edited = state.options[CYPHER] ?? null
  const answer = useEdited(edited, own)
  const [lit, setLit] = useState<number | null>(null)
  const rows = answer.status === 'ready' ? answer.data.rows : null
  const paths = useMemo(() => (rows ?? []).map(toNodeIds), [rows])
  const litPaths = useMemo(() => (lit === null ? paths : [paths[lit] ?? []]), [paths, lit])
  const columns = edited === null ? question.columns : NO_COLUMNS
  const bars = useMemo(
    () =>
      rows &&
      toBars(
        rows,
        columns.map(({ name }) => name),
      ),
    [rows, columns],
  )
  useToldSeen(useMemo(() => rows && { name: question.name, title, rows: () => rows }, [rows, question, title]))
  const total = answer.status === 'ready' ? (answer.data.total ?? answer.data.rows.length) : null
  useEffect(() => {
    setLit(null)
    if (total !== null) announce(t('count.row', { n: total }))
  }, [total, announce, t])
  return (
    <article className="asked" aria-label={title}>
      <header className="asked-head">
        <Button
          className="text-button all-questions"
          onPress={() => change({ question: null, parameters: {}, options: withCypher(state.options, null) })}
        >
          {t('question.all')}
        </Button>
        <h2>{title}</h2>
        <p className="quiet">
          <OwnLanguage text={nameIn(t.language, question.question, question.questionZh)} />
        </p>
        <QuestionForm question={question} values={state.parameters} onRun={(parameters) => change({ parameters })} />
      </header>
      <div className="asked-stage">
        <GraphStage rows={litPaths} />
      </div>
      {answer.status === 'loading' && <Skeleton lines={6} label={t('question.asking')} />}
      {answer.status === 'failed' && <ErrorLine failure={answer.failure} retry={answer.retry} />}
      {bars && <BarChart bars={bars} columns={columns} />}
      {answer.status === 'ready' && <AnswerRows answer={answer.data} columns={columns} lit={lit} onLight={setLit} />}
      {question.cypher !== null && (
        <CypherBox
          own={withoutHeader(question.cypher)}
          edited={edited}
          parameters={['limit', ...question.parameters.map(({ name }) => name)]}
          onRun={(text) => change({ options: withCypher(state.options, text) })}
        />
      )}
    </article>
  )
}
