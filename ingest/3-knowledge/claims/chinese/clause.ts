/**
 * A Chinese clause as a row of noun groups and the words between them.
 *
 * A group is mentions joined by 、 和 与 or 的: the last before a joint heads its part, what stands before 的 modifies.
 */
import type { Mention } from '../../../extraction.ts'
import { spansWithin } from '../../../spans-within.ts'
import { HEAD_NOUNS } from '../../chinese-words.ts'
import { SOFT, WITH, type WordKind, wordAt } from './lexicon.ts'

/** Places are those of the clause's text. */
export interface Group {
  kind: 'group'
  start: number
  end: number
  /** The head of each part, in order. */
  heads: Mention[]
  /** What joins its last two parts: 与 may be a preposition after all. */
  joint: string | null
  /** What stands before the last 的 of its first part: 企业 in 面向企业的课程. */
  modifier: Mention | null
}

export interface Word {
  kind: WordKind | 'other'
  start: number
  end: number
  text: string
}

export type Item = Group | Word

export interface Clause {
  /** Where it begins in the document. */
  offset: number
  text: string
  items: Item[]
  /** The mark after it: a semicolon parts what a comma goes on with. */
  mark: string
}

/** What makes a noun of the verb before it. */
const COMPOUND = [...HEAD_NOUNS].filter((noun) => noun.length > 1)
const CLAUSE_ENDS = /[,;:，；：。！？!?—]/u
/** A folded 。 is the point of a number elsewhere. */
const FULL_STOP = /\.(?=[\s"'”’)\]]*$)/u
/** 的 and so many characters more may stand between a modifier and its noun. */
const WIDEST_GAP = 6

/** The clauses of a sentence that begins at `offset` of the document. */
export function toClauses(source: string, offset: number, mentions: readonly Mention[]): Clause[] {
  const clauses: Clause[] = []
  const last = FULL_STOP.exec(source)?.index
  let start = 0
  for (let i = 0; i <= source.length; i++) {
    if (i < source.length && i !== last && !CLAUSE_ENDS.test(source[i]!)) continue
    const text = source.slice(start, i)
    const at = offset + start
    if (text.trim() !== '')
      clauses.push({
        offset: at,
        text,
        items: toItems(text, at, spansWithin(mentions, { start: at, end: offset + i })),
        mark: source[i] ?? '',
      })
    start = i + 1
  }
  return clauses
}

function toItems(text: string, offset: number, mentions: readonly Mention[]): Item[] {
  return join(toParts(text, offset, mentions))
}

function toParts(text: string, offset: number, mentions: readonly Mention[]): Item[] {
  const parts: Item[] = []
  let next = 0
  for (let at = 0; at < text.length; ) {
    const mention = mentions[next]
    if (mention && mention.start - offset <= at) {
      next++
      if (mention.start - offset < at) continue
      parts.push({ kind: 'group', start: at, end: mention.end - offset, heads: [mention], joint: null, modifier: null })
      at = mention.end - offset
      continue
    }
    const found = wordAt(text, at, mention ? mention.start - offset : text.length)
    const last = parts.at(-1)
    if (found && found.kind !== 'blind')
      parts.push({
        kind: kindOf(found, parts, text.slice(at + found.word.length)),
        start: at,
        end: at + found.word.length,
        text: found.word,
      })
    else {
      const word = found ? found.word : text[at]!
      if (last?.kind === 'other') parts[parts.length - 1] = { ...last, end: at + word.length, text: last.text + word }
      else parts.push({ kind: 'other', start: at, end: at + word.length, text: word })
    }
    at = parts.at(-1)!.end
  }
  return parts
}

/** 同各国合作: without a group before it, what joins governs; 影响因素 is a noun. */
function kindOf({ word, kind }: { word: string; kind: WordKind }, parts: readonly Item[], rest: string): Word['kind'] {
  const [before, last] = parts.slice(-2).length === 2 ? parts.slice(-2) : [undefined, parts.at(-1)]
  // 有效的推动 is an adverb misprinted
  if (kind === 'predicate' && last?.kind === 'of' && before && before.kind !== 'other') return 'other'

  if (kind === 'predicate' && SOFT.has(word) && COMPOUND.some((noun) => rest.startsWith(noun))) return 'other'
  return kind === 'and' && WITH.has(word) && last?.kind !== 'group' ? 'preposition' : kind
}

/** Groups joined to what belongs to them. */
function join(parts: readonly Item[]): Item[] {
  const items: Item[] = []
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i]!
    const group = items.at(-1)
    if (group?.kind !== 'group') {
      items.push(part)
      continue
    }
    const [following, after] = [nearest(parts, i), nearest(parts, i + 1)]
    if (part.kind === 'group') items[items.length - 1] = modified(group, part)
    else if (part.kind === 'other' && part.text.trim().length <= WIDEST_GAP && parts[i + 1]?.kind === 'of' && nearest(parts, i + 2)) {
      const described = nearest(parts, i + 2)!
      items[items.length - 1] = modified(group, described.group)
      i = described.at
    } else if (part.kind === 'of' && after) {
      items[items.length - 1] = modified(group, after.group)
      i = after.at
    } else if (part.kind === 'and' && after) {
      items[items.length - 1] = {
        ...group,
        end: after.group.end,
        heads: [...group.heads, ...after.group.heads],
        joint: part.kind === 'and' ? part.text : null,
      }
      i = after.at
    } else if (following && part.kind === 'other' && following.at > i && /^[“”"‘’\s]+$/u.test(part.text)) {
      items[items.length - 1] = modified(group, following.group)
      i = following.at
    } else items.push(part)
  }
  return items
}

function modified(group: Group, head: Group): Group {
  const heads = [...group.heads.slice(0, -1), ...head.heads]
  return { ...group, end: head.end, heads, modifier: group.heads.length === 1 ? group.heads[0]! : group.modifier }
}

/** The group at `from`, or behind a few characters that are no word of ours. */
function nearest(parts: readonly Item[], from: number): { group: Group; at: number } | null {
  const first = parts[from]
  const at = first?.kind === 'other' && first.end - first.start <= WIDEST_GAP ? from + 1 : from
  const group = parts[at]
  return group?.kind === 'group' ? { group, at } : null
}
