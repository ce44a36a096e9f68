/**
 * Groups from pairs: the surest pairs first, and never two together that are known to be apart.
 *
 * Without the second half one doubtful pair would chain two works (or two authors of one work) into one.
 */

export interface Link {
  a: number
  b: number
  score: number
}

export interface Joined<L extends Link> {
  groups: Int32Array
  used: L[]
  refused: L[]
}

/** No more members than this are compared with one another when two groups meet. */
const LARGEST_CHECK = 400

/**
 * Joins 0..size-1 by the links. `isApart` is asked for members of the two groups that a link would join; the pairs of `kept`
 * come together in no group, however large. Returns each one's group, named by its smallest member, the links that joined
 * two groups, and those that were refused. The order in which links are given changes nothing.
 */
export function joinLinks<L extends Link>(
  size: number,
  links: readonly L[],
  isApart: (a: number, b: number) => boolean,
  kept: readonly Pick<Link, 'a' | 'b'>[] = [],
): Joined<L> {
  const root = Int32Array.from({ length: size }, (_, i) => i)
  const members = new Map<number, number[]>()
  const find = (of: number): number => {
    let at = of
    while (root[at] !== at) at = root[at] = root[root[at]!]!
    return at
  }
  const membersOf = (of: number) => members.get(of) ?? [of]
  const sorted = [...links].sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)
  const [used, refused]: [L[], L[]] = [[], []]
  for (const link of sorted) {
    const { a, b } = link
    const [one, other] = [find(a), find(b)].sort((x, y) => x - y) as [number, number]
    if (one === other) continue
    const [left, right] = [membersOf(one), membersOf(other)]
    const isKept = kept.some((pair) => {
      const [x, y] = [find(pair.a), find(pair.b)]
      return (x === one && y === other) || (x === other && y === one)
    })
    if (isKept || (left.length * right.length <= LARGEST_CHECK && left.some((x) => right.some((y) => isApart(x, y))))) {
      refused.push(link)
      continue
    }
    used.push(link)
    root[other] = one
    members.set(one, [...left, ...right])
    members.delete(other)
  }
  for (let i = 0; i < size; i++) root[i] = find(i)
  return { groups: root, used, refused }
}

/** The members of each group, in their order. */
export function gatherGroups<T>(things: readonly T[], groupOf: (thing: T, i: number) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>()
  for (const [i, thing] of things.entries()) {
    const group = groupOf(thing, i)
    const there = groups.get(group)
    if (there) there.push(thing)
    else groups.set(group, [thing])
  }
  return groups
}

/**
 * The pairs that share a key, each once. A block larger than `largest` is compared along its order only, each with the
 * next few: what a common key doesn't tell, a rarer one will.
 */
export function pairBlocks(keysOf: readonly (readonly string[])[], largest = 60, next = 8): [number, number][] {
  const blocks = new Map<string, number[]>()
  for (const [i, keys] of keysOf.entries()) {
    for (const key of keys) {
      const block = blocks.get(key)
      if (!block) blocks.set(key, [i])
      else if (block[block.length - 1] !== i) block.push(i)
    }
  }
  const seen = new Set<number>()
  const pairs: [number, number][] = []
  for (const block of blocks.values()) {
    const reach = block.length > largest ? next : block.length
    for (let x = 0; x < block.length; x++) {
      for (let y = x + 1; y < Math.min(block.length, x + 1 + reach); y++) {
        const pair = block[x]! * keysOf.length + block[y]!
        if (seen.has(pair)) continue
        seen.add(pair)
        pairs.push([block[x]!, block[y]!])
      }
    }
  }
  return pairs
}
