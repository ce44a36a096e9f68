/**
 * All labels of a vocabulary as one tree of letters, and the longest label that begins at a word of the text.
 *
 * The tree knows letters only: whatever stands between words (spaces, hyphens, a line end, nothing at all where a
 * conversion lost the hyphen) is skipped on both sides, and a match begins and ends where words do. One walk a word,
 * no deeper than the longest label, so the scan is linear however many labels there are.
 */
import { labelsOf, type Vocabulary } from '#ingest/vocabulary.ts'
import { toWords, type Word } from './fold-words.ts'

export interface LabelTrie {
  next: Map<string, LabelTrie>
  /** The concept whose label ends here. */
  concept?: string
  /** Every label that ends here is a short abbreviation in capitals (`AI`, `VET`), so only capitals match it. */
  capitals?: boolean
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
  for (const entry of vocabulary.concepts.values()) for (const label of labelsOf(entry)) addLabel(root, label, entry.id)
  return root
}

/** A tree without labels. */
export function emptyTrie(): LabelTrie {
  return { next: new Map() }
}

/** Adds one label; the last concept to claim it keeps it. */
export function addLabel(root: LabelTrie, label: string, concept: string): void {
  let node = root
  for (const word of toWords(label)) for (const letter of word.form) node = child(node, letter)
  const capitals = /^[A-Z]{1,4}$/.test(label.replace(/[^\p{L}\p{N}]/gu, ''))
  node.capitals = capitals && (node.concept === undefined || node.capitals === true)
  node.concept = concept
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
  for (let i = from; i < until; i++) {
    const word = words[i]!
    if (i > from && word.start > words[i - 1]!.end && !GAP.test(text.slice(words[i - 1]!.end, word.start))) break
    const before: LabelTrie = node
    for (const letter of word.form) node = node?.next.get(letter)
    // 的 joins the words of a Chinese label that is printed without it elsewhere: 政策的支持 is 政策支持
    if (!node && word.form === '的' && i > from) node = before
    if (!node) return best
    if (node === before) continue
    capitals &&= word.capitals
    if (node.concept !== undefined && (capitals || !node.capitals)) best = { concept: node.concept, end: i + 1 }
  }
  return best
}

function child(node: LabelTrie, letter: string): LabelTrie {
  let next = node.next.get(letter)
  if (!next) {
    next = { next: new Map() }
    node.next.set(letter, next)
  }
  return next
}
