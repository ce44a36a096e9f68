/** A folder that can't be listed among others that can: told, its papers stay, the others are built. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import disk from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openStore } from '#graph/stores/open-store.ts'
import { readVocabulary } from '#ingest/vocabulary/read-vocabulary.ts'
import { build } from '../ingest/build.ts'
import { vocabularyFile } from './score/score.ts'

const { readdir } = disk

/** Permissions don't bind every user that tests may run as, so the disk refuses. */
function close(folder: string): void {
  const refuse = (path: string, ...rest: unknown[]) =>
    basename(path) === folder ? Promise.reject(new Error('EACCES')) : (readdir as (...all: unknown[]) => unknown)(path, ...rest)
  Object.assign(disk, { readdir: refuse })
  syncBuiltinESMExports()
}

const work = mkdtempSync(join(tmpdir(), 'pathweave-closed-'))
afterAll(() => {
  Object.assign(disk, { readdir })
  syncBuiltinESMExports()
  rmSync(work, { recursive: true })
})

test('a folder that can not be listed keeps what was read of it, and its neighbours are built', async () => {
  const folder = join(work, 'papers')
  mkdirSync(join(folder, 'closed'), { recursive: true })
  const write = (path: string, title: string) =>
    writeFileSync(join(folder, path), `# ${title}\n\nAda Green\n\nAbstract: Artificial intelligence drives vocational education.\n`)
  write('closed/a.md', 'Orchards under glass')
  write('b.md', 'Orchards under snow')
  write('c.md', 'Orchards under water')
  const vocabulary = await readVocabulary(vocabularyFile)
  const store = await openStore(join(work, 'store'), 'write')
  try {
    expect((await build([folder], store, vocabulary)).read).toHaveLength(3)
    close('closed')
    write('b.md', 'Orchards under sand')
    rmSync(join(folder, 'c.md'))
    write('d.md', 'Orchards under stars')
    const report = await build([folder], store, vocabulary)
    expect([report.read.length, report.gone.length]).toEqual([2, 1])
    expect(report.failed.map(({ message }) => message)).toEqual([
      expect.stringMatching(/closed can't be listed, and its last reading stays in the graph$/),
    ])
    const titles = await store.query('MATCH (p:Paper) RETURN p.title AS title ORDER BY title')
    expect(titles.map(({ title }) => title)).toEqual(['Orchards under glass', 'Orchards under sand', 'Orchards under stars'])
  } finally {
    await store.close()
  }
})
