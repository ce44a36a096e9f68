/**
 * Funding: project, award and funder of each grant that a paper thanks for.
 */
import type { Document } from '../document.ts'
import { toEvidence } from '../document.ts'
import type { Funding, Passage, Span } from '../extraction.ts'

const CUE =
  /\b(?:support(?:ed|s)?|fund(?:ed|ing|s)?|sponsor(?:ed)?|financ(?:ed|ial)|grants?|award(?:s|ed)?|acknowledges?|fellowship|scholarship)\b|基金|资助|项目|课题/i
const AWARD =
  /(?:\b(?:No|Nos|Number|grants?|project|award|contract|code|ID)\b\.?\s*(?:numbers?|nos?\b\.?|#)?\s*[:.]?\s*|[编批]号[:为]?\s*|[（(]\s*(?:No\.?\s*)?)([A-Za-z]{0,12}[\w./-]{0,12}\d[\w./-]{2,30})/gi

/** The grants named by these sentences or lines. */
export function findFunding(document: Document, spans: Span[]): Funding[] {
  const records: Funding[] = []
  for (const span of spans) {
    const words = document.plain.slice(span.start, span.end)
    if (!CUE.test(words)) continue
    for (const piece of words.split(/[;；]/)) {
      for (const match of piece.matchAll(AWARD)) {
        const award = match[1]!.replace(/[.,-]+$/, '')
        if (award.length < 4 || records.some((record) => record.award === award)) continue
        records.push({ project: projectOf(piece), award, funder: null, evidence: toEvidence(document.text, span) })
      }
    }
  }
  return records
}

function projectOf(piece: string): string | null {
  const title = /"([^"]{8,300})"/.exec(piece)?.[1]
  if (title) return title.trim()
  const by = /(?:supported|funded|sponsored) by (?:the )?(.{5,200}?)(?: ?\(|,| under|$)/i.exec(piece)?.[1]
  return by?.trim() ?? null
}

/** The sentences that may tell of funding: those of the sections that say so, and lines of the front. */
export function fundingSpans(passages: Passage[], sections: Set<number>, lines: Span[]): Span[] {
  return [
    ...lines,
    ...passages.filter((passage) => passage.section !== null && sections.has(passage.section)).map(({ start, end }) => ({ start, end })),
  ]
}
