/** Phase 2: front matter, sections, sentences, tables, funding and the place of the reference list. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toDocument } from '#ingest/1-read/to-document.ts'
import { findStructure } from '#ingest/2-structure/find-structure.ts'
import { splitSentences } from '#ingest/2-structure/split-sentences.ts'

const PROSE = 'The pupils of the school learn a trade in the works of the town. The works take them on when they are done. '
  .repeat(3)
  .trim()

function sentences(text: string): string[] {
  return splitSentences({ text, plain: toDocument('s.md', text).plain }, { start: 0, end: text.length }).map(({ start, end }) =>
    text.slice(start, end),
  )
}

describe('sentences', () => {
  it.each<[string, string[]]>([
    ['It fell by 3.5 points. It rose again.', ['It fell by 3.5 points.', 'It rose again.']],
    [
      'Lee et al. found looms, e.g. two, in Fig. 2 of it. They sold them.',
      ['Lee et al. found looms, e.g. two, in Fig. 2 of it.', 'They sold them.'],
    ],
    ['They wove cloth [3,4]. They sold yarn.[5] They left.', ['They wove cloth [3,4].', 'They sold yarn.[5]', 'They left.']],
    ['The town has A. Lee and B. Chen. It grew.', ['The town has A. Lee and B. Chen.', 'It grew.']],
    ['At the same time. looms were sold. Trade grew.', ['At the same time. looms were sold.', 'Trade grew.']],
    ['He asked “who weaves?” and left. “Nobody.” She stayed.', ['He asked “who weaves?” and left.', '“Nobody.”', 'She stayed.']],
    ['织布占 $2 . 5 \\%$ ，纺纱占 $3 . 6 \\%$ 。二者都在增长。', ['织布占 $2 . 5 \\%$ ，纺纱占 $3 . 6 \\%$ 。', '二者都在增长。']],
    ['学徒学习两年。他们进厂工作！然后呢？', ['学徒学习两年。', '他们进厂工作！', '然后呢？']],
  ])('of %s', (text, expected) => {
    expect(sentences(text)).toEqual(expected)
  })

  it('cover all of the text that is not blank', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Mill', 'a', '3.5', 'et al.', 'e.g.', 'Done.', '(2)', '[3]', '?', '。', '”', 'x!'), { maxLength: 40 }),
        (words) => {
          const text = words.join(' ')
          expect(sentences(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
        },
      ),
      { numRuns: 100, endOnFailure: true },
    )
  })
})

function read(text: string) {
  return findStructure(toDocument('paper.md', text))
}

describe('front matter', () => {
  it('gives affiliations to the right authors by their marks', () => {
    const { work } = read(
      `# Looms of Millford\n\nAnn Lee<sup>1,2</sup>, Xiaoming Chen<sup>2,\\*</sup>, Jan van Dorp<sup>1</sup>\n\n<sup>1</sup>School of Weaving, Millford University\n\n<sup>2</sup>Institute of Yarn, Spinton\n\n\\*Corresponding author: chen@yarn.example\n\nAbstract: ${PROSE}\n\nKeywords: looms; yarn\n\n# 1 Introduction\n\n${PROSE}`,
    )
    expect(work.title).toBe('Looms of Millford')
    expect(work.author).toEqual([
      { family: 'Lee', given: 'Ann', affiliation: ['School of Weaving, Millford University', 'Institute of Yarn, Spinton'] },
      { family: 'Chen', given: 'Xiaoming', affiliation: ['Institute of Yarn, Spinton'], email: 'chen@yarn.example' },
      { family: 'van Dorp', given: 'Jan', affiliation: ['School of Weaving, Millford University'] },
    ])
    expect(work.keywords).toEqual(['looms', 'yarn'])
    expect(work.abstract).toBe(PROSE)
  })

  it('reads a family name printed first, and a note stuck to the affiliation', () => {
    const { work } = read(
      `Looms of Millford\n\nLi Xiangming*\n\nMillford College, Millford, Shire *Corresponding Author\n\nAbstract: ${PROSE}\n\n1. Introduction\n\n${PROSE}`,
    )
    expect(work.author).toEqual([{ family: 'Li', given: 'Xiangming', affiliation: ['Millford College, Millford, Shire'] }])
  })

  it('reads Chinese names, places in brackets, and the title in English', () => {
    const { work } = read(
      `# 织机与课堂的历史研究\n\n李晓明¹ 欧阳文²（1织城大学工学院，织城）（2纱镇学院，纱镇）\n\n摘要：学徒在车间里学习两年。\n\n关键词：织机；课堂 中图分类号：G710\n\n# A History of Looms and Classes\n\nAbstract: ${PROSE}\n\n# 1引言\n\n学徒在车间里学习两年，然后进厂工作。学校与工厂合作。${'织机在车间里。'.repeat(60)}`,
    )
    expect(work.author).toEqual([
      { family: '李', given: '晓明', affiliation: ['织城大学工学院，织城'] },
      { family: '欧阳', given: '文', affiliation: ['纱镇学院，纱镇'] },
    ])
    expect(work.keywords).toEqual(['织机', '课堂'])
    expect(work.titleAlt).toBe('A History of Looms and Classes')
    expect(work.abstract).toBe('学徒在车间里学习两年。')
  })

  it('lets the YAML of a note win, and records what is wrong in it', () => {
    const text =
      '---\nnote: true\ntitle: Looms\nauthor:\n  - {family: Lee, given: Ann, affiliation: [Millford College]}\nissued: 2025-07-13\nkeywords: 7\nvolume: 4\nfunding:\n  - {project: Yarn, award: Y-123, funder: Guild}\n---\n# Another title\n\nAbstract: x.\n'
    const document = toDocument('note.md', text)
    const { work, funding } = findStructure(document)
    expect(work).toMatchObject({
      title: 'Looms',
      volume: '4',
      issued: { 'date-parts': [[2025, 7, 13]] },
      author: [{ family: 'Lee', given: 'Ann', affiliation: ['Millford College'] }],
    })
    expect(funding).toMatchObject([{ project: 'Yarn', award: 'Y-123', funder: 'Guild', evidence: { quote: 'Y-123' } }])
    expect(findStructure(toDocument('bad.md', '---\ntitle: [a, b]\n---\n# Printed\n')).work.title).toBe('Printed')
  })
})

describe('publication', () => {
  it.each<[string, Record<string, unknown>]>([
    ['Mill Studies 3(4): e5 (2001)', { 'container-title': 'Mill Studies', volume: '3', issue: '4', page: 'e5', issued: 2001 }],
    [
      'Mill Studies, Vol. 3, No. 4, May 2001, pp. 5-6',
      { 'container-title': 'Mill Studies', volume: '3', issue: '4', page: '5-6', issued: 2001 },
    ],
    ['Mill Studies 2001, 3(4), 5-6', { 'container-title': 'Mill Studies', volume: '3', issue: '4', page: '5-6', issued: 2001 }],
    ['Mill Studies 3 (2001) 5-6', { 'container-title': 'Mill Studies', volume: '3', page: '5-6', issued: 2001 }],
    ['第3卷 第4期 织城学报 2001年8月', { 'container-title': '织城学报', volume: '3', issue: '4', issued: 2001 }],
    ['织城学报 2001年第4期', { 'container-title': '织城学报', issue: '4', issued: 2001 }],
    ['https://doi.org/10.1234/mill.2001.5', { DOI: '10.1234/mill.2001.5' }],
    ['Received: 3 May 2000; Published: 4 June 2001', { issued: 2001 }],
    ['© 2001 The Authors', { issued: 2001 }],
    ['Research Article', {}],
  ])('in %s above the title', (line, fields) => {
    const { work } = read(`${line}\n\nLooms of Millford\n\nAnn Lee\n\nAbstract: ${PROSE}\n\n1. Introduction\n\n${PROSE}`)
    const { 'container-title': journal, volume, issue, page, DOI, issued } = work
    const found = { 'container-title': journal, volume, issue, page, DOI, issued: issued?.['date-parts']?.[0]?.[0] }
    expect(JSON.parse(JSON.stringify(found))).toEqual(fields)
    expect(work).toMatchObject({ title: 'Looms of Millford', author: [{ family: 'Lee', given: 'Ann' }] })
  })

  it('takes no title for a journal', () => {
    const { work } = read(`Looms of Millford, 1990-2001\n\nAnn Lee\n\nAbstract: ${PROSE}\n\n1. Introduction\n\n${PROSE}`)
    expect(work.title).toBe('Looms of Millford, 1990-2001')
    expect(work['container-title']).toBeUndefined()
  })
})

describe('front matter of damaged papers', () => {
  it('joins an abstract over a running line, and leaves the line out', () => {
    const { work, passages } = read(
      `Mill Studies, Vol. 3, No. 4, 2001\n\nLooms of Millford\n\nAnn Lee\n\nAbstract: ${PROSE} The looms of the\n\nMill Studies 2001, 3(4)\n\ntown came from the north.\n\nKeywords: looms\n\n1. Introduction\n\n${PROSE}`,
    )
    expect(work.abstract).toBe(`${PROSE} The looms of the town came from the north.`)
    expect(passages.filter(({ section }) => section === null)).toHaveLength(7)
  })

  it('gives places that are counted through on one line, and addresses in braces', () => {
    const { work } = read(
      `# Looms of Millford\n\nAnn Lee^1^, Bo Chen^1,2,\\*^\n\n1 School of Weaving, Millford University 2 Institute of Yarn, Spinton\n\n{ann.lee, bchen}@mill.example\n\nAbstract: ${PROSE}\n\n# 1 Introduction\n\n${PROSE}`,
    )
    expect(work.author).toEqual([
      { family: 'Lee', given: 'Ann', affiliation: ['School of Weaving, Millford University'], email: 'ann.lee@mill.example' },
      {
        family: 'Chen',
        given: 'Bo',
        affiliation: ['School of Weaving, Millford University', 'Institute of Yarn, Spinton'],
        email: 'bchen@mill.example',
      },
    ])
  })

  it('finds the address at the foot of a page', () => {
    const { work, footnotes } = read(
      `# Looms of Millford\n\nAnn Lee\n\nAbstract: ${PROSE}\n\n# 1 Introduction\n\n${PROSE}\n\n\\* Corresponding author: ann.lee@mill.example\n\n${PROSE}`,
    )
    expect(work.author).toEqual([{ family: 'Lee', given: 'Ann', email: 'ann.lee@mill.example' }])
    expect(footnotes).toHaveLength(1)
  })

  it('keeps a sentence between keywords and the first heading', () => {
    const { passages } = read(
      `# 织机\n\n李晓明\n\n摘要：学徒在车间里学习。\n\n关键词：织机\n\n学徒在车间里学习两年，然后进厂工作。\n\n# 1 引言\n\n学校与工厂合作。`,
    )
    expect(passages).toHaveLength(3)
  })
})

describe('funding', () => {
  const grants = (lines: string) =>
    read(`# Looms\n\nAnn Lee\n\nAbstract: ${PROSE}\n\n# 1 Looms\n\n${PROSE}\n\n# Acknowledgments\n\n${lines}`).funding.map(
      ({ project, award, funder }) => [project, award, funder],
    )

  it('tells the grants of one sentence apart', () => {
    expect(
      grants(
        'We thank for the 2020 Special Project of Weaving of Shire Province, "Looms in Class" (Grant No. 2020GXJK0758), and the National Yarn Foundation under grants 71774166 and 71774167.',
      ),
    ).toEqual([
      ['Looms in Class', '2020GXJK0758', 'Shire Province'],
      [null, '71774166', 'National Yarn Foundation'],
      [null, '71774167', 'National Yarn Foundation'],
    ])
  })

  it('reads Chinese projects with the funder before them', () => {
    expect(
      grants('基金项目：国家纺织基金项目“学徒与织机”（71774166）；教育部人文研究项目（18YJA880001）；织城市规划课题“织机”（2020GZ01）'),
    ).toEqual([
      ['学徒与织机', '71774166', '国家纺织基金'],
      ['教育部人文研究项目', '18YJA880001', '教育部'],
      ['织机', '2020GZ01', null],
    ])
  })
})

describe('headings', () => {
  const headings = (text: string) => read(text).sections.map(({ number, title, level }) => `${level} ${number ?? '-'} ${title}`)

  it('of every numbering that papers print', () => {
    expect(
      headings(
        `# Looms\n\nAnn Lee\n\nAbstract: ${PROSE}\n\nI. Introduction\n\n${PROSE}\n\n**II** . **The Town** and its mills\n\n${PROSE}\n\nIII. THE SCHOOL ${PROSE}\n\n(1) Spinning\n\n${PROSE}\n\nIV . Discussion\n\n${PROSE}\n\n## V . Conclusions\n\n${PROSE}\n\n#### Appendix A. Questions\n\n${PROSE}`,
      ),
    ).toEqual([
      '1 I Introduction',
      '1 II The Town and its mills',
      '1 III THE SCHOOL',
      '2 (1) Spinning',
      '1 IV Discussion',
      '1 V Conclusions',
      '1 - Appendix A. Questions',
    ])
  })

  it('of Chinese papers, repeated paragraphs left alone', () => {
    const prose = '学徒在车间里学习两年，然后进厂工作，学校与工厂合作办学已有多年。'
    expect(
      headings(
        `# 织机\n\n李晓明\n\n摘要：${prose}\n\n一、引言\n\n${prose}\n\n（一）织机\n\n${prose}\n\n1.北方的织机\n\n${prose}\n\n2.南方的织机\n\n${prose}\n\n### 二、结语\n\n${prose}`,
      ),
    ).toEqual(['1 一 引言', '2 (一) 织机', '3 1 北方的织机', '3 2 南方的织机', '1 二 结语'])
    expect(
      headings(
        `# 织机\n\n李晓明\n\n摘要：${prose}\n\n0 引言\n\n${prose}\n\n1 织机\n\n${prose}\n\n1.1 北方\n\n${prose}\n\n1.1.1 木织机\n\n${prose}\n\n2 结语 ${prose}${prose}`,
      ),
    ).toEqual(['1 0 引言', '1 1 织机', '2 1.1 北方', '3 1.1.1 木织机', '1 2 结语'])
  })

  it('with their first sentence under the same mark', () => {
    const text = `# Looms\n\nAnn Lee\n\nAbstract: ${PROSE}\n\n# 1. Introduction\n\n${PROSE}\n\n# 1.1. Looms of the hall. The looms stand in the hall of the works for two years.\n\n${PROSE}`
    expect(headings(text)).toEqual(['1 1 Introduction', '2 1.1 Looms of the hall'])
    const { passages } = read(text)
    expect(passages.map(({ start, end }) => text.slice(start, end))).toContain('The looms stand in the hall of the works for two years.')
  })
})

describe('tables', () => {
  const tables = (text: string) => read(`# Looms\n\nAnn Lee\n\nAbstract: ${PROSE}\n\n# 1 Looms\n\n${PROSE}\n\n${text}\n\n${PROSE}`).tables
  const rows = [
    ['Millford', '1901', '3'],
    ['', '1902', '4'],
  ]

  it.each<[string, string, string]>([
    ['of tabs with the caption on the next line', 'Town\tYear\tBales\nMillford\t1901\t3\n\t1902\t4\n**Table 3**: Bales', 'Table 3: Bales'],
    [
      'of tabs with the caption over two lines above',
      'TABLE IV\nBALES SOLD\n\nTown\tYear\tBales\nMillford\t1901\t3\n\t1902\t4',
      'TABLE IV BALES SOLD',
    ],
    [
      'of pipes with a note above the caption',
      '| Town | Year | Bales |\n|---|---|---|\n| Millford | 1901 | 3 |\n| | 1902 | 4 |\n\nNote: in bales.\n\nTable 1. Bales',
      'Table 1. Bales',
    ],
    [
      'in HTML',
      'Table 2. Bales\n\n<table><tr><td>Town</td><td>Year</td><td>Bales</td></tr><tr><td>Millford</td><td>1901</td><td>3</td></tr><tr><td></td><td>1902</td><td>4</td></tr></table>',
      'Table 2. Bales',
    ],
  ])('%s', (_, text, caption) => {
    expect(tables(text)).toMatchObject([{ caption, columns: ['Town', 'Year', 'Bales'], rows }])
  })

  it('have both facts of a cell, and cells that span', () => {
    expect(tables('| Town | Looms / yarn |\n|---|---|\n| Spinton | 2 looms<br>30 bales |')[0]!.rows).toEqual([
      ['Spinton', '2 looms 30 bales'],
    ])
    expect(
      tables(
        '<table><tr><td>Town</td><td>Year</td></tr><tr><td rowspan="2">Millford</td><td>1901</td></tr><tr><td>1902</td></tr></table>',
      )[0]!.rows,
    ).toEqual([
      ['Millford', '1901'],
      ['Millford', '1902'],
    ])
  })
})

describe('body', () => {
  const text = `# T\n\nAbstract: ${PROSE}\n\n# 1 Methods\n\n${PROSE}\n\nTable 1. Yarn sold\n\nTown\tYear\tBales\nMillford\t1901\t3\n\t1902\t4\n\n# 2 Results\n\n${PROSE}\n\n# Acknowledgments\n\nThis work was supported by the Guild of Weavers (No. GW2020-17); and the Town Council (grant TC/99012).\n\n# References\n\n- [1] Lee A. Looms. Mill Press, 2001.\n- [2] Chen B. Yarn. 2002.\n\n# Appendix\n\n${PROSE}`
  const structure = read(text)

  it('has sections with numbers and levels', () => {
    expect(structure.sections.map(({ number, title, level }) => [number, title, level])).toEqual([
      ['1', 'Methods', 1],
      ['2', 'Results', 1],
      [null, 'Acknowledgments', 1],
      [null, 'References', 1],
      [null, 'Appendix', 1],
    ])
  })

  it('has tables with blank cells as printed, their rows as passages', () => {
    expect(structure.tables).toMatchObject([
      {
        caption: 'Table 1. Yarn sold',
        columns: ['Town', 'Year', 'Bales'],
        rows: [
          ['Millford', '1901', '3'],
          ['', '1902', '4'],
        ],
      },
    ])
    expect(structure.passages.filter((passage) => passage.kind === 'row')).toHaveLength(2)
  })

  it('has one grant an award', () => {
    expect(structure.funding.map(({ award, funder }) => [award, funder])).toEqual([
      ['GW2020-17', 'Guild of Weavers'],
      ['TC/99012', 'Town Council'],
    ])
  })

  it('ends the reference list at the appendix', () => {
    const list = structure.referenceList.map(({ start, end }) => text.slice(start, end)).join('')
    expect(list).toContain('[2] Chen B.')
    expect(list).not.toContain('Appendix')
    expect(
      structure.passages.every(({ start, end }) => structure.referenceList.every((span) => end <= span.start || start >= span.end)),
    ).toBe(true)
  })

  it('never throws on pieces of it, and keeps its spans inside', () => {
    const lines = text.split('\n')
    fc.assert(
      fc.property(fc.shuffledSubarray(lines), (some) => {
        const cut = some.join('\n')
        const { passages, sections, referenceList } = read(cut)
        for (const { start, end } of [...passages, ...sections.map((section) => section.span), ...referenceList])
          expect(0 <= start && start <= end && end <= cut.length).toBe(true)
      }),
      { numRuns: 40, endOnFailure: true },
    )
  })
})
