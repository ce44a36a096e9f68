/**
 * Fits the labeler's weights: stochastic gradient of the log-likelihood, steps by AdaGrad (Duchi, Hazan and Singer 2011).
 */
import { type Features, WIDTH } from '#ingest/2-structure/references/features.ts'
import { LABEL_COUNT as L } from '#ingest/2-structure/references/labels.ts'
import { type Model, newModel } from '#ingest/2-structure/references/model.ts'

export interface Sample {
  features: Features
  gaps: readonly number[]
  labels: Uint8Array
  weight?: number
}

/** The weights are the mean of those after this many last rounds: one round's are more a matter of chance. */
const LAST = 3

export interface Fitting {
  epochs: number
  rate: number
  /** Weight of the penalty on large weights. */
  l2: number
  onEpoch?: (epoch: number, loss: number, model: Model<Float32Array>) => void
}

export function fitModel(samples: readonly Sample[], { epochs, rate, l2, onEpoch }: Fitting): Model<Float32Array> {
  const model = newModel()
  const sums = newModel()
  const mean = newModel()
  const order = samples.map((_, i) => i)
  let seed = 7
  const random = (): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return seed / 2 ** 32
  }
  const step = (weights: Float32Array, sum: Float32Array, at: number, gradient: number): void => {
    const g = gradient - l2 * weights[at]!
    sum[at]! += g * g
    weights[at]! += (rate * g) / Math.sqrt(sum[at]! + 1e-6)
  }
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const k = Math.floor(random() * (i + 1))
      const kept = order[i]!
      order[i] = order[k]!
      order[k] = kept
    }
    let loss = 0
    for (const at of order) {
      const { features, gaps, labels, weight = 1 } = samples[at]!
      const n = labels.length
      if (n === 0) continue
      const unary = unaryOf(model.unary, features, n)
      const edge = (i: number, k: number, l: number): number =>
        model.gap[gaps[i]! * L * L + k * L + l]! + model.shape[features.shapes[i]! * L * L + k * L + l]!
      const edges = new Float64Array(n * L * L)
      for (let i = 1; i < n; i++)
        for (let k = 0; k < L; k++) for (let l = 0; l < L; l++) edges[i * L * L + k * L + l] = Math.exp(edge(i, k, l))
      const forward = new Float64Array(n * L)
      const backward = new Float64Array(n * L)
      const emit = new Float64Array(n * L)
      const scale = new Float64Array(n)
      let logZ = 0
      for (let i = 0; i < n; i++) {
        let top = Number.NEGATIVE_INFINITY
        for (let l = 0; l < L; l++) top = Math.max(top, unary[i * L + l]!)
        for (let l = 0; l < L; l++) emit[i * L + l] = Math.exp(unary[i * L + l]! - top)
        let sum = 0
        for (let l = 0; l < L; l++) {
          let value = 0
          if (i === 0) value = 1
          else for (let k = 0; k < L; k++) value += forward[(i - 1) * L + k]! * edges[i * L * L + k * L + l]!
          value *= emit[i * L + l]!
          forward[i * L + l] = value
          sum += value
        }
        for (let l = 0; l < L; l++) forward[i * L + l]! /= sum
        scale[i] = sum
        logZ += Math.log(sum) + top
      }
      for (let l = 0; l < L; l++) backward[(n - 1) * L + l] = 1
      for (let i = n - 2; i >= 0; i--)
        for (let k = 0; k < L; k++) {
          let value = 0
          for (let l = 0; l < L; l++) value += edges[(i + 1) * L * L + k * L + l]! * emit[(i + 1) * L + l]! * backward[(i + 1) * L + l]!
          backward[i * L + k] = value / scale[i + 1]!
        }
      let score = 0
      for (let i = 0; i < n; i++) {
        const right = labels[i]!
        score += unary[i * L + right]! + (i > 0 ? edge(i, labels[i - 1]!, right) : 0)
        for (let l = 0; l < L; l++) {
          const gradient = weight * ((l === right ? 1 : 0) - forward[i * L + l]! * backward[i * L + l]!)
          if (Math.abs(gradient) < 2e-3) continue
          for (let f = i * WIDTH; f < (i + 1) * WIDTH; f++) step(model.unary, sums.unary, features.rows[f]! * L + l, gradient)
        }
        if (i === 0) continue
        for (let k = 0; k < L; k++)
          for (let l = 0; l < L; l++) {
            const expected =
              (forward[(i - 1) * L + k]! * edges[i * L * L + k * L + l]! * emit[i * L + l]! * backward[i * L + l]!) / scale[i]!
            const gradient = weight * ((k === labels[i - 1] && l === right ? 1 : 0) - expected)
            if (Math.abs(gradient) < 2e-3) continue
            step(model.gap, sums.gap, gaps[i]! * L * L + k * L + l, gradient)
            step(model.shape, sums.shape, features.shapes[i]! * L * L + k * L + l, gradient)
          }
      }
      loss += weight * (logZ - score)
    }
    onEpoch?.(epoch, loss / samples.length, model)
    if (epoch >= epochs - LAST) {
      for (const [name, weights] of Object.entries(model) as [keyof typeof model, Float32Array][])
        for (let i = 0; i < weights.length; i++) mean[name][i]! += weights[i]! / Math.min(epochs, LAST)
    }
  }
  return mean
}

/** The sums of the features' weights: tokens × labels. */
function unaryOf(weights: Float32Array, { rows }: Features, count: number): Float64Array {
  const unary = new Float64Array(count * L)
  for (let i = 0; i < count; i++)
    for (let f = i * WIDTH; f < (i + 1) * WIDTH; f++) for (let l = 0; l < L; l++) unary[i * L + l]! += weights[rows[f]! * L + l]!
  return unary
}
