/**
 * A printed date to CSL: `2014-05/..`, `2021/02/01/`, `2019 Mar 5`, `15 June 1999`, `MAR 12`, `1865（清同治四年）`.
 *
 * What has no year that can be told stays as `literal`, so that nothing is lost and nothing is made up.
 */
import type { CslDate } from '../../extraction.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const SEASONS: Readonly<Record<string, number>> = {
  spring: 21,
  summer: 22,
  fall: 23,
  autumn: 23,
  winter: 24,
  spr: 21,
  sum: 22,
  aut: 23,
  win: 24,
}
const ISO = /^[(\s]*(-?\d{1,4})(?:[-/.](\d{1,2})(?!\d))?(?:[-/.](\d{1,2})(?!\d))?(?:T[\d:.+Z-]*)?[?~%)\s/]*$/
const HAN = /^(\d{4})\s*年(?:\s*(\d{1,2})\s*月)?(?:\s*(\d{1,2})\s*日)?/
const YEAR = /(?<!\d)(1[0-9]\d\d|20\d\d)(?!\d)/

/** The date that a text says; undefined for an empty one. */
export function toDate(text: string): CslDate | undefined {
  const printed = text.trim()
  if (!printed || printed === '/') return undefined
  const [from = '', to = ''] = printed.split(/\/(?=\d{4}|\.\.|$)/)
  const [start, end] = [toParts(from), toParts(to)]
  if (start) return { 'date-parts': end && isRange(printed) ? [start, end] : [start] }
  return { literal: printed }
}

/** A year and a month or day that stand apart (BibTeX's `month`, Web of Science's `PD`). */
export function toDateOf(year: string, month = '', day = ''): CslDate | undefined {
  const date = toDate(year)
  const parts = date?.['date-parts']?.[0]
  if (!parts || parts.length > 1 || !month.trim()) return date
  const named = toMonthAndDay(month)
  const [number, inMonth] = named ?? [undefined, undefined]
  const dayNumber = inMonth ?? toNumber(day, 31)
  return { 'date-parts': [[parts[0]!, ...(number ? [number, ...(dayNumber ? [dayNumber] : [])] : [])]] }
}

/** True where a date says at least a year. */
export function hasYear(date: CslDate | undefined): boolean {
  return date?.['date-parts']?.[0]?.[0] !== undefined
}

function isRange(printed: string): boolean {
  return /^\d{4}(?:-\d\d){0,2}\/\d{4}/.test(printed)
}

function toParts(text: string): number[] | null {
  const iso = ISO.exec(text) ?? HAN.exec(text.trim())
  if (iso && (iso[1]!.length >= 3 || iso[1]!.startsWith('-'))) return cut([Number(iso[1]), toNumber(iso[2], 24), toNumber(iso[3], 31)])
  const compact = /^(\d{4})(\d\d)(\d\d)?$/.exec(text.trim())
  if (compact && toNumber(compact[2], 12)) return cut([Number(compact[1]), toNumber(compact[2], 12), toNumber(compact[3], 31)])
  const decade = /^(\d{2,3})[Xxu?-]{1,2}$/.exec(text.trim())
  if (decade) return [Number(decade[1]!.padEnd(4, '0'))]
  const year = YEAR.exec(text)
  if (!year) return null
  const rest = `${text.slice(0, year.index)} ${text.slice(year.index + 4)}`
  const han = HAN.exec(text.slice(year.index))
  if (han) return cut([Number(han[1]), toNumber(han[2], 12), toNumber(han[3], 31)])
  const [month, day] = toMonthAndDay(rest) ?? []
  return cut([Number(year[1]), month, day])
}

/** `Mar-Apr 5` → [3, 5]; the first month of a range. */
function toMonthAndDay(text: string): [number, number | undefined] | null {
  const number = /^\s*(\d{1,2})\s*$/.exec(text)
  if (number) return toNumber(number[1], 12) ? [Number(number[1]), undefined] : null
  const iso = /^\s*-{0,2}(\d\d)-(\d\d)\s*$/.exec(text)
  if (iso && toNumber(iso[1], 12)) return [Number(iso[1]), toNumber(iso[2], 31)]
  const word = /\p{L}{3,}/u.exec(text)?.[0].toLowerCase()
  if (!word) return null
  const month = SEASONS[word] ?? MONTHS.indexOf(word.slice(0, 3)) + 1
  if (!month) return null
  const day = /(?<!\d)(\d{1,2})(?!\d)/.exec(text)?.[1]
  return [month, month > 12 ? undefined : toNumber(day, 31)]
}

function toNumber(text: string | undefined, most: number): number | undefined {
  const number = Number(text)
  return text && Number.isInteger(number) && number >= 1 && number <= most ? number : undefined
}

function cut(parts: (number | undefined)[]): number[] {
  const end = parts.indexOf(undefined)
  return (end < 0 ? parts : parts.slice(0, end)) as number[]
}
