/** How a paper was read, as lines for a person: what was counted, what each part of the file was taken for, what was mended. */
import { styleText } from 'node:util'
import type { Check } from '#ingest/check.ts'

const LINES_LISTED = 8
const NAMES: Record<string, string> = {
  figure: 'figures',
  table: 'tables',
  footnote: 'footnotes',
  heading: 'headings',
  reference: 'references',
}

export function printCounts(check: Check): string {
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

export function printCoverage({ coverage }: Check): string {
  const { characters, unread, ...read } = coverage
  const shares = Object.entries(read)
    .filter(([, part]) => part > 0)
    .sort(([, a], [, b]) => b - a)
    .map(([kind, part]) => `${NAMES[kind] ?? kind.replace('-', ' ')} ${percent(part, characters)}`)
  const rest = unread > 0 ? styleText('yellow', `unread ${percent(unread, characters)}`) : 'nothing unread'
  return [...shares, rest].join(', ')
}

export function printRepairs(check: Check): string {
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

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`
}

export function percent(part: number, all: number): string {
  const share = (100 * part) / Math.max(1, all)
  return `${share > 0 && share < 0.1 ? '<0.1' : share < 10 ? share.toFixed(1).replace(/\.0$/, '') : Math.round(share)} %`
}
