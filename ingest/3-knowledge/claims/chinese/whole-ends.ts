/**
 * Whether a mention is what its clause speaks of, or only a piece of it.
 *
 * Chinese puts a modifier before its head without a sign: in 国家建设 and 发达地区经验 the first noun is no end of a claim. So
 * what stands right after a mention must be no noun, unless it adds little to it (水平, 发展).
 */
import type { Mention } from '../../../extraction.ts'
import { toSegments } from '../../chinese-segments.ts'
import { ADJECTIVES, NEVER_NOUN, VAGUE, WEAK_HEADS } from '../../chinese-words.ts'
import type { Cue } from '../../cues.ts'
import type { Clause } from './clause.ts'
import { SOFT, wordAt } from './lexicon.ts'

const HAN = /^\p{Script=Han}+$/u
/** What follows a noun and is none. */
const AFTER =
  /^(?:\s|等|们|也|都|能|可|会|将|已|均|仍|还|又|更|很|最|越|正|曾|须|应|要|需|必|不|未|没|无|如|则|而|且|所|来|去|之|其|这|那|此|该|各|多|较|极|被|让|使|得|地|了|着|过)/u
/** Nouns of place and respect, that what is before them is meant by. */
const RESPECT = new Set('方面 领域 层面 角度 过程 期间 阶段 情境 环境 背景 时期 工作 活动 事业'.split(' '))

/** True for a name that stands for something else, or for anything. */
export function isVague({ text, offset }: Clause, { start, end }: Mention): boolean {
  return VAGUE.has(text.slice(Math.max(0, start - offset), Math.max(0, end - offset)).replace(/\s+/gu, ''))
}

/** True for an end that says by itself what is meant. */
export function isWhole(clause: Clause, mention: Mention, cue: Cue): boolean {
  const [from, to] = [mention.start - clause.offset, mention.end - clause.offset]
  // what an anaphor or an earlier clause names isn't printed here
  if (from < 0 || to > clause.text.length) return true
  if (isVague(clause, mention)) return false
  const rest = clause.text.slice(to)
  if (/^[中上下里内]的/u.test(rest)) return false
  if (rest.startsWith('的')) return cue.kind === 'being' || cue.kind === 'nominal' || addsLittle(rest.slice(1))
  if (!HAN.test(clause.text.slice(from, to))) return true
  if (rest === '' || AFTER.test(rest)) return true
  const verb = wordAt(rest, 0, rest.length)?.word
  if (verb) return cue.kind === 'between' || !isCompound(verb, rest.slice(verb.length))
  const next = toSegments(clause.text, 0).find((segment) => segment.end > to)
  if (!next || !HAN.test(next.form)) return true
  if (next.start < to) return false
  return NEVER_NOUN.has(next.form) || ADJECTIVES.has(next.form) || WEAK_HEADS.has(next.form) || RESPECT.has(next.form)
}

/** 文化适应 at the end of what it is said of: one noun. */
function isCompound(verb: string, after: string): boolean {
  return SOFT.has(verb) && !WEAK_HEADS.has(verb) && /^(?:$|[、的和与])/u.test(after)
}

/** 的发展, 的整体水平: the noun before is meant; 的影响因素 is another thing. */
function addsLittle(rest: string): boolean {
  if (/^[不非未无]/u.test(rest)) return false
  let last: string | null = null
  for (const { form, word } of toSegments(rest, 0)) {
    if (!word || (NEVER_NOUN.has(form) && !ADJECTIVES.has(form) && !WEAK_HEADS.has(form)) || form === '的') break
    last = form
  }
  return last === null || WEAK_HEADS.has(last) || RESPECT.has(last)
}
