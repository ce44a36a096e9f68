/** Words into chunks: noun chunks with their mentions, verb groups with voice and mood, and what stands between. */
import type { Mention } from '../../../extraction.ts'
import type { Token } from './tokens.ts'
import { HEDGES, NEGATIONS } from './words.ts'

export interface NounChunk {
  kind: 'noun'
  from: number
  to: number
  /** In order; none inside another. */
  mentions: Mention[]
  /** Lower-case words. */
  words: string[]
  pronoun: boolean
}

export interface VerbChunk {
  kind: 'verb'
  from: number
  to: number
  lemma: string
  form: 'finite' | 'infinitive' | 'gerund' | 'participle'
  passive: boolean
  modal: string | null
  negated: boolean
  hedged: boolean
  /** The main verb's token. */
  main: Token
}

interface LinkChunk {
  kind: 'prep' | 'and' | 'comma' | 'stop' | 'sub' | 'rel' | 'example'
  from: number
  to: number
  word: string
}

export type Chunk = NounChunk | VerbChunk | LinkChunk

/** Verbs that take their preposition in the past tense without being passive. */
const INTRANSITIVE = new Set(
  'lead contribute rely depend result arise stem emerge belong lag call benefit adapt respond correspond fall range partner cooperate'.split(
    ' ',
  ),
)

/** Splits tagged words into chunks. Adverbs vanish into their neighbors. */
export function toChunks(tokens: readonly Token[]): Chunk[] {
  const chunks: Chunk[] = []
  let i = 0
  while (i < tokens.length) {
    const chunk = readVerb(tokens, i) ?? readNoun(tokens, i) ?? readLink(tokens, i)
    if (chunk) {
      chunks.push(chunk)
      i = chunk.to
    } else i++
  }
  return chunks
}

function readNoun(tokens: readonly Token[], from: number): NounChunk | null {
  const first = tokens[from]!
  if (first.tag === 'pron') return { kind: 'noun', from, to: from + 1, mentions: [], words: [first.word], pronoun: true }
  let i = from
  let last = -1
  while (i < tokens.length) {
    const { tag, word } = tokens[i]!
    if (tag === 'noun' && !/^[^\p{L}\p{N}]/u.test(word)) last = i
    else if (
      !(
        tag === 'noun' ||
        tag === 'det' ||
        (tag === 'adv' && tokens[i + 1]?.tag === 'noun' && (last >= 0 || i > from || tokens[i + 1]?.mention === undefined))
      )
    )
      break
    if (tag === 'det' && last >= 0 && word !== "'s" && word !== "'" && !tokens[i]!.mention) break
    i++
  }
  if (last < 0) return null
  const mentions: Mention[] = []
  for (const token of tokens.slice(from, last + 1)) if (token.mention && mentions.at(-1) !== token.mention) mentions.push(token.mention)
  return { kind: 'noun', from, to: last + 1, mentions, words: tokens.slice(from, last + 1).map((t) => t.word), pronoun: false }
}

function readLink(tokens: readonly Token[], from: number): LinkChunk | null {
  const { tag, word } = tokens[from]!
  const kind = tag === 'to' ? 'prep' : tag
  if (kind === 'prep' || kind === 'and' || kind === 'comma' || kind === 'stop' || kind === 'sub' || kind === 'rel' || kind === 'example') {
    return { kind, from, to: from + 1, word }
  }
  return null
}

function readVerb(tokens: readonly Token[], from: number): VerbChunk | null {
  const aux: Token[] = []
  let negated = NEGATIONS.has(tokens[from - 1]?.word ?? '')
  let hedged = false
  let i = from
  for (; i < tokens.length; i++) {
    const token = tokens[i]!
    if (NEGATIONS.has(token.word) && tokens[i + 1]?.word !== 'only') negated = true
    if (HEDGES.has(token.word)) hedged = true
    if (token.tag === 'to') {
      if (aux.some((a) => a.tag === 'to') || !leadsToVerb(tokens, i + 1)) break
      aux.push(token)
    } else if (token.tag === 'modal' || token.tag === 'be' || token.tag === 'have' || token.tag === 'do') aux.push(token)
    else if (!(token.tag === 'adv' && aux.length > 0)) break
  }
  let main = tokens[i]
  let end = i + 1
  if (main?.tag !== 'verb' || (aux.length === 0 && i > from)) {
    const copula = aux.findLast((a) => a.tag === 'be' || a.tag === 'have' || a.tag === 'do')
    if (!copula) {
      end = i
      return aux.length > 0 && aux[0]!.tag === 'modal' ? group(aux[0]!, 'will', 'finite', false) : null
    }
    main = copula
    end = tokens.indexOf(copula) + 1
    return group(
      copula,
      copula.tag,
      aux[0]!.tag === 'to' ? 'infinitive' : copula.word === 'being' || copula.word === 'having' ? 'gerund' : 'finite',
      false,
    )
  }
  const forms = main.forms!
  const last = aux.at(-1)
  const passive = last?.tag === 'be' && !forms.includes('ing')
  if (aux.length > 0)
    return group(
      main,
      main.lemma!,
      aux[0]!.tag === 'to' ? 'infinitive' : aux[0]!.word === 'being' || aux[0]!.word === 'having' ? 'gerund' : 'finite',
      passive,
    )
  if (forms.includes('ing')) return group(main, main.lemma!, 'gerund', false)
  // "can help support B": without its to
  const helped = tokens[from - 1]?.lemma === 'help'
  if (forms.includes('base') || forms.includes('s')) return group(main, main.lemma!, helped ? 'infinitive' : 'finite', false)
  const after = tokens.slice(end).find((t) => t.tag !== 'adv')
  const leadsOn = after === undefined || /^(?:prep|comma|stop|to|and|sub|rel|verb|be)$/u.test(after.tag)
  const participle =
    leadsOn &&
    !(INTRANSITIVE.has(main.lemma!) && forms.includes('ed') && after?.word !== 'by' && /^(?:noun|pron)$/u.test(tokens[from - 1]?.tag ?? ''))
  return group(main, main.lemma!, participle ? 'participle' : 'finite', participle)

  function group(token: Token, lemma: string, form: VerbChunk['form'], isPassive: boolean): VerbChunk {
    const modal =
      aux.find((a) => a.tag === 'modal')?.word ?? (aux.some((a) => a.tag === 'have') && aux.some((a) => a.tag === 'to') ? 'must' : null)
    return {
      kind: 'verb',
      from,
      to: Math.max(end, from + 1),
      lemma,
      form,
      passive: isPassive,
      modal,
      negated,
      hedged: hedged || HEDGES.has(token.word),
      main: token,
    }
  }
}

function leadsToVerb(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < tokens.length; i++) {
    const { tag } = tokens[i]!
    if (tag === 'adv') continue
    return tag === 'verb'
      ? tokens[i]!.forms!.includes('base')
      : tag === 'be' || tag === 'have' || tag === 'do'
        ? /^(?:be|have|do)$/u.test(tokens[i]!.word)
        : false
  }
  return false
}
