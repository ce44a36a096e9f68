/**
 * Which entry of the list a mark means.
 *
 * The label is looked up first, exactly, then through the ways in which labels go wrong: a co-author dropped, a year
 * off by one, a name misspelled. Then the prose beside it is heard: where it gives an author's full name or a title,
 * and that is another entry's, the author meant that one, and the mark is wrong.
 */
import type { Document, Structure } from '../../document.ts'
import type { Citation, CitationProblem, Passage, Reference } from '../../extraction.ts'
import { firstFrom } from '../../spans-within.ts'
import { toAuthorKey } from './author-key.ts'
import { tellContradictedNumbers } from './contradicted-numbers.ts'
import { type EntryLabel, toEntryLabels } from './entry-label.ts'
import type { Mark } from './find-citations.ts'
import { type Fit, fitLabel } from './fit-label.ts'
import type { NamedYear } from './named-years.ts'
import { type Heard, NOTHING, ProseEvidence, telling } from './prose-evidence.ts'

/** A longer list is a library's: its entries are looked up by year and initial. */
const LONGEST_LIST = 1000
/** No more of the entries that a mark fits are listed. */
const MOST_MEANT = 100

/** What one work of a mark was found to mean. */
export interface MeantWork {
  /** As the mark prints it: `Wu and Fiser 1999`, `[17]`. */
  label: string
  references: number[]
  /** Entries that the label fits as printed, whatever the prose says. */
  labelled: number[]
  problem: CitationProblem | null
  otherYear: boolean
  /** True where the prose gives a title that is of none of the author's entries. */
  otherTitle?: boolean
}

/** A citation with what its problems are found by. */
export interface ResolvedCitation extends Citation {
  works: MeantWork[]
}

/** Resolves the marks; a mark by name that fits nothing in a list of numbered marks is none and is left out. */
export function resolveCitations(document: Document, structure: Structure, references: Reference[], marks: Mark[]): ResolvedCitation[] {
  const resolve = new Resolver(references)
  const placed: Placed = { passages: structure.passages.toSorted((a, b) => a.start - b.start), firsts: new Map() }
  for (const { paragraph, start } of structure.passages) if (!placed.firsts.has(paragraph)) placed.firsts.set(paragraph, start)
  const resolved = marks.map((mark, i): ResolvedCitation => {
    const own = mark.kind === 'narrative' ? document.plain.slice(mark.start, mark.end) : ''
    const prose = mark.named.length === 1 ? proseBefore(document, placed, marks, i) + own : ''
    const titled = prose !== '' && printsTitle(document.text.slice(mark.start + own.length - prose.length, mark.start))
    const works = [
      ...mark.numbers.map((number) => resolve.number(number)),
      ...mark.named.map((named) => resolve.name(named, { prose, titled, mayBeOther: mark.kind === 'parenthetical' })),
    ]
    return {
      kind: mark.kind,
      text: document.text.slice(mark.start, mark.end),
      span: { start: mark.start, end: mark.end },
      references: [...new Set(works.flatMap((work) => work.references))],
      problem: works.find((work) => work.problem !== null)?.problem ?? (mark.worn ? 'ambiguous' : null),
      works,
    }
  })
  for (const [i, citation] of resolved.entries()) tellByNumber(citation, resolved[i + 1])
  tellContradictedNumbers(document, resolve.labels, resolved)
  const named = resolved.filter((citation) => citation.kind !== 'numeric')
  const share = named.filter((citation) => citation.references.length > 0).length / Math.max(1, named.length)
  return resolved.filter((citation, i) => believable(citation, marks[i], share, share * named.length))
}

/** `Jiang (2019) shows … [3]`: of several works that the name fits, the number that closes the sentence tells one. */
function tellByNumber(citation: ResolvedCitation, next: ResolvedCitation | undefined): void {
  if (citation.problem !== 'ambiguous' || citation.references.length < 2 || next?.kind !== 'numeric') return
  if (next.span.start - citation.span.end > 800) return
  const both = citation.references.filter((index) => next.references.includes(index))
  if (both.length === 1) citation.references = both
}

/** A name and a year that the list doesn't have: a citation where the paper cites so, and it looks like one. */
function believable(citation: ResolvedCitation, mark: Mark | undefined, share: number, found: number): boolean {
  if (citation.kind === 'numeric' || citation.references.length > 0) return true
  const plain = mark?.named.some((one) => one.etAl || one.names.length > 1 || one.known) ?? false
  return share > 0.5 && (Math.round(found) >= 5 ? plain || share > 0.75 : Math.round(found) >= 3 && plain && share > 0.66)
}

/** Passages by their place, and where each paragraph begins. */
interface Placed {
  passages: Passage[]
  firsts: Map<number, number>
}

/** The prose that a mark closes: from the mark before, or the paragraph's beginning, at most a few sentences. */
function proseBefore(document: Document, { passages, firsts }: Placed, marks: Mark[], index: number): string {
  const mark = marks[index]
  if (!mark) return ''
  const previous = marks[index - 1]
  const earliest = Math.max(0, mark.start - 900, previous?.end ?? 0)
  const { paragraph } = passages[firstFrom(passages, mark.start + 1) - 1] ?? {}
  if (paragraph === undefined) {
    const gap = document.plain.slice(earliest, mark.start + 2).lastIndexOf('\n\n')
    return document.plain.slice(gap > 0 && mark.start - earliest - gap > 250 ? earliest + gap : earliest, mark.start)
  }
  const start = Math.max(earliest, firsts.get(paragraph) ?? 0)
  return document.plain.slice(start, mark.start)
}

/** What stands beside a mark by name. */
interface Beside {
  prose: string
  /** Whether the prose prints a title. */
  titled: boolean
  /** Whether the prose may name another work than the mark does: before a bracket, not where the prose is the mark. */
  mayBeOther: boolean
}

const PRINTED_TITLE = /(?<![*\p{L}])[*_]([^*_]{30,300})[*_](?!\*)|["\u201c]([^"\u201c\u201d]{30,300})["\u201d]|《([^《》]{10,120})》/gu
/** Below this share of an entry's telling words a printed title is another work's, however freely it is translated. */
const OTHER_TITLE = 0.1

/** Whether prose prints a title: long, emphasized or quoted, in Latin letters most of its words with capitals. */
function printsTitle(prose: string): boolean {
  return [...prose.matchAll(PRINTED_TITLE)].some((match) => {
    const title = match[1] ?? match[2] ?? match[3] ?? ''
    const words = title.match(/\p{L}{4,}/gu) ?? []
    return (
      telling(title).length >= 6 && (match[3] !== undefined || words.filter((word) => /^\p{Lu}/u.test(word)).length * 3 > words.length * 2)
    )
  })
}

/** Looks numbers and names up in one list. */
class Resolver {
  readonly labels: EntryLabel[]
  private readonly evidence: ProseEvidence
  private readonly byNumber = new Map<number, number>()
  private readonly byHead = new Map<string, number[]>()
  private readonly fits = new Map<string, Map<number, Fit>>()

  constructor(references: Reference[]) {
    this.labels = toEntryLabels(references)
    this.evidence = new ProseEvidence(references)
    for (const [i, reference] of references.entries()) {
      const number = reference.key === null ? i + 1 : Number.parseInt(reference.key, 10)
      if (!this.byNumber.has(number)) this.byNumber.set(number, i)
    }
  }

  number(number: number): MeantWork {
    const index = this.byNumber.get(number)
    const found = index === undefined ? [] : [index]
    return {
      label: `[${number}]`,
      references: found,
      labelled: found,
      problem: index === undefined ? 'no_such_reference' : null,
      otherYear: false,
    }
  }

  /** Looks one name and year up in the list and in the prose before it. */
  name(named: NamedYear, { prose, titled, mayBeOther }: Beside): MeantWork {
    const label = `${named.names.join(', ')}${named.etAl ? ' et al.' : ''} ${named.year}${named.letter}`
    const fits = this.fitting(named)
    let best = 0
    for (const { score } of fits.values()) best = Math.max(best, score)
    const close = [...fits].flatMap(([i, one]) => (one.score >= best - 0.05 ? [i] : [])).slice(0, MOST_MEANT)
    const labelled = best >= 2 ? close.filter((i) => (fits.get(i)?.score ?? 0) >= 2) : []
    const exact = [...fits.values()].some((one) => one.name >= 2 && one.year)
    const heard: Heard = prose === '' ? new Map() : this.evidence.hear(prose)
    const told = tellByProse(heard, exact && close.length === 1)
    if (told !== null && mayBeOther && !close.includes(told)) {
      const own = fits.get(told)
      const otherYear = this.labels[told]?.year !== named.year
      if (own !== undefined && own.name >= 2)
        return { label, references: [told], labelled, problem: otherYear ? 'year_mismatch' : null, otherYear }
      const labelInProse = close.some((i) => (heard.get(i) ?? NOTHING).name > 0)
      const otherTitle = titled && (heard.get(told)?.title ?? 0) < OTHER_TITLE
      if (!labelInProse || own !== undefined)
        return { label, references: [told], labelled, problem: 'name_mismatch', otherYear, otherTitle }
    }
    if (close.length === 0) return { label, references: [], labelled: [], problem: 'no_such_reference', otherYear: false }
    const chosen = close.length === 1 ? close : told !== null && close.includes(told) ? [told] : byProse(close, heard)
    const one = fits.get(chosen[0] ?? -1)
    const problem: CitationProblem | null =
      close.length > 1 ? 'ambiguous' : one?.year === false ? 'year_mismatch' : one && one.name < 2 ? 'name_mismatch' : null
    return { label, references: chosen, labelled, problem, otherYear: one?.year === false }
  }

  private fitting(named: NamedYear): Map<number, Fit> {
    const key = JSON.stringify([named.names, named.initials, named.etAl, named.year, named.letter])
    const known = this.fits.get(key)
    if (known) return known
    const fits = new Map<number, Fit>()
    const labels = named.names.map(toAuthorKey)
    const entries = this.labels.length > LONGEST_LIST ? this.near(named) : this.labels.keys()
    for (const i of entries) {
      const entry = this.labels[i]
      if (!entry) continue
      const fit = fitLabel(named, labels, entry)
      if (fit.score > 0) fits.set(i, fit)
    }
    this.fits.set(key, fits)
    return fits
  }

  /** In a list too long to try a name on every entry: those of its year and initial. */
  private near(named: NamedYear): number[] {
    if (this.byHead.size === 0) {
      for (const [i, { year, accounts }] of this.labels.entries()) {
        for (const initial of new Set(accounts.flatMap((keys) => keys[0]?.[0] ?? []))) {
          const entries = this.byHead.get(`${year} ${initial}`)
          if (!entries) this.byHead.set(`${year} ${initial}`, [i])
          else if (entries.length < LONGEST_LIST) entries.push(i)
        }
      }
    }
    return this.byHead.get(`${named.year} ${toAuthorKey(named.names[0] ?? '')[0] ?? ''}`) ?? []
  }
}

/**
 * The entry that the prose names by its author's full name, or by a title nearly whole; null where it tells none.
 * Against a label that fits (`contradicts`) only the full name counts: prose of a field is full of its titles' words.
 */
function tellByProse(heard: Heard, contradicts: boolean): number | null {
  let best = -1
  let score = 0
  let second = 0
  for (const [i, { name, title }] of heard) {
    if (name < 1 && (contradicts || title < 0.8)) continue
    const total = (name === 1 ? 1 : 0) + title
    if (total > score) {
      second = score
      score = total
      best = i
    } else if (total > second) second = total
  }
  return best >= 0 && score - second >= 0.12 ? best : null
}

function byProse(close: number[], heard: Heard): number[] {
  if (heard.size === 0) return close
  const scored = close.map((index) => {
    const { name, title } = heard.get(index) ?? NOTHING
    return { index, score: name + title }
  })
  scored.sort((a, b) => b.score - a.score)
  const [first, second] = scored
  return first && second && first.score >= 0.4 && first.score - second.score >= 0.2 ? [first.index] : close
}
