/** Finds how one thing is said to differ from another: "Compared with A, B …", "B differs from A in …", 与A相比. */
import type { Reading } from '#ingest/document.ts'
import { toEvidence } from '#ingest/document.ts'
import type { Contrast, Mention, Passage } from '#ingest/extraction.ts'
import { spansWithin } from '../spans-within.ts'
import { outermost } from './claims/mentions.ts'

/** Words between or before two concepts that set them against each other; `first` says which of the two it is about. */
interface ContrastCue {
  /** Right before the one it is measured against. */
  before?: RegExp
  /** Between the two, whole. */
  between: RegExp
  about: 'first' | 'second'
}

const LINK = '[^.;。；]{0,90}'
const CONTRAST_CUES: readonly ContrastCue[] = [
  {
    before:
      /(?:compared (?:with|to)|in (?:comparison|contrast) (?:with|to)|contrasted with|unlike|different from|as opposed to|distinct from|differing from)\s+(?:the|a|an|its)?\s*$/iu,
    between: new RegExp(`^${LINK}[,，](?!\\s*(?:it|they|this|these|he|she|we)\\b)[^.;,]{0,50}$`, 'u'),
    about: 'second',
  },
  {
    between:
      /^[^.;。；]{0,60}\b(?:differs?|differed|differing|is (?:\w+ )?(?:different|distinct)|are (?:\w+ )?(?:different|distinct)|distinguishe[sd] itself|is distinguished|departs?|diverges?)\s+(?:\w+ly\s+)?from\b[^.;,]{0,40}$/u,
    about: 'first',
  },
  {
    before: /\b(?:differences?|distinctions?|contrasts?)\s+between\s+(?:the\s+)?$/iu,
    between: /^[^.;,]{0,30}\band\b[^.;,]{0,30}$/u,
    about: 'first',
  },
  { before: /\bdistinguish(?:es|ed|ing)?\s+(?:the\s+)?$/iu, between: /^[^.;,]{0,30}\bfrom\b[^.;,]{0,30}$/u, about: 'first' },
  {
    between: /^,?\s*(?:unlike|in contrast (?:to|with)|compared (?:with|to)|as opposed to|different from)\s+(?:the|a|an)?\s*$/iu,
    about: 'first',
  },
  {
    before: /(?:与|和|(?<!不)同|较之?|相较于?|相比于?|不同于|区别于|有别于)$/u,
    between: /^[^,，。；]{0,12}(?:相比|比较|不同|相较|而言)?[,，]/u,
    about: 'second',
  },
  { between: /^[^,，。；]{0,6}(?:不同于|区别于|有别于|异于)[^,，。；]{0,6}$/u, about: 'first' },
  { before: /(?:^|[,，])$/u, between: /^(?:与|和|同)$/u, about: 'first' },
]
/** 与…相比 says so only after its concept. */
const CHINESE_COMPARES = /相比|不同|区别|有别|差异|相较|较之/u
const IN_CONTRAST = /^\s*(?:in|by) (?:sharp |stark )?contrast,|^\s*on the contrary,|^\s*相比之下|^\s*相反/iu
const ASPECTS: readonly RegExp[] = [
  /\b(?:in terms of|with (?:respect|regard) to|in (?:the )?(?:aspects?|dimensions?) of|regarding|as for)\s+([^.;]{3,120})/iu,
  /\bdiffer(?:s|ed)?\s+(?:\w+ly\s+)?from\b[^.;]{3,80}?\bin\s+(?:their\s+|its\s+|the\s+)?([^.;]{3,80})/iu,
  /在([^,，。；]{2,30})(?:方面|上)/u,
]

/** The contrasts of a paper in reading order; `a` is what differs, `b` what it is measured against. */
export function findContrasts(reading: Reading, mentions: Mention[]): Contrast[] {
  const all = outermost(mentions)
  const contrasts: Contrast[] = []
  let previous: Passage | null = null
  for (const passage of reading.passages) {
    if (passage.kind !== 'sentence') continue
    const here = spansWithin(all, passage)
    const pair = pairOf(reading.plain, here) ?? pairWithPrevious(reading.plain, passage, here, previous, all)
    if (pair) contrasts.push({ ...pair, aspect: aspectOf(reading.plain, passage), evidence: toEvidence(reading.text, passage) })
    previous = passage
  }
  return contrasts
}

type Pair = Pick<Contrast, 'a' | 'b'>

function pairOf(plain: string, here: readonly Mention[]): Pair | null {
  for (const [i, first] of here.entries()) {
    const second = here.slice(i + 1).find((mention) => mention.concept !== first.concept)
    if (!second) continue
    const before = plain.slice(Math.max(0, first.start - 60), first.start).replaceAll('\n', ' ')
    const between = plain.slice(first.end, second.start).replaceAll('\n', ' ')
    for (const cue of CONTRAST_CUES) {
      if ((cue.before && !cue.before.test(before)) || !cue.between.test(between)) continue
      const chinese = /\p{Script=Han}/u.test(plain.slice(first.start, first.end))
      if (chinese && !CHINESE_COMPARES.test(before.slice(-4).replace(/不同$/u, '') + between + plain.slice(second.end, second.end + 12)))
        continue
      return cue.about === 'first' ? { a: first.concept, b: second.concept } : { a: second.concept, b: first.concept }
    }
  }
  return null
}

/** "In contrast, B …": against what the sentence before began with. */
function pairWithPrevious(
  plain: string,
  passage: Passage,
  here: readonly Mention[],
  previous: Passage | null,
  all: readonly Mention[],
): Pair | null {
  if (!previous || previous.paragraph !== passage.paragraph || !IN_CONTRAST.test(plain.slice(passage.start, passage.end))) return null
  const a = here[0]
  const b = spansWithin(all, previous).find((mention) => mention.concept !== a?.concept)
  const opens = (mention: Mention, { start }: Passage) => mention.start - start < 45
  return a && b && opens(a, passage) && opens(b, previous) ? { a: a.concept, b: b.concept } : null
}

function aspectOf(plain: string, passage: Passage): string | null {
  const sentence = plain.slice(passage.start, passage.end)
  for (const pattern of ASPECTS) {
    const found = pattern.exec(sentence)?.[1]
    if (found)
      return found
        .split(/,\s+(?!and\b)(?=\p{L}+(?:\s+\p{L}+){3})/u)[0]!
        .replaceAll(/\s+/gu, ' ')
        .trim()
  }
  return null
}
