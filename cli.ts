/**
 * The program: parses the call, composes commands, prints. The only reader of the environment.
 *
 * Rows and extractions go to stdout, progress and errors to stderr; an error is one line that says what happened and
 * what to do, exit 1 (2 for a wrong call), a stack only with --debug. What only some commands need is loaded by them, so
 * that a query doesn't wait for the reader and the viewer.
 */
import { join } from 'node:path'
import { Command, CommanderError, Option } from 'commander'
import { PathweaveError } from '#graph/errors.ts'
import { addBuildCommand } from './cli/build-command.ts'
import { addCheckCommand } from './cli/check-command.ts'
import { addCompletionCommands } from './cli/completion-command.ts'
import { type Context, createContext } from './cli/context.ts'
import { addCypherCommand } from './cli/cypher-command.ts'
import { addDiffCommand } from './cli/diff-command.ts'
import { addExportCommand } from './cli/export-command.ts'
import { addExtractCommand } from './cli/extract-command.ts'
import { addGapsCommand } from './cli/gaps-command.ts'
import { addIdentityCommands } from './cli/identity-commands.ts'
import { addQueryCommand } from './cli/query-command.ts'
import { addReferencesCommand } from './cli/references-command.ts'
import { addRemoveCommand } from './cli/remove-command.ts'
import { addReviewCommands, openDesk } from './cli/review-commands.ts'
import { addServeCommands } from './cli/serve-commands.ts'
import { clearProgress, formatOption, print, say, showProgress, terminalWidth } from './cli/terminal.ts'
import { addVocabularyCommands } from './cli/vocabulary-commands.ts'
import packageFile from './package.json' with { type: 'json' }

const here = import.meta.dirname

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

const context: Context = createContext(program, process.env, here)
const { complain, curationFolder, eachPaper, globals, loadVocabulary, userName, withStore, writeOut } = context

addBuildCommand(program, context)
addRemoveCommand(program, {
  loadVocabulary,
  readDecisions: async () => (await context.readDecisions()).latest,
  withStore,
  onProgress: showProgress,
  clearProgress,
  complain,
  say,
})
addExtractCommand(program, context)
addReferencesCommand(program)
addQueryCommand(program, context)
addCypherCommand(program, context)
addServeCommands(program, context, process.stdout.isTTY && !process.env.CI)
addCheckCommand(program, context)
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
  openDesk: async () => openDesk(curationFolder(), await loadVocabulary(), withStore),
  complain,
  formatOption,
  print,
  say,
  terminalWidth,
  user: userName,
})
addDiffCommand(program, { openStore: (name) => context.openStore(name, 'read'), complain, formatOption, print, terminalWidth })
addExportCommand(program, context)
addCompletionCommands(program, context)

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1) // the reader has seen enough: `pathweave query | head`
})

program.parseAsync().catch((error: unknown) => {
  clearProgress()
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2
  else if (error instanceof PathweaveError) {
    complain(error)
    process.exitCode = error.exitCode
    if (error.rule === 'query-timeout') process.stderr.write('', () => process.exit()) // what still runs ends with the program
  } else {
    process.stderr.write(
      `pathweave: a fault of ours: ${error instanceof Error ? error.message : String(error)} — please report it with what --debug prints\n`,
    )
    if (globals().debug && error instanceof Error) process.stderr.write(`${error.stack}\n`)
    process.exitCode = 1
  }
})
