/**
 * Bad input: whatever a file holds, reading it never throws, loses nothing, and takes time linear in its length.
 *
 * The property tests run few times here; `ROBUST_RUNS=5000 npx vitest run tests/robust.test.ts -t damaged` runs more.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkExtraction } from '#ingest/check.ts'
import type { Extraction, Span } from '#ingest/extraction.ts'
import { extractText } from '#ingest/pipeline.ts'
import { readVocabulary } from '#ingest/vocabulary/read-vocabulary.ts'
import { HOSTILE } from './hostile-shapes.ts'
import { runProgram } from './run-program.ts'
import { shared } from './shared.ts'

const root = join(import.meta.dirname, '..')
const vocabulary = await readVocabulary(join(root, 'data/vocabulary/nqpf-ve.yaml'))
const runs = Number(process.env.ROBUST_RUNS ?? 0)

const read = (text: string): Extraction => extractText('paper.md', text, vocabulary)

/** Every span and quote of an extraction, wherever it stands in it. */
function* quotesOf(value: unknown): Generator<Span & { quote?: string; text?: string }> {
  if (Array.isArray(value)) for (const part of value) yield* quotesOf(part)
  else if (value !== null && typeof value === 'object') {
    if ('start' in value && 'end' in value) yield value as Span & { quote?: string }
    for (const part of Object.values(value)) yield* quotesOf(part)
  }
}

/** What holds of any text: every quote is the text's own, and every character was read as something or is said not to be. */
function audit(text: string): Extraction {
  const extraction = read(text)
  for (const { start, end, quote, text: printed } of quotesOf(extraction)) {
    if (!(start >= 0 && start <= end && end <= text.length)) throw new Error(`a span lies outside the text: ${start}-${end}`)
    if ((quote ?? printed) !== undefined && text.slice(start, end) !== (quote ?? printed))
      throw new Error(`a quote is not the text's: ${quote}`)
  }
  let at = 0
  for (const { start, end } of extraction.regions) {
    if (start < at || /\S/.test(text.slice(at, start))) throw new Error(`lost: ${JSON.stringify(text.slice(at, start))}`)
    at = end
  }
  if (/\S/.test(text.slice(at))) throw new Error(`lost at the end: ${JSON.stringify(text.slice(at))}`)
  const sentences = extraction.passages.filter((passage) => passage.kind === 'sentence').toSorted((a, b) => a.start - b.start)
  sentences.forEach((sentence, i) => {
    if (sentence.start < (sentences[i - 1]?.end ?? 0)) throw new Error(`a sentence stands twice: ${sentence.text}`)
  })
  const { coverage } = checkExtraction(extraction, text)
  expect(Object.values(coverage).reduce((sum, count) => sum + count, 0)).toBe(2 * coverage.characters)
  return extraction
}

/** Whole papers: our fixtures, and real ones where they are at hand. */
const papers: string[] = [
  ...readdirSync(join(root, 'tests/fixtures')).map((name) => join(root, 'tests/fixtures', name, 'input.md')),
  ...['papers', 'papers-zh', 'data/papers', 'data/articles'].flatMap((folder) => {
    const path = join(shared ?? '', folder)
    return shared && existsSync(path) ? readdirSync(path).map((name) => join(path, name)) : []
  }),
]
  .filter((path) => /\.(?:md|txt)$/.test(path) && !path.endsWith('README.md') && existsSync(path))
  .map((path) => readFileSync(path, 'utf8'))
const LONGEST_DAMAGED = 8000
const page = fc.tuple(fc.constantFrom(...papers), fc.nat()).map(([text, at]) => {
  const start = text.length > LONGEST_DAMAGED ? at % (text.length - LONGEST_DAMAGED) : 0
  return text.slice(start, start + LONGEST_DAMAGED)
})

/** Ways in which a paper comes to harm. */
const damaged = fc.oneof(
  fc.tuple(page, fc.nat()).map(([text, at]) => text.slice(0, at % (text.length + 1))),
  page.chain((text) => fc.shuffledSubarray(text.split('\n'), { minLength: 1 }).map((lines) => lines.join('\n'))),
  fc
    .tuple(page, fc.array(fc.tuple(fc.nat(), fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 30 }))
    .map(([text, noise]) =>
      noise.reduce((now, [at, what]) => now.slice(0, at % (now.length + 1)) + what + now.slice((at % (now.length + 1)) + 1), text),
    ),
  fc.tuple(page, fc.constantFrom('\r', '\r\n', '\u2028', ' ', '\n\n', '\0', '\ufeff')).map(([text, end]) => text.replaceAll('\n', end)),
  fc.tuple(page, page).map(([a, b]) =>
    a
      .split('\n')
      .map((line, i) => line + (b.split('\n')[i] ?? ''))
      .join('\n'),
  ),
)
const PIECES = [
  '# Looms\n',
  '\n\n',
  '> ',
  '- ',
  '1. ',
  '[1]',
  '[^1]',
  '[^1]: ',
  '**',
  '*',
  '`',
  '```\n',
  '<',
  '<!--',
  '<table>',
  '<td>',
  '</table>',
  '|',
  '|-|\n',
  '![](',
  '](',
  '---\n',
  'a: b\n',
  '\t',
  '(Lee, 2001)',
  '(2001)',
  'et al.',
  'References\n',
  '参考文献\n',
  '汉字',
  '。',
  '，',
  '12',
  '3.5%',
  '&amp;',
  '\\',
  '$^{1}$',
  '<sup>1</sup>',
  'Abstract: ',
  'Keywords: ',
  '\r',
  '\u2028',
  '\ufeff',
  '\ud800',
  '\u0301',
  '\u202e',
  'Figure 1. ',
  'Table 1. ',
  'http://a.example/',
  'vocational education drives ',
  'The looms weave. ',
  'Lee A. Looms. Mill Press, 2001.\n',
]
const text = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 120 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.uint8Array({ maxLength: 600 }).map((bytes) => Buffer.from(bytes).toString('latin1')),
)

describe('nothing is lost and nothing throws', () => {
  it('in any text', () => {
    fc.assert(
      fc.property(text, (given) => void audit(given)),
      { numRuns: runs || 150 },
    )
  })

  it('in damaged papers', () => {
    fc.assert(
      fc.property(damaged, (given) => void audit(given)),
      { numRuns: runs || 25 },
    )
  })

  it.each([
    ['zeros', 'The \0looms\0 weave cloth.\0\0 It is sold.'],
    ['half characters', 'The \ud800looms weave\udc00 cloth. It is sold. \udbff'],
    ['line ends of every kind', 'The looms\rweave cloth.\r\nIt\u2028is\u2029sold.\u0085Well.'],
    ['byte order marks amid the text', 'The \ufefflooms weave cloth.\n\n\ufeffIt is sold.'],
    ['marks of direction', '\u202eThe looms\u202c weave \u200fcloth\u200e. \u2066It is sold.\u2069'],
    ['invisible characters', 'The loo\u200bms wea\u00adve clo\u2060th. It is\u200d sold.'],
    ['floods of accents', `The looms${'\u0301'.repeat(5000)} weave cloth. It is sold.`],
    ['control characters', 'The looms \u0007weave\u001b[31m cloth.\u0008 It is sold.'],
    ['scripts', '# <script>alert(1)</script>\n\nThe looms weave cloth. <img src=x onerror=alert(1)> It is sold.'],
  ])('keeps the words around %s', (_, given) => {
    const said = audit(`# 1 Introduction\n\n${given}\n`)
      .passages.map((passage) => passage.text)
      .join(' ')
    expect(said).toMatch(/sold/)
    expect(said).toMatch(/weave|wea/)
  })
})

/** CPU time of reading a text, in milliseconds; other processes don't count. */
function timeOf(given: string): number {
  const before = process.cpuUsage()
  read(given)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** What is faster is noise. */
const FLOOR = 100
const SIZE = 12_000

describe('time is linear in', () => {
  it.each(Object.entries(HOSTILE))('%s', (_, shape) => {
    const [small, large] = [shape(SIZE), shape(4 * SIZE)]
    const ratios: number[] = []
    do ratios.push(timeOf(large) / Math.max(timeOf(small), FLOOR))
    while (ratios.at(-1)! > 6 && ratios.length < 3)
    expect(Math.min(...ratios)).toBeLessThan(6)
  })

  it('a text of which more is said than any paper says, and says so', () => {
    const given = `# 1 引言\n\n${'织布。'.repeat(20_100)}`
    const { passages, repairs } = read(given)
    expect(passages.length).toBeGreaterThan(20_000)
    expect(repairs.map((repair) => repair.kind)).toContain('beyond-reach')
  })
})

/** Files whose names promise papers. */
const LIES: [name: string, bytes: Buffer | string, says: RegExp][] = [
  ['pdf.md', '%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\n', /is a PDF document/],
  ['word.md', Buffer.from('PK\x03\x04\x14\0\x06\0word/document.xml', 'latin1'), /zipped document/],
  ['picture.txt', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'), /is a PNG picture/],
  ['photo.md', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46]), /is a JPEG picture/],
  ['page.md', '<!DOCTYPE html>\n<html><body><p>Looms</p></body></html>', /is a web page/],
  ['feed.md', '<?xml version="1.0"?><feed><entry>Looms</entry></feed>', /is XML of another kind/],
  ['rich.md', '{\\rtf1\\ansi Looms}', /is an RTF document/],
  ['empty.md', '', /has no text/],
  ['blank.txt', ' \n\t \r\n', /has no text/],
  ['noise.md', Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * i * 31 + i * 7) % 256)), /is not a text file/],
]
const GOOD = '# Looms and Schools\n\nAnn Lee\n\n# 1 Introduction\n\nVocational education drives industrial growth in the mill town.\n'

describe('a folder of bad files', () => {
  it('tells of each in one line and reads the good ones', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'pathweave-robust-'))
    try {
      for (let i = 0; i < 6; i++) for (const [name, bytes] of LIES) await writeFile(join(folder, `${i}-${name}`), bytes)
      await writeFile(join(folder, 'a-good.md'), GOOD)
      await writeFile(join(folder, 'z-good.md'), GOOD.replace('Ann Lee', 'Bo Chen'))
      const { code, out, err } = await runProgram(['extract', folder])
      expect(code).toBe(1)
      const files = out
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as Extraction).file)
      expect(files).toEqual(['a-good.md', 'z-good.md'])
      const lines = err.trim().split('\n')
      expect(lines).toHaveLength(6 * LIES.length)
      for (const [name, , says] of LIES) expect(lines.filter((line) => line.includes(`-${name} `) && says.test(line))).toHaveLength(6)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })
})
