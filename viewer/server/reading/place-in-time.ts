/**
 * Where works stand in time, from their years and from what cites what.
 *
 * A work that prints no year stands half a year after the latest it cites, and is marked so; one of which nothing is known
 * stands before all others. Where no work has a year, time is counted in generations: a work comes after all it cites.
 */
import type { Network } from '../api-types.ts'

export interface Times {
  axis: 'year' | 'generation'
  /** Year or generation of each work; NaN where nothing tells it. */
  at: Float64Array
  /** The latest year that a work cites which prints none itself. */
  after: (number | null)[]
}

/** Times of a network's nodes, by index. */
export function placeInTime(network: Pick<Network, 'ids' | 'years' | 'yearsAtLeast' | 'links'>): Times {
  const order = network.ids.length
  const years = Float64Array.from({ length: order }, (_, i) => network.years[i] ?? Number.NaN)
  if (years.every(Number.isNaN) && !network.yearsAtLeast.some((year) => year !== null)) {
    return { axis: 'generation', at: toGenerations(order, network.links), after: Array<null>(order).fill(null) }
  }
  const latest = Float64Array.from({ length: order }, (_, i) => network.yearsAtLeast[i] ?? Number.NEGATIVE_INFINITY)
  for (let i = 0; i < network.links.length; i += 3) {
    const [from, to] = [network.links[i]!, network.links[i + 1]!]
    if (years[to]! > latest[from]!) latest[from] = years[to]!
  }
  const after = Array.from(latest, (year, i) => (Number.isNaN(years[i]) && Number.isFinite(year) ? year : null))
  return { axis: 'year', at: years.map((year, i) => (after[i] === null ? year : after[i]! + 0.5)), after }
}

/**
 * One more than the latest generation that a work cites; 0 for what cites nothing (Kahn's order from the cited up).
 *
 * Where works cite each other in a circle, the one that waits for the fewest goes first.
 */
function toGenerations(order: number, links: readonly number[]): Float64Array {
  const generation = new Float64Array(order)
  const open = new Int32Array(order)
  const citing = new Map<number, number[]>()
  for (let i = 0; i < links.length; i += 3) {
    const [from, to] = [links[i]!, links[i + 1]!]
    if (from === to) continue
    open[from]!++
    const there = citing.get(to)
    if (there) there.push(from)
    else citing.set(to, [from])
  }
  // Works by how many citations they still wait for; those that wait for none go first.
  const most = open.reduce((a, b) => Math.max(a, b), 0)
  const waiting = Array.from({ length: most + 1 }, () => new Set<number>())
  for (const [i, count] of open.entries()) waiting[count]!.add(i)
  for (let placed = 0; placed < order; placed++) {
    const fewest = waiting.find(({ size }) => size > 0)!
    const [work = 0] = fewest
    fewest.delete(work)
    open[work] = -1
    for (const later of citing.get(work) ?? []) {
      const left = open[later]!
      if (left < 0) continue
      generation[later] = Math.max(generation[later]!, generation[work]! + 1)
      waiting[left]!.delete(later)
      open[later] = left - 1
      waiting[left - 1]!.add(later)
    }
  }
  return generation
}
