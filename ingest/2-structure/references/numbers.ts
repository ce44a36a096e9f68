/**
 * Where in a journal a work stands: volume, issue, pages and year, in the orders that are printed.
 *
 * The table is written out of five pieces; each entry is an order with its punctuation, and shows what it is for.
 */
import { toMonth } from './links.ts'

export interface Locator {
  volume?: string
  issue?: string
  page?: string
  /** Year, month, day. */
  date?: number[]
  end: number
  score: number
}

const MONTH = String.raw`(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|Spring|Summer|Autumn|Fall|Winter|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\.?`
const MONTHS = String.raw`(?:${MONTH}\s?(?:[-/]\s?${MONTH}\s?)?)`
const YEAR = String.raw`(?<year>(?:1[4-9]|20)\d\d)[a-z]?`
const DATE = String.raw`(?:(?:\d{1,2}(?:st|nd|rd|th)?\s)?(?<month1>${MONTHS}),?\s?(?:\d{1,2},?\s)?)?${YEAR}(?:[-./](?<numeric>\d{1,2})[-./](?<day>\d{1,2})|[,;]?\s?(?<month2>${MONTHS})(?:\s?(?<day2>\d{1,2}(?:-\d{1,2})?)(?![\d(]))?|年(?:(?<cm>\d{1,2})月)?(?:(?<cd>\d{1,2})日)?)?`
const VOLUME = String.raw`(?:(?:[Vv]ol(?:ume|s)?\b|VOL|[Vv]|[Bb]d|[Bb]and|[Tt]ome|[Tt]|[Jj]g|[Vv]olumen)\.?[\s-]*|第\s?)?(?<volume>[A-Z]?\d{1,4}[A-Za-z]?(?:\s?[-/]\s?\d{1,4})?|[IVXLCDM]{1,7}(?![\p{L}]))\s?(?:卷|\(?[Ss]uppl(?:ement)?\.?\s?\d*\)?)?`
const NUMBERED = String.raw`(?:[Nn]o|[Nn]r|[Nn]°|[Nn]º|№|[Ii]ssue|[Ii]ss|[Nn]um|[Nn]umber|[Nn]os|[Hh]eft|[Nn](?=[.:\s])|#|[Ii]s)[.:]?\s?`
const ISSUE_TEXT = String.raw`(?:[A-Z]{1,2}|[Ss]uppl?\.?)?\s?\d{1,5}[A-Za-z]?(?:\s?[-/+&,]\s?\d{1,5})?[A-Za-z]?`
const IN_BRACKETS = String.raw`\(\s?(?:${NUMBERED})?(?<issue>${ISSUE_TEXT}|[Ss]uppl(?:ement)?\.?[^()]{0,14}|[Ss]pecial\s[^()]{1,20}|${MONTHS}|S|Z\d|增刊\s?\d?|增\s?\d|[^()\s]{1,12})\s?\)`
const NAMED_ISSUE = String.raw`(?:${NUMBERED}(?<issue>${ISSUE_TEXT})|第\s?(?<issue2>\d{1,4})\s?期)`
const PAGE = String.raw`(?:[A-Za-z]{0,5}\d{1,7}(?:\.\d{1,7})?[A-Za-z]?\d{0,3})`
const PAGES = String.raw`(?:(?:[Pp]{1,2}|[Pp]ages?|[Ss]|页码?|[Pp]gs?|с|С|С|Art(?:icle)?(?:\s?(?:ID|No))?)\s?[.:]?\s?)?(?<page>${PAGE}(?:\s?-{1,3}\s?${PAGE})?(?:\s?[,;+&]\s?${PAGE}(?:\s?-\s?${PAGE})?)?|[ivxlc]{1,7}\s?-\s?[ivxlc]{1,7})\s?(?:页|pp?\.?(?![\p{L}]))?`
const MARKED_PAGES = String.raw`(?:[Pp]{1,2}|[Pp]ages?|[Ss]|页码?|[Pp]gs?|Art(?:icle)?(?:\s?(?:ID|No))?)\s?[.:]?\s?(?<page>${PAGE}(?:\s?-{1,3}\s?${PAGE})?(?:\s?[,;+&]\s?${PAGE}(?:\s?-\s?${PAGE})?)?|[ivxlc]{1,7}\s?-\s?[ivxlc]{1,7})`
const C = String.raw`\s?[,;:.]\s?`
const S = String.raw`\s?[,;:.]?\s?`

interface Order {
  example: string
  pattern: RegExp
  score: number
}

const ORDERS: Order[] = [
  ['2020, 128(6): 2188-2244', `${DATE}${C}${VOLUME}\\s?${IN_BRACKETS}${S}${PAGES}`, 1.9],
  ['2024, (23): 5-13', `${DATE}${S}${IN_BRACKETS}${S}${PAGES}`, 1.6],
  ['2008, 48: 2106-2127', `${DATE}${C}${VOLUME}\\s?[:,;.]\\s?${PAGES}`, 1.5],
  ['2013, vol. 28, no. 4, pp. 337-363', `${DATE}${S}${VOLUME}${S}${NAMED_ISSUE}${S}${PAGES}`, 1.9],
  ['2020, 128(6)', `${DATE}${C}${VOLUME}\\s?${IN_BRACKETS}`, 1.3],
  ['2020, 第6期', `${DATE}${S}${NAMED_ISSUE}`, 1.1],
  ['2020, 第6期: 12-20', `${DATE}${S}${NAMED_ISSUE}${S}${PAGES}`, 1.6],
  ['2012: 71-88', `${DATE}\\s?[:,.]\\s?${PAGES}`, 1.0],
  ['2020, 128', `${DATE}${C}${VOLUME}`, 0.7],
  ['2024, (23)', `${DATE}${S}${IN_BRACKETS}`, 0.9],
  ['2024-03-08(001)', `${DATE}\\s?\\(\\s?(?<page>[A-Z]?\\d{1,3}(?:-\\d{1,3})?版?)\\s?\\)`, 1.45],
  ['37 (2011), pp. 801-812', `${VOLUME}${S}\\(${DATE}\\)${S}${PAGES}`, 1.7],
  ['37, no. 4 (2011): 801-812', `${VOLUME}${S}${NAMED_ISSUE}${S}\\(${DATE}\\)${S}${PAGES}`, 2],
  ['37(4) (2011) 801-812', `${VOLUME}\\s?${IN_BRACKETS}${S}\\(${DATE}\\)${S}${PAGES}`, 2],
  ['128(6), 2188-2244', `${VOLUME}\\s?${IN_BRACKETS}${S}${PAGES}`, 1.55],
  ['128(6): 2188-2244, 2020', `${VOLUME}\\s?${IN_BRACKETS}${S}${PAGES}\\s?[,.(;]\\s?${DATE}\\)?`, 1.95],
  ['71, 1607-1618', `${VOLUME}\\s?[,:;.]\\s?${PAGES}`, 1.15],
  ['71, 1607-1618, 2023', `${VOLUME}\\s?[,:;.]\\s?${PAGES}\\s?[,.(;]\\s?${DATE}\\)?`, 1.6],
  ['32:6, 369-386', `${VOLUME}\\s?:\\s?(?<issue>\\d{1,3}(?:-\\d{1,3})?)\\s?[,:]\\s?${PAGES}`, 1.4],
  ['12.4: 369-386', `${VOLUME}\\.(?<issue>\\d{1,3}(?:-\\d{1,3})?)${S}(?:\\(${DATE}\\))?${S}${PAGES}`, 1.3],
  ['vol. 2, no. 4, pp. 1-9, 2017', `${VOLUME}${S}${NAMED_ISSUE}${S}${MARKED_PAGES}\\s?[,.(;]\\s?${DATE}\\)?`, 2],
  ['vol. 2, no. 4, pp. 1-9', `${VOLUME}${S}${NAMED_ISSUE}${S}${PAGES}`, 1.75],
  ['vol. 2, no. 4, 2017', `${VOLUME}${S}${NAMED_ISSUE}\\s?[,.(;]\\s?${DATE}\\)?`, 1.5],
  ['vol. 2, no. 4, Oct. 2017, pp. 1-9', `${VOLUME}${S}${NAMED_ISSUE}\\s?[,.(;]\\s?${DATE}\\)?${S}${PAGES}`, 2],
  ['no. 4 (2017): 1-9', `${NAMED_ISSUE}\\s?[,.(;]\\s?${DATE}\\)?${S}${PAGES}`, 1.5],
  ['no. 4, pp. 1-9', `${NAMED_ISSUE}${S}${PAGES}`, 1.2],
  ['no. 4, pp. 1-9, 2017', `${NAMED_ISSUE}${S}${MARKED_PAGES}\\s?[,.(;]\\s?${DATE}\\)?`, 1.5],
  ['no. 4, 2017', `${NAMED_ISSUE}\\s?[,.(;]\\s?${DATE}\\)?`, 1.0],
  ['(10), 18-23', `${IN_BRACKETS}${C}${PAGES}`, 1.2],
  ['vol. 2, pp. 1-9, 2017', `${VOLUME}${S}${MARKED_PAGES}\\s?[,.(;]\\s?${DATE}\\)?`, 1.65],
  ['vol. 2, pp. 1-9', `${VOLUME}${S}${MARKED_PAGES}`, 1.3],
  ['vol. 2, 2017', `${VOLUME}\\s?[,.(;]\\s?${DATE}\\)?`, 0.75],
  ['128(6), 2020', `${VOLUME}\\s?${IN_BRACKETS}\\s?[,.(;]\\s?${DATE}\\)?`, 1.2],
  ['128(6)', `${VOLUME}\\s?${IN_BRACKETS}`, 0.8],
  ['pp. 1-9, 2017', `${MARKED_PAGES}\\s?[,.(;]\\s?${DATE}\\)?`, 1.3],
  ['pp. 1-9', MARKED_PAGES, 0.85],
  ['1-9, 2017', `${PAGES}\\s?[,.(;]\\s?${DATE}\\)?`, 0.8],
  ['(2017), 1-9', `\\(${DATE}\\)${S}${PAGES}`, 1],
  ['45-52', `(?<page>\\d{1,5}\\s?-\\s?\\d{1,5})`, 0.5],
  ['2017', DATE, 0.5],
  ['(2017)', `\\(${DATE}\\)`, 0.5],
  ['58', VOLUME, 0.05],
].map(([example, source, score]) => ({ example: String(example), pattern: compile(String(source)), score: Number(score) }))

function compile(source: string): RegExp {
  const counts = new Map<string, number>()
  const unique = source.replace(/\(\?<(\w+)>/g, (_, name: string) => {
    const n = (counts.get(name) ?? 0) + 1
    counts.set(name, n)
    return n === 1 ? `(?<${name}>` : '(?:'
  })
  return new RegExp(`${unique}(?=$|[\\s.,;:)\\][/"-])`, 'uy')
}

/** The examples of the table, for the tests. */
export const LOCATOR_EXAMPLES: string[] = ORDERS.map((order) => order.example)

/** All readings of a locator that begins at `at`. */
export function findLocators(text: string, at: number): Locator[] {
  const found: Locator[] = []
  if (!/[\d(A-Za-zфевнмас第№#页С]/u.test(text[at] ?? '')) return found
  for (const order of ORDERS) {
    order.pattern.lastIndex = at
    const match = order.pattern.exec(text)
    if (!match) continue
    const g = match.groups ?? {}
    const locator: Locator = { end: at + match[0].length, score: order.score }
    if (g.volume) locator.volume = g.volume.replace(/\s/g, '')
    const issue = g.issue ?? g.issue2
    if (issue) locator.issue = issue.replace(/\s?([-/])\s?/g, '$1')
    if (g.page) locator.page = g.page.replace(/\s/g, '').replace(/-+/, '-')
    if (g.year) {
      const month = g.numeric ? Number(g.numeric) : g.cm ? Number(g.cm) : toMonth(g.month1 ?? g.month2 ?? '')
      const day = Number(g.day ?? g.cd ?? 0)
      locator.date = month ? (day ? [Number(g.year), month, day] : [Number(g.year), month]) : [Number(g.year)]
    }
    if (implausible(locator)) continue
    found.push(locator)
  }
  return found
}

/** A year read as a volume or a page, an issue that is a year, a range that runs backwards. */
function implausible(locator: Locator): boolean {
  if (locator.issue && /^(?:1[89]|20)\d\d$/.test(locator.issue) && !locator.date) return true
  if (locator.volume && /^(?:1[89]|20)\d\d$/.test(locator.volume) && !locator.date && !locator.issue) {
    locator.score -= 0.4
  }
  return false
}
