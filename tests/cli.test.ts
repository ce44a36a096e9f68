/** The program from outside: what it prints, how it fails, and that it loses nothing. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runProgram, startProgram } from './run-program.ts'

const work = mkdtempSync(join(tmpdir(), 'pathweave-cli-'))
afterAll(() => rmSync(work, { recursive: true, force: true }))

const paper = (title: string, more = '') => `# ${title}

Ada Green

Orchard College, Kent, UK

**Abstract:** This paper looks at schools that teach grafting.

**Keywords:** vocational education; artificial intelligence

## 1. Introduction

Vocational education supplies skilled talent to new quality productive forces [1]. Artificial intelligence drives vocational education.${more}

## References

- [1] Stone B. The keeping of bees in schools. Journal of Orchards, 2020, 12(3): 4-9.
`

const folder = (name: string, files: Record<string, string | Buffer>): string => {
  const path = join(work, name)
  mkdirSync(path, { recursive: true })
  for (const [file, content] of Object.entries(files)) writeFileSync(join(path, file), content)
  return path
}
const oneLine = (err: string) => err.trim().split('\n')
const count = async (store: string, query: string) => {
  const { out } = await runProgram(['cypher', query, '--store', store, '--format', 'json'])
  return (JSON.parse(out) as { n: number }[])[0]!.n
}
/** 职业教育为新质生产力提供技能人才。 in GB18030. */
const GB18030 = Buffer.from('d6b0d2b5bdccd3fdceaad0c2d6cac9fab2fac1a6cce1b9a9bcbcc4dcc8cbb2c5a1a3', 'hex')

describe('a batch with bad files in it', () => {
  const store = join(work, 'batch-store')
  const good = folder('batch', {
    'good.md': paper('Grafting in schools'),
    'twin.txt': paper('Grafting in schools', ' Schools need orchards.'),
    'wide.md': Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(paper('Hives of tomorrow'), 'utf16le')]),
    'national.txt': Buffer.concat([GB18030.subarray(0, 8), Buffer.from('\n\n'), GB18030, Buffer.from('\n')]),
    'no-references.md': '# A letter about bees\n\nVocational education supports industry.\n',
    'empty.md': '',
    'picture.md': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0xff, 0xd8, 0, 1, 2, 3, 0, 0]),
    'unreadable.bib': 'not a paper of ours',
  })
  let run: Awaited<ReturnType<typeof runProgram>>
  beforeAll(async () => {
    run = await runProgram(['build', good, '--store', store])
  })

  test('says one line for each and exits with 1', () => {
    expect(run.code).toBe(1)
    const complaints = oneLine(run.err).filter((line) => line.startsWith('pathweave: '))
    expect(complaints).toHaveLength(2)
    expect(complaints.find((line) => line.includes('empty.md'))).toMatch(/ — /)
    expect(complaints.find((line) => line.includes('picture.md'))).toMatch(/ — /)
    expect(run.err).not.toMatch(/\n\s+at /)
  })
  test('builds the rest, whatever its encoding, and two files of one paper as one', async () => {
    expect(await count(store, 'MATCH (p:Paper) RETURN count(p) AS n')).toBe(4)
    expect(await count(store, "MATCH (p:Paper) WHERE p.title = 'Grafting in schools' RETURN size(p.files) AS n")).toBe(2)
    expect(await count(store, "MATCH (p:Passage) WHERE p.text CONTAINS '新质生产力' RETURN count(p) AS n")).toBe(1)
    expect(await count(store, "MATCH (p:Paper) WHERE p.title = 'Hives of tomorrow' RETURN count(p) AS n")).toBe(1)
  })
  test('opens the sentence behind a claim', async () => {
    const { out } = await runProgram(['query', 'claims-about-concept', '-p', 'concept=职业教育', '--store', store, '--format', 'json'])
    expect((JSON.parse(out) as { sentence: string }[]).map((row) => row.sentence)).toContain(
      'Artificial intelligence drives vocational education.',
    )
  })
})

describe('building again', () => {
  const store = join(work, 'again-store')
  const one = folder('one', { 'a.md': paper('Grafting in schools'), 'b.md': paper('Hives of tomorrow') })
  const two = folder('two', { 'c.md': paper('Orchards without bees') })

  test('reads only what changed, keeps other paths, drops what is gone', async () => {
    expect((await runProgram(['build', one, two, '--store', store])).err).toContain('papers: 3 read')
    expect((await runProgram(['build', one, '--store', store])).err).toContain('papers: 2 unchanged')
    rmSync(join(one, 'b.md'))
    const { err, code } = await runProgram(['build', one, '--store', store])
    expect(code).toBe(0)
    expect(err).toContain('papers: 1 unchanged, 1 gone')
    expect(await count(store, 'MATCH (p:Paper) RETURN count(p) AS n')).toBe(2)
  })

  test('says which file is a link to itself, and builds the others', async () => {
    const linked = folder('linked', { 'a.md': paper('Orchards under glass') })
    await runProgram(['build', linked, '--store', store])
    symlinkSync('me.md', join(linked, 'me.md'))
    writeFileSync(join(linked, 'a.md'), paper('Orchards under snow'))
    const { err, code } = await runProgram(['build', linked, '--store', store])
    expect(oneLine(err).slice(0, 2)).toEqual([
      `pathweave: ${join(linked, 'me.md')} can't be read — check its permissions`,
      'papers: 1 read, 1 failed',
    ])
    expect(code).toBe(1)
  })
})

describe('one clear line', () => {
  const fails: readonly [string, string[], number, RegExp][] = [
    ['a path that is not there', ['build', join(work, 'nowhere'), '--store', join(work, 's1')], 1, /nowhere is not there — /],
    ['a folder without papers', ['build', folder('bare', { 'notes.pdf': 'x' }), '--store', join(work, 's2')], 1, /bare holds no papers — /],
    ['a folder without papers, to extract', ['extract', folder('bare', { 'a.png': '' })], 1, /bare holds no papers — /],
    ['an unknown question', ['query', 'works-most-sited'], 2, /works-most-sited — did you mean works-most-cited/],
    ['an unknown parameter', ['query', 'works-most-cited', '-p', 'limmit=3'], 2, /limmit — did you mean limit/],
    ['a parameter of the wrong type', ['query', 'works-most-cited', '-p', 'limit=many'], 2, /limit .* can't be "many" — /],
    ['a parameter without a value', ['query', 'works-most-cited', '-p', 'limit'], 2, /key=value/],
    ['an unknown option', ['build', '--fast'], 2, /--fast/],
    ['an unknown command', ['bild'], 2, /bild/],
    ['no graph yet', ['query', 'works-most-cited', '--store', join(work, 'never')], 1, /no graph at .*never — /],
    ['an address that no store has', ['query', 'works-most-cited', '--store', 'http://127.0.0.1:9'], 2, /http:\/\/ — .*bolt:/],
    ['a server address with more than it takes', ['query', 'works-most-cited', '--store', 'bolt://127.0.0.1:9?a=b'], 1, /a=b.* — .*bolt:/],
    ['a server that is gone', ['query', 'works-most-cited', '--store', 'bolt://127.0.0.1:9'], 1, /bolt:\/\/127\.0\.0\.1:9.* — /],
    [
      'a vocabulary that is not there',
      ['extract', folder('v', { 'a.md': paper('A') }), '--vocabulary', join(work, 'none.yaml')],
      1,
      /none\.yaml.* — /,
    ],
  ]
  for (const [what, args, code, line] of fails) {
    test(`for ${what}`, async () => {
      const run = await runProgram(args)
      expect(run.err).toMatch(line)
      expect(run.code).toBe(code)
      expect(run.out).toBe('')
      expect(run.err).not.toMatch(/\n\s+at |node_modules/)
    })
  }

  test('for a query that writes, and for one that does not parse', async () => {
    const store = join(work, 'readonly-store')
    await runProgram(['build', folder('readonly', { 'a.md': paper('Grafting in schools') }), '--store', store])
    for (const query of ["CREATE (n:Paper {id: 'x'}) RETURN n.id AS id", 'MATCH (n RETURN n']) {
      const run = await runProgram(['cypher', query, '--store', store])
      expect(run.code, query).toBe(1)
      expect(oneLine(run.err), query).toHaveLength(1)
    }
    expect(await count(store, "MATCH (p:Paper {id: 'x'}) RETURN count(p) AS n")).toBe(0)
  })

  test('for a port in use', async () => {
    const store = join(work, 'port-store')
    await runProgram(['build', folder('port', { 'a.md': paper('Grafting in schools') }), '--store', store])
    const server = createServer()
    const port = await new Promise<number>((resolve) =>
      server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port)),
    )
    try {
      const run = await runProgram(['serve', '--store', store, '--port', String(port), '--no-open'])
      expect(run.code).toBe(1)
      expect(run.err).toMatch(new RegExp(`${port}.* — `))
    } finally {
      server.close()
    }
  })
})

describe('what machines read', () => {
  const good = folder('machines', { 'good.md': paper('Grafting in schools') })

  test('an extraction a line, evidence word for word', async () => {
    const { out, code } = await runProgram(['extract', good])
    expect(code).toBe(0)
    const [extraction] = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { file: string; claims: { evidence: { start: number; end: number; quote: string } }[] })
    const text = readFileSync(join(good, 'good.md'), 'utf8')
    expect(extraction!.file).toBe('good.md')
    expect(extraction!.claims.length).toBeGreaterThan(0)
    for (const { evidence } of extraction!.claims) expect(text.slice(evidence.start, evidence.end)).toBe(evidence.quote)
  })
  test('a reference a line, none lost and none added', async () => {
    const lines = [
      '[1] Stone B. The keeping of bees. Journal of Orchards, 2020, 12(3): 4-9.',
      '',
      'no reference at all',
      '李明. 果园研究[J]. 园艺, 2021(2): 1-5.',
    ]
    const { out } = await runProgram(['references'], `${lines.join('\n')}\n`)
    const parsed = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { title?: string; raw: string })
    expect(parsed).toHaveLength(lines.length)
    expect(parsed[0]!.title).toBe('The keeping of bees')
    expect(parsed[3]!.title).toBe('果园研究')
  })
  test('rows by the page, and how many there are on stderr', async () => {
    const store = join(work, 'page-store')
    await runProgram(['build', good, '--store', store])
    const { out, err } = await runProgram(['query', 'claims-on-one-paper', '--limit', '1', '--format', 'markdown', '--store', store])
    expect(out).toMatch(/^\| subject \| .* \|\n\| --- \| .*\n\| .*\n$/)
    expect(err).toMatch(/^1 of \d+, more with --limit or --offset 1\n$/)
  })
  test('what a question takes and gives, without a store', async () => {
    const { out, err } = await runProgram(['query', 'claims-about-concept', '--explain', '--store', join(work, 'none')])
    expect(err).toBe('')
    for (const part of [
      '关于一个概念的论断',
      'choices: Concept.name',
      'RETURN s.name',
      "pathweave query claims-about-concept -p 'concept=vocational education'",
    ])
      expect(out).toContain(part)
  })
  test('the list of questions with their names', async () => {
    const { out } = await runProgram(['query', '--format', 'json'])
    const names = (JSON.parse(out) as { name: string }[]).map((row) => row.name)
    expect(names.length).toBeGreaterThanOrEqual(10)
    expect(names).toContain('chains-between-stages')
  })
  test('an export that names no file of this machine', async () => {
    const [store, file] = [join(work, 'export-store'), join(work, 'graph.json')]
    await runProgram(['build', good, '--store', store])
    expect((await runProgram(['export', '--format', 'json', '--out', file, '--store', store])).code).toBe(0)
    const text = readFileSync(file, 'utf8')
    expect((JSON.parse(text) as { nodes: unknown[] }).nodes.length).toBeGreaterThan(5)
    expect(text).not.toContain(work)
  })
  test('check counts every character and is strict when asked', async () => {
    const bad = folder('strict', { 'bad.md': paper('Grafting in schools', ' Nobody knows why [7].') })
    const { out, code } = await runProgram(['check', bad, '--strict', '--format', 'json'])
    expect(code).toBe(1)
    const [check] = JSON.parse(out) as { coverage: Record<string, number>; problems: { kind: string }[] }[]
    expect(check!.problems.length).toBeGreaterThan(0)
    const { characters, ...parts } = check!.coverage
    expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(characters)
    const mild = await runProgram(['check', bad, '--fail-on', 'error', '--format', 'csv'])
    expect(mild).toMatchObject({ code: 1, out: expect.stringMatching(/bad\.md,\d+,\d+,error,missing_reference/) })
    expect(oneLine(mild.err).at(-1)).toMatch(/^check: 1 errors?, .*from error on the exit is 1$/)
  })
  test('check compares with bibliographies that are given and with those of the graph', async () => {
    const bib =
      '@article{stone, author={Stone, B.}, title={The keeping of bees in schools}, journal={Journal of Orchards}, year={2020}, pages={4-9}}'
    const [papers, books, store] = [
      folder('compared', { 'a.md': paper('Grafting') }),
      folder('books', { 'b.bib': bib }),
      join(work, 'books'),
    ]
    const verdicts = async (...more: string[]) => {
      const { out, code } = await runProgram(['check', papers, '--format', 'json', '--fail-on', 'error', ...more])
      return [
        code,
        ...(JSON.parse(out) as { entries: { verdict: string }[] }[]).flatMap(({ entries }) => entries.map(({ verdict }) => verdict)),
      ]
    }
    expect(await verdicts('--against', books)).toEqual([0, 'verified'])
    await runProgram(['build', books, '--store', store])
    expect(await verdicts('--store', store)).toEqual([0, 'verified'])
    expect(await runProgram(['check', papers, '--store', join(work, 'no-such-store')])).toMatchObject({ code: 1, out: '' })
  })
})

describe('a vocabulary', () => {
  const yaml = `id: orchards
name: Orchards
poles: [{ id: school, name: school }, { id: trade, name: trade, nameZh: 贸易 }]
stages: [{ id: early, name: early }]
concepts:
  - { id: grafting, name: grafting, nameZh: 嫁接, variants: [grafts], pole: school }
  - { id: budding, name: budding, broader: grafting, stage: early }
  - { id: fruit-trade, name: fruit trade, pole: trade }
`
  const faulty = yaml.replace('grafts]', 'grafts, fruit trades]').replace('stage: early', 'stage: late')
  const papers = folder('orchards', {
    'a.md': paper('Grafting in schools', ' Grafting drives the fruit trade. The cold cellar is old; a cold cellar keeps.'),
  })
  const files = folder('vocabularies', {
    'good.yaml': yaml,
    'faulty.yaml': faulty,
    'broken.ttl': '@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n<a> a skos:Concept\n',
    'shared.ttl':
      '@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n<#a> a skos:Concept ; skos:prefLabel "grafting" . <#b> a skos:Concept ; skos:prefLabel "Grafting" .\n',
  })
  const good = join(files, 'good.yaml')

  test('goes to SKOS and back, and reads papers alike in both', async () => {
    const [turtle, again, store] = [join(files, 'out.ttl'), join(files, 'again.yaml'), join(work, 'orchards-store')]
    expect(await runProgram(['vocabulary', 'convert', good, '--out', turtle])).toMatchObject({ code: 0, out: '' })
    expect(await runProgram(['vocabulary', 'convert', turtle, '--out', again])).toMatchObject({ code: 0, out: '' })
    expect((await runProgram(['vocabulary', 'convert', again])).out).toBe(readFileSync(turtle, 'utf8'))
    expect((await runProgram(['build', papers, '--store', store, '--vocabulary', good])).err).toContain('papers: 1 read')
    expect((await runProgram(['build', papers, '--store', store, '--vocabulary', turtle])).err).toContain('papers: 1 unchanged')
    const { out } = await runProgram(['extract', papers, '--vocabulary', turtle])
    expect((JSON.parse(out) as { claims: { direction: string }[] }).claims.map(({ direction }) => direction)).toContain('school->trade')
  })
  test('is checked for all its faults, and fails with any', async () => {
    const run = await runProgram(['vocabulary', 'check', join(files, 'faulty.yaml'), '--format', 'json'])
    expect(run.code).toBe(1)
    const rows = JSON.parse(run.out) as { finding: string; kind: string; concept: string; line: number }[]
    expect(rows.map(({ kind, concept, line }) => [kind, concept, line])).toEqual([
      ['shared-label', 'fruit-trade', 8],
      ['unknown-stage', 'budding', 7],
    ])
    expect((await runProgram(['vocabulary', 'check', join(files, 'faulty.yaml')])).out).toMatch(
      /3 concepts[\s\S]*line 8 .*fruit trade[\s\S]*2 faults/,
    )
    expect(await runProgram(['vocabulary', 'check', good, '--format', 'json'])).toMatchObject({ code: 0, out: '[]\n' })
  })
  test('is checked for what papers use of it', async () => {
    const run = await runProgram(['vocabulary', 'check', good, '--papers', papers, '--format', 'csv'])
    expect(run.code).toBe(0)
    expect(run.out.split('\n')[0]).toBe('finding,kind,concept,line,message,wayOut')
    expect(run.out).toMatch(/^note,unused-concept,budding,7,/m)
    expect(run.out).not.toMatch(/unused-concept,grafting/)
  })
  test('gets suggestions from papers, for people, machines and pasting', async () => {
    const args = ['vocabulary', 'suggest', papers, '--vocabulary', good]
    const rows = JSON.parse((await runProgram([...args, '--format', 'json'])).out) as { term: string; papers: number; example: string }[]
    expect(rows.find(({ term }) => term === 'cold cellar')).toMatchObject({
      papers: 1,
      example: 'The cold cellar is old; a cold cellar keeps.',
    })
    expect(rows.map(({ term }) => term)).not.toContain('fruit trade')
    expect((await runProgram([...args, '--format', 'yaml', '--limit', '1'])).out).toMatch(
      /^ {2}# \d+ uses, 1 paper; a\.md: .*\n {2}- id: [a-z-]+\n {4}name: /,
    )
    expect((await runProgram([...args, '--least-papers', '2', '--format', 'json'])).out).toBe('[]\n')
  })
  test('made by others is used with its faults, and a line says so', async () => {
    const run = await runProgram(['extract', papers, '--vocabulary', join(files, 'shared.ttl')])
    expect(run.code).toBe(0)
    expect(oneLine(run.err)).toEqual(['shared.ttl: 1 fault passed over; pathweave vocabulary check lists them'])
    expect((JSON.parse(run.out) as { concepts: { id: string }[] }).concepts.map(({ id }) => id)).toContain('a')
  })
  test.each([
    ['Turtle that breaks off', ['check', join(files, 'broken.ttl')], 1, /no Turtle: .* on line 3 — /],
    ['YAML with faults, to convert', ['convert', join(files, 'faulty.yaml')], 1, /claimed by .* lists all 2 faults/],
    ['an ending that says nothing', ['convert', good, '--out', join(files, 'out.rdf')], 2, /out\.rdf .* — .*--format/],
    ['a base that is no IRI', ['convert', good, '--base', 'orchards'], 2, /absolute IRI/],
    ['a limit of nothing', ['suggest', papers, '--limit', '0'], 2, /whole number/],
  ] as const)('is refused in one line: %s', async (_, args, code, line) => {
    const run = await runProgram(['vocabulary', ...args])
    expect(run).toMatchObject({ code, out: '' })
    expect(run.err).toMatch(line)
    expect(run.err).not.toMatch(/\n\s+at /)
  })
})

test('start builds, serves and ends on a signal', async () => {
  const child = startProgram([
    'start',
    folder('start', { 'a.md': paper('Grafting in schools') }),
    '--store',
    join(work, 'start-store'),
    '--port',
    '0',
    '--no-open',
  ])
  let out = ''
  const address = await new Promise<string>((resolve, reject) => {
    child.once('close', () => reject(new Error(`it ended: ${out}`)))
    child.stdout!.on('data', (chunk: Buffer) => {
      out += String(chunk)
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(out)
      if (url) resolve(url[0])
    })
  })
  const graph = (await (await fetch(`${address}/api/graph`)).json()) as { concepts: unknown[] }
  expect(graph.concepts.length).toBeGreaterThan(1)
  expect(await (await fetch(address)).text()).toContain('<div id="root"')
  const code = new Promise((resolve) => child.once('close', resolve))
  child.kill('SIGTERM')
  expect(await code).toBe(0)
}, 90_000)
