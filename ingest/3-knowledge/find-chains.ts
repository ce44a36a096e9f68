/**
 * Explicit chains: links that a paper itself puts in a row ("technology-talent-industry", "from A, through B, to C",
 * 教育链、人才链、产业链). Chains that only follow from claims are the graph's business, not this finder's.
 */
import type { Chain } from '../extraction.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { toWords } from './fold-words.ts'
import { longestLabel, toLabelTrie } from './label-trie.ts'
import { findLoop } from './pathways/rounds.ts'
import { CHAIN_FORMS } from './systems/chain-forms.ts'
import { ACTORS } from './systems/cue-words.ts'
import type { Statement } from './systems/statement.ts'

/** A quoted row that is the name of a programme, not a chain. */
const PROGRAMME = /\b(?:project|plan|program(?:me)?|initiative|award|index|transformation)\b/iu
/** Where the last link ends: the sentence goes on. */
const GOES_ON =
  /\s+(?:should|must|can|could|may|will|would|is|are|was|were|has|have|in|on|by|within|so|as|around|under|that|which|needs?|directly|through)\b.*$|\s*[("].*$/iu
/** Chinese runs on without blanks: what stands before the first link. */
const BEFORE_ZH = /^\p{Script=Han}{0,8}(?:把|将|形成|构建|打通|促进|推动|实现)(?=\p{Script=Han}{2})/u
const MOST_WORDS = 8

/** The chains of each sentence, each sequence of links once a sentence. */
export function findChains(statements: readonly Statement[], vocabulary: Vocabulary): Chain[] {
  return statements.flatMap((statement, at) => {
    const chains = new Map<string, Chain>()
    for (const { pattern, sign, split, least } of CHAIN_FORMS) {
      if (sign && !sign.test(statement.text)) continue
      for (const match of statement.text.matchAll(pattern)) {
        const links = toLinks(split(match.groups!.links!))
        const key = links.join('>').toLowerCase()
        if (links.length < least || !areLinks(links) || [...chains.keys()].some((known) => known.includes(key))) continue
        chains.set(key, { links, concepts: links.map((link) => conceptNamed(link, statement, vocabulary)), evidence: statement.evidence })
      }
    }
    const loop = chains.size > 0 ? null : findLoop(statements, at)
    return loop ? [loop] : [...chains.values()]
  })
}

function toLinks(parts: readonly string[]): string[] {
  return parts
    .map((part, i) =>
      (i === parts.length - 1 ? part.replace(GOES_ON, '') : part)
        .replace(/^(?:(?:the|an?|and|then)\s+)+/iu, '')
        .replace(BEFORE_ZH, '')
        .trim(),
    )
    .filter((link) => link.length > 1)
}

/** Links are short, differ, and are more than the parties to something. */
function areLinks(links: readonly string[]): boolean {
  return (
    links.every((link) => link.split(' ').length <= MOST_WORDS && !/^\p{L}+ly$|\bthe\b|\b(?:of|and)$/iu.test(link)) &&
    new Set(links.map((link) => link.toLowerCase())).size === links.length &&
    !PROGRAMME.test(links.at(-1)!) &&
    !links.every((link) => ACTORS.some(({ words }) => words.test(link)))
  )
}

/**
 * The concept that a link names: the vocabulary's by the whole of its name, else a term of the paper's own.
 *
 * The links are read by themselves, since in the sentence a label may reach past them: the last link of
 * "technology-talent-industry" chain is industry, not the industry chain.
 */
function conceptNamed(link: string, { mentions, evidence }: Statement, vocabulary: Vocabulary): string | null {
  const words = toWords(link)
  const labelled = longestLabel(toLabelTrie(vocabulary), link, words, 0)
  if (labelled && labelled.end === words.length) return labelled.concept
  const wanted = bare(link)
  const named = mentions.find(({ start, end }) => {
    const said = bare(evidence.quote.slice(start - evidence.start, end - evidence.start))
    return said === wanted || `${said}chain` === wanted || `${said}链` === wanted || `${said}s` === wanted
  })
  return named?.concept ?? null
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}
