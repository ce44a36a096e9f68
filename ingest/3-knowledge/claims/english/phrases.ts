/** Noun phrases: a head with what hangs on it by prepositions, and its coordinates. */
import type { Mention } from '../../../extraction.ts'
import type { Chunk, NounChunk } from './chunks.ts'

export interface Part {
  head: NounChunk
  posts: { prep: string; noun: NounChunk }[]
  examples: NounChunk[]
}

export interface Phrase {
  parts: Part[]
  /** Chunk indexes, end exclusive. */
  from: number
  to: number
}

/** A mention that stands for a phrase, and by which way it was found there. */
export interface End {
  mention: Mention
  via: 'head' | 'post' | 'inside' | 'example'
  /** Coordinates before it in the phrase. */
  order: number
}

/** Prepositions that begin an adverbial of the clause rather than hang on the noun. */
const ADVERBIAL = new Set([
  'by',
  'through',
  'via',
  'as',
  'during',
  'without',
  'amid',
  'amidst',
  'under',
  'upon',
  'before',
  'after',
  'since',
  'until',
])

/** Prepositions by which a noun without a concept hands on to one: the growth of A, changes in A. */
const CARRYING = new Set(['of', 'in', 'for', 'to', 'on', 'between', 'with', 'about', 'toward', 'towards', 'around'])

/** Heads that say how it is with what hangs on them, or how much of it there is. */
const TRANSPARENT = new Set(
  `ability acceleration accuracy achievement adaptability adjustment adoption advance advancement application area aspect breadth building
  capability capacity change characteristic competitiveness concept connotation construction core cultivation deepening demand depth development
  direction effectiveness efficiency emergence enhancement era establishment evolution expansion expectation feature field form formation function
  growth guidance impetus implementation importance improvement increase innovation integration introduction level maturation mechanism
  modernization need number optimization pace popularization position potential process progress promotion proportion quality quantity range rate
  realization reconstruction reform renewal requirement rise role scale scope sector series set shift speed spread stage status stream strengthening
  structure supply support sustainability system transformation trend upgrading use utilization value vitality wave`.split(/\s+/u),
)

/** Reads the noun phrase that begins at chunk `at`; stops before a coordinate that is the subject of another verb. */
export function readPhrase(chunks: readonly Chunk[], at: number): Phrase | null {
  const first = chunks[at]
  if (first?.kind !== 'noun') return null
  const phrase: Phrase = { parts: [], from: at, to: at }
  // "With the growth of A, B and C must …": B and C are the subject
  const fronted = chunks[at - 1]?.kind === 'prep' && /^(?:comma|stop|sub)$/u.test(chunks[at - 2]?.kind ?? 'stop')
  let i = at
  let part: Part | null = null
  while (i < chunks.length) {
    const chunk = chunks[i]!
    if (chunk.kind === 'noun') {
      if (part && chunks[i - 1]?.kind === 'noun') break
      part = { head: chunk, posts: [], examples: [] }
      phrase.parts.push(part)
      i++
    } else if (chunk.kind === 'prep' && part && !ADVERBIAL.has(chunk.word)) {
      const noun = nounAfter(chunks, i + 1)
      if (!noun) break
      part.posts.push({ prep: chunk.word, noun: chunks[noun]! as NounChunk })
      i = noun + 1
    } else if (chunk.kind === 'example' && part) {
      i = readExamples(chunks, i + 1, part)
    } else {
      const next = awaitsSecond(phrase) && chunk.kind === 'and' && chunks[i + 1]?.kind === 'noun' ? i + 1 : coordinate(chunks, i, fronted)
      if (next === null) break
      i = next
    }
  }
  phrase.to = i
  return phrase
}

/** The noun right after a preposition, gerunds between them passed over: "for optimizing allocation". */
function nounAfter(chunks: readonly Chunk[], i: number): number | null {
  const chunk = chunks[i]
  if (chunk?.kind === 'noun') return i
  if (chunk?.kind !== 'verb' || chunk.form !== 'gerund') return null
  if (chunks[i + 1]?.kind === 'noun') return i + 1
  return chunks[i + 1]?.kind === 'and' && chunks[i + 2]?.kind === 'verb' ? nounAfter(chunks, i + 2) : null
}

function readExamples(chunks: readonly Chunk[], from: number, part: Part): number {
  let i = from
  while (i < chunks.length) {
    const chunk = chunks[i]!
    if (chunk.kind === 'noun') {
      if (i > from && chunks[i - 1]?.kind === 'noun') break
      part.examples.push(chunk)
      i++
      continue
    }
    const next = coordinate(chunks, i)
    if (next === null) break
    i = next
  }
  return i
}

/** "between A": its "and B" belongs to it, whatever verb comes after. */
function awaitsSecond(phrase: Phrase): boolean {
  return phrase.parts.at(-1)?.posts.some((post) => post.prep === 'between') ?? false
}

/** Where the next coordinate begins, when one follows at `i`: ", and B", "and B", ", B, and C". */
function coordinate(chunks: readonly Chunk[], i: number, fronted = false): number | null {
  const chunk = chunks[i]
  if (chunk?.kind !== 'and' && chunk?.kind !== 'comma') return null
  let next = i + 1
  if (chunk.kind === 'comma' && chunks[next]?.kind === 'and') next++
  if (chunks[next]?.kind !== 'noun') return null
  const end = skipSimple(chunks, next)
  const follower = chunks[end]
  if (isFiniteVerb(follower)) return closesList(chunks, i) ? next : null
  if (chunk.kind === 'comma' && chunks[i + 1]?.kind !== 'and') {
    const listEnd = endOfList(chunks, end)
    return listEnd > 0 && !(fronted && isFiniteVerb(chunks[listEnd])) ? next : null
  }
  return next
}

/** A list of subjects: "A, B, and C drive": its last coordinate stands right before the verb. */
function closesList(chunks: readonly Chunk[], i: number): boolean {
  const before = chunks.slice(0, i).findLastIndex((c) => c.kind === 'verb' || c.kind === 'stop' || c.kind === 'sub' || c.kind === 'rel')
  const verb = before >= 0 ? chunks[before] : undefined
  const joins = chunks[i]?.kind === 'and'
  const lastOfMany = chunks[i]?.kind === 'comma' && chunks[i + 1]?.kind === 'and'
  // "workshops joining A, B and C were opened"
  if (verb?.kind === 'verb' && verb.form === 'gerund' && chunks[before - 1]?.kind === 'noun') return joins || lastOfMany
  if (verb === undefined) return joins || lastOfMany
  return joins && (verb.kind === 'stop' || verb.kind === 'sub')
}

function isFiniteVerb(chunk: Chunk | undefined): boolean {
  return chunk?.kind === 'verb' && chunk.form === 'finite'
}

/** Where the list ends whose first coordinate ends at `end`: after "and B"; -1 where no list goes on. */
function endOfList(chunks: readonly Chunk[], end: number): number {
  for (let i = end; i < chunks.length; i++) {
    const chunk = chunks[i]!
    if (chunk.kind === 'and') {
      return chunks[i + 1]?.kind === 'noun' ? skipSimple(chunks, i + 1) : -1
    }
    if (chunk.kind !== 'comma' || chunks[i + 1]?.kind === undefined) return -1
    if (chunks[i + 1]!.kind === 'and') continue
    if (chunks[i + 1]!.kind !== 'noun') return -1
    i = skipSimple(chunks, i + 1) - 1
  }
  return -1
}

/** Past a noun and its prepositional phrases. */
function skipSimple(chunks: readonly Chunk[], at: number): number {
  let i = at + 1
  while (chunks[i]?.kind === 'prep') {
    const noun = nounAfter(chunks, i + 1)
    if (noun === null) break
    i = noun + 1
  }
  return i
}

/** "the competitiveness of A": a single word or a term of the paper's own that heads a phrase says something of what hangs on it. */
function isOneWord(head: NounChunk, mention: Mention): boolean {
  return (
    mention.concept.startsWith('term:') ||
    (head.mentions.length === 1 && mention.end - mention.start <= Math.max(...head.words.map((word) => word.length)))
  )
}

/** "the growth of A" is A grown; "a graph of A" is no A. */
export function isTransparent({ words, mentions }: NounChunk): boolean {
  const last = words.at(-1)!
  return (
    mentions.length > 0 || TRANSPARENT.has(last) || TRANSPARENT.has(last.replace(/s$/u, '')) || TRANSPARENT.has(last.replace(/ies$/u, 'y'))
  )
}

/** "the synergy between A" goes on with "and B", which is no second head. */
function closesBetween(before: Part | undefined): boolean {
  return before !== undefined && before.head.mentions.length > 0 && before.posts.at(-1)?.prep === 'between'
}

/** The mentions that a phrase stands for: each coordinate's head, else the first that hangs on it. */
export function ends(phrase: Phrase): End[] {
  const found: End[] = []
  phrase.parts.forEach((part, order) => {
    if (closesBetween(phrase.parts[order - 1])) return
    const mention = part.head.mentions.at(-1)
    if (mention) found.push({ mention, via: 'head', order })
    if (!mention || isOneWord(part.head, mention)) {
      const post = part.posts.find((p) => p.noun.mentions.length > 0 && CARRYING.has(p.prep))
      if (post) found.push({ mention: post.noun.mentions.at(-1)!, via: isTransparent(part.head) ? 'post' : 'inside', order })
    }
    for (const example of part.examples) {
      const shown = example.mentions.at(-1)
      if (shown) found.push({ mention: shown, via: 'example', order })
    }
  })
  return found
}
