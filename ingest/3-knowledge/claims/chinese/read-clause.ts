/** The statements of one clause: its predicates, each with what acts and what is acted on. */
import type { Mention } from '../../../extraction.ts'
import type { Cue } from '../../cues.ts'
import type { Factor, Resolve, Statement } from '../statement.ts'
import type { Clause, Group, Item, Word } from './clause.ts'
import { BEINGS, chineseCues, cuesOf, FRONTED, RELATIVES, WITH } from './lexicon.ts'
import { isAsked, isDenied, type Mood, moodAcross, moodOf } from './mood.ts'
import { isModifying, isNominal, isTold } from './nominal.ts'
import {
  agentBefore,
  describedBefore,
  firstPredicate,
  governorOf,
  isEmbedded,
  isMeans,
  meansBefore,
  namesAnother,
  objectAfter,
  pivotBefore,
  prepositionOf,
  subjectBefore,
} from './sides.ts'
import { isVague, isWhole } from './whole-ends.ts'

/** What a clause without a subject goes on with. */
export interface Carried {
  subject: Mention[]
  /** 通过A，提升B */
  means: Mention[]
  /** 建设A，提升B: what a clause without a subject is about. */
  done: Mention[]
  /** Whom a list is about, in an item of it that names nobody. */
  listed: Mention[]
  /** 应A，B: what goes on with a wish or a plan is one. */
  modal?: Mood['modal']
  /** 有如下三种A: what 一是 to 三是 count up. */
  counted?: Mention[]
  /** 随着A, 作为B的基础, in the clause before: one side, for the subject to come. */
  waiting?: { cue: Cue; side: 'acting' | 'acted'; mentions: Mention[]; word: Word; offset: number }
}

export const NOTHING: Carried = { subject: [], means: [], done: [], listed: [] }

interface Acting {
  sides: Mention[]
  factors: Factor[]
}

const BACK = /^\s*(?:而|但|因此|所以)?(其(?![他它次中余实])|它们?|该)/u
const PEOPLE = /(?:教师|学生|人员|学者|研究者|专家|我们|团队|作者|家)$/u

/** What announces a count: 如下四种模式, 以下三点, 分为两类. */
const COUNT = /(?:如下|以下|下列|分为|分成|包括|[两二三四五六七八九几多\d]\s?(?:种|个|类|大|方面|项|条|点))/u
const COUNTED = /^\s*(?:其?[一二三四五六七八九]是|第[一二三四五六七八九]是)/u

/** 薪资这一因素: the noun before is meant. */
const APPOSED = /^\s*这[一种个类项].{1,4}$/u

const NOBODY: Acting = { sides: [], factors: [] }

export function readClause(clause: Clause, carried: Carried, resolve: Resolve): { statements: Statement[]; carried: Carried } {
  const { items } = clause
  const statements: Statement[] = []
  const used = new Set<number>()
  const first = firstPredicate(items)
  const printed = subjectBefore(items, first)
  const back = printed.length > 0 ? null : backOf(clause, resolve)
  const own = back ? [back] : printed
  const goesOn = printed.length === 0
  const lost = own.length === 0 && namesAnother(items)
  const means = items.flatMap((item, i) => (item.kind === 'group' && isMeans(clause, i) ? item.heads : []))

  const actingAt = (at: number): Acting => {
    const pivot = pivotBefore(items, at)
    if (pivot) return { sides: pivot, factors: [] }
    const near = own.length > 0 ? meansBefore(clause, at) : []
    const link = items.some((item, k) => k < at && item.kind === 'predicate' && BEINGS.has(item.text))
    if (near.length > 0 && (link || own.every((mention) => PEOPLE.test(nameIn(clause, mention))))) return { sides: near, factors: [] }
    if (own.length > 0) return { sides: [...own, ...near], factors: back ? ['anaphor'] : [] }
    const before = subjectBefore(items, at)
    if (before.length > 0) return { sides: before, factors: [] }
    if (means.length > 0) return { sides: means, factors: ['means'] }
    if (lost) return NOBODY
    if (carried.means.length > 0) return { sides: carried.means, factors: ['means'] }
    if (carried.subject.length > 0) return { sides: carried.subject, factors: ['inherited'] }
    return { sides: carried.done, factors: ['controlled'] }
  }
  const say = (cue: Cue, word: Word, acting: Acting, acted: readonly Mention[]) =>
    statements.push(...toStatements(clause, cue, word, acting, acted, goesOn ? (carried.modal ?? null) : null))

  for (const [i, item] of items.entries()) {
    if (item.kind !== 'predicate' || used.has(i)) continue
    const governed = readGoverned(clause, i)
    if (governed) {
      say(governed.cue, item, actingAt(Math.min(i, governed.at)), governed.acted)
      used.add(i)
      continue
    }
    const being = readBeing(clause, i)
    if (being) {
      say(being.cue, item, actingAt(i), being.acted)
      for (let k = i; k < items.length; k++) used.add(k)
      break
    }
    readVerb(clause, i, item, actingAt, carried.listed, say)
  }
  readTakenAs(clause, actingAt, say)
  readWaiting(clause, carried, own, say)
  readCounted(clause, carried, say)
  const waiting = readAs(clause, say) ?? readAlong(clause, means)
  readOn(clause, say)
  const done =
    own.length > 0 || isDenied(clause.text)
      ? []
      : items.flatMap((item, i) => (item.kind === 'group' && governorOf(items, i) === null ? item.heads : [])).slice(-1)
  return {
    statements,
    carried: {
      ...(waiting ? { waiting } : {}),
      ...countedIn(clause, carried),
      modal: moodAcross(clause.text) ?? (goesOn ? (carried.modal ?? null) : null),
      listed: carried.listed,
      subject: own.length > 0 ? own.filter((mention) => !isVague(clause, mention)) : carried.subject,
      means: means.length > 0 ? means : own.length > 0 && !own.every((m) => PEOPLE.test(nameIn(clause, m))) ? [] : carried.means,
      done: carried.done.length > 0 ? carried.done : done,
    },
  }
}

/** What the clauses after this one count up, if they do. */
function countedIn({ items, text }: Clause, { counted }: Carried): Pick<Carried, 'counted'> {
  if (COUNTED.test(text)) return counted ? { counted } : {}
  const last = items.findLast((item): item is Group => item.kind === 'group')
  return COUNT.test(text) && last ? { counted: last.heads.slice(-1) } : {}
}

/** What 其, 它 or 该 at the beginning goes back to, in the sentences before. */
function backOf({ text, offset }: Clause, resolve: Resolve): Mention | null {
  const found = BACK.exec(text)
  if (!found) return null
  const end = offset + found[0].length
  return resolve({ words: [found[1]!], span: { start: end - found[1]!.length, end } })?.mention ?? null
}

function nameIn(clause: Clause, mention: Mention): string {
  return clause.text.slice(mention.start - clause.offset, mention.end - clause.offset)
}

function toStatements(clause: Clause, cue: Cue, word: Word, acting: Acting, acted: readonly Mention[], modal: Mood['modal']): Statement[] {
  const before = clause.text.slice(0, Math.max(0, word.start))
  if (isAsked(before) || /[?？]/u.test(clause.mark)) return []
  const [subjects, objects] = cue.reversed ? [acted, acting.sides] : [acting.sides, acted]
  const said = {
    cue,
    span: { start: clause.offset + word.start, end: clause.offset + word.end },
    ...moodOf(before, word.text, modal),
    factors: acting.factors,
  }
  const whole = (mention: Mention) => isWhole(clause, mention, cue)
  // 的 after the last of a row is said of them all
  const last = subjects.at(-1)
  if (!last || !whole(last)) return []
  return subjects
    .filter(whole)
    .flatMap((subject) =>
      objects.filter((object) => object.concept !== subject.concept && whole(object)).map((object) => ({ subject, object, ...said })),
    )
}

/** A为B提供支撑, A对B具有作用, A与B对接: what a preposition before the predicate governs is acted on. */
function readGoverned({ items, text }: Clause, i: number): { cue: Cue; acted: Mention[]; at: number } | null {
  const word = items[i] as Word
  const tail = text.slice(word.end)
  for (const cue of [...cuesOf(word.text, 'light'), ...cuesOf(word.text, 'between')]) {
    if (cue.nouns && !cue.nouns.some((noun) => tail.includes(noun))) continue
    for (let k = i - 1; k >= 0; k--) {
      const group = items[k]!
      if (group.kind !== 'group') continue
      const governor = governorOf(items, k)
      if (governor !== null && cue.after!.includes(governor)) return { cue, acted: group.heads, at: prepositionOf(items, k) }
      if (cue.kind === 'between' && k >= i - 2 && group.heads.length > 1 && WITH.has(group.joint ?? '')) return null
    }
  }
  return null
}

/** The heads of a group; of B的重要力量, where the head is what B has, B. */
function headsBut(clause: Clause, { heads, modifier }: Group, nouns: readonly string[]): Mention[] {
  return heads.flatMap((head) => (nouns.some((noun) => nameIn(clause, head).endsWith(noun)) ? (modifier ?? []) : head))
}

/** A是B的基础; also A作为B的基础. */
function readBeing(clause: Clause, i: number): { cue: Cue; acted: Mention[] } | null {
  const word = clause.items[i] as Word
  if (!BEINGS.has(word.text)) return null
  const rest = clause.text.slice(word.end)
  for (const cue of cuesOf(word.text, 'being')) {
    const noun = cue.nouns!.find((n) => rest.trimEnd().endsWith(n) || rest.includes(`的${n}`))
    if (!noun) continue
    const acted = clause.items.slice(i + 1).flatMap((item) => (item.kind === 'group' ? headsBut(clause, item, [noun]) : []))
    if (acted.length > 0) return { cue, acted }
  }
  return null
}

function readVerb(
  clause: Clause,
  i: number,
  word: Word,
  actingAt: (at: number) => Acting,
  listed: Mention[],
  say: (cue: Cue, word: Word, acting: Acting, acted: readonly Mention[]) => void,
): void {
  const { items } = clause
  const between = cuesOf(word.text, 'between')[0]
  const before = items[i - 1]?.kind === 'group' ? items[i - 1] : items[i - 2]
  if (between && isTold(clause, word)) return
  if (between && before?.kind === 'group' && before.heads.length > 1 && WITH.has(before.joint ?? '')) {
    say(between, word, { sides: before.heads.slice(0, -1), factors: ['mutual'] }, before.heads.slice(-1))
    return
  }
  const cue = cuesOf(word.text, 'verb')[0]
  if (!cue) return
  const agent = agentBefore(items, i)
  if (agent) {
    const patient = subjectBefore(items, agent.at)
    say(cue, word, { sides: agent.sides, factors: ['passive'] }, patient.length > 0 ? patient : actingAt(agent.at).sides)
    return
  }
  if (isNominal(clause, word) || isGoverned(items, i)) return
  const fronted = items.flatMap((item, k) => (k < i && item.kind === 'group' && FRONTED.has(governorOf(items, k) ?? '') ? item.heads : []))
  const object = fronted.length > 0 ? null : objectAfter(clause, i)
  if (object && RELATIVES.has(word.text) && object.modifier && isEmbedded(items, i)) {
    say(cue, word, { sides: object.heads.slice(0, 1), factors: [] }, [object.modifier])
    return
  }
  if (object && (isModifying(clause, object) || actsItself(items, i, object))) return
  const acted = object?.heads ?? fronted
  const acting = actingAt(i)
  const idle = cue.ownSubject && acting.factors.includes('controlled')
  if (acted.length > 0) say(cue, word, idle ? { sides: listed, factors: ['anaphor'] } : acting, acted)
}

/** 通过提升A、促进B来V: what is done to do something else. */
function isGoverned(items: readonly Item[], i: number): boolean {
  const before = items[i - 1]
  if (before?.kind === 'preposition') return true
  if (before?.kind !== 'and') return false
  const verb = items.findLastIndex((item, k) => k < i - 1 && item.kind === 'predicate')
  return verb > 0 && items[verb - 1]?.kind === 'preposition'
}

/** V A的B能W: the verb only tells of B. */
function actsItself(items: readonly Item[], i: number, object: Group): boolean {
  const at = items.findIndex((item, k) => k > i && item.kind === 'predicate')
  return at > 0 && describedBefore(items, at) === object
}

/** A对B的影响. */
function readOn(clause: Clause, say: (cue: Cue, word: Word, acting: Acting, acted: readonly Mention[]) => void): void {
  const { items, text, offset } = clause
  const endOf = (mention: Mention | null) => (mention ? mention.end - offset : text.length)
  for (const [i, word] of items.entries()) {
    const [before, object] = [items[i - 1], items[i + 1]]
    const subject = before?.kind === 'other' && APPOSED.test(before.text) ? items[i - 2] : before
    if (word.kind !== 'preposition' || subject?.kind !== 'group' || object?.kind !== 'group') continue
    for (const [acted, end] of [
      [object.heads, object.end],
      [object.modifier ? [object.modifier] : [], endOf(object.modifier)],
    ] as const) {
      const tail = text.slice(end)
      const cue = chineseCues.find(
        ({ kind, words, nouns }) =>
          kind === 'nominal' && words.includes(word.text) && nouns!.some((noun) => new RegExp(`^的.{0,4}${noun}`, 'u').test(tail)),
      )
      if (cue && acted.length > 0) say(cue, word, { sides: subject.heads, factors: ['nominal'] }, acted)
    }
  }
}

/** B以A为基础. */
function readTakenAs(
  clause: Clause,
  actingAt: (at: number) => Acting,
  say: (cue: Cue, word: Word, acting: Acting, acted: readonly Mention[]) => void,
): void {
  const { items, text } = clause
  const at = items.findIndex((item) => item.kind === 'preposition' && item.text === '以')
  const word = items[at]
  if (word?.kind !== 'preposition') return
  const tail = text.slice(word.end)
  for (const cue of chineseCues) {
    if (cue.kind !== 'nominal' || !cue.words.includes('以')) continue
    const noun = cue.nouns!.find((n) => new RegExp(`为.{0,4}${n}`, 'u').test(tail))
    if (!noun) continue
    const until = word.end + tail.indexOf('为')
    const basis = items.flatMap((item, k) => (k > at && item.kind === 'group' && item.end <= until ? item.heads : []))
    const own = subjectBefore(items, at)
    if (basis.length > 0 && own.length > 0) say(cue, word, { sides: own, factors: [] }, basis)
    else if (basis.length > 0) {
      const acting = actingAt(at)
      if (!acting.factors.includes('means')) say(cue, word, acting, basis)
    }
  }
}

/** A有两类，一是B，二是C. */
function readCounted(
  { items, text }: Clause,
  { counted }: Carried,
  say: (cue: Cue, word: Word, acting: Acting, acted: readonly Mention[]) => void,
): void {
  const at = COUNTED.test(text) ? items.findIndex(({ kind }) => kind === 'predicate') : -1
  const [word, part] = [items[at], items[at + 1]]
  const cue = cuesOf('组成', 'verb')[0]
  if (word?.kind === 'predicate' && part?.kind === 'group' && counted && cue && at + 2 >= items.length)
    say(cue, word, { sides: part.heads, factors: [] }, counted)
}

/** What the clause before left open, for this one's subject. */
function readWaiting(
  { offset }: Clause,
  { waiting }: Carried,
  own: readonly Mention[],
  say: (cue: Cue, word: Word, acting: Acting, acted: readonly Mention[]) => void,
): void {
  if (!waiting || own.length === 0) return
  const { cue, side, mentions, word } = waiting
  const shift = waiting.offset - offset
  const there = { ...word, start: word.start + shift, end: word.end + shift }
  const [acting, acted] = side === 'acting' ? [mentions, own] : [own, mentions]
  say(cue, there, { sides: [...acting], factors: [] }, acted)
}

/** 随着A的发展，B更加迫切. */
function readAlong({ items, offset }: Clause, means: Mention[]): Carried['waiting'] {
  const cue = chineseCues.find(({ kind }) => kind === 'adverbial')
  const word = items.find((item): item is Word => item.kind === 'preposition' && item.text === '随着')
  return cue && word && means.length > 0 ? { cue, side: 'acting', mentions: means, word, offset } : undefined
}

/** A作为B的基础; also 作为B的基础，A. */
function readAs(clause: Clause, say: (cue: Cue, word: Word, acting: Acting, acted: readonly Mention[]) => void): Carried['waiting'] {
  const at = clause.items.findIndex((item) => item.kind === 'preposition' && item.text === '作为')
  const being = at < 0 ? null : readBeing(clause, at)
  if (!being) return undefined
  const word = clause.items[at] as Word
  const subject = subjectBefore(clause.items, at)
  if (subject.length === 0) return { cue: being.cue, side: 'acted', mentions: being.acted, word, offset: clause.offset }
  say(being.cue, word, { sides: subject, factors: [] }, being.acted)
  return undefined
}
