/**
 * Policy documents and standards that the prose names by title and the list has no entry for.
 *
 * A careful reviewer asks for their sources once, not once for each: one report for the policies, one for the standards.
 * A document that is only called for (`a standard for …`), that a mark follows, or that an entry is about, is none.
 */
import type { Document, Structure } from '../../document.ts'
import type { Problem, Reference, Span } from '../../extraction.ts'
import { telling } from './prose-evidence.ts'
import type { ResolvedCitation } from './resolve-citations.ts'

/** Words of a title: capitalized ones, with small words in between. */
const TITLE = String.raw`\b(?!An?\s)(?:\p{Lu}[\p{L}'-]*|\d{4}|(?:of|the|and|for|on|in|to|with)(?=\s))(?:\s+(?:\p{Lu}[\p{L}'-]*|(?:of|the|and|for|on|in|to|with)(?=\s+\p{Lu}|\s+the\s)))`
const NOT_PROPOSED = String.raw`(?<!\b[Aa]n?\s(?:\p{L}+\s)?)`
const KINDS: { what: string; patterns: RegExp[] }[] = [
  {
    what: 'policy document',
    patterns: [
      new RegExp(
        String.raw`${NOT_PROPOSED}(?:(?:Guiding|Several|Implementing|Implementation)\s)?\b(?:Opinions|Notice|Guidelines?|Provisions|Measures|Outline|Decision|Circular)\s(?:on|of|for|Regarding|Concerning)\s${TITLE}{2,18}`,
        'gu',
      ),
      new RegExp(String.raw`${NOT_PROPOSED}${TITLE}{2,14}(?<=\s(?:Reform|Implementation|Action|Development|Modernization)\sPlan)\b`, 'gu'),
      /《([^《》\n]{4,60}?(?:规划|纲要|意见|通知|办法|条例|规定|决定|方案|行动计划|指导方针|白皮书)(?:[（(][^《》（）()]{1,16}[)）])?)》/gu,
    ],
  },
  {
    what: 'standard',
    patterns: [
      new RegExp(String.raw`${NOT_PROPOSED}${TITLE}{2,9}(?<=(?<!\bof)\sStandards?)\b`, 'gu'),
      /《([^《》\n]{4,60}?(?:标准|规范|指南)(?:[（(][^《》（）()]{1,16}[)）])?)》/gu,
    ],
  },
]
const NO_PROSE = /acknowledg|funding|致谢|基金|资助|ethic/i
/** The share of a document's telling words that an entry on it has. */
const LISTED = 0.8

/** One report for each kind of document that is named and not listed. */
export function findUnlistedDocuments(
  document: Document,
  structure: Structure,
  references: Reference[],
  citations: ResolvedCitation[],
): Problem[] {
  if (references.length === 0 || citations.length === 0) return []
  const entries = references.map((reference) => new Set(telling(reference.raw)))
  const isListed = (title: string): boolean => {
    const words = [...new Set(telling(title))]
    return entries.some((entry) => words.filter((word) => entry.has(word)).length >= words.length * LISTED)
  }
  const ends = citations.map(({ span }) => span.end)
  return KINDS.flatMap(({ what, patterns }): Problem[] => {
    const names = new Map<string, { title: string; span: Span }>()
    let next = 0
    for (const passage of structure.passages) {
      if (passage.kind !== 'sentence' || NO_PROSE.test(structure.sections[passage.section ?? -1]?.title ?? '')) continue
      const prose = document.plain.slice(passage.start, passage.end)
      // passages and citations stand in reading order
      while (next > 0 && ends[next - 1]! > passage.start) next--
      while (next < ends.length && ends[next]! <= passage.start) next++
      let lastMark = 0
      for (let i = next; i < citations.length && citations[i]!.span.start < passage.end + 2; i++) lastMark = Math.max(lastMark, ends[i]!)
      for (const pattern of patterns) {
        for (const match of prose.matchAll(pattern)) {
          const end = passage.start + match.index + match[0].length
          const title = (match[1] ?? match[0]).replace(/\s+/g, ' ').replace(/^the /, '')
          const key = title.toLowerCase()
          if (telling(title).length < 3 || names.has(key) || lastMark > end || isListed(title)) continue
          names.set(key, { title, span: { start: passage.start + match.index, end } })
        }
      }
    }
    const [first, ...others] = names.values()
    if (!first) return []
    const titles = [first, ...others].map(({ title }) => title).join('; ')
    const note = `${titles}: named in the text, without an entry in the list (${what}).`
    return [{ kind: 'missing_reference', references: [], citation: null, note, span: first.span }]
  })
}
