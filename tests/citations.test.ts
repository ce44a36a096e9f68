import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toDocument } from '#ingest/1-read/to-document.ts'
import { findCiting } from '#ingest/2-structure/find-citing.ts'
import { findStructure } from '#ingest/2-structure/find-structure.ts'
import type { Citing } from '#ingest/document.ts'

const NAMED = [
  'Lan, D. T. (2024). Looms that teach the weaver. *Work Studies*, (10), 18–23.',
  'Gao, F. (2023). The hidden price of a skill. *Work Studies*, (6), 127–145.',
  'Hu, Y. (2024). Bridges between the farm and the mill. *Work Studies*, (5), 36–45.',
  'Zhou, W., & Xu, L. Y. (2023). Mills as schools. *Tool Review*, (10), 1–13.',
  'Wang, S. B. (2024). Shops for merchants. *Tool Review*, (5), 25–29.',
  'Wang, Y. F. (2024). Screens in the workshop. *Tool Review*, (4), 14–21.',
  'Lü, K., Ma, Q., & Sun, T. (2021). Ropes and knots. *Tool Review*, (2), 3–9.',
]
const NUMBERED = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(
  (n) => `[${n}] Chen L. Study number ${n} of looms[J]. Work, 20${10 + n}, ${n}(1): ${n}0-${n}9.`,
)

function read(prose: string, list: string[]): Citing & { text: string } {
  const text = `# A paper on looms\n\n## 1. Introduction\n\n${prose}\n\n## References\n\n${list.map((entry) => `- ${entry}`).join('\n')}\n`
  const document = toDocument('test.md', text)
  return { text, ...findCiting(document, findStructure(document)) }
}
const marks = (prose: string, list: string[]) => read(prose, list).citations.map((c) => [c.text, c.references.join()])

describe('numeric marks', () => {
  it.each([
    ['Looms teach [1].', '[1]', '0'],
    ['Looms teach [3-5,8] well.', '[3-5,8]', '2,3,4,7'],
    ['Looms teach ［2］ well.', '［2］', '1'],
    ['Looms teach[1, 2].', '[1, 2]', '0,1'],
    ['Looms teach<sup>3,4</sup> well.', '<sup>3,4</sup>', '2,3'],
    ['Looms teach^3-5^ well.', '^3-5^', '2,3,4'],
    ['Looms teach$^{6}$ well.', '$^{6}$', '5'],
    ['Looms teach [1]-[3] well.', '[1]-[3]', '0,1,2'],
    ['Looms teach [3–5].', '[3–5]', '2,3,4'],
    ['Looms teach [3~5].', '[3~5]', '2,3,4'],
    ['Looms teach [3, pp. 12-14].', '[3, pp. 12-14]', '2'],
    ['Looms teach [see 3].', '[see 3]', '2'],
    ['Looms teach \\[3\\].', '\\[3\\]', '2'],
    ['Looms teach [3, 4,\n\n5].', '[3, 4,\n\n5]', '2,3,4'],
    ['Looms teach³,⁴ well.', '³,⁴', '2,3'],
    ['织机会教人[3，4]。', '[3，4]', '2,3'],
  ])('%s', (prose, text, references) => expect(marks(prose, NUMBERED)).toEqual([[text, references]]))

  it.each([
    'The area was 20 m^2^ in all.',
    'Three aims: (1) looms, (2) ropes.',
    'In the range [0, 1] it holds.',
    'It was visited on [2024-03-25].',
    'By 2019 looms were many (2020).',
    'Equation (3) and Eq. [4] hold.',
    'Figure [3] shows a loom.',
    'The loss is 4 (95% CI [3, 5]) a year.',
    'With x ∈ [1, 5] it holds.',
    'The 1^st^ loom and the 2^nd^ one.',
  ])('none in: %s', (prose) => expect(marks(prose, NUMBERED)).toEqual([]))
})

describe('numbers in round brackets', () => {
  const list = [1, 2, 3, 4].map((n) => `（${n}） Chen L. Study number ${n} of looms[J]. Work, 20${10 + n}, ${n}(1): ${n}0-${n}9.`)
  it('are marks where they count up through the list', () => {
    expect(
      marks('Looms teach（1）. Ropes（2，3）do, and bells (4). Aims are: (1) to weave, (2) to ring. Equation (3) holds.', list),
    ).toEqual([
      ['（1）', '0'],
      ['（2，3）', '1,2'],
      ['(4)', '3'],
    ])
  })
  it('are none where they number items', () => {
    expect(marks('We ask for (1) looms, (2) ropes and (3) bells. It fell (4).', list)).toEqual([])
  })
})

describe('marks by name', () => {
  it.each([
    ['Looms teach (Lan,2024).', '(Lan,2024)', '0'],
    ['Mills teach(Zhou,& Xu,2023).', '(Zhou,& Xu,2023)', '3'],
    ['Both teach (Lan, 2024; Zhou & Xu, 2023).', '(Lan, 2024; Zhou & Xu, 2023)', '0,3'],
    ['Later Zhou and Xu (2023) asked again.', 'Zhou and Xu (2023)', '3'],
    ['Later Lv et al. (2021) tied knots.', 'Lv et al. (2021)', '6'],
    ['A farm needs bridges (Hu,\n\n2024).', '(Hu,\n\n2024)', '2'],
    ['Mills teach (Zhou, 2023).', '(Zhou, 2023)', '3'],
    ['Looms teach (Lan, 2024, p. 19).', '(Lan, 2024, p. 19)', '0'],
    ['Looms teach (Lan 2024: 19).', '(Lan 2024: 19)', '0'],
    ['Both teach (see Lan, 2024; but cf. Gao, 2023).', '(see Lan, 2024; but cf. Gao, 2023)', '0,1'],
    ['Looms teach (as cited in Lan, 2024).', '(as cited in Lan, 2024)', '0'],
    ['Shops teach (S. B. Wang, 2024).', '(S. B. Wang, 2024)', '4'],
    ['Screens teach (Wang, Y. F,2024).', '(Wang, Y. F,2024)', '5'],
    ["Zhou and Xu's (2023) mill teaches.", "Zhou and Xu's (2023)", '3'],
    ['Zhou [2023] knows a mill.', 'Zhou [2023]', '3'],
    ['Mills teach（Zhou和Xu，2023）.', '（Zhou和Xu，2023）', '3'],
    ['Lu et al. (2021) tied knots.', 'Lu et al. (2021)', '6'],
    ['Mills teach (Zh\n\nou, 2023).', '(Zh\n\nou, 2023)', '3'],
    ['A mill (Zhou; 2023) teaches.', '(Zhou; 2023)', '3'],
  ])('%s', (prose, text, references) => expect(marks(prose, NAMED)).toEqual([[text, references]]))

  it.each([
    'It rained in May (2019).',
    'The Plan (2020) was passed in Beijing (2019).',
    'The city grew (since 2019; N = 2020).',
    'Read on the web (accessed March 25, 2024).',
    'The games (Train: 2000, Test: 2016) were split.',
  ])('none in: %s', (prose) => expect(marks(prose, NAMED)).toEqual([]))

  it('finds entries that a scanner damaged by the head of the entry', () => {
    const list = [
      'Frensch,P.A.and Funkel,J.(2O02).Thinking looms.Work Studies,1(1),2-9.',
      'Autor,D.,&Dornier,D.(o9).Agingjobs.Work Studies,99(2),45-51.',
      'Jiang, G. R.(2004). Rooms for looms. Work Studies, 27(4),839-843. [江光.(2004).织机的房间．工作研究,27(4),839-843.]',
      'Igor Mozart and Miha Garden. 2016. Feelings on looms. Work Studies, 11(5):1–26.',
    ]
    expect(marks('So say (Frensch & Funkel, 2002), (Autor&Dornier,2009), （江光，2004） and Mozart and Garden (2016).', list)).toEqual([
      ['(Frensch & Funkel, 2002)', '0'],
      ['(Autor&Dornier,2009)', '1'],
      ['（江光，2004）', '2'],
      ['Mozart and Garden (2016)', '3'],
    ])
  })
  it('quotes the source exactly', () => {
    const { text, citations } = read('Looms teach（Lan，2024）, says Hu (2024).', NAMED)
    expect(citations).toHaveLength(2)
    for (const c of citations) expect(text.slice(c.span.start, c.span.end)).toBe(c.text)
  })
})

describe('what the author means', () => {
  it('follows the full name in the prose against a label that is somebody else’s', () => {
    const { citations, problems } = read('In *The Hidden Price of Skills*, Gao Fan counts what a loom costs its weaver(Hu,2024).', NAMED)
    expect(citations[0]).toMatchObject({ references: [1], problem: 'name_mismatch' })
    expect(problems).toContainEqual(expect.objectContaining({ kind: 'name_mismatch', references: [1, 2], citation: 0 }))
    expect(problems).toContainEqual(expect.objectContaining({ kind: 'year_mismatch', references: [1] }))
    for (const i of [1, 2]) expect(problems).toContainEqual(expect.objectContaining({ kind: 'uncited_reference', references: [i] }))
  })
  it('tells two of one name by the prose and says that the label does not', () => {
    const { citations } = read('Merchants learn in shops, as Wang Sibao tells (Wang, 2024).', NAMED)
    expect(citations[0]).toMatchObject({ references: [4], problem: 'ambiguous' })
  })
  it('names both where the prose tells nothing', () => {
    expect(read('Somebody said so (Wang, 2024).', NAMED).citations[0]).toMatchObject({ references: [4, 5], problem: 'ambiguous' })
  })
  it('believes a label against a body or a theme that the prose speaks of', () => {
    const list = [...NAMED, 'Loom Council. (2020). Prices of skills. Loom Press.', 'Ode, S. (1970). Teaching by looms.']
    const { citations } = read('The Loom Council knows of teaching by looms and of much else (Hu, 2024).', list)
    expect(citations[0]).toMatchObject({ references: [2], problem: null })
  })
  it('holds the first of several authors for the whole, a gap in them for a mistake', () => {
    const { citations } = read('Ropes are tied (Lü & Ma, 2021). Knots are tied (Lü & Sun, 2021).', NAMED)
    expect(citations.map((c) => [c.references.join(), c.problem])).toEqual([
      ['6', null],
      ['6', 'name_mismatch'],
    ])
  })
  it('takes a year off by one', () => {
    expect(read('Mills teach (Zhou & Xu, 2022).', NAMED).citations[0]).toMatchObject({ references: [3], problem: 'year_mismatch' })
  })
  it('says which number has no entry', () => {
    expect(read('Looms [2, 17] teach.', NUMBERED).citations[0]).toMatchObject({ references: [1], problem: 'no_such_reference' })
  })
})

describe('problems of one work among several', () => {
  it('names the work and leaves the others alone', () => {
    const { citations, problems } = read(
      'Looms teach (Lan, 2024; Zhou & Xu, 2023). Ropes teach (Gao, 2023; Zhou & Xu, 2022; Ng et al., 2001). Merchants learn (Hu, 2024).',
      NAMED,
    )
    expect(citations[1]).toMatchObject({ references: [1, 3], problem: 'year_mismatch' })
    expect(problems.filter((p) => p.citation === 1)).toMatchObject([
      { kind: 'year_mismatch', references: [3] },
      { kind: 'missing_reference', references: [], note: expect.stringMatching(/^Ng et al. 2001 in /) },
    ])
  })
})

describe('problems of the list', () => {
  it('reports entries that nobody cites', () => {
    const { problems } = read('Looms [1-8] teach.', NUMBERED)
    expect(problems.filter((p) => p.kind === 'uncited_reference').map((p) => p.references)).toEqual([[8]])
  })
  it('keeps quiet on entries that the prose names without a mark that can be read', () => {
    const { problems } = read('Looms teach (Lan, 2024; Hu, 2024). As $Gao$ of the hill said in her book (2023) and 2021, Lü too.', NAMED)
    expect(problems.filter((p) => p.kind === 'uncited_reference').map((p) => p.references[0])).toEqual([3, 4, 5, 6])
  })
  it('tells two works of one number and year from one listed twice', () => {
    const list = [
      '[1] Jiang D. Crossing borders[J]. Work, 2019, 3(7): 9-12. DOI: 10.1000/1.',
      '[2] Mao F. Over the hills[J]. Labour, 2018, 4(7): 9-12. DOI: 10.1000/1.',
      '[3] Jiang D. Crossing borders[J]. Work, 2019, 3(7): 9-12.',
    ]
    const { problems } = read('Looms [1], [2] and [3].', list)
    expect(problems.filter((p) => p.kind === 'duplicate_reference').map((p) => p.references)).toEqual([[0, 2]])
  })
  it('reports a number that the list leaves out', () => {
    const { problems } = read('Looms [1], [2] and [4].', [NUMBERED[0] ?? '', NUMBERED[1] ?? '', NUMBERED[3] ?? ''])
    expect(problems).toContainEqual(expect.objectContaining({ kind: 'other', references: [1, 2], note: expect.stringContaining('[3]') }))
  })
  it('reports one article in two translations', () => {
    const list = [
      '[1] Jiang D. Crossing borders[J]. Work, 2019, (07): 9-12.',
      '[2] Jiang D Y. Over the border[J]. Labour, 2019, (7): 9-12.',
    ]
    expect(read('Looms [1] and [2].', list).problems).toContainEqual(
      expect.objectContaining({ kind: 'duplicate_reference', references: [0, 1] }),
    )
  })
})

describe('any prose', () => {
  it('never throws, and every mark is the text of its span', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (prose) => {
        const { text, citations, references } = read(prose, NAMED)
        for (const c of citations) {
          expect(text.slice(c.span.start, c.span.end)).toBe(c.text)
          expect(c.references.every((i) => i >= 0 && i < references.length)).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })
})
