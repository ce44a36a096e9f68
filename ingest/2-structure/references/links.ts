/**
 * What an entry prints of itself beyond the words: DOI, address, access date, archive numbers.
 *
 * They are cut out of the line before the styles are tried, since every style may print them and each at its own place.
 */
import type { CslDate } from '../../extraction.ts'
import { cutOut, type PrintedLine } from './printed-line.ts'

export interface Links {
  line: PrintedLine
  DOI?: string
  URL?: string
  accessed?: CslDate
  /** A date in parentheses that stood before an access date: when a page was put up or changed. */
  posted?: number[]
}

const DOI =
  /(?:(?:https?:\s?\/\/)?(?:dx\.\s?)?doi\.\s?org\s?\/\s?|(?:https?:\/\/)?doi\s?[:.]?\s*(?:https?:\/\/(?:dx\.)?doi\.org\/)?|(?<!\d|\d\.))\[?(10\.\s?\d{4,9}(?:\.\d+)?\/[^\s"<>[\]]+)\]?>?/iu
const URL = /<?((?:https?|ftp|htps?|hhttp)\s?:\s?\/\s?\/\s?[^\s"<>\u3400-\u9fff]+|www\.[^\s"<>\u3400-\u9fff]+)>?/iu
const DATE = String.raw`(?:\d{4}\s?[-./]\s?\d{1,2}\s?[-./]\s?\d{1,2}|\d{4}\s?年\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?日)?|\d{1,2}[-./]\d{1,2}[-./]\d{4}|\d{1,2}(?:st|nd|rd|th)?\s+[A-Za-z]{3,9}\.?,?\s+\d{4}|[A-Za-z]{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|[A-Za-z]{3,9}\.?,?\s+\d{4}|\d{4},?\s+[A-Za-z]{3,9}\.?\s+\d{1,2}|\d{4}-\d{1,2})`
const ACCESSED = [
  new RegExp(
    String.raw`[[(]\s*(?:(?:last\s+|date\s+)?(?:accessed|retrieved|cited|viewed|visited|consulted|checked)(?:\s+on)?:?|访问日期:?|引用日期:?|检索日期:?)?\s*(${DATE})\s*(?:引用|访问|检索)?\s*\]\)?`,
    'iu',
  ),
  new RegExp(
    String.raw`[[(]?\s*(?:last\s+|date\s+)?(?:accessed|retrieved|cited|viewed|visited|consulted|checked)(?:\s+(?:on|in|date))?:?\s*(${DATE})\s*[\])]?(?:,?\s*from:?)?`,
    'iu',
  ),
  new RegExp(String.raw`(?:访问日期|引用日期|检索日期|访问时间)\s*:?\s*(${DATE})`, 'u'),
]
const POSTED = new RegExp(String.raw`\(\s*(${DATE})\s*\)`, 'u')
const ASIDES = [
  /(?:available\s+(?:online\s+)?(?:at|from|in)|retrieved\s+from|accessed\s+(?:at|from)|online\s+at|disponible\s+(?:en|sur)|verfügbar\s+unter|available(?:\s+online)?)\s*:?\s*(?=[.,;)\]]?\s*$)/iu,
  /\[?(?:pmid|pmcid|pmc)\s*:?\s*(?:pmc)?\d+\]?\.?/giu,
  /;?\s*pubmed(?:\s+central)?(?:\s+(?:pmid|pmcid)\s*:?\s*(?:pmc)?\d*\.?|(?=\s*[.;]?\s*$))/giu,
  /\bepub\s+(?:ahead of print\s*)?(?:\d{4}[/ ]?[\w/ ]{0,8}|\d{1,2}\s\w+\s\d{4})\.?/giu,
  /\S{1,30}\s\[pii\]/gu,
  /\[?(?:pubmed|crossref|google scholar|search\s?inspire|inspire|medline|isi|web of science|pmc free article|free full text)\]?(?=\s*(?:[[.,;]|$))/giu,
  /(?<=[\s.;])\d{7,8}\s?(?=[.;,]?\s*(?:$|;))/gu,
  /\[\s*\]/gu,
]

/** What none of the asides goes without. */
const ASIDE_SIGNS =
  /available|retrieved|accessed|online|disponible|verf[uü]gbar|pmid|pmc|pubmed|epub|\[pii|crossref|google scholar|inspire|medline|isi|web of science|full text|pmc free|\d{7}|\[\s*\]/i

/** Takes the links out of a line. */
export function findLinks(given: PrintedLine): Links {
  const found: Links = { line: given }
  const take = (pattern: RegExp, trim?: (printed: string) => string): string | undefined => {
    const match = pattern.exec(found.line.text)
    if (!match) return undefined
    const printed = match[1] ?? ''
    const kept = trim ? trim(printed) : printed
    const dropped = printed.length - kept.length
    let end = match.index + match[0].length
    if (dropped > 0 && match[0].endsWith(printed)) end -= dropped
    found.line = cutOut(found.line, match.index, end)
    return kept
  }
  const text = given.text
  if (/10\.\s?\d{4}/.test(text)) {
    const doi = take(DOI, trimAddress)
    if (doi) found.DOI = doi.replace(/\s/g, '')
  }
  if (/https?|www\.|ftp|htp/i.test(text)) {
    const joined = joinAddress(found.line)
    found.line = joined
    const url = take(URL, trimAddress)
    if (url) found.URL = url.replace(/\s/g, '')
    const another = url ? URL.exec(found.line.text) : null
    const again = another ? take(URL, trimAddress)?.replace(/\s/g, '') : undefined
    if (again && found.URL && again.startsWith(found.URL)) found.URL = again
    if (!found.DOI && url) {
      const inside = /doi\.org\/(10\..+)$/i.exec(url)
      if (inside?.[1]) {
        found.DOI = inside[1]
        found.URL = undefined
      }
    }
  }
  if (/access|retriev|cited|view|visit|consult|check|访问|引用|检索|\[/i.test(found.line.text))
    for (const pattern of ACCESSED) {
      const date = take(pattern)
      if (date) {
        found.accessed = { 'date-parts': [toDateParts(date)] }
        break
      }
    }
  if (found.URL || found.accessed) {
    const posted = POSTED.exec(found.line.text)
    if (posted?.[1] && posted.index > 12) {
      found.posted = toDateParts(posted[1])
      found.line = cutOut(found.line, posted.index, posted.index + posted[0].length)
    }
  }
  if (ASIDE_SIGNS.test(found.line.text))
    for (const pattern of ASIDES) {
      pattern.lastIndex = 0
      for (let match = pattern.exec(found.line.text); match; match = pattern.exec(found.line.text)) {
        found.line = cutOut(found.line, match.index, match.index + match[0].length)
        pattern.lastIndex = match.index
        if (!pattern.global) break
      }
    }
  found.line = trimEnd(found.line)
  return found
}

/** Spaces that a line break left inside an address: joined when what follows can only be its continuation. */
function joinAddress(line: PrintedLine): PrintedLine {
  let joined = line
  for (let turn = 0; turn < 12; turn++) {
    const broken =
      /(?:https?:|www\.)[^\s"<>]*(?:[/\-_=?&%~]|\.)(\s)(?!https?:)(?=[\w%?=&/][^\s]*[/\d._=&-])/iu.exec(joined.text) ??
      /(?:https?:|www\.)[^\s"<>]*(\s)(?=[\w-]*[/=?&_][\w])/iu.exec(joined.text) ??
      /https?:\/(\s)(?=\/)/iu.exec(joined.text)
    if (!broken?.[1]) break
    const at = broken.index + broken[0].length - 1
    joined = cutOut(joined, at, at + 1)
  }
  return joined
}

function trimAddress(printed: string): string {
  let kept = printed.replace(/(?:[.,;:!'")>*]|\.\])+$/u, '')
  const opened = (kept.match(/\(/g) ?? []).length
  const closed = (kept.match(/\)/g) ?? []).length
  if (opened > closed && printed.startsWith(`${kept})`)) kept += ')'
  return kept
}

function trimEnd(line: PrintedLine): PrintedLine {
  const end = line.text.search(/[\s.,;:/<>|-]*$/u)
  const start = /^[\s,;:>]*/u.exec(line.text)?.[0].length ?? 0
  return cutOut(cutOut(line, Math.max(start, end), line.text.length), 0, Math.min(start, end))
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** The number of an English month's name or abbreviation, or undefined. */
function toMonth(name: string): number | undefined {
  const at = MONTHS.indexOf(name.slice(0, 3).toLowerCase())
  return at < 0 ? undefined : at + 1
}

/** Year, month and day of a printed date, as many as it has: `2024-03-08`, `8 March 2024`, `2024年3月`. */
export function toDateParts(printed: string): number[] {
  const year = /(?<!\d)(?:1[4-9]|20)\d\d(?!\d)/.exec(printed)
  if (!year) return []
  const rest = printed.replace(year[0], ' ')
  const named = /[A-Za-z]{3,9}/.exec(rest)
  const numbers = (rest.match(/\d{1,2}/g) ?? []).map(Number)
  const month = named ? toMonth(named[0]) : numbers.shift()
  if (!month || month > 12) return [Number(year[0])]
  const day = numbers.shift()
  return day && day <= 31 ? [Number(year[0]), month, day] : [Number(year[0]), month]
}
