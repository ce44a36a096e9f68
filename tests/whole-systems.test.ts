/** That a paper's whole system is in its extraction: papers of our own of the same build, then the five shared ones by names alone. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Extraction } from '#ingest/extraction.ts'
import { extractFile, extractText } from '#ingest/pipeline.ts'
import type { Vocabulary } from '#ingest/vocabulary.ts'
import { readVocabulary } from '../ingest/vocabulary/read-vocabulary.ts'
import { shared, withoutShared } from './shared.ts'

let vocabulary: Vocabulary
beforeAll(async () => {
  vocabulary = await readVocabulary(join(import.meta.dirname, '../data/vocabulary/nqpf-ve.yaml'))
})

const read = (...body: string[]): Extraction =>
  extractText('paper.md', ['# Colleges and Industry in the Valley', '**Abstract:** A short tale.', ...body].join('\n\n'), vocabulary)
const stepsOf = ({ pathways }: Extraction, name: RegExp) =>
  pathways.find((pathway) => name.test(pathway.name))?.steps.map((step) => step.name) ?? []
const idsOf = ({ concepts }: Extraction) => concepts.map(({ id }) => id)
const namesOf = (things: { name: string }[]) => things.map(({ name }) => name)

describe('of papers of our own', () => {
  test('each row of a printed table is a finding, a count with its share two', () => {
    const { findings, tables } = read(
      '## 1. Survey',
      '**Table 1.** Structure of 80 enterprises.',
      '| Kind | Count |\n|---|---|\n| Mills | 60 (75.0%) |\n| Bakeries | 20 (25.0%) |',
      'Thus ends the table.',
    )
    expect(tables).toHaveLength(1)
    expect(findings.map(({ value, unit, what }) => [value, unit, what])).toEqual(
      expect.arrayContaining([
        [60, 'enterprises', 'Mills'],
        [75, '%', 'Mills'],
        [20, 'enterprises', 'Bakeries'],
        [25, '%', 'Bakeries'],
      ]),
    )
  })

  test('two that drive each other, what each asks and gives, and dimensions as headings with a colon', () => {
    const extraction = read(
      '## 1. The Mutual Driving Force between New Quality Productive Forces and Vocational Education',
      '### 1.1 New Quality Productive Forces Drive the Renewal of Vocational Education',
      'New quality productive forces renew the lessons of vocational education.',
      '### 1.2 Vocational Education Drives the Growth of New Quality Productive Forces',
      'Vocational education trains those who make new quality productive forces grow.',
      '## 2. The Supply and Demand Mechanism between Vocational Education and New Quality Productive Forces',
      '### 2.1 New Quality Productive Forces Raise New Demands on Vocational Education',
      'New quality productive forces ask vocational education for other skills.',
      '### 2.2 Vocational Education Supplies Skilled Talents to New Quality Productive Forces',
      'Vocational education supplies new quality productive forces with skilled talents.',
      '## 3. A Talent Cultivation System for Vocational Education',
      '### 3.1 Aim: Meet Demand',
      'Colleges should meet the demand of industry.',
      '### 3.2 Carrier: Join Hands',
      'Colleges should join hands with enterprises.',
      '### 3.3 Order: One Ladder',
      'Colleges should build one ladder of degrees.',
    )
    expect(extraction.pathways.map(({ direction, steps }) => [direction, steps.length])).toEqual([
      ['both', 2],
      ['both', 2],
      ['none', 3],
    ])
    expect(stepsOf(extraction, /^A Talent/)).toEqual(['Aim: Meet Demand', 'Carrier: Join Hands', 'Order: One Ladder'])
    expect(namesOf(extraction.strategies)).toEqual(
      expect.arrayContaining(['Meet the demand of industry', 'Join hands with enterprises', 'Build one ladder of degrees']),
    )
  })

  test('a database that sends alerts, a platform that matches, and a profile of each student', () => {
    const extraction = read(
      '## 1. Measures',
      'The government should establish a Valley Technology Trend Database, which sends skill alerts to colleges.',
      'An information matching platform linking mills, bakeries, and colleges should be set up.',
      'Colleges would draw a three-dimensional digital profile for each student, covering digital skills, green skills, and innovation ability.',
    )
    expect(namesOf(extraction.organizations)).toContain('Valley Technology Trend Database')
    expect(namesOf(extraction.policies)).toEqual(
      expect.arrayContaining([
        expect.stringContaining('Valley Technology Trend Database'),
        'Information matching platform linking mills, bakeries, and colleges',
      ]),
    )
    expect(stepsOf(extraction, /digital profile/)).toEqual(['digital skills', 'green skills', 'innovation ability'])
    expect(idsOf(extraction)).toEqual(
      expect.arrayContaining(['skill-alerts', 'digital-student-profile', 'digital-literacy', 'green-skills', 'innovation-capacity']),
    )
  })
})

describe.skipIf(!shared)(`of the shared papers${shared ? '' : ` (skipped: ${withoutShared})`}`, () => {
  const papers = new Map<string, Extraction>()
  beforeAll(async () => {
    const folder = join(shared!, 'papers')
    for (const file of readdirSync(folder)) papers.set(file.slice(0, 3), await extractFile(join(folder, file), vocabulary))
  }, 120_000)

  test('000: pathways both ways, four safeguards, fields of technology', () => {
    const paper = papers.get('000')!
    const headed = paper.pathways.filter(({ section }) => section === '2' || section === '3')
    expect(headed.map(({ direction, steps }) => [direction, steps.length])).toEqual(
      expect.arrayContaining([
        ['nqpf->ve', 3],
        ['ve->nqpf', 2],
      ]),
    )
    const safeguards = paper.sections.filter(({ number }) => number?.startsWith('4.')).map(({ title }) => title)
    expect(safeguards).toHaveLength(4)
    expect(namesOf(paper.policies)).toEqual(expect.arrayContaining(safeguards))
    expect(idsOf(paper)).toEqual(expect.arrayContaining(['artificial-intelligence', 'textile-industry', 'digital-twin']))
  })

  test('001: connotation, driving and supporting roles, the rounds of the spiral in order', () => {
    const paper = papers.get('001')!
    expect(paper.definitions.map(({ concept }) => concept)).toContain('new-quality-productive-forces')
    expect(paper.contrasts).toEqual(
      expect.arrayContaining([expect.objectContaining({ a: 'new-quality-productive-forces', b: 'traditional-productive-forces' })]),
    )
    expect(stepsOf(paper, /^The Driving Effect/)).toHaveLength(3)
    expect(stepsOf(paper, /^The Supporting Role/)).toHaveLength(2)
    expect(paper.pathways.find(({ name }) => /Spiral Model/.test(name))!.direction).toBe('both')
    expect(paper.chains.map(({ concepts }) => concepts)).toContainEqual([
      'new-quality-productive-forces',
      'vocational-education',
      'laborers',
    ])
    expect(idsOf(paper)).toEqual(
      expect.arrayContaining(['digital-literacy', 'innovation-capacity', 'professional-literacy', 'interdisciplinary-competence']),
    )
  })

  test('002: dual drive, supply and demand, three dimensions', () => {
    const paper = papers.get('002')!
    const drive = paper.pathways.find(({ section }) => section === '3')!
    const supply = paper.pathways.find(({ section }) => section === '4')!
    expect([drive, supply].map(({ direction, steps }) => [direction, steps.length])).toEqual([
      ['both', 2],
      ['both', 2],
    ])
    const dimensions = stepsOf(paper, /^Industry-Education Integration and Talent/).map((step) => step.split(':', 1)[0])
    expect(dimensions).toEqual(['Direction Goal', 'Platform Mechanism', 'Development Layout'])
  })

  test('003: the framework of three, the findings of the survey, database, alerts, platform and profile', () => {
    const paper = papers.get('003')!
    expect(stepsOf(paper, /framework$/)).toEqual(['tripartite synergy', 'competency alignment', 'dynamic optimization'])
    const [table] = paper.tables
    const rows = paper.findings.filter(({ evidence }) => evidence.start >= table!.span.start && evidence.end <= table!.span.end)
    expect(rows.map(({ value }) => value)).toEqual(expect.arrayContaining([131, 74.86, 15, 8.57, 76, 43.43, 79, 45.14]))
    expect(namesOf(paper.organizations)).toContain('New Quality Technology Dynamic Database')
    expect(namesOf(paper.policies)).toEqual(
      expect.arrayContaining([
        expect.stringContaining('New Quality Technology Dynamic Database'),
        expect.stringMatching(/^Information matching platform/),
      ]),
    )
    expect(stepsOf(paper, /three-dimensional digital profile/)).toHaveLength(3)
    expect(idsOf(paper)).toEqual(
      expect.arrayContaining(['skill-alerts', 'digital-student-profile', 'digital-literacy', 'green-skills', 'innovation-capacity']),
    )
  })

  test('004: five paths, each of which answers a difficulty', () => {
    const paper = papers.get('004')!
    expect(stepsOf(paper, /^Implementation Path/)).toHaveLength(5)
    const answers = paper.challenges.flatMap(({ addressedBy }) => addressedBy.map((i) => paper.strategies[i]!.evidence.start))
    const paths = paper.sections.filter(({ number }) => number?.startsWith('4.'))
    const answering = paths.filter(({ span }) => answers.some((start) => start >= span.start && start < span.end))
    expect(answering.map(({ number }) => number)).toEqual(['4.1', '4.2', '4.3', '4.4', '4.5'])
  })
})
