/**
 * What a paper prints about its own publication: DOI, journal, year, volume, issue, page.
 */
import { linesOf, spanOf } from '../block.ts'
import type { Document } from '../document.ts'
import type { CslItem } from '../extraction.ts'

const DOI = /10\.\d{4,9}\/[^\s"<>,;()[\]{}]+[^\s"<>,;.()[\]{}]/
const LINE =
  /^(?:doi\b|https?:\/\/(?:dx\.)?doi\.org|e?-?issn|vol(?:ume)?\.? ?\d|第 ?\d+ ?卷|\d{4} ?年|www\.|copyright|©|citation:)|^[^.]{3,90} \d{1,4} ?(?:\(\d{1,3}\))?: ?[e\d][\d-]*.{0,12}(?:\(\d{4}\)|\d{4})|doi: ?10\./i
/** What journals print above a title to say what it is the title of. */
const ARTICLE_KIND =
  /^(?:open access|(?:original |full |regular |short )?(?:research )?(?:article|paper|communication|report)|original research|research(?: note)?|(?:systematic |literature |mini[- ]?)?review(?: article)?|case report|brief report|letter(?: to the editor)?|editorial|commentary|perspective|·?(?:论著|综述|研究报告|专题研究|学术探讨|教育研究)·?)$/i
const JOURNAL = String.raw`(?<journal>\p{Lu}[\p{L}\s&.'-]{2,80}?)`
const YEAR = String.raw`(?<year>(?:19|20)\d\d)`
const PAGE = String.raw`(?<page>e?\d[\d-]*)`

/** The lines of a journal (folded text); the groups are what it says of itself. */
const FORMS: { pattern: RegExp; examples: string[] }[] = [
  {
    pattern: new RegExp(`^${JOURNAL},? (?<volume>\\d{1,4}) ?(?:\\((?<issue>\\d{1,3})\\))? ?: ?${PAGE}?\\s*\\(?${YEAR}?`, 'u'),
    examples: ['Mill Studies 3(4): e5 (2001)'],
  },
  {
    pattern: new RegExp(
      `^${JOURNAL}[\\s,|;-]+vol(?:ume)?\\.? ?(?<volume>\\d{1,4})(?:[\\s,|;(]+(?:no|iss|issue|number)\\.? ?(?<issue>\\d{1,3}))?(?:.{0,40}?\\b${YEAR}\\b)?(?:.{0,12}?pp?\\.? ?${PAGE})?`,
      'iu',
    ),
    examples: ['Mill Studies, Vol. 3, No. 4, May 2001, pp. 5-6', 'Mill Studies | Volume 3 | Issue 4'],
  },
  {
    pattern: new RegExp(
      `^${JOURNAL}[.,]? ${YEAR}[,;] ?(?<volume>\\d{1,4}) ?(?:\\((?<issue>\\d{1,3})\\)(?:[,:] ?${PAGE})?|: ?\\d[\\d-]*)`,
      'u',
    ),
    examples: ['Mill Studies 2001, 3(4), 5-6', 'Mill Studies 2001;3:5-6'],
  },
  { pattern: new RegExp(`^${JOURNAL} (?<volume>\\d{1,4}) \\(${YEAR}\\) ${PAGE}$`, 'u'), examples: ['Mill Studies 3 (2001) 5-6'] },
  {
    pattern: new RegExp(
      `^第 ?(?<volume>\\d{1,3}) ?卷 ?第 ?(?<issue>\\d{1,3}) ?期[\\s,]*(?<journal>\\p{Script=Han}{3,20})?[\\s,]*${YEAR}?`,
      'u',
    ),
    examples: ['第3卷 第4期 织城学报 2001年8月'],
  },
  {
    pattern: new RegExp(
      `^(?<journal>\\p{Script=Han}{3,20})?[\\s,]*${YEAR} ?年[\\s,]*(?:第 ?(?<volume>\\d{1,3}) ?卷[\\s,]*)?第 ?(?<issue>\\d{1,3}) ?期`,
      'u',
    ),
    examples: ['织城学报 2001年第4期'],
  },
]
const PUBLISHED = /(?:\bpublished(?: online)?\b[^;]{0,20}?|©\s{0,3}(?:copyright )?|\bcopyright\b[^\d]{0,20})((?:19|20)\d\d)(?!\d)/i

/** True for a line that names the journal, the volume, the DOI, or the kind of article. */
export function isPublicationLine(line: string): boolean {
  const words = line.trim()
  return words.length < 220 && (LINE.test(words) || ARTICLE_KIND.test(words) || FORMS.some(({ pattern }) => pattern.test(words)))
}

/** The fields that the first blocks print. */
export function findPublication(document: Document, end: number): Partial<CslItem> {
  const found: Partial<CslItem> = {}
  for (const node of document.tree.children.slice(0, Math.max(1, end))) {
    for (const line of linesOf(document.plain, spanOf(node))) {
      const words = document.plain.slice(line.start, line.end)
      if (words.length >= 220) continue
      const published = PUBLISHED.exec(words)?.[1]
      if (published) found.issued ??= { 'date-parts': [[Number(published)]] }
      if (!isPublicationLine(words)) continue
      const doi = DOI.exec(words)?.[0]
      if (doi) found.DOI ??= doi
      const { journal, volume, issue, page, year } = FORMS.map(({ pattern }) => pattern.exec(words)).find((match) => match)?.groups ?? {}
      if (journal) found['container-title'] ??= journal.trim()
      if (volume) found.volume ??= volume
      if (issue) found.issue ??= issue
      if (page) found.page ??= page
      if (year) found.issued = { 'date-parts': [[Number(year)]] }
    }
  }
  return found
}
