/**
 * Tells a run of words that says something ("cultivate young weavers"), or only labels a page ("S1", "DOI"), from one that
 * names something: the candidates of a term finder without a tagger hold all of them. A verb is known from the cue table.
 */
import { cues } from '../3-knowledge/cues.ts'
import { foldWord } from '../3-knowledge/fold-words.ts'

const words = (text: string) => text.split(/\s+/).filter(Boolean)
const HAN = /\p{Script=Han}/u
/** Not adverbs, whatever their end. */
const NO_ADVERB = new Set(words('anomaly assembly early family monopoly only reply supply weekly monthly daily'))
/** Verbs that are as often nouns: they make a statement beside a known concept only ("supply students", not "supply chain"). */
const NOUNS_TOO = new Set(
  words(`
  aid anchor benefit boost bridge challenge change control cost design demand drive face force fuel guide host impact influence lead link
  market match model need power process program project reform request reward shape shift supply support target test train transfer
  upgrade value yield
  `),
)
/** Beside the verbs of the cue table; in Chinese also what joins clauses. */
const MORE_VERBS = words(`
  adjust affect choose complete coordinate found gain invite obtain organize participate receive reinforce select submit
`)
const CHINESE_JOINTS = new Set(
  words('由于 应当 希望 受到 可能 帮助 参加 成立 组成 以期 返回 各类 每个 看待 属于 随着 按照 如果 虽然 尽管 然而 仍然 已经 正在'),
)

/** Abbreviations of print: a letter with a number, and what stands in the head of every article. */
const PRINT = /^(?:\p{L}\d+|doi|url|orcid|issn|isbn|pdf|https?)$/u

const verbs = cues.filter(({ kind }) => kind === 'verb' || kind === 'light').flatMap((cue) => cue.words)
const VERBS = new Set([...verbs, ...MORE_VERBS].filter((verb) => !/\s/.test(verb)).map(foldWord))

/**
 * True for folded words that make no name.
 *
 * @param isLabel tells whether words are a label of the vocabulary.
 */
export function isNoTerm(term: readonly string[], isLabel: (words: readonly string[]) => boolean): boolean {
  if (term.length === 1) return PRINT.test(term[0]!)
  const [first, last] = [term[0]!, term.at(-1)!]
  if (/[^s]ly$/.test(first) && !NO_ADVERB.has(first)) return true
  if (term.some((word) => CHINESE_JOINTS.has(word) || (VERBS.has(word) && !NOUNS_TOO.has(word) && !HAN.test(word)))) return true
  return (VERBS.has(first) && isLabel(term.slice(1))) || (VERBS.has(last) && isLabel(term.slice(0, -1)))
}
