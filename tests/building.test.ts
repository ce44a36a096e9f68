/** Building again: what is read again, what leaves, what is one, and that a part woven anew is the whole woven anew. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { diffGraphs, type Graph } from '#graph/graph.ts'
import { openStore } from '#graph/stores/open-store.ts'
import type { Store } from '#graph/stores/store.ts'
import { build } from '../ingest/build.ts'
import { type Decision, decisionSchema } from '../ingest/curation/decision.ts'
import { ReviewDesk } from '../ingest/curation/review-desk.ts'
import { fingerprintCode } from '../ingest/fingerprint.ts'
import { remove } from '../ingest/remove.ts'
import { readVocabulary } from '../ingest/vocabulary/read-vocabulary.ts'
import type { Vocabulary } from '../ingest/vocabulary.ts'
import { makePapers, paperText } from './bench/make-papers.ts'
import { EDITS } from './paper-edits.ts'
import { runProgram } from './run-program.ts'

const root = join(import.meta.dirname, '..')
const work = mkdtempSync(join(tmpdir(), 'pathweave-building-'))
afterAll(() => rmSync(work, { recursive: true, force: true }))

let vocabulary: Vocabulary
beforeAll(async () => {
  vocabulary = await readVocabulary(join(root, 'data/vocabulary/nqpf-ve.yaml'))
})

const count = async (store: Store, cypher: string) => Number((await store.query(cypher))[0]!.n)
const papersIn = (store: Store) => count(store, 'MATCH (p:Paper) RETURN count(p) AS n')
const NOTHING = { nodes: { put: [], gone: [] }, edges: { put: [], gone: [] } }

/** The graph that the same papers give when they are built for the first time. */
async function fromNothing(paths: string[], decisions: readonly Decision[] = []) {
  const store = await openStore(':memory:', 'write')
  await build(paths, store, vocabulary, undefined, decisions)
  const graph = await store.read()
  await store.close()
  return graph
}

describe('what is read again', () => {
  const folder = join(work, 'again')
  let paths: string[]
  let store: Store
  beforeAll(async () => {
    paths = makePapers(folder, 4)
    store = await openStore(':memory:', 'write')
    await build([folder], store, vocabulary)
  })

  test('is nothing where nothing changed, and nothing is woven', async () => {
    const report = await build([folder], store, vocabulary)
    expect([report.read.length, report.unchanged.length, report.woven]).toEqual([0, 4, 'nothing'])
    expect(report.written).toEqual({
      nodes: { put: 0, gone: 0, all: await count(store, 'MATCH (n) RETURN count(n) AS n') },
      edges: { put: 0, gone: 0, all: await count(store, 'MATCH ()-[r]->() RETURN count(r) AS n') },
    })
  })

  test('is nothing where only the time of a file changed', async () => {
    writeFileSync(paths[0]!, readFileSync(paths[0]!))
    expect((await build([folder], store, vocabulary)).read).toEqual([])
  })

  test('is a file whose bytes changed', async () => {
    writeFileSync(paths[1]!, paperText(1).replace('Old tools', 'Ancient tools'))
    expect((await build([folder], store, vocabulary)).read.map((path) => path.split('/').at(-1))).toEqual(['paper-0001.md'])
  })

  test('is everything where the vocabulary changed', async () => {
    const other: Vocabulary = { ...vocabulary, concepts: new Map([...vocabulary.concepts].slice(0, -1)) }
    expect((await build([folder], store, other)).read).toHaveLength(4)
    expect((await build([folder], store, vocabulary)).read).toHaveLength(4)
  })

  test('is what lies under other paths too, so that all is of one reading', async () => {
    const other = join(work, 'elsewhere')
    makePapers(other, 1)
    const fewer: Vocabulary = { ...vocabulary, concepts: new Map([...vocabulary.concepts].slice(0, -2)) }
    expect((await build([other], store, fewer)).read).toHaveLength(5)
    expect((await build([other], store, vocabulary)).read).toHaveLength(5)
    rmSync(other, { recursive: true })
  })

  test('is everything where the code or a cue table changed, nothing where only the weaving did', async () => {
    const copy = join(work, 'code')
    for (const part of ['ingest', 'graph/schema', 'data', 'package.json']) cpSync(join(root, part), join(copy, part), { recursive: true })
    const before = fingerprintCode(vocabulary, copy)
    expect(before).toEqual(fingerprintCode(vocabulary))
    const fingerprintsWith = async (file: string) => {
      const text = readFileSync(join(copy, file))
      writeFileSync(join(copy, file), `${text}\n// one more line\n`)
      const fingerprints = fingerprintCode(vocabulary, copy)
      writeFileSync(join(copy, file), text)
      return fingerprints
    }
    for (const file of [
      'ingest/3-knowledge/cues/english-verbs.ts',
      'ingest/3-knowledge/cues/chinese.ts',
      'ingest/pipeline.ts',
      'package.json',
    ]) {
      const { reader, weaver } = await fingerprintsWith(file)
      expect([file, reader === before.reader, weaver === before.weaver]).toEqual([file, false, false])
    }
    for (const file of ['ingest/4-resolve/works.ts', 'graph/schema/nodes.ts']) {
      const { reader, weaver } = await fingerprintsWith(file)
      expect([file, reader === before.reader, weaver === before.weaver]).toEqual([file, true, false])
    }
  })
})

describe('a path', () => {
  test('that is spelled otherwise or reached by links is the same, and so is a file under two of them', async () => {
    const folder = join(work, 'spelled')
    makePapers(join(folder, 'inner'), 2)
    symlinkSync(join(folder, 'inner'), join(work, 'linked'))
    mkdirSync(join(work, 'shelf'))
    symlinkSync(join(folder, 'inner', 'paper-0000.md'), join(work, 'shelf', 'another-name.md'))
    symlinkSync(folder, join(folder, 'inner', 'around'))
    const store = await openStore(':memory:', 'write')
    expect((await build([folder], store, vocabulary)).read).toHaveLength(2)
    const others = [relative('.', folder), join(work, 'linked'), join(folder, 'inner', 'paper-0001.md'), join(work, 'shelf')]
    for (const path of others) expect([path, (await build([path], store, vocabulary)).read]).toEqual([path, []])
    expect(await count(store, 'MATCH (s:Source) RETURN count(s) AS n')).toBe(2)

    rmSync(join(work, 'shelf', 'another-name.md'))
    expect((await build([join(work, 'shelf')], store, vocabulary)).gone).toEqual([])
    expect(await papersIn(store)).toBe(2)
    await store.close()
  })

  test('that was emptied, and is filled again, gives what building from nothing gives', async () => {
    const folder = join(work, 'emptied')
    makePapers(folder, 2)
    const store = await openStore(':memory:', 'write')
    await build([folder], store, vocabulary)
    for (const name of ['paper-0000.md', 'paper-0001.md']) rmSync(join(folder, name))
    expect((await build([folder], store, vocabulary)).gone).toHaveLength(2)
    makePapers(folder, 2)
    await build([folder], store, vocabulary)
    expect(diffGraphs(await fromNothing([folder]), await store.read())).toEqual(NOTHING)
    await store.close()
  })

  test.each([
    ['of comments', '% my books\n'],
    ['of nothing that can be read', '{"name": "x"}\n'],
  ])('with a bibliography %s that is filled, spoilt and mended gives what building from nothing gives', async (what, empty) => {
    const folder = join(work, `bibliography-${what}`)
    makePapers(folder, 2)
    const store = await openStore(':memory:', 'write')
    const shelf = '@book{a, author={Vale, Orin}, title={Fresh bread for every apprentice}, year={2020}}\n'
    for (const text of [empty, shelf, empty, shelf]) {
      writeFileSync(join(folder, 'shelf.bib'), text)
      await build([folder], store, vocabulary)
      expect(diffGraphs(await fromNothing([folder]), await store.read())).toEqual(NOTHING)
    }
    await store.close()
  })

  test('with a copy of a file of another adds no sentence', async () => {
    const [a, b] = [join(work, 'originals'), join(work, 'out-of-order-copies')]
    makePapers(a, 2)
    mkdirSync(b)
    writeFileSync(join(b, 'copy-of-the-first.md'), paperText(0))
    const store = await openStore(':memory:', 'write')
    await build([a], store, vocabulary)
    const before = await store.read()
    await build([b], store, vocabulary)
    const { nodes } = diffGraphs(before, await store.read())
    expect([...nodes.put, ...nodes.gone].map((node) => node.labels[0]).sort()).toEqual(['Build', 'Source'])
    rmSync(join(a, 'paper-0000.md'))
    await build([a], store, vocabulary)
    expect(await papersIn(store)).toBe(2)
    await store.close()
  })

  test('loses what only a file that is gone supported, and keeps what others say too', async () => {
    const folder = join(work, 'gone')
    const paths = makePapers(folder, 5)
    const other = join(work, 'stays')
    makePapers(other, 7)
    rmSync(join(other, 'paper-0000.md'))
    const store = await openStore(':memory:', 'write')
    await build([folder, other], store, vocabulary)
    rmSync(paths[0]!)
    const report = await build([folder], store, vocabulary)
    expect(report.gone).toHaveLength(1)
    expect(diffGraphs(withoutRoots(await fromNothing([folder, other])), withoutRoots(await store.read()))).toEqual(NOTHING)
    await store.close()
  })

  test('that no longer holds what was read is an error, and its last reading stays until it is removed', async () => {
    const folder = join(work, 'emptied')
    const [paper] = makePapers(folder, 2)
    const shelf = join(folder, 'shelf.json')
    writeFileSync(
      shelf,
      JSON.stringify([{ id: 'a', type: 'book', title: 'Fresh bread for every apprentice', author: [{ family: 'Vale' }] }]),
    )
    const store = await openStore(':memory:', 'write')
    await build([folder], store, vocabulary)
    const before = await store.read()
    writeFileSync(paper!, ' \n')
    writeFileSync(shelf, '{"name":"x"}')
    const report = await build([folder], store, vocabulary)
    const kept = (path: string) => new RegExp(`, and its last reading stays in the graph — .*; pathweave remove ${path} takes it out$`)
    expect(report.foreign).toEqual([])
    expect(report.failed.map(({ line }) => line)).toEqual([expect.stringMatching(kept(paper!)), expect.stringMatching(kept(shelf))])
    expect(diffGraphs(before, await store.read())).toEqual(NOTHING)
    await remove([paper!, shelf], store, vocabulary)
    expect((await build([folder], store, vocabulary)).foreign).toHaveLength(1)
    await store.close()
  })

  test('that is not there any more is an error with the way out, and its papers stay until they are removed', async () => {
    const folder = join(work, 'away')
    makePapers(folder, 2)
    const store = join(work, 'away-store')
    await runProgram(['build', folder, '--store', store])
    rmSync(folder, { recursive: true })
    const again = await runProgram(['build', folder, '--store', store])
    expect([again.code, again.err.split('\n')[0]]).toEqual([
      1,
      `pathweave: ${folder} is not there, and its 2 papers stay in the graph — pathweave remove ${folder} takes out what was built from it`,
    ])
    expect((await runProgram(['cypher', 'MATCH (p:Paper) RETURN count(p) AS n', '--store', store, '--format', 'csv'])).out).toBe('n\n2\n')
    expect((await runProgram(['remove', folder, '--store', store])).code).toBe(0)
    expect((await runProgram(['cypher', 'MATCH (n:Work) RETURN count(n) AS n', '--store', store, '--format', 'csv'])).out).toBe('n\n0\n')
  })
})

/** A graph whose files say where they lie, not by which paths they were built. */
function withoutRoots(graph: Graph): Graph {
  for (const node of graph.nodes.values()) {
    delete node.properties.roots
    if (node.labels.includes('Build')) delete node.properties.key
  }
  return graph
}

describe('a change of a few papers', () => {
  const folder = join(work, 'few')
  let store: Store
  beforeAll(async () => {
    makePapers(folder, 12)
    store = await openStore(join(work, 'few-store'), 'write')
    await build([folder], store, vocabulary)
  })
  afterAll(() => store?.close())

  test.each(EDITS)('(%s) gives the graph that building from nothing gives', async (_, woven, edit) => {
    for (const i of [3, 7]) {
      const text = edit(paperText(i))
      expect(text).not.toBe(paperText(i))
      writeFileSync(join(folder, `paper-000${i}.md`), text)
    }
    const there = await build([folder], store, vocabulary)
    expect([there.read.length, there.woven]).toEqual([2, woven])
    expect(diffGraphs(await fromNothing([folder]), await store.read())).toEqual(NOTHING)

    for (const i of [3, 7]) writeFileSync(join(folder, `paper-000${i}.md`), paperText(i))
    await build([folder], store, vocabulary)
    expect(diffGraphs(await fromNothing([folder]), await store.read())).toEqual(NOTHING)
  })
})

test('a decision that two bodies named in texts are one, and its being taken back, give what building from nothing gives', async () => {
  const folder = join(work, 'bodies')
  const paths = makePapers(folder, 4)
  const bodies = ['Valley Weaving Association', 'Harbor Milling Association']
  for (const [i, body] of bodies.entries()) {
    writeFileSync(paths[i]!, paperText(i).replace('## 2.', `The ${body} lends benches to every school.\n\n## 2.`))
  }
  const [a, b] = bodies.map((name) => ({ kind: 'Institution', name }))
  const merge = { kind: 'identity', about: { a, b }, verdict: 'merge', who: 'a reader', when: '2026-01-01T00:00:00Z' }
  const store = await openStore(':memory:', 'write')
  await build([folder], store, vocabulary)
  for (const decisions of [[decisionSchema.parse(merge)], []]) {
    expect((await build([folder], store, vocabulary, undefined, decisions)).woven).toBe('changes')
    expect(diffGraphs(await fromNothing([folder], decisions), await store.read())).toEqual(NOTHING)
  }
  await store.close()
})

describe('remove', () => {
  const folder = join(work, 'remove')
  let paths: string[]
  let store: Store
  beforeAll(async () => {
    paths = makePapers(folder, 3)
    writeFileSync(join(folder, 'shelf.bib'), '@book{a, author={Vale, Orin}, title={Fresh bread for every apprentice}, year={2020}}\n')
    store = await openStore(':memory:', 'write')
    await build([folder], store, vocabulary)
  })
  afterAll(() => store?.close())

  test.each([
    ['a file', () => paths[0]!],
    ['a work', () => 'work:schools-of-grafting-in-the-valley-a-study-of-workshop-0:green'],
  ])('takes %s out, says what left, and building brings it back', async (_, toTarget) => {
    const before = await store.read()
    const report = await remove([toTarget()], store, vocabulary)
    expect(report.failed).toEqual([])
    expect([report.gone, report.papers]).toEqual([[paths[0]], ['Schools of grafting in the valley: a study of workshop 0']])
    expect(report.left).toMatchObject({
      Paper: 1,
      Passage: await count(store, 'MATCH (p:Passage) RETURN count(p) AS n').then((n) => passagesOf(before) - n),
    })
    expect(report.left.Claim).toBeGreaterThan(0)
    expect(await papersIn(store)).toBe(2)
    expect(await count(store, "MATCH (n) WHERE n.file = 'paper-0000.md' RETURN count(n) AS n")).toBe(0)
    await build([folder], store, vocabulary)
    expect(diffGraphs(before, await store.read())).toEqual(NOTHING)
  })

  test('is refused where the graph was built with another vocabulary', async () => {
    const other: Vocabulary = { ...vocabulary, concepts: new Map([...vocabulary.concepts].slice(0, -1)) }
    const before = await store.read()
    await expect(remove([paths[0]!], store, other)).rejects.toMatchObject({
      rule: 'bad-call',
      message: 'the graph in :memory: was built with another vocabulary',
    })
    const desk = new ReviewDesk({ folder: join(work, 'decisions'), vocabulary: other, open: (_, use) => use(store) })
    await expect(desk.identify({ a: 'person:a', b: 'person:b' }, 'merge', 'Ada')).rejects.toMatchObject({ rule: 'bad-call' })
    await expect(desk.undo()).rejects.toMatchObject({ rule: 'bad-call' })
    await expect(desk.weave()).rejects.toMatchObject({ rule: 'bad-call' })
    expect(diffGraphs(before, await store.read())).toEqual(NOTHING)
  })

  test('takes a path out with all that was built from it', async () => {
    expect((await remove([folder], store, vocabulary)).gone).toHaveLength(4)
    expect(await count(store, 'MATCH (n) WHERE NOT n:Build RETURN count(n) AS n')).toBe(0)
    await build([folder], store, vocabulary)
    expect(await papersIn(store)).toBe(3)
  })

  test('says what it does not find, and takes the others out', async () => {
    const cited = String(
      (await store.query('MATCH (w:Work) WHERE NOT w:Paper AND NOT (w)-[:READ_FROM]->() RETURN w.id AS id ORDER BY id LIMIT 1'))[0]!.id,
    )
    const report = await remove([cited, 'work:never-written:nobody', join(work, 'nowhere'), paths[2]!], store, vocabulary)
    expect(report.failed.map(({ rule, message }) => [rule, message])).toEqual([
      ['not-built', `${cited} is only cited`],
      ['not-built', 'the graph has no work:never-written:nobody'],
      ['not-built', `nothing in the graph was built from ${join(work, 'nowhere')}`],
    ])
    expect(report.gone).toEqual([paths[2]])
    await build([folder], store, vocabulary)
  })

  test('leaves a bibliography whole when one of its works is named', async () => {
    writeFileSync(
      join(folder, 'shelf.bib'),
      ['Fresh bread for every apprentice', 'Stale bread for every master']
        .map((title, i) => `@book{k${i}, author={Vale, Orin}, title={${title}}, year={2020}}`)
        .join('\n'),
    )
    await build([folder], store, vocabulary)
    const { failed, gone } = await remove(['work:fresh-bread-for-every-apprentice:vale'], store, vocabulary)
    expect([failed.map(({ line }) => line), gone]).toEqual([
      [expect.stringMatching(/was read from .*shelf\.bib, with others — remove that file/)],
      [],
    ])
  })
})

function passagesOf(graph: Graph): number {
  return [...graph.nodes.values()].filter((node) => node.labels[0] === 'Passage').length
}
