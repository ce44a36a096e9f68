/**
 * All labels of a vocabulary as one tree of letters, and the longest label that begins at a word of the text.
 *
 * The tree knows letters only: whatever stands between words (spaces, hyphens, a line end, nothing at all where a
 * conversion lost the hyphen) is skipped on both sides, and a match begins and ends where words do. One walk a word,
 * no deeper than the longest label, so the scan is linear however many labels there are.
 */
import { keepParsed } from '#ingest/keep-parsed.ts'
import { labelsOf, type Vocabulary } from '#ingest/vocabulary.ts'
import { toLabelKey, type Word } from './fold-words.ts'

export interface LabelTrie {
  /** Null until a text leads beyond this node: of thousands of labels a paper has dozens. */
  next: Map<string, LabelTrie> | null
  /** The labels that lead on from here, in the order that they came, as long as there is no `next`. */
  waiting: Label[]
  /** The concept whose label ends here. */
  concept?: string
  /** Every label that ends here is a short abbreviation in capitals (`AI`, `VET`), so only capitals match it. */
  capitals?: boolean
}

interface Label {
  /** Its folded words, as `toLabelKey` joins them. */
  key: string
  concept: string
  capitals: boolean
}

/** What may stand between two words of one label. */
const GAP = /^[\s\-'"*_/&+·]*$/

/** A vocabulary doesn't change once it is read, and its tree takes longer to grow than a paper to scan. */
const grown = new WeakMap<Vocabulary, LabelTrie>()

/** The tree of all labels of the vocabulary. */
export function toLabelTrie(vocabulary: Vocabulary): LabelTrie {
  const known = grown.get(vocabulary)
  if (known) return known
  const root = emptyTrie()
  grown.set(vocabulary, root)
  const labels = [...vocabulary.concepts.values()].flatMap((entry) => labelsOf(entry).map((label) => [label, entry.id] as const))
  for (const label of keepParsed(JSON.stringify(labels), () => labels.map(([label, concept]) => foldLabel(label, concept))))
    insert(root, label, 0)
  return root
}

/** A tree without labels. */
export function emptyTrie(): LabelTrie {
  return { next: null, waiting: [] }
}

/** Adds one label; the last concept to claim it keeps it. */
export function addLabel(root: LabelTrie, label: string, concept: string): void {
  insert(root, foldLabel(label, concept), 0)
}

function foldLabel(label: string, concept: string): Label {
  return { key: toLabelKey(label), concept, capitals: /^[A-Z]{1,4}$/.test(label.replace(/[^\p{L}\p{N}]/gu, '')) }
}

/** Puts a label under the node that its first `depth` letters lead to. */
function insert(node: LabelTrie, label: Label, depth: number): void {
  if (depth === label.key.length) {
    node.capitals = label.capitals && (node.concept === undefined || node.capitals === true)
    node.concept = label.concept
  } else if (!node.next) node.waiting.push(label)
  else {
    const letter = label.key[depth]!
    const child = node.next.get(letter) ?? emptyTrie()
    node.next.set(letter, child)
    insert(child, label, depth + 1)
  }
}

/** Where the letters lead that follow the first `depth` ones. */
function follow(root: LabelTrie, letters: string, depth: number): LabelTrie | undefined {
  let node: LabelTrie | undefined = root
  for (let i = 0; node && i < letters.length; i++) {
    if (!node.next) {
      node.next = new Map()
      for (const label of node.waiting) insert(node, label, depth + i)
      node.waiting = []
    }
    node = node.next.get(letters[i]!)
  }
  return node
}

/** The longest label that begins at `words[from]` and ends before `until`: its concept and the index after its last word. */
export function longestLabel(
  root: LabelTrie,
  text: string,
  words: Word[],
  from: number,
  until = words.length,
): { concept: string; end: number } | null {
  let node: LabelTrie | undefined = root
  let best: { concept: string; end: number } | null = null
  let capitals = true
  let depth = 0
  for (let i = from; i < until; i++) {
    const word = words[i]!
    if (i > from && word.start > words[i - 1]!.end && !GAP.test(text.slice(words[i - 1]!.end, word.start))) break
    const before: LabelTrie = node
    node = follow(before, word.form, depth)
    // 的 joins the words of a Chinese label that is printed without it elsewhere: 政策的支持 is 政策支持
    if (!node && word.form === '的' && i > from) node = before
    if (!node) return best
    if (node === before) continue
    depth += word.form.length
    capitals &&= word.capitals
    if (node.concept !== undefined && (capitals || !node.capitals)) best = { concept: node.concept, end: i + 1 }
  }
  return best
}
