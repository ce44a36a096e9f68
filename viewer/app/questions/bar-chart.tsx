/** Bars beside an answer; the table under it says the same and more. */
import type { QuestionInfo } from '../../server/api-types.ts'
import { nameIn } from '../graph/names.ts'
import { toWords } from '../language/text.ts'
import { OwnLanguage } from '../parts/own-language.tsx'
import { useViewer } from '../state/viewer.ts'
import type { Bars } from './to-bars.ts'

export function BarChart({ bars: { text, number, bars }, columns }: { bars: Bars; columns: QuestionInfo['columns'] }) {
  const { t } = useViewer()
  const headOf = (name: string) => nameIn(t.language, toWords(name), columns.find((column) => column.name === name)?.nameZh)
  const most = Math.max(...bars.map(({ value }) => value))
  return (
    <figure className="bars">
      <figcaption>{t('question.bars', { number: headOf(number), text: headOf(text), count: bars.length })}</figcaption>
      <ul>
        {bars.map(({ label, value }) => (
          <li key={label}>
            <span className="bar-label" title={label}>
              <OwnLanguage text={label} />
            </span>
            <span className="bar-track" aria-hidden="true">
              <span style={{ width: `${(100 * value) / most}%` }} />
            </span>
            <span className="bar-value">{t.number(value, Number.isInteger(value) ? 0 : 2)}</span>
          </li>
        ))}
      </ul>
    </figure>
  )
}
