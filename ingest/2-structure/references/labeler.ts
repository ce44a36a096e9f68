/**
 * A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001): which field each token belongs to.
 *
 * A label's weight is the sum of its weights over the token's features; how labels follow one another depends on the
 * signs between the two tokens and on the shape of the second. Labels are decided together, over the whole line, by
 * the Viterbi algorithm; how sure each is comes from the forward-backward algorithm.
 */
import { type Features, WIDTH } from './features.ts'
import { LABEL_COUNT } from './labels.ts'
import { type Model, STEPS } from './model.ts'
import { GAP_COUNT } from './tokens.ts'

const L = LABEL_COUNT
// Copies, since an imported name is looked up anew each time.
const ROWS_OF_TOKEN = WIDTH
const STEPS_OF_ONE = STEPS
/** A label this much less likely than another, all before it considered, is followed no further. */
const BEAM = 1e-3
/** The largest sum of a step's weights, with a habit's. */
const MOST = 3 * 127
const NO_HABITS = new Int8Array(GAP_COUNT * L * L)
/** e to the power of a sum of two weights, by the sum in steps. */
const POWERS = new Float64Array(2 * MOST + 1).map((_, i) => Math.exp((i - MOST) / STEPS))

/** The label of each token, and how sure it is, 0..1. */
export interface Labeled {
  labels: Uint8Array
  sure: Float64Array
}

/** Labels the tokens of a line; `gaps[i]` is the class of what stands before token i. */
export type Labeler = (features: Features, gaps: readonly number[], count: number, habits?: Int8Array) => Labeled

/** Makes the labeler of a model. Its tables are laid out once: a line needs some thousands of numbers, and lines are many. */
export function newLabeler(model: Model): Labeler {
  const { unary, gap: gapSteps, shape: shapeSteps } = model
  let table = newTable(500)
  // Two weights to a number, seven numbers to a feature: the sums of all thirteen labels are kept in seven variables,
  // which is three times as fast as a table of sums. No sum leaves the 16 bits of its half.
  const pairs = toPairs(unary)

  /** How likely the token's features make each label; the likeliest 1. */
  const weigh = ({ factors, scores }: Table, rows: Int32Array, i: number): void => {
    let [a, b, c, d, e, f, g] = [0, 0, 0, 0, 0, 0, 0]
    for (let at = i * ROWS_OF_TOKEN, end = at + ROWS_OF_TOKEN; at < end; at++) {
      const row = rows[at]! * 7
      a += pairs[row]!
      b += pairs[row + 1]!
      c += pairs[row + 2]!
      d += pairs[row + 3]!
      e += pairs[row + 4]!
      f += pairs[row + 5]!
      g += pairs[row + 6]!
    }
    split(scores, 0, a)
    split(scores, 2, b)
    split(scores, 4, c)
    split(scores, 6, d)
    split(scores, 8, e)
    split(scores, 10, f)
    split(scores, 12, g)
    let top = scores[0]!
    for (let l = 1; l < L; l++) if (scores[l]! > top) top = scores[l]!
    for (let l = 0; l < L; l++) factors[i * L + l] = Math.exp((scores[l]! - top) / STEPS_OF_ONE)
  }

  return ({ rows, shapes }, gaps, count, habits = NO_HABITS) => {
    const labels = new Uint8Array(count)
    const sure = new Float64Array(count)
    if (count === 0) return { labels, sure }
    if (count > table.room) table = newTable(count * 2)
    const { factors, best, forward, back, kept, widths, sums, paths } = table
    for (let i = 0; i < count; i++) {
      weigh(table, rows, i)
      const gap = gaps[i]! * L * L
      const shape = shapes[i]! * L * L
      const before = (i - 1) * L
      let most = 0
      let top = 0
      for (let l = 0; l < L; l++) {
        let sum = i === 0 ? 1 : 0
        let path = sum
        const width = i === 0 ? 0 : widths[i - 1]!
        for (let w = 0; w < width; w++) {
          const k = kept[before + w]!
          const step = POWERS[gapSteps[gap + k * L + l]! + habits[gap + k * L + l]! + shapeSteps[shape + k * L + l]! + MOST]!
          sum += forward[before + k]! * step
          if (best[before + k]! * step > path) {
            path = best[before + k]! * step
            back[i * L + l] = k
          }
        }
        const factor = factors[i * L + l]!
        sums[l] = sum * factor
        paths[l] = path * factor
        if (sums[l]! > most) most = sums[l]!
        if (paths[l]! > top) top = paths[l]!
      }
      let width = 0
      for (let l = 0; l < L; l++) {
        if (sums[l]! < most * BEAM && paths[l]! < top * BEAM) continue
        kept[i * L + width++] = l
        forward[i * L + l] = sums[l]! / most
        best[i * L + l] = paths[l]! / top
      }
      widths[i] = width
    }
    const end = (count - 1) * L
    let last = kept[end]!
    for (let w = 1; w < widths[count - 1]!; w++) if (best[end + kept[end + w]!]! > best[end + last]!) last = kept[end + w]!
    let [later, sooner] = table.backward
    later.fill(1)
    for (let i = count - 1; ; i--) {
      let total = 0
      for (let w = 0; w < widths[i]!; w++) total += forward[i * L + kept[i * L + w]!]! * later[kept[i * L + w]!]!
      labels[i] = last
      sure[i] = (forward[i * L + last]! * later[last]!) / total
      if (i === 0) return { labels, sure }
      last = back[i * L + last]!
      const gap = gaps[i]! * L * L
      const shape = shapes[i]! * L * L
      let most = 0
      for (let v = 0; v < widths[i - 1]!; v++) {
        const k = kept[(i - 1) * L + v]!
        let sum = 0
        for (let w = 0; w < widths[i]!; w++) {
          const l = kept[i * L + w]!
          sum +=
            POWERS[gapSteps[gap + k * L + l]! + habits[gap + k * L + l]! + shapeSteps[shape + k * L + l]! + MOST]! *
            factors[i * L + l]! *
            later[l]!
        }
        sooner[k] = sum
        if (sum > most) most = sum
      }
      for (let v = 0; v < widths[i - 1]!; v++) sooner[kept[(i - 1) * L + v]!]! /= most
      ;[later, sooner] = [sooner, later]
    }
  }
}

/** Room for the numbers of a line of so many tokens; a line leaves nothing in it that the next one reads. */
interface Table {
  room: number
  factors: Float64Array
  best: Float64Array
  forward: Float64Array
  back: Uint8Array
  /** Of each token's labels, those that are followed, and how many they are. */
  kept: Uint8Array
  widths: Uint8Array
  sums: Float64Array
  paths: Float64Array
  scores: Int32Array
  backward: [Float64Array, Float64Array]
}

function newTable(room: number): Table {
  return {
    room,
    factors: new Float64Array(room * L),
    best: new Float64Array(room * L),
    forward: new Float64Array(room * L),
    back: new Uint8Array(room * L),
    kept: new Uint8Array(room * L),
    widths: new Uint8Array(room),
    sums: new Float64Array(L),
    paths: new Float64Array(L),
    scores: new Int32Array(L + 1),
    backward: [new Float64Array(L), new Float64Array(L)],
  }
}

/** Weights of features × labels, two labels to a number. */
function toPairs(unary: Int8Array): Int32Array {
  const pairs = new Int32Array((unary.length / L) * 7)
  for (let row = 0, at = 0; row < unary.length; row += L)
    for (let l = 0; l < L; l += 2) pairs[at++] = unary[row + l]! + (l + 1 < L ? unary[row + l + 1]! * 0x10000 : 0)
  return pairs
}

function split(scores: Int32Array, at: number, pair: number): void {
  const low = (pair << 16) >> 16
  scores[at] = low
  scores[at + 1] = (pair - low) >> 16
}
