/** Papers in JATS and TEI: what the tags say is taken from them, whatever XML a file holds ends in time and in one line. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PathweaveError } from '#graph/errors.ts'
import type { Citation, Extraction } from '#ingest/extraction.ts'
import { decodeText } from '../ingest/1-read/decode-text.ts'
import { toCitations } from '../ingest/1-read/xml/to-citations.ts'
import { resolve } from '../ingest/4-resolve/resolve.ts'
import { extractText } from '../ingest/pipeline.ts'
import { SourceMap } from '../ingest/source-map.ts'
import { readVocabulary } from '../ingest/vocabulary/read-vocabulary.ts'
import { shared, withoutShared } from './shared.ts'

const vocabulary = await readVocabulary(join(import.meta.dirname, '../data/vocabulary/nqpf-ve.yaml'))

/** An article with a body, and whatever stands in its front and back. */
function toArticle(body: string, { back = '', front = '', prolog = '' } = {}): string {
  const title = '<title-group><article-title>Benches and their keepers</article-title></title-group>'
  return `<?xml version="1.0"?>\n${prolog}<article><front><article-meta>${title}${front}</article-meta></front><body>${body}</body><back>${back}</back></article>`
}

const extract = (text: string): Extraction => extractText('made.xml', text, vocabulary)
const sentences = (text: string): string[] => extract(text).passages.map((passage) => passage.text)

/** The error that reading ends in. */
function refusalOf(text: string): PathweaveError {
  try {
    extract(text)
  } catch (error) {
    if (error instanceof PathweaveError) return error
    throw error
  }
  throw new Error('it was read')
}

/** Evidence whose quote is not the file's own text, or that is empty, and spans that lead nowhere. */
function faultsOf(value: unknown, text: string): unknown[] {
  if (Array.isArray(value)) return value.flatMap((one) => faultsOf(one, text))
  if (typeof value !== 'object' || value === null) return []
  const faults = Object.values(value).flatMap((one) => faultsOf(one, text))
  if (!('start' in value && 'end' in value)) return faults
  const { start, end } = value as { start: number; end: number }
  const quote = 'quote' in value ? value.quote : null
  const right = start >= 0 && start <= end && end <= text.length && (quote === null || (quote !== '' && quote === text.slice(start, end)))
  return right ? faults : [...faults, value]
}

describe('the text', () => {
  test('has no tags and squeezed blanks; passages lead back to the file', () => {
    const text = toArticle(
      '<p>Benches  of\n  <italic>old</italic> oak&nbsp;last <bold>long</bold>. &Alpha; 2<sup>3</sup> &#945;&amp;&#x3b2;.</p>',
    )
    const { passages } = extract(text)
    expect(passages.map((passage) => passage.text)).toEqual(['Benches of old oak\u00A0last long.', 'Α 2³ α&β.'])
    expect(text.slice(passages[0]!.start, passages[0]!.end)).toBe('Benches  of\n  <italic>old</italic> oak&nbsp;last <bold>long</bold>.')
    expect(text.slice(passages[1]!.start, passages[1]!.end)).toBe('&Alpha; 2<sup>3</sup> &#945;&amp;&#x3b2;.')
  })

  test('keeps what a name that nobody knows, a comment or CDATA print', () => {
    expect(sentences(toArticle('<p>We met &nobody; <!-- never -->and <![CDATA[a < b & c]]> there.</p>'))).toEqual([
      'We met &nobody; and a < b & c there.',
    ])
  })

  test('takes a formula once, from MathML rather than from TeX', () => {
    const formula =
      '<alternatives><mml:math><mml:mi>k</mml:mi></mml:math><tex-math>\\documentclass{a}\\begin{document}$k$\\end{document}</tex-math></alternatives>'
    const tex = '<tex-math>\\documentclass{a}\\begin{document}$q$\\end{document}</tex-math>'
    expect(sentences(toArticle(`<p>So <inline-formula>${formula}</inline-formula> and ${tex} hold.</p>`))).toEqual(['So k and $q$ hold.'])
  })

  test('gives evidence its words without tags beside the exact quote, and the graph shows those', () => {
    const text = toArticle(
      '<sec><title>Limits</title><p>A <bold>limitation</bold> of this study is that only nine benches were seen.</p></sec>',
    )
    const extraction = extract(text)
    expect(extraction.openQuestions[0]?.evidence).toMatchObject({
      quote: 'A <bold>limitation</bold> of this study is that only nine benches were seen.',
      text: 'A limitation of this study is that only nine benches were seen.',
    })
    const graph = resolve([{ path: 'made.xml', hash: '', reader: '', extraction }], vocabulary)
    const printed = [...graph.nodes.values()].flatMap(({ properties }) => (typeof properties.text === 'string' ? [properties.text] : []))
    expect(printed).toContain('A limitation of this study is that only nine benches were seen.')
    expect(printed.join('')).not.toContain('<')
  })

  test('is told whole by the regions', () => {
    const text = toArticle('<sec><title>Sites</title><p>Nine <italic>benches</italic> stood.</p></sec>')
    const { regions } = extract(text)
    const covered = regions.map(({ start, end }) => text.slice(start, end)).join('')
    expect(covered.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
    expect(regions.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toContainEqual([
      'prose',
      'Nine <italic>benches</italic> stood.',
    ])
    expect(regions.filter(({ kind }) => kind === 'unread')).toEqual([])
  })
})

describe('citations', () => {
  const names = ['Oar', 'Pike', 'Roe', 'Sand', 'Tor']
  const listed = (labelled: boolean) =>
    `<ref-list>${names
      .map((name, i) => {
        const label = labelled ? `<label>${i + 1}</label>` : ''
        const words = `<person-group><name><surname>${name}</surname><given-names>A</given-names></name></person-group><year>${2001 + i}</year>`
        return `<ref id="b${i + 1}">${label}<element-citation publication-type="journal">${words}<article-title>On bench number ${i + 1}</article-title><source>Shop</source><volume>1</volume></element-citation></ref>`
      })
      .join('')}</ref-list>`
  const cite = (prose: string, labelled = true): [string, number[], string][] =>
    extract(
      toArticle(
        `<p>${prose.replace(/\{(\d+)?(?:\|([^}]*))?\}/g, (_, n: string, label: string) => `<xref ref-type="bibr" rid="b${n}">${label ?? n}</xref>`)}</p>`,
        { back: listed(labelled) },
      ),
    ).citations.map(({ text, references, kind }) => [text, references, kind])

  test('are the brackets as printed, with the entries of a range between', () => {
    expect(cite('One [{1}] two [{1}, {3}] three [{2}–{5}] four.')).toEqual([
      ['[1]', [0], 'numeric'],
      ['[1, 3]', [0, 2], 'numeric'],
      ['[2–5]', [1, 2, 3, 4], 'numeric'],
    ])
  })

  test('whose tags hold the brackets are joined by commas and dashes', () => {
    expect(cite('One {1|[1]}, {3|[3]}–{5|[5]} and {2|[2]} two.')).toEqual([
      ['[1], [3]–[5]', [0, 2, 3, 4], 'numeric'],
      ['[2]', [1], 'numeric'],
    ])
  })

  test('are found where raised numbers stand for them, and entries without words within a range', () => {
    expect(cite('Benches age.<sup>{1},{2}</sup> Chairs do.<sup>{2}–{4}</sup> Then [{3}{4|}–{5}] came.')).toEqual([
      ['¹,²', [0, 1], 'numeric'],
      ['²⁻⁴', [1, 2, 3], 'numeric'],
      ['[3–5]', [2, 3, 4], 'numeric'],
    ])
    expect(
      sentences(
        toArticle('<p>Benches age.<sup><xref ref-type="bibr" rid="b1">1</xref></sup> Chairs do too.</p>', { back: listed(true) }),
      ).slice(0, 2),
    ).toEqual(['Benches age.¹', 'Chairs do too.'])
  })

  test('by author and year are parenthetical or narrative', () => {
    expect(cite('So ({1|Oar 2001}; {2|Pike 2002}) but {3|Roe (2003)} and Sand ({4|2004}) say no (see {5|Tor, 2005}).', false)).toEqual([
      ['(Oar 2001; Pike 2002)', [0, 1], 'parenthetical'],
      ['Roe (2003)', [2], 'narrative'],
      ['Sand (2004)', [3], 'narrative'],
      ['(see Tor, 2005)', [4], 'parenthetical'],
    ])
  })

  test('go where the label says when the link leads elsewhere, and are found without a link', () => {
    const text = toArticle('<p>So it is (<xref ref-type="bibr" rid="b1">Pike, 2002</xref>), as others saw (Roe, 2003).</p>', {
      back: listed(false),
    })
    const { citations, repairs } = extract(text)
    expect(citations.map(({ references }) => references)).toEqual([[1], [2]])
    expect(repairs.map(({ kind }) => kind)).toEqual(['wrong-link'])
  })

  test('that lead to no entry are a problem, and entries that none means', () => {
    const { citations, problems } = extract(
      toArticle('<p>One [<xref ref-type="bibr" rid="gone">9</xref>] two [<xref ref-type="bibr" rid="b1">1</xref>].</p>', {
        back: listed(true),
      }),
    )
    expect(citations.map(({ problem }) => problem)).toEqual(['no_such_reference', null])
    expect(problems.filter(({ kind }) => kind === 'uncited_reference').map(({ references }) => references[0])).toEqual([1, 2, 3, 4])
  })

  test('take time in proportion to their number', () => {
    const text = `${'('.repeat(2000)}${'[1] '.repeat(20_000)}`
    const links = [...text.matchAll(/1/g)].map(({ index }) => ({ start: index, end: index + 1, targets: ['b'] }))
    const began = performance.now()
    const found: Citation[] = toCitations(text, [{ start: 0, end: text.length, links }], { references: [], byId: new Map() })
    expect(found.length).toBeGreaterThan(0)
    expect(performance.now() - began).toBeLessThan(3000)
  })
})

test('an entry without tagged fields is read as printed, one with some is filled up', () => {
  const printed =
    'Anderson KR, Pike LM. The effects of workshop noise on the learning of young apprentices. Journal of Vocational Research. 2021;15(2):133-141.'
  const back = `<ref-list><ref id="a"><mixed-citation>${printed}</mixed-citation></ref><ref id="b"><mixed-citation publication-type="journal"><name><surname>Anderson</surname> <given-names>KR</given-names></name>. <article-title>The learning of young apprentices in noisy workshops</article-title>. <source>Journal of Vocational Research</source>. <year>2022</year>;16(1):3-14.</mixed-citation></ref></ref-list>`
  const [first, second] = extract(toArticle('<p>It stands.</p>', { back })).references
  expect(first).toMatchObject({
    raw: printed,
    title: 'The effects of workshop noise on the learning of young apprentices',
    volume: '15',
    issue: '2',
    page: '133-141',
  })
  expect(first?.author?.map(({ family }) => family)).toEqual(['Anderson', 'Pike'])
  expect(second).toMatchObject({
    title: 'The learning of young apprentices in noisy workshops',
    'container-title': 'Journal of Vocational Research',
    volume: '16',
    page: '3-14',
  })
  expect(second?.confidence.title).toBe(0.99)
})

describe('a Chinese article', () => {
  test('is read by its own language, with the other title beside', () => {
    const front =
      '<trans-abstract xml:lang="en"><p>Benches were counted.</p></trans-abstract><kwd-group xml:lang="zh"><kwd>工作台</kwd></kwd-group><kwd-group xml:lang="en"><kwd>bench</kwd></kwd-group>'
    const text = toArticle(
      '<sec><label>一、</label><title>引言</title><p>职业教育培养了许多工匠。他们喜欢自己的工作台，并且每天都打扫它。</p></sec>',
      { front },
    ).replace(
      'Benches and their keepers</article-title>',
      '工作台与工匠</article-title><trans-title-group xml:lang="en"><trans-title>Benches and crafts</trans-title></trans-title-group>',
    )
    const { lang, work, sections } = extract(text)
    expect(lang).toBe('zh')
    expect(work).toMatchObject({ title: '工作台与工匠', titleAlt: 'Benches and crafts', keywords: ['工作台'] })
    expect(sections.map(({ number, title }) => [number, title])).toEqual([['一', '引言']])
  })
})

describe('XML that is refused', () => {
  test.each([
    ['an internal entity', '<!DOCTYPE article [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'],
    ['an external entity', '<!DOCTYPE article [<!ENTITY a SYSTEM "file:///nowhere">]>'],
    ['a parameter entity', '<!DOCTYPE article [<!ENTITY % a SYSTEM "http://nowhere.example/a.dtd"> %a;]>'],
  ])('%s is never expanded', (_, prolog) => {
    const error = refusalOf(toArticle('<p>&b;</p>', { prolog }))
    expect(error.rule).toBe('xml-entities')
    expect(error.line).toContain('made.xml')
  })

  test('a document type with a public identifier is fine, and never fetched', () => {
    const prolog = '<!DOCTYPE article PUBLIC "-//NLM//DTD JATS v1.2//EN" "http://nowhere.example/jats.dtd">'
    expect(sentences(toArticle('<p>It stands.</p>', { prolog }))).toEqual(['It stands.'])
  })

  test('a file that was cut off is named with line and column', () => {
    const error = refusalOf(toArticle('<sec>\n<p>It stands.</p></sec>').slice(0, -'</body><back></back></article>'.length))
    expect(error.rule).toBe('bad-xml')
    expect(error.line).toMatch(/^made\.xml is not well-formed XML at line 3, column \d+: unclosed tag: body — \S/)
  })

  test.each([
    ['<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', '<svg>'],
    ['<?xml version="1.0"?><article xmlns="http://docbook.org/ns/docbook"><title>A</title><para>B</para></article>', '<article>'],
    [`<?xml version="1.0"?><set>${toArticle('<p>A.</p>').slice(22)}${toArticle('<p>B.</p>').slice(22)}</set>`, 'holds 2 articles'],
  ])('what is no single article is named: %s', (text, told) => {
    const error = refusalOf(text)
    expect(error.rule).toBe('unknown-xml')
    expect(error.line).toContain(told)
  })

  test('an article in an envelope is read', () => {
    expect(sentences(`<?xml version="1.0"?><pmc-articleset>${toArticle('<p>It stands.</p>').slice(22)}</pmc-articleset>`)).toEqual([
      'It stands.',
    ])
  })
})

describe('XML that is hostile', () => {
  test.each([
    ['sections', '<sec>', '</sec>'],
    ['italics', '<p><italic>', '</italic></p>'],
    ['lists', '<list><list-item>', '</list-item></list>'],
  ])('100,000 nested %s overflow nothing and lose nothing', (_, open, close) => {
    const { regions } = extract(toArticle(`${open.repeat(100_000)}deep words${close.repeat(100_000)}`))
    expect(regions.some(({ kind }) => kind === 'prose' || kind === 'unread')).toBe(true)
  })

  test('cells that span more than a table has are cut', () => {
    const row = `<tr>${'<td rowspan="999" colspan="999">1</td>'.repeat(10)}</tr>`
    const { tables } = extract(toArticle(`<table-wrap><label>Table 1</label><table>${row.repeat(50)}</table></table-wrap>`))
    expect(tables[0]?.rows).toHaveLength(49)
    expect(tables[0]?.columns).toHaveLength(200)
  })
})

describe('any XML', () => {
  const words = fc.constantFrom(
    ...[
      'Oar ',
      '2001',
      '(2003)',
      '[1]',
      ', ',
      '–',
      'benches stood. ',
      '&amp;',
      '&nbsp;',
      '&#x1D6FC;',
      'Table 1',
      '(',
      ']',
      '职业教育培养工匠。',
      '\n  ',
      '<!-- c -->',
      '<![CDATA[a<b]]>',
      '<?p q?>',
    ],
  )
  const attributes = fc.constantFrom(
    ...[
      '',
      ' id="a"',
      ' rid="a b" ref-type="bibr"',
      ' ref-type="bibr"',
      ' type="bibr" target="#a"',
      ' type="references"',
      ' rowspan="2"',
      ' n="1.2"',
      ' unit="constructor"',
      ' __proto__="1"',
    ],
  )
  const treeOf = (names: string): fc.Arbitrary<string> =>
    fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { depthSize: 'medium' },
        words,
        fc
          .tuple(fc.constantFrom(...names.split(' ')), attributes, fc.array(tie('node'), { maxLength: 5 }))
          .map(([name, attribute, children]) => `<${name}${attribute}>${children.join('')}</${name}>`),
      ),
    })).node
  const JATS =
    'article-meta title-group article-title abstract sec title label p list list-item def-item term fig caption table-wrap table tr td fn xref sup disp-formula tex-math math ref-list ref element-citation mixed-citation name surname collab year source pub-id contrib-group contrib aff corresp email author-notes award-group kwd-group kwd back ack boxed-text constructor __proto__'
  const TEI =
    'titleStmt title funder idno biblStruct analytic monogr imprint author persName surname affiliation biblScope date abstract keywords term div head p ref note figure figDesc table row cell formula listBibl ptr hi constructor'

  test.each([
    ['JATS', JATS, (inner: string) => `<article><front>${inner}</front><body>${inner}</body><back>${inner}</back></article>`],
    ['TEI', TEI, (inner: string) => `<TEI><teiHeader>${inner}</teiHeader><text><body>${inner}</body></text></TEI>`],
  ])('of the tags of %s is read, with exact evidence, and every character is told', { timeout: 120_000 }, (_, names, wrap) => {
    fc.assert(
      fc.property(fc.array(treeOf(names), { minLength: 1, maxLength: 10 }), (parts) => {
        const text = wrap(parts.join(''))
        const extraction = extract(text)
        expect(faultsOf(extraction, text)).toEqual([])
        const told = extraction.regions.map(({ start, end }) => text.slice(start, end)).join('')
        expect(told.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
      }),
      { numRuns: 60 },
    )
  })

  test('that ends too early is refused, wherever it ends', () => {
    const whole = readFileSync(join(import.meta.dirname, 'fixtures/a-jats-article-says-what-it-is-in-its-tags/input.xml'), 'utf8').trimEnd()
    for (let end = 60; end < whole.length; end += 97) expect(refusalOf(whole.slice(0, end)).rule).toBe('bad-xml')
  })
})

test('a file is read in the encoding that it declares', () => {
  const text = '<?xml version="1.0" encoding="ISO-8859-1"?><article><body><p>Café été.</p></body></article>'
  expect(decodeText(Buffer.from(text, 'latin1'))).toEqual({ text, encoding: 'windows-1252' })
  expect(decodeText(Buffer.from(text.replace('ISO-8859-1', 'x-nobody'), 'utf8'))?.encoding).toBe('utf-8')
})

test('a source map leads back through what was squeezed, resolved and inserted', () => {
  const map = new SourceMap('ab&amp;  cd')
  map.add(2, { start: 0, end: 2 })
  map.add(1, { start: 2, end: 7 })
  map.add(1, { start: 7, end: 9 })
  map.add(2, { start: 9, end: 9 })
  map.add(2, { start: 9, end: 11 })
  expect(map.toSource({ start: 0, end: 3 })).toEqual({ start: 0, end: 7 })
  expect(map.toSource({ start: 1, end: 7 })).toEqual({ start: 1, end: 10 })
  expect(map.toSource({ start: 4, end: 6 })).toEqual({ start: 9, end: 9 })
  expect(map.toSource({ start: 8, end: 8 })).toEqual({ start: 11, end: 11 })
})

describe.skipIf(!shared)(`articles of publishers (${withoutShared})`, () => {
  const folder = join(shared ?? '', 'data/jats')
  const files = shared ? readdirSync(folder).filter((file) => file.endsWith('.xml')) : ['']

  test.each(files)('%s', { timeout: 120_000 }, (file) => {
    const text = readFileSync(join(folder, file), 'utf8')
    const began = process.cpuUsage()
    const extraction = extractText(file, text, vocabulary)
    expect(process.cpuUsage(began).user / 1e6).toBeLessThan(20)
    expect(faultsOf(extraction, text)).toEqual([])
    const { work, references, citations, passages, regions } = extraction
    expect(work.title).toBeTruthy()
    expect(work.author?.length).toBeGreaterThan(0)
    expect(references.length).toBeGreaterThan(0)
    // a retraction cites what it retracts without a mark
    if (references.length > 1) expect(citations.length).toBeGreaterThan(references.length / 3)
    expect(citations.filter(({ problem }) => problem !== null)).toEqual([])
    expect(passages.length).toBeGreaterThan(5)
    expect(passages.filter((passage) => /<\/[a-z]/i.test(passage.text))).toEqual([])
    const unread = regions.filter(({ kind }) => kind === 'unread').reduce((sum, { start, end }) => sum + end - start, 0)
    expect(unread / text.length).toBeLessThan(0.002)
  })
})
