/** `pathweave extract`: what is read from each paper, without a store. */
import { basename } from 'node:path'
import type { Command } from 'commander'
import type { Context } from './context.ts'
import { clearProgress, print, showProgress } from './terminal.ts'

export function addExtractCommand(parent: Command, { eachPaper, loadVocabulary }: Context): void {
  parent
    .command('extract')
    .description('print the extraction of each file, one JSON object a line')
    .argument('<file...>')
    .action(async (files: string[]) => {
      const vocabulary = await loadVocabulary()
      const { extractFile } = await import('#ingest/pipeline.ts')
      await eachPaper(files, async (file) => {
        const told = (share: number) => showProgress(0, 0, `${basename(file)}, ${Math.round(100 * share)} %`)
        const extraction = await extractFile(file, vocabulary, told)
        clearProgress()
        await print(`${JSON.stringify(extraction)}\n`)
      })
    })
}
