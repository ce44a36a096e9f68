/** The queue and the desk, by function, by command line and over HTTP. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { addEdge, addNode, createGraph } from '#graph/graph.ts'
import { openStore } from '#graph/stores/open-store.ts'
import type { Store } from '#graph/stores/store.ts'
import { readCatalogue } from '#queries/catalogue/read-catalogue.ts'
import { createApp } from '#viewer/server/create-app.ts'
import type { Behind, Decided, Others, Review, ReviewChanges } from '#viewer/server/review-types.ts'
import { serveViewer } from '#viewer/server/serve.ts'
import { toReviewAccess } from '../cli/review-access.ts'
import { toFields, walkQueue } from '../cli/review-walk.ts'
import { build } from '../ingest/build.ts'
import type { Decision } from '../ingest/curation/decision.ts'
import { findQueue, type ReviewItem } from '../ingest/curation/find-queue.ts'
import { ReviewDesk } from '../ingest/curation/review-desk.ts'
import { extractText } from '../ingest/pipeline.ts'
import { readVocabulary } from '../ingest/vocabulary/read-vocabulary.ts'
import { ORCHARDS as PAPER } from './orchards.ts'
import { runProgram, startProgram } from './run-program.ts'

const vocabulary = await readVocabulary(join(import.meta.dirname, '../data/vocabulary/nqpf-ve.yaml'))
const work = mkdtempSync(join(tmpdir(), 'pathweave-review-'))
afterAll(() => rmSync(work, { recursive: true, force: true }))

const papers = join(work, 'papers')
mkdirSync(papers)
writeFileSync(join(papers, 'orchards.md'), PAPER)

const claimNames = async (store: Store, status: string) =>
  (await store.query('MATCH (c:Claim) WHERE c.status = $status RETURN c.name AS name ORDER BY name', { status })).map((row) =>
    String(row.name),
  )

describe('the queue', () => {
  const extraction = extractText('orchards.md', PAPER, vocabulary)
  const items = findQueue([extraction], [], vocabulary)
  const claims = items.filter(({ kind }) => kind === 'claim')

  test('has what was read with its sentence, most valuable first', () => {
    expect(claims.length).toBe(extraction.claims.length)
    expect(items.map(({ value }) => value)).toEqual(items.map(({ value }) => value).sort((a, b) => b - a))
    for (const { value, stake, doubt } of items) expect(value).toBeCloseTo(stake * doubt, 2)
    const drives = claims.find(({ fields }) => fields.relation === 'drives')!
    expect(drives).toMatchObject({
      reading: 'artificial intelligence drives vocational education',
      sentence: 'Artificial intelligence drives vocational education in the valley [1].',
      paper: 'Orchards that teach in the valley',
      section: '1 Introduction',
      marks: { from: expect.arrayContaining(['artificial intelligence']), cue: ['drives'] },
    })
  })
  test('values a claim by the pairs of concepts that hang on it, and by how surely others say the same', () => {
    const drives = claims.find(({ fields }) => fields.relation === 'drives')!
    // education leads on to talent: two pairs
    expect(drives.stake).toBeGreaterThanOrEqual(2)
    const copy = { ...extraction, file: 'again.md', work: { ...extraction.work, title: 'Another title of the valley' } }
    const twice = findQueue([extraction, copy], [], vocabulary).filter(({ fields }) => fields.relation === 'drives')
    expect(twice).toHaveLength(2)
    for (const item of twice) expect(item.doubt).toBeCloseTo(drives.doubt ** 2, 2)
  })
  test('has no claim of a reading note, and a doubtful citation with its problem', () => {
    expect(findQueue([{ ...extraction, note: true }], [], vocabulary)).toEqual([])
    const [citation] = items.filter(({ kind }) => kind === 'citation')
    expect(citation).toMatchObject({
      reasons: [{ what: 'no_such_reference', score: null }],
      sentence: 'Vocational education supplies skilled talent to industry [9].',
    })
  })
  test('has references with a field of low confidence, and pairs that may be one', () => {
    const [one, ...others] = extraction.references
    const unsure = { ...extraction, references: [{ ...one!, confidence: { ...one!.confidence, title: 0.3 } }, ...others] }
    const end = (id: string, degree: number) => ({ id, name: id.slice(7), degree })
    const pair = { a: end('person:li:m', 7), b: end('person:li:ming', 3), rule: 'initial', evidence: ['a friend'], score: 0.6 }
    const found = findQueue([unsure], [pair], vocabulary)
    expect(found.find(({ kind }) => kind === 'reference')).toMatchObject({ stake: 2, doubt: 0.7, reasons: [{ what: 'title', score: 0.3 }] })
    expect(found.find(({ kind }) => kind === 'identity')).toMatchObject({
      stake: 3,
      doubt: 0.6,
      reading: 'li:m = li:ming',
      reasons: [{ what: 'initial', score: 0.6 }],
    })
  })
})

describe('the desk', () => {
  let store: Store
  let desk: ReviewDesk
  let folder: string
  let made = 0
  beforeEach(async () => {
    store = await openStore(':memory:', 'write')
    await build([papers], store, vocabulary)
    folder = join(work, `desk-${made++}`)
    desk = new ReviewDesk({ folder, vocabulary, open: (_mode, use) => use(store) })
  })
  const find = async (relation: string): Promise<ReviewItem> =>
    (await desk.review()).items.find(({ fields }) => fields.relation === relation)!

  test('decides, weaves without reading papers again, and takes it back', async () => {
    const { key } = await find('drives')
    rmSync(join(papers, 'orchards.md'))
    try {
      const { outcomes } = await desk.decide([{ key, verdict: 'reject', why: 'not said' }], 'Ada')
      expect(outcomes.map(({ state }) => state)).toEqual(['applied'])
    } finally {
      writeFileSync(join(papers, 'orchards.md'), PAPER)
    }
    expect(await claimNames(store, 'rejected')).toEqual(['artificial intelligence drives vocational education'])
    expect((await desk.review()).items.some((item) => item.key === key)).toBe(false)
    await desk.undo()
    expect(await claimNames(store, 'rejected')).toEqual([])
    expect((await desk.review()).items.some((item) => item.key === key)).toBe(true)
  })
  test('keeps a decision through a build, and another one after it', async () => {
    const { key } = await find('drives')
    await desk.decide([{ key, verdict: 'edit', change: { relation: 'requires', object: 'Digital Technology' } }], 'Ada')
    expect(await claimNames(store, 'accepted')).toEqual(['artificial intelligence requires digital technology'])
    await desk.decide([{ key: key.slice(0, 5), verdict: 'accept' }], 'Bo')
    expect(await claimNames(store, 'accepted')).toEqual(['artificial intelligence drives vocational education'])
    await desk.undo(key)
    expect(await claimNames(store, 'accepted')).toEqual(['artificial intelligence requires digital technology'])
  })
  test('points a citation to references by their labels', async () => {
    const item = (await desk.review()).items.find(({ kind }) => kind === 'citation')!
    await desk.decide([{ key: item.key, verdict: 'edit', change: { references: ['2'] } }], 'Ada')
    const rows = await store.query(
      "MATCH (c:Citation)-[:POINTS_TO]->(r:Reference) WHERE c.status = 'accepted' RETURN r.key AS key ORDER BY key",
    )
    expect(rows).toEqual([{ key: '2' }])
    await expect(desk.decide([{ key: item.key, verdict: 'edit', change: { references: ['9'] } }], 'Ada')).rejects.toMatchObject({
      rule: 'bad-parameter',
    })
  })
  test('refuses what it does not know, and keeps nothing of it', async () => {
    const { key } = await find('drives')
    for (const [verdict, rule] of [
      [{ key: 'ffffffff', verdict: 'accept' }, 'unknown-key'],
      [{ key, verdict: 'edit', change: { relation: 'kicks' } }, 'bad-parameter'],
      [{ key, verdict: 'edit', change: {} }, 'bad-parameter'],
      [{ key, verdict: 'edit', change: { direction: 'moon->nqpf' } }, 'bad-parameter'],
      [{ key, verdict: 'edit', change: { hedged: 'maybe' } }, 'bad-parameter'],
      [{ key, verdict: 'edit', change: { subject: 'talent', object: 'talent' } }, 'bad-parameter'],
      [{ key, verdict: 'edit', change: { colour: 'red' } }, 'bad-parameter'],
    ] as const)
      await expect(desk.decide([verdict], 'Ada')).rejects.toMatchObject({ rule })
    await expect(desk.undo()).rejects.toMatchObject({ rule: 'unknown-key' })
    expect(existsSync(folder)).toBe(false)
  })
  test('takes an identity candidate from the graph', async () => {
    const graph = createGraph()
    for (const id of ['person:li:m', 'person:li:ming']) addNode(graph, id, ['Person'], { name: id })
    addEdge(graph, 'SAME_AS', 'person:li:m', 'person:li:ming', { rule: 'initial', score: 0.5, status: 'candidate' })
    await store.write(graph)
    const [item] = (await desk.review()).items
    expect(item).toMatchObject({ kind: 'identity', about: { a: 'person:li:m', b: 'person:li:ming' }, stake: 1 })
    const { decisions } = await desk.decide([{ key: item!.key, verdict: 'accept' }], 'Ada')
    expect(decisions).toMatchObject([{ kind: 'identity', verdict: 'merge', about: { a: 'person:li:m', b: 'person:li:ming' } }])
    await expect(desk.decide([{ key: item!.key, verdict: 'edit', change: {} }], 'Ada')).rejects.toMatchObject({ rule: 'bad-parameter' })
  })
})

describe('the walk', () => {
  const item = (key: string, kind: ReviewItem['kind'] = 'claim'): ReviewItem => ({
    key,
    kind,
    value: 1,
    stake: 1,
    doubt: 1,
    reading: key,
    reasons: [],
    sentence: null,
    paper: null,
    section: null,
    marks: { from: [], to: [], cue: [] },
    about: { a: 'x', b: 'y' },
    ends: [],
    grounds: [],
    fields: {},
  })
  const walk = async (keys: string, answer = '') => {
    const told: string[] = []
    const pressed = [...keys]
    const decided = await walkQueue({
      items: [item('one'), item('two'), item('three', 'identity')],
      pressed: async () => pressed.shift() ?? null,
      ask: async () => answer,
      show: () => {},
      print: ({ key }) => key,
      decide: async ({ key, verdict, change }) =>
        void told.push([verdict, key, change && JSON.stringify(change)].filter(Boolean).join(' ')),
      undo: async (key) => void told.push(`undo ${key}`),
    })
    return { decided, told }
  }
  test('takes one key each: accept, skip, reject, quit', async () => {
    expect(await walk('asr')).toEqual({ decided: 2, told: ['accept one', 'reject three'] })
    expect(await walk('aqr')).toEqual({ decided: 1, told: ['accept one'] })
    expect(await walk('')).toEqual({ decided: 0, told: [] })
  })
  test('goes back to what is undone', async () => {
    expect(await walk('uaxur')).toEqual({ decided: 1, told: ['accept one', 'undo one', 'reject one'] })
  })
  test('edits by fields, and stays where nothing can be made of them', async () => {
    expect(await walk('e', 'relation=drives object=skilled talent hedged=true')).toEqual({
      decided: 1,
      told: ['edit one {"relation":"drives","object":"skilled talent","hedged":true}'],
    })
    expect(await walk('ea', 'what?')).toEqual({ decided: 1, told: ['accept one'] })
    expect(await walk('ssea', 'relation=drives')).toEqual({ decided: 1, told: ['accept three'] })
    expect(toFields('references=3; 5 ')).toEqual({ references: ['3', '5'] })
  })
})

describe('the program', { timeout: 240_000 }, () => {
  const store = join(work, 'store')
  const curation = join(work, 'curation')
  const run = (...args: string[]) => runProgram([...args, '--store', store, '--curation', curation])
  const list = async (...args: string[]) => JSON.parse((await run('review', ...args, '--format', 'json')).out) as Record<string, string>[]
  beforeAll(async () => {
    await run('build', papers)
  })

  test('lists, decides, tells and undoes', async () => {
    const claims = await list('--kind', 'claim', '--limit', '2')
    expect(claims).toHaveLength(2)
    const { out } = await run('review')
    expect(out).toContain(claims[0]!.key)
    expect(out).toContain(claims[0]!.reading)
    const rejected = await run('review', 'reject', claims[0]!.key!, '--why', 'no', '--who', 'Ada')
    expect(rejected).toMatchObject({ code: 0, out: expect.stringContaining('the graph says so') })
    expect(await list('--decided')).toMatchObject([{ key: claims[0]!.key, state: 'applied', verdict: 'reject', who: 'Ada', why: 'no' }])
    const built = await run('build', papers)
    expect(built.err).toContain('decisions: 1 applied')
    const id = 'claim:work:orchards-that-teach-in-the-valley:green:digital-technology:supports:skilled-talent'
    expect(await list('--behind', id)).toMatchObject([{ kind: 'claim', sentence: expect.stringContaining('orchards are taught') }])
    const edited = await run('review', 'edit', claims[1]!.key!, '--relation', 'requires', '--who', 'Ada')
    expect(edited.code).toBe(0)
    expect((await run('review', 'undo')).out).toContain('took back: edit of a claim')
    const unknown = await run('review', 'accept', 'ffffffff')
    expect(unknown).toMatchObject({ code: 2, out: '' })
    expect(unknown.err.trim().split('\n')).toHaveLength(1)
  })
  test('tells lost decisions and bad lines, and a build without the folder', async () => {
    const file = join(curation, 'claims.jsonl')
    const good = readFileSync(file, 'utf8')
    const { quote, sketch } = JSON.parse(good).about as { quote: string; sketch: string }
    writeFileSync(file, `${good.replace(quote, '0'.repeat(16)).replace(sketch, '0'.repeat(48))}not a decision\n`)
    const built = await run('build', papers)
    expect(built.code).toBe(1)
    expect(built.err).toContain(`${file}, line 2: no JSON`)
    expect(built.err).toContain('1 lost (pathweave review --lost lists them)')
    expect(await list('--lost')).toMatchObject([{ state: 'lost', reason: 'its sentence is not found in the paper' }])
    const against = { ...JSON.parse(good), verdict: 'accept', who: 'Bo' }
    writeFileSync(file, `${good}${JSON.stringify({ ...against, when: '2020-01-01T00:00:00.000Z' })}\n`)
    const opposed = await run('build', papers)
    expect(opposed.err).toContain('on 1 of them somebody else said otherwise (pathweave review --opposed lists them)')
    expect(await list('--opposed')).toMatchObject([{ verdict: 'reject', who: 'Ada', against: ['accept by Bo'] }])
    const without = await runProgram(['build', papers, '--store', store, '--curation', join(work, 'elsewhere')])
    expect(without.err).toContain('the graph that was there rested on some')
  })
  test('says where corrections go, or takes none', async () => {
    const child = startProgram(['serve', '--port', '0', '--no-open', '--store', store, '--curation', curation])
    const said = await new Promise<string>((resolve) => {
      let err = ''
      child.stderr!.on('data', (data: Buffer) => {
        err += data
        if (err.includes('corrections')) resolve(err)
      })
      child.once('close', () => resolve(err))
    })
    const ended = new Promise((resolve) => child.once('close', resolve))
    child.kill('SIGTERM')
    await ended
    expect(said).toContain(`corrections go to ${curation}`)
  })
})

describe('over HTTP', () => {
  let store: Store
  const folder = join(work, 'http')
  const accessTo = (writable: boolean) => ({
    writable,
    user: 'viewer',
    ...toReviewAccess(folder, async () => new ReviewDesk({ folder, vocabulary, open: (_mode, use) => use(store) })),
  })
  let app: ReturnType<typeof createApp>
  beforeAll(async () => {
    store = await openStore(':memory:', 'write')
    await build([papers], store, vocabulary)
    app = createApp(store, [], { review: accessTo(true) })
  })
  const post = (body: unknown, headers: Record<string, string> = { 'content-type': 'application/json' }, to = app) =>
    to.request('/api/review/decisions', { method: 'POST', headers, body: JSON.stringify(body) })
  const get = async <T>(path: string) => (await (await app.request(path)).json()) as T
  const queue = async (query = '') =>
    (await (await app.request(`/api/review${query}`)).json()) as { total: number; items: ReviewItem[]; decided: number }

  test('gives the queue, takes decisions and takes them back', async () => {
    const { items, total } = await queue('?kind=claim&limit=1')
    expect(items).toHaveLength(1)
    expect(total).toBeGreaterThan(1)
    const response = await post({ decisions: [{ key: items[0]!.key, verdict: 'reject', why: 'no' }] })
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({
      outcomes: [{ key: items[0]!.key, state: 'applied', verdict: 'reject', who: 'viewer', why: 'no' }],
    })
    expect(await claimNames(store, 'rejected')).toEqual([items[0]!.reading])
    expect(await queue()).toMatchObject({
      decided: 1,
      user: 'viewer',
      decisions: [{ key: items[0]!.key, about: items[0]!.reading, verdict: 'reject', who: 'viewer', why: 'no' }],
    })
    const undone = await app.request(`/api/review/decisions?key=${items[0]!.key}`, { method: 'DELETE' })
    expect(await undone.json()).toMatchObject({ key: items[0]!.key, state: 'undone' })
    expect(await claimNames(store, 'rejected')).toEqual([])
  })
  test('gives the queue by pages, counted by kind and paper, and where a thing stands in it', async () => {
    const all = (await get<Review>('/api/review?limit=1000')).items.map(({ key }) => key)
    const page = await get<Review>(`/api/review?limit=2&offset=1&at=${all[2]}`)
    expect(page.items.map(({ key }) => key)).toEqual(all.slice(1, 3))
    expect([page.total, page.offset, page.at]).toEqual([all.length, 1, 2])
    const { kinds, papers } = await get<Review>('/api/review?kind=claim')
    expect(kinds).toMatchObject({ claim: 3, citation: 1, identity: 0 })
    expect(papers).toEqual([{ title: 'Orchards that teach in the valley', total: 3 }])
    expect(await get<Review>('/api/review?kind=claim&paper=Another')).toMatchObject({ total: 0, items: [], kinds: { claim: 0 } })
  })
  test('gives the decisions by pages, the newest first', async () => {
    const { items } = await queue('?kind=claim')
    const keys = items.slice(0, 3).map(({ key }) => key)
    for (const key of keys) await post({ decisions: [{ key, verdict: 'accept' }] })
    const [all, page] = [await get<Decided>('/api/review/decisions'), await get<Decided>('/api/review/decisions?offset=1&limit=1')]
    expect(all.decisions.map(({ key }) => key).sort()).toEqual([...keys].sort())
    expect(all.decisions.map(({ when }) => when)).toEqual(
      all.decisions
        .map(({ when }) => when)
        .sort()
        .reverse(),
    )
    expect(page).toEqual({ total: 3, decisions: [all.decisions[1]] })
    for (const key of keys) await app.request(`/api/review/decisions?key=${key}`, { method: 'DELETE' })
    expect(await get<Decided>('/api/review/decisions')).toEqual({ total: 0, decisions: [] })
  })
  test('takes decisions on what is read anywhere, and tells what it was and what it became', async () => {
    const id = 'claim:work:orchards-that-teach-in-the-valley:green:artificial-intelligence:drives:vocational-education'
    const behind = (node: string) => get<Behind>(`/api/review/behind?id=${encodeURIComponent(node)}`)
    const [word] = (await behind(id)).words
    expect(word).toMatchObject({ kind: 'claim', decision: null, fields: { relation: 'drives', hedged: false } })
    await post({ decisions: [{ key: word!.key, verdict: 'edit', change: { relation: 'requires' } }] })
    const edited = (await behind(id.replace('drives', 'requires'))).words
    expect(edited).toMatchObject([{ key: word!.key, fields: { relation: 'drives' }, decision: { change: { relation: 'requires' } } }])
    expect(await get<ReviewChanges>('/api/review/changes')).toMatchObject({
      decisions: 1,
      changes: expect.arrayContaining([
        expect.objectContaining({ change: 'changed', kind: 'claim', what: 'artificial intelligence requires vocational education' }),
        { change: 'lost', kind: 'EMPOWERS', count: 1, what: null, detail: null, id: null },
      ]),
    })
    await app.request('/api/review/decisions', { method: 'DELETE' })
    expect(await get<ReviewChanges>('/api/review/changes')).toEqual({ decisions: 0, total: 0, changes: [] })
    const [sure] = (await store.query("MATCH (r:Reference) WHERE r.key = '2' RETURN r.id AS id")).map((row) => String(row.id))
    expect((await behind(sure!)).words).toMatchObject([{ kind: 'reference', fields: { title: 'Grafting for beginners', year: 2018 } }])
    expect(await behind('concept:talent')).toEqual({ words: [], pairs: [] })
  })
  test('says that two nodes are one, and takes it apart again by what it was made of', async () => {
    const [bees, grafting] = ['work:the-keeping-of-bees-in-schools:stone', 'work:grafting-for-beginners:brook']
    const found = await get<Others>(`/api/review/others?${new URLSearchParams({ id: bees, q: 'beginners graft' })}`)
    expect(found).toEqual([{ id: grafting, name: 'Grafting for beginners', detail: '2018' }])
    const identify = (verdict: string, to = app) =>
      to.request('/api/review/identity', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ a: bees, b: grafting, verdict, why: 'a wish' }),
      })
    expect(await (await identify('merge')).json()).toMatchObject({
      outcome: { kind: 'identity', verdict: 'merge', state: 'applied', who: 'viewer' },
      nodes: [expect.any(String)],
    })
    // the terminal writes the same line, whatever the order of the two
    const written = readFileSync(join(folder, 'identity.jsonl'), 'utf8')
    const twin = join(work, 'twin')
    const at = new Date((JSON.parse(written) as { when: string }).when)
    const desk = new ReviewDesk({ folder: twin, vocabulary, open: (_mode, use) => use(store), now: () => at })
    await desk.identify({ a: bees, b: grafting }, 'merge', 'viewer', 'a wish')
    expect(readFileSync(join(twin, 'identity.jsonl'), 'utf8')).toBe(written)
    const [left] = (await store.query('MATCH (w:Work) WHERE w.id IN $ids RETURN w.id AS id', { ids: [bees, grafting] })).map(({ id }) =>
      String(id),
    )
    const { pairs } = await get<Behind>(`/api/review/behind?id=${encodeURIComponent(left!)}`)
    expect(pairs).toMatchObject([{ status: 'decided', rule: 'curated', decision: { verdict: 'merge', why: 'a wish' } }])
    expect(pairs.flatMap(({ a, b }) => [a.name, b.name]).sort()).toEqual(['Grafting for beginners', 'The keeping of bees in schools'])
    expect(await (await identify('split')).json()).toMatchObject({
      outcome: { verdict: 'split', state: 'applied' },
      nodes: [grafting, bees],
    })
    await app.request('/api/review/decisions', { method: 'DELETE' })
    await app.request('/api/review/decisions', { method: 'DELETE' })
    expect((await identify('merge', createApp(store, [], { review: accessTo(false) }))).status).toBe(403)
    expect((await queue()).decided).toBe(0)
  })
  test('refuses to say the same of what is not there, or of two kinds, and a concept that nobody knows', async () => {
    const refusal = async (body: object, path: string) => {
      const response = await app.request(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
      return [response.status, ((await response.json()) as { error: { message: string; wayOut: string } }).error] as const
    }
    const identity = (a: string, b: string) => refusal({ a, b, verdict: 'merge' }, '/api/review/identity')
    const [work] = (await store.query('MATCH (w:Work) RETURN w.id AS id ORDER BY id LIMIT 1')).map(({ id }) => String(id))
    expect(await identity(work!, 'work:gone:nobody')).toMatchObject([400, { message: 'nothing in this graph is called work:gone:nobody' }])
    expect(await identity(work!, 'person:stone:b')).toMatchObject([400, { message: 'a person and a work are never one' }])
    const { key } = (await queue('?kind=claim')).items[0]!
    const edit = (object: string) => refusal({ decisions: [{ key, verdict: 'edit', change: { object } }] }, '/api/review/decisions')
    expect(await edit('digital tecnology')).toMatchObject([
      400,
      {
        message: 'the vocabulary has no concept digital tecnology',
        wayOut: expect.stringMatching(/^did you mean digital technology\? .*term:digital-tecnology$/),
      },
    ])
    const [entry] = (await store.query('MATCH (r:Reference) RETURN r.id AS id ORDER BY id LIMIT 1')).map(({ id }) => String(id))
    const { words } = await get<Behind>(`/api/review/behind?id=${encodeURIComponent(entry!)}`)
    const change = (fields: object) =>
      refusal({ decisions: [{ key: words[0]!.key, verdict: 'edit', change: fields }] }, '/api/review/decisions')
    expect(await change({ type: 'foo' })).toMatchObject([400, { message: 'CSL has no type foo' }])
    expect(await change({ DOI: 'xx' })).toMatchObject([400, { message: 'xx is no DOI' }])
    expect((await queue()).decided).toBe(0)
  })
  test('tells who decided otherwise, whose words are gone, and lines that can not be read', async () => {
    const [one, other] = (await queue()).items
    await post({
      decisions: [
        { key: one!.key, verdict: 'accept' },
        { key: other!.key, verdict: 'reject' },
      ],
    })
    const files = ['claims.jsonl', 'citations.jsonl'].map((name) => join(folder, name)).filter((path) => existsSync(path))
    const lines = files.flatMap((path) => readFileSync(path, 'utf8').trim().split('\n'))
    const accepted = JSON.parse(lines.find((line) => line.includes('"accept"'))!) as { about: { quote: string; sketch: string } }
    const gone = { ...accepted, about: { ...accepted.about, quote: '0'.repeat(16), sketch: '0'.repeat(48) } }
    const against = { ...accepted, verdict: 'reject', who: 'Bo', when: '2020-01-01T00:00:00.000Z' }
    writeFileSync(join(folder, 'others.jsonl'), `${[gone, against].map((line) => JSON.stringify(line)).join('\n')}\n<<<<<<< mine\n`)
    const told = await get<Review>('/api/review')
    expect(told.opposed).toMatchObject([{ key: one!.key, verdict: 'accept', against: [{ verdict: 'reject', who: 'Bo' }] }])
    expect(told.lost).toMatchObject([{ state: 'lost', reason: 'its sentence is not found in the paper' }])
    expect(told.faults).toMatchObject([expect.stringContaining('others.jsonl, line 3: a mark of an unfinished merge')])
    await post({ decisions: [{ key: one!.key, verdict: 'reject' }], who: 'Cy' })
    expect((await get<Review>('/api/review')).opposed).toEqual([])
    const settled = files.flatMap((path) => readFileSync(path, 'utf8').trim().split('\n')).map((line) => JSON.parse(line) as Decision)
    expect(settled.find(({ who }) => who === 'Cy')!.over).toHaveLength(2)
    rmSync(folder, { recursive: true })
    expect(await get<Review>('/api/review')).toMatchObject({ decided: 0, opposed: [], lost: [], faults: [] })
  })
  test('shows a rejected claim as rejected, and leaves it out of links, counts and answers', async () => {
    const asked = createApp(store, await readCatalogue(), { review: accessTo(true) })
    const ask = async (path: string) => (await (await asked.request(path)).json()) as Record<string, { [key: string]: unknown }[]>
    const ends = (relation: string) => (all: { [key: string]: unknown }[]) =>
      all.filter(({ relations }) => (relations as { relation: string }[]).some((one) => one.relation === relation)).length
    const answers = async () => (await ask('/api/questions/claims-about-concept?concept=artificial-intelligence')).rows!.length
    expect(ends('drives')((await ask('/api/graph')).links!)).toBe(1)
    expect(await answers()).toBe(1)
    const item = (await queue()).items.find(({ fields }) => fields.relation === 'drives')!
    await post({ decisions: [{ key: item.key, verdict: 'reject' }] })
    const graph = await ask('/api/graph')
    expect(graph.links!.some(({ from }) => from === 'concept:artificial-intelligence')).toBe(false)
    expect(graph.concepts!.find(({ id }) => id === 'concept:artificial-intelligence')).toMatchObject({ claims: 0, papers: 1 })
    expect(await answers()).toBe(0)
    const edge = await ask(
      `/api/edges?${new URLSearchParams({ from: 'concept:artificial-intelligence', to: 'concept:vocational-education' })}`,
    )
    expect(edge.claims).toMatchObject([{ status: 'rejected', relation: 'drives' }])
    await app.request('/api/review/decisions', { method: 'DELETE' })
    expect(await answers()).toBe(1)
  })
  test.each([
    [{ decisions: [{ key: 'ffffffff', verdict: 'accept' }] }, 404, 'unknown-key'],
    [{ decisions: [] }, 400, 'bad-parameter'],
    [{ decisions: [{ key: 'ffffffff', verdict: 'burn' }] }, 400, 'bad-parameter'],
    [{ decisions: [{ key: 'ffffffff', verdict: 'accept', change: { hedged: true } }] }, 400, 'bad-parameter'],
    [{ decisions: [{ key: 'ffffffff', verdict: 'accept', who: 'me' }] }, 400, 'bad-parameter'],
  ])('refuses %j', async (body, status, rule) => {
    const response = await post(body)
    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject({ error: { rule } })
  })
  test('takes JSON only, and no more than a request of decisions needs', async () => {
    const { items } = await queue()
    const body = { decisions: [{ key: items[0]!.key, verdict: 'reject' }] }
    expect((await post(body, { 'content-type': 'text/plain' })).status).toBe(400)
    expect(
      (await app.request('/api/review/decisions', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' })).status,
    ).toBe(400)
    expect((await post({ decisions: [{ key: items[0]!.key, verdict: 'reject', why: 'x'.repeat(2 ** 21) }] })).status).toBe(413)
    expect((await queue()).decided).toBe(0)
  })
  test('is read-only unless told otherwise', async () => {
    const readOnly = createApp(store, [], { review: accessTo(false) })
    expect(await (await readOnly.request('/api/review')).json()).toMatchObject({ writable: false })
    const { items } = await queue()
    const response = await post({ decisions: [{ key: items[0]!.key, verdict: 'reject' }] }, undefined, readOnly)
    expect(response.status).toBe(403)
    expect(await response.json()).toMatchObject({ error: { rule: 'read-only' } })
    expect((await readOnly.request('/api/review/decisions', { method: 'DELETE' })).status).toBe(403)
    expect((await createApp(store, []).request('/api/review')).status).toBe(404)
  })
  test('refuses pages of other sites', async () => {
    const root = join(work, 'dist')
    mkdirSync(root)
    writeFileSync(join(root, 'index.html'), '<html></html>')
    const { url, close } = await serveViewer({ store, questions: [], port: 0, root, review: accessTo(true) })
    const { items } = await queue()
    const body = JSON.stringify({ decisions: [{ key: items[0]!.key, verdict: 'reject' }] })
    const send = (headers: Record<string, string>) =>
      new Promise<number | undefined>((resolve, reject) => {
        const sent = request(
          `${url}api/review/decisions`,
          { method: 'POST', headers: { 'content-type': 'application/json', ...headers } },
          (answer) => {
            answer.resume().on('end', () => resolve(answer.statusCode))
          },
        )
        sent.on('error', reject).end(body)
      })
    try {
      const own = url.slice(0, -1)
      expect(await send({ origin: 'https://elsewhere.example' })).toBe(403)
      expect(await send({ origin: 'null' })).toBe(403)
      expect(await send({ host: 'elsewhere.example' })).toBe(403)
      expect(await send({ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' })).toBe(403)
      expect((await queue()).decided).toBe(0)
      expect(await send({ origin: own, 'sec-fetch-site': 'same-origin' })).toBe(200)
      expect((await queue()).decided).toBe(1)
    } finally {
      await close()
    }
  })
})
