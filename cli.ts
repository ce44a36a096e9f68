/**
 * The program: parses the call, composes commands, prints. The only reader of the environment.
 *
 * Rows and extractions go to stdout, progress and errors to stderr; an error is one line that says what happened and
 * what to do, exit 1 (2 for a wrong call), a stack only with --debug.
 */
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { basename, join, relative } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { PathweaveError } from '#graph/errors.ts'
import { formats } from '#graph/formats/formats.ts'
import { findDoubt } from '#graph/stores/find-doubt.ts'
import { openStore } from '#graph/stores/open-store.ts'
import type { Cell, OpenMode, Progress, Row, Store } from '#graph/stores/store.ts'
import { readCatalogue } from '#queries/catalogue/read-catalogue.ts'
import { askQuestion, prepareQuestion } from '#queries/catalogue/run-question.ts'
import { addDiffCommand } from './cli/diff-command.ts'
import { addGapsCommand } from './cli/gaps-command.ts'
import { addIdentityCommands } from './cli/identity-commands.ts'
import { printRows, ROW_FORMATS, type RowFormat } from './cli/print.ts'
import { printChecks, toFindingRows } from './cli/print-checks.ts'
import { addRemoveCommand } from './cli/remove-command.ts'
import { toReviewAccess } from './cli/review-access.ts'
import { addReviewCommands, openDesk } from './cli/review-commands.ts'
import { printOutcomes } from './cli/review-print.ts'
import { addVocabularyCommands } from './cli/vocabulary-commands.ts'
import { type Check, checkExtraction, hasFindings } from './ingest/check.ts'
import { findFiles, isForeign, toNoPapers } from './ingest/find-files.ts'
import packageFile from './package.json' with { type: 'json' }

const here = import.meta.dirname
// What only some commands need is loaded by them, so that a query doesn't wait for the reader and the viewer.
const loadBuild = () => import('./ingest/build.ts')
const loadDecisions = () => import('./ingest/curation/decisions-folder.ts')
const loadPipeline = () => import('./ingest/pipeline.ts')
const loadReader = () => import('./ingest/1-read/read-source.ts')
const loadDecoder = () => import('./ingest/1-read/decode-text.ts')
const loadReferences = () => import('./ingest/2-structure/references/parse-reference.ts')
const loadVocabulary = async () => (await import('./ingest/vocabulary/read-vocabulary.ts')).readVocabulary(globals().vocabulary, say)
const loadServer = async () => ({ ...(await import('#viewer/server/build-viewer.ts')), ...(await import('#viewer/server/serve.ts')) })
const env = process.env

interface Globals {
  store: string
  vocabulary: string
  curation?: string
  debug?: boolean
}

const program = new Command('pathweave')
  .description(packageFile.description)
  .version(packageFile.version)
  .addOption(new Option('--store <store>', 'a folder, or a bolt:// or neo4j:// URL').env('PATHWEAVE_STORE').default('.pathweave/graph'))
  .addOption(
    new Option('--vocabulary <file>', 'the concepts of the field, YAML or SKOS in Turtle').default(
      join(here, 'data/vocabulary/nqpf-ve.yaml'),
      'the bundled one',
    ),
  )
  .addOption(
    new Option('--curation <folder>', "readers' decisions, replayed on every build (default: data/curation)").env('PATHWEAVE_CURATION'),
  )
  .option('--debug', 'print the stack of an error')
  .exitOverride()
  .configureHelp({ showGlobalOptions: true })
  .configureOutput({ outputError: (message, write) => write(message.replace(/^error: /, 'pathweave: ')) })
  .showHelpAfterError('(pathweave --help lists the commands)')

program
  .command('build')
  .description('read every paper and bibliography under the paths into the store (default: data/papers)')
  .argument('[path...]')
  .action(async (paths: string[]) => {
    await runBuild(paths)
  })

addRemoveCommand(program, {
  loadVocabulary,
  readDecisions: async () => (await (await loadDecisions()).readDecisions(curationFolder())).latest,
  withStore,
  onProgress: (...told) => showProgress(...told),
  clearProgress,
  complain,
  say,
})

program
  .command('extract')
  .description('print the extraction of each file, one JSON object a line')
  .argument('<file...>')
  .action(async (files: string[]) => {
    const vocabulary = await loadVocabulary()
    const { extractFile } = await loadPipeline()
    await eachPaper(files, async (file) => {
      const told = (share: number) => showProgress(0, 0, `${basename(file)}, ${Math.round(100 * share)} %`)
      const extraction = await extractFile(file, vocabulary, told)
      clearProgress()
      await print(`${JSON.stringify(extraction)}\n`)
    })
  })

program
  .command('references')
  .description('parse printed references, one a line, to CSL-JSON, one object a line')
  .argument('[file]', 'standard input where none is given')
  .action(async (file?: string) => {
    const { readSource } = await loadReader()
    const { parseReferenceLine } = await loadReferences()
    const text = file ? (await readSource(file)).text : await readInput()
    const lines = text.split(/\r?\n/)
    if (lines.at(-1) === '') lines.pop()
    // Written by the hundred: a write for each line costs more than reading it.
    for (let at = 0; at < lines.length; at += 100) {
      const parsed = lines.slice(at, at + 100).map((line) => `${JSON.stringify(parseReferenceLine(line))}\n`)
      await print(parsed.join(''))
    }
  })

program
  .command('query')
  .description('run a canned query; without a name: list them')
  .argument('[name]')
  .option('-p, --param <key=value>', 'a parameter of the query', collectParameter)
  .addOption(formatOption())
  .action(async (name: string | undefined, options: { param?: Record<string, string>; format: RowFormat }) => {
    const questions = await readCatalogue()
    if (name === undefined) {
      const rows = questions.map(
        (question): Row => ({
          name: question.name,
          audience: question.audience,
          title: question.title,
          titleZh: question.titleZh ?? null,
          question: question.question,
          parameters: question.parameters.map((parameter) => parameter.name),
        }),
      )
      await print(
        printRows(
          rows,
          options.format,
          options.format === 'table' ? ['name', 'audience', 'title', 'parameters'] : undefined,
          terminalWidth(),
        ),
      )
      return
    }
    const prepared = prepareQuestion(questions, name, options.param ?? {})
    await withStore('read', async (store) => {
      const { rows, columns } = await askQuestion(store, prepared)
      const shown =
        options.format === 'table' ? columns.map((c) => c.name).filter((column) => !/Ids?$/.test(column)) : columns.map((c) => c.name)
      await print(printRows(rows, options.format, shown, terminalWidth()))
    })
  })

program
  .command('cypher')
  .description('run read-only Cypher')
  .argument('<query>')
  .option('-p, --param <key=value>', 'a parameter; JSON where it parses, else text', collectParameter)
  .addOption(formatOption())
  .action(async (query: string, options: { param?: Record<string, string>; format: RowFormat }) => {
    const parameters = Object.fromEntries(Object.entries(options.param ?? {}).map(([key, value]) => [key, toParameter(value)]))
    await withStore('read', async (store) => {
      await print(printRows(await store.query(query, parameters), options.format, undefined, terminalWidth()))
    })
  })

for (const [name, about] of [
  ['serve', 'the viewer and its HTTP API over the graph that is built'],
  ['start', 'build, then serve: what npm start does'],
] as const) {
  const command = program.command(name).description(about)
  if (name === 'start') command.argument('[path...]')
  command
    .option('--port <port>', 'the port to listen on; 0 takes a free one', toPort, 4173)
    .option('--host <host>', 'the address to listen on', '127.0.0.1')
    .option('--no-open', 'do not open a browser')
    .action(async (...args: unknown[]) => {
      const options = args[name === 'start' ? 1 : 0] as { port: number; host: string; open: boolean }
      if (name === 'start') await runBuild(args[0] as string[])
      const isOwn = name === 'start' && ['127.0.0.1', 'localhost', '::1'].includes(options.host)
      await runServe(options, isOwn || program.getOptionValueSource('curation') === 'cli')
    })
}

program
  .command('check')
  .description('how each paper was read and what is wrong with its citations')
  .argument('[path...]')
  .option('--strict', 'exit 1 when a problem, a doubt or anything unread is reported')
  .addOption(formatOption())
  .action(async (paths: string[], options: { strict?: boolean; format: RowFormat }) => {
    const vocabulary = await loadVocabulary()
    const { readSource } = await loadReader()
    const { extractText } = await loadPipeline()
    const checks: Check[] = []
    await eachPaper(paths, async (file) => {
      const source = await readSource(file)
      checks.push(checkExtraction(extractText(source.file, source.text, vocabulary), source.text))
    })
    await print(
      options.format === 'table'
        ? printChecks(checks)
        : printRows(options.format === 'csv' ? checks.flatMap(toFindingRows) : toRows(checks), options.format),
    )
    if (options.strict && checks.some(hasFindings)) process.exitCode = 1
  })

addGapsCommand(program, { withStore, print, writeOut })

addIdentityCommands(program, { withStore, formatOption, print, terminalWidth })

addVocabularyCommands(program, {
  loadVocabulary,
  vocabularyPath: () => globals().vocabulary,
  eachPaper,
  formatOption,
  print,
  say,
  showFile: (path) => showProgress(0, 0, path),
  terminalWidth,
  writeOut,
})

addReviewCommands(program, {
  openDesk: loadDesk,
  complain,
  formatOption,
  print,
  say,
  terminalWidth,
  user: userName,
})

addDiffCommand(program, {
  openStore: async (name) => {
    const store = await openStore(name, 'read', credentials())
    await sayDoubt(store)
    return store
  },
  complain,
  formatOption,
  print,
  terminalWidth,
})

program
  .command('export')
  .description('write the graph to a file')
  .addOption(
    new Option('--format <format>', formats.map((format) => `${format.name}: ${format.about}`).join('; '))
      .choices(formats.map((format) => format.name))
      .default('json'),
  )
  .requiredOption('--out <path>', 'the file to write')
  .action(async ({ format, out }: { format: string; out: string }) => {
    await withStore('read', async (store) => {
      const text = formats.find((known) => known.name === format)!.write(await store.read())
      await writeOut(out, text)
    })
  })

async function runBuild(given: string[]): Promise<void> {
  const paths = given.length ? given : [defaultPapers()]
  const vocabulary = await loadVocabulary()
  const { build } = await loadBuild()
  const { readDecisions } = await loadDecisions()
  const decisions = await readDecisions(curationFolder())
  await withStore('write', async (store) => {
    const report = await build(paths, store, vocabulary, showProgress, decisions.latest)
    clearProgress()
    const failed = [...report.failed, ...decisions.failed]
    for (const error of [...failed, ...report.foreign]) complain(error)
    if (failed.length) process.exitCode = 1
    const counts = [
      [report.read.length, 'read'],
      [report.unchanged.length, 'unchanged'],
      [report.gone.length, 'gone'],
      [report.failed.length, 'failed'],
      [report.foreign.length, 'neither papers nor bibliographies'],
    ] as const
    const files = counts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`)
    say(`papers: ${files.join(', ') || 'none'}`)
    for (const line of printOutcomes(report.outcomes, report.wasCurated, curationFolder())) say(line)
    if (report.written) say(`graph: ${report.written.nodes.all} nodes, ${report.written.edges.all} edges in ${store.name}`)
  })
}

async function runServe({ port, host, open }: { port: number; host: string; open: boolean }, writable: boolean): Promise<void> {
  const questions = await readCatalogue()
  const { buildViewer, serveViewer } = await loadServer()
  const root = await buildViewer((message) => say(message))
  await withStore('read', async (store) => {
    const review = { writable, user: userName(), ...toReviewAccess(curationFolder(), loadDesk) }
    const { url, close } = await serveViewer({ store, questions, host, port, root, review })
    await print(`pathweave: the viewer is at ${url} (Ctrl+C ends it)\n`)
    if (writable) say(`corrections go to ${curationFolder()}`)
    if (open && process.stdout.isTTY && !env.CI) await (await import('open')).default(url)
    await new Promise<void>((end) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => end())
    })
    await close()
  })
}

async function withStore(mode: OpenMode, run: (store: Store) => Promise<void>): Promise<void> {
  const store = await openStore(globals().store, mode, credentials())
  try {
    if (mode === 'read') await sayDoubt(store)
    await run(store)
  } finally {
    await store.close()
  }
}

async function sayDoubt(store: Store): Promise<void> {
  const doubt = await findDoubt(store)
  if (doubt) say(`pathweave: ${doubt}`)
}

function globals(): Globals {
  return program.opts<Globals>()
}

/** The folder of decisions; it need not be there. */
function curationFolder(): string {
  return globals().curation ?? 'data/curation'
}

async function loadDesk() {
  return openDesk(curationFolder(), await loadVocabulary(), withStore)
}

/** Who decides, where nobody is named. */
function userName(): string {
  return env.PATHWEAVE_USER || env.USER || env.USERNAME || 'somebody'
}

function credentials() {
  return { username: env.NEO4J_USERNAME, password: env.NEO4J_PASSWORD, database: env.NEO4J_DATABASE }
}

/** Runs a step over every paper under the paths; what fails is told, and the others go on. */
async function eachPaper(paths: string[], step: (file: string) => Promise<void>): Promise<void> {
  for (const path of paths.length ? paths : [defaultPapers()]) {
    for (const file of await collect(() => findPapers(path), [])) await collect(() => step(file), undefined, isForeignTo(file, path))
  }
  clearProgress()
}

async function writeOut(out: string, text: string): Promise<void> {
  await writeFile(out, text).catch((cause: unknown) => {
    throw new PathweaveError('unreadable-file', `${out} can't be written`, 'give a path in a folder that is there', { cause })
  })
  say(`wrote ${out}`)
}

/** The papers under a path; a folder without any is told. */
async function findPapers(path: string): Promise<string[]> {
  const files = await findFiles(path)
  if (files.length) return files
  throw toNoPapers(path)
}

/** `data/papers` here, else the bundled reading notes. */
function defaultPapers(): string {
  return existsSync('data/papers') ? 'data/papers' : join(here, 'data/papers')
}

function formatOption(...more: string[]): Option {
  return new Option('--format <format>', 'how rows are printed').choices([...ROW_FORMATS, ...more]).default('table')
}

function collectParameter(given: string, before: Record<string, string> = {}): Record<string, string> {
  const at = given.indexOf('=')
  if (at < 1) throw new InvalidArgumentError('write it as key=value.')
  return { ...before, [given.slice(0, at)]: given.slice(at + 1) }
}

function toParameter(given: string): Cell {
  try {
    return JSON.parse(given) as Cell
  } catch {
    return given // text needs no quotes
  }
}

function toPort(given: string): number {
  const port = Number(given)
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new InvalidArgumentError('a port is a number from 0 to 65535.')
  return port
}

/** Standard input as text, in whatever encoding it is. */
async function readInput(): Promise<string> {
  if (process.stdin.isTTY) say('type references, one a line, and end with Ctrl+D')
  const { decodeText } = await loadDecoder()
  const decoded = decodeText(await buffer(process.stdin))
  if (decoded) return decoded.text
  throw new PathweaveError('binary-file', 'standard input is no text', 'give references, one a line')
}

function terminalWidth(): number {
  return process.stdout.columns || 120
}

function toRows(checks: Check[]): Row[] {
  return JSON.parse(JSON.stringify(checks)) as Row[]
}

const showProgress: Progress = (done, of, what) => {
  const shown = existsSync(what) ? relative('.', what) : what
  const line = of > 0 ? `${done}/${of} ${shown}` : shown
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[2K${line.slice(0, (process.stderr.columns ?? 80) - 1)}`)
}

function clearProgress(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[2K')
}

function say(message: string): void {
  process.stderr.write(`${message}\n`)
}

function complain(error: PathweaveError): void {
  process.stderr.write(`pathweave: ${error.line}\n`)
  if (globals().debug) process.stderr.write(`${error.stack}\n`)
}

/** Runs a step over one of several inputs: its failure is told and the others go on. */
async function collect<T, E>(step: () => Promise<T>, otherwise: E, isHarmless = (_error: PathweaveError) => false): Promise<T | E> {
  try {
    return await step()
  } catch (error) {
    if (!(error instanceof PathweaveError)) throw error
    complain(error)
    if (!isHarmless(error)) process.exitCode = 1
    return otherwise
  }
}

/** What a folder holds beside papers is told and no failure. */
function isForeignTo(file: string, path: string): (error: PathweaveError) => boolean {
  return (error) => isForeign(error, file, path)
}

/** Writes to stdout and waits while the reader is slower than we are. */
function print(text: string): Promise<void> {
  return new Promise((resolve) => {
    process.stdout.write(text, () => resolve())
  })
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1) // the reader has seen enough: `pathweave query | head`
})

try {
  await program.parseAsync()
} catch (error) {
  clearProgress()
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2
  else if (error instanceof PathweaveError) {
    complain(error)
    process.exitCode = error.exitCode
  } else {
    process.stderr.write(
      `pathweave: a fault of ours: ${error instanceof Error ? error.message : String(error)} — please report it with what --debug prints\n`,
    )
    if (globals().debug && error instanceof Error) process.stderr.write(`${error.stack}\n`)
    process.exitCode = 1
  }
}
