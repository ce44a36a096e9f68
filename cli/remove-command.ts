/** `pathweave remove`: takes papers out of the graph and says what left with them. */
import type { Command } from 'commander'
import type { PathweaveError } from '#graph/errors.ts'
import type { OpenMode, Progress, Store } from '#graph/stores/store.ts'
import type { Decision } from '#ingest/curation/decision.ts'
import type { Vocabulary } from '#ingest/vocabulary.ts'

/** What the program does for this command. */
interface Program {
  loadVocabulary: () => Promise<Vocabulary>
  /** Those of the folder of decisions that count. */
  readDecisions: () => Promise<readonly Decision[]>
  withStore: (mode: OpenMode, run: (store: Store) => Promise<void>) => Promise<void>
  onProgress: Progress
  clearProgress: () => void
  complain: (error: PathweaveError) => void
  say: (message: string) => void
}

const NAMES = {
  Paper: ['paper', 'papers'],
  Work: ['work', 'works'],
  Person: ['person', 'persons'],
  Claim: ['claim', 'claims'],
  Concept: ['concept', 'concepts'],
  Passage: ['passage', 'passages'],
} as const

/** Adds `remove`. */
export function addRemoveCommand(parent: Command, program: Program): void {
  parent
    .command('remove')
    .description('take papers out of the graph, with whatever only they supported; building their path again brings them back')
    .argument('<target...>', 'a path that was built, a file, or the id of a work')
    .action(async (targets: string[]) => {
      const vocabulary = await program.loadVocabulary()
      const decisions = await program.readDecisions()
      const { remove } = await import('#ingest/remove.ts')
      await program.withStore('write', async (store) => {
        const report = await remove(targets, store, vocabulary, program.onProgress, decisions)
        program.clearProgress()
        for (const error of report.failed) program.complain(error)
        if (report.failed.length) process.exitCode = 1
        for (const title of report.papers) program.say(`removed: ${title}`)
        const counts = Object.entries(report.left)
          .filter(([, count]) => count > 0)
          .map(([label, count]) => `${count} ${NAMES[label as keyof typeof NAMES][count === 1 ? 0 : 1]}`)
        program.say(`files: ${report.gone.length} gone${counts.length ? `; with them ${counts.join(', ')}` : ''}`)
        if (report.written) program.say(`graph: ${report.written.nodes.all} nodes, ${report.written.edges.all} edges in ${store.name}`)
      })
    })
}
