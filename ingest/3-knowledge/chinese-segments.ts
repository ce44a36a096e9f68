/**
 * The words of a stretch of Chinese prose, and whether a label found in it is one of them.
 *
 * The dictionary knows no affixes: it parts 欠发达, 再就业, 非农业, 第一代, 外化, each of which is one word to a reader. And a
 * label of two or three characters may lie across two words (学分 in 心理学分支) or be what another word is made from
 * (企业 in 企业家): neither is a mention of it.
 */
import type { Mention, Span } from '#ingest/extraction.ts'

export interface Segment extends Span {
  form: string
  /** False for marks and spaces. */
  word: boolean
}

/** Loads a dictionary, which takes 20 ms. */
let segmenter: Intl.Segmenter | undefined
const HAN = /^\p{Script=Han}+$/u
/** What makes another word, often the opposite, of the word after it. */
const NEGATING = new Set(['欠', '非', '反', '再', '去', '逆', '伪'])
/** What makes another word of the word before it. */
const DERIVING = new Set([...'化性学家界者员部厅局'])
/** Longer labels are words of their own wherever they end. */
const SHORT = 3
/** As much of the clause as its words depend on. */
const AROUND = 24
const CLAUSE_MARK = /[。，；、：！？,;:!?()（）《》[\]“”"\n\r]/u

/** The words of a clause that begins at `offset`, an affix joined to its word. */
export function toSegments(text: string, offset: number): Segment[] {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' })
  const segments: Segment[] = []
  for (const { segment, index, isWordLike } of segmenter.segment(text)) {
    const last = segments.at(-1)
    const word = { start: offset + index, end: offset + index + segment.length, form: segment, word: isWordLike === true }
    if (last && HAN.test(last.form) && HAN.test(segment) && joins(segments.at(-2), last.form, segment))
      segments[segments.length - 1] = { ...last, end: word.end, form: last.form + segment }
    else segments.push(word)
  }
  return segments
}

function joins(before: Segment | undefined, last: string, next: string): boolean {
  if (last === '再') return next.length > 1 && before !== undefined && HAN.test(before.form) && before.form.length > 1
  if (NEGATING.has(last)) return next.length > 1
  if (/^第[一二三四五六七八九十]+$/u.test(last)) return /^[代产线]$/u.test(next)
  return last.length === 1 && next === '化'
}

/** True for a label that begins inside a word, and for a short one that ends inside a word or that a word is derived from. */
export function cutsWord(plain: string, { start, end }: Mention): boolean {
  const label = plain.slice(start, end)
  if (!HAN.test(label)) return false
  const before = plain.slice(Math.max(0, start - AROUND), start)
  const from = start - before.length + [...before].findLastIndex((c) => CLAUSE_MARK.test(c)) + 1
  const segments = toSegments(plain.slice(from, end + AROUND).split(CLAUSE_MARK)[0]!, from)
  const at = segments.findIndex((segment) => segment.end >= end)
  const [last, next] = [segments[at], segments[at + 1]]
  if (!segments.some((segment) => segment.start === start)) return true
  if (label.length > SHORT) return false
  if (last?.end !== end) return true
  return next !== undefined && DERIVING.has(next.form)
}
