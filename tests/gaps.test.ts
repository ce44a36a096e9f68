/** The reviewers' questions as one report: what it asks, what it prints, and that a paper's text stays text. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PathweaveError } from '#graph/errors.ts'
import { openStore } from '#graph/stores/open-store.ts'
import type { Store } from '#graph/stores/store.ts'
import { readCatalogue } from '#queries/catalogue/read-catalogue.ts'
import { describeRow } from '#queries/report/describe-row.ts'
import { findGaps, type GapReport } from '#queries/report/find-gaps.ts'
import { GROUPS } from '#queries/report/groups.ts'
import { printHtml } from '../cli/gaps/print-html.ts'
import { printMarkdown } from '../cli/gaps/print-markdown.ts'
import { runProgram } from './run-program.ts'
import { sampleGraph } from './sample-graph.ts'

const HOSTILE = '<script>alert(1)</script> & "looms" [link](http://x) `code`'
const LOOM = 'work:apprentices-at-the-digital-loom:okafor'
const questions = await readCatalogue()

let store: Store
beforeAll(async () => {
  store = await openStore(':memory:', 'write')
  const graph = sampleGraph()
  graph.nodes.get(LOOM)!.properties.title = HOSTILE
  graph.nodes.get('challenge:little-money')!.properties.name = `Too little ${HOSTILE}`
  await store.write(graph)
})
afterAll(() => store.close())

const gaps = (papers: string[] = [], limit = 20) => findGaps(store, questions, { papers, limit })
const listOf = (report: GapReport, name: string) => report.groups.flatMap(({ lists }) => lists).find((list) => list.name === name)!

describe('the report', () => {
  it('asks every reviewer’s question that keeps to papers, and captions its rows by columns that it has', () => {
    const asked = GROUPS.flatMap(({ captions }) => Object.keys(captions))
    const own = questions.filter(({ audience, parameters }) => audience === 'reviewer' && parameters.some(({ name }) => name === 'papers'))
    expect(asked.toSorted()).toEqual(own.map(({ name }) => name))
    for (const { captions } of GROUPS) {
      for (const [name, caption] of Object.entries(captions)) {
        const columns = own.find((question) => question.name === name)!.columns.map((column) => column.name)
        for (const [, column] of caption.matchAll(/\{(\w+)\}/g)) expect(columns, name).toContain(column)
      }
    }
  })

  it('gives each gap its words, counts, sentences with paper and section, and the query behind it', async () => {
    const list = listOf(await gaps(), 'links-one-way')
    expect(list).toMatchObject({ total: 5, titleZh: '尚无反向论证的单向联系', parameters: { papers: [] } })
    expect(list.cypher).toMatch(/^MATCH[\s\S]*LIMIT \$limit[\s\S]*partnerId$/)
    expect(list.gaps[0]).toMatchObject({
      caption: 'digital technology → digital literacy',
      captionZh: '数字技术 → 数字素养',
      captionIds: ['concept:digital-technology', 'concept:digital-literacy'],
      sentences: 2,
      quotes: [
        { paper: HOSTILE, section: 'Looms', note: false },
        { paper: 'Skills for the Quiet Factory', section: 'Digital tools', note: false },
      ],
    })
    expect(list.gaps[0]!.facts.map(({ name, values }) => `${name} ${values.join(', ')}`)).toEqual([
      'relations supports',
      'direction nqpf->ve',
      'papers 2',
      'claims 2',
      'wishes 0',
    ])
  })

  it('quotes both sides of a disagreement first, and says which is which', async () => {
    const [gap] = listOf(await gaps(), 'claims-opposing').gaps
    expect(gap?.quotes.map(({ text, column }) => [text.slice(0, 16), column])).toEqual([
      ['Funding supports', 'sentenceFor'],
      ['Too little money', 'sentenceAgainst'],
    ])
  })

  it('keeps to the papers asked for, by a part of the title or the id', async () => {
    const report = await gaps(['quiet FACTORY'])
    expect(report).toMatchObject({ papers: [{ title: 'Skills for the Quiet Factory', year: 2023 }], of: 3 })
    expect(listOf(report, 'challenges-without-strategy').total).toBe(1)
    expect(listOf(report, 'strategies-without-evidence').total).toBe(0)
    expect(listOf(await gaps([LOOM]), 'strategies-without-evidence').total).toBe(1)
    const error = (await gaps(['quiet', 'loud']).catch((thrown: unknown) => thrown)) as PathweaveError
    expect([error.rule, error.message]).toEqual(['bad-call', 'no paper is called loud'])
  })

  it('counts all rows and gives as many as asked for', async () => {
    const [whole, cut] = [listOf(await gaps(), 'claims-on-one-paper'), listOf(await gaps([], 2), 'claims-on-one-paper')]
    expect(cut.total).toBe(whole.gaps.length)
    expect(cut.gaps).toEqual(whole.gaps.slice(0, 2))
    expect(cut.total).toBeGreaterThan(2)
    expect(printMarkdown(await gaps([], 2))).toContain(`论断: 2 of ${whole.total}`)
  })
})

describe('on paper', () => {
  it('as HTML shows a paper’s text as text, needs no other file, and leads only to places that it has', async () => {
    const html = printHtml(await gaps())
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;looms&quot;')
    const tags = new Set([...html.matchAll(/<([a-z]\w*)/gi)].map(([, tag]) => tag))
    const known =
      'html head meta title style body h1 h2 h3 p ul ol li table thead tbody tr th td a span strong section blockquote footer pre'
    expect([...tags].filter((tag) => !known.split(' ').includes(tag!))).toEqual([])
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const links = [...html.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, link]) => link)
    expect(links.filter((link) => !ids.includes(link!.replace('#', '')))).toEqual([])
    expect(links.length).toBeGreaterThan(20)
  })

  it('as HTML closes what it opens', async () => {
    const open: string[] = []
    for (const [, end, tag = ''] of printHtml(await gaps()).matchAll(/<(\/?)([a-z]\w*)[^>]*>/gi)) {
      if (end) expect(open.pop()).toBe(tag)
      else if (tag !== 'meta') open.push(tag)
    }
    expect(open).toEqual([])
  })

  it('as Markdown marks every sign that would mean something, and leads to its own places', async () => {
    const markdown = printMarkdown(await gaps())
    const prose = markdown.replace(/```[\s\S]*?```/g, '')
    expect(prose).toContain(String.raw`\<script\>alert(1)\</script\> \& "looms" \[link\](http://x) \`code\``)
    expect(prose).not.toMatch(/(?<!\\)<(?!a id=|\/a>)/)
    const targets = [...markdown.matchAll(/<a id="([^"]+)"/g)].map(([, id]) => `#${id}`)
    for (const [, link] of prose.matchAll(/(?<!\\)\]\((#[^)]+)\)/g)) expect(targets).toContain(link)
  })

  it('tells a relation in words, lists and yes or no, and joins a name to its Chinese', () => {
    const columns = ['relation', 'one', 'oneZh', 'papersFor', 'isFact', 'empty', 'text', 'oneId'].map((name) => ({ name, about: name }))
    const row = { relation: 'aligns_with', one: ['a', 'b'], oneZh: '甲', papersFor: 2, isFact: false, empty: [], text: 'Said.', oneId: 'x' }
    expect(describeRow(row, columns, '{relation}', new Set(['Said.']))).toEqual({
      caption: 'aligns with',
      captionZh: null,
      captionParts: [{ column: 'relation', text: 'aligns with', textZh: null }],
      captionIds: [],
      facts: [
        { column: 'one', name: 'one', about: 'one', values: ['a, b 甲'] },
        { column: 'papersFor', name: 'papers for', about: 'papersFor', values: ['2'] },
        { column: 'isFact', name: 'is fact', about: 'isFact', values: ['no'] },
      ],
    })
  })
})

describe('pathweave gaps', () => {
  it('writes the report of the store to a file, or says what is wrong with the call', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'pathweave-gaps-'))
    try {
      const kept = await openStore(join(folder, 'graph'), 'write')
      await kept.write(sampleGraph())
      await kept.close()
      const out = join(folder, 'gaps.json')
      const call = ['--store', join(folder, 'graph'), 'gaps', '--paper', 'loom']
      expect((await runProgram([...call, '--format', 'json', '--out', out])).code).toBe(0)
      expect(JSON.parse(await readFile(out, 'utf8'))).toMatchObject({ papers: [{ id: LOOM }], of: 3 })
      const wrong = await runProgram([...call, '--paper', 'nowhere'])
      expect(wrong).toEqual({ code: 2, out: '', err: 'pathweave: no paper is called nowhere — give a part of its title, or its id\n' })
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })
})
