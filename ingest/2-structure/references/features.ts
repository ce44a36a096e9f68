/**
 * What can be seen of each token of a reference, as numbers: the word or its shape, the signs around it, its place.
 *
 * Every feature is a row of the labeler's table. A feature is made of a template (`shape and gap before`) and values,
 * so a row's number is computed and nothing is looked up by name.
 */
import { lookUpWord, WORD_CLASSES, WORD_COUNT } from './lexicon.ts'
import type { PrintedLine } from './printed-line.ts'
import { GAP_COUNT, HAN, MARKS, NUMBER, type Tokens } from './tokens.ts'
import { SHAPE, SHAPE_COUNT, shapeOf } from './word-shape.ts'

/** What is known of a word wherever it stands. */
interface Seen {
  shape: number
  word: number
  class: number
  /** The word's end, of words that the list doesn't have. */
  end: number
  whole: number
}

const END_BUCKETS = 1024
const WHOLE_BUCKETS = 4096
const SEEN = new Map<string, Seen>()

function hash(text: string, buckets: number): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return 1 + ((value >>> 0) % (buckets - 1))
}

function lookAt(word: string, kind: number): Seen {
  const known = SEEN.get(word)
  if (known) return known
  const lower = word.toLowerCase()
  const listed = lookUpWord(lower)
  const seen: Seen = { shape: shapeOf(word, kind), word: listed?.word ?? 0, class: listed?.class ?? 0, end: 0, whole: 0 }
  if (kind !== NUMBER && !listed) {
    const han = kind === HAN
    if (lower.length > 3 || han) seen.end = hash(lower.slice(han ? -2 : -3), END_BUCKETS)
    seen.whole = hash(lower, WHOLE_BUCKETS)
    if (han && listed === undefined) {
      const tail = lookUpWord(lower.slice(-3)) ?? lookUpWord(lower.slice(-2)) ?? lookUpWord(lower.slice(-1))
      if (tail && word.length > 2) {
        seen.word = tail.word
        seen.class = tail.class
      }
    }
  }
  if (SEEN.size > 200_000) SEEN.clear()
  SEEN.set(word, seen)
  return seen
}

const CLASS_COUNT = WORD_CLASSES.length
// Copies, since an imported name is looked up anew each time.
const GAPS = GAP_COUNT
const SHAPES = SHAPE_COUNT
const YEAR = SHAPE.year
const YEAR_AND_LETTER = SHAPE['year and letter']
const CHUNK_BITS = 512
const LENGTHS = 6
const PLACES = 8

/** The templates and how many rows each has. */
const TEMPLATES = {
  word: WORD_COUNT,
  wordBefore: WORD_COUNT,
  wordAfter: WORD_COUNT,
  end: END_BUCKETS,
  whole: WHOLE_BUCKETS,
  shapeAndGapBefore: SHAPE_COUNT * GAP_COUNT,
  shapeAndGapAfter: SHAPE_COUNT * GAP_COUNT,
  shapeBeforeAndGap: SHAPE_COUNT * GAP_COUNT,
  shapeAfterAndGap: SHAPE_COUNT * GAP_COUNT,
  gaps: GAP_COUNT * GAP_COUNT,
  gapTwoBefore: GAP_COUNT * SHAPE_COUNT,
  gapTwoAfter: GAP_COUNT * SHAPE_COUNT,
  shapes: SHAPE_COUNT * SHAPE_COUNT,
  shapesBefore: SHAPE_COUNT * SHAPE_COUNT,
  shapesAfter: SHAPE_COUNT * SHAPE_COUNT,
  classesAfter: CLASS_COUNT * CLASS_COUNT,
  place: PLACES * PLACES * SHAPE_COUNT,
  chunkNumber: 12 * SHAPE_COUNT,
  inside: 16 * SHAPE_COUNT,
  mark: 32 * SHAPE_COUNT,
  years: 12 * SHAPE_COUNT,
  chunk: CHUNK_BITS * LENGTHS,
  chunkBefore: CHUNK_BITS * LENGTHS,
  chunkAfter: CHUNK_BITS * LENGTHS,
  chunkGaps: GAP_COUNT * GAP_COUNT,
  chunkGapAndPlace: GAP_COUNT * 12,
  since: 20 * SHAPE_COUNT,
  yearAhead: 8 * SHAPE_COUNT,
} satisfies Record<string, number>
const ROW = {} as Record<keyof typeof TEMPLATES, number>
let rows = 0
for (const [name, count] of Object.entries(TEMPLATES)) {
  ROW[name as keyof typeof TEMPLATES] = rows
  rows += count
}
export const FEATURE_COUNT: number = rows
/** How many features each token has. */
export const WIDTH: number = Object.keys(TEMPLATES).length

/** The features of a line: `WIDTH` rows for each token, and the shape of each. */
export interface Features {
  rows: Int32Array
  shapes: number[]
}

const CHUNK_BIT: Record<string, number> = {
  container: 1,
  publisher: 2,
  city: 4,
  region: 4,
  genre: 8,
  editor: 16,
  function: 32,
  month: 64,
  body: 128,
  work: 256,
}
const BIT_OF_CLASS = WORD_CLASSES.map((name) => CHUNK_BIT[name] ?? 0)
const isWeak = new Uint8Array(GAP_COUNT)

/** Sets which gaps don't end a chunk: nothing, a blank, a hyphen. */
isWeak[0] = 1
isWeak[1] = 1

/** Looks at all tokens of a line. */
export function findFeatures(line: PrintedLine, tokens: Tokens): Features {
  const { text, emphasis } = line
  const { count, starts, ends, kinds, gaps, inside } = tokens
  const found = new Int32Array(count * WIDTH)
  const seen: Seen[] = []
  const shapes: number[] = []
  for (let i = 0; i < count; i++) {
    const one = lookAt(text.slice(starts[i], ends[i]), kinds[i]!)
    seen.push(one)
    shapes.push(one.shape)
  }
  // Chunks: what stands between two signs.
  const chunkOf = new Int32Array(count)
  const bits: number[] = []
  const lengths: number[] = []
  const chunkStart: number[] = []
  const chunkEnd: number[] = []
  for (let i = 0; i < count; i++) {
    if (i === 0 || !isWeak[gaps[i]!]) {
      bits.push(0)
      lengths.push(0)
      chunkStart.push(i)
      chunkEnd.push(i + 1)
    }
    const chunk = bits.length - 1
    chunkOf[i] = chunk
    bits[chunk]! |= BIT_OF_CLASS[seen[i]!.class]!
    lengths[chunk]!++
    chunkEnd[chunk] = i + 1
  }
  const lengthOf = (chunk: number): number => {
    const n = lengths[chunk] ?? 0
    return n < 3 ? n : n < 5 ? 3 : n < 9 ? 4 : 5
  }
  let firstYear = -1
  const yearAhead = new Int32Array(count + 1).fill(7)
  for (let i = count - 1; i >= 0; i--) {
    if (shapes[i] === YEAR || shapes[i] === YEAR_AND_LETTER) {
      firstYear = i
      yearAhead[i] = 0
    } else yearAhead[i] = Math.min(7, yearAhead[i + 1]! + (i + 1 < count && chunkOf[i] === chunkOf[i + 1] ? 0 : 1))
  }
  const yearState = firstYear < 0 ? 0 : (inside[firstYear]! & 2 ? 1 : 2) + (firstYear > count / 2 ? 2 : 0)
  const mark = tokens.mark ? 1 + Math.max(0, MARKS.indexOf(tokens.mark[0]!)) : 0
  let sinceIn = 0
  let italic = 0
  let at = 0
  for (let i = 0; i < count; i++) {
    const one = seen[i]!
    const before = seen[i - 1]
    const after = seen[i + 1]
    const gap = gaps[i]!
    const gapAfter = gaps[i + 1]!
    const shape = one.shape
    const chunk = chunkOf[i]!
    const start = starts[i]!
    while (italic < emphasis.length && emphasis[italic]![1] <= start) italic++
    const slanted = italic < emphasis.length && emphasis[italic]![0] <= start ? 8 : 0
    const shapeBefore = before?.shape ?? 0
    const shapeAfter = after?.shape ?? 0
    const gapTwo = i > 0 ? gaps[i - 1]! : 0
    const gapTwoAfter = i + 2 <= count ? gaps[i + 2]! : 0
    found[at++] = ROW.word + one.word
    found[at++] = ROW.wordBefore + (before?.word ?? 0)
    found[at++] = ROW.wordAfter + (after?.word ?? 0)
    found[at++] = ROW.end + one.end
    found[at++] = ROW.whole + one.whole
    found[at++] = ROW.shapeAndGapBefore + shape * GAPS + gap
    found[at++] = ROW.shapeAndGapAfter + shape * GAPS + gapAfter
    found[at++] = ROW.shapeBeforeAndGap + shapeBefore * GAPS + gap
    found[at++] = ROW.shapeAfterAndGap + shapeAfter * GAPS + gapAfter
    found[at++] = ROW.gaps + gap * GAPS + gapAfter
    found[at++] = ROW.gapTwoBefore + gapTwo * SHAPES + shape
    found[at++] = ROW.gapTwoAfter + gapTwoAfter * SHAPES + shape
    found[at++] = ROW.shapes + shape * SHAPES + shapeAfter
    found[at++] = ROW.shapesBefore + shapeBefore * SHAPES + (seen[i - 2]?.shape ?? 0)
    found[at++] = ROW.shapesAfter + shapeAfter * SHAPES + (seen[i + 2]?.shape ?? 0)
    found[at++] = ROW.classesAfter + one.class * CLASS_COUNT + (after?.class ?? 0)
    found[at++] = ROW.place + (Math.min(i, PLACES - 1) * PLACES + Math.min(count - 1 - i, PLACES - 1)) * SHAPES + shape
    found[at++] = ROW.chunkNumber + Math.min(chunk, 11) * SHAPES + shape
    found[at++] = ROW.inside + (inside[i]! + slanted) * SHAPES + shape
    found[at++] = ROW.mark + (mark * 2 + (i < tokens.markAt ? 0 : 1)) * SHAPES + shape
    found[at++] = ROW.years + (firstYear < 0 ? 0 : yearState * 2 + (i < firstYear ? 0 : 1)) * SHAPES + shape
    found[at++] = ROW.chunk + bits[chunk]! * LENGTHS + lengthOf(chunk)
    found[at++] = ROW.chunkBefore + (bits[chunk - 1] ?? 0) * LENGTHS + lengthOf(chunk - 1)
    found[at++] = ROW.chunkAfter + (bits[chunk + 1] ?? 0) * LENGTHS + lengthOf(chunk + 1)
    found[at++] = ROW.chunkGaps + gaps[chunkStart[chunk]!]! * GAPS + gaps[chunkEnd[chunk]!]!
    found[at++] = ROW.chunkGapAndPlace + gaps[chunkStart[chunk]!]! * 12 + Math.min(chunk, 11)
    found[at++] = ROW.since + Math.min(sinceIn, 19) * SHAPES + shape
    found[at++] = ROW.yearAhead + yearAhead[i]! * SHAPES + shape
    sinceIn = one.class === IN && !isWeak[gap] ? 1 : sinceIn > 0 ? sinceIn + 1 : 0
  }
  return { rows: found, shapes }
}

const IN = WORD_CLASSES.indexOf('in')
