/** The commands below `pathweave identity`: what was found to be one, what may be, and why; all from the store. */
import type { Command, Option } from 'commander'
import { Option as CommandOption } from 'commander'
import { IDENTITY_KINDS } from '#graph/schema/identity-kinds.ts'
import type { Row, Store } from '#graph/stores/store.ts'
import { explainTwo } from '#ingest/curation/explain-two.ts'
import { findThing } from '#ingest/curation/find-thing.ts'
import { readIdentity, readRecords, type ThingRow } from '#ingest/curation/identity-records.ts'
import { printRows, type RowFormat } from './print.ts'

/** What the program does for its commands. */
interface Program {
  withStore: (mode: 'read', run: (store: Store) => Promise<void>) => Promise<void>
  formatOption: () => Option
  print: (text: string) => Promise<void>
  terminalWidth: () => number
}

const STATUSES = ['decided', 'candidate', 'apart']
const COLUMNS = ['kind', 'status', 'score', 'rule', 'a', 'b', 'evidence']

/** Adds `identity list`, `show` and `explain`. */
export function addIdentityCommands(parent: Command, program: Program): void {
  const identity = parent.command('identity').description('who is who: what was fused, what may be one, and why')
  identity
    .command('list')
    .description('every decision, candidates first')
    .addOption(new CommandOption('--kind <kind>', 'of one kind of thing').choices(IDENTITY_KINDS))
    .addOption(new CommandOption('--status <status>', 'only what is so far').choices(STATUSES))
    .addOption(program.formatOption())
    .action((options: { kind?: string; status?: string; format: RowFormat }) =>
      program.withStore('read', async (store) => {
        const records = await readRecords(store, options)
        await program.print(printRows(records, options.format, COLUMNS, program.terminalWidth()))
      }),
    )
  identity
    .command('show')
    .description('one thing with all its names and what was decided about it')
    .argument('<id>', 'a node id, an alias, or a name as it is printed')
    .addOption(program.formatOption())
    .action((id: string, { format }: { format: RowFormat }) =>
      program.withStore('read', async (store) => {
        const thing = await findThing(store, id)
        const about = await readIdentity(store, thing.id)
        if (format === 'table') await program.print(`${describe(thing)}\n`)
        const rows: Row[] = format === 'json' ? [{ ...thing, decisions: about }] : about
        if (format !== 'table' || about.length)
          await program.print(printRows(rows, format, format === 'json' ? undefined : COLUMNS, program.terminalWidth()))
      }),
    )
  identity
    .command('explain')
    .description('why two are one, may be one, or are two')
    .argument('<a>', 'a node id, an alias, or a name as it is printed')
    .argument('<b>')
    .addOption(program.formatOption())
    .action((a: string, b: string, { format }: { format: RowFormat }) =>
      program.withStore('read', async (store) => {
        const { verdict, rows } = await explain(store, a, b)
        if (format === 'table') await program.print(`${verdict}\n`)
        const shown: Row[] = format === 'json' ? [{ verdict, decisions: rows }] : rows
        if (format !== 'table' || rows.length)
          await program.print(printRows(shown, format, format === 'json' ? undefined : COLUMNS, program.terminalWidth()))
      }),
    )
}

async function explain(store: Store, a: string, b: string): Promise<{ verdict: string; rows: Row[] }> {
  const [one, other] = [await findThing(store, a), await findThing(store, b)]
  if (one.id === other.id) {
    const about = await readIdentity(store, one.id)
    const own = about.filter((row) => [row.a, row.b].some((id) => id === a || id === b))
    const rows = own.length && a !== one.id && b !== one.id ? own : about.filter(({ status }) => status === 'decided')
    return { verdict: `one: both are ${one.id}${rows.length ? '' : ', by an equal name'}`, rows }
  }
  const rows = (await readIdentity(store, one.id)).filter((row) => [row.a, row.b].includes(other.id) && [row.a, row.b].includes(one.id))
  const status = rows.find((row) => row.status === 'apart') ? 'apart' : rows[0]?.status
  const verdicts: Record<string, string> = {
    apart: 'two: a person keeps them apart',
    candidate: 'perhaps one: kept apart until somebody decides',
    decided: 'two that say the same: linked, not fused',
  }
  return status === undefined ? explainTwo(store, one, other) : { verdict: verdicts[String(status)]!, rows }
}

function describe({ id, kind, name, aliases, variants }: ThingRow): string {
  const lines = [`${name} (${kind})`, `  id        ${id}`]
  if (variants.length) lines.push(`  also      ${variants.join('; ')}`)
  if (aliases.length) lines.push(`  was       ${aliases.join('\n            ')}`)
  return lines.join('\n')
}
