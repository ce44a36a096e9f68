/** How a paper was read: regions, doubts, repairs with their places, and what `check` makes of them. */
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toDocument } from '#ingest/1-read/to-document.ts'
import { findCiting } from '#ingest/2-structure/find-citing.ts'
import { findRegions } from '#ingest/2-structure/find-regions.ts'
import { findStructure } from '#ingest/2-structure/find-structure.ts'
import { checkCitations } from '#ingest/check/check-citations.ts'
import { checkExtraction } from '#ingest/check.ts'
import type { Extraction, Reference, Section } from '#ingest/extraction.ts'
import { findDoubts } from '#ingest/find-doubts.ts'
import { createLineIndex } from '#ingest/line-index.ts'
import { extractText } from '#ingest/pipeline.ts'
import { readVocabulary } from '#ingest/vocabulary/read-vocabulary.ts'
import { wordsLeft } from '#ingest/words-left.ts'
import { printCsv } from '../cli/check/csv.ts'
import type { PaperReport } from '../cli/check/paper-report.ts'
import { printText } from '../cli/check/text.ts'
import { LANGUAGES } from '../cli/check/words.ts'

const vocabulary = readVocabulary(join(import.meta.dirname, '../data/vocabulary/nqpf-ve.yaml'))
const PROSE = 'The pupils of the school learn a trade in the works of the town. The works take them on when they are done. '
  .repeat(3)
  .trim()
const PAPER = [
  '---\nnote: false\n---',
  '# Looms of Millford',
  'Ann Lee',
  `**Abstract:** ${PROSE}`,
  'Keywords: looms; yarn',
  '# 1 Methods',
  `${PROSE} The looms were brought from`,
  '12',
  '![](a.png)  \nFigure 1. The hall of the works',
  `the north by cart [1]. ${PROSE}`,
  'Table 1. Yarn sold\n\nTown\tYear\tBales\nMillford\t1901\t3\nSpinton\t1902\t4\n\nNote: in bales',
  '# 3 Results',
  `1. ${PROSE}\n2. ${PROSE}`,
  '[^1]: A note of the pupils.',
  'Table S1. A list of looms. (PDF)',
  '# References',
  '- [1] Lee A. Looms of the north[J]. Mill Studies, 2001, 3(4): 5-6.\n- [3] Chen B. Yarn and the town[M]. Millford: Mill Press, 2002.',
]
function regionsOf(text: string) {
  const document = toDocument('paper.md', text)
  const structure = findStructure(document)
  return findRegions(document, structure, findCiting(document, structure))
}

describe('regions', () => {
  it('tell of every stretch what it was read as', () => {
    const text = PAPER.join('\n\n')
    const kindOf = (words: string) =>
      regionsOf(text).find(({ start, end }) => start <= text.indexOf(words) && text.indexOf(words) < end)?.kind
    expect(
      [
        'note: false',
        'Ann Lee',
        'Keywords',
        '1 Methods',
        'brought from',
        '12\n',
        'Figure 1',
        'Yarn sold',
        'in bales',
        'A note',
        'A list of',
        '[3] Chen',
      ].map(kindOf),
    ).toEqual([
      'front-matter',
      'front-matter',
      'front-matter',
      'heading',
      'prose',
      'furniture',
      'figure',
      'table',
      'footnote',
      'footnote',
      'prose',
      'reference',
    ])
    expect(regionsOf(text).filter(({ kind }) => kind === 'unread')).toEqual([])
  })

  it('cover all that is not blank, in order and without overlaps, whatever the text is', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(PAPER), fc.nat(400), (pieces, from) => {
        const text = pieces.join('\n\n').slice(from)
        let at = 0
        let left = ''
        for (const { start, end } of regionsOf(text)) {
          expect(start).toBeGreaterThanOrEqual(at)
          expect(end).toBeGreaterThan(start)
          left += text.slice(at, start)
          at = end
        }
        expect((left + text.slice(at)).trim()).toBe('')
      }),
      { numRuns: 40, endOnFailure: true },
    )
  })
})

const SECTION = (number: string | null, level: number, start: number): Section => ({
  number,
  title: 'Looms',
  level,
  span: { start, end: start + 10 },
})
const REFERENCE = (raw: string, fields: Partial<Reference>): Reference => ({
  key: null,
  raw,
  span: { start: 0, end: raw.length },
  confidence: {},
  ...fields,
})

function doubtsOf(part: Partial<Extraction>): string[] {
  const whole = {
    work: { title: 'Looms', author: [{ literal: 'Lee' }], abstract: 'Cloth.', keywords: [] },
    sections: [SECTION(null, 1, 0)],
    passages: [{}],
    references: [REFERENCE('Lee A. Looms', { title: 'Looms', author: [{ family: 'Lee', given: 'A' }] })],
    citations: [{ references: [0], problem: null }],
    repairs: [],
    ...part,
  } as unknown as Extraction
  return findDoubts(whole).map(({ kind, note }) => `${kind}: ${note}`)
}

describe('doubts', () => {
  it('has none about a paper in order', () => {
    expect(doubtsOf({})).toEqual([])
  })

  it.each<[string, [string | null, number][], string[]]>([
    [
      'decimals',
      [
        ['1', 1],
        ['1.1', 2],
        ['1.3', 2],
        ['2', 1],
        ['2.1', 2],
        ['4', 1],
      ],
      ['1.3 comes after 1.1.', '4 comes after 2.'],
    ],
    [
      'roman numerals',
      [
        ['I', 1],
        ['II', 1],
        ['IV', 1],
      ],
      ['IV comes after II.'],
    ],
    [
      '汉字',
      [
        ['一', 1],
        ['(一)', 2],
        ['(三)', 2],
        ['二', 1],
        ['(一)', 2],
        ['三', 1],
      ],
      ['(三) comes after (一).'],
    ],
    [
      'figures that begin anew',
      [
        ['一', 1],
        ['1', 2],
        ['2', 2],
        ['二', 1],
        ['1', 2],
      ],
      [],
    ],
    [
      'a first that is none',
      [
        [null, 1],
        ['2', 1],
      ],
      ['2 is the first of its level.'],
    ],
    [
      'a number that stands twice',
      [
        ['1', 1],
        ['1.1', 2],
        ['1.1', 2],
      ],
      ['1.1 comes after 1.1.'],
    ],
  ])('has gaps in %s', (_, numbers, notes) => {
    const sections = numbers.map(([number, level], i) => SECTION(number, level, i * 10))
    expect(doubtsOf({ sections })).toEqual(notes.map((note) => `section_gap: ${note}`))
  })

  it('has what was not found', () => {
    expect(doubtsOf({ work: { keywords: [] }, references: [], citations: [] })).toEqual(
      ['title', 'authors', 'abstract', 'reference list'].map((what) => `nothing_found: No ${what} found.`),
    )
  })

  it('has entries without title, unsure fields, words that no field took, and labels that jump', () => {
    const lee = { title: 'Looms', author: [{ family: 'Lee', given: 'A' }] }
    const references = [
      REFERENCE('Lee A. Looms', { ...lee, key: '1', confidence: { title: 0.3, author: 0.9 } }),
      REFERENCE('Lee A. Looms. Mill Guild Rolls', { ...lee, key: '2' }),
      REFERENCE('???', { key: '5' }),
    ]
    expect(doubtsOf({ references })).toEqual([
      'unsure_field: [1] Lee A. Looms: unsure of title (0.3).',
      'left_in_raw: [2] Lee A. Looms. Mill Guild Rolls: no field took “Mill Guild Rolls”.',
      'unparsed_reference: [5] ???: no title was read.',
      'label_gap: Entry [5] comes after [2].',
    ])
  })

  it('has marks that fit several entries or none, not those that a problem tells of', () => {
    const mark = (text: string, references: number[], problem: Extraction['citations'][number]['problem']) => ({
      kind: 'numeric' as const,
      text,
      span: { start: 0, end: text.length },
      references,
      problem,
    })
    expect(
      doubtsOf({ citations: [mark('(Lee, 2001)', [0], 'ambiguous'), mark('[7]', [], null), mark('[8]', [], 'no_such_reference')] }),
    ).toEqual(['ambiguous_citation: “(Lee, 2001)” fits several entries; taken for [1].', 'unresolved_citation: “[7]” points to no entry.'])
  })
})

describe('words that no field took', () => {
  it.each<[string, Partial<Reference>, string[]]>([
    [
      'Lee, A., & van Dorp, J. (2001). Looms. Mill Studies, 3(4), 5-6. https://doi.org/10.1/x',
      {
        author: [
          { family: 'Lee', given: 'A.' },
          { family: 'Dorp', given: 'J.', 'non-dropping-particle': 'van' },
        ],
        title: 'Looms',
        'container-title': 'Mill Studies',
        issued: { 'date-parts': [[2001]] },
        volume: '3',
        issue: '4',
        page: '5-6',
        DOI: '10.1/x',
      },
      [],
    ],
    [
      '李晓明, 欧阳文. 织机[M]. 织城: 织城出版社, 2001: 5.',
      { author: [{ family: '李', given: '晓明' }], title: '织机' },
      ['欧阳文', '织城: 织城出版社, 2001: 5'],
    ],
    ['李晓明等著. 织机. 第3卷第4期.', { author: [{ family: '李', given: '晓明' }], title: '织机' }, []],
    ['Lee A. Ｌooms of <i>wool</i>', { author: [{ family: 'Lee', given: 'A' }], title: 'Looms of wool' }, []],
  ])('of %s', (raw, fields, left) => {
    expect(wordsLeft(REFERENCE(raw, fields))).toEqual(left)
  })
})

describe('lines', () => {
  it('are counted as an editor counts them', () => {
    const text = 'a\nb\r\nc\rd\n\ne'
    expect([...'abcde'].map((letter) => createLineIndex(text)(text.indexOf(letter)))).toEqual([1, 2, 3, 4, 6])
    expect(createLineIndex('')(0)).toBe(1)
  })
})

const ABSTRACT = `# Looms of Millford\n\nAnn Lee\n\nAbstract: ${PROSE}\n\nKeywords: looms; yarn\n\n`

describe('every repair is recorded where it was made', () => {
  it.each<[string, string, string]>([
    ['false-list', `${ABSTRACT}1. Introduction\n\n${PROSE}`, '1. Introduction'],
    ['html-table', `${ABSTRACT}# 1 Looms\n\n<table><tr><td>a</td></tr></table>`, '<table><tr><td>a</td></tr></table>'],
    ['tab-table', `${ABSTRACT}# 1 Looms\n\nTown\tYear\nMillford\t1901\n`, 'Town\tYear\nMillford\t1901'],
    ['glued-label', `# 织机与课堂\n\n（织城大学，织城 100000）摘要：学徒在车间里学习。\n\n# 1引言\n\n学徒。`, '摘要：学徒在车间里学习。'],
    ['footnote', `${ABSTRACT}# 1 Looms\n\nTwo mills¹ burned.\n\n¹ In 1901.\n\nMore.`, '¹ In 1901.'],
    ['page-furniture', `${ABSTRACT}# 1 Looms\n\n${PROSE}\n\n12\n\n${PROSE}`, '12'],
    ['heading-marks', `${ABSTRACT}# 1 Looms\n\n${PROSE}\n\n2 Yarn\n\n${PROSE}`, '2 Yarn'],
    ['run-in-heading', `${ABSTRACT}# 1 Looms\n\n**Yarn.** ${PROSE}`, 'Yarn.'],
    ['broken-heading', `${ABSTRACT}## 1 The Works and the Schools of\n\n## the Old Mill Town\n\n${PROSE}`, '## the Old Mill Town'],
    ['heading-depth', `${ABSTRACT}# 1 Looms\n\n${PROSE}\n\n# 1.1 Yarn\n\n${PROSE}`, '# 1.1 Yarn'],
    ['cut-paragraph', `${ABSTRACT}# 1 Looms\n\n${PROSE} The looms came from\n\nthe north by cart.`, 'the north by cart.'],
    ['scrambled-words', `${ABSTRACT}# 1 Looms\n\n${PROSE} The mill was large. yarn was sold in the town.`, 'yarn'],
    ['homoglyph', `${ABSTRACT}# 1 Looms\n\nThe m\u0430sters of the guild.`, '\u0430'],
    ['front-matter', `---\ntitle: [a\n---\n${ABSTRACT}`, '---\ntitle: [a\n---\n'],
    [
      'joined-reference',
      `${ABSTRACT}# 1 Looms\n\nThey wove [1].\n\n# References\n\n- [1] Lee A. Looms of the old\n- north. Mill Studies, 2001.\n- [2] Chen B. Yarn. 2002.\n- [3] Wu C. Wool. 2003.`,
      'Lee A. Looms of the old\n- north. Mill Studies, 2001.',
    ],
  ])('%s', async (kind, text, words) => {
    const { repairs } = extractText('paper.md', text, await vocabulary)
    expect(repairs.filter((repair) => repair.kind === kind).map(({ span }) => text.slice(span.start, span.end))).toContain(words)
    expect(repairs.every(({ note }) => note.length > 5)).toBe(true)
  })
})

function toReport(extraction: Extraction, text: string): PaperReport {
  const [citations] = checkCitations({ checked: [{ path: extraction.file, extraction, text }], against: [] })
  return { path: extraction.file, check: checkExtraction(extraction, text), citations: citations! }
}

describe('check', () => {
  it('lists what was left unread, problems, doubts and repairs with their lines', async () => {
    const text = PAPER.join('\n\n').replace('cart [1]', 'cart [1,7]')
    const extraction = extractText('paper.md', text, await vocabulary)
    const results = text.indexOf('# 3 Results')
    const unread = { kind: 'unread' as const, start: results, end: results + 11 }
    const regions = [...extraction.regions.filter(({ start, end }) => end <= results || start >= unread.end), unread]
    const check = checkExtraction({ ...extraction, regions }, text)
    const lineOf = (words: string) => text.slice(0, text.indexOf(words)).split('\n').length
    expect(check.unread).toEqual([{ line: lineOf('# 3 Results'), span: { start: results, end: results + 11 }, quote: '# 3 Results' }])
    expect(check.coverage.unread).toBe(9)
    expect(check.problems).toContainEqual(expect.objectContaining({ kind: 'missing_reference', line: lineOf('[1,7]'), citation: '[1,7]' }))
    expect(check.doubts).toContainEqual(
      expect.objectContaining({ kind: 'section_gap', line: lineOf('# 3 Results'), note: '3 comes after 1.' }),
    )
    expect(check.doubts).toContainEqual(expect.objectContaining({ kind: 'label_gap', line: lineOf('- [3] Chen') }))
    const furniture = check.repairs.find((repair) => repair.kind === 'page-furniture')
    expect(furniture).toMatchObject({ count: 1, at: [{ line: lineOf('12\n'), span: { start: text.indexOf('12\n') } }] })
    const { characters, ...parts } = check.coverage
    expect(characters).toBe(text.replace(/\s/g, '').length)
    expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(characters)

    const report = toReport({ ...extraction, regions }, text)
    const printed = printText([report, report], LANGUAGES.en)
    expect(printed).toContain(`line ${lineOf('# 3 Results')}`.padEnd(10))
    for (const words of ['“# 3 Results” was made nothing of.', '3 comes after 1.', 'page furniture ×1', '2 files', 'unread'])
      expect(printed).toContain(words)
    const rows = printCsv([report], LANGUAGES.en)
    expect(rows).toContain(`paper.md,${lineOf('# 3 Results')},1,note,unread`)
    expect(rows).toMatch(new RegExp(`paper\\.md,${lineOf('[1,7]')},\\d+,error,missing_reference`))
  })

  it('finds nothing in a paper in order, and nothing to cover in a bibliography', async () => {
    const text = PAPER.join('\n\n').replace('# 3 Results', '# 2 Results').replace('- [3]', '- [2]').replace('cart [1]', 'cart [1,2]')
    const check = checkExtraction(extractText('paper.md', text, await vocabulary), text)
    expect(check.doubts.filter(({ kind }) => kind !== 'unsure_field')).toEqual([])
    expect(check.unread).toEqual([])
    const entry = '@book{lee, title={Looms of the north}, author={Lee, Ann}, year={2001}}\n'
    const bibliography = checkExtraction(extractText('looms.bib', entry, await vocabulary), entry)
    expect(bibliography).toMatchObject({ references: 1, bibliography: { format: 'bibtex', skipped: 0 } })
    expect(printText([toReport(extractText('looms.bib', entry, await vocabulary), entry)], LANGUAGES.en)).toContain(
      'bibtex: 1 entry, 0 skipped',
    )
  })
})
