/** A table that is sorted by its headings and shows more on demand, so that ten thousand rows don't freeze a page. */
import { useMemo, useState } from 'react'
import { Button } from 'react-aria-components'
import { useViewer } from '../state/viewer.ts'
import { ScrollArea } from './scroll-area.tsx'

export interface Column<T> {
  id: string
  title: string
  number?: boolean
  sortBy: (row: T) => string | number
  cell: (row: T) => React.ReactNode
}

interface SortedTableProps<T> {
  title: string
  rows: readonly T[]
  columns: readonly Column<T>[]
  keyOf: (row: T) => string
  isSelected: (row: T) => boolean
  sortedBy: string
}

const PAGE = 150

export function SortedTable<T>({ title, rows, columns, keyOf, isSelected, sortedBy }: SortedTableProps<T>) {
  const { t } = useViewer()
  const [sort, setSort] = useState({ id: sortedBy, down: true })
  const [shown, setShown] = useState(PAGE)
  const sorted = useMemo(() => {
    const column = columns.find(({ id }) => id === sort.id)
    if (!column) return rows
    const way = sort.down ? -1 : 1
    return [...rows].sort((a, b) => {
      const [x, y] = [column.sortBy(a), column.sortBy(b)]
      return x === y ? (keyOf(a) < keyOf(b) ? -1 : 1) : (x < y ? -1 : 1) * way
    })
  }, [rows, columns, sort, keyOf])
  return (
    <section className="table-block" aria-label={title}>
      <h2>
        {title} <span className="quiet">{t.number(rows.length)}</span>
      </h2>
      <ScrollArea className="table-scroll" label={title}>
        <table>
          <thead>
            <tr>
              {columns.map(({ id, title, number }) => (
                <th
                  key={id}
                  scope="col"
                  className={number ? 'number' : ''}
                  aria-sort={sort.id !== id ? 'none' : sort.down ? 'descending' : 'ascending'}
                >
                  <Button className="sort-button" onPress={() => setSort({ id, down: sort.id === id ? !sort.down : number === true })}>
                    {title}
                    <span aria-hidden="true">{sort.id !== id ? '' : sort.down ? ' ↓' : ' ↑'}</span>
                  </Button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sorted.slice(0, shown).map((row) => (
              <tr key={keyOf(row)} className={isSelected(row) ? 'selected' : ''}>
                {columns.map(({ id, cell, number }) => (
                  <td key={id} className={number ? 'number' : ''}>
                    {cell(row)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {rows.length === 0 && <p className="quiet table-empty">{t('table.empty')}</p>}
        {sorted.length > shown && (
          <Button className="button" onPress={() => setShown(shown + PAGE * 4)}>
            {t('count.more', { shown, n: sorted.length })}
          </Button>
        )}
      </ScrollArea>
    </section>
  )
}
