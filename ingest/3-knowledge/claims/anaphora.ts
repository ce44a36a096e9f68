/**
 * What "it", "these colleges" or "such platforms" stand for: looked up in what the paragraph said before.
 *
 * A noun that repeats part of an earlier concept's words wins ("these colleges" after "industrial colleges"); words for
 * people point to the last people named; else the subject of the sentence before; else the section's heading.
 */
import type { Mention } from '../../extraction.ts'
import type { Resolve } from './statement.ts'

/** One sentence that came before. */
export interface Earlier {
  topic: Mention[]
  mentions: readonly Mention[]
}

const PEOPLE = /^(?:individual|worker|graduate|student|person|people|talent|professional|teacher|instructor|trainee|employee)s?$/u
/** What a paper says of itself stands for nothing before it. */
const RESEARCH =
  /^(?:study|studies|paper|article|research|section|chapter|table|figure|survey|sample|result|finding|composition|analysis|data|conclusion|framework|contradiction|problem|issue|question|challenge|gap)s?$/u
const PEOPLE_NAMES =
  /(?:talents?|workers?|laborers?|professionals?|students?|graduates?|personnel|teachers?|faculty|instructors?|labor force|workforce|人才|教师|学生)$/iu
/** Pronouns for one thing and for several. */
const ONE = /^(?:it|its|this)$/u
const SEVERAL = /^(?:they|their|these|those|both)$/u
/** Names of what is many, which "it" is not, and of what may be. */
const MANY =
  /(?:talents?|workers?|laborers?|professionals?|students|graduates|personnel|teachers|instructors|experts|colleges|schools|universities|institutions|enterprises|companies|stakeholders|人才|教师|学生)$/iu
const SOME = /(?:[^iu]s|talent|personnel|workforce|faculty|们|人才|教师|学生)$/iu

/** "Moreover, it …": one more thing of what the paragraph began with. */
export const ADDING = /^\W*(?:moreover|furthermore|in addition|additionally|besides|ultimately|overall)\b/iu

/** Looks back over the paragraph's earlier sentences (the latest last), then at the paragraph before, then at the heading. */
export function toResolve(
  paragraph: readonly Earlier[],
  before: readonly Earlier[],
  heading: readonly Mention[],
  nameOf: (concept: string) => string,
  adds: boolean,
): Resolve {
  return ({ words, span, own }) => {
    const at = (mention: Mention) => ({ concept: mention.concept, start: span.start, end: span.end })
    const noun = words.length > 1 ? words.at(-1)! : null
    if (noun) {
      const found = latest(paragraph, ({ concept }) => concept !== own && repeats(nameOf(concept), noun))
      if (found) return { mention: at(found), byNoun: true }
    }
    if (own !== undefined) return null
    if (noun && RESEARCH.test(noun)) return null
    const agrees = ({ concept }: Mention): boolean => {
      if (SEVERAL.test(words[0]!)) return SOME.test(nameOf(concept))
      return noun !== null || !ONE.test(words[0]!) || !MANY.test(nameOf(concept))
    }
    const first = adds ? paragraph[0]?.topic.find(agrees) : undefined
    const subject = first ?? leading(paragraph, agrees) ?? leading(before.slice(-3), agrees) ?? heading.find(agrees)
    return subject ? { mention: at(subject), byNoun: false } : null
  }
}

/** What the sentences before were mostly about; the nearer the more. */
function leading(paragraph: readonly Earlier[], fits: (mention: Mention) => boolean): Mention | undefined {
  const weights = new Map<string, { weight: number; mention: Mention }>()
  for (const [i, earlier] of paragraph.toReversed().entries()) {
    const mention = earlier.topic.find(fits)
    if (!mention) continue
    const there = weights.get(mention.concept)
    weights.set(mention.concept, { weight: (there?.weight ?? 0) + 0.75 ** i, mention })
  }
  let best: { weight: number; mention: Mention } | undefined
  for (const candidate of weights.values()) if (!best || candidate.weight > best.weight) best = candidate
  return best?.mention
}

function latest(paragraph: readonly Earlier[], fits: (mention: Mention) => boolean): Mention | undefined {
  for (const earlier of paragraph.toReversed()) {
    const found = earlier.mentions.findLast(fits)
    if (found) return found
  }
  return undefined
}

function repeats(name: string, noun: string): boolean {
  if (PEOPLE.test(noun)) return PEOPLE_NAMES.test(name)
  const stem = noun.replace(/(?:ies|es|s|y)$/u, '')
  return stem.length > 2 && name.toLowerCase().includes(stem)
}
