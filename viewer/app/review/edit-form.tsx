/** What it should be instead: a form over the fields of an item. */
import { type ReactNode, useId, useState } from 'react'
import { Button } from 'react-aria-components'
import { facetName } from '../graph/names.ts'
import { useViewer } from '../state/viewer.ts'
import { type Edited, type Field, toChange, toFields } from './edit-fields.ts'
import { ReviewForm } from './review-form.tsx'

interface EditFormProps {
  item: Edited
  /** What is typed already: an earlier change. */
  start?: Readonly<Record<string, string>>
  onChange(change: Record<string, unknown>): void
  onCancel(): void
  /** Further fields, and buttons after those of the form. */
  fields?: ReactNode
  children?: ReactNode
}

const NOTHING = {}

export function EditForm({ item, start = NOTHING, onChange, onCancel, fields: more, children }: EditFormProps) {
  const { conceptOf, graph, t } = useViewer()
  const [typed, setTyped] = useState(start)
  const [same, setSame] = useState(false)
  const ids = useId()
  const fields = toFields(
    item,
    graph.poles.map(({ id }) => id),
    (id) => conceptOf(`concept:${id}`)?.name ?? id,
  )
  const submit = () => {
    const change = toChange(item, fields, typed)
    if (change) onChange(change)
    else setSame(true)
  }
  return (
    <ReviewForm label={t('review.editing')} onSubmit={submit} onCancel={onCancel}>
      {item.kind === 'citation' && <p className="quiet small">{t('review.labels')}</p>}
      <div className="review-fields">
        {fields.map((field, index) => (
          <div key={field.name} className="review-field" data-field={field.name}>
            <label htmlFor={`${ids}-${field.name}`}>{t.word('field', field.name)}</label>
            <FieldInput
              id={`${ids}-${field.name}`}
              field={field}
              value={typed[field.name] ?? field.value}
              focused={index === 0}
              list={field.name === 'subject' || field.name === 'object' ? ids : undefined}
              onChange={(value) => setTyped({ ...typed, [field.name]: value })}
            />
          </div>
        ))}
      </div>
      <datalist id={ids}>
        {graph.concepts.map(({ id, name }) => (
          <option key={id} value={name} />
        ))}
      </datalist>
      {more}
      {same && <p role="alert">{t('review.same')}</p>}
      <div className="review-actions">
        <Button type="submit" className="button button-main">
          {t('review.save')}
        </Button>
        <Button className="button" onPress={onCancel}>
          {t('review.cancel')}
        </Button>
        {children}
      </div>
    </ReviewForm>
  )
}

interface FieldInputProps {
  id: string
  field: Field
  value: string
  focused: boolean
  list: string | undefined
  onChange(value: string): void
}

function FieldInput({ id, field: { name, choices }, value, focused, list, onChange }: FieldInputProps) {
  const { graph, t } = useViewer()
  const poleName = (id: string) => facetName(graph.poles, id, t.language)
  const nameOf = (choice: string) =>
    name === 'relation'
      ? t.word('relation', choice)
      : choice.includes('->')
        ? choice.split('->').map(poleName).join(' → ')
        : t.word('value', choice)
  if (!choices) {
    return (
      <input
        id={id}
        name={name}
        value={value}
        list={list}
        autoComplete="off"
        spellCheck={false}
        // biome-ignore lint/a11y/noAutofocus: the reader has just asked for the form
        autoFocus={focused}
        onChange={(event) => onChange(event.target.value)}
      />
    )
  }
  return (
    <select id={id} name={name} value={value} onChange={(event) => onChange(event.target.value)}>
      {choices.map((choice) => (
        <option key={choice} value={choice}>
          {nameOf(choice)}
        </option>
      ))}
    </select>
  )
}
