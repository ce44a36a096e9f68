/** `pathweave serve` and `pathweave start`: the viewer and its HTTP API. */
import { type Command, InvalidArgumentError } from 'commander'
import type { Store } from '#graph/stores/store.ts'
import { runBuild } from './build-command.ts'
import type { Context } from './context.ts'
import { timeoutOption } from './query-options.ts'
import { toReviewAccess } from './review-access.ts'
import { openDesk } from './review-commands.ts'
import { print, say } from './terminal.ts'

interface Options {
  port: number
  host: string
  open: boolean
  frame: string[]
  timeout: number
}

export function addServeCommands(parent: Command, context: Context, hasBrowser: boolean): void {
  const toCommand = (name: string, about: string) =>
    parent
      .command(name)
      .description(about)
      .option('--port <port>', 'the port to listen on; 0 takes a free one', toPort, 4173)
      .option('--host <host>', 'the address to listen on', '127.0.0.1')
      .option('--no-open', 'do not open a browser')
      .option('--frame <site...>', 'sites whose pages may show the viewer in a frame (with ?embed=1)', addSite, [])
      .addOption(timeoutOption())
  const serve = (options: Options, isOwn: boolean) =>
    runServe(context, { ...options, open: options.open && hasBrowser }, isOwn || context.isGiven('curation'))
  toCommand('serve', 'the viewer and its HTTP API over the graph that is built').action((options: Options) => serve(options, false))
  toCommand('start', 'build, then serve: what npm start does')
    .argument('[path...]')
    .action(async (paths: string[], options: Options) => {
      await runBuild(context, paths)
      await serve(options, ['127.0.0.1', 'localhost', '::1'].includes(options.host))
    })
}

async function runServe(context: Context, { port, host, open, frame, timeout }: Options, writable: boolean): Promise<void> {
  const { readCatalogue } = await import('#queries/catalogue/read-catalogue.ts')
  const { buildViewer } = await import('#viewer/server/build-viewer.ts')
  const { serveViewer, warmViewer } = await import('#viewer/server/serve.ts')
  const { toReportAccess } = await import('./report-access.ts')
  const questions = await readCatalogue()
  const root = await buildViewer(say)
  const folder = context.curationFolder()
  const loadDesk = async () => openDesk(folder, await context.loadVocabulary(), (...given) => context.withStore(...given))
  const run = async (store: Store) => {
    const review = { writable, user: context.userName(), ...toReviewAccess(folder, loadDesk) }
    const reports = toReportAccess(async () => {
      const { ReportDesk } = await import('#ingest/check/report-desk.ts')
      return new ReportDesk({ store, folder, vocabulary: await context.loadVocabulary() })
    })
    const { url, close } = await serveViewer({ store, questions, host, port, root, review, reports, timeout, framedBy: frame })
    await print(`pathweave: the viewer is at ${url} (Ctrl+C ends it)\n`)
    if (writable) say(`corrections go to ${folder}`)
    void warmViewer(url)
    if (open) await (await import('open')).default(url)
    await new Promise<void>((end) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => end())
    })
    await close()
  }
  await context.withStore('read', run, { timeout })
}

function toPort(given: string): number {
  const port = Number(given)
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new InvalidArgumentError('a port is a number from 0 to 65535.')
  return port
}

/** A site as a browser names it, and nothing else: what stands in the policy must not end it. */
function addSite(given: string, sites: string[]): string[] {
  const site = URL.canParse(given) ? new URL(given).origin : 'null'
  if (site === 'null') throw new InvalidArgumentError('a site is written https://course.example.')
  return [...sites, site]
}
