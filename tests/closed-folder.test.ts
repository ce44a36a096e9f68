/** A folder that can't be listed among others that can: told, its papers stay, the others are built. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { openStore } from '#graph/stores/open-store.ts'
import { readVocabulary } from '#ingest/vocabulary/read-vocabulary.ts'
import { build } from '../ingest/build.ts'
import { vocabularyFile } from './score/score.ts'

const disk = vi.hoisted(() => ({ isClosed: false }))
// permissions don't bind every user that tests may run as
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>()
  const readdir = (folder: string, ...rest: unknown[]) => {
    if (disk.isClosed && basename(folder) === 'closed') return Promise.reject(new Error('EACCES: permission denied'))
    return (real.readdir as (...all: unknown[]) => unknown)(folder, ...rest)
  }
  return { ...real, readdir }
})

const work = mkdtempSync(join(tmpdir(), 'pathweave-closed-'))
afterAll(() => rmSync(work, { recursive: true }))

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
    disk.isClosed = true
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
    disk.isClosed = false
    await store.close()
  }
})
