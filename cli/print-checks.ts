/**
 * How `pathweave check` prints: for a person what was read, what is wrong, what is doubtful and what was mended, each with
 * its line; for a spreadsheet one row a finding.
 */
import { styleText } from 'node:util'
import type { Row } from '#graph/stores/store.ts'
import { byKind, type Check } from '#ingest/check.ts'

/** So many findings of a kind are listed for a person; JSON has all. */
const LISTED = 12
const LINES_LISTED = 8
const QUOTED = 70
const NAMES: Record<string, string> = {
  figure: 'figures',
  table: 'tables',
  footnote: 'footnotes',
  heading: 'headings',
  reference: 'references',
}

/** Checks for a person, a paragraph a paper, and a line for all of them together. */
export function printChecks(checks: readonly Check[]): string {
  const papers = checks.map(printCheck)
  return [...papers, ...(checks.length > 1 ? [`${printTotal(checks)}\n`] : [])].join('\n')
}

function printCheck(check: Check): string {
  const lines = [
    `${styleText('bold', check.title ?? check.file)}  ${styleText('dim', check.file)}`,
    label('read', printCounts(check)),
    label('covered', printCoverage(check)),
    ...(check.unread.length
      ? printGroup(
          'unread',
          check.unread.map(({ line, quote }) => ({ line, note: `“${shorten(quote)}” (${quote.length} characters)` })),
        )
      : []),
    ...[...byKind(check.problems)].flatMap(([kind, found]) => printGroup(kind, found)),
    ...[...byKind(check.doubts)].flatMap(([kind, found]) => printGroup(kind, found, 'cyan')),
    label('mended', printRepairs(check)),
  ]
  return `${lines.join('\n')}\n`
}

function printCounts(check: Check): string {
  const { bibliography } = check
  if (bibliography)
    return `${bibliography.format}: ${count(check.references, 'entry', 'entries')}, ${bibliography.skipped} skipped${unmapped(bibliography.unmapped)}`
  const parts = [
    count(check.sections, 'section'),
    `${check.passages} sentences and rows`,
    count(check.tables, 'table'),
    count(check.figures, 'figure'),
    count(check.footnotes, 'footnote'),
    count(check.references, 'reference'),
    `${count(check.citations, 'citation')} (${check.resolved} resolved without doubt)`,
    count(check.claims, 'claim'),
  ]
  return parts.filter((part) => !/^0 (?:tables|figures|footnotes)/.test(part)).join(', ')
}

function unmapped(fields: Record<string, number>): string {
  const names = Object.entries(fields).map(([name, times]) => `${name} ×${times}`)
  return names.length ? `; only in raw: ${names.join(', ')}` : ''
}

function printCoverage({ coverage }: Check): string {
  const { characters, unread, ...read } = coverage
  const shares = Object.entries(read)
    .filter(([, part]) => part > 0)
    .sort(([, a], [, b]) => b - a)
    .map(([kind, part]) => `${NAMES[kind] ?? kind.replace('-', ' ')} ${percent(part, characters)}`)
  const rest = unread > 0 ? styleText('yellow', `unread ${percent(unread, characters)}`) : 'nothing unread'
  return [...shares, rest].join(', ')
}

function printRepairs(check: Check): string {
  const repairs = check.repairs.filter(({ kind }) => kind !== 'scrambled-words') // recorded, not mended: a doubt
  if (!repairs.length) return 'nothing'
  return repairs
    .map(({ kind, count: times, at }) => {
      const lines = [...new Set(at.map(({ line }) => line))]
      const more = lines.length > LINES_LISTED ? ', …' : ''
      return `${kind.replaceAll(/[-_]/g, ' ')} ×${times} ${styleText('dim', `(line ${lines.slice(0, LINES_LISTED).join(', ')}${more})`)}`
    })
    .join(', ')
}

/** A kind of finding as a heading, and its findings below, each with its line. */
function printGroup(kind: string, found: readonly { line?: number; note: string }[], color: 'yellow' | 'cyan' = 'yellow'): string[] {
  const shown = found
    .slice(0, LISTED)
    .map(({ line, note }) => `    ${(line === undefined ? '' : `line ${line}`).padEnd(10)} ${shorten(note, 4)}`)
  const more = found.length > LISTED ? [`    ${styleText('dim', `and ${found.length - LISTED} more: --format json has all`)}`] : []
  return [`  ${styleText(color, kind.replaceAll('_', ' '))}${found.length > 1 ? ` ×${found.length}` : ''}`, ...shown, ...more]
}

function printTotal(checks: readonly Check[]): string {
  const sum = (of: (check: Check) => number) => checks.reduce((all, check) => all + of(check), 0)
  const share = percent(
    sum((check) => check.coverage.unread),
    sum((check) => check.coverage.characters),
  )
  return label(
    `${checks.length} files`,
    `${share} unread, ${count(
      sum((check) => check.problems.length),
      'problem',
    )}, ${count(
      sum((check) => check.doubts.length),
      'doubt',
    )}, ${count(
      sum((check) => check.repairs.reduce((all, { count: times }) => all + times, 0)),
      'repair',
    )}`,
  )
}

/** One row a finding, for a spreadsheet. */
export function toFindingRows(check: Check): Row[] {
  const { file } = check
  return [
    ...check.problems.map(({ line, kind, references, citation, note }) => ({
      file,
      line: line ?? null,
      finding: 'problem',
      kind,
      references: references.map(String),
      citation,
      note,
    })),
    ...check.doubts.map(({ line, kind, note }) => ({ file, line, finding: 'doubt', kind, references: [], citation: null, note })),
    ...check.unread.map(({ line, quote }) => ({
      file,
      line,
      finding: 'unread',
      kind: 'unread',
      references: [],
      citation: null,
      note: quote,
    })),
  ]
}

function label(name: string, text: string): string {
  return `  ${name.padEnd(8)} ${text}`
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`
}

function percent(part: number, all: number): string {
  const share = (100 * part) / Math.max(1, all)
  return `${share > 0 && share < 0.1 ? '<0.1' : share < 10 ? share.toFixed(1).replace(/\.0$/, '') : Math.round(share)} %`
}

function shorten(text: string, times = 1): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > QUOTED * times ? `${line.slice(0, QUOTED * times).trimEnd()}…` : line
}
