/**
 * The commands below `pathweave vocabulary`. The program gives what it does for every command; what only one of these needs is
 * loaded by it.
 */
import { type Command, InvalidArgumentError, Option } from 'commander'
import type { VocabularyFormat } from '#ingest/vocabulary/write-vocabulary.ts'
import type { Vocabulary } from '#ingest/vocabulary.ts'
import { printRows, type RowFormat } from './print.ts'
import { FINDING_COLUMNS, printVocabularyCheck, SUGGESTION_COLUMNS, toVocabularyRows } from './print-vocabulary.ts'

/** What the program does for its commands. */
interface Program {
  /** The vocabulary that `--vocabulary` names. */
  loadVocabulary: () => Promise<Vocabulary>
  vocabularyPath: () => string
  /** Runs a step over every paper under the paths, by default the bundled ones. */
  eachPaper: (paths: string[], step: (file: string) => Promise<void>) => Promise<void>
  formatOption: (...more: string[]) => Option
  print: (text: string) => Promise<void>
  say: (message: string) => void
  showFile: (path: string) => void
  terminalWidth: () => number
  writeOut: (out: string, text: string) => Promise<void>
}

const loadReading = () => import('#ingest/vocabulary/read-vocabulary.ts')

/** Adds `vocabulary check`, `suggest` and `convert`. */
export function addVocabularyCommands(parent: Command, program: Program): void {
  const vocabulary = parent.command('vocabulary').description('check a vocabulary, find what it lacks, convert it')

  vocabulary
    .command('check')
    .description('all that a vocabulary contradicts itself in; with papers also what none of them uses')
    .argument('[file]', 'YAML or SKOS in Turtle; by default what --vocabulary names')
    .option('--papers <path...>', 'tell which concepts and labels no paper uses')
    .addOption(program.formatOption())
    .action((file: string | undefined, options: CheckOptions) => check(program, file ?? program.vocabularyPath(), options))

  vocabulary
    .command('suggest')
    .description('terms that matter in the papers under the paths (default: data/papers) and are not in the vocabulary')
    .argument('[path...]')
    .option('--least-papers <n>', 'leave out what fewer papers use', toCount, 1)
    .option('--limit <n>', 'how many at most', toCount, 50)
    .addOption(program.formatOption('yaml'))
    .action((paths: string[], options: SuggestOptions) => suggest(program, paths, options))

  vocabulary
    .command('convert')
    .description('write a vocabulary as SKOS in Turtle, or as YAML')
    .argument('<file>')
    .option('--out <path>', 'the file to write, .ttl or .yaml; standard output where none is given')
    .addOption(new Option('--format <format>', 'by default what --out ends in, else the other one').choices(['skos', 'yaml']))
    .option('--base <iri>', 'the IRI of the concept scheme, below which every concept gets its own', toIri)
    .action((file: string, options: ConvertOptions) => convert(program, file, options))
}

interface CheckOptions {
  papers?: string[]
  format: RowFormat
}

async function check({ eachPaper, print, showFile }: Program, file: string, { papers, format }: CheckOptions): Promise<void> {
  const { checkVocabulary } = await import('#ingest/vocabulary/check-vocabulary.ts')
  const { draft, findings } = await checkVocabulary(file)
  if (papers) {
    const { addUse, createUse, findUnused } = await import('#ingest/vocabulary/find-unused.ts')
    const { readSource } = await import('#ingest/1-read/read-source.ts')
    const { extractText } = await import('#ingest/pipeline.ts')
    const vocabulary = (await loadReading()).toInherited(draft)
    const use = createUse()
    await eachPaper(papers, async (path) => {
      showFile(path)
      const source = await readSource(path)
      addUse(use, extractText(source.file, source.text, vocabulary), source.text)
    })
    findings.push(...findUnused(draft, use))
  }
  const table = format === 'table'
  await print(table ? printVocabularyCheck(draft, findings) : printRows(toVocabularyRows(findings), format, FINDING_COLUMNS))
  if (findings.some(({ finding }) => finding === 'fault')) process.exitCode = 1
}

interface SuggestOptions {
  leastPapers: number
  limit: number
  format: RowFormat | 'yaml'
}

async function suggest(program: Program, paths: string[], { format, ...options }: SuggestOptions): Promise<void> {
  const { eachPaper, loadVocabulary, print, showFile, terminalWidth } = program
  const vocabulary = await loadVocabulary()
  const { addTerms, createTermPool, rankTerms } = await import('#ingest/vocabulary/suggest-terms.ts')
  const { readPaper } = await import('#ingest/pipeline.ts')
  const { toYamlEntries } = await import('#ingest/vocabulary/to-yaml.ts')
  const pool = createTermPool(vocabulary)
  await eachPaper(paths, async (path) => {
    showFile(path)
    const reading = await readPaper(path)
    if (reading) addTerms(pool, reading)
  })
  const suggestions = rankTerms(pool, options)
  const rows = toVocabularyRows(suggestions)
  const columns = SUGGESTION_COLUMNS.filter((column) => format !== 'table' || column !== 'file') // the example needs the room
  await print(format === 'yaml' ? toYamlEntries(suggestions, vocabulary) : printRows(rows, format, columns, terminalWidth()))
}

interface ConvertOptions {
  out?: string
  format?: VocabularyFormat
  base?: string
}

async function convert({ print, say, writeOut }: Program, file: string, { out, format, base }: ConvertOptions): Promise<void> {
  const { readDraft, toDoubt } = await loadReading()
  const { findFormat, writeVocabulary } = await import('#ingest/vocabulary/write-vocabulary.ts')
  const { draft, syntax, faults } = await readDraft(file)
  if (faults.length) say(toDoubt(file, faults.length))
  const text = writeVocabulary(draft, format ?? findFormat(out, syntax), base)
  if (out === undefined) await print(text)
  else await writeOut(out, text)
}

function toCount(given: string): number {
  const count = Number(given)
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError('give a whole number from 1.')
  return count
}

function toIri(given: string): string {
  if (/[\s<>"{}|^`\\]/.test(given) || !URL.canParse(given))
    throw new InvalidArgumentError('give an absolute IRI, as https://example.org/terms.')
  return given
}
