/** A form from the declared parameters of a question; what isn't typed keeps its default. */
import { type FormEvent, useState } from 'react'
import { Button } from 'react-aria-components'
import type { Choices, ConceptGraph, Parameter, QuestionInfo } from '../../server/api-types.ts'
import { toPath } from '../data/fetch-api.ts'
import { dataOf, useApi } from '../data/use-api.ts'
import { nameIn } from '../graph/names.ts'
import type { Language } from '../language/text.ts'
import { useViewer } from '../state/viewer.ts'
import { OwnLanguage } from './own-language.tsx'

interface QuestionFormProps {
  question: QuestionInfo
  values: Readonly<Record<string, string>>
  onRun: (values: Record<string, string>) => void
  /** Numbers and switches, which have good defaults, stand folded away. */
  fold?: boolean
}

export function QuestionForm({ question, values, onRun, fold = false }: QuestionFormProps) {
  const { t } = useViewer()
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  if (question.parameters.length === 0) return null
  const typedOf = (parameter: Parameter) => typed[parameter.name] ?? values[parameter.name] ?? toText(parameter.default)
  const run = (event: FormEvent) => {
    event.preventDefault()
    const changed = question.parameters.filter((parameter) => typedOf(parameter) !== toText(parameter.default))
    onRun(Object.fromEntries(changed.map((parameter) => [parameter.name, typedOf(parameter)])))
    setTyped({})
  }
  const [shown, folded] = [false, true].map((away) =>
    question.parameters
      .filter(({ type }) => (fold && type !== 'string' && type !== 'list of string') === away)
      .map((parameter) => (
        <div key={parameter.name} className="field">
          <label htmlFor={`p-${parameter.name}`}>
            <OwnLanguage text={nameIn(t.language, parameter.name, parameter.nameZh)} />
          </label>
          <Field parameter={parameter} value={typedOf(parameter)} onChange={(value) => setTyped({ ...typed, [parameter.name]: value })} />
          {parameter.about && (
            <small className="quiet">
              <OwnLanguage text={nameIn(t.language, parameter.about, parameter.aboutZh)} />
            </small>
          )}
        </div>
      )),
  )
  return (
    <form className="question-form" onSubmit={run}>
      {shown}
      <Button type="submit" className="button button-main">
        {t('question.ask')}
      </Button>
      {folded!.length > 0 && (
        <details className="more-fields">
          <summary>{t('question.more')}</summary>
          <div>{folded}</div>
        </details>
      )}
    </form>
  )
}

function Field({ parameter, value, onChange }: { parameter: Parameter; value: string; onChange: (value: string) => void }) {
  const { graph, t } = useViewer()
  const { name, type, from } = parameter
  const [asked, setAsked] = useState(false)
  const fewest =
    type === 'boolean'
      ? ['true', 'false'].map((id) => ({ id, name: t(id === 'true' ? 'answer.yes' : 'answer.no') }))
      : facetsOf(from, graph, t.language)
  const listed = from !== null && fewest === null
  const choices = useApi<Choices>(listed && asked ? toPath('/api/choices', from) : null)
  if (fewest) {
    return (
      <select id={`p-${name}`} value={value} onChange={(event) => onChange(event.target.value)} name={name}>
        {!fewest.some(({ id }) => id === value) && <option value={value}>{value || '–'}</option>}
        {fewest.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    )
  }
  const isNumber = type === 'integer' || type === 'float'
  return (
    <>
      <input
        id={`p-${name}`}
        name={name}
        value={value}
        inputMode={isNumber ? 'decimal' : 'text'}
        autoComplete="off"
        spellCheck={false}
        list={listed ? `choices-${name}` : undefined}
        required={parameter.default === null}
        onFocus={() => setAsked(true)}
        onChange={(event) => onChange(event.target.value)}
      />
      {listed && (
        <datalist id={`choices-${name}`}>
          {(dataOf(choices)?.choices ?? []).map((choice) => (
            <option key={choice} value={choice} />
          ))}
        </datalist>
      )}
    </>
  )
}

/** Poles and stages are few and have names, so they are chosen from a list. */
function facetsOf(from: Parameter['from'], graph: ConceptGraph, language: Language): { id: string; name: string }[] | null {
  if (from?.label !== 'Concept') return null
  const facets = from.property === 'pole' ? graph.poles : from.property === 'stage' ? graph.stages : null
  return facets?.map(({ id, name, nameZh }) => ({ id, name: nameIn(language, name, nameZh) })) ?? null
}

function toText(value: Parameter['default']): string {
  return value === null ? '' : Array.isArray(value) ? value.join(', ') : String(value)
}
