/** The thread of read-ahead.ts: reads the files that it is told of, one after the other, and tells of each. */
import { once } from 'node:events'
import { parentPort, workerData } from 'node:worker_threads'
import { fingerprintCode, fingerprintFile } from './fingerprint.ts'
import { extractFile } from './pipeline.ts'
import type { Ahead, Read } from './read-ahead.ts'
import { readVocabulary } from './vocabulary/read-vocabulary.ts'

async function readAll(port: NonNullable<typeof parentPort>): Promise<void> {
  const told = once(port, 'message')
  const vocabulary = await readVocabulary((workerData as Ahead).vocabulary)
  const { reader } = fingerprintCode(vocabulary)
  const [files] = (await told) as [string[]]
  for (const path of files) {
    const hash = fingerprintFile(path)
    const read: Read = { file: { path, hash, reader }, extraction: await extractFile(path, vocabulary) }
    port.postMessage(read)
  }
}

if (parentPort) void readAll(parentPort)
