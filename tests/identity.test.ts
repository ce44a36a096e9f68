/** Who is who, what is what: works, persons, venues and institutions across papers, and what people decide about them. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { addEdge, addNode, createGraph } from '#graph/graph.ts'
import { joinLinks } from '../ingest/4-resolve/identity/cluster.ts'
import { splitAffiliation } from '../ingest/4-resolve/identity/institution-names.ts'
import { findInstitutions } from '../ingest/4-resolve/identity/institutions.ts'
import { canBeOne, matchGiven, toNameForm } from '../ingest/4-resolve/identity/name-forms.ts'
import type { IdentityOverride } from '../ingest/4-resolve/identity/override.ts'
import { type Byline, fullest } from '../ingest/4-resolve/identity/person-features.ts'
import { cutSyllables, toPinyin } from '../ingest/4-resolve/identity/pinyin.ts'
import { findStatements } from '../ingest/4-resolve/identity/statements.ts'
import { toDistance } from '../ingest/4-resolve/identity/text-likeness.ts'
import {
  findVenue,
  isAbbreviation,
  loadVenues,
  toVenueAuthority,
  toVenueWords,
  VENUES_FILE,
} from '../ingest/4-resolve/identity/venue-names.ts'
import { findVenues } from '../ingest/4-resolve/identity/venues.ts'
import { toDisplayName, toSlug } from '../ingest/4-resolve/identity.ts'
import { resolvePersons } from '../ingest/4-resolve/persons.ts'
import { resolveVenues } from '../ingest/4-resolve/venues.ts'
import { addWorkRecord, createWorkRecords, resolveWorks, toBylines } from '../ingest/4-resolve/works.ts'
import type { CslItem, CslName } from '../ingest/extraction.ts'
import { runProgram } from './run-program.ts'
import { measureGroups } from './score/identity/measure-groups.ts'
import { scorePersons, scoreWorks } from './score/identity/print-identity.ts'
import { readPrintedExamples } from './score/identity/read-duplicates.ts'
import { shared, withoutShared } from './shared.ts'

const person = (family: string, given?: string): CslName => (given === undefined ? { literal: family } : { family, given })

/** A work as a reference prints it: `Orchards of the north | Green, A.; Stone, B. | Annals of Fruit | 2020 | 12 | 3 | 5-13`. */
function work(line: string, more: Partial<CslItem> & { titleAlt?: string } = {}): CslItem & { titleAlt?: string } {
  const [title, authors, venue, year, volume, issue, page] = line.split('|').map((part) => part.trim())
  const author = authors?.split(';').map((name) => {
    const [family, given] = name.split(',').map((part) => part.trim())
    return person(family!, given)
  })
  return {
    type: 'article-journal',
    title: title!,
    ...(authors && author ? { author } : {}),
    ...(venue ? { 'container-title': venue } : {}),
    ...(year ? { issued: { 'date-parts': [[Number(year)]] } } : {}),
    ...(volume ? { volume } : {}),
    ...(issue ? { issue } : {}),
    ...(page ? { page } : {}),
    ...more,
  }
}

function resolveItems(items: CslItem[], overrides: IdentityOverride[] = []) {
  const records = createWorkRecords()
  for (const item of items) addWorkRecord(records, item, 'reference')
  const works = resolveWorks(records, resolveVenues(items, []), overrides)
  return { ...works, ids: items.map((_, i) => works.idOf(i)) }
}

/** One id, two, or two with a candidate between them. */
function verdict(a: CslItem, b: CslItem): string {
  const { ids, decisions } = resolveItems([a, b])
  if (ids[0] === ids[1]) return 'one'
  return decisions.some(({ status }) => status === 'candidate') ? 'perhaps' : 'two'
}

describe('two works', () => {
  const orchard = work('Pruning old orchards in wet years | Green, Ada; Stone, B. | Annals of Fruit | 2020 | 12 | 3 | 5-13')
  test.each([
    ['initials, case, hyphens', orchard, work('Pruning Old Orchards in Wet-Years | Green, A. | Annals of fruit | 2020')],
    [
      'an abbreviated venue and a short last page',
      orchard,
      work('Pruning old orchards in wet years | Green, A. | Ann. Fruit | 2020 | 12 | 03 | 5–13'),
    ],
    ['a slip of the pen', orchard, work('Pruning old orhcards in wet years | Green, A. | Annals of Fruit | 2020')],
    ['the year of its first appearance online', orchard, work('Pruning old orchards in wet years | Green, A. | Annals of Fruit | 2019')],
    [
      'a DOI in another spelling',
      work('Pruning | Green, A.', { DOI: '10.5555/AB' }),
      work('Pruning: a view | Green, A.', { DOI: 'https://doi.org/10.5555/ab' }),
    ],
    [
      'two translations of a title',
      work(
        'Branch, leaf and fruit: three marks of an orchard as a kind of garden | Jiang, D. | China Vocational and Technical Education | 2019 | | 07 | 9-12',
      ),
      work(
        'Boughs, foliage and crops: how orchards differ from gardens | Jiang, D. Y. | Chinese Vocational and Technical Education | 2019 | | 7 | 9-12',
      ),
    ],
    [
      'two languages',
      work('果园修剪的逻辑与路径 | 江, 大源 | 教育与职业 | 2021 | | 4 | 21-28'),
      work('The logic and path of pruning | Jiang, Dayuan | Education and Occupation | 2021 | | 4 | 21-28'),
    ],
    [
      'a title in two languages beside one in one',
      work('The logic and path of pruning orchards | Jiang, D.', { titleAlt: 'Guoyuan xiujian de luoji yu lujing' }),
      work('Guoyuan xiujian de luoji yu lujing | Jiang, D. | Zhijiao Luntan | 2021'),
    ],
    [
      'a preprint and its article',
      work('Pruning old orchards in wet years | Green, Ada | bioRxiv | 2019', { DOI: '10.1101/111' }),
      work('Pruning old orchards in wet years | Green, Ada | Annals of Fruit | 2020', { DOI: '10.5555/222' }),
    ],
    [
      'family and given in the other order',
      work('Pruning old orchards in wet years | Peng, Chen | | 2020'),
      work('Pruning old orchards in wet years | Chen, Peng | | 2020'),
    ],
    [
      'a subtitle with such a word left out',
      work('Cutting back the pear trees: a dose-response study | Green, Ada | Annals of Fruit | 2020'),
      work('Cutting back the pear trees | Green, Ada | Annals of Fruit | 2020'),
    ],
    ['no author in one of them', orchard, work('Pruning old orchards in wet years || Annals of Fruit | 2020')],
  ])('are one with %s', (_, a, b) => {
    expect(verdict(a, b)).toBe('one')
    expect(verdict(b, a)).toBe('one')
  })

  test.each([
    [
      'a reply to one of them, under its title',
      work('Pruning old orchards in the north | Green, Ada | Annals of Fruit | 2020'),
      work('Pruning old orchards in the north: reply | Green, Ada | Annals of Fruit | 2020'),
    ],
    [
      'a report of every year',
      work('Report of the orchard board | Green, Ada | Annals of Fruit | 2019 | 11'),
      work('Report of the orchard board | Green, Ada | Annals of Fruit | 2020 | 12'),
    ],
    [
      'editorials of two editors on the first page',
      work('Editorial | Green, A. | Annals of Fruit | 2020 ||| 1'),
      work('Editorial | Hill, K. | Annals of Fruit | 2021 ||| 1'),
    ],
    [
      'a column of every issue',
      work('Message from the president | Green, A. | Annals of Fruit | 2020 | 12 | 3 | 2'),
      work('Message from the president | Green, A. | Annals of Fruit | 2020 | 12 | 4'),
    ],
    [
      'volumes of a book',
      work('The art of orchards | Green, A. || 1997 | 1', { type: 'book' }),
      work('The art of orchards | Green, A. || 1997 | 3', { type: 'book' }),
    ],
    ['another first author', orchard, work('Pruning old orchards in wet years | Brook, C. | Letters on Trees | 2020')],
    [
      'another first author under one long title',
      work('Pruning the old orchards of the north in wet years | Green, Ada | Annals of Fruit | 2020'),
      work('Pruning the old orchards of the north in wet years | Brook, C. | Letters on Trees | 2020'),
    ],
    [
      'one long title in two places of a journal',
      work('Pruning the old orchards of the north in wet years | Green, Ada | Annals of Fruit | 2020 | 12 | 3 | 5-13'),
      work('Pruning the old orchards of the north in wet years | Green, Ada | Annals of Fruit | 2020 | 12 | 4 | 33-40'),
    ],
    [
      'another word in the title',
      orchard,
      work('Pruning young orchards in wet years | Green, Ada | Annals of Fruit | 2020 | 12 | 4 | 33-40'),
    ],
    [
      'parts of a series',
      work('Soils of the north, Part I | Green, A. | Annals of Fruit | 2020 | 12 | 3'),
      work('Soils of the north, Part II | Green, A. | Annals of Fruit | 2020 | 12 | 3'),
    ],
    [
      'yearly reports',
      work('Report on orchards 2019 | Board of Fruit | | 2020'),
      work('Report on orchards 2020 | Board of Fruit | | 2020'),
    ],
    [
      'editions',
      work('The book of orchards | Green, A. | | 1998', { type: 'book' }),
      work('The book of orchards | Green, A. | | 2006', { type: 'book', edition: '2nd' }),
    ],
    [
      'one DOI for a book and its chapter by another',
      work('The grafting of pears | Brook, C.', { DOI: '10.5555/b' }),
      work('The book of orchards | Green, A.', { DOI: '10.5555/b' }),
    ],
    [
      'one title in each issue',
      work('Editorial | Green, A. | Annals of Fruit | 2020 | 12 | 3 | 1'),
      work('Editorial | Green, A. | Annals of Fruit | 2020 | 12 | 4 | 101'),
    ],
    [
      'pages of another article of one issue',
      orchard,
      work('Frost and the pear tree | Brook, C. | Annals of Fruit | 2020 | 12 | 3 | 5-13'),
    ],
  ])('are two: %s', (_, a, b) => {
    expect(verdict(a, b)).toBe('two')
    expect(verdict(b, a)).toBe('two')
  })

  test.each([
    [
      'a book in another year',
      work('The book of orchards | Green, A. | | 1998', { type: 'book' }),
      work('The book of orchards | Green, A. | | 2006', { type: 'book' }),
    ],
    [
      'formulas a letter apart',
      work('Growth of GaN wires on cold glass plates | Green, A. | | 2020'),
      work('Growth of GaP wires on cold glass plates | Green, A. | | 2020'),
    ],
    [
      'concluding remarks in two books',
      work('Concluding remarks | Green, A. | Trade in Fruit | 2020 ||| 301-320'),
      work('Concluding remarks | Green, A. | Markets of the North | 2021 ||| 411-413'),
    ],
    [
      'two DOIs of a yearly report',
      work('Annual report on the orchards | Green, A. | Annals of Fruit | 2019', { DOI: '10.5555/111' }),
      work('Annual report on the orchards | Green, A. | Annals of Fruit | 2020', { DOI: '10.5555/222' }),
    ],
    [
      'two DOIs under one title, of a talk and an article',
      work('Pruning old orchards in wet years | Green, Ada | Days of Fruit | 2019', { DOI: '10.5555/111' }),
      work('Pruning old orchards in wet years | Green, Ada | Annals of Fruit | 2020', { DOI: '10.5555/222' }),
    ],
    ['much the same words', orchard, work('Pruning old orchards and vineyards in wet years | Green, Ada | Annals of Fruit | 2020')],
  ])('may be one: %s', (_, a, b) => expect(verdict(a, b)).toBe('perhaps'))
})

describe('many works', () => {
  const items = [
    work('Pruning old orchards in wet years | Green, Ada | Annals of Fruit | 2020 | 12 | 3 | 5-13'),
    work('Pruning old orhcards in wet years | Green, A. | Annals of Fruit | 2020'),
    work('The book of orchards | Green, A. | | 1998', { type: 'book' }),
    work('The book of orchards | Green, A. | | 2006', { type: 'book', edition: '2nd' }),
    work('The book of orchards | Green, A.', { type: 'book' }),
  ]
  test('get the same ids in any order', () => {
    const forth = resolveItems(items)
    const back = resolveItems([...items].reverse())
    expect([...back.ids].reverse()).toEqual(forth.ids)
    expect(back.decisions.length).toBe(forth.decisions.length)
  })
  test('keep the id of one and every title and id of the others, with the reason', () => {
    const { ids, works, decisions } = resolveItems(items.slice(0, 2))
    expect(ids[0]).toBe('work:pruning-old-orchards-in-wet-years:green')
    expect(works).toMatchObject([
      { aliases: ['work:pruning-old-orhcards-in-wet-years:green'], variants: ['Pruning old orhcards in wet years'] },
    ])
    expect(decisions).toMatchObject([{ kind: 'Work', rule: 'title-with-slips', status: 'decided', into: ids[0] }])
    expect(decisions[0]!.evidence).toContain('the first author')
  })
  test('are never chained by a third that says too little', () => {
    const { ids } = resolveItems(items.slice(2))
    expect(ids[0]).not.toBe(ids[1])
  })
})

describe('what a person decides about works', () => {
  const a = work('Pruning old orchards by hand | Green, A. | | 2020')
  const b = work('Cutting back the aged apple garden | Green, A. | | 2021')
  const c = work('Pruning old orchards by hand, revisited anew | Green, A. | | 2020')
  const says = (same: boolean, one: IdentityOverride['a'], other: IdentityOverride['b']): IdentityOverride => ({
    a: one,
    b: other,
    same,
    who: 'Reader',
    why: 'I asked',
  })
  test('fuses what no rule would', () => {
    const { ids, decisions } = resolveItems(
      [a, b],
      [says(true, 'work:pruning-old-orchards-by-hand:green', { kind: 'Work', name: 'Cutting back the aged apple-garden' })],
    )
    expect(ids[0]).toBe(ids[1])
    expect(decisions).toMatchObject([{ rule: 'curated', score: 1, evidence: ['Reader says the same: I asked'] }])
  })
  test('keeps apart what a rule would fuse', () => {
    const twin = { ...a, title: 'Pruning old orhcards by hand' }
    const apart = says(false, 'work:pruning-old-orchards-by-hand:green', 'work:pruning-old-orhcards-by-hand:green')
    expect(new Set(resolveItems([a, twin]).ids).size).toBe(1)
    const { ids, decisions } = resolveItems([a, twin], [apart])
    expect(new Set(ids).size).toBe(2)
    expect(decisions.map(({ status }) => status)).toEqual(['apart'])
  })
  test('keeps apart two of one title and author by the ids of their records', () => {
    const twins = [a, { ...a, page: '5-13', volume: '12' }, { ...a, page: '5-13', volume: '12', publisher: 'Orchard Press' }]
    const { ids, decisions } = resolveItems(twins)
    expect(new Set(ids).size).toBe(1)
    const [record] = decisions
    expect(record).toMatchObject({ rule: 'same-title-author-and-year', status: 'decided', into: ids[0] })
    expect([record!.a, record!.b].sort()).toEqual([`${ids[0]}:a-2020`, `${ids[0]}:a-2020-12-5-13`])
    const split = resolveItems(twins, [says(false, record!.a, record!.b)])
    expect(split.ids[1]).toBe(split.ids[2])
    expect(split.ids[0]).not.toBe(split.ids[1])
    // each node knows the id that it was called by, so that the decision is found to be applied
    expect(split.works.map(({ id, aliases }) => [id, ...aliases].filter((one) => [record!.a, record!.b].includes(one)).length)).toEqual([
      1, 1,
    ])
    expect(split.decisions.map(({ status }) => status)).toEqual(['apart'])
  })
  test('finds a record again that is printed a little otherwise, and fuses what was kept apart when asked to', () => {
    const twins = [a, { ...a, page: '5-13', volume: '12', issue: '3' }]
    const [record] = resolveItems(twins).decisions
    const apart = says(false, record!.a, record!.b)
    const printed = [a, { ...a, page: '5-13', volume: '12', issue: '03' }]
    const { ids } = resolveItems(printed, [apart])
    expect(ids[0]).not.toBe(ids[1])
    const again = resolveItems(printed, [apart, says(true, ids[0]!, ids[1]!)])
    expect(again.ids[0]).toBe(again.ids[1])
  })
  test('stands against what was decided before it', () => {
    const ends = ['work:pruning-old-orchards-by-hand:green', 'work:pruning-old-orchards-by-hand-revisited-anew:green'] as const
    expect(new Set(resolveItems([a, c], [says(true, ...ends), says(false, ...ends)]).ids).size).toBe(2)
    expect(new Set(resolveItems([a, c], [says(false, ...ends), says(true, ...ends)]).ids).size).toBe(1)
  })
})

describe('names of persons', () => {
  const form = (family: string, given?: string) => toNameForm(person(family, given))
  test.each([
    [form('Li', 'Mengqing'), form('LI', 'Meng-qing'), 'equal'],
    [form('Li', 'Mengqing'), form('Li', 'Meng Qing'), 'equal'],
    [form('李', '梦晴'), form('Li', 'Mengqing'), 'equal'],
    [form('吕', '欣然'), form('Lyu', 'Xinran'), 'equal'],
    [form('李梦晴'), form('Li', 'M. Q.'), 'abbreviated'],
    [form('Li', 'M. Q.'), form('Li', 'MQ'), 'initials'],
    [form('Li', 'M.'), form('Li', 'Mengqing'), 'abbreviated'],
    [form('Li', 'M. L.'), form('Li', 'Mengqing'), 'other'],
    [form('Li', 'M. L.'), form('Li', 'M. Q.'), 'other'],
    [form('Li', 'Ming'), form('Li', 'Mengqing'), 'other'],
    [form('李', '明'), form('李', '铭'), 'other'],
    [form('Stone', 'David A.'), form('Stone', 'David'), 'extends'],
    [form('Stone', 'D. A.'), form('Stone', 'David Allen'), 'abbreviated'],
  ])('match %#: %o and %o are %s', (a, b, expected) => {
    expect(a.family).toBe(b.family)
    expect(matchGiven(a, b)).toBe(expected)
    expect(matchGiven(b, a)).toBe(expected)
  })
  test('are read in either order where both words can be the family name', () => {
    expect(canBeOne(form('Peng', 'Chen'), form('Chen', 'Peng'))).toBe(true)
    expect(canBeOne(form('Stone', 'Frank'), form('Frank', 'Stone'))).toBe(false)
  })
  test('cut pinyin into syllables', () => {
    expect(cutSyllables('mengqing')).toEqual(['meng', 'qing'])
    expect(cutSyllables('xinran')).toEqual(['xin', 'ran'])
    expect(cutSyllables('stone')).toBeNull()
    expect(toPinyin('单', 'family')).toBe('shan')
  })
})

describe('venues', () => {
  const names = (list: string[]) => {
    const { findings } = findVenues(list.map((name) => ({ id: name, name })))
    const { groups } = joinLinks(
      list.length,
      findings.filter(({ score }) => score >= 0.9),
      () => false,
    )
    return { groups: [...groups], findings }
  }
  test('of the authority are one by any of their names', () => {
    const list = [
      'Education and Vocation',
      'Education and Occupation',
      'Jiaoyu yu Zhiye',
      '教育与职业',
      'Education & Occupation',
      'JIAOYU YU ZHIYE',
    ]
    expect(new Set(names(list).groups).size).toBe(1)
    expect(findVenue(loadVenues(), 'Zhongguo zhiye jishu jiaoyu')?.zh).toBe('中国职业技术教育')
  })
  test.each([
    ['The Journal of Trees & Shrubs', 'Journal of trees and shrubs'],
    ['J. Educ. Trees', 'Journal of Education and Trees'],
    ['Natl. Rev. Orchards', 'National Review of Orchards'],
    ['Journalof Tree Studies', 'Journal of Tree Studies'],
  ])('%s is %s', (a, b) => expect(new Set(names([a, b]).groups).size).toBe(1))
  test.each([
    ['Journal of Tree Studies', 'Journal of Shrub Studies'],
    ['Vocational and Technical Education', 'Chinese Vocational and Technical Education'],
    ['Tree', 'Tree Letters'],
  ])('%s is not %s', (a, b) => expect(new Set(names([a, b]).groups).size).toBe(2))
  test('whose abbreviation fits two journals are candidates only', () => {
    const { groups, findings } = names(['J. Tree Stud.', 'Journal of Tree Studies', 'Journal of Tree Studying'])
    expect(new Set(groups).size).toBe(3)
    expect(findings.map(({ score }) => score)).toEqual([0.7, 0.7])
  })
  test('abbreviate word by word', () => {
    const short = (a: string, b: string) => isAbbreviation(toVenueWords(a), toVenueWords(b))
    expect(short('Proc Natl Acad Sci U S A', 'Proceedings of the National Academy of Sciences of the United States of America')).toBe(true)
    expect(short('J. Trees', 'Journal of Shrubs')).toBe(false)
    expect(short('Journal of Trees', 'Journal of Trees')).toBe(false)
  })
})

describe('data/venues.yaml', () => {
  const entries = loadVenues().entries
  test('has the journals of the field, each name one journal’s', () => {
    expect(entries.length).toBeGreaterThan(150)
    const seen = new Map<string, string>()
    for (const { name, names = [], zh, pinyin } of entries) {
      for (const called of [name, ...names, zh, pinyin].filter((each) => each !== undefined)) {
        expect(seen.get(called.toLowerCase()) ?? name, called).toBe(name)
        seen.set(called.toLowerCase(), name)
      }
    }
  })
  test('has ISSNs whose check digit is right', () => {
    for (const { issn } of entries.filter((entry) => entry.issn !== undefined)) {
      const digits = [...issn!.replace('-', '')].map((digit) => (digit === 'X' ? 10 : Number(digit)))
      expect(digits.reduce((sum, digit, i) => sum + digit * (8 - i), 0) % 11, issn).toBe(0)
    }
  })
  test('is refused with a key that no entry may have', () => {
    const data = parse(readFileSync(VENUES_FILE, 'utf8')) as Record<string, unknown>[]
    expect(() => toVenueAuthority([{ ...data[0], titel: 'x' }])).toThrow(/titel/)
  })
})

test('groups of works are measured over pairs and members', () => {
  const figures = measureGroups(['a', 'a', 'a', 'b'], [1, 1, 2, 2])
  expect(figures).toMatchObject({
    things: 4,
    groups: 2,
    pairs: 2,
    precision: 1 / 3,
    recall: 0.5,
    cubedPrecision: (2 / 3 + 2 / 3 + 1 / 3 + 1) / 4,
    cubedRecall: 0.75,
  })
})

test('letters exchanged count as one slip', () => {
  expect(toDistance('orhcard', 'orchard', 2)).toBe(1)
  expect(toDistance('orchard', 'garden', 2)).toBe(3)
})

describe('persons across works', () => {
  const byline = (title: string, authors: CslName[], more: Partial<Byline> = {}): Byline => ({
    work: `work:${toSlug(title)}`,
    title,
    authors: authors.map((name) => [name]),
    venue: '',
    year: 2024,
    ...more,
  })
  const at = (name: CslName, ...affiliation: string[]): CslName => ({ ...name, affiliation })
  const college = 'School of Trees, Orchard College, Kent 12345, UK'
  const peopleOf = (bylines: Byline[], overrides: IdentityOverride[] = []) => {
    const persons = resolvePersons(bylines, overrides)
    const ids = bylines.map(({ work, authors }) => persons.personOf(work, authors[0]![0]!))
    return { ...persons, ids, statuses: persons.decisions.map(({ status }) => status) }
  }

  test('an author of two works at one college is one, whatever the order and case of the name', () => {
    const { ids, decisions } = peopleOf([
      byline('Pruning', [at(person('Li', 'Xudong'), college)]),
      byline('Grafting', [person('Hu', 'Kunpeng'), at(person('LI', 'Xu-dong'), 'Orchard College, Kent')]),
    ])
    expect(ids[0]).toBe('person:li:xudong')
    expect(peopleOf([byline('Pruning', [person('Li', 'Xudong')]), byline('Grafting', [person('Xudong', 'Li')])]).persons).toHaveLength(1)
    expect(decisions[0]!.evidence.join()).toContain('affiliation')
  })
  test('李旭东 and Li Xudong are one, with both spellings', () => {
    const { persons } = peopleOf([byline('修剪果树', [person('李', '旭东')]), byline('Grafting', [person('Li', 'Xudong')])])
    expect(persons).toHaveLength(1)
  })
  test('Li M, Li M Q, Li M L and Li Mengqing are compatible, not identical', () => {
    const names = ['M.', 'M. Q.', 'M. L.', 'Mengqing']
    const { ids } = peopleOf(names.map((given, i) => byline(`Title number ${i}`, [person('Li', given)], { year: 1990 + 12 * i })))
    expect(new Set(ids).size).toBe(4)
  })
  test('a name that may be either of two is a candidate of both, not one of them', () => {
    const chen = person('Chen', 'Xiaohua')
    const { ids, decisions } = peopleOf(
      ['M.', 'M. Q.', 'M. L.'].map((given) => byline(`Pears of ${given}`, [person('Li', given), chen], { venue: 'v' })),
    )
    expect(new Set(ids).size).toBe(3)
    const li = decisions.filter(({ a }) => a.startsWith('person:li'))
    expect(li.map(({ status }) => status)).toEqual(['candidate', 'candidate'])
    expect(li[0]!.evidence.at(-1)).toBe('as much speaks for another that this can not be')
  })
  test('father and son, and two a century apart, are two', () => {
    const named = (suffix: string) => byline(`Looms ${suffix}`, [{ ...person('Kowalczyk', 'Tomasz'), suffix }])
    expect(peopleOf([named('Sr.'), named('Jr.')]).persons).toHaveLength(2)
    const years = [1850, 2001].map((year) => byline(`Mills of ${year}`, [person('Przybylski', 'Zbigniew')], { year }))
    expect(peopleOf(years).persons).toHaveLength(2)
  })
  test('an abbreviated name is a candidate with some evidence and decided with much', () => {
    const some = peopleOf([
      byline('Pruning', [person('Li', 'M.')], { venue: 'v' }),
      byline('Grafting', [person('Li', 'Mengqing')], { venue: 'v' }),
    ])
    expect(some.statuses).toEqual(['candidate'])
    const much = peopleOf([
      byline('Pruning', [person('Li', 'M. Q.'), person('Ouyang', 'Beiyan')], { venue: 'v' }),
      byline('Grafting', [person('Li', 'Mengqing'), person('Ouyang', 'B. Y.')], { venue: 'v' }),
    ])
    expect(much.ids[0]).toBe(much.ids[1])
    expect(much.ids[0]).toBe('person:li:mengqing')
  })
  test('a common name needs evidence where a rare one needs none', () => {
    expect(new Set(peopleOf([byline('Pruning', [person('Wang', 'Lei')]), byline('Grafting', [person('Wang', 'Lei')])]).ids).size).toBe(2)
    expect(
      new Set(peopleOf([byline('Pruning', [person('Zbikowski', 'Q. L.')]), byline('Grafting', [person('Zbikowski', 'Q. L.')])]).ids).size,
    ).toBe(1)
  })
  test('two of one byline are two, and who is like both is neither', () => {
    const { persons } = peopleOf([byline('Pruning', [person('Li', 'Ming'), person('Li', 'Min'), person('Li', 'Meng')])])
    expect(persons).toHaveLength(3)
  })
  test('order of works changes nothing', () => {
    const bylines = ['Pruning', 'Grafting', 'Frost'].map((title) =>
      byline(title, [person('Li', 'Xudong'), person('Wang', 'L.')], { venue: title }),
    )
    const ids = (list: Byline[]) =>
      peopleOf(list)
        .persons.map(({ id }) => id)
        .sort()
    expect(ids([...bylines].reverse())).toEqual(ids(bylines))
  })
  test('a person’s word splits one and fuses two', () => {
    const two = [byline('Pruning', [person('Li', 'Xudong')]), byline('Grafting', [person('Li', 'Xudong')])]
    const apart = { a: 'person:li:xudong:pruning', b: 'person:li:xudong:grafting', same: false, who: 'Reader', why: null }
    expect(new Set(peopleOf(two, [apart]).ids).size).toBe(2)
    const others = [byline('Pruning', [person('Wang', 'Lei')]), byline('Grafting', [person('Wang', 'Lei')])]
    const same: IdentityOverride = {
      a: { kind: 'Person', name: 'Lei Wang' },
      b: { kind: 'Person', name: 'wang lei' },
      same: true,
      who: 'Reader',
      why: null,
    }
    expect(new Set(peopleOf(others, [{ ...same, b: same.a }]).ids).size).toBe(1)
  })
})

describe('a merge of two nodes', () => {
  const titles = ['Coffee roasts', 'Coffee beans', 'Coffee cups', 'Tea leaves']
  const bylines = titles.map((title, i): Byline => {
    const name = i < 3 ? person('Smith', 'John') : person('Smyth', 'Jon')
    return { work: `work:${toSlug(title)}`, authors: [[name]], venue: 'v', year: 2020, title }
  })
  const merge: IdentityOverride = { a: 'person:smith:john', b: 'person:smyth:jon', same: true, who: 'Reader', why: null }
  test('takes all that is either, and keeps the reasons of both', () => {
    const before = resolvePersons(bylines, [])
    const after = resolvePersons(bylines, [merge])
    expect([before.persons.length, after.persons.length]).toEqual([2, 1])
    const rules = (persons: typeof before) => persons.decisions.filter(({ status }) => status === 'decided').map(({ rule }) => rule)
    expect(rules(after).sort()).toEqual([...rules(before), 'curated'].sort())
    expect(after.decisions.find(({ rule }) => rule === 'curated')).toMatchObject({ a: merge.a, b: merge.b })
  })
  test('stands against an earlier split of parts of them', () => {
    const [first, second] = [0, 1].map((i) => `person:smith:john:${toSlug(titles[i]!)}`) as [string, string]
    const split: IdentityOverride = { ...merge, a: first, b: second, same: false }
    const apart = resolvePersons(bylines.slice(0, 3), [split])
    expect(apart.persons).toHaveLength(2)
    const nodes = apart.persons.map(({ id }) => id)
    const again = { ...merge, a: nodes[0]!, b: nodes[1]! }
    expect(resolvePersons(bylines.slice(0, 3), [split, again]).persons).toHaveLength(1)
    expect(resolvePersons(bylines.slice(0, 3), [again, split]).persons).toHaveLength(2)
  })
  test('brings together what the rules would never: all works of both', () => {
    const names = ['孟清', '孟清', '梦青', '梦青']
    const works = names.map((given, i): Byline => ({ ...bylines[i]!, authors: [[person('李', given)], [person('Chen', 'Xiaohua')]] }))
    const before = resolvePersons(works, [])
    const li = before.persons.filter(({ id }) => !id.includes('chen'))
    expect(li).toHaveLength(2)
    const after = resolvePersons(works, [{ ...merge, a: li[0]!.id, b: li[1]!.id }])
    expect(after.persons.filter(({ id }) => !id.includes('chen')).map(({ mentions }) => mentions.length)).toEqual([4])
  })
})

describe('in any order of files, entries and spellings', () => {
  const title = 'Pruning old orchards in wet years'
  const lists = [
    ['Vale, R. T.', 'Green, Ada', 'Li, Meng-Qing', 'Muller, K.'],
    ['Vale, RT', 'Green, A.', 'Li, Mengqing', 'Müller, K.'],
    ['Vale, R T', 'Green, ADA', 'Li, M. Q.'],
    ['Vale, Rowan T.', 'Green, A. B.'],
  ]
  const items = [
    ...lists.map((names) => work(`${title} | ${names.join('; ')} | Annals of Fruit | 2020 | 12 | 3 | 5-13`)),
    ...['Vale, RT; Stone, B.', 'Vale, R. T.; Stone, Bo'].map((names) =>
      work(`Frost and the pear tree at night | ${names} | Annals of Fruit | 2021`),
    ),
    ...['Brook, J-M', 'Brook, J. M.', 'Brook, J M'].map((names) => work(`Mills of the lower valley | ${names} | Millers | 2018`)),
  ]
  const toPersons = (order: readonly CslItem[]) => {
    const works = resolveItems([...order])
    const { persons, decisions } = resolvePersons(toBylines(works, resolveVenues([...order], [])), [])
    const named = persons.map(({ id, mentions }) => [id, toDisplayName(fullest(mentions.map(({ names }) => fullest(names))))])
    return { works: works.works.map(({ id, csl, aliases }) => [id, csl, aliases]), named: named.sort(), decisions }
  }
  test('persons have the same ids and names, and works say the same', () => {
    const known = toPersons(items)
    expect(known.named).toContainEqual(['person:vale:rowan-t', 'Rowan T. Vale'])
    const order = fc.shuffledSubarray(items, { minLength: items.length })
    fc.assert(
      fc.property(order, (shuffled) => {
        expect(toPersons(shuffled)).toEqual(known)
      }),
      { numRuns: 60 },
    )
  })
})

describe('institutions', () => {
  const oneOf = (...names: string[]) =>
    new Set(
      joinLinks(
        names.length,
        findInstitutions(names).filter(({ score }) => score >= 0.9),
        () => false,
      ).groups,
    ).size
  test('are read without departments and addresses', () => {
    expect(splitAffiliation('School of Trees, Orchard University, Kent 12345, UK')).toEqual({
      name: 'Orchard University',
      place: 'Kent 12345, UK',
    })
    expect(splitAffiliation('西安果园学院城市建设分院，西安710038')).toEqual({ name: '西安果园学院', place: '西安710038' })
    expect(splitAffiliation('Orchard Works, Kent')).toEqual({ name: 'Orchard Works', place: 'Kent' })
  })
  test.each([
    ['Guangdong Polytechnic', 'Guangdong Polytechnic College'],
    ['The Univ. of Orchards', 'University of Orchards'],
    ['Guangdong Mechanical & Electrical Polytechnic', 'Guangdong mechanical and electrical polytechnic'],
    ['广东交通职业技术学院', 'Guangdong Communication Polytechnic'],
  ])('%s is %s', (a, b) => expect(oneOf(a, b)).toBe(1))
  test.each([
    ['University of Kent', 'Kent University'],
    ['Kent College', 'Kent University'],
    ['Orchard Polytechnic', 'Orchard Mechanical Polytechnic'],
  ])('%s is not %s', (a, b) => expect(oneOf(a, b)).toBe(2))
})

describe('what two papers say', () => {
  const graph = createGraph()
  for (const paper of ['work:a', 'work:b']) addNode(graph, paper, ['Work', 'Paper'], { title: paper })
  const say = (paper: string, name: string) => {
    const { id } = addNode(graph, `strategy:${paper}:${toSlug(name)}`, ['Strategy'], { name })
    addEdge(graph, 'PROPOSES', paper, id)
    if (name.includes('keepers')) addEdge(graph, 'ABOUT', id, 'concept:keepers')
    return id
  }
  const [own, other, near, far] = [
    say('work:a', 'Train the keepers of old orchards'),
    say('work:b', 'Training keepers of old orchards'),
    say('work:b', 'Train the young keepers of orchards and hives'),
    say('work:b', 'Sell more pears'),
  ]
  test('is linked where it is the same, a candidate where it is much the same, and fused never', () => {
    const found = findStatements(graph, []).map(({ a, b, status, into }) => ({ a, b, status, into }))
    expect(found).toContainEqual({ a: own, b: other, status: 'decided', into: undefined })
    expect(found.find(({ a, b }) => [a, b].includes(near))?.status).toBe('candidate')
    expect(found.some(({ a, b }) => [a, b].includes(far))).toBe(false)
  })
  test('is told apart or linked by a person', () => {
    const says = (same: boolean, b: string): IdentityOverride => ({ a: own, b, same, who: 'Reader', why: null })
    const found = findStatements(graph, [says(false, other), says(true, far)])
    expect(found.filter(({ a, b }) => [a, b].includes(other) && [a, b].includes(own)).map(({ status }) => status)).toEqual(['apart'])
    expect(found.find(({ a, b }) => [a, b].includes(far))).toMatchObject({ rule: 'curated', status: 'decided' })
  })
})

describe.skipIf(!shared)(`known duplicates${shared ? '' : ` (${withoutShared})`}`, () => {
  test('among thousands of printed references are found', () => {
    const { precision, recall, things } = scoreWorks(readPrintedExamples(shared!))
    expect(things).toBeGreaterThan(3000)
    expect(precision).toBeGreaterThan(0.99)
    expect(recall).toBeGreaterThan(0.92)
  })
  test('of persons whose ids are known are found', () => {
    const { recall, cubedPrecision, things } = scorePersons(shared!)
    expect(things).toBeGreaterThan(500)
    expect(recall).toBeGreaterThan(0.92)
    expect(cubedPrecision).toBeGreaterThan(0.99)
  })
})

test('the ids of every decision that the program lists are ids that it takes', { timeout: 60_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pathweave-identity-'))
  try {
    const bylines = ['Thornbury, Mengqing', 'Thornbury, Meng-qing', 'Thornbury, Mengqing']
    const entries = bylines.map(
      (name, i) => `@article{k${i}, author={${name}}, title={Robots at loom ${i} of ${7 + i}}, journal={Looms}, year={2020}}`,
    )
    // one title and author, printed with more and with less of its place
    entries.push(entries[0]!.replace('k0', 'again').replace('year', 'pages={5-13}, year'))
    writeFileSync(join(folder, 'list.bib'), entries.join('\n'))
    const run = (...call: string[]) => runProgram([...call, '--store', join(folder, 'store'), '--curation', join(folder, 'curation')])
    expect((await run('build', join(folder, 'list.bib'))).code).toBe(0)
    for (const [kind, node] of [
      ['Person', 'person:thornbury'],
      ['Work', 'work:robots-at-loom-0-of-7'],
    ] as const) {
      const { out } = await run('identity', 'list', '--kind', kind, '--status', 'decided', '--format', 'json')
      const listed = JSON.parse(out) as { a: string; b: string }[]
      expect(listed.length).toBeGreaterThan(0)
      for (const { a, b } of listed) expect((await run('identity', 'explain', a, b)).out).toContain(`one: both are ${node}`)
      const { a, b } = listed[0]!
      expect((await run('review', 'split', a, b)).out).toContain('and the graph says so')
      expect((await run('identity', 'explain', a, b)).out).toMatch(/^two: a person keeps them apart/)
      expect((await run('review', 'undo')).code).toBe(0)
      expect((await run('identity', 'explain', a, b)).out).toContain(`one: both are ${node}`)
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('the program lists, shows and explains who is who', { timeout: 60_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pathweave-identity-'))
  try {
    const list = [
      'Green, A. (2020). Pruning old orchards in wet years. Education and Vocation, 12(3), 5-13.',
      'Brook, C. (2021). Frost and the pear tree at night. Jiaoyu yu Zhiye, 13(1), 33-40.',
      'Li, M. (2021). Ladders of the south. Jiaoyu yu Zhiye, 13(1), 41-45.',
      'Li, Mengqing (2021). Baskets of the south. Annals of Fruit, 13(1), 41-45.',
      'Hill, A. (2021). Ladders and baskets of the far north. Annals of Fruit, 13(1), 41-45.',
      'Hill, A. (2021). Ladders and baskets of the far north. Annals of Fruit, 13(1), 41-45.',
    ]
    const entries = list.map((line, i) => {
      const [, author, year, title, venue] = /^(.*) \((\d+)\)\. (.*?)\. (.*?), /.exec(line)!
      return `@article{k${i}, author={${author}}, title={${title}}, journal={${venue}}, year={${year}}, doi={10.5555/K${i}}}`
    })
    writeFileSync(join(folder, 'list.bib'), entries.join('\n'))
    const store = ['--store', join(folder, 'store')]
    expect((await runProgram(['build', join(folder, 'list.bib'), ...store])).code).toBe(0)
    const listed = await runProgram(['identity', 'list', '--kind', 'Venue', '--format', 'json', ...store])
    expect(JSON.parse(listed.out)).toMatchObject([{ kind: 'Venue', rule: 'venue-authority', status: 'decided' }])
    const shown = await runProgram(['identity', 'show', 'venue:jiaoyu-yu-zhiye', ...store])
    expect(shown.out).toContain('Education and Vocation (Venue)')
    const one = await runProgram(['identity', 'explain', 'Jiaoyu yu Zhiye', 'Education and Vocation', ...store])
    expect(one.out).toMatch(/^one: both are venue:education-and-vocation\n/)
    const two = await runProgram(['identity', 'explain', 'Jiaoyu yu Zhiye', 'Frost and the pear tree at night', ...store])
    expect(two.out).toBe('two: a venue and a work\n')
    // names as they are printed: case, order and points don't count; a DOI is one too
    const apart = await runProgram(['identity', 'explain', 'M. Li', 'mengqing li', '--format', 'json', ...store])
    expect(JSON.parse(apart.out)).toMatchObject([
      {
        verdict: 'two: no rule found enough in common',
        decisions: [
          { status: 'two', rule: 'name-abbreviated-and-topic', evidence: expect.arrayContaining([expect.stringMatching(/^together \+1/)]) },
        ],
      },
    ])
    const byDoi = await runProgram(['identity', 'explain', 'https://doi.org/10.5555/k0', 'Frost and the Pear Tree, at Night', ...store])
    expect(byDoi.out).toBe('two: no rule found anything in common\n')
    const both = await runProgram(['identity', 'explain', '10.5555/K4', 'doi.org/10.5555/k5', ...store])
    expect(both.out).toMatch(/^one: both are work:ladders-and-baskets-of-the-far-north:hill/)
    expect(both.out).toContain('two-dois-of-one-')
    const alike = await runProgram(['identity', 'explain', 'person:brook:c', 'A. Green', ...store])
    expect(alike.out).toMatch(/^two: a rule keeps them apart/)
    expect(alike.out).toContain("brook c can't be green a")
    const none = await runProgram(['identity', 'show', 'nobody', ...store])
    expect(none.err).toContain('nothing is called nobody')
    expect(none.code).not.toBe(0)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
