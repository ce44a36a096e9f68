/** The canned queries by audience, a form from what each declares, its rows as a table and lit in the graph, its Cypher. */
import { useEffect, useMemo, useState } from 'react'
import { Button } from 'react-aria-components'
import type { QuestionInfo } from '../../server/api-types.ts'
import { useAnswer } from '../data/use-answer.ts'
import { GraphStage } from '../graph/graph-stage.tsx'
import { AnswerRows } from '../parts/answer-rows.tsx'
import { ErrorLine, Skeleton } from '../parts/load-states.tsx'
import { OwnLanguage } from '../parts/own-language.tsx'
import { QuestionForm } from '../parts/question-form.tsx'
import { ScrollArea } from '../parts/scroll-area.tsx'
import { useViewer } from '../state/viewer.ts'
import { toNodeIds } from './answer-table.ts'

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
            {group.map(({ name, title, titleZh, question: asks }) => (
              <Button
                key={name}
                className={`question-button ${name === state.question ? 'selected' : ''}`}
                aria-current={name === state.question ? 'true' : undefined}
                onPress={() => change({ question: name, parameters: {} })}
              >
                <b>
                  <OwnLanguage text={(t.language === 'zh' && titleZh) || title} />
                </b>
                <span className="quiet">
                  <OwnLanguage text={asks} />
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
  const title = (t.language === 'zh' && question.titleZh) || question.title
  const answer = useAnswer(question.name, state.parameters)
  const [lit, setLit] = useState<number | null>(null)
  const rows = answer.status === 'ready' ? answer.data.rows : null
  const paths = useMemo(() => (rows ?? []).map(toNodeIds), [rows])
  const litPaths = useMemo(() => (lit === null ? paths : [paths[lit] ?? []]), [paths, lit])
  const total = answer.status === 'ready' ? (answer.data.total ?? answer.data.rows.length) : null
  useEffect(() => {
    setLit(null)
    if (total !== null) announce(t('count.row', { n: total }))
  }, [total, announce, t])
  return (
    <article className="asked" aria-label={title}>
      <header className="asked-head">
        <Button className="text-button all-questions" onPress={() => change({ question: null, parameters: {} })}>
          {t('question.all')}
        </Button>
        <h2>{title}</h2>
        <p className="quiet">
          <OwnLanguage text={question.question} />
        </p>
        <QuestionForm question={question} values={state.parameters} onRun={(parameters) => change({ parameters })} />
      </header>
      <div className="asked-stage">
        <GraphStage rows={litPaths} />
      </div>
      {answer.status === 'loading' && <Skeleton lines={6} label={t('question.asking')} />}
      {answer.status === 'failed' && <ErrorLine failure={answer.failure} retry={answer.retry} />}
      {answer.status === 'ready' && <AnswerRows answer={answer.data} columns={question.columns} lit={lit} onLight={setLit} />}
      {question.cypher !== null && (
        <details className="cypher">
          <summary>Cypher</summary>
          <ScrollArea className="cypher-text" label="Cypher">
            <pre>
              <code>{question.cypher.trim()}</code>
            </pre>
          </ScrollArea>
        </details>
      )}
    </article>
  )
}
