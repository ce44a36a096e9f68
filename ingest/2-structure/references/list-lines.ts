/**
 * The lines of a reference list, each with its bullet and label, without what the page put between them.
 */
import type { Span } from '../../extraction.ts'
import { findLabel, findNextLabel } from './label.ts'

export interface ListLine extends Span {
  /** Where the words begin, after bullet and label. */
  body: number
  key: string | null
  bullet: boolean
  /** True where a blank line (or a page's furniture) stands before it. */
  apart: boolean
  /** True where the line before ended in a hard break (two spaces). */
  broken: boolean
  indent: number
}

const FURNITURE = [
  /^\s*\d{1,4}\s*$/u,
  /^\s*(?:[-–—·]\s*)\d{1,4}\s*(?:[-–—·]\s*)$/u,
  /^\s*(?:[Pp]age|第)\s*\d{1,4}\s*(?:of\s+\d+|\/\s*\d+|页.*)?\s*$/u,
  /^\s*!\[[^\]]*\]\([^)]*\)\s*$/u,
  /^\s*<!--.*-->\s*$/u,
  /^\s*<\/?(?:div|table|center|img|br|hr)\b[^>]*>\s*$/u,
  /^\s*(?:[-*_]\s?){3,}\s*$/u,
  /^\s*#{1,6}\s.*$/u,
  /^\s*\*{1,3}[^*]{1,60}\*{1,3}\s*$/u,
  /^\s*[\p{Script=Han}()（） ]{0,24}第\s?\d{1,4}\s?[卷期][^.．。,，]{0,20}$/u,
]
/** What a Chinese journal prints behind the last entry: `[责任编辑：周红]`, 收稿日期. */
const EDITORIAL =
  /\s{0,4}(?:[[［【(（]\s?(?:本文)?(?:责任)?(?:编辑|校对)\s?[:：]?[^\]］】)）]{1,60}[\]］】)）]|(?:本文)?(?:责任编辑|责任校对|收稿日期|修回日期|作者简介|通讯作者|通信作者)\s?[:：].{0,400}|[(（][^()（）]{0,24}(?:收稿|修回)[^()（）]{0,24}[)）])\s*$/u
const BULLET = /^[\s>]*[-*+•·▪◦●■□]\s+/u

/** Reads the lines of the list's stretches; `plain` says where they end. */
export function findListLines(text: string, plain: string, spans: Span[]): ListLine[] {
  const lines: ListLine[] = []
  let apart = true
  let broken = false
  let last = 0
  for (const span of spans) {
    apart = true
    let start = span.start
    while (start < span.end) {
      const at = plain.slice(start, span.end).indexOf('\n')
      const end = at < 0 ? span.end : start + at
      const line = text
        .slice(start, end)
        .replace(/[\r\n]/g, ' ')
        .replace(EDITORIAL, '')
      if (line.trim() === '' || FURNITURE.some((pattern) => pattern.test(line))) apart = true
      else {
        const label = findNextLabel(line, last + 1) ?? findLabel(line)
        if (label.key !== null) last = Number.parseInt(label.key, 10)
        const trimmed = start + line.trimEnd().length
        lines.push({
          start,
          end: trimmed,
          body: Math.min(start + label.end, trimmed),
          key: label.key,
          bullet: BULLET.test(line),
          apart,
          broken,
          indent: line.length - line.trimStart().length,
        })
        apart = false
        broken = / {2}$/.test(line)
      }
      start = end + 1
    }
  }
  return withoutFalseLabels(lines)
}

/** A number in brackets or with a stop at the start of a torn or wrapped line is no label: the list counts past it, or never goes on from it. */
function withoutFalseLabels(lines: ListLine[]): ListLine[] {
  const numbers = lines.map(({ key }) => (key !== null && /^\d+$/.test(key) ? Number(key) : null))
  const lastPlace = new Map(numbers.flatMap((number, i) => (number === null ? [] : [[number, i] as const])))
  const comesLater = (number: number, i: number) => (lastPlace.get(number) ?? -1) > i
  let last = 0
  return lines.map((line, i) => {
    const number = numbers[i] ?? null
    if (number === null) return line
    const next = number === last || number === last + 1
    const skips = !comesLater(last + 1, i) && (comesLater(number + 1, i) || (number > last && number - last <= 3))
    if (next || (number === 1 && comesLater(2, i)) || skips) {
      last = number
      return line
    }
    const indent = line.start + line.indent
    return { ...line, key: null, body: line.bullet ? indent + 2 : indent }
  })
}
