/**
 * Where the words that a decision is about stand now: the sentences, rows and references of what was read, by their letters.
 *
 * First in the paper it names, then anywhere: a title too can come out of another conversion changed.
 */
import { toBare } from '../4-resolve/identity.ts'
import type { SourceFile } from '../4-resolve/paper.ts'
import type { Extraction, Span } from '../extraction.ts'
import { likenessOf, toSketch, toTextHash } from './text-mark.ts'

/** So alike, two texts are one that was cut or joined elsewhere. */
export const SAME = 0.7
/** So alike, they may be: something else must agree. */
const SIMILAR = 0.25

/** A text of one file. */
export interface Found {
  /** Index into the sources. */
  source: number
  /** Index into the file's texts. */
  at: number
  /** 1 for the same letters. */
  likeness: number
}

/** A text with where it stands, for what is found in it. */
export interface PlacedText extends Span {
  text: string
}

export interface TextIndex {
  /** Whether a paper of this id or title was read. */
  hasPaper(paper: string): boolean
  /** The sources that have a text letter by letter. */
  sourcesOf(quote: string): ReadonlySet<number>
  /** Says that a source is a paper of another name. */
  callPaper(paper: string, source: number): void
  /** The places of a text, likeliest first: those of the paper it names, else the same letters elsewhere. */
  find(about: { paper: string; quote: string; sketch?: string }): Found[]
}

/** `work:on-bees:green`, or a title, as what two spellings of it share. */
function toPaperName(paper: string): string {
  return toBare(/^work:([^:]*)/.exec(paper)?.[1] ?? paper)
}

/** An index of the texts of each source. */
export function indexTexts(sources: readonly SourceFile[], texts: readonly (readonly PlacedText[])[]): TextIndex {
  const byHash = new Map<string, Found[]>()
  texts.forEach((ofSource, source) => {
    ofSource.forEach(({ text }, at) => {
      const hash = toTextHash(text)
      byHash.set(hash, [...(byHash.get(hash) ?? []), { source, at, likeness: 1 }])
    })
  })
  const byPaper = new Map<string, Set<number>>()
  sources.forEach(({ extraction: { work } }, source) => {
    for (const title of [work.title, work.titleAlt])
      if (title) byPaper.set(toBare(title), (byPaper.get(toBare(title)) ?? new Set()).add(source))
  })
  const sketches = new Map<number, string[]>()
  const sketchesOf = (source: number): string[] => {
    const there = sketches.get(source) ?? texts[source]!.map(({ text }) => toSketch(text))
    sketches.set(source, there)
    return there
  }
  return {
    hasPaper: (paper) => byPaper.has(toPaperName(paper)),
    sourcesOf: (quote) => new Set(byHash.get(quote)?.map(({ source }) => source)),
    callPaper: (paper, source) => byPaper.set(toPaperName(paper), new Set([source])),
    find({ paper, quote, sketch }) {
      const own = byPaper.get(toPaperName(paper)) ?? new Set<number>()
      const same = byHash.get(quote) ?? []
      const here = same.filter(({ source }) => own.has(source))
      if (here.length) return here
      const alike = [...own].flatMap((source) =>
        sketchesOf(source).map((other, at): Found => ({ source, at, likeness: sketch ? likenessOf(sketch, other) : 0 })),
      )
      return [...alike.filter(({ likeness }) => likeness >= SIMILAR), ...same].sort((a, b) => b.likeness - a.likeness)
    },
  }
}

/** So many of a paper's words that were decided on, and this share of them, tell it whatever it is called. */
const [FEWEST_WORDS, SHARE] = [3, 1 / 3]

/** Lets the indexes know papers by the names they had: those whose words are found letter by letter in one source. */
export function knowRenamed(indexes: readonly TextIndex[], abouts: readonly { paper: string; quote: string }[]): void {
  const quotes = new Map<string, Set<string>>()
  for (const { paper, quote } of abouts) if (!indexes[0]!.hasPaper(paper)) quotes.set(paper, (quotes.get(paper) ?? new Set()).add(quote))
  for (const [paper, own] of quotes) {
    const hits = new Map<number, number>()
    for (const quote of own)
      for (const index of indexes) for (const source of index.sourcesOf(quote)) hits.set(source, (hits.get(source) ?? 0) + 1)
    const [best] = [...hits].sort((a, b) => b[1] - a[1] || a[0] - b[0])
    if (best && best[1] >= Math.max(FEWEST_WORDS, SHARE * own.size)) for (const index of indexes) index.callPaper(paper, best[0])
  }
}

/** The sentences and rows of a file, and what stands in none of them (a claim in a heading) as a text of its own. */
export interface PassageTexts {
  texts: PlacedText[]
  /** Index into `texts` of what holds the beginning of a span. */
  textAt(span: Span): number
}

/** The texts that claims and citations of an extraction stand in, as the graph's passages have them. */
export function toPassageTexts({ passages, claims, citations }: Extraction): PassageTexts {
  const texts: PlacedText[] = [...passages].sort((a, b) => a.start - b.start)
  const indexOf = ({ start }: Span): number => {
    let [low, high] = [0, texts.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (texts[middle]!.start <= start) low = middle + 1
      else high = middle
    }
    return low > 0 && start < texts[low - 1]!.end ? low - 1 : -1
  }
  const strays = [
    ...claims.map(({ evidence }) => ({ ...evidence, text: evidence.text ?? evidence.quote })),
    ...citations.map(({ span, text }) => ({ ...span, text })),
  ]
    .filter((span) => indexOf(span) < 0)
    .sort((a, b) => a.start - b.start)
  for (const { start, end, text } of strays) if (indexOf({ start, end }) < 0) texts.splice(countTo(texts, start), 0, { start, end, text })
  return { texts, textAt: indexOf }
}

function countTo(texts: readonly Span[], start: number): number {
  const at = texts.findIndex((text) => text.start > start)
  return at < 0 ? texts.length : at
}
