/**
 * Where in a journal a work stands: volume, issue, pages and year, in the orders that are printed.
 *
 * The table lists orders of a few pieces; a piece is recognized once at a place, however many orders ask for it.
 */
import { foldedPattern } from './folded-pattern.ts'
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

const MONTH = String.raw`(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|Spring|Summer|Autumn|Fall|Winter|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC)(?![\p{L}])\.?`
const MONTHS = String.raw`(?:${MONTH}(?:\s?[-/]\s?${MONTH})?)`
const YEAR = String.raw`(?<year>(?:1[4-9]|20)\d\d)[a-h]?(?!\d)`
const NUMBERED = String.raw`(?:[Nn]o|[Nn]r|[Nn]°|[Nn]º|№|[Ii]ssue|[Ii]ss|[Nn]um|[Nn]umber|[Nn]os|[Hh]eft|[Nn](?=[.:\s])|#|[Ii]s)[.:]?\s?`
const ISSUE = String.raw`(?:[A-Z]{1,2}|[Ss]uppl?\.?)?\s?\d{1,5}[A-Za-z]?(?:\s?[-/+&,]\s?\d{1,5})?[A-Za-z]?`
const PAGE = String.raw`[A-Za-z]{0,5}\d{1,7}(?:\.\d{1,7})?[A-Za-z]?\d{0,3}`
const RANGE = String.raw`${PAGE}(?:\s?-{1,3}\s?${PAGE})?`
const PAGE_MARK = String.raw`(?:[Pp]{1,2}|[Pp]ages?|[Ss](?=[.\s])|页码?|[Pp]gs?|с|Art(?:icle)?(?:\s?(?:ID|No))?)\s?[.:]?\s?`
const ROMAN = String.raw`[ivxlc]{1,7}\s?-\s?[ivxlc]{1,7}`
const AFTER = String.raw`\s?(?:页|pp?\.?(?![\p{L}]))?`

const sticky = (source: string): RegExp => foldedPattern(source, 'y')

/** Each piece: the readings of it, longest first. */
const PIECES = {
  date: [
    sticky(String.raw`(?:(?:\d{1,2}(?:st|nd|rd|th)?\s)?(?<month>${MONTHS}),?\s?(?:\d{1,2}(?:-\d{1,2})?,?\s)?)${YEAR}`),
    sticky(String.raw`${YEAR}(?:[-./](?<month>\d{1,2})[-./](?<day>\d{1,2})(?!\d)|年(?:(?<month2>\d{1,2})月)?(?:(?<day2>\d{1,2})日)?)`),
    sticky(String.raw`${YEAR}[,;]?\s?(?<month>${MONTHS})(?:\s?(?<day>\d{1,2})(?:-\d{1,2})?(?![\d(]))?`),
    sticky(YEAR),
  ],
  '(date)': [sticky(String.raw`\((?:(?<month>${MONTHS}),?\s?(?:\d{1,2},?\s)?)?${YEAR}(?:[,;]?\s?(?<month2>${MONTHS})(?:\s?\d{1,2})?)?\)`)],
  volume: [
    sticky(
      String.raw`(?:(?:[Vv]ol(?:ume|s)?(?![\p{L}])|VOL|[Vv](?=[.\s\d])|[Bb]d|[Bb]and|[Tt]ome|[Tt](?=[.\s])|[Jj]g|[Vv]olumen)\.?[\s-]*|第\s?)?(?<volume>[A-Z]?\d{1,4}[A-Za-z]?(?:\s?[-/]\s?\d{1,4})?|[IVXLCDM]{1,7}(?![\p{L}]))\s?(?:卷|\(?[Ss]uppl(?:ement)?\.?\s?\d*\)?)?`,
    ),
    sticky(String.raw`(?<volume>[A-Z]?\d{1,4})(?!\d)`),
  ],
  issue: [
    sticky(
      String.raw`\s?\(\s?(?:${NUMBERED})?(?<issue>${ISSUE}|[Ss]uppl(?:ement)?\.?[^()]{0,14}|[Ss]pecial\s[^()]{1,20}|${MONTHS}|S|Z\d|增刊\s?\d?|增\s?\d|[^()\s]{1,12})\s?\)`,
    ),
  ],
  named: [
    sticky(String.raw`(?:${NUMBERED}(?<issue>${ISSUE})|第\s?(?<issue2>\d{1,4})\s?期)`),
    sticky(String.raw`${NUMBERED}(?<issue>\d{1,4})(?!\d)`),
  ],
  'colon issue': [sticky(String.raw`\s?:\s?(?<issue>\d{1,3}(?:-\d{1,3})?)\s?[,:]`)],
  'dot issue': [sticky(String.raw`\.(?<issue>\d{1,3}(?:-\d{1,3})?)(?!\d)`)],
  pages: [
    sticky(String.raw`(?:${PAGE_MARK})?(?<page>${RANGE}\s?[,;+&]\s?${RANGE}|${ROMAN})${AFTER}`),
    sticky(String.raw`(?:${PAGE_MARK})?(?<page>${RANGE})${AFTER}`),
  ],
  marked: [
    sticky(String.raw`${PAGE_MARK}(?<page>${RANGE}\s?[,;+&]\s?${RANGE}|${ROMAN})${AFTER}`),
    sticky(String.raw`${PAGE_MARK}(?<page>${RANGE})${AFTER}`),
  ],
  range: [sticky(String.raw`(?<page>\d{1,5}\s?-{1,2}\s?\d{1,5})`)],
  sheet: [sticky(String.raw`\s?\(\s?(?<page>[A-Z]?\d{1,3}(?:-\d{1,3})?版?)\s?\)`)],
  ',': [sticky(String.raw`\s?[,;:.]\s?`)],
  ':': [sticky(String.raw`\s?[,;:.]?\s?`)],
  '(': [sticky(String.raw`\s?[,.(;]\s?`)],
  ')': [sticky('\\)?')],
} satisfies Record<string, RegExp[]>
type Piece = keyof typeof PIECES

/** Orders of pieces, each as it is printed, and how telling it is. `,` must stand there, `:` may. */
const ORDERS: [example: string, order: Piece[], score: number][] = [
  ['2020, 128(6): 2188-2244', ['date', ',', 'volume', 'issue', ':', 'pages'], 1.9],
  ['2024, (23): 5-13', ['date', ':', 'issue', ':', 'pages'], 1.6],
  ['2008, 48: 2106-2127', ['date', ',', 'volume', ',', 'pages'], 1.5],
  ['2013, vol. 28, no. 4, pp. 337-363', ['date', ':', 'volume', ':', 'named', ':', 'pages'], 1.9],
  ['2020, 128(6)', ['date', ',', 'volume', 'issue'], 1.3],
  ['2020, no. 6', ['date', ':', 'named'], 1.1],
  ['2020, no. 6: 12-20', ['date', ':', 'named', ':', 'pages'], 1.6],
  ['2012: 71-88', ['date', ',', 'pages'], 1],
  ['2020, 128', ['date', ',', 'volume'], 0.7],
  ['2024, (23)', ['date', ':', 'issue'], 0.9],
  ['2024-03-08(001)', ['date', 'sheet'], 1.45],
  ['37 (2011), pp. 801-812', ['volume', ':', '(date)', ':', 'pages'], 1.7],
  ['37 (2011)', ['volume', ':', '(date)'], 0.9],
  ['37, no. 4 (2011): 801-812', ['volume', ':', 'named', ':', '(date)', ':', 'pages'], 2],
  ['37, no. 4 (2011)', ['volume', ':', 'named', ':', '(date)'], 1.6],
  ['37(4) (2011) 801-812', ['volume', 'issue', ':', '(date)', ':', 'pages'], 2],
  ['128(6), 2188-2244', ['volume', 'issue', ':', 'pages'], 1.55],
  ['128(6): 2188-2244, 2020', ['volume', 'issue', ':', 'pages', '(', 'date', ')'], 1.95],
  ['71, 1607-1618', ['volume', ',', 'pages'], 1.15],
  ['71, 1607-1618, 2023', ['volume', ',', 'pages', '(', 'date', ')'], 1.6],
  ['32:6, 369-386', ['volume', 'colon issue', ':', 'pages'], 1.4],
  ['12.4: 369-386', ['volume', 'dot issue', ':', 'pages'], 1.3],
  ['12.4 (2011): 369-386', ['volume', 'dot issue', ':', '(date)', ':', 'pages'], 1.8],
  ['vol. 2, no. 4, pp. 1-9, 2017', ['volume', ':', 'named', ':', 'marked', '(', 'date', ')'], 2],
  ['vol. 2, no. 4, pp. 1-9', ['volume', ':', 'named', ':', 'pages'], 1.75],
  ['vol. 2, no. 4, 2017', ['volume', ':', 'named', '(', 'date', ')'], 1.5],
  ['vol. 2, no. 4', ['volume', ':', 'named'], 1.1],
  ['vol. 2, no. 4, Oct. 2017, pp. 1-9', ['volume', ':', 'named', '(', 'date', ')', ':', 'pages'], 2],
  ['vol. 2, 2017, pp. 1-9', ['volume', ':', 'date', ':', 'marked'], 1.6],
  ['no. 4 (2017): 1-9', ['named', '(', 'date', ')', ':', 'pages'], 1.5],
  ['no. 4, pp. 1-9', ['named', ':', 'pages'], 1.2],
  ['no. 4, pp. 1-9, 2017', ['named', ':', 'marked', '(', 'date', ')'], 1.5],
  ['no. 4, 2017', ['named', '(', 'date', ')'], 1],
  ['(10), 18-23', ['issue', ',', 'pages'], 1.2],
  ['vol. 2, pp. 1-9, 2017', ['volume', ':', 'marked', '(', 'date', ')'], 1.65],
  ['vol. 2, pp. 1-9', ['volume', ':', 'marked'], 1.3],
  ['vol. 2, 2017', ['volume', '(', 'date', ')'], 0.75],
  ['128(6), 2020', ['volume', 'issue', '(', 'date', ')'], 1.2],
  ['128(6)', ['volume', 'issue'], 0.8],
  ['pp. 1-9, 2017', ['marked', '(', 'date', ')'], 1.3],
  ['pp. 1-9', ['marked'], 0.85],
  ['1-9, 2017', ['pages', '(', 'date', ')'], 0.8],
  ['(2017), 1-9', ['(date)', ':', 'pages'], 1],
  ['2017, pp. 1-9', ['date', ':', 'marked'], 1.3],
  ['(2017), vol. 3, no. 2, pp. 1-9', ['(date)', ':', 'volume', ':', 'named', ':', 'pages'], 1.9],
  ['(2017) 12(3): 1-9', ['(date)', ':', 'volume', 'issue', ':', 'pages'], 1.9],
  ['(2017) 12: 1-9', ['(date)', ':', 'volume', ',', 'pages'], 1.5],
  ['45-52', ['range'], 0.5],
  ['2017', ['date'], 0.5],
  ['(2017)', ['(date)'], 0.5],
  ['58', ['volume'], 0.05],
]

interface OrderNode {
  piece: Piece
  children: OrderNode[]
  score?: number
}

const ROOTS: OrderNode[] = []
for (const [, order, score] of ORDERS) {
  let children = ROOTS
  let node: OrderNode | undefined
  for (const piece of order) {
    node = children.find((child) => child.piece === piece)
    if (!node) {
      node = { piece, children: [] }
      children.push(node)
    }
    children = node.children
  }
  if (node) node.score = score
}

/** The examples of the table, for the tests. */
export const LOCATOR_EXAMPLES: string[] = ORDERS.map(([example]) => example)

const START = foldedPattern(
  /\d|\(|[Vv](?:ol|OL)?[\s.\d]|VOL|[Bb]d|[Bb]and|[Tt](?:ome|\.)|Jg|[Nn](?:[orº°u]|\.|\s\d)|№|[Ii]s|[Hh]eft|#|[Pp](?:[Pp.]|ages?|gs?|\s?\d)|S\.|с|Art|页|第|[A-Z]{1,2}\d|[IVXLCDM]+(?!\p{L})|[ivxlc]+-|(?:[Jj]an|[Ff]eb|[Mm]a[ri]|[Aa]pr|May|Ju[nl]|Aug|Sep|Oct|Nov|Dec|Spring|Summer|Autumn|Fall|Winter|févr|avril|jui|août|septembre|octobre|novembre|décembre|JAN|FEB|MAR|APR|MAY|JU[NL]|AUG|SEP|OCT|NOV|DEC)/uy,
)
const END = /[\s.,;:)\][/"-]/

/** Whether a locator can begin here: a cheap look at the first letters. */
export function beginsLocator(text: string, at: number): boolean {
  START.lastIndex = at
  return START.test(text)
}

interface PieceMatch {
  end: number
  groups: Record<string, string | undefined>
}

/** What was recognized in one text: by piece and place. */
export type PieceMemo = Map<string, PieceMatch[]>

function readPiece(text: string, piece: Piece, at: number, memo: PieceMemo): PieceMatch[] {
  const key = `${piece}${at}`
  const known = memo.get(key)
  if (known) return known
  const matches: PieceMatch[] = []
  for (const pattern of PIECES[piece]) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match && !matches.some((other) => other.end === at + match[0].length))
      matches.push({ end: at + match[0].length, groups: match.groups ?? {} })
  }
  memo.set(key, matches)
  return matches
}

/** All readings of a locator that begins at `at`; `memo` may be shared by calls on one text. */
export function findLocators(text: string, at: number, memo: PieceMemo = new Map()): Locator[] {
  const found: Locator[] = []
  if (!beginsLocator(text, at)) return found
  const walk = (nodes: OrderNode[], position: number, groups: Record<string, string | undefined>[]): void => {
    for (const node of nodes) {
      for (const match of readPiece(text, node.piece, position, memo)) {
        const read = Object.keys(match.groups).length > 0 ? [...groups, match.groups] : groups
        if (node.score !== undefined && (match.end >= text.length || END.test(text[match.end] ?? ''))) {
          const locator = toLocator(read, match.end, node.score)
          if (locator) found.push(locator)
        }
        if (node.children.length > 0) walk(node.children, match.end, read)
      }
    }
  }
  walk(ROOTS, at, [])
  return found
}

function toLocator(read: Record<string, string | undefined>[], end: number, score: number): Locator | null {
  const g = Object.assign({}, ...read) as Record<string, string | undefined>
  const locator: Locator = { end, score }
  if (g.volume) locator.volume = g.volume.replace(/\s/g, '')
  const issue = g.issue ?? g.issue2
  if (issue) locator.issue = issue.replace(/\s?([-/])\s?/g, '$1')
  if (g.page) locator.page = g.page.replace(/\s/g, '').replace(/-+/, '-')
  if (g.year) {
    const printed = g.month ?? g.month2 ?? ''
    const month = /^\d/.test(printed) ? Number(printed) : toMonth(printed)
    const day = Number(g.day ?? g.day2 ?? 0)
    locator.date = month && month <= 12 ? (day ? [Number(g.year), month, day] : [Number(g.year), month]) : [Number(g.year)]
  }
  if (locator.issue && /^(?:1[89]|20)\d\d$/.test(locator.issue) && !locator.date) return null
  if (locator.volume && /^(?:1[89]|20)\d\d$/.test(locator.volume) && !locator.date && !locator.issue) locator.score -= 0.4
  return locator
}
