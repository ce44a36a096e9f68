/**
 * Explicit chains: links that a paper itself puts in a row ("technology-talent-industry", "from A, through B, to C",
 * 教育链、人才链、产业链). Chains that only follow from claims are the graph's business, not this finder's.
 */
import type { Chain } from '../extraction.ts'
import { splitList } from './systems/name-of.ts'
import type { Statement } from './systems/to-statements.ts'

/** One way of writing a chain: a pattern with the group `links`, and how the links are told apart. */
interface ChainForm {
  pattern: RegExp
  split: (links: string) => string[]
}

const DASH = /\s*(?:-{1,2}|>|→|—)\s*/u
const CHAIN_END = /\s*chains?$/iu

const FORMS: readonly ChainForm[] = [
  // "technology-talent-industry" chain; "A – B – C" framework: quoted, at least three links
  { pattern: /"(?<links>[^"\-→]{2,60}(?:\s*(?:-|→|—)\s*[^"\-→]{2,60}){2,6})"/gu, split: (links) => links.split(DASH) },
  // technology → talent → industry
  { pattern: /(?<links>[\p{L} ]{3,50}(?: ?→ ?[\p{L} ]{3,50}){1,6})/gu, split: (links) => links.split(DASH) },
  // from technology monitoring, through competency assessment, to strategy adjustment
  {
    pattern: /\bfrom (?<links>[^,.;:]{3,60}, (?:through|via) [^.;:]{3,80}?,? (?:and )?(?:then )?to [^,.;:]{3,60})/giu,
    split: (links) => links.split(/,?\s+(?:through|via|(?:and )?(?:then )?to)\s+/iu),
  },
  // the industry chain, talent chain, innovation chain, and education chain
  {
    pattern: /(?<links>(?:(?:the )?[\p{L}-]+ chains?(?:, and |, | and | with | to )){1,6}(?:the )?[\p{L}-]+ chains?)/giu,
    split: splitList,
  },
  // the education, talent, industry, and innovation chains
  {
    pattern: /\b(?<links>(?:[\p{L}-]+, ){1,5}(?:and )?[\p{L}-]+(?: and [\p{L}-]+)? chains)\b/giu,
    split: (links) => splitList(links.replace(CHAIN_END, '')).map((link) => (CHAIN_END.test(link) ? link : `${link} chain`)),
  },
  { pattern: /(?<links>(?:\p{Script=Han}{2,4}链[、和与]){1,6}\p{Script=Han}{2,4}链)/gu, split: splitList },
  // linking industry demand to specialty adjustment and curriculum update
  {
    pattern: /\b(?:linking|connecting|links|connects) (?<links>[^,.;:]{3,50}(?:,| to| with) [^.;:]{3,80}?,? and [^,.;:]{3,50})/giu,
    split: (links) => links.split(/,\s*(?:and\s+)?|\s+(?:to|with|and)\s+/iu),
  },
]

/** A quoted row that is the name of a programme, not a chain. */
const PROGRAMME = /\b(?:project|plan|program(?:me)?|initiative|award|index)\b/iu
/** Where the last link ends: the sentence goes on. */
const GOES_ON =
  /\s+(?:should|must|can|could|may|will|would|is|are|was|were|has|have|in|on|by|within|so|as|around|under|that|which|needs?)\b.*$/iu

/** The chains of each sentence, each sequence of links once a sentence. */
export function findChains(statements: readonly Statement[]): Chain[] {
  return statements.flatMap((statement) => {
    const chains = new Map<string, Chain>()
    for (const { pattern, split } of FORMS) {
      for (const match of statement.text.matchAll(pattern)) {
        const links = toLinks(split(match.groups!.links!))
        const key = links.join('>').toLowerCase()
        if (links.length < 2 || links.some((link) => link.split(' ').length > 9) || PROGRAMME.test(links.at(-1)!)) continue
        if ([...chains.keys()].some((known) => known.includes(key))) continue
        chains.set(key, { links, concepts: links.map((link) => conceptNamed(link, statement)), evidence: statement.evidence })
      }
    }
    return [...chains.values()]
  })
}

function toLinks(parts: readonly string[]): string[] {
  return parts
    .map((part, i) => (i === parts.length - 1 ? part.replace(GOES_ON, '') : part).replace(/^(?:the|an?|and)\s+/iu, '').trim())
    .filter((link) => link.length > 1)
}

/** The concept whose mention makes up a link, if one does. */
function conceptNamed(link: string, statement: Statement): string | null {
  const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
  const wanted = bare(link)
  const mention = statement.mentions.find(({ start, end }) => {
    const said = bare(statement.evidence.quote.slice(start - statement.evidence.start, end - statement.evidence.start))
    return said === wanted || `${said}chain` === wanted || `${said}s` === wanted
  })
  return mention?.concept ?? null
}
