/** The rows of an answer as a table; a row's number lights it in the graph, a cell that names a node opens it. */
import { Button, ToggleButton } from 'react-aria-components'
import type { Answer, QuestionInfo } from '../../server/api-types.ts'
import { nameIn } from '../graph/names.ts'
import { type Family, toWords } from '../language/text.ts'
import { useViewer } from '../state/viewer.ts'
import { type AnswerRow, shownColumns, toCellParts } from '../views/answer-table.ts'
import { OwnLanguage } from './own-language.tsx'
import { ScrollArea } from './scroll-area.tsx'

interface AnswerRowsProps {
  answer: Answer
  columns: QuestionInfo['columns']
  lit: number | null
  onLight: (row: number | null) => void
}

export function AnswerRows({ answer, columns, lit, onLight }: AnswerRowsProps) {
  const { t } = useViewer()
  const { rows, total, reached } = answer
  const shown = shownColumns(
    rows,
    columns.map(({ name }) => name),
  )
  const long = new Set(
    shown.filter((column) => rows.some((row) => toCellParts(row, column).reduce((sum, { text }) => sum + text.length, 0) > 70)),
  )
  const declared = new Map(columns.map((column) => [column.name, column]))
  const aboutOf = (column: string) => declared.get(column)?.about ?? ''
  return (
    <section className="table-block" aria-label={t('question.answer')}>
      <h3>
        {t('count.row', { n: total ?? rows.length })}
        {reached && <span className="quiet"> {t('count.first', { n: rows.length })}</span>}
      </h3>
      {rows.length === 0 && <p className="quiet">{t('question.noRows')}</p>}
      {rows.length > 0 && (
        <ScrollArea className="table-scroll" label={t('question.answer')}>
          <table>
            <thead>
              <tr>
                <th scope="col" className="number">
                  <span className="sr-only">{t('question.row')}</span>
                  <span aria-hidden="true">#</span>
                </th>
                {shown.map((column) => (
                  <th key={column} scope="col" title={nameIn(t.language, aboutOf(column), declared.get(column)?.aboutZh) || undefined}>
                    <OwnLanguage text={nameIn(t.language, toWords(column), declared.get(column)?.nameZh)} />
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows of an answer never move
                <tr key={index} className={lit === index ? 'selected' : ''}>
                  <td className="number">
                    <ToggleButton
                      className="row-button"
                      isSelected={lit === index}
                      onChange={(on) => onLight(on ? index : null)}
                      aria-label={t('question.light', { n: index + 1 })}
                    >
                      {index + 1}
                    </ToggleButton>
                  </td>
                  {shown.map((column) => (
                    <td key={column} className={typeof row[column] === 'number' ? 'number' : long.has(column) ? 'long' : ''}>
                      <Cell row={row} column={column} joint={/in order/.test(aboutOf(column)) ? ' → ' : ' · '} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollArea>
      )}
    </section>
  )
}

/** Columns whose values are the schema's, which has words for them. */
const FAMILY_OF: Readonly<Record<string, Family>> = {
  relation: 'relation',
  relations: 'relation',
  relationsThere: 'relation',
  relationsBack: 'relation',
  modality: 'value',
  polarity: 'value',
}

function Cell({ row, column, joint }: { row: AnswerRow; column: string; joint: string }) {
  const { select, t } = useViewer()
  const parts = toCellParts(row, column, [t('answer.yes'), t('answer.no')])
  const family = FAMILY_OF[column]
  return parts.map(({ text, id }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a cell never move
    <span key={index} className="cell-part">
      {index > 0 && <span className="quiet">{joint}</span>}
      {id === null ? (
        <OwnLanguage text={family ? t.word(family, text) : text} />
      ) : (
        <Button className="cell-link" onPress={() => select({ kind: 'node', id })}>
          <OwnLanguage text={text} />
        </Button>
      )}
    </span>
  ))
}
