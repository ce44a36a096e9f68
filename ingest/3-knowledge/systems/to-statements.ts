/**
 * The sentences of a paper as the finders of systems look at them: running text without marks, with the headings they
 * stand under and the concepts they name.
 */
import { type Reading, toEvidence } from '../../document.ts'
import type { Mention, Passage } from '../../extraction.ts'
import { spansWithin } from '../../spans-within.ts'
import { blankSpans } from '../blank-spans.ts'
import { findActors } from './find-actor.ts'
import { findMeasures } from './find-measures.ts'
import { ANNOUNCED_ZH, COUNTED_ZH, LISTING_ZH } from './measure-words.ts'
import type { Sentence, Statement } from './statement.ts'

/** What is longer is no sentence that a person wrote; its beginning is looked at. */
const LONGEST_SENTENCE = 4000

/** `plain` folds the marks of Chinese sentences; here they tell clauses from lists again. */
const FULL_WIDTH: Record<string, string> = { ',': '，', ';': '；', ':': '：' }

const CIRCLED = '①②③④⑤⑥⑦⑧⑨'

/** All sentences in reading order, with who acts in them and what they recommend; rows of tables are none. */
export function toStatements(reading: Reading, mentions: readonly Mention[]): Statement[] {
  const sentences = markAnnounced(toSentences(reading, mentions))
  const actors = findActors(sentences)
  return sentences.map((sentence, i) => ({ ...sentence, actor: actors[i]!, measures: findMeasures(sentence) }))
}

function toSentences(reading: Reading, mentions: readonly Mention[]): Sentence[] {
  const parents = findParents(reading)
  const marks = reading.citations.filter((citation) => citation.kind !== 'narrative').map((citation) => citation.span)
  let next = 0
  return joinListed(reading).map((passage) => {
    while (next < mentions.length && mentions[next]!.start < passage.start) next++
    const within: Mention[] = []
    for (let i = next; i < mentions.length && mentions[i]!.start < passage.end; i++) within.push(mentions[i]!)
    const looked = { start: passage.start, end: Math.min(passage.end, passage.start + LONGEST_SENTENCE) }
    const plain = blankSpans(reading.plain, looked, spansWithin(marks, looked))
    const headings: string[] = []
    for (let at = passage.section; at !== null; at = parents[at] ?? null) headings.push(reading.sections[at]!.title)
    return {
      text: withDashes(plain, reading.text.slice(looked.start, looked.end))
        .replace(/\$\s*\\?textcircled\s*\{?\s*([1-9])\s*\}?\s*\$\s*/g, (_, digit: string) => CIRCLED[Number(digit) - 1]!)
        .replace(/\s+/g, ' ')
        .replace(/ ([.,;:])/g, '$1')
        .replace(/(?<=[\p{Script=Han}》"）)])[,;:]/gu, (mark) => FULL_WIDTH[mark]!)
        .trim(),
      evidence: toEvidence(reading.text, passage),
      section: passage.section,
      headings,
      paragraph: passage.paragraph,
      concepts: [...new Set(within.map((mention) => mention.concept))],
      mentions: within,
      announced: false,
    }
  })
}

/** The sentences; where one lists measures it goes on behind its semicolons, 计划包括甲；乙；丙。 being one sentence. */
function joinListed({ passages, plain, text }: Reading): Passage[] {
  const joined: Passage[] = []
  for (const passage of passages) {
    if (passage.kind !== 'sentence') continue
    const before = joined.at(-1)
    const goesOn = before?.paragraph === passage.paragraph && before.section === passage.section && text[before.end - 1] === '；'
    if (before && goesOn && LISTING_ZH.test(plain.slice(before.start, Math.min(before.end, before.start + LONGEST_SENTENCE))))
      joined[joined.length - 1] = { ...before, end: passage.end }
    else joined.push(passage)
  }
  return joined
}

/** Marks the items of a counted list that a sentence of the same paragraph announces as measures. */
function markAnnounced(sentences: Sentence[]): Sentence[] {
  let announced = null as number | null
  return sentences.map((sentence) => {
    if (sentence.paragraph !== announced) announced = ANNOUNCED_ZH.test(sentence.text) ? sentence.paragraph : null
    return announced !== null && COUNTED_ZH.test(sentence.text) ? { ...sentence, announced: true } : sentence
  })
}

/** `plain` prints every dash as a hyphen; here a dash between words parts them again: `wheels—old ones—turn`. */
function withDashes(plain: string, printed: string): string {
  return printed.includes('—')
    ? plain.replace(/-/g, (hyphen, at: number) =>
        /^[^\p{Script=Han}\d—]—[^\p{Script=Han}\d—]$/u.test(printed.slice(at - 1, at + 2)) ? ' — ' : hyphen,
      )
    : plain
}

/** The index of each section's parent by level, null at the top. */
export function findParents({ sections }: Pick<Reading, 'sections'>): (number | null)[] {
  const open: number[] = []
  return sections.map((section, i) => {
    while (open.length > 0 && sections[open[open.length - 1]!]!.level >= section.level) open.pop()
    const parent = open[open.length - 1] ?? null
    open.push(i)
    return parent
  })
}

/** The subsections directly under a section, by index. */
export function findChildren(reading: Pick<Reading, 'sections'>, section: number): number[] {
  return findParents(reading).flatMap((parent, i) => (parent === section ? [i] : []))
}

/** A heading with the statements that stand directly under it. */
export interface Headed {
  title: string
  own: Statement[]
}

/** The headings below one that `accepts` them, parent's title first, in reading order; those without statements are left out. */
export function findHeaded(
  reading: Pick<Reading, 'sections'>,
  statements: readonly Statement[],
  accepts: (parent: string, title: string) => boolean,
): Headed[] {
  const parents = findParents(reading)
  return reading.sections.flatMap(({ title }, i) => {
    const parent = parents[i]
    if (parent === null || parent === undefined || !accepts(reading.sections[parent]!.title, title)) return []
    const own = statements.filter((statement) => statement.section === i)
    return own.length > 0 ? [{ title, own }] : []
  })
}
