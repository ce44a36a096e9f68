/**
 * What a Chinese sentence claims.
 *
 * Chinese marks little on its words but much by order and particles: prepositions stand before what they govern (为, 对,
 * 通过, 以), modifiers before heads (的), and a clause without a subject takes that of the clause before. So the sentence
 * is cut at its commas, each clause is a row of mentions, cues and particles, and sides are read off their places.
 */
import type { Mention, Span } from '../../extraction.ts'
import { type Cue, cues } from '../cues.ts'
import type { Factor, Resolve, SentenceReading, Statement } from './statement.ts'

const chinese = cues.filter((cue) => cue.lang === 'zh')
const verbCues = chinese.filter((cue) => cue.kind === 'verb')
const verbWords = [...new Set(verbCues.flatMap((cue) => cue.words))].sort((a, b) => b.length - a.length)
const CLAUSE_ENDS = /[,;:，；：。！？!?]/u
const PREPOSITIONS = [
  '通过',
  '借助',
  '依托',
  '围绕',
  '针对',
  '根据',
  '基于',
  '随着',
  '为了',
  '为',
  '给',
  '对',
  '向',
  '在',
  '从',
  '以',
  '将',
  '把',
  '与',
  '同',
  '跟',
]
/** What parts a doing that is the subject from what it does. */
const PIVOT = /(?:是|成为|能够|可以|有助于|有利于|必将|将会|能)/u
/** What may follow a noun that heads its phrase: particles, verbs, and nouns that add nothing. */
const NO_HEAD =
  /^(?:的|是|为|和|与|及|以及|或|对|在|将|把|已|也|都|能|可|会|应|需|要|不|等|而|并|从|由|通过|发展|建设|水平|质量|体系|系统|改革|过程|工作|领域|行业|方面|方式|方法|技术|应用|能力|机制|模式|途径|路径|提|提升|提高|得到|成为|作为|具有|必须|必然|仍|还|更|又|之间|中|上|下|内|来|后|时|以|受|被|向|给|使|让|之)/u
const MEANS = new Set(['通过', '借助', '依托', '随着'])
const FRONTED_OBJECT = new Set(['将', '把'])
const BACK = /^(?:其|它|它们|这|这些|该|此|这种)/u
const NEGATION = /(?:不|未|没有|无法|难以|缺乏)$/u
const RECOMMENDATION = /(?:应当|应该|应|必须|须|需要|需|要|亟待)[^,，。]{0,6}$/u
const PREDICTION = /(?:将会|将|会)[^,，。]{0,3}$/u
const HEDGE = /(?:可以|可能|能够|或许|有望|一定程度|有助于|有利于|可)/u

interface Clause {
  start: number
  text: string
  mentions: Mention[]
}

/** What a clause without a subject of its own takes from the clauses before it. */
interface Carried {
  topic: Mention[]
  /** "通过A，提升B" */
  means: Mention[]
}

/** Reads one sentence; `source` begins at `offset` of the document, mentions are sorted and don't overlap. */
export function readChinese(source: string, offset: number, mentions: readonly Mention[], resolve: Resolve): SentenceReading {
  const statements: Statement[] = []
  const carried: Carried = { topic: [], means: [] }
  for (const clause of splitClauses(source, offset, mentions)) {
    const own = readClause(clause, carried, resolve, statements)
    const means = governedBy(clause, clause.text.length, MEANS)
    if (own.length > 0) carried.topic = own
    if (means.length > 0 || own.length > 0) carried.means = means
  }
  return { statements, topic: carried.topic }
}

function splitClauses(source: string, offset: number, mentions: readonly Mention[]): Clause[] {
  const clauses: Clause[] = []
  let start = 0
  for (let i = 0; i <= source.length; i++) {
    if (i < source.length && !CLAUSE_ENDS.test(source[i]!)) continue
    const from = offset + start
    const to = offset + i
    if (i > start)
      clauses.push({ start: from, text: source.slice(start, i), mentions: mentions.filter((m) => m.start >= from && m.end <= to) })
    start = i + 1
  }
  return clauses
}

function readClause(clause: Clause, { topic, means: earlierMeans }: Carried, resolve: Resolve, statements: Statement[]): Mention[] {
  const { text, start, mentions } = clause
  const inMention = (at: number) => mentions.some((m) => m.start - start <= at && at < m.end - start)
  const firstVerb = Math.min(...verbWords.map((word) => indexOutside(text, word, inMention)).filter((at) => at >= 0), text.length)
  const own = subjectBefore(clause, firstVerb)

  const say = (cue: Cue, acting: readonly Mention[], acted: readonly Mention[], at: number, word: string, factors: Factor[]) => {
    const before = text.slice(0, at)
    const span: Span = { start: start + at, end: start + at + word.length }
    const sides = cue.reversed ? { a: acted, b: acting } : { a: acting, b: acted }
    for (const subject of sides.a) {
      for (const object of sides.b) {
        if (subject.concept === object.concept) continue
        const own = isModifier(clause, subject) || isModifier(clause, object) ? [...factors, 'modifier' as const] : factors
        const modal = RECOMMENDATION.test(before) ? 'should' : PREDICTION.test(before) ? 'will' : null
        statements.push({
          subject,
          object,
          cue,
          span,
          negated: NEGATION.test(before),
          hedged: HEDGE.test(before.slice(-8) + word),
          modal,
          factors: own,
        })
      }
    }
  }
  const actingAt = (at: number): { sides: Mention[]; factors: Factor[] } => {
    const direct = subjectBefore(clause, at)
    if (direct.length > 0) return { sides: direct, factors: [] }
    const pronoun = BACK.exec(text.trimStart())
    if (pronoun) {
      const from = start + text.indexOf(pronoun[0])
      const found = resolve({ words: [pronoun[0]], span: { start: from, end: from + pronoun[0].length } })
      if (found) return { sides: [found.mention], factors: ['anaphor'] }
    }
    const means = governedBy(clause, at, MEANS)
    if (means.length > 0) return { sides: means, factors: ['means'] }
    return earlierMeans.length > 0 ? { sides: earlierMeans, factors: ['means'] } : { sides: topic, factors: ['inherited'] }
  }

  const taken: number[] = []
  for (const cue of chinese) {
    if (cue.kind === 'verb' || cue.kind === 'nominal') continue
    for (const word of cue.words) {
      const at = indexOutside(text, word, inMention)
      if (at < 0) continue
      if (cue.kind === 'light') {
        const tail = text.slice(at + word.length, at + word.length + 16)
        if (!cue.nouns!.some((noun) => tail.includes(noun))) continue
        const acted = governedBy(clause, at, new Set(cue.after!))
        if (acted.length === 0) continue
        const acting = actingAt(at)
        say(cue, acting.sides, acted, at, word, acting.factors)
        taken.push(at)
      } else if (cue.kind === 'being') {
        const noun = cue.nouns!.find((n) => text.trimEnd().endsWith(n) || text.includes(`的${n}`))
        const acted = noun ? objectAfter(clause, at + word.length) : []
        if (acted.length === 0) continue
        const acting = actingAt(at)
        if (acting.sides.every((side) => side.end - start <= at || acting.factors.length > 0))
          say(cue, acting.sides, acted.slice(-1), at, word, acting.factors)
        taken.push(at)
      } else if (cue.kind === 'between') {
        const acted = governedBy(clause, at, new Set(cue.after!))
        if (acted.length === 0) continue
        const acting = actingAt(at)
        say(cue, acting.sides, acted, at, word, acting.factors)
        taken.push(at)
      }
    }
  }
  for (const cue of chinese.filter((c) => c.kind === 'nominal')) {
    const at = indexOutside(text, cue.words[0]!, inMention)
    const noun =
      at < 0 ? undefined : cue.nouns!.find((n) => text.slice(at).includes(`为${n}`) || new RegExp(`为.{0,3}${n}`, 'u').test(text.slice(at)))
    const basis = noun ? mentions.filter((m) => m.start - start > at && m.end - start <= text.indexOf('为', at)) : []
    if (basis.length === 0) continue
    const acting = actingAt(at)
    say(cue, acting.sides, basis, at, cue.words[0]!, acting.factors)
  }
  for (const word of verbWords) {
    for (let at = indexOutside(text, word, inMention); at >= 0; at = indexOutside(text, word, inMention, at + word.length)) {
      if (taken.some((t) => Math.abs(t - at) < word.length) || overlapsLonger(text, at, word)) continue
      const cue = verbCues.find((c) => c.words.includes(word))!
      const passive = /(?:由|受到|受|被)[^由受被]*$/u.exec(text.slice(0, at))
      const fronted = governedBy(clause, at, FRONTED_OBJECT)
      if (passive) {
        const agent = mentions.filter((m) => m.start - start > passive.index && m.end - start <= at)
        const patient = subjectBefore(clause, passive.index)
        if (agent.length > 0) {
          say(cue, agent.slice(-1), patient.length > 0 ? patient : topic, at, word, ['passive'])
          continue
        }
      }
      const acted = fronted.length > 0 ? fronted : objectAfter(clause, at + word.length)
      if (acted.length === 0 || /^(?:的|作用|力|者)/u.test(text.slice(at + word.length))) continue
      const acting = actingAt(at)
      say(cue, acting.sides, acted, at, word, acting.factors)
    }
  }
  return own
}

/** A concept that only modifies a noun that we don't know: BIM in BIM工作室. */
function isModifier(clause: Clause, mention: Mention): boolean {
  const after = clause.text.slice(mention.end - clause.start)
  return /^\p{Script=Han}/u.test(after) && !NO_HEAD.test(after) && !verbWords.some((word) => after.startsWith(word))
}

function overlapsLonger(text: string, at: number, word: string): boolean {
  return verbWords.some((other) => other.length > word.length && other.includes(word) && text.startsWith(other, at - other.indexOf(word)))
}

function indexOutside(text: string, word: string, inMention: (at: number) => boolean, from = 0): number {
  for (let at = text.indexOf(word, from); at >= 0; at = text.indexOf(word, at + 1)) if (!inMention(at)) return at
  return -1
}

/** The particle that governs a mention: the nearest one before it, with no other mention between. */
function governor(clause: Clause, mention: Mention): string | null {
  const previous = clause.mentions.findLast((m) => m.end <= mention.start)
  const between = clause.text.slice(previous ? previous.end - clause.start : 0, mention.start - clause.start)
  const found = PREPOSITIONS.filter((word) => between.includes(word)).sort(
    (a, b) => between.lastIndexOf(b) - between.lastIndexOf(a) || b.length - a.length,
  )[0]
  if (found) return verbWords.some((verb) => between.lastIndexOf(verb) > between.lastIndexOf(found)) ? null : found
  if (previous && isJoined(between)) return governor(clause, previous)
  return null
}

function governedBy(clause: Clause, before: number, particles: ReadonlySet<string>): Mention[] {
  return heads(
    clause,
    clause.mentions.filter((m) => m.end - clause.start <= before && particles.has(governor(clause, m) ?? '')),
  )
}

/** The mentions before `at` that no particle governs: the last group of them. */
function subjectBefore(clause: Clause, at: number): Mention[] {
  const free = clause.mentions.filter((m) => m.end - clause.start <= at && governor(clause, m) === null)
  const verbs = verbWords.map((word) => clause.text.slice(0, at).indexOf(word)).filter((i) => i >= 0)
  const first = Math.min(...verbs, at)
  const subject = free.filter((m) => m.end - clause.start <= first)
  if (subject.length > 0) return heads(clause, subject)
  // "深化A是提升B的途径": what is done to A acts
  const pivot = PIVOT.exec(clause.text.slice(0, at))
  return pivot
    ? heads(
        clause,
        free.filter((m) => m.end - clause.start <= pivot.index),
      )
    : []
}

/** The mentions after `from`: the first group, its heads only. */
function objectAfter(clause: Clause, from: number): Mention[] {
  const later = clause.mentions.filter((m) => m.start - clause.start >= from)
  const group: Mention[] = []
  for (const mention of later) {
    const previous = group.at(-1)
    const between = clause.text.slice((previous?.end ?? clause.start + from) - clause.start, mention.start - clause.start)
    if (verbWords.some((verb) => between.includes(verb))) break
    if (previous && !isJoined(between) && between.length > 8) break
    group.push(mention)
  }
  return heads(clause, group)
}

/** Of mentions in a row those that head their phrase: 的 makes what stands before it a modifier. */
function heads(clause: Clause, group: readonly Mention[]): Mention[] {
  return group.filter((mention, i) => {
    const next = group[i + 1]
    if (!next) return true
    const between = clause.text.slice(mention.end - clause.start, next.start - clause.start)
    return between !== '' && !/^.{0,4}的/u.test(between) && /[、和与及或]|以及/u.test(between)
  })
}

function isJoined(between: string): boolean {
  return between.length <= 6 && /^(?:[^,，]{0,4})(?:[、和与及或的]|以及|)/u.test(between)
}
