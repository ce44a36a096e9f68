/** `pathweave references`: printed references to CSL-JSON, a line for a line. */
import { buffer } from 'node:stream/consumers'
import type { Command } from 'commander'
import { PathweaveError } from '#graph/errors.ts'
import { print, say } from './terminal.ts'

/** Written by the hundred: a write for each line costs more than reading it. */
const AT_ONCE = 100

export function addReferencesCommand(parent: Command): void {
  parent
    .command('references')
    .description('parse printed references, one a line, to CSL-JSON, one object a line')
    .argument('[file]', 'standard input where none is given')
    .action(async (file?: string) => {
      const { readSource } = await import('#ingest/1-read/read-source.ts')
      const { parseReferenceLine } = await import('#ingest/2-structure/references/parse-reference.ts')
      const text = file ? (await readSource(file)).text : await readInput()
      const lines = text.split(/\r?\n/)
      if (lines.at(-1) === '') lines.pop()
      for (let at = 0; at < lines.length; at += AT_ONCE) {
        const parsed = lines.slice(at, at + AT_ONCE).map((line) => `${JSON.stringify(parseReferenceLine(line))}\n`)
        await print(parsed.join(''))
      }
    })
}

/** Standard input as text, in whatever encoding it is. */
async function readInput(): Promise<string> {
  if (process.stdin.isTTY) say('type references, one a line, and end with Ctrl+D')
  const { decodeText } = await import('#ingest/1-read/decode-text.ts')
  const decoded = decodeText(await buffer(process.stdin))
  if (decoded) return decoded.text
  throw new PathweaveError('binary-file', 'standard input is no text', 'give references, one a line')
}
