/** One of a few that a view lets choose; the address keeps it among the state's options. */
import { useViewer } from '../state/viewer.ts'
import { Choice } from './choice.tsx'

interface OptionChoiceProps<T extends string> {
  /** `view.name` of the option. */
  option: string
  title: string
  showTitle?: boolean
  value: T
  options: readonly T[]
  nameOf(option: T): string
}

export function OptionChoice<T extends string>({ option, showTitle, ...rest }: OptionChoiceProps<T>) {
  const { state, change } = useViewer()
  return <Choice {...rest} hideTitle={!showTitle} onChange={(chosen) => change({ options: { ...state.options, [option]: chosen } })} />
}
