/**
 * Tables that have no marks but tabs: recorded; the parser has made tables of them.
 */
import { spanOf } from '../../block.ts'
import { type RepairPlugin, recordRepair } from './record-repair.ts'

/** Records the tables whose cells are parted by tabs alone. */
export const recordTabTables: RepairPlugin = () => (tree, file) => {
  const text = String(file.value)
  for (const node of tree.children) {
    if (node.type !== 'table') continue
    const head = node.children[0]?.position ? text.slice(spanOf(node.children[0]).start, spanOf(node.children[0]).end) : ''
    if (head.includes('\t') && !/[|<]/.test(head))
      recordRepair(file, 'tab-table', spanOf(node), 'A table without marks, its cells parted by tabs.')
  }
}
