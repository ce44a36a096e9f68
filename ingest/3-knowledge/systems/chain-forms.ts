/** The ways of writing a chain, as data: where its links stand and how they are told apart. */
import { splitList } from './name-of.ts'

export interface ChainForm {
  /** With the group `links`. */
  pattern: RegExp
  /** What every match holds, for a pattern that begins with anything. */
  sign?: RegExp
  split: (links: string) => string[]
  /** With fewer links it is no chain. */
  least: number
}

const HYPHEN = /\s*(?:-{1,2}|>|→|—)\s*/u
const CHAIN_END = /\s*chains?$/iu
/** Words inside a hyphenated phrase that is no row of links. */
const PHRASE = /^(?:of|the|to|in|and|by|on|for|up|art|multi|high|low|non|self|co|based|oriented|driven)$/iu

/** `A - B - C` parts at the spaced dashes; where there are none, `a-b-c` at each. */
export function splitRow(links: string): string[] {
  const spaced = links.split(/\s+(?:-{1,2}|→|—)\s+|\s*→\s*/u)
  if (spaced.length > 2) return spaced
  const parts = links.split(HYPHEN)
  return parts.some((part) => PHRASE.test(part)) ? [] : parts
}

const splitChains = (links: string) => links.split(/\s*[,、]\s*(?:and )?|\s+(?:and|with|to)\s+|(?<=链)[和与及]/iu)

export const CHAIN_FORMS: readonly ChainForm[] = [
  // "technology-talent-industry" chain; "A – B – C" framework: quoted, at least three links; a quotation mark may be lost
  {
    pattern: /"(?<links>[^",\-→.]{2,60}(?:\s*(?:-|→|—)\s*[^",\-→.]{2,60}){2,6})(?:["]|\.|$)/gu,
    split: splitRow,
    least: 3,
  },
  // virtuous cycle of "education technology talent"
  { pattern: /\b(?:chain|cycle|loop) of "(?<links>[a-z]+(?: [a-z]+){2,4})"/giu, split: (links) => links.split(' '), least: 3 },
  // technology → talent → industry
  { sign: /→/, pattern: /(?<links>[\p{L} ]{2,50}(?: ?→ ?[\p{L} ]{2,50}){1,6})/gu, split: (links) => links.split(HYPHEN), least: 2 },
  // technology-talent-industry chain, without quotation marks; 技术-人才-产业链条
  {
    sign: /chain|cycle|loop|spiral|framework/i,
    pattern: /\b(?<links>[a-z]+(?:-[a-z]+){2,5}) (?:chain|cycle|loop|spiral|framework)/giu,
    split: splitRow,
    least: 3,
  },
  {
    sign: /[-→]/,
    pattern: /(?<links>\p{Script=Han}{2,8}(?:[-→]\p{Script=Han}{2,8}){2,5})/gu,
    split: (links) => links.replace(/链条?.{0,4}$/u, '').split(HYPHEN),
    least: 3,
  },
  // from technology monitoring, through competency assessment, to strategy adjustment
  {
    pattern: /\bfrom (?<links>[^,.;:]{3,60}, (?:through|via) [^.;:]{3,80}?,? (?:and )?(?:then )?to [^,.;:]{3,60})/giu,
    split: (links) => links.split(/,?\s+(?:through|via|(?:and )?(?:then )?to)\s+/iu),
    least: 3,
  },
  // from secondary to college and then to university
  {
    pattern: /\bfrom (?<links>[^,.;:]{3,40} to [^,.;:]{3,40},? (?:and )?(?:then )?to [^,.;:]{3,40})/giu,
    split: (links) => links.split(/,?\s+(?:and )?(?:then )?to\s+/iu),
    least: 3,
  },
  {
    pattern: /从(?<links>\p{Script=Han}{2,10}(?:，?(?:经|经由|再?到|至)\p{Script=Han}{2,10}){2,5})/gu,
    split: (links) => links.split(/，?(?:经由|经|再到|到|至)/u),
    least: 3,
  },
  // the industry chain, talent chain, innovation chain, and education chain
  {
    sign: /chain/i,
    pattern: /(?<links>(?:(?:the )?[\p{L}-]{1,30} chains?(?:, and |, | and | with | to )){1,6}(?:the )?[\p{L}-]{1,30} chains?)/giu,
    split: splitChains,
    least: 3,
  },
  // the education, talent, industry, and innovation chains
  {
    sign: /chains/i,
    pattern: /\b(?<links>(?:[\p{L}-]{1,30}, ){1,5}(?:and )?[\p{L}-]{1,30}(?: and [\p{L}-]{1,30})? chains)\b/giu,
    split: (links) => splitList(links.replace(CHAIN_END, '')).map((link) => (CHAIN_END.test(link) ? link : `${link} chain`)),
    least: 3,
  },
  { sign: /链/, pattern: /(?<links>(?:\p{Script=Han}{2,4}链[、和与]){1,6}\p{Script=Han}{2,4}链)/gu, split: splitChains, least: 3 },
  // linking industry demand to specialty adjustment and curriculum update
  {
    pattern: /\b(?:linking|connecting|links|connects) (?<links>[^,.;:]{3,50}(?:,| to| with) [^.;:]{3,80}?,? and [^,.;:]{3,50})/giu,
    split: (links) => links.split(/,\s*(?:and\s+)?|\s+(?:to|with|and)\s+/iu),
    least: 3,
  },
]
