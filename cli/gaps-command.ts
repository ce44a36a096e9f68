/** `pathweave gaps`: the reviewers' questions together, as a report on a set of papers. */
import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Store } from '#graph/stores/store.ts'
import { timeoutOption } from './query-options.ts'

/** What the program does for its commands. */
interface Program {
  withStore: (mode: 'read', run: (store: Store) => Promise<void>) => Promise<void>
  print: (text: string) => Promise<void>
  writeOut: (path: string, text: string) => Promise<void>
}

interface Options {
  paper: string[]
  format: 'md' | 'html' | 'json'
  limit: number
  timeout: number
  out?: string
}

export function addGapsCommand(parent: Command, { withStore, print, writeOut }: Program): void {
  parent
    .command('gaps')
    .description("what is missing, weak or at odds in a set of papers: the reviewers' questions as one report")
    .option('--paper <title>', 'a part of its title, or its id; again for more, none for all', (one, all: string[]) => [...all, one], [])
    .addOption(new Option('--format <format>', 'how the report is printed').choices(['md', 'html', 'json']).default('md'))
    .option('--limit <n>', 'the most rows of each question', toLimit, 20)
    .addOption(timeoutOption())
    .option('--out <path>', 'the file to write; none for standard output')
    .action(({ paper: papers, format, limit, timeout, out }: Options) =>
      withStore('read', async (store) => {
        const { readCatalogue } = await import('#queries/catalogue/read-catalogue.ts')
        const { findGaps } = await import('#queries/report/find-gaps.ts')
        const printers = {
          md: async () => (await import('./gaps/print-markdown.ts')).printMarkdown,
          html: async () => (await import('./gaps/print-html.ts')).printHtml,
          json: async () => (report: unknown) => `${JSON.stringify(report, null, 2)}\n`,
        }
        const text = (await printers[format]())(await findGaps(store, await readCatalogue(), { papers, limit, timeout }))
        await (out ? writeOut(out, text) : print(text))
      }),
    )
}

function toLimit(given: string): number {
  if (!/^\d{1,6}$/.test(given)) throw new InvalidArgumentError('give a whole number')
  return Number(given)
}
