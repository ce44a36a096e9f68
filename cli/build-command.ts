/** `pathweave build`: papers and bibliographies into the store. */
import type { Command } from 'commander'
import type { Context } from './context.ts'
import { printOutcomes } from './review-print.ts'
import { clearProgress, endProgram, say, showProgress } from './terminal.ts'

export function addBuildCommand(parent: Command, context: Context): void {
  parent
    .command('build')
    .description('read every paper and bibliography under the paths into the store (default: data/papers)')
    .argument('[path...]')
    .action((paths: string[]) => runBuild(context, paths).then(endProgram))
}

/** Builds, and tells what was read; exit 1 where a file failed. */
export async function runBuild(context: Context, given: string[]): Promise<void> {
  const paths = given.length ? given : [context.defaultPapers()]
  const ahead = await context.readAhead(paths)
  const vocabulary = await context.loadVocabulary()
  const { build } = await import('#ingest/build.ts')
  const decisions = await context.readDecisions()
  await context.withStore('write', async (store) => {
    const report = await build(paths, store, vocabulary, showProgress, decisions.latest, ahead)
    clearProgress()
    const failed = [...report.failed, ...decisions.failed]
    for (const error of [...failed, ...report.foreign]) context.complain(error)
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
    for (const line of printOutcomes(report.outcomes, report.wasCurated, context.curationFolder(), decisions.opposed.size)) say(line)
    if (report.written) say(`graph: ${report.written.nodes.all} nodes, ${report.written.edges.all} edges in ${store.name}`)
  })
}
