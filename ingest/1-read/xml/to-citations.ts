/**
 * The links of an XML paper to its reference list, joined to the citations that they are as printed.
 *
 * XML tags the labels (`1`, `[1]`, `Smith et al., 2003`, `2003`) and leaves brackets, commas and dashes to the prose. One
 * bracket is one citation, and so is a run of numeric labels with nothing but commas and dashes between; a dash takes the
 * entries between in, which no tag names.
 */
import type { Citation, Reference, Span } from '../../extraction.ts'

/** A stretch of the clean text that the file links to entries, by their ids. */
export interface Link extends Span {
  targets: string[]
}

/** A block of the clean text with its links in order. */
export interface LinkedBlock extends Span {
  links: Link[]
}

/** The reference list, and which entries an id stands for. */
export interface Entries {
  references: Reference[]
  byId: Map<string, number[]>
}

interface Label extends Link {
  /** The bracket pair that it stands in. */
  pair: Span | null
  numeric: boolean
  /** It is a year alone, whose author stands before the bracket. */
  year: boolean
  /** It holds names and, in brackets, a year. */
  narrative: boolean
  text: string
}

const LONGEST_PAIR = 1500
const LONGEST_REST = 40
const SEPARATED = /^\s*[\])]?[\s,;&‐-―−-]*[[(]?\s*$/
const DASH = /[‐-―−-]/
const YEAR = /(?:1[5-9]|20)\d\d/

/** The citations of the blocks, in order. */
export function toCitations(text: string, blocks: LinkedBlock[], entries: Entries): Citation[] {
  const byNumber = new Map<number, number>()
  const labeled = entries.references.some(({ key }) => key !== null)
  for (const [i, { key }] of entries.references.entries()) {
    const number = labeled ? Number.parseInt(key ?? '', 10) : i + 1
    if (!byNumber.has(number)) byNumber.set(number, i)
  }
  return blocks.flatMap((block) =>
    toGroups(text, toLabels(text, block, entries)).map((group) => toCitation(text, block, group, entries, byNumber)),
  )
}

function toLabels(text: string, block: LinkedBlock, { references, byId }: Entries): Label[] {
  const labels: Label[] = []
  const pairs = findPairs(text, block)
  for (const [i, link] of block.links.entries()) {
    const label = text.slice(link.start, link.end).normalize('NFKC')
    const targets = link.targets.flatMap((id) => byId.get(id) ?? [])
    const year = /^\W*(?:1[5-9]|20)\d\d ?[a-h]?\W*$/.test(label) && !targets.some((target) => references[target]!.key === label)
    const numeric = !year && /\d/.test(label) && !(YEAR.test(label) && /\p{L}{2}/u.test(label))
    const narrative = !numeric && /\p{L}{2}[^(]*\(/u.test(label)
    labels.push({ ...link, text: label, pair: narrative ? null : pairs[i]!, numeric, year, narrative })
  }
  return labels
}

/** For each link the innermost pair of brackets around its words. */
function findPairs(text: string, block: LinkedBlock): (Span | null)[] {
  const closes = new Map<number, number>()
  const open: number[] = []
  for (let i = block.start; i < block.end; i++) {
    const c = text[i]!
    if (c === '(' || c === '[') open.push(i)
    else if (c === ')' || c === ']') {
      const last = open.at(-1)
      if (last === undefined || (text[last] === '(') !== (c === ')')) continue
      open.pop()
      if (i - last <= LONGEST_PAIR) closes.set(last, i)
    }
  }
  const around: Span[] = []
  let at = block.start
  return block.links.map((link) => {
    const lead = /^[\s([]*/.exec(text.slice(link.start, Math.min(link.end, link.start + 20)))![0].length
    for (const core = link.start + lead; at < core; at++) {
      while (around.length && around.at(-1)!.end <= at) around.pop()
      const close = closes.get(at)
      if (close !== undefined) around.push({ start: at, end: close + 1 })
    }
    while (around.length && around.at(-1)!.end <= at) around.pop()
    return around.at(-1) ?? null
  })
}

/** The labels of one citation each. A link without words (an entry within a range) belongs to the one before it. */
function toGroups(text: string, labels: Label[]): Label[][] {
  const groups: Label[][] = []
  for (const label of labels) {
    const before = groups.at(-1)?.at(-1)
    const together =
      before !== undefined &&
      ((before.pair !== null && before.pair === label.pair) ||
        ((before.numeric || before.text === '') &&
          (label.numeric || label.text === '') &&
          SEPARATED.test(text.slice(before.end, label.start).normalize('NFKC'))))
    if (together) groups.at(-1)!.push(label)
    else groups.push([label])
  }
  return groups.filter((group) => group.some((label) => label.text !== ''))
}

function toCitation(text: string, block: LinkedBlock, group: Label[], entries: Entries, byNumber: Map<number, number>): Citation {
  const meant: (number | undefined)[] = []
  let last: { number: number; end: number } | null = null
  for (const label of group) {
    const numbers = label.numeric ? [...label.text.matchAll(/\d+/g)].map((match) => Number(match[0])) : []
    if (last && numbers[0] !== undefined && DASH.test(text.slice(last.end, label.start).normalize('NFKC'))) {
      for (let n = last.number + 1; n < numbers[0] && n - last.number < 100; n++) meant.push(byNumber.get(n))
    }
    if (label.targets.length > 0) meant.push(...label.targets.flatMap((id): (number | undefined)[] => entries.byId.get(id) ?? [undefined]))
    if (numbers.length > label.targets.length) meant.push(...expand(label.text, numbers).map((n) => byNumber.get(n)))
    if (numbers.length > 0) last = { number: numbers.at(-1)!, end: label.end }
  }
  const { kind, span } = placeOf(text, block, group, entries)
  return {
    kind,
    text: text.slice(span.start, span.end),
    span,
    references: [...new Set(meant.filter((index) => index !== undefined))],
    problem: meant.includes(undefined) ? 'no_such_reference' : null,
  }
}

/** `3-5` → 3, 4, 5. */
function expand(text: string, numbers: number[]): number[] {
  const [from, to] = numbers
  const range = numbers.length === 2 && DASH.test(text) && to! > from! && to! - from! < 100
  return range ? Array.from({ length: to! - from! + 1 }, (_, i) => from! + i) : numbers
}

/** What of the prose is the citation: brackets that hold nothing else are, and the name before a year in brackets. */
function placeOf(text: string, block: Span, group: Label[], { references, byId }: Entries): { kind: Citation['kind']; span: Span } {
  const first = group[0]!
  const last = group.at(-1)!
  const span = { start: first.start, end: last.end }
  if (group.some((label) => label.numeric)) {
    const before = /[[(]\s*$/.exec(text.slice(Math.max(block.start, span.start - 3), span.start))
    const after = /^\s*[\])]/.exec(text.slice(span.end, Math.min(block.end, span.end + 3)))
    if (before && first.pair) span.start = first.pair.start
    if (after && last.pair) span.end = last.pair.end
    return { kind: 'numeric', span }
  }
  if (!first.pair) return { kind: 'narrative', span }
  const { start, end } = first.pair
  const family = first.targets.flatMap((id) => byId.get(id) ?? []).map((index) => references[index]?.author?.[0])[0]
  const name = family?.family ?? family?.literal
  if (first.year && name && !text.slice(start + 1, first.start).trim()) {
    const near = Math.max(block.start, start - 80)
    const at = text.slice(near, start).lastIndexOf(name)
    if (at >= 0) return { kind: 'narrative', span: { start: near + at, end: Math.max(end, span.end) } }
  }
  const said = group.reduce((length, label) => length + label.end - label.start, 0)
  return { kind: 'parenthetical', span: end - start - said <= LONGEST_REST + 2 * group.length ? { start, end } : span }
}
