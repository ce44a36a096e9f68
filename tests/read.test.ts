/** Phase 1: bytes to text, text to a document of the same length, and the repairs. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PathweaveError } from '#graph/errors.ts'
import { decodeText } from '#ingest/1-read/decode-text.ts'
import { readSource } from '#ingest/1-read/read-source.ts'
import { toDocument } from '#ingest/1-read/to-document.ts'
import { blockText, spanOf } from '#ingest/block.ts'
import type { Document } from '#ingest/document.ts'

const SAMPLE = 'A mill town and its school.\n纺织城的学校，与工厂。\n'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pathweave-read-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

async function source(name: string, bytes: Uint8Array | string): Promise<{ file: string; text: string }> {
  const path = join(folder, name)
  await writeFile(path, bytes)
  return readSource(path)
}

function utf16(text: string, big: boolean): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le')
  return big ? bytes.swap16() : bytes
}

/** 纺织城 in GB18030, within Latin text. */
const GB = Buffer.concat([Buffer.from('Mill: '), Buffer.from([0xb7, 0xc4, 0xd6, 0xaf, 0xb3, 0xc7]), Buffer.from('\n')])

describe('decoding', () => {
  it.each([
    ['UTF-8', Buffer.from(SAMPLE)],
    ['UTF-8 with a mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(SAMPLE)])],
    ['UTF-16 LE with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16(SAMPLE, false)])],
    ['UTF-16 BE with a mark', Buffer.concat([Buffer.from([0xfe, 0xff]), utf16(SAMPLE, true)])],
    ['UTF-16 LE', utf16(SAMPLE, false)],
    ['UTF-16 BE', utf16(SAMPLE, true)],
  ])('reads %s without a mark in the text', async (name, bytes) => {
    expect((await source(`${name}.txt`, bytes)).text).toBe(SAMPLE)
  })

  it('reads GB18030', async () => {
    expect((await source('gb.txt', GB)).text).toBe('Mill: 纺织城\n')
  })

  it.each([
    ['empty-file', 'blank.md', ' \n\t\n'],
    ['binary-file', 'picture.md', Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 37 + (i >> 3)) % 256))],
    ['binary-file', 'zeros.md', Buffer.from('a few words of one byte each\0 and more words\0\x01')],
  ])('says %s of %s', async (rule, name, bytes) => {
    const error = await source(name, bytes).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(PathweaveError)
    expect(error).toMatchObject({ rule })
    expect((error as PathweaveError).line).toContain(name)
    expect((error as PathweaveError).line).not.toContain('\n')
  })

  it('names the file that is not there, and the folder that is no file', async () => {
    await expect(readSource(join(folder, 'gone.md'))).rejects.toMatchObject({ rule: 'no-such-file' })
    await expect(readSource(folder)).rejects.toMatchObject({ rule: 'unreadable-file' })
  })

  it('never throws on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const decoded = decodeText(bytes)
        expect(decoded === null || typeof decoded.text === 'string').toBe(true)
      }),
      { numRuns: 100, endOnFailure: true },
    )
  })
})

/** Pieces of papers as conversions leave them; our own words. */
const PIECES = [
  '# **A Mill Town and Its School: Two Decades of Work**',
  'Ann Lee<sup>1,\\*</sup>, Bo Chen<sup>2</sup>',
  '<sup>1</sup>School of Weaving, University of Millford, Millford',
  '**Abstract:** We tell of a town & its school; &lt;short&gt; and clear.',
  'Keywords: weaving; schooling',
  '1. Introduction',
  '## 2.1.Looms',
  'The looms stand in the hall of the works, and the pupils learn at them for two full years before they are taken on by',
  'a master of the guild [1,2]. He “signs” the paper—often late.',
  '12',
  '| a | b |\n|---|---|\n| 1 | *two* |',
  'x\ty\tz\n1\t\t3\n4\t5\t6',
  '<table><tr><td>p</td><td>q</td></tr><tr><td rowspan="2">r</td><td>s</td></tr></table>',
  '- [1] Lee A. Looms. Mill Press, 2001.\n- [2] Chen B. Yarn. 2002, 3(4): 5-6.',
  '（二）校企合作：机房与课堂。',
  '> quoted\n> words',
  '```\ncode [1]\n```',
  '![](images/a.png)\nFigure 1. A loom',
  '***',
  '~~gone~~ `code` \\* [link](http://mill.example/a_b) <http://mill.example>',
  'References',
]
const paper = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 60 }), fc.string({ unit: 'binary', maxLength: 20 })), {
    maxLength: 25,
  })
  .map((parts) => parts.join('\n\n'))

function check(document: Document): void {
  expect(document.plain.length).toBe(document.text.length)
  for (let i = 0; i < document.text.length; i++) {
    const c = document.text[i]!
    if ((c === '\n' || c === '\r') && document.plain[i] !== c) throw new Error(`a line end was lost at ${i}`)
  }
  for (const node of document.tree.children) {
    const { start, end } = spanOf(node)
    expect(start).toBeGreaterThanOrEqual(0)
    expect(end).toBeLessThanOrEqual(document.text.length)
    expect(end).toBeGreaterThanOrEqual(start)
  }
  for (const { span } of document.repairs) expect(span.start >= 0 && span.end <= document.text.length && span.end >= span.start).toBe(true)
}

describe('a document', () => {
  it('is as long as its text, whatever the text is', () => {
    fc.assert(
      fc.property(paper, (text) => check(toDocument('any.md', text))),
      { numRuns: 100, endOnFailure: true },
    )
  })

  it('survives being cut and shuffled', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(PIECES, { minLength: 5 }), fc.nat(900), fc.nat(900), (pieces, from, to) => {
        check(toDocument('cut.md', pieces.join('\n').slice(Math.min(from, to), Math.max(from, to) + 200)))
      }),
      { numRuns: 30, endOnFailure: true },
    )
  })

  it('keeps every letter of the prose in the folded text', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1, maxLength: 60 }), (words) => {
        const text = words.join(' ')
        expect(toDocument('words.md', text).plain).toBe(text)
      }),
    )
  })

  it('blanks markup, entities and tags, and folds look-alikes one to one', () => {
    const { plain } = toDocument('fold.md', '**Mill**：a &amp; b<sup>2</sup>，\\* “x”—y а')
    expect(plain).toBe('  Mill  :a &     b     2      , * "x"-y a')
  })

  it('blanks emphasis that CommonMark does not see', () => {
    expect(toDocument('stuck.md', '**关键词：**织机；课堂').plain.trim()).toBe('关键词:  织机;课堂')
  })

  it('keeps the offsets of a paragraph with addresses in it', () => {
    const { plain, text } = toDocument('mail.md', '# Title\n\nWrite to ann.lee@mill.example or www.mill.example/a，soon.')
    expect(plain.slice(text.indexOf('Title'), text.indexOf('Title') + 5)).toBe('Title')
    expect(plain).toContain('ann.lee@mill.example')
  })

  it('takes the front matter from the prose, and says when it is no YAML', () => {
    const good = toDocument('note.md', '---\nnote: true\ntitle: Mill\n---\n\nProse.')
    expect(good.frontMatter).toEqual({ note: true, title: 'Mill' })
    expect(good.plain.trim()).toBe('Prose.')
    const bad = toDocument('note.md', '---\ntitle: [Mill\n---\n\nProse.')
    expect(bad.frontMatter).toBeNull()
    expect(bad.repairs).toContainEqual(expect.objectContaining({ kind: 'front-matter' }))
  })

  it('tells the language by the prose', () => {
    expect(toDocument('zh.md', '# 织机\n\n学徒在车间里学习两年，然后进厂工作。See Lee.').lang).toBe('zh')
    expect(toDocument('en.md', '# Looms\n\nThe pupils learn for two years and then go to work (织机).').lang).toBe('en')
  })
})

function outline(text: string): string[] {
  const document = toDocument('outline.md', text)
  return document.tree.children.filter((node) => node.type === 'heading').map((node) => `${node.depth} ${blockText(document.plain, node)}`)
}

const PROSE =
  'The pupils of the school learn a trade in the works of the town, and the works take them on when they are done with it. '.repeat(3)

describe('repairs', () => {
  it('finds headings without marks by their numbers and names', () => {
    const text = [
      'A Title',
      'Ann Lee',
      `Abstract: ${PROSE}`,
      '1. Introduction',
      PROSE,
      '2. The Works',
      '2.1 Halls and Looms',
      PROSE,
      '(1) Spinning',
      PROSE,
      'References',
      '[1] Lee A. Looms. 2001.',
    ].join('\n\n')
    expect(outline(text)).toEqual(['1 1. Introduction', '1 2. The Works', '2 2.1 Halls and Looms', '3 (1) Spinning', '1 References'])
  })

  it('takes the level from the number, not from the marks', () => {
    const text = `# T\n\n## Abstract\n\n${PROSE}\n\n## **II. The Works**\n\n${PROSE}\n\n#### **2.1.Halls**\n\n${PROSE}\n\n## 2.1.1 Looms\n\n${PROSE}\n\n### V . The Town\n\n${PROSE}`
    expect(outline(text).slice(2)).toEqual(['1 II. The Works', '2 2.1.Halls', '3 2.1.1 Looms', '1 V . The Town'])
  })

  it('records a depth as mended only where the marks differ from the numbers by no constant', () => {
    const repaired = (text: string) => toDocument('t.md', text).repairs.filter((repair) => repair.kind === 'heading-depth').length
    const even = `# T\n\n## 1. Works\n\n${PROSE}\n\n### 1.1 Halls\n\n${PROSE}\n\n#### (1) Looms\n\n${PROSE}\n\n## 2. Town\n\n${PROSE}`
    expect(outline(even)).toEqual(['1 T', '1 1. Works', '2 1.1 Halls', '3 (1) Looms', '1 2. Town'])
    expect(repaired(even)).toBe(0)
    expect(repaired(even.replace('### 1.1', '## 1.1'))).toBe(3)
  })

  it('splits a heading from the paragraph it ran into', () => {
    const text = `# T\n\nAbstract: ${PROSE}\n\n# 1 Introduction\n\n${PROSE}\n\n2. The Two Sides of the Old Mill Town Schooling, as a part of its trade, ${PROSE}\n\n2.1 Looms and yarn The looms stand in the hall. ${PROSE}`
    expect(outline(text).slice(2)).toEqual(['1 2. The Two Sides of the Old Mill Town', '2 2.1 Looms and yarn'])
  })

  it('finds plain and bold labels that begin several paragraphs', () => {
    const text = `# T\n\nAbstract: ${PROSE}\n\n# 1 Methods\n\nMill Owners. Twelve owners were asked. ${PROSE}\n\nPupils. Ninety pupils were asked. ${PROSE}\n\n**Yarn counts.** We counted. ${PROSE}`
    expect(outline(text).slice(2)).toEqual(['2 Mill Owners.', '2 Pupils.', '2 Yarn counts.'])
  })

  it('leaves enumerations, captions and the parts of an abstract alone', () => {
    const text = `# T\n\nAbstract: **Background:** ${PROSE}\n\n**Results:** ${PROSE}\n\nKeywords: a; b\n\n# 1 Steps\n\n${PROSE}\n\n2. Wash the wool\n\n3. Card the wool\n\n4. Spin the wool\n\n# Table 1. Wool\n\n${PROSE}`
    expect(outline(text)).toEqual(['1 T', '1 1 Steps'])
  })

  it('joins a heading over two lines', () => {
    expect(outline(`# T\n\nAbstract: ${PROSE}\n\n## 1 The Works and the Schools of\n\n## the Old Mill Town\n\n${PROSE}`).slice(1)).toEqual([
      '1 1 The Works and the Schools of the Old Mill Town',
    ])
  })

  it('joins paragraphs over page furniture and figures, and blanks the furniture', () => {
    const text = `# T\n\nAbstract: ${PROSE}\n\n# 1 Introduction\n\n${PROSE}The looms were brought from\n\nMill Studies | www.mill.example 7\n\n![](a.png)\n\nthe north by cart. ${PROSE}`
    const document = toDocument('cut.md', text)
    const joined = document.tree.children.find((node) => node.type === 'paragraph' && node.data?.parts)
    expect(joined && blockText(document.plain, joined)).toContain('brought from the north by cart')
    expect(document.plain).not.toContain('www.mill.example')
    expect(document.repairs.map((repair) => repair.kind)).toEqual(expect.arrayContaining(['page-furniture', 'cut-paragraph']))
  })

  it('parts the keywords that stick to the abstract', () => {
    const document = toDocument(
      'glued.md',
      `# 织机与课堂\n\n（织城大学工学院，织城 100000）摘要：学徒在车间里学习。关键词：织机；课堂\n\n# 1引言\n\n学徒在车间里学习两年。`,
    )
    expect(document.tree.children.map((node) => blockText(document.plain, node))).toEqual(
      expect.arrayContaining(['摘要:学徒在车间里学习.', '关键词:织机;课堂']),
    )
  })
})

describe('hostile input', () => {
  const cases: [string, (n: number) => string][] = [
    ['brackets', (n) => '[1]'.repeat(n)],
    ['stars', (n) => '*a **b '.repeat(n)],
    ['nested quotes', (n) => `${'> '.repeat(n)}x`],
    ['nested lists', (n) => Array.from({ length: Math.min(n, 500) }, (_, i) => `${' '.repeat(i)}- a`).join('\n')],
    ['a line without end', (n) => PROSE.slice(0, 100).repeat(n / 4)],
    ['a word without end', (n) => 'ab'.repeat(n * 10)],
    ['tags', (n) => '<b>'.repeat(n)],
    ['entities', (n) => '&amp'.repeat(n)],
    ['many headings', (n) => '# A heading of it\n\n'.repeat(n / 40)],
  ]
  it.each(cases)('reads %s in linear time', (_, make) => {
    const text = make(40_000)
    const start = performance.now()
    const document = toDocument('hostile.md', text)
    expect(document.plain.length).toBe(text.length)
    expect(performance.now() - start).toBeLessThan(6000)
  })
})
