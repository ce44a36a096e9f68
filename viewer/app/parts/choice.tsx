/** One of a few, all seen at once: radio buttons drawn as a row. */
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { languageOf } from '../language/text.ts'
import { useViewer } from '../state/viewer.ts'

interface ChoiceProps<T extends string> {
  title: string
  /** The title is for those who can't see what the row is about. */
  hideTitle?: boolean
  value: T
  options: readonly T[]
  nameOf(option: T): string
  onChange(option: T): void
}

export function Choice<T extends string>({ title, hideTitle, value, options, nameOf, onChange }: ChoiceProps<T>) {
  const { t } = useViewer()
  return (
    <RadioGroup className="choice" orientation="horizontal" value={value} onChange={(chosen) => onChange(chosen as T)}>
      <Label className={hideTitle ? 'sr-only' : ''}>{title}</Label>
      <div className="segments">
        {options.map((option) => {
          const language = languageOf(nameOf(option))
          return (
            <Radio key={option} value={option} className="segment" lang={language === t.language ? undefined : (language ?? undefined)}>
              {nameOf(option)}
            </Radio>
          )
        })}
      </div>
    </RadioGroup>
  )
}
