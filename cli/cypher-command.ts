/** `pathweave cypher`: read-only Cypher. */
import type { Command } from 'commander'
import type { Cell, Store } from '#graph/stores/store.ts'
import type { Context } from './context.ts'
import { printRows, type RowFormat } from './print.ts'
import { collectParameter, timeoutOption } from './query-options.ts'
import { formatOption, print, terminalWidth } from './terminal.ts'

interface Options {
  param?: Record<string, string>
  format: RowFormat
  timeout: number
}

export function addCypherCommand(parent: Command, context: Context): void {
  parent
    .command('cypher')
    .description('run read-only Cypher')
    .argument('<query>')
    .option('-p, --param <key=value>', 'a parameter; JSON where it parses, else text', collectParameter)
    .addOption(formatOption())
    .addOption(timeoutOption())
    .action((query: string, { param = {}, format, timeout }: Options) => {
      const parameters = Object.fromEntries(Object.entries(param).map(([key, value]) => [key, toParameter(value)]))
      const run = async (store: Store) => print(printRows(await store.query(query, parameters), format, undefined, terminalWidth()))
      return context.withStore('read', run, { timeout, alone: true })
    })
}

function toParameter(given: string): Cell {
  try {
    return JSON.parse(given) as Cell
  } catch {
    return given // text needs no quotes
  }
}
