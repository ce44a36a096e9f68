/** Bibliographies: what each format's fields become, what is said of faults, and how entries become works. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { PathweaveError } from '#graph/errors.ts'
import { openGrafeoInMemory } from '#graph/stores/grafeo.ts'
import { readBibliography } from '#ingest/1-read/bibliography/read-bibliography.ts'
import { decodeText } from '#ingest/1-read/decode-text.ts'
import { detectFormat } from '#ingest/1-read/detect-format.ts'
import { resolve } from '#ingest/4-resolve/resolve.ts'
import { build } from '#ingest/build.ts'
import type { BibliographyFormat, Extraction } from '#ingest/extraction.ts'
import { extractText } from '#ingest/pipeline.ts'
import { readVocabulary } from '#ingest/vocabulary/read-vocabulary.ts'
import { shared, withoutShared } from './shared.ts'

const vocabulary = await readVocabulary(join(import.meta.dirname, '../data/vocabulary/nqpf-ve.yaml'))
const extract = (file: string, text: string) => extractText(file, text, vocabulary)

/** The entries of a text, without what every reference has. */
function read(file: string, text: string) {
  const extraction = extract(file, text)
  for (const { raw, span } of extraction.references) expect(text.slice(span.start, span.end)).toBe(raw)
  return extraction.references.map(({ raw: _raw, span: _span, confidence: _confidence, id: _id, ...entry }) => entry)
}

const notesOf = (extraction: Extraction) => [...extraction.problems, ...extraction.repairs].map(({ note }) => note)

describe('BibTeX', () => {
  const one = (body: string) => read('a.bib', `@article{k, ${body}}`)[0]!

  test('fields, names, pages, dates', () => {
    const text = `@string{jow = "Journal of Weaving"}
      @comment{of no use}
      @article{lee2001, title = {Looms of {Millford}}, author = "Lee, Ann and van der Berg, Jan and Li Si and {World Loom Council} and others",
        journal = jow # { Studies}, year = 2001, month = mar, volume = 3, number = {4}, pages = {5--6}, doi = {https://doi.org/10.1000/LOOM.1},
        keywords = {loom, yarn}, abstract = {On looms.}, issn = {1234-5678}, file = {x.pdf}}`
    const extraction = extract('a.bib', text)
    expect(read('a.bib', text)).toEqual([
      {
        key: 'lee2001',
        type: 'article-journal',
        title: 'Looms of Millford',
        author: [
          { family: 'Lee', given: 'Ann' },
          { family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der' },
          { family: 'Si', given: 'Li' },
          { literal: 'World Loom Council' },
        ],
        'container-title': 'Journal of Weaving Studies',
        issued: { 'date-parts': [[2001, 3]] },
        volume: '3',
        issue: '4',
        page: '5-6',
        DOI: '10.1000/LOOM.1',
        keyword: 'loom; yarn',
        abstract: 'On looms.',
        ISSN: '1234-5678',
      },
    ])
    expect(extraction.bibliography).toEqual({ format: 'bibtex', skipped: 0, unmapped: { file: 1 } })
  })

  test.each([
    [String.raw`title = {\"Uber {\'e}t\'e, na\"{\i}ve \AA{} \& $H_2O$ \emph{not} {\LaTeX}~x\,y}`, 'Über été, naïve Å & H2O not LaTeX x y'],
    [String.raw`title = {Type-{\vphantom}II\vphantom{} \unknowncommand{walls}}`, 'Type-II walls'],
    ['title = {A -- B --- C}', 'A – B — C'],
    ['title = "A {"}quoted{"} title"', 'A "quoted" title'],
    ['title = {Unbalanced $ math}', 'Unbalanced math'],
    ['title = {Main}, subtitle = {Sub}', 'Main: Sub'],
    ['title = {织机 与 {纱线}}', '织机 与 纱线'],
  ])('%s', (field, title) => {
    expect(one(field).title).toBe(title)
  })

  test.each([
    ['Knuth, Donald E.', [{ family: 'Knuth', given: 'Donald E.' }]],
    ['Donald E. Knuth', [{ family: 'Knuth', given: 'Donald E.' }]],
    ['de la Cruz, Jr., Juan', [{ family: 'Cruz', given: 'Juan', suffix: 'Jr.', 'non-dropping-particle': 'de la' }]],
    ['{Barnes and Noble, Inc.}', [{ literal: 'Barnes and Noble, Inc.' }]],
    ["{V{\\'a}squez-Sancho}, Fabi{\\'a}n", [{ family: 'Vásquez-Sancho', given: 'Fabián' }]],
    ['{Unwin, P S}', [{ family: 'Unwin', given: 'P S' }]],
    [
      '欧阳修 and 李四光',
      [
        { family: '欧阳', given: '修' },
        { family: '李', given: '四光' },
      ],
    ],
    ['{中国纺织学会} and 丸山敏秋 and 马克思', [{ literal: '中国纺织学会' }, { literal: '丸山敏秋' }, { literal: '马克思' }]],
    [
      'Lee, Ann AND Bo, Chen',
      [
        { family: 'Lee', given: 'Ann' },
        { family: 'Bo', given: 'Chen' },
      ],
    ],
    ['Müller,  J.-P.', [{ family: 'Müller', given: 'J.-P.' }]],
    ['Homer', [{ literal: 'Homer' }]],
  ])('names: %s', (author, names) => {
    expect(one(`author = {${author}}`).author).toEqual(names)
  })

  test.each([
    ['date = {2014-05/..}', [[2014, 5]]],
    ['date = {1988/1990}', [[1988], [1990]]],
    ['date = {2014-05-07}', [[2014, 5, 7]]],
    ['year = {c1988}', [[1988]]],
    ['year = {1865（清同治四年）}', [[1865]]],
    ['year = 2012, month = {June}', [[2012, 6]]],
    ['year = 2012, month = "10~" # jan', [[2012, 1, 10]]],
    ['year = 2012, month = {nonsense}', [[2012]]],
  ])('dates: %s', (field, parts) => {
    expect(one(field).issued).toEqual({ 'date-parts': parts })
  })

  test('what an entry inherits by crossref and xdata', () => {
    const text = `@xdata{press, publisher = {Mill Press}, location = {Millford}}
      @inbook{part, title = {The part}, crossref = {whole}, pages = {1-2}}
      @book{whole, title = {The whole}, editor = {Lee, Ann}, date = 1999, xdata = {press}}
      @book{lost, title = {No parent}, crossref = {constructor}}`
    const [part, whole, lost] = read('a.bib', text)
    expect(part).toMatchObject({
      title: 'The part',
      'container-title': 'The whole',
      editor: [{ family: 'Lee', given: 'Ann' }],
      page: '1-2',
    })
    expect(part).toMatchObject({ type: 'chapter', issued: { 'date-parts': [[1999]] }, publisher: 'Mill Press' })
    expect(whole).toMatchObject({ type: 'book', publisher: 'Mill Press', 'publisher-place': 'Millford' })
    expect(lost!.title).toBe('No parent')
    expect(notesOf(extract('a.bib', text))).toContain('line 4: @book{lost}: no entry constructor to inherit from')
  })

  test('an entry that is broken costs itself, and its line is told', () => {
    const text = `@article{a, title = {First}}\n@article{b, title = {Not {closed, year = 2001}\n@article{c, title = {Third}\n@article{d, title = {Fourth}, year = 2001}\n`
    const extraction = extract('a.bib', text)
    expect(extraction.references.map(({ key }) => key)).toEqual(['a', 'c', 'd'])
    expect(extraction.bibliography?.skipped).toBe(1)
    expect(extraction.problems.map(({ note }) => note)).toEqual([
      'line 2: @article{b} a brace is not closed in its field title; it is skipped',
    ])
    expect(extraction.repairs.map(({ note }) => note)).toEqual(['line 3: @article{c}: its closing brace is missing'])
  })

  test('faults within an entry are mended and told', () => {
    const text = '@article{a, title = {One} year = 2001, odd words, volume = nosuch}, number = 4}\n@article{a, title = "Two"}'
    const extraction = extract('a.bib', text)
    expect(extraction.references).toMatchObject([{ title: 'One', volume: 'nosuch', issue: '4' }, { title: 'Two' }])
    expect(notesOf(extraction)).toEqual([
      'line 1: @article{a}: a comma is missing after its field title',
      'line 1: @article{a}: "odd words," is no field',
      'line 1: @article{a}: a brace closes it before its last field',
      'line 1: @article{a}: no @string nosuch',
      'line 2: @article{a}: its key is taken by an earlier entry',
    ])
  })

  test('cut anywhere, only the entry that is cut is lost', () => {
    const whole = '@article{b, title = {A {nested} "title"}, author = {Lee, Ann}, year = 2001}'
    for (let end = 1; end < whole.length; end++) {
      const keys = extract('a.bib', `@book{a, title = {A}}\n${whole.slice(0, end)}\n@book{c, title = {C}}\n`).references.map(
        ({ key }) => key,
      )
      expect(keys.filter((key) => key !== 'b').filter((key) => key === 'a' || key === 'c')).toEqual(['a', 'c'])
    }
  })

  test('names of Object are keys and fields like others', () => {
    const text =
      '@article{__proto__, title = {A}, __proto__ = {x}, constructor = {y}, type = {toString}}\n@constructor{k, title = {B \\constructor}}'
    const extraction = extract('a.bib', text)
    expect(extraction.references.map(({ key, title }) => [key, title])).toEqual([
      ['__proto__', 'A'],
      ['k', 'B'],
    ])
    expect(Object.entries(extraction.bibliography!.unmapped)).toEqual([
      ['@constructor', 1],
      ['__proto__', 1],
      ['constructor', 1],
    ])
    expect(({} as Record<string, unknown>).title).toBeUndefined()
  })
})

describe('tagged lines', () => {
  test('RIS of several exporters', () => {
    const text = [
      '1.',
      'TY  - JOUR',
      'ID  - 7',
      'T1  - Looms of',
      'Millford',
      'A1  - Lee, Ann',
      'A1  - van der Berg, Jan, Jr.',
      'AU  - World Loom Council',
      'JF  - Mill Studies',
      'PY  - 2001',
      'DA  - 2001/03/05/',
      'VL  - 3',
      'SP  - 5',
      'EP  - 6',
      'SN  - 12345678',
      'DO  - https://doi.org/10.1000/loom',
      'KW  - loom; yarn',
      'KW  - *wool',
      'M1  - Bo, C. (1999). Yarn and the town: a study of many years. Journal of Yarn, 2, 3-4.',
      'ZZ  - odd',
      'ER  - ',
      'NL  - after the end',
      'TY  - CHAP',
      'TI  - A part',
      'BT  - The whole',
      'PY  - 10 15',
      'SP  - nan',
      'TY  - THES',
      'TI  - Last',
    ].join('\r\n')
    const extraction = extract('a.ris', text)
    expect(read('a.ris', text)).toMatchObject([
      {
        key: '7',
        type: 'article-journal',
        title: 'Looms of Millford',
        author: [
          { family: 'Lee', given: 'Ann' },
          { family: 'van der Berg', given: 'Jan', suffix: 'Jr.' },
          { literal: 'World Loom Council' },
        ],
        'container-title': 'Mill Studies',
        issued: { 'date-parts': [[2001, 3, 5]] },
        page: '5-6',
        ISSN: '1234-5678',
        DOI: '10.1000/loom',
        keyword: 'loom; yarn; wool',
      },
      { type: 'chapter', title: 'A part', 'container-title': 'The whole', issued: { literal: '10 15' } },
      { type: 'thesis', title: 'Last' },
    ])
    expect(extraction.references[0]!.cites).toHaveLength(1)
    expect(extraction.references[0]!.cites![0]!.issued).toEqual({ 'date-parts': [[1999]] })
    expect(extraction.references[1]!.page).toBeUndefined()
    expect(extraction.bibliography).toEqual({ format: 'ris', skipped: 0, unmapped: { NL: 1, ZZ: 1 } })
    expect(notesOf(extraction)).toEqual([
      'line 26: no year in "10 15"',
      'line 27: no page number in "nan"',
      'line 23: "A part": its end mark ER is missing',
      'line 28: "Last": its end mark ER is missing',
    ])
  })

  test('PubMed: full names before short ones, continued lines, records by blank lines', () => {
    const text =
      'PMID- 11\nTI  - Looms of\n      Millford\nAU  - Lee A\nFAU - Lee, Ann\nAD  - Mill College\nAU  - Bo C\nFAU - Bo, Chen\nCN  - Loom Group\nDP  - 2001 Mar 5\n' +
      'AID - S0 [pii]\nAID - 10.1000/loom [doi]\nPG  - 5-6\nJT  - Mill studies\nTA  - Mill Stud\nMH  - *Looms\nIS  - 1234-5678 (Print)\nPT  - Journal Article\n\nPMID- 12\nTI  - Next\nAU  - Ox D\n'
    expect(read('a.nbib', text)).toMatchObject([
      {
        key: '11',
        PMID: '11',
        title: 'Looms of Millford',
        author: [{ family: 'Lee', given: 'Ann' }, { family: 'Bo', given: 'Chen' }, { literal: 'Loom Group' }],
        issued: { 'date-parts': [[2001, 3, 5]] },
        DOI: '10.1000/loom',
        page: '5-6',
        'container-title': 'Mill studies',
        'container-title-short': 'Mill Stud',
        keyword: 'Looms',
        ISSN: '1234-5678',
      },
      { key: '12', title: 'Next', author: [{ family: 'Ox', given: 'D' }] },
    ])
    expect(extract('a.nbib', text).bibliography?.unmapped).toEqual({ AD: 1 })
  })

  test('Web of Science: a line an author, cited references, month apart from year', () => {
    const text =
      'FN Clarivate Analytics Web of Science\nVR 1.0\nPT J\nAU Lee, A\n   Bo, C\nAF Lee, Ann\n   Bo, Chen\nTI Looms of\n   Millford\nSO MILL STUDIES\nDT Article; Proceedings Paper\n' +
      'CR Ox D., 1990, YARN STUD, V1, P20, DOI 10.1000/ox\n   *MILL BOARD, 1991, REPORT\nPD MAR 5\nPY 2001\nBP 5\nEP 6\nDI 10.1000/loom\nUT WOS:1\nER\n\nEF\n'
    const [entry] = read('export.txt', text)
    expect(entry).toMatchObject({
      key: 'WOS:1',
      author: [
        { family: 'Lee', given: 'Ann' },
        { family: 'Bo', given: 'Chen' },
      ],
      title: 'Looms of Millford',
      issued: { 'date-parts': [[2001, 3, 5]] },
      page: '5-6',
      cites: [
        { DOI: '10.1000/ox', author: [{ family: 'Ox', given: 'D.' }], volume: '1', page: '20', 'container-title': 'YARN STUD' },
        { issued: { 'date-parts': [[1991]] }, 'container-title': 'REPORT' },
      ],
    })
  })
})

describe('JSON', () => {
  const openalex = {
    id: 'https://openalex.org/W1',
    doi: 'https://doi.org/10.1000/loom',
    title: 'Looms of <i>Millford</i>',
    publication_date: '2001-03-05',
    type: 'article',
    authorships: [
      { author: { display_name: 'Ann Lee' }, institutions: [{ display_name: 'Mill College' }] },
      { author: { display_name: null } },
      { author: { display_name: '李四光' } },
    ],
    primary_location: { source: { display_name: 'Mill Studies', issn: ['1234-5678'] } },
    biblio: { volume: '3', issue: null, first_page: '5', last_page: '6' },
    abstract_inverted_index: { looms: [1, 3], On: [0], and: [2], __proto__: [4] },
    keywords: [{ display_name: 'Loom' }, { keyword: 'Yarn' }],
    referenced_works: ['https://openalex.org/W2', 'https://openalex.org/W9'],
    fwci: 1.5,
  }
  const other = { id: 'https://openalex.org/W2', title: 'Yarn and the town', publication_year: 1999 }

  test('OpenAlex as a page of results, an array, and lines', () => {
    for (const [file, text] of [
      ['a.json', JSON.stringify({ meta: { count: 2 }, results: [openalex, other] })],
      ['a.json', JSON.stringify([openalex, other], null, 2)],
      ['a.jsonl', `${JSON.stringify(openalex)}\n${JSON.stringify(other)}\n`],
    ] as const) {
      expect(read(file, text)).toEqual([
        {
          key: 'https://openalex.org/W1',
          type: 'article-journal',
          title: 'Looms of Millford',
          DOI: '10.1000/loom',
          URL: 'https://openalex.org/W1',
          author: [
            { family: 'Lee', given: 'Ann', affiliation: ['Mill College'] },
            { family: '李', given: '四光' },
          ],
          'container-title': 'Mill Studies',
          ISSN: '1234-5678',
          volume: '3',
          page: '5-6',
          issued: { 'date-parts': [[2001, 3, 5]] },
          abstract: 'On looms and looms',
          keyword: 'Loom; Yarn',
          cites: [{ id: 'https://openalex.org/W2' }, { id: 'https://openalex.org/W9' }],
        },
        {
          key: 'https://openalex.org/W2',
          type: 'document',
          title: 'Yarn and the town',
          URL: 'https://openalex.org/W2',
          issued: { 'date-parts': [[1999]] },
        },
      ])
      expect(extract(file, text).bibliography).toEqual({ format: 'openalex', skipped: 0, unmapped: { fwci: 1 } })
    }
  })

  const crossref = {
    DOI: '10.1000/LOOM',
    type: 'journal-article',
    title: ['Looms of Millford'],
    subtitle: ['A study'],
    'container-title': ['Mill Studies'],
    author: [{ given: 'Ann', family: 'Lee', affiliation: [{ name: 'Mill College' }] }, { name: 'Loom Group' }],
    issued: { 'date-parts': [[null]] },
    'published-print': { 'date-parts': [[2001, 3]] },
    abstract: '<jats:title>Abstract</jats:title><jats:p>On looms, p &lt; 0.05.</jats:p>',
    'reference-count': 3,
    reference: [
      { key: '1', author: 'Ox', year: '1990', 'journal-title': 'Yarn Stud', volume: '1', 'first-page': '20', DOI: '10.1000/ox' },
      { key: '2', unstructured: 'Bo C. Yarn and the town. Millford: Mill Press; 1999.' },
      { key: '3' },
      { key: '4', author: 'Ox', year: '1990' },
    ],
  }

  test('Crossref as one message, its items, and an array', () => {
    for (const text of [
      JSON.stringify({ status: 'ok', message: crossref }),
      JSON.stringify({ status: 'ok', message: { 'total-results': 1, items: [crossref] } }),
      JSON.stringify([{ message: crossref }]),
    ]) {
      const [entry] = read('a.json', text)
      expect(entry).toMatchObject({
        key: '10.1000/LOOM',
        title: 'Looms of Millford: A study',
        author: [{ family: 'Lee', given: 'Ann', affiliation: ['Mill College'] }, { literal: 'Loom Group' }],
        issued: { 'date-parts': [[2001, 3]] },
        abstract: 'On looms, p < 0.05.',
      })
      expect(entry!.cites).toMatchObject([
        { DOI: '10.1000/ox', author: [{ family: 'Ox' }], 'container-title': 'Yarn Stud', page: '20' },
        { issued: { 'date-parts': [[1999]] } },
      ])
      expect(extract('a.json', text).bibliography).toMatchObject({ format: 'crossref', unmapped: { 'reference that tells no work': 2 } })
    }
  })

  test('CSL-JSON with parts as text, names whole, fields in the note', () => {
    const text = JSON.stringify([
      {
        id: 'k',
        type: 'book',
        title: 'Looms of <span class="nocase">Millford</span>',
        author: [{ literal: '欧阳修' }, { literal: 'Loom Group' }, { family: 'Berg', 'non-dropping-particle': 'van', given: 'Jan' }],
        issued: { 'date-parts': [['2001', '3']] },
        volume: 3,
        DOI: 'https://doi.org/10.1000/loom',
        note: 'page: 7\noriginal-author: Ox || Dan\nof interest',
        custom: { x: 1 },
      },
    ])
    expect(read('a.json', text)).toEqual([
      {
        key: 'k',
        type: 'book',
        title: 'Looms of Millford',
        author: [
          { family: '欧阳', given: '修' },
          { literal: 'Loom Group' },
          { family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van' },
        ],
        issued: { 'date-parts': [[2001, 3]] },
        volume: '3',
        DOI: '10.1000/loom',
        page: '7',
        'original-author': [{ family: 'Ox', given: 'Dan' }],
        note: 'of interest',
      },
    ])
    expect(extract('a.json', text).bibliography?.unmapped).toEqual({ custom: 1 })
  })

  test('a record that is cut off or no JSON costs itself, and its line is told', () => {
    const good = (id: string) => `{"id":"${id}","type":"book","title":"Title ${id}"}`
    for (const [text, keys, line] of [
      [`[\n${good('a')},\n{"id":"b","type":"book","title":"cut\n${good('c')}\n]`, ['a', 'c'], 3],
      [`${good('a')}\n{"id":"b","type":"bo\n${good('c')}\n`, ['a', 'c'], 2],
      [`[\n${good('a')},\n{"id":"b",,"type":"book"},\n${good('c')}\n]`, ['a', 'c'], 3],
      [`[\n${good('a')},\n{"id":"b","x":${'['.repeat(200)}${']'.repeat(200)}},\n${good('c')}\n]`, ['a', 'c'], 3],
      [`[\n${good('a')},\n${good('c')},\n{"id":"b"`, ['a', 'c'], 4],
    ] as const) {
      const extraction = extract('a.json', text)
      expect(extraction.references.map(({ key }) => key)).toEqual(keys)
      expect(extraction.problems.map(({ note }) => note.split(':')[0])).toEqual([`line ${line}`])
    }
  })
})

describe('what a file is', () => {
  const ris = 'TY  - JOUR\nTI  - Looms\nER  - \n'
  test.each([
    ['a.bib', '% made by hand\n@book{a,}', 'bibtex', false],
    ['a.bib', 'nothing in it', 'bibtex', false],
    ['a.txt', ris, 'ris', false],
    ['a.md', ris, 'ris', true],
    ['a.bib', ris, 'ris', true],
    ['a.ris', 'PT J\nAU Lee, A\nTI Looms\nER\n', 'wos', true],
    ['a.json', '@book{a, title = {A}}', 'bibtex', true],
    ['a.xml', '[{"id":"a","type":"book","title":"A"}]', 'csl-json', true],
    ['a.md', '# A paper\n\nThat prints:\n\n@book{a, title = {A}}\n\nand says more of it.\n', 'markdown', false],
    ['a.md', '[1] A list. {of things}', 'markdown', false],
    ['a.txt', '{"no": "bibliography"}', 'markdown', false],
    ['a.md', '<div>A page</div>', 'markdown', false],
    ['a.md', '<?xml version="1.0"?><article><front/></article>', 'xml', true],
  ])('%s: %s', (file, text, format, isUnlike) => {
    const found = detectFormat(file, text)
    expect(found.format).toBe(format)
    expect(found.unlike !== null).toBe(isUnlike)
  })

  test.each([
    ['package.json', '{"name":"x","version":"1.0.0","type":"module"}'],
    ['a.json', 'plain words'],
    ['a.jsonl', '[]'],
  ])('%s: %s is refused by name', (file, text) => {
    expect(() => detectFormat(file, text)).toThrow(PathweaveError)
    expect(() => detectFormat(file, text)).toThrow(new RegExp(`^${file} is (?:no )?JSON`))
  })

  test('what the ending says otherwise is told', () => {
    expect(extract('a.bib', ris).repairs[0]).toMatchObject({ kind: 'format', note: 'a.bib is RIS, whatever its ending says' })
  })
})

describe('any text', () => {
  const formats: BibliographyFormat[] = ['bibtex', 'ris', 'nbib', 'wos', 'csl-json', 'openalex', 'crossref']
  const pieces = fc.constantFrom(
    ...[
      '@article{',
      'k,',
      ' title = {',
      '}',
      '"',
      '#',
      ' and ',
      '\n',
      '\r',
      '\\',
      '{\\"o}',
      '$',
      'TY  - ',
      'ER  - ',
      'AU  - ',
      'PMID- ',
      'PT J\n',
      '   ',
    ],
    ...[
      '[',
      ']',
      '{',
      '{"id":',
      '"DOI"',
      ':',
      ',',
      '[{"type":"book"',
      '"title":["x"]',
      '"author":[{"family":1}]',
      'null',
      '1e999',
      '李四',
      '\u2028',
    ],
    ...[
      '"issued":{"date-parts":[[null,"x"]]}',
      '"abstract_inverted_index":{"a":[-1,1e12]}',
      '"__proto__"',
      '"message":{"items":',
      '<i>',
      '&lt;',
    ],
  )
  const texts = fc.array(fc.oneof({ weight: 5, arbitrary: pieces }, fc.string())).map((parts) => parts.join(''))

  test('is read without a throw, entries in order and in place', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(...formats), (text, format) => {
        const { references, regions } = readBibliography(text, format)
        for (const { raw, span } of references) expect(text.slice(span.start, span.end)).toBe(raw)
        for (const [i, region] of regions.entries()) expect(region.start).toBeGreaterThanOrEqual(regions[i - 1]?.end ?? 0)
        expect(() => JSON.stringify(references)).not.toThrow()
      }),
      { numRuns: 1500 },
    )
  })

  test('of any name throws nothing but a PathweaveError', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom('a.bib', 'a.json', 'a.ris', 'a.txt', 'a.md', 'a'), (text, file) => {
        try {
          expect(detectFormat(file, text).format).toBeTruthy()
        } catch (error) {
          expect(error).toBeInstanceOf(PathweaveError)
        }
      }),
      { numRuns: 1500 },
    )
  })

  test.each([
    ['bibtex', '@article{k, title = {A study of {Bees}}, author = {Smith, Jo and Lee, Ann}, year = 2001}\n'],
    ['bibtex', '@article{k, title = {not closed\n'],
    ['bibtex', ' x @comment{ \n'],
    ['ris', 'TY  - JOUR\nTI  - A study\nKW  - word\n'],
    ['csl-json', '{"id":"a","type":"book","title":"A \n'],
    ['csl-json', '['],
  ] as const)(
    '%s twice as long takes no more than about twice the time: %j',
    (format, line) => {
      const time = (length: number) => {
        const text = line.repeat(length / line.length)
        const before = performance.now()
        readBibliography(text, format)
        return performance.now() - before
      }
      time(100_000)
      const small = Math.min(time(100_000), time(100_000))
      expect(Math.min(time(800_000), time(800_000))).toBeLessThan(8 * 5 * small + 500)
    },
    60_000,
  )
})

describe('in the graph', () => {
  const source = (path: string, extraction: Extraction) => ({ path, hash: path, reader: '', extraction })
  const bib = (text: string) => extract('a.bib', text)
  const graphOf = (...extractions: Extraction[]) =>
    resolve(
      extractions.map((extraction, i) => source(`/x/${i}`, extraction)),
      vocabulary,
    )
  const nodesOf = (graph: ReturnType<typeof graphOf>, label: string) =>
    [...graph.nodes.values()].filter(({ labels }) => labels.includes(label))

  test('an entry is a work that a paper cites, and its fields complete what the paper prints', () => {
    const paper = extract(
      'a.md',
      '# Looms today\n\nAnn Lee\n\n## 1 Introduction\n\nLooms are old [1].\n\n## References\n\n[1] Bo C. Yarn and the town of weavers[J]. Mill Studies, 1999, 3(4): 5-6.\n',
    )
    const graph = graphOf(
      paper,
      bib(
        '@article{k, title={Yarn and the Town of Weavers}, author={Bo, Chen}, year=1999, doi={10.1000/Y}, abstract={On yarn.}, keywords={yarn; town}}',
      ),
    )
    const works = nodesOf(graph, 'Work')
    expect(works).toHaveLength(2)
    expect(nodesOf(graph, 'Paper')).toHaveLength(1)
    const yarn = works.find(({ properties }) => properties.doi === '10.1000/Y')!
    expect(yarn.properties).toMatchObject({ year: 1999, abstract: 'On yarn.', keywords: ['yarn', 'town'] })
    expect(JSON.parse(String(yarn.properties.csl))).toMatchObject({
      keyword: 'yarn; town',
      volume: '3',
      author: [{ family: 'Bo', given: 'Chen' }],
    })
    const edges = [...graph.edges.values()]
    expect(edges.filter(({ type, to }) => type === 'CITES' && to === yarn.id)).toHaveLength(1)
    expect(edges.filter(({ type, from }) => type === 'READ_FROM' && from === yarn.id).map(({ to }) => to)).toEqual(['source:/x/1'])
  })

  test('works cite works, of another file too, and their authors work where they say', () => {
    const work = (id: string, title: string, cites: string[], institution: string) => ({
      id: `https://openalex.org/${id}`,
      title,
      referenced_works: cites.map((cited) => `https://openalex.org/${cited}`),
      authorships: [{ author: { display_name: 'Ann Lee' }, institutions: [{ display_name: institution }] }],
    })
    const page = (...works: object[]) => extract('a.json', JSON.stringify({ results: works }))
    const graph = graphOf(
      page(work('W1', 'Looms of the north', ['W2', 'W3', 'W404'], 'Mill College'), work('W2', 'Looms of the south', [], 'Mill College')),
      page(work('W3', 'Looms of the west', ['W1'], 'Yarn School')),
    )
    const edges = [...graph.edges.values()]
    const cites = edges.filter(({ type }) => type === 'CITES').map(({ from, to }) => `${from} ${to}`)
    expect(cites.map((pair) => pair.replace(/work:looms-of-the-|:lee/g, '')).sort()).toEqual(['north south', 'north west', 'west north'])
    expect(edges.filter(({ type }) => type === 'AFFILIATED_WITH').map(({ to }) => to)).toEqual([
      'institution:mill-college',
      'institution:yarn-school',
    ])
  })

  test('one DOI with another title and author is another work; so are two letters to the editor', () => {
    const graph = graphOf(
      bib(
        '@inbook{a, title={A chapter about looms}, author={Lee, Ann}, doi={10.1000/book}}\n@inbook{b, title={A chapter about yarn}, author={Bo, Chen}, doi={10.1000/book}}\n' +
          '@article{c, title={Editorial}, author={Ox, Dan}, doi={10.1000/1}}\n@article{d, title={Editorial}, author={Ox, Dan}, doi={10.1000/2}}\n' +
          '@book{e, author={Ox, Dan}, year=1990}',
      ),
    )
    expect(
      nodesOf(graph, 'Work')
        .map(({ id }) => id)
        .sort(),
    ).toEqual([
      'work:a-chapter-about-looms:lee',
      'work:a-chapter-about-yarn:bo',
      'work:dan-ox-1990:ox',
      'work:editorial:ox:dan-10-1000-1',
      'work:editorial:ox:dan-10-1000-2',
    ])
  })
})

describe('a folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pathweave-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const at = (name: string, text: string) => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }

  test('its bibliographies are built with progress, what else lies there is told and passed over', async () => {
    at('a.bib', '@book{k, title={Looms of the north}, author={Lee, Ann}}\n'.repeat(300))
    at('b.RIS', 'TY  - BOOK\nTI  - Looms of the north\nAU  - Lee, Ann\nPB  - Mill Press\nER  - \n')
    at('c.jsonl', '{"id":"x","type":"book","title":"Looms of the south"}\n')
    const manifest = at('package.json', '{"name":"x","version":"1.0.0"}')
    const store = openGrafeoInMemory()
    const told: string[] = []
    const report = await build([folder], store, vocabulary, (_done, _of, what) => told.push(what))
    expect(report.read.map((path) => basename(path))).toEqual(['a.bib', 'b.RIS', 'c.jsonl'])
    expect(report.failed).toEqual([])
    expect(report.foreign.map(({ message }) => message)).toEqual([expect.stringMatching(/^package\.json is JSON, but no bibliography/)])
    expect(told).toContain('a.bib, 50 %')
    const rows = await store.query(
      'MATCH (w:Work)-[:READ_FROM]->(s:Source) WITH w, count(s) AS files RETURN w.title AS title, files ORDER BY title',
    )
    expect(rows).toEqual([
      { title: 'Looms of the north', files: 2 },
      { title: 'Looms of the south', files: 1 },
    ])
    expect((await build([manifest], store, vocabulary)).failed.map(({ rule }) => rule)).toEqual(['unknown-json'])
    await store.close()
  })
})

describe('real exports', () => {
  const folder = join(shared ?? '', 'data/bibliographies')
  /** Entries, entries with a DOI, with a year, authors in all: counted in the files themselves. */
  const COUNTS: Record<string, [number, number, number, number]> = {
    'asreview_baseline_zotero.ris': [100, 100, 100, 648],
    'asreview_faulty_year.ris': [1, 0, 0, 0],
    'asreview_ovid_psycinfo.ris': [6, 6, 6, 32],
    'asreview_pubmed_zotero.ris': [6, 6, 6, 26],
    'asreview_ris_many_authors.ris': [1, 0, 0, 7456],
    'bibtextidy_Unabbreviate_on_import_1436-3.bib': [7166, 7063, 7166, 42194],
    'bibtextidy_biblatex-examples.bib': [90, 2, 90, 142],
    'crossref_works.json': [451, 451, 418, 1382],
    'csljson_zoterochinese_gbt7714-data.json': [141, 12, 131, 355],
    'gb7714_hushidong_example.bib': [457, 12, 393, 629],
    'openalex_works.json': [170, 133, 170, 455],
    'rispy_example_wos.ris': [2, 2, 2, 13],
  }
  test.skipIf(!shared || !existsSync(folder))(`are read whole${shared ? '' : ` (${withoutShared})`}`, { timeout: 120_000 }, () => {
    for (const file of readdirSync(folder).filter((name) => name in COUNTS)) {
      const { references, bibliography } = extract(file, decodeText(readFileSync(join(folder, file)))!.text)
      const counts = [
        references.length,
        references.filter(({ DOI }) => DOI).length,
        references.filter(({ issued }) => issued?.['date-parts']).length,
        references.reduce((sum, { author = [] }) => sum + author.length, 0),
      ]
      expect([file, ...counts, bibliography?.skipped]).toEqual([file, ...COUNTS[file]!, 0])
    }
  })
})
