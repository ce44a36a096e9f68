import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toDocument } from '#ingest/1-read/to-document.ts'
import { cutReferences } from '#ingest/2-structure/references/cut-references.ts'
import { findHabits } from '#ingest/2-structure/references/find-habits.ts'
import { LABELS } from '#ingest/2-structure/references/labels.ts'
import { parseReference, parseReferenceLine, parseReferences } from '#ingest/2-structure/references/parse-reference.ts'
import { splitNames } from '#ingest/2-structure/references/split-names.ts'
import { styles } from '#ingest/2-structure/references/styles/index.ts'
import { toTokens } from '#ingest/2-structure/references/tokens.ts'
import type { CslItem, CslName } from '#ingest/extraction.ts'

const printed = (names: CslName[] | undefined): string => (names ?? []).map((n) => n.literal ?? `${n.family}, ${n.given}`).join('; ')
const shown = (item: CslItem): Record<string, unknown> => ({
  ...item,
  author: printed(item.author),
  editor: printed(item.editor),
  year: item.issued?.['date-parts']?.[0]?.[0],
})

describe('reference styles', () => {
  for (const style of styles) {
    it(`${style.name} has examples`, () => expect(style.examples.length).toBeGreaterThan(0))
    for (const { raw, fields } of style.examples) {
      it(`${style.name} reads: ${raw}`, () => expect(shown(parseReference(raw))).toMatchObject(fields))
    }
  }
})

describe('names', () => {
  it.each([
    ['Chen Peng, Li Xinran', 'Chen, Peng; Li, Xinran'],
    ['Jindong Xie, Xiyuan Luo and Hui Cheng', 'Xie, Jindong; Luo, Xiyuan; Cheng, Hui'],
    ['LIANG Wei, ZHU Chengliang', 'LIANG, Wei; ZHU, Chengliang'],
    ['Brynjolfsson E, McAfee A', 'Brynjolfsson, E; McAfee, A'],
    ['LI X R, VAN DEN HEUVEL R', 'LI, X R; VAN DEN HEUVEL, R'],
    ['Li, M. Q., & Liu, K. Y.', 'Li, M. Q.; Liu, K. Y.'],
    ['Liu, J. X., Srivastava, R.', 'Liu, J. X.; Srivastava, R.'],
    ['J. Wang and Z. Yang', 'Wang, J.; Yang, Z.'],
    ['Goñi S, Ávila MA, et al.', 'Goñi, S; Ávila, MA'],
    ['欧阳伯毅, 李明, 等', '欧阳, 伯毅; 李, 明'],
    ['World Health Organization. ', 'World Health Organization'],
  ])('%s', (text, names) => expect(printed(splitNames(text))).toBe(names))
})

describe('a journal of two names', () => {
  it('is called by the English one, and the other is kept', () => {
    const item = parseReference(
      'Shen, K. Y. (2023). Gangkou xuexiao [Schools of the harbor]. *Gangkou Jiaoyu Yanjiu* [Harbor Education Research], *8*(4), 21–29.',
    )
    expect(item).toMatchObject({
      title: 'Schools of the harbor',
      'container-title': 'Harbor Education Research',
      containerAlt: 'Gangkou Jiaoyu Yanjiu',
      volume: '8',
    })
  })
})

describe('a list', () => {
  const tokens = toTokens('Hart. Skills. Work, 2020')
  const [author, title, container, date] = (['author', 'title', 'container', 'date'] as const).map((label) => LABELS.indexOf(label)) as [
    number,
    number,
    number,
    number,
  ]
  const read = (sure: number) => ({
    tokens,
    labeled: { labels: Uint8Array.of(author, title, container, date), sure: new Float64Array(4).fill(sure) },
  })
  const at = (gap: number, from: number, to: number) => (gap * LABELS.length + from) * LABELS.length + to

  it('has a habit of what its sure entries do again and again', () => {
    const habits = findHabits(Array.from({ length: 5 }, () => read(0.95)))
    expect(habits[at(tokens.gaps[1]!, author, title)]).toBeGreaterThan(0)
    expect(habits[at(tokens.gaps[3]!, container, date)]).toBeGreaterThan(0)
    expect(habits[at(tokens.gaps[1]!, author, container)]).toBe(0)
  })
  it('has none of what is seen seldom, or read in doubt', () => {
    expect(findHabits([read(0.95), read(0.95)]).every((habit) => habit === 0)).toBe(true)
    expect(findHabits(Array.from({ length: 9 }, () => read(0.5))).every((habit) => habit === 0)).toBe(true)
  })
  it('leaves entries as they are that are read surely alone', () => {
    const raws = styles.flatMap((style) => style.examples.map(({ raw }) => raw))
    const together = parseReferences(raws)
    const sure = raws.flatMap((raw, i) => {
      const alone = parseReference(raw)
      return Object.values(alone.confidence).every((c) => c > 0.9) && 'title' in alone.confidence ? [[alone, together[i]]] : []
    })
    expect(sure.length).toBeGreaterThan(20)
    for (const [alone, inList] of sure) expect(inList?.title).toBe(alone?.title)
  })
})

describe('any line', () => {
  it('never throws, keeps what was printed, and names no field that it did not read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (line) => {
        const parsed = parseReferenceLine(line)
        expect(line.includes(parsed.raw)).toBe(true)
        expect(Object.values(parsed.confidence).every((c) => c >= 0 && c <= 1)).toBe(true)
      }),
      { numRuns: 150 },
    )
  })
  it('reads a hostile line of a million characters in a second', () => {
    const start = performance.now()
    for (const piece of ['A. ', '(((', 'Li, M., ', '1, 2(3): 4-5, ', '": "', 'http://a b']) parseReferenceLine(piece.repeat(150_000))
    expect(performance.now() - start).toBeLessThan(20_000)
  })
  it.each([
    ['- [3] Chen L. A title of some words[J]. Work, 2020.', '3'],
    ['3. Chen L. A title of some words[J]. Work, 2020.', '3'],
    ['(12) Chen L. A title of some words[J]. Work, 2020.', '12'],
    ['［7］陈立. 学徒的工具[J]. 教育与工作, 2019.', '7'],
    ['Chen L. A title of some words[J]. Work, 2020.', null],
  ])('takes bullet and label off %s', (line, key) => {
    const parsed = parseReferenceLine(line)
    expect(parsed.key).toBe(key)
    expect(parsed.raw).toMatch(/^(?:Chen|陈立)/)
  })
})

describe('printed fields', () => {
  it('joins an address that a line break cut', () => {
    expect(parseReference('Ma Q. A page[EB/OL]. [2024-03-25]. https://example.org/a/ b/20240319.html').URL).toBe(
      'https://example.org/a/b/20240319.html',
    )
  })
  it('takes the DOI from its address and no address beside it', () => {
    const item = parseReference('Ma Q. Mills[J]. Work, 2020, 1(2): 3-4. https://doi.org/10.1234/x.y-z')
    expect(item.DOI).toBe('10.1234/x.y-z')
    expect(item.URL).toBeUndefined()
  })
  it('keeps the day of access apart from the year', () => {
    expect(parseReference('Ma Q. A page[EB/OL]. (2022-05-06)[2024-03-25]. https://example.org/a')).toMatchObject({
      issued: { 'date-parts': [[2022, 5, 6]] },
      accessed: { 'date-parts': [[2024, 3, 25]] },
    })
  })
})

function cut(list: string) {
  const document = toDocument('test.md', list)
  return cutReferences(document, { referenceList: [{ start: 0, end: list.length }] })
}

describe('cutting a list', () => {
  const one = 'Chen L. Looms and learners[J]. Work, 2020, 1(2): 3-9.'
  const two = 'Ma Q. Mills that teach[J]. Work, 2021, 2(1): 5-8.'
  it.each([
    ['brackets', `[1] ${one}\n[2] ${two}`],
    ['bullets and brackets', `- [1] ${one}\n- [2] ${two}`],
    ['numbers', `1. ${one}\n2. ${two}`],
    ['parentheses', `(1) ${one}\n\n(2) ${two}`],
    ['bullets alone', `- ${one}\n- ${two}`],
    ['paragraphs', `${one}\n\n${two}`],
    ['a page number and an image between', `${one}\n\n17\n\n![](page.png)\n\n${two}`],
    ['two glued entries', `[1] ${one} [2] ${two}`],
  ])('%s', (_, list) => {
    const { references, problems } = cut(list)
    expect(references.map((r) => r.raw)).toEqual([one, two])
    expect(problems).toEqual([])
    for (const r of references) expect(list.slice(r.span.start, r.span.end)).toBe(r.raw)
  })
  it('joins an entry that a page break tore over two bullets', () => {
    const { references, problems } = cut(`- [1] Chen L. Looms and\n\n- learners[J]. Work, 2020, 1(2): 3-9.\n- [2] ${two}`)
    expect(references.map((r) => r.raw)).toEqual([one, two])
    expect(problems).toMatchObject([{ kind: 'split_reference', references: [0] }])
  })
  it('joins an author-year entry whose journal became a bullet', () => {
    const { references, problems } = cut(
      '- Chen, L. (2020). Looms and learners.\n- Work Studies, (19), 30–36.\n- Ma, Q. (2021). Mills that teach. Work Studies, (2), 1–9.',
    )
    expect(references).toHaveLength(2)
    expect(references[0]).toMatchObject({ 'container-title': 'Work Studies', issue: '19', page: '30-36' })
    expect(problems.map((p) => p.kind)).toEqual(['split_reference'])
  })
})
