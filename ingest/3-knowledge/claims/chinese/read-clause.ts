/** The statements of one clause: its predicates, each with what acts and what is acted on. */
import type { Mention } from '../../../extraction.ts'
import type { Cue } from '../../cues.ts'
import type { Resolve, Statement } from '../statement.ts'
import type { Acting, Carried, Say } from './carried.ts'
import type { Clause, Group, Item, Word } from './clause.ts'
import { BEINGS, chineseCues, cuesOf, FRONTED, RELATIVES, WITH } from './lexicon.ts'
import { isAsked, isDenied, type Mood, moodAcross, moodOf } from './mood.ts'
import { isModifying, isNominal, isTold } from './nominal.ts'
import { nameIn, readBeing } from './read-being.ts'
import { countedIn, readCounted } from './read-counted.ts'
import { readAlong, readAs, readWaiting } from './read-waiting.ts'
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

const BACK = /^\s*(?:而|但|因此|所以)?(其(?![他它次中余实])|它们?|该)/u
const PEOPLE = /(?:教师|学生|人员|学者|研究者|专家|我们|团队|作者|家)$/u

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

/** What 其, 它 or 该 at the beginning goes back to, in the sentences before. */
function backOf({ text, offset }: Clause, resolve: Resolve): Mention | null {
  const found = BACK.exec(text)
  if (!found) return null
  const end = offset + found[0].length
  return resolve({ words: [found[1]!], span: { start: end - found[1]!.length, end } })?.mention ?? null
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

function readVerb(clause: Clause, i: number, word: Word, actingAt: (at: number) => Acting, listed: Mention[], say: Say): void {
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
function readOn(clause: Clause, say: Say): void {
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
function readTakenAs(clause: Clause, actingAt: (at: number) => Acting, say: Say): void {
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
