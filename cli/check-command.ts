/** `pathweave check`: how each paper was read, and the citation report on it. */
import { type Command, Option } from 'commander'
import { PathweaveError } from '#graph/errors.ts'
import type { Store } from '#graph/stores/store.ts'
import type { CheckedFile } from '#ingest/check/known-works.ts'
import type { Severity } from '#ingest/check/rules.ts'
import { CHECK_FORMATS, type CheckFormat } from './check/formats.ts'
import type { PaperReport } from './check/paper-report.ts'
import type { Words } from './check/words.ts'
import type { Context } from './context.ts'
import { print, say } from './terminal.ts'

interface Options {
  against?: string[]
  format: CheckFormat
  lang: Words['lang']
  strict?: boolean
  failOn?: Severity
}

/** Adds `check`: exit 1 with `--strict` where anything is found, with `--fail-on` where anything as grave is. */
export function addCheckCommand(parent: Command, context: Context): void {
  parent
    .command('check')
    .description('how each paper was read, and a verdict on each of its references; no network is used')
    .argument('[path...]')
    .option(
      '--against <path...>',
      'papers and bibliographies to compare with, beside the papers checked and the graph that is built; comes after the papers',
    )
    .addOption(new Option('--format <format>', 'how the report is printed').choices(Object.keys(CHECK_FORMATS)).default('text'))
    .addOption(new Option('--lang <lang>', 'the language of the report').choices(['en', 'zh'] satisfies Words['lang'][]).default('en'))
    .option('--strict', 'exit 1 when an error, a warning or a note is reported; being unverifiable is none')
    .addOption(
      new Option('--fail-on <severity>', 'exit 1 only from this severity on').choices(['error', 'warning', 'note'] satisfies Severity[]),
    )
    .action(async (paths: string[], options: Options) => {
      const reports = await checkPapers(paths, options.against ?? [], context)
      const { LANGUAGES } = await import('./check/words.ts')
      const { countSeverities, hasAtLeast } = await import('./check/paper-report.ts')
      const printReport = await CHECK_FORMATS[options.format]()
      await print(printReport(reports, LANGUAGES[options.lang]))
      const least = options.failOn ?? (options.strict ? 'note' : null)
      if (least === null || !hasAtLeast(reports, least)) return
      const counts = Object.entries(countSeverities(reports)).map(([severity, count]) => `${count} ${severity}${count === 1 ? '' : 's'}`)
      say(`check: ${counts.join(', ')}; from ${least} on the exit is 1`)
      process.exitCode = 1
    })
}

async function checkPapers(paths: string[], against: string[], context: Context): Promise<PaperReport[]> {
  const vocabulary = await context.loadVocabulary()
  const { readSource } = await import('#ingest/1-read/read-source.ts')
  const { extractText } = await import('#ingest/pipeline.ts')
  const { checkExtraction } = await import('#ingest/check.ts')
  const { checkCitations } = await import('#ingest/check/check-citations.ts')
  const { replayDecisions } = await import('#ingest/curation/replay.ts')
  const read = async (given: string[]) => {
    const files = new Map<string, CheckedFile & { text: string }>()
    await context.eachPaper(given, async (path) => {
      const { file, text } = await readSource(path)
      files.set(path, { path, text, extraction: extractText(file, text, vocabulary) })
    })
    return files
  }
  const given = await read(paths)
  const beside = against.length ? [...(await read(against)).values()].filter(({ path }) => !given.has(path)) : []
  const here = [...given.values(), ...beside]
  const built = await readGraph(new Set(here.map(({ path }) => path)), context)
  const { latest } = await context.readDecisions()
  const { identity } = replayDecisions([], latest, vocabulary)
  const checked = [...given.values()]
  const citations = checkCitations({ checked, against: [...beside, ...built], overrides: identity })
  return checked.map(({ path, extraction, text }, i) => ({ path, check: checkExtraction(extraction, text), citations: citations[i]! }))
}

/** What the graph was built from and was not read just now. */
async function readGraph(here: ReadonlySet<string>, context: Context): Promise<CheckedFile[]> {
  const store = await openGraph(context)
  if (!store) return []
  try {
    const { listSources, readExtractions } = await import('#ingest/sources.ts')
    const known = [...(await listSources(store)).values()].filter(({ path }) => !here.has(path))
    return (await readExtractions(store, known)).map(({ path, extraction }) => ({ path, extraction, text: null }))
  } finally {
    await store.close()
  }
}

/** The graph that is built; only one that the call names has to be there. */
async function openGraph({ openStore, globals, isGiven }: Context): Promise<Store | null> {
  try {
    return await openStore(globals().store, 'read')
  } catch (error) {
    if (error instanceof PathweaveError && error.rule === 'store-missing' && !isGiven('store')) return null
    throw error
  }
}
