/**
 * What a paper prints about its own publication: DOI, journal, year, volume, issue, page.
 */
import { linesOf, spanOf } from '../block.ts'
import type { Document } from '../document.ts'
import type { CslItem } from '../extraction.ts'

const DOI = /10\.\d{4,9}\/[^\s"<>,;()[\]{}]+[^\s"<>,;.()[\]{}]/
const LINE =
  /^(?:doi\b|https?:\/\/(?:dx\.)?doi\.org|issn|vol(?:ume)?\.? ?\d|第 ?\d+ ?卷|\d{4} ?年|www\.|copyright|©|citation:)|^[^.]{3,90} \d{1,4} ?(?:\(\d{1,3}\))?: ?[e\d][\d-]*.{0,12}(?:\(\d{4}\)|\d{4})|doi: ?10\./i
const JOURNAL = /^(\p{Lu}[\p{L}\s&.-]{2,80}?),? (\d{1,4}) ?(?:\((\d{1,3})\))? ?: ?(e?\d[\d-]*)?\s*\(?(\d{4})?/u

/** True for a line that names the journal, the volume or the DOI. */
export function isPublicationLine(line: string): boolean {
  return line.length < 220 && LINE.test(line.trim())
}

/** The fields that the first blocks print. */
export function findPublication(document: Document, end: number): Partial<CslItem> {
  const found: Partial<CslItem> = {}
  for (const node of document.tree.children.slice(0, Math.max(1, end))) {
    for (const line of linesOf(document.plain, spanOf(node))) {
      const words = document.plain.slice(line.start, line.end)
      if (!isPublicationLine(words)) continue
      const doi = DOI.exec(words)?.[0]
      if (doi) found.DOI ??= doi
      const journal = JOURNAL.exec(words)
      if (!journal) continue
      found['container-title'] ??= journal[1]!
      found.volume ??= journal[2]!
      if (journal[3]) found.issue ??= journal[3]
      if (journal[4]) found.page ??= journal[4]
      if (journal[5]) found.issued ??= { 'date-parts': [[Number(journal[5])]] }
    }
  }
  return found
}
