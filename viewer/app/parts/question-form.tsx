/** A form from the declared parameters of a question; what isn't typed keeps its default. */
import { type FormEvent, useState } from 'react'
import { Button } from 'react-aria-components'
import type { Parameter, QuestionInfo } from '../../server/api-types.ts'
import { useViewer } from '../state/viewer.ts'

interface QuestionFormProps {
  question: QuestionInfo
  values: Readonly<Record<string, string>>
  onRun: (values: Record<string, string>) => void
}

export function QuestionForm({ question, values, onRun }: QuestionFormProps) {
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  if (question.parameters.length === 0) return null
  const typedOf = (parameter: Parameter) => typed[parameter.name] ?? values[parameter.name] ?? toText(parameter.default)
  const run = (event: FormEvent) => {
    event.preventDefault()
    const changed = question.parameters.filter((parameter) => typedOf(parameter) !== toText(parameter.default))
    onRun(Object.fromEntries(changed.map((parameter) => [parameter.name, typedOf(parameter)])))
    setTyped({})
  }
  return (
    <form className="question-form" onSubmit={run}>
      {question.parameters.map((parameter) => (
        <div key={parameter.name} className="field">
          <label htmlFor={`p-${parameter.name}`}>{parameter.name}</label>
          <Field parameter={parameter} value={typedOf(parameter)} onChange={(value) => setTyped({ ...typed, [parameter.name]: value })} />
          {parameter.about && <small className="quiet">{parameter.about}</small>}
        </div>
      ))}
      <Button type="submit" className="button button-main">
        Ask
      </Button>
    </form>
  )
}

function Field({ parameter, value, onChange }: { parameter: Parameter; value: string; onChange: (value: string) => void }) {
  const { graph } = useViewer()
  const choices = choicesOf(parameter, graph)
  if (choices) {
    return (
      <select id={`p-${parameter.name}`} value={value} onChange={(event) => onChange(event.target.value)} name={parameter.name}>
        {!choices.some(({ id }) => id === value) && <option value={value}>{value || '–'}</option>}
        {choices.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    )
  }
  const isNumber = parameter.type === 'integer' || parameter.type === 'float' || parameter.type === 'number'
  const step = parameter.type === 'integer' ? 1 : 'any'
  return (
    <input
      id={`p-${parameter.name}`}
      name={parameter.name}
      value={value}
      {...(isNumber ? { type: 'number', step } : { type: 'text', spellCheck: false })}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}

/** A parameter whose default is a stage or a pole is chosen among them; yes and no are a choice too. */
function choicesOf(parameter: Parameter, graph: { poles: { id: string; name: string }[]; stages: { id: string; name: string }[] }) {
  if (parameter.type === 'boolean') return ['true', 'false'].map((id) => ({ id, name: id === 'true' ? 'yes' : 'no' }))
  return [graph.stages, graph.poles].find((facets) => facets.some(({ id }) => id === parameter.default)) ?? null
}

function toText(value: Parameter['default']): string {
  return value === null ? '' : String(value)
}
