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
