/**
 * How much a stretch of a reference looks like a title, a journal, a publisher or a place.
 *
 * The styles say where the parts may stand; these scores decide among the readings that the styles allow. About 1 is
 * a good one, below 0 is hardly one.
 */
import { CITIES } from './cities.ts'
import { foldedPattern } from './folded-pattern.ts'

const JOURNAL_WORDS = new Set(
  'journal|review|proceedings|proc|transactions|trans|letters|lett|annals|ann|bulletin|bull|quarterly|magazine|research|science|sciences|sci|studies|nature|cell|reports|rep|physics|phys|chemistry|chem|biology|biol|medicine|med|acta|archives|arch|j|rev|adv|advances|international|int|conference|symposium|workshop|gazette|news|daily|times|herald|revista|revue|zeitschrift|annales|giornale|plos|frontiers|ieee|acm|am|eur|newsletter|forum|yearbook|computing|engineering|education|vocation|xuebao|zhiye|jiaoyu|luntan|lecture|xuebao'.split(
    '|',
  ),
)
const JOURNAL_HAN = /学报|杂志|研究|科学|通报|学刊|论坛|教育|评论|日报|晚报|时报|报$|期刊|月刊|季刊|进展|通讯|技术|工程|世界|中国/
const PUBLISHER_WORDS = new Set(
  'press|presses|publisher|publishers|publishing|publication|publications|verlag|book|books|edition|editions|editorial|editora|university|univ|springer|elsevier|wiley|routledge|sage|academic|macmillan|mcgraw|prentice|pearson|addison|wesley|oxford|cambridge|harvard|penguin|crc|birkhauser|gallimard|norton|brill|blackwell|francis|taylor|kluwer|ieee|acm|aaai|usenix|siam|institute|institut|society|association|inc|ltd|llc|co|company|office|department|ministry|bank|organization|commission|council|puf|lab|laboratory|laboratories|hall|house|sons|изд|наука|издательство|publ'.split(
    '|',
  ),
)
const PUBLISHER_HAN = /出版|书局|书店|印书馆|大学|学院|出版社|研究院|研究所|局$|社$|委员会|公司|中心/
const MEETING_WORDS = new Set(
  'proceedings|proc|conference|conf|symposium|workshop|congress|meeting|lecture|international|annual'.split('|'),
)
const MEETING_HAN = /会议|论文集/

/** Words, a pair of Han characters counting as one. */
function countWords(text: string): number {
  return lookAt(text).count
}

interface Look {
  /** Words in Latin, Greek and Cyrillic letters, in lower case. */
  words: string[]
  count: number
  han: boolean
}

const HAN_RUNS = foldedPattern(/\p{Script=Han}/gu)
const WORDS = foldedPattern(/[\p{Lu}\p{Ll}\p{N}]+/gu)

let lastText = ''
let lastLook: Look = { words: [], count: 0, han: false }

/** Splits a stretch into words; the same stretch is usually asked for several times in a row. */
function lookAt(text: string): Look {
  if (text === lastText) return lastLook
  const words = text.toLowerCase().match(WORDS) ?? []
  const han = text.match(HAN_RUNS)?.length ?? 0
  lastText = text
  lastLook = { words, count: text.split(/\s+/).filter((w) => /[0-9A-Za-z\u0370-\u04ff]/.test(w)).length + han / 2, han: han > 0 }
  return lastLook
}

function hasCue(text: string, words: Set<string>, han: RegExp): boolean {
  const look = lookAt(text)
  return look.words.some((word) => words.has(word)) || (look.han && han.test(text))
}

/** The signs that speak for a part or against it. */
const SIGNS = {
  sentenceEnd: /(?:[\p{Ll}\d)\]"]{4}|\p{Script=Han}|[\p{Ll}]{2}[?!])[.?!]\s?(?=["(]?\p{Lu}|\p{Script=Han})/gu,
  longSentenceEnd: /(?:[\p{Ll}\d)\]"]{6}|\p{Script=Han})[.?!]\s?(?=["(]?\p{Lu}|\p{Script=Han})/gu,
  abbreviationEnd: /[,.?]\s\p{Lu}\p{Ll}{0,4}$/u,
  lowerStart: /^["'(]?\p{Ll}/u,
  locator:
    /\d\s?\(\d{1,3}\)|\(\d{4}[a-z]?\)[.,:]|\b(?:pp?|vol|no)\.?\s?\d|\d{2}-\d{2,}$|,\s?\d{4}$|\/\/|(?:19|20)\d\d[,;]\s?\d|\d:\s?\d{2,}(?:-\d|$)/iu,
  letters: /\p{L}{2}/u,
  inStart: /^(?:[Ii]n:?\s|and\s|et al|eds?\.|&)/u,
  namesStart:
    /^(?:\p{Lu}\.\s?){1,3}\p{Lu}\p{Ll}|^\p{Lu}\p{L}+,?\s\p{Lu}\.(?:\s?\p{Lu}\.)?(?:,|\s(?:and|&)|$)|^\p{Lu}\p{L}+\s\p{Lu}{1,3}[,.]/u,
  etAl: /(?:^|\s)et al\b|\(eds?\.?/iu,
  pressEnd: /\bpress$|出版社$|\buniversity$|\bpublish(?:ers|ing)\b/iu,
  hanNames: /\p{Script=Han}[,;]\p{Script=Han}{2,3}[,;]/u,
  hanName: /^\p{Script=Han}{2,3}$/u,
  cutEnd: /[,:]\s?$|\s(?:of|the|and|in|for|a)$/u,
  lowerJournal: /^(?:e\p{Lu}|arXiv|bioRxiv|medRxiv|npj|i\p{Lu}|m\p{Lu}|in\s)/u,
  smallWord: /^(?:of|the|and|in|for|on|to|de|la|et|der|und|fur|di|a|an|&|des|du|del|y)$/iu,
  upperStart: /^["'(]?\p{Lu}/u,
  letterStart: /^\p{L}/u,
  press: /出版社|\bpress\b|\bpublish(?:ers?|ing(?: house| co| company)?)$|\bverlag\b/iu,
  numberEnd: /[,:;(]\s?$|\b(?:vol|no|pp|p)\.?$/iu,
  townAndState: /^\p{Lu}[\p{L}.' -]+,\s?(?:\p{Lu}{2}|\p{Lu}\p{L}+)$/u,
  degree: /\b(?:ph\.?\s?d|doctoral|master'?s?|m\.?sc|thesis|dissertation|diss\.?|habilitation)\b|学位论文|博士|硕士/iu,
  edition:
    /^(?:\d{1,2}(?:st|nd|rd|th)?|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|rev(?:ised)?\.?|new|international|第?\s?[\d一二三四五六七八九十]{1,3}|增订|修订|影印)\s?(?:revised |rev\. ?|international )?(?:ed(?:itions?|n|s)?\b\.?|版|本)|^修订版|版$|影印本$|^\d-?е изд/iu,
}
for (const name of Object.keys(SIGNS) as (keyof typeof SIGNS)[]) SIGNS[name] = foldedPattern(SIGNS[name])

function brackets(text: string): number {
  let depth = 0
  for (let i = 0; i < text.length; i++) {
    const c = text[i]
    if (c === '(' || c === '[') depth++
    else if (c === ')' || c === ']') {
      depth--
      if (depth < 0) return -1.2
    }
  }
  return depth > 0 ? -1.2 : 0
}

/** Full stops inside that end a sentence rather than an abbreviation. */
function sentenceEnds(text: string): number {
  return text.match(SIGNS.sentenceEnd)?.length ?? 0
}

function count(text: string, signs: string): number {
  let n = 0
  for (let i = 0; i < text.length; i++) if (signs.includes(text[i] ?? '')) n++
  return n
}

/** How much a stretch looks like a title. */
export function titleScore(text: string): number {
  if (!SIGNS.letters.test(text)) return -1
  const words = countWords(text)
  let score = words < 1 ? -0.6 : words < 2 ? 0.1 : words < 3 ? 0.5 : words < 4 ? 0.8 : 1.1
  if (words > 40) score -= 0.5
  if (SIGNS.lowerStart.test(text)) score -= 0.5
  if (',;:.)]&'.includes(text[0] ?? ' ')) score -= 1
  if (SIGNS.inStart.test(text)) score -= 1
  if (SIGNS.namesStart.test(text)) score -= 0.8
  if (SIGNS.etAl.test(text)) score -= 1
  score -= sentenceEnds(text) * 0.55
  score += brackets(text) + (SIGNS.locator.test(text) ? -0.9 : 0)
  if (SIGNS.pressEnd.test(text)) score -= 0.5
  if (SIGNS.abbreviationEnd.test(text)) score -= 0.5
  if (SIGNS.hanNames.test(text)) score -= 0.7
  if (SIGNS.hanName.test(text)) score -= 0.6
  if (SIGNS.cutEnd.test(text)) score -= 0.6
  if (count(text, '"') % 2 === 1) score -= 0.5
  return score
}

/** How much a stretch looks like a journal, a newspaper, proceedings or a collection. */
export function containerScore(text: string, emphasized: boolean): number {
  if (!SIGNS.letterStart.test(text) && !SIGNS.letters.test(text)) return -1.5
  const words = countWords(text)
  let score = 0.75
  const meeting = hasCue(text, MEETING_WORDS, MEETING_HAN)
  if (hasCue(text, JOURNAL_WORDS, JOURNAL_HAN)) score += 0.35
  if (emphasized) score += 0.8
  if (words > (meeting ? 22 : 10)) score -= 0.12 * (words - (meeting ? 22 : 10))
  if (SIGNS.lowerStart.test(text) && !SIGNS.lowerJournal.test(text)) score -= 0.7
  if (!lookAt(text).han) {
    const pieces = text.split(/[\s-]+/).filter((w) => SIGNS.letterStart.test(w) && !SIGNS.smallWord.test(w))
    const capital = pieces.filter((w) => SIGNS.upperStart.test(w)).length
    const ratio = pieces.length === 0 ? 0 : capital / pieces.length
    score += ratio > 0.75 ? 0.25 : ratio < 0.5 ? -0.45 : 0
  } else if (text.length > 24) score -= 0.3
  score -= count(text, ',') * (meeting ? 0.08 : 0.25)
  score -= (text.match(SIGNS.longSentenceEnd)?.length ?? 0) * (meeting ? 0.3 : 0.6)
  score -= count(text, ':?!') * 0.2
  if (text.includes('"')) score -= 0.6
  if (/\d/.test(text)) score -= meeting ? 0.05 : 0.3
  score += brackets(text) + (SIGNS.locator.test(text) ? -0.9 : 0)
  if (SIGNS.etAl.test(text)) score -= 0.8
  if (SIGNS.press.test(text)) score -= 0.9
  if (SIGNS.degree.test(text)) score -= 0.7
  if (SIGNS.inStart.test(text)) score -= 0.5
  if (SIGNS.numberEnd.test(text)) score -= 0.5
  return score
}

/** How much a stretch looks like a publisher, a university or another body that issues. */
export function publisherScore(text: string): number {
  if (!SIGNS.letters.test(text)) return -1.5
  const words = countWords(text)
  let score = 0.35
  if (hasCue(text, PUBLISHER_WORDS, PUBLISHER_HAN)) score += 0.6
  if (words > 8) score -= 0.1 * (words - 8)
  if (SIGNS.lowerStart.test(text)) score -= 0.7
  if (/\d/.test(text)) score -= 0.5
  if (/"|[?!]|\/\//.test(text)) score -= 0.6
  score -= sentenceEnds(text) * 0.6 + count(text, ':;') * 0.4
  score += brackets(text)
  if (SIGNS.etAl.test(text)) score -= 0.8
  return score
}

/** How much a stretch looks like a town. */
export function placeScore(text: string): number {
  if (!SIGNS.letters.test(text) || countWords(text) > 7) return -1
  let score = 0.3
  const first = (text.split(/[,&/;]|\sand\s/)[0] ?? '').trim().toLowerCase()
  const known = CITIES.has(first)
  if (known) score += 0.7
  else if (SIGNS.townAndState.test(text)) score += 0.3
  else if (countWords(text) > 3) score -= 0.4
  if (SIGNS.lowerStart.test(text) || /\d|"/.test(text)) score -= 0.8
  if (!known && hasCue(text, PUBLISHER_WORDS, PUBLISHER_HAN)) score -= 0.5
  score -= count(text, ':') * 0.4
  return score + brackets(text)
}

/** How much a stretch looks like the kind of a thesis. */
export function genreScore(text: string): number {
  return SIGNS.degree.test(text) && countWords(text) < 10 ? 1 : -1.2
}

/** How much a stretch looks like the number of an edition. */
export function editionScore(text: string): number {
  return text.length < 40 && SIGNS.edition.test(text) ? 0.9 : -1.2
}
