/**
 * The labeler's weights in their file: one signed byte each, packed by gzip.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { FEATURE_COUNT } from './features.ts'
import { LABEL_COUNT } from './labels.ts'
import { GAP_COUNT } from './tokens.ts'
import { SHAPE_COUNT } from './word-shape.ts'

/** Written by `npm run train`. */
export const WEIGHTS_FILE: string = join(import.meta.dirname, 'weights.gz')

/** How many steps of a byte make a weight of one. */
export const STEPS = 18

/** Weights of features × labels, and of steps from label to label by gap and by shape. */
export interface Model<Weights = Int8Array> {
  unary: Weights
  gap: Weights
  shape: Weights
}

const SIZES = { unary: FEATURE_COUNT * LABEL_COUNT, gap: GAP_COUNT * LABEL_COUNT ** 2, shape: SHAPE_COUNT * LABEL_COUNT ** 2 }
const SIZE = SIZES.unary + SIZES.gap + SIZES.shape

/** A model all of whose weights are zero. */
export function newModel(): Model<Float32Array> {
  return { unary: new Float32Array(SIZES.unary), gap: new Float32Array(SIZES.gap), shape: new Float32Array(SIZES.shape) }
}

/** The file's bytes of a model; weights beyond what a byte holds are clipped. */
export function packModel({ unary, gap, shape }: Model<Float32Array>): Buffer {
  const bytes = new Int8Array(SIZE)
  let at = 0
  for (const weights of [unary, gap, shape])
    for (const weight of weights) bytes[at++] = Math.max(-127, Math.min(127, Math.round(weight * STEPS)))
  return gzipSync(bytes, { level: 9 })
}

/** Throws a RangeError for weights of another set of features: they must be trained again. */
export function unpackModel(packed: Buffer): Model {
  const bytes = gunzipSync(packed)
  if (bytes.length !== SIZE) throw new RangeError(`${bytes.length} weights where ${SIZE} are needed: run npm run train`)
  const view = new Int8Array(bytes.buffer, bytes.byteOffset, SIZE)
  return {
    unary: view.subarray(0, SIZES.unary),
    gap: view.subarray(SIZES.unary, SIZES.unary + SIZES.gap),
    shape: view.subarray(SIZES.unary + SIZES.gap),
  }
}

/** The model that ships with the program. */
export function loadModel(): Model {
  return unpackModel(readFileSync(WEIGHTS_FILE))
}
