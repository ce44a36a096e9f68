/** `pathweave diff`: what changed between two graphs, each a store or an exported file. Exits as diff does. */
import { statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { Command, Option } from 'commander'
import { compareGraphs } from '#graph/compare-graphs.ts'
import { PathweaveError } from '#graph/errors.ts'
import { fromJson } from '#graph/formats/json.ts'
import type { Graph } from '#graph/graph.ts'
import type { Row, Store } from '#graph/stores/store.ts'
import { printRows, type RowFormat } from './print.ts'

/** What the program does for this command. */
interface Program {
  openStore: (name: string) => Promise<Store>
  complain: (error: PathweaveError) => void
  formatOption: () => Option
  print: (text: string) => Promise<void>
  terminalWidth: () => number
}

/** Adds `diff`: exit 0 for graphs that say the same, 1 for others, 2 where they can't be compared. */
export function addDiffCommand(parent: Command, program: Program): void {
  parent
    .command('diff')
    .description('what changed between two graphs: papers, works, claims, problems (exit 0: nothing, 1: something, 2: trouble)')
    .argument('<before>', 'a store, or a file written by export --format json')
    .argument('<after>')
    .addOption(program.formatOption())
    .action(async (before: string, after: string, { format }: { format: RowFormat }) => {
      try {
        const changes = compareGraphs(await readGraph(before, program), await readGraph(after, program))
        const columns =
          format === 'table' ? ['change', 'kind', 'count', 'what', 'detail'] : ['change', 'kind', 'count', 'what', 'detail', 'id']
        const rows = changes.map((change): Row => ({ ...change }))
        const text =
          changes.length || format !== 'table' ? printRows(rows, format, columns, program.terminalWidth()) : 'the graphs say the same\n'
        await program.print(text)
        process.exitCode = changes.length ? 1 : 0
      } catch (error) {
        if (!(error instanceof PathweaveError)) throw error
        program.complain(error)
        process.exitCode = 2
      }
    })
}

async function readGraph(name: string, { openStore }: Program): Promise<Graph> {
  if (statSync(name, { throwIfNoEntry: false })?.isFile()) return readExport(name)
  const store = await openStore(name)
  try {
    return await store.read()
  } finally {
    await store.close()
  }
}

async function readExport(path: string): Promise<Graph> {
  try {
    return fromJson(await readFile(path, 'utf8'))
  } catch (cause) {
    throw new PathweaveError('bad-call', `${path} is no exported graph`, 'write one with pathweave export --format json', { cause })
  }
}
