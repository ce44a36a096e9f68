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
  ])('%s', (prose, text, references) => expect(marks(prose, NUMBERED)).toEqual([[text, references]]))

  it.each([
    'The area was 20 m^2^ in all.',
    'Three aims: (1) looms, (2) ropes.',
    'In the range [0, 1] it holds.',
    'It was visited on [2024-03-25].',
    'By 2019 looms were many (2020).',
  ])('none in: %s', (prose) => expect(marks(prose, NUMBERED)).toEqual([]))
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
  ])('%s', (prose, text, references) => expect(marks(prose, NAMED)).toEqual([[text, references]]))

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
  it('takes a year off by one', () => {
    expect(read('Mills teach (Zhou & Xu, 2022).', NAMED).citations[0]).toMatchObject({ references: [3], problem: 'year_mismatch' })
  })
  it('says which number has no entry', () => {
    expect(read('Looms [2, 17] teach.', NUMBERED).citations[0]).toMatchObject({ references: [1], problem: 'no_such_reference' })
  })
})

describe('problems of the list', () => {
  it('reports entries that nobody cites', () => {
    const { problems } = read('Looms [1-8] teach.', NUMBERED)
    expect(problems.filter((p) => p.kind === 'uncited_reference').map((p) => p.references)).toEqual([[8]])
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
