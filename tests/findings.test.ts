import { describe, expect, it } from 'vitest'
import { findFindings } from '#ingest/3-knowledge/find-findings.ts'
import { findOpenQuestions } from '#ingest/3-knowledge/find-open-questions.ts'
import { findOrganizations } from '#ingest/3-knowledge/find-organizations.ts'
import { findStakeholders } from '#ingest/3-knowledge/find-stakeholders.ts'
import { readingOf } from './reading-of.ts'

const figuresOf = (text: string) => findFindings(readingOf(text), []).map(({ value, unit }) => `${value} ${unit}`.trim())

describe('figures', () => {
  it.each([
    ['a percentage', 'Of all farms, 41.5% grow hops.', ['41.5 %']],
    ['percent in letters', 'Some 12 percent moved, by 3 percentage points.', ['12 %', '3 percentage points']],
    ['a count with its noun', 'We asked 1,240 retired teachers.', ['1240 retired teachers']],
    ['a count in letters before what surveys count', 'Seven colleges took part.', ['7 colleges']],
    [
      'a large number',
      'They spent 2.5 million yuan and trained 3 million skilled and cheerful workers.',
      ['2500000 yuan', '3000000 skilled and cheerful workers'],
    ],
    ['a sign of money', 'It cost $40 a night.', ['40 dollars']],
    ['a range', 'It takes two to five weeks.', ['2 weeks', '5 weeks']],
    ['a duration', 'This went on for four consecutive years.', ['4 years']],
    ['a half and a double', 'More than half of them slept twice as long.', ['50 %', '2 times']],
    ['a score', 'They gave it a mean score of 4.2 in the end.', ['4.2 score']],
    ['one per something', 'Each writes one report per month there.', ['1 report']],
    ['a Chinese percentage and count', '共有320名学生参加，占42.5%。', ['320 名', '42.5 %']],
    ['a Chinese multiplier', '学校培养了6100万人，投入3.2亿元。', ['61000000 人', '320000000 元']],
    ['a Chinese count of things', '磨坊有6个粮仓和1个作坊，平均年龄29岁。', ['6 个', '1 个', '29 岁']],
    ['two counts of different things', '镇上聘请3名磨工，另有3名木匠。', ['3 名', '3 名']],
    ['a foreign currency', '修渠约需12亿美元。', ['1200000000 美元']],
    ['a number that a conversion printed as a formula', '其中高产磨坊占 $5 2 \\%$ ，去年为 $14 \\%$ 。', ['52 %', '14 %']],
    ['a dash read as 一', '每磨坊配1000一1500袋，即30人一40人。', ['30 人', '40 人']],
    ['Chinese numerals', '获批课题三项，连续两年获奖。', ['3 项', '2 年']],
  ])('reads %s', (_, text, figures) => {
    expect(figuresOf(text)).toEqual(figures)
  })

  it.each([
    ['Chinese aspects and stages', '从三个方面、两种模式和2个维度看，每10人中便知。'],
    ['Chinese decades, plans and fixed words', '20世纪70年代的五年规划讲究五位一体。'],
    ['years', 'In 2019 and from 2021 to 2023 it rained.'],
    ['numbers of parts', 'See Section 3, Table 2 and Figure 14.'],
    ['citation marks', 'Others agree [3] and repeat it [12, 14-16].'],
    ['award numbers', 'Paid by grant No. 88 and (No. 2024GX17).'],
    ['ordinals', 'The 3rd and the 21st came first.'],
    ['names and versions', 'We ran SPSS 26.0 on Industry 4.0 data over 5G.'],
    ['dates', 'On March 8 they met.'],
    ['parts of the argument', 'There are three dimensions and two core aspects.'],
    ['articles', 'He had one idea and one plan.'],
    ['Chinese years, figures and names', '2023年见图1所示，《十项新规》已发布。'],
  ])('leaves out %s', (_, text) => {
    expect(figuresOf(text)).toEqual([])
  })

  it('quotes the sentence exactly, tells what is measured and of how many', () => {
    const text = 'A sample of 60 bakeries was selected.\n\nAltogether 35% of bakeries open at dawn, while few close late.'
    const [, finding] = findFindings(readingOf(text.replaceAll('bakeries', 'enterprises')), [])
    expect(finding).toMatchObject({ value: 35, unit: '%', what: 'enterprises open at dawn', kind: 'observed', base: '60 enterprises' })
    expect(finding!.evidence.quote).toMatch(/^Altogether .* late\.$/)
  })

  it('tells targets and quoted figures from observed ones', () => {
    const reading = readingOf('The share should reach 80% soon.\n\nThe share was 20% (Moss, 2020).\n\nThe share is 30%.')
    const at = reading.text.indexOf('(Moss')
    reading.citations = [{ kind: 'parenthetical', text: '(Moss, 2020)', span: { start: at, end: at + 12 }, references: [], problem: null }]
    expect(findFindings(reading, []).map(({ kind }) => kind)).toEqual(['target', 'cited', 'observed'])
  })

  it('keeps a repeated count once, where the sample is told', () => {
    const text = 'We study 90 schools here.\n\nThe sample comprised 90 schools of all sizes.\n\nThese 90 schools are old.'
    const findings = findFindings(readingOf(text), [])
    expect(findings.map(({ evidence }) => evidence.quote)).toEqual(['The sample comprised 90 schools of all sizes.'])
  })

  it('reads count and percentage of a table row under the subject of its caption', () => {
    const tables = [
      { caption: 'Table 1. Structure of 200 enterprises', columns: ['Size', 'Count', 'Note'], rows: [], span: { start: 0, end: 0 } },
    ]
    const findings = findFindings(readingOf('Small (under 9 staff)\t131 (65.50%)\tQuick and 3 times as bold', { tables }), [])
    expect(findings.map(({ value, unit, what }) => [value, unit, what])).toEqual([
      [131, 'enterprises', 'Small (under 9 staff)'],
      [65.5, '%', 'Small (under 9 staff)'],
    ])
  })

  it.each([
    ['Enterprises', 'enterprises'],
    ['Number of Teachers (n)', 'teachers'],
    ['Partner colleges', 'partner colleges'],
    ['Count/Percentage', 'farms'],
    ['Share of teachers', 'farms'],
    ['', 'farms'],
  ])('takes the unit of a column headed %s before that of the caption', (head, unit) => {
    const tables = [{ caption: 'Table 2. Ties of 90 farms', columns: ['Kind', head], rows: [], span: { start: 0, end: 0 } }]
    expect(findFindings(readingOf('Loose\t12', { tables }), []).map((finding) => finding.unit)).toEqual([unit])
  })

  it('reads nothing in acknowledgments', () => {
    expect(figuresOf('# Acknowledgments\n\nWe thank 14 students.')).toEqual([])
  })
})

describe('organizations', () => {
  const namesOf = (text: string) => findOrganizations(readingOf(text)).map(({ name, kind }) => `${kind}: ${name}`)

  it.each([
    [
      'colleges',
      'The Foxhill Polytechnic and the University of Lower Saxony agreed.',
      ['college: Foxhill Polytechnic', 'college: University of Lower Saxony'],
    ],
    [
      'ministries and associations',
      'Asked by the Ministry of Education, the Bavarian Brewers Association replied.',
      ['government: Ministry of Education', 'association: Bavarian Brewers Association'],
    ],
    ['Chinese ministries and law firms', '外交部和青川衡平律师事务所签了约。', ['government: 外交部', 'company: 青川衡平律师事务所']],
    ['companies', 'They joined Blue Lantern Textile Co., Ltd. last year.', ['company: Blue Lantern Textile Co., Ltd']],
    ['platforms', 'It uses the Harbor Skills Database daily.', ['platform: Harbor Skills Database']],
    ['known abbreviations', 'The OECD agrees.', ['international: OECD']],
    ['Chinese names', '该项目由教育部批准，青松职业技术学院承担。', ['government: 教育部', 'college: 青松职业技术学院']],
  ])('finds %s', (_, text, names) => {
    expect(namesOf(text)).toEqual(names)
  })

  it('takes a short form, before or after, for the whole name of its kind', () => {
    expect(
      namesOf(
        'Foxhill Polytechnic grew. They asked Lantern Textile. So Foxhill Polytechnic College met Blue Lantern Textile Co., Ltd. there.',
      ),
    ).toEqual(['college: Foxhill Polytechnic College', 'company: Blue Lantern Textile Co., Ltd'])
  })

  it('takes no count for a name', () => {
    expect(namesOf('It set up One Cluster and One Center.')).toEqual([])
  })

  it('knows a common noun in a title’s dress', () => {
    expect(namesOf('An Industrial College is what it sounds like.\n\nThe industrial college is new.')).toEqual([])
  })

  it('gives each once, with its first sentence', () => {
    const found = findOrganizations(readingOf('Foxhill Polytechnic began.\n\nThen Foxhill Polytechnic grew.'))
    expect(found).toHaveLength(1)
    expect(found[0]!.evidence).toEqual({ start: 0, end: 26, quote: 'Foxhill Polytechnic began.' })
  })
})

describe('open questions', () => {
  const kindsOf = (text: string) => findOpenQuestions(readingOf(text)).map(({ kind, evidence }) => `${kind}: ${evidence.quote}`)
  const padding = `# Data\n\n${Array.from({ length: 20 }, (_, i) => `Plain sentence number ${i} about the harbor.`).join('\n\n')}`

  it('finds limitations and future work where the paper speaks of itself', () => {
    const text = `${padding}\n\n# Conclusion\n\nOur harbor is small.\n\nThis study does not follow pupils, which calls for further research.\n\nAll is well.`
    expect(kindsOf(text)).toEqual([
      'limitation: This study does not follow pupils, which calls for further research.',
      'future_work: This study does not follow pupils, which calls for further research.',
    ])
  })

  it('passes over what other studies lack', () => {
    expect(kindsOf(`# Literature review\n\nEarlier work has some limitations; further research is asked for.\n\n${padding}`)).toEqual([])
  })

  it('lets an announcement speak for its paragraph', () => {
    const reading = readingOf(
      '# Discussion\n\nThe limitations of this study are as follows.\n\nOnly towns by the sea are in it.\n\nNext paragraph.',
    )
    reading.passages[1]!.paragraph = reading.passages[0]!.paragraph
    expect(findOpenQuestions(reading).map(({ evidence }) => evidence.quote)).toEqual(['Only towns by the sea are in it.'])
  })

  it('reads Chinese', () => {
    expect(kindsOf('# 结语\n\n本研究样本存在不足。\n\n下一步的工作计划是扩大样本。\n\n未来，港口应向外海延伸。')).toEqual([
      'limitation: 本研究样本存在不足。',
      'future_work: 下一步的工作计划是扩大样本。',
      'future_work: 未来，港口应向外海延伸。',
    ])
  })
})

describe('stakeholders', () => {
  it('gives one record each, with the sentence that tells its duty', () => {
    const text = 'Much is said about teachers.\n\nTeachers should read more.\n\nLocal governments must pay, and students wait.'
    const found = findStakeholders(readingOf(text)).map(({ name, role, evidence }) => [name, role, evidence.quote])
    expect(found).toEqual([
      ['teachers', 'teacher', 'Teachers should read more.'],
      ['local government', 'government', 'Local governments must pay, and students wait.'],
      ['students', 'student', 'Local governments must pay, and students wait.'],
    ])
  })

  it('reads Chinese', () => {
    const found = findStakeholders(readingOf('地方政府应加大投入，职业院校要主动作为。')).map(({ name }) => name)
    expect(found).toEqual(['local government', 'vocational colleges'])
  })
})
