/** The commands below `pathweave review`. */
import { emitKeypressEvents } from 'node:readline'
import { createInterface } from 'node:readline/promises'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { PathweaveError } from '#graph/errors.ts'
import { IDENTITY_KINDS } from '#graph/schema/identity-kinds.ts'
import type { Store } from '#graph/stores/store.ts'
import type { Outcome } from '#ingest/curation/replay.ts'
import type { ReviewDesk, Verdict } from '#ingest/curation/review-desk.ts'
import type { Vocabulary } from '#ingest/vocabulary.ts'
import { printRows, type RowFormat } from './print.ts'
import {
  BEHIND_COLUMNS,
  ITEM_COLUMNS,
  OUTCOME_COLUMNS,
  printItem,
  printOutcomes,
  printQueue,
  toBehindRows,
  toItemRows,
  toOutcomeRows,
} from './review-print.ts'
import { toValue, walkQueue } from './review-walk.ts'

/** What the program does for its commands. */
interface Program {
  openDesk: () => Promise<ReviewDesk>
  complain: (error: PathweaveError) => void
  formatOption: () => Option
  print: (text: string) => Promise<void>
  say: (message: string) => void
  terminalWidth: () => number
  /** Who decides where nobody is named. */
  user: () => string
}

const KINDS = ['claim', 'reference', 'citation', 'identity'] as const
/** Options of `review edit` by the field they give. */
const EDITS = {
  relation: 'of a claim: drives, supports, requires, …',
  subject: 'of a claim: a concept by name or id',
  object: 'of a claim: a concept by name or id',
  direction: 'of a claim: POLE->POLE or within',
  polarity: 'of a claim: positive or negative',
  hedged: 'of a claim: true or false',
  modality: 'of a claim: fact, recommendation or prediction',
  title: 'of a reference',
  author: 'of a reference: "Family, Given; Family, Given"',
  year: 'of a reference',
  'container-title': 'of a reference: the journal or book',
  volume: 'of a reference',
  issue: 'of a reference',
  page: 'of a reference',
  publisher: 'of a reference',
  type: 'of a reference: a CSL type',
  DOI: 'of a reference',
  URL: 'of a reference',
  references: 'of a citation: labels of what it points to, "3;5"; "" for nothing',
} as const

interface ListOptions {
  kind?: (typeof KINDS)[number]
  limit?: number
  format: RowFormat
  lost?: boolean
  decided?: boolean
  opposed?: boolean
  behind?: string
}
interface Signed {
  who?: string
  why?: string
}

/** Adds `review` and what is below it. */
export function addReviewCommands(parent: Command, program: Program): void {
  const review = parent
    .command('review')
    .description('what is worth a look, most valuable first; decide on it, and the decision lasts')
    .addOption(new Option('--kind <kind>', 'only of this kind').choices([...KINDS]))
    .option('--limit <n>', 'how many at most (default: 20)', toCount)
    .option('--decided', 'the decisions so far, with what became of them')
    .option('--lost', 'the decisions whose sentence, reference or mark is not found any more')
    .option('--opposed', 'the decisions that somebody else decided otherwise, unaware of each other')
    .option('--behind <id>', 'the sentences or entries behind a node (a claim, reference or citation), decided or not')
    .addOption(program.formatOption())
    .action((options: ListOptions, command: Command) => list(program, options, command))

  for (const verdict of ['accept', 'reject'] as const)
    signed(review.command(verdict).description(`${verdict} what has these keys`).argument('<key...>')).action(
      (keys: string[], options: Signed) =>
        decide(
          program,
          keys.map((key) => ({ key, verdict, why: options.why })),
          options,
        ),
    )
  const edit = signed(review.command('edit').description('say what it should be').argument('<key>'))
  for (const [field, about] of Object.entries(EDITS)) edit.option(`--${field} <value>`, about)
  edit.action((key: string, _options: unknown, command: Command) => {
    const options = command.opts<Signed & Record<string, string>>()
    const given = Object.keys(EDITS).map((field): [string, string | undefined] => [field, options[toOptionName(field)]])
    const change = Object.fromEntries(given.flatMap(([field, value]) => (value === undefined ? [] : [[field, toValue(field, value)]])))
    return decide(program, [{ key, verdict: 'edit', change, why: options.why }], options)
  })
  for (const [verdict, about] of [
    ['merge', 'say that two nodes are one'],
    ['split', 'say that two nodes are two'],
  ] as const)
    signed(review.command(verdict).description(`${about}: by id, or by name with --of`).argument('<a>').argument('<b>'))
      .addOption(new Option('--of <kind>', 'what the names are of').choices(IDENTITY_KINDS))
      .action((a: string, b: string, options: Signed & { of?: 'Person' }) => identify(program, verdict, [a, b], options))
  review
    .command('undo')
    .description('take the last decision back, of all or about one thing')
    .argument('[key]')
    .action((key?: string) => undo(program, key))
}

function signed(command: Command): Command {
  return command.option('--why <text>', 'the reason').option('--who <name>', 'who decides (default: you)')
}

async function list(program: Program, options: ListOptions, command: Command): Promise<void> {
  const { print, terminalWidth, complain, say } = program
  const desk = await program.openDesk()
  const { items, outcomes, opposed, failed } = await desk.review()
  for (const error of failed) complain(error)
  const { format, limit = 20, kind, lost, decided, behind } = options
  if (behind !== undefined) return print(printRows(await toBehindRows(desk, behind), format, BEHIND_COLUMNS, terminalWidth()))
  if (lost || decided || options.opposed) {
    const isShown = ({ key, state }: Outcome) => decided || (lost && state === 'lost') || (options.opposed && opposed.has(key))
    const shown = outcomes.filter((outcome) => isShown(outcome) && (!kind || outcome.decision.kind === kind))
    const columns = format === 'table' ? ['key', 'kind', 'state', 'reason', 'verdict', 'about', 'who', 'against'] : OUTCOME_COLUMNS
    return print(printRows(toOutcomeRows(shown, opposed), format, columns, terminalWidth()))
  }
  const queue = items.filter((item) => !kind || item.kind === kind)
  const isBare = command.getOptionValueSource('format') === 'default' && !kind && options.limit === undefined
  if (isBare && process.stdin.isTTY && process.stdout.isTTY) return walk(program, desk, queue)
  for (const line of printOutcomes(outcomes, false, desk.folder, opposed.size)) say(line)
  const shown = queue.slice(0, limit)
  await print(format === 'table' ? printQueue(shown, queue.length, terminalWidth()) : printRows(toItemRows(shown), format, ITEM_COLUMNS))
}

async function walk(program: Program, desk: ReviewDesk, items: Parameters<typeof walkQueue>[0]['items']): Promise<void> {
  const { stdin, stdout } = process
  emitKeypressEvents(stdin)
  const decided = await walkQueue({
    items,
    show: (text) => stdout.write(text),
    print: (item) => printItem(item, program.terminalWidth()),
    pressed: () =>
      new Promise((resolve) => {
        stdin.setRawMode(true).resume()
        stdin.once('keypress', (_text, key: { name?: string; ctrl?: boolean }) => {
          stdin.setRawMode(false).pause()
          resolve(key.ctrl ? null : (key.name ?? ''))
        })
      }),
    ask: async (question) => {
      const line = createInterface({ input: stdin, output: stdout })
      const answer = await line.question(question)
      line.close()
      return answer
    },
    decide: async (verdict) => void (await desk.decide([verdict], program.user(), { later: true })),
    undo: async (key) => void (await desk.undo(key, { later: true })),
  })
  if (decided === 0) return
  program.say('weaving the graph')
  const outcomes = await desk.weave()
  const { opposed } = await desk.review()
  for (const line of printOutcomes(outcomes, false, desk.folder, opposed.size)) program.say(line)
}

async function decide({ openDesk, print, user }: Program, verdicts: Verdict[], { who }: Signed): Promise<void> {
  const desk = await openDesk()
  const { decisions, outcomes } = await desk.decide(verdicts, who ?? user())
  await print(`${decisions.length} ${decisions.length === 1 ? 'decision' : 'decisions'} in ${desk.folder}, ${toApplied(outcomes)}\n`)
}

async function identify(
  { openDesk, print, user }: Program,
  verdict: 'merge' | 'split',
  ends: [string, string],
  options: Signed & { of?: 'Person' },
) {
  const desk = await openDesk()
  const [a, b] = ends.map((end) => (options.of ? { kind: options.of, name: end } : end)) as [string, string]
  if (!options.of && ![a, b].every((end) => end.includes(':')))
    throw new PathweaveError(
      'bad-parameter',
      `${a} and ${b} are no ids of nodes`,
      'give ids (pathweave cypher shows them), or names with --of Person',
    )
  const { outcomes } = await desk.identify({ a, b }, verdict, options.who ?? user(), options.why)
  await print(`1 decision in ${desk.folder}, ${toApplied(outcomes)}\n`)
}

async function undo({ openDesk, print }: Program, key?: string): Promise<void> {
  const desk = await openDesk()
  const { kind, verdict, when } = await desk.undo(key)
  await print(`took back: ${verdict} of ${kind === 'identity' ? 'two things' : `a ${kind}`}, decided ${when}\n`)
}

function toApplied(outcomes: readonly { state: string; reason: string | null }[]): string {
  const failed = outcomes.filter(({ state }) => state !== 'applied')
  if (failed.length === 0) return 'and the graph says so'
  return `${outcomes.length - failed.length} applied; ${failed.map(({ reason }) => reason).join('; ')}`
}

/** As commander names what an option gives. */
function toOptionName(field: string): string {
  return field.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}

function toCount(given: string): number {
  const count = Number(given)
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError('give a whole number from 1.')
  return count
}

/** A desk over the program's store, folder and vocabulary. */
export async function openDesk(
  folder: string,
  vocabulary: Vocabulary,
  withStore: (mode: 'read' | 'write', use: (store: Store) => Promise<void>) => Promise<void>,
): Promise<ReviewDesk> {
  const { ReviewDesk } = await import('#ingest/curation/review-desk.ts')
  return new ReviewDesk({
    folder,
    vocabulary,
    async open(mode, use) {
      let result: Awaited<ReturnType<typeof use>> | undefined
      await withStore(mode, async (store) => {
        result = await use(store)
      })
      return result!
    },
  })
}
