/** The citation report: verdicts from what is at hand, contradictions of a paper with itself, and every format of it. */
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { IdentityOverride } from '#ingest/4-resolve/identity/override.ts'
import { checkCitations } from '#ingest/check/check-citations.ts'
import { findLineOf, findSentenceOf, toListLines } from '#ingest/check/find-traces.ts'
import type { EntryCheck, Finding } from '#ingest/check/report.ts'
import { RULES } from '#ingest/check/rules.ts'
import { findDoiContradictions } from '#ingest/check/within-entry.ts'
import { checkExtraction } from '#ingest/check.ts'
import { extractFile, extractText } from '#ingest/pipeline.ts'
import { readVocabulary } from '#ingest/vocabulary/read-vocabulary.ts'
import { CHECK_FORMATS } from '../cli/check/formats.ts'
import { CitationJson } from '../cli/check/json.ts'
import type { PaperReport } from '../cli/check/paper-report.ts'
import { LANGUAGES, type Words } from '../cli/check/words.ts'
import { type FaultFigures, scoreFaults } from './score/citations/score-faults.ts'
import { findBibliographies, readWorks } from './score/identity/read-duplicates.ts'
import { shared, withoutShared } from './shared.ts'

const vocabulary = readVocabulary(join(import.meta.dirname, '../data/vocabulary/nqpf-ve.yaml'))

const toPaper = (title: string, entries: readonly string[], prose = '', front = '') =>
  `${front}# ${title}\n\nAda Green\n\nAbstract: This paper looks at pupils who learn to weave.\n\n## 1. Introduction\n\nMany weave${entries.map((_, i) => ` [${i + 1}]`).join('')}.${prose}\n\n## References\n\n${entries.map((entry, i) => `- [${i + 1}] ${entry}`).join('\n')}\n`

/** Checks the first of the files, given as name and text, against the others. */
async function check(files: Record<string, string>, overrides: IdentityOverride[] = []): Promise<PaperReport> {
  const [paper, ...others] = await Promise.all(
    Object.entries(files).map(async ([path, text]) => ({ path, text, extraction: extractText(path, text, await vocabulary) })),
  )
  const [citations] = checkCitations({ checked: [paper!], against: others, overrides })
  return { path: paper!.path, check: checkExtraction(paper!.extraction, paper!.text), citations: citations! }
}

const LEE = 'Lee A, Chen B. The looms of the northern valleys and their keepers. Mill Studies, 2001, 3(4): 55-63.'
const BIB = `@article{lee01, author = {Lee, Anna and Chen, Bo}, title = {The Looms of the Northern Valleys and their Keepers}, journal = {Mill Studies}, year = {2001}, volume = {3}, number = {4}, pages = {55--63}, doi = {10.1234/mill.2001.55}}
`
const verdicts = ({ citations }: PaperReport) => citations.entries.map(({ verdict }) => verdict)
const found = ({ citations }: PaperReport, rule: string) => citations.findings.filter((finding) => finding.rule === rule)
const brief = ({ severity, field, printed, should, excuse }: Finding) => [severity, field, printed, should, ...(excuse ? [excuse] : [])]

describe('an entry and a bibliography', () => {
  it('that describe a work alike verify it, whatever the style of names and numbers', async () => {
    const report = await check({ 'paper.md': toPaper('Weaving at school', [LEE]), 'mill.bib': BIB })
    expect(verdicts(report)).toEqual(['verified'])
    expect(report.citations.findings).toEqual([])
    expect(report.citations.entries[0]).toMatchObject({
      agrees: ['title', 'author', 'year', 'container', 'volume', 'issue', 'page'],
      by: [{ file: 'mill.bib', kind: 'bibliography', format: 'bibtex', label: 'lee01', line: 1 }],
    })
  })

  it.each<[string, string, (string | undefined)[]]>([
    ['year', LEE.replace('2001', '2007'), ['error', 'year', '2007', '2001']],
    ['volume', LEE.replace('3(4)', '8(4)'), ['error', 'volume', '8', '3']],
    ['issue', LEE.replace('3(4)', '3(2)'), ['error', 'issue', '2', '4']],
    ['author', LEE.replace('Chen B', 'Moss C'), ['error', 'author', 'C Moss', 'Bo Chen']],
    ['author spelled with a slip', LEE.replace('Chen B', 'Chenn B'), ['warning', 'author', 'B Chenn', 'Bo Chen']],
    ['year that is a year off', LEE.replace('2001', '2002'), ['note', 'year', '2002', '2001', 'one_year']],
    [
      'journal of much the same name',
      LEE.replace('Mill Studies', 'Studies of the Mill'),
      ['note', 'container', 'Studies of the Mill', 'Mill Studies', 'venue_name'],
    ],
  ])('that differ in the %s say so', async (_, entry, told) => {
    const report = await check({ 'paper.md': toPaper('Weaving at school', [entry]), 'mill.bib': BIB })
    expect(found(report, 'wrong_field').map(brief)).toEqual([told])
    expect(verdicts(report)).toEqual([told[0] === 'error' || told[0] === 'warning' ? 'described_wrongly' : 'verified'])
  })

  it('that differ in the pages of a journal are one work perhaps', async () => {
    const report = await check({ 'paper.md': toPaper('Weaving at school', [LEE.replace('55-63', '155-163')]), 'mill.bib': BIB })
    expect(found(report, 'perhaps_known')).toMatchObject([
      { severity: 'warning', differs: [{ field: 'page', printed: '155-163', should: '55-63' }] },
    ])
  })

  it('that give a long title to other authors are one work perhaps', async () => {
    const entry = 'Wood C. The looms of the northern valleys and their keepers. Colour Letters, 2001, 9: 1-8.'
    const report = await check({ 'paper.md': toPaper('Weaving at school', [entry]), 'mill.bib': BIB })
    expect(found(report, 'perhaps_known')).toMatchObject([
      {
        severity: 'warning',
        differs: [
          { field: 'author', printed: 'C Wood', should: 'Anna Lee' },
          { field: 'container' },
          { field: 'volume' },
          { field: 'page' },
        ],
      },
    ])
    expect(verdicts(report)).toEqual(['described_wrongly'])
  })

  it('that share a DOI and nothing else are two works', async () => {
    const entry = 'Wood C. Dyes from the bark of trees. Colour Letters, 2011, 7(1): 1-9. https://doi.org/10.1234/mill.2001.55'
    const report = await check({ 'paper.md': toPaper('Weaving at school', [entry]), 'mill.bib': BIB })
    expect(found(report, 'doi_of_another_work')).toMatchObject([
      { severity: 'error', printed: '10.1234/mill.2001.55', should: 'The Looms of the Northern Valleys and their Keepers' },
    ])
    expect(verdicts(report)).toEqual(['described_wrongly'])
  })

  it('that a person says are one are one', async () => {
    const entry = 'Lee A. Weavers of the mountains. Loom Letters, 2001.'
    const files = { 'paper.md': toPaper('Weaving at school', [entry]), 'mill.bib': BIB }
    const [a, b] = ['work:weavers-of-the-mountains:lee', 'work:the-looms-of-the-northern-valleys-and-their-keepers:lee']
    expect(verdicts(await check(files))).toEqual(['unverifiable'])
    expect(verdicts(await check(files, [{ a, b, same: true, who: 'Reader', why: null }]))).not.toEqual(['unverifiable'])
  })

  it('of another DOI says nothing against the entry, and where Chinese DOIs are registered', async () => {
    const entry = '李晓明. 山村织机的由来与保护[J]. 织造研究, 2019, (3): 5-9. DOI: 10.3969/j.issn.1234-5679.2019.03.002'
    const report = await check({ 'paper.md': toPaper('Weaving at school', [entry]), 'mill.bib': BIB })
    expect(verdicts(report)).toEqual(['unverifiable'])
    expect(report.citations.findings.filter(({ rule }) => RULES[rule].part !== 'reading')).toEqual([])
    const reason = (words: Words) => words.reason(report.citations.entries[0]!, report.citations.against)
    expect(reason(LANGUAGES.en)).toMatch(/not in mill\.bib; that says nothing against it: .* ISTIC or CNKI/)
    expect(reason(LANGUAGES.zh)).toMatch(/ISTIC.*CNKI/)
    expect((await CHECK_FORMATS.text())([report], LANGUAGES.en)).not.toMatch(/fake|fabricat|invent/i)
  })
})

describe('lists of several papers', () => {
  const other = toPaper('Dyes and pupils', [LEE.replace('2001', '2009')])
  it('that differ on one work contradict each other, and neither is called wrong', async () => {
    const report = await check({ 'paper.md': toPaper('Weaving at school', [LEE]), 'other.md': other })
    expect(found(report, 'lists_differ').map(brief)).toEqual([['note', 'year', '2001', '2009']])
    expect(verdicts(report)).toEqual(['contradictory'])
  })

  it('are not asked where a bibliography has told', async () => {
    const report = await check({ 'paper.md': toPaper('Weaving at school', [LEE]), 'other.md': other, 'mill.bib': BIB })
    expect(report.citations.findings).toEqual([])
    expect(verdicts(report)).toEqual(['verified'])
  })

  it('do not bear witness to their own copy in a reading note', async () => {
    const note = toPaper('Weaving at school', [LEE], '', '---\nnote: true\n---\n\n')
    const report = await check({ 'paper.md': toPaper('Weaving at school', [LEE]), 'note.md': note })
    expect(verdicts(report)).toEqual(['unverifiable'])
    expect(report.citations.entries[0]?.unverified).toBe('nothing_at_hand')
  })

  it('are verified by the paper that they mean', async () => {
    const entry = 'Green A. Keeping the shuttles of the old mill in the school. Mill Studies, 2020, 4(1): 1-9.'
    const cited = toPaper('Keeping the shuttles of the old mill in the school', [LEE])
    const report = await check({ 'paper.md': toPaper('Weaving at school', [entry]), 'cited.md': cited })
    expect(report.citations.entries).toMatchObject([{ verdict: 'verified', by: [{ file: 'cited.md', kind: 'paper' }] }])
  })
})

describe('a paper against itself', () => {
  it('has marks, numbers and entries that contradict each other', async () => {
    const twice = LEE.replace('Lee A, Chen B', 'Lee A')
    const report = await check({ 'paper.md': toPaper('Weaving at school', [LEE, twice], ' Nobody knows why [7].') })
    expect(found(report, 'missing_reference')).toMatchObject([{ severity: 'error', citation: '[7]' }])
    expect(found(report, 'duplicate_reference')).toMatchObject([{ references: [0, 1], related: [report.citations.entries[0]!.place] }])
    expect(verdicts(report)).toEqual(['contradictory', 'contradictory'])
  })

  it('is not blamed where the conversion lost an entry: a line of the list begins like it', () => {
    const text =
      'Prose.\n\nAmbler, K. (2004). Dyes. Colour Letters.\nRosa Corvin, Ann Lee. 2O11. Looms.\nElm, T. (1999). Bark, after Dunmore.\n'
    const references = [{ key: null, raw: '', span: { start: 8, end: 50 }, confidence: {} }]
    const lines = toListLines(text, references)
    const lineOf = (label: string) => {
      const span = findLineOf(label, lines)
      return span && text.slice(span.start, span.end)
    }
    expect(lineOf('Corvin et al. 2011')).toBe('Rosa Corvin, Ann Lee. 2O11. Looms.')
    expect(lineOf('Ambier 2004')).toBe('Ambler, K. (2004). Dyes. Colour Letters.')
    expect(['Corvin 2013', 'Dunmore 1999', 'Elk 1999'].map(lineOf)).toEqual([null, null, null])
  })

  it('is not blamed where a sentence names what no mark leads to', () => {
    const text = 'As Ellerby told us in 1999, bark is fine. See Fosterling 2001. (Foster, 2001)'
    const entry = (family: string, year: number) => ({
      key: null,
      raw: '',
      span: { start: 0, end: 0 },
      confidence: {},
      author: [{ family, given: 'T.' }],
      issued: { 'date-parts': [[year]] },
    })
    const mark = { kind: 'parenthetical' as const, text: '(Foster, 2001)', span: { start: 63, end: 77 }, references: [0], problem: null }
    const found = (family: string, year: number) => findSentenceOf(entry(family, year), text, [mark], text.length)
    expect(found('Ellerby', 1999)).toEqual({ start: 3, end: 10 })
    expect([found('Ellerby', 1998), found('Foster', 2001)]).toEqual([null, null])
  })

  it.each<[string, Record<string, string>, [string, string][]]>([
    ['10.3969/j.issn.1004-3985.2022.12.012', { year: '2021', issue: '12' }, [['year', '2022']]],
    ['10.13615/j.cnki.1004-3985.2022.12.012', { year: '2022', issue: '4' }, [['issue', '12']]],
    ['10.13615/j.cnki.issn.1004-3985.2022.02.012', { year: '2022', issue: '02', 'container-title': 'Education and Occupation' }, []],
    ['10.13615/j.cnki.1004-3985.2022.12.012', { 'container-title': '职业技术教育' }, [['container', 'Education and Vocation']]],
    ['10.1016/j.futures.2019.04.002', { year: '2001', issue: '1' }, []],
  ])('the DOI %s spells what it is built from', (DOI, { year, ...fields }, told) => {
    const issued = year ? { issued: { 'date-parts': [[Number(year)]] } } : {}
    const reference = { key: null, raw: '', span: { start: 0, end: 0 }, confidence: {}, DOI, ...issued, ...fields }
    expect(findDoiContradictions(reference).map(({ field, should }) => [field, should])).toEqual(told)
  })

  it('prints one DOI for two works, and a year that is yet to come', async () => {
    const [one, other] = ['10.1234/x.777', '10.1234/X.777'].map((doi, i) =>
      i ? `Wood C. Dyes from the bark of trees. Colour Letters, 2031, 7(1): 1-9. doi:${doi}` : `${LEE} doi:${doi}`,
    )
    const front = '---\nissued: 2024\n---\n\n'
    const report = await check({ 'paper.md': toPaper('Weaving at school', [one!, other!], '', front) })
    expect(found(report, 'shared_doi').map(({ references }) => references)).toEqual([[0, 1]])
    expect(found(report, 'later_than_paper').map(({ references, should }) => [references, should])).toEqual([[[1], '2024']])
  })
})

describe('a report is printed', () => {
  const HOSTILE = 'Lee A. Looms & <script>alert("1")</script> | of *all* `valleys`. Mill Studies, 2003, 5(6): 7-8.'
  const report = check({
    'looms & yarn.md': toPaper('Weaving <b>& more</b>', [LEE.replace('2001', '2007'), HOSTILE], ' 织工不知其由 [7].'),
    'mill.bib': BIB,
  })

  it('as JSON of the documented shape', async () => {
    const [file] = z
      .array(z.looseObject({ file: z.string(), coverage: z.looseObject({}) }))
      .parse(JSON.parse((await CHECK_FORMATS.json())([await report], LANGUAGES.en)))
    const { entries, findings, against } = CitationJson.parse({ entries: file!.entries, findings: file!.findings, against: file!.against })
    expect(entries.map(({ label }) => label)).toEqual(['[1]', '[2]'])
    expect(findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['wrong_field', 'missing_reference']))
    expect(against).toEqual([{ file: 'mill.bib', kind: 'bibliography', format: 'bibtex', works: 1 }])
  })

  it('as SARIF 2.1.0 whose regions are the places in the file', async () => {
    const { path, citations } = await report
    const [run] = SARIF.parse(JSON.parse((await CHECK_FORMATS.sarif())([await report], LANGUAGES.en))).runs
    const rules = run!.tool.driver.rules.map(({ id }) => id)
    expect(rules).toEqual(Object.keys(RULES))
    expect(run!.results).toHaveLength(citations.findings.length)
    const text = toPaper('Weaving <b>& more</b>', [LEE.replace('2001', '2007'), HOSTILE], ' 织工不知其由 [7].')
    for (const { ruleId, ruleIndex, locations } of run!.results) {
      expect(rules[ruleIndex]).toBe(ruleId)
      expect(decodeURIComponent(locations[0]!.physicalLocation.artifactLocation.uri)).toBe(path)
    }
    const missing = run!.results.find(({ ruleId }) => ruleId === 'missing_reference')!.locations[0]!.physicalLocation.region!
    const line = text.split('\n')[missing.startLine - 1]!
    expect(line.slice(missing.startColumn - 1, missing.endColumn - 1)).toBe('[7]')
  })

  it('as HTML that needs nothing else and shows the text of papers as text', async () => {
    const html = (await CHECK_FORMATS.html())([await report], LANGUAGES.en)
    expect(html).toContain('Looms &amp; &lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;')
    expect(html).not.toMatch(/<script|<b>|(?:src|href)=|url\(/i)
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/)
  })

  it('as Markdown that stays what it says', async () => {
    const markdown = (await CHECK_FORMATS.markdown())([await report], LANGUAGES.en)
    expect(markdown).toContain('\\<script\\>')
    expect(markdown).toContain('\\| of \\*all\\* \\`valleys\\`')
    const rows = markdown.split('\n').filter((line) => line.startsWith('| '))
    expect(rows.map((row) => row.replaceAll('\\|', '').split('|').length)).toEqual(rows.map(() => 6))
  })

  it.each(['en', 'zh'] as const)('in %s with words for every rule, and each finding says where and what', async (lang) => {
    const words = LANGUAGES[lang]
    for (const rule of Object.values(words.rules)) expect(Object.values(rule).every((text) => text.length > 1)).toBe(true)
    const { citations } = await report
    for (const finding of citations.findings) {
      const said = words.say(finding, citations.entries)
      expect(said.length).toBeGreaterThan(5)
      expect(said).not.toMatch(/undefined|null|NaN|\[object/)
    }
    expect((await CHECK_FORMATS.text())([await report], words)).toContain(lang === 'en' ? '1 described wrongly' : '1 著录有误')
  })

  it('as text that steers no terminal', async () => {
    const files = {
      'paper.md': toPaper('Weaving \u001b[31mred', [LEE.replace('Mill Studies', 'Yarn \u001b]0;Post')]),
      'mill.bib': BIB,
    }
    const text = (await CHECK_FORMATS.text())([await check(files)], LANGUAGES.en)
    expect(stripVTControlCharacters(text).replaceAll('\n', '')).not.toMatch(/\p{Cc}/u)
    expect(text).toMatch(/journal “Yarn .*Post”/)
    expect(text).not.toContain('\u001b]0;')
  })

  it('with runs of entries drawn together', () => {
    const entry = (reference: number, key: string | null) => ({ reference, key }) as EntryCheck
    expect(LANGUAGES.en.range(entry(0, '1'), entry(3, '4'))).toBe('[1]–[4]')
    expect(LANGUAGES.en.range(entry(0, null), entry(3, null))).toBe('entries 1–4')
  })
})

describe.skipIf(!shared)(`entries printed from a bibliography${shared ? '' : ` (skipped: ${withoutShared})`}`, () => {
  it('are told wrong where one field is, and nowhere else', async () => {
    const files = findBibliographies(shared!).filter((file) => /(?:crossref|openalex)_works/.test(file))
    const extractions = await Promise.all(files.map(async (file) => extractFile(file, await vocabulary)))
    const { figures, accusations } = scoreFaults(readWorks(extractions))
    const { alike, unknown, ...planted } = Object.fromEntries(figures)
    const sum = (of: (one: FaultFigures) => number) => Object.values(planted).reduce((all, one) => all + of(one), 0)
    expect(accusations.length / (alike!.entries + sum(({ entries }) => entries))).toBeLessThan(0.01)
    expect(alike!.verdicts.verified / alike!.entries).toBeGreaterThan(0.95)
    expect(unknown!.verdicts.unverifiable).toBe(unknown!.entries)
    expect(sum(({ named }) => named) / sum(({ entries }) => entries)).toBeGreaterThan(0.8)
  })
})

/** What the schema of SARIF 2.1.0 requires of the objects that we write, and the values that it allows. */
const Text = z.strictObject({ text: z.string().min(1) })
const Level = z.enum(['none', 'note', 'warning', 'error'])
const Location = z.strictObject({
  id: z.int().min(-1).optional(),
  physicalLocation: z.strictObject({
    artifactLocation: z.strictObject({ uri: z.string().regex(/^[^\s\\#?]+$/), index: z.int().min(-1) }),
    region: z
      .strictObject({
        startLine: z.int().min(1),
        startColumn: z.int().min(1),
        endLine: z.int().min(1),
        endColumn: z.int().min(1),
      })
      .optional(),
  }),
})
const SARIF = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z.array(
    z.strictObject({
      tool: z.strictObject({
        driver: z.strictObject({
          name: z.string().min(1),
          version: z.string(),
          language: z.string().regex(/^[a-z]{2}(?:-[A-Z]{2})?$/),
          rules: z.array(
            z.strictObject({
              id: z.string().min(1),
              shortDescription: Text,
              fullDescription: Text,
              help: Text,
              defaultConfiguration: z.strictObject({ level: Level }),
              properties: z.strictObject({ tags: z.array(z.string()) }),
            }),
          ),
        }),
      }),
      invocations: z.array(z.strictObject({ executionSuccessful: z.boolean() })),
      columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
      artifacts: z.array(z.strictObject({ location: z.strictObject({ uri: z.string() }) })),
      results: z.array(
        z.strictObject({
          ruleId: z.string(),
          ruleIndex: z.int().min(-1),
          level: Level,
          message: Text,
          locations: z.array(Location),
          relatedLocations: z.array(Location).optional(),
          partialFingerprints: z.record(z.string(), z.string()),
        }),
      ),
      properties: z.looseObject({}),
    }),
  ),
})
