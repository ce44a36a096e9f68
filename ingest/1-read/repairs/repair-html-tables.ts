/**
 * HTML tables that a converter left in the markdown become tables of the tree.
 */
import { spanOf } from '../../block.ts'
import { toHtmlTable } from '../html-table.ts'
import { type RepairPlugin, recordRepair } from './record-repair.ts'

/** Turns `<table>…</table>` into a table node. */
export const repairHtmlTables: RepairPlugin = () => (tree, file) => {
  const text = String(file.value)
  tree.children = tree.children.map((node) => {
    if (node.type !== 'html') return node
    const table = toHtmlTable(text, spanOf(node))
    if (table) recordRepair(file, 'html-table', spanOf(node), 'A table in HTML.')
    return table ?? node
  })
}
