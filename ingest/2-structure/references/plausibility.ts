/**
 * How much a stretch of a reference looks like a title, a journal, a publisher or a place.
 *
 * The styles say where the parts may stand; these scores decide among the readings that the styles allow. About 1 is
 * a good one, below 0 is hardly one.
 */
import { CITIES } from './cities.ts'

const HAN = /\p{Script=Han}/u
const JOURNAL =
  /\b(?:journal|review|proceedings|proc|transactions|trans|letters|lett|annals|ann|bulletin|bull|quarterly|magazine|research|science|sciences|sci|studies|nature|cell|reports|rep|physics|phys|chemistry|chem|biology|biol|medicine|med|acta|archives|arch|j|rev|adv|advances|international|int|conference|symposium|workshop|lecture notes|gazette|news|daily|times|herald|revista|revue|zeitschrift|annales|giornale|plos|frontiers|ieee|acm|am|eur|newsletter|forum|yearbook|computing|engineering|education|vocation|xuebao|zhiye|jiaoyu|luntan)\b|学报|杂志|研究|科学|通报|学刊|论坛|教育|评论|日报|晚报|时报|报$|期刊|月刊|季刊|进展|通讯|技术|工程|世界|中国/iu
const PUBLISHER =
  /\b(?:press|publish\w*|publications?|verlag|books?|editions?|éditions|editorial|editora|editions|university|univ\.?|springer|elsevier|wiley|routledge|sage|academic|macmillan|mcgraw-hill|prentice|pearson|addison|wesley|oxford|cambridge|harvard|penguin|crc|birkhäuser|gallimard|norton|brill|blackwell|francis|taylor|kluwer|ieee|acm|aaai|usenix|siam|institute|institut|society|association|inc|ltd|llc|co|company|office|department|ministry|bank|organization|commission|council|presses?|puf|hall|house|sons|группа|изд|наука|ed\.)\b|出版|书局|书店|印书馆|大学|学院|出版社|研究院|研究所|局$|社$|委员会|公司|中心/iu
const PROCEEDINGS =
  /\b(?:proceedings|proc\.|conference|conf\.|symposium|workshop|congress|meeting|lecture notes|international|annual)\b|会议|论文集/iu
const DEGREE = /\b(?:ph\.?\s?d|doctoral|master'?s?|m\.?sc|thesis|dissertation|diss\.?|habilitation|学位论文|博士|硕士)\b/iu

/** Words, a pair of Han characters counting as one. */
export function countWords(text: string): number {
  let words = 0
  let han = 0
  for (const piece of text.match(/\p{Script=Han}+|[^\s\p{Script=Han}]+/gu) ?? []) {
    if (HAN.test(piece)) han += piece.length
    else if (/[\p{L}\p{N}]/u.test(piece)) words++
  }
  return words + han / 2
}

function brackets(text: string): number {
  let depth = 0
  for (const c of text) {
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
  return (text.match(/(?:[\p{Ll}\d)\]"]{4}|\p{Script=Han}|[\p{Ll}]{2}[?!])[.?!]\s?(?=["(]?\p{Lu}|\p{Script=Han})/gu) ?? []).length
}

function lowerStart(text: string): boolean {
  return /^["'(]?\p{Ll}/u.test(text)
}

function locatorInside(text: string): number {
  return /\d\s?\(\d{1,3}\)|\(\d{4}[a-z]?\)[.,:]|\bpp?\.\s?\d|\bvol\.?\s?\d|\bno\.\s?\d|\d{2,}-\d{2,}$|,\s?\d{4}$|\/\/|\b(?:19|20)\d\d[,;]\s?\d/iu.test(
    text,
  )
    ? -0.9
    : 0
}

export function titleScore(text: string): number {
  const words = countWords(text)
  let score = words < 1 ? -0.6 : words < 2 ? 0.1 : words < 3 ? 0.5 : words < 4 ? 0.8 : 1.1
  if (words > 40) score -= 0.5
  if (!/[\p{L}]{2}/u.test(text)) return -1
  if (lowerStart(text)) score -= 0.5
  if (/^[,;:.)\]&]/.test(text)) score -= 1
  if (/^(?:In:?|in:)\s|^(?:and|et al|eds?\.|&)/u.test(text)) score -= 1
  if (
    /^(?:\p{Lu}\.\s?){1,3}\p{Lu}\p{Ll}|^\p{Lu}\p{L}+,?\s\p{Lu}\.(?:\s?\p{Lu}\.)?(?:,|\s(?:and|&)|$)|^\p{Lu}\p{L}+\s\p{Lu}{1,3}[,.]/u.test(
      text,
    )
  )
    score -= 0.8
  if (/(?:^|\s)et al\b|\(eds?\.?\)/iu.test(text)) score -= 1
  score -= sentenceEnds(text) * 0.55
  score += brackets(text) + locatorInside(text)
  if (/\bpress$|出版社$|\buniversity$|\bpublish(?:ers|ing)\b/iu.test(text)) score -= 0.5
  if (/\p{Script=Han}[,;]\p{Script=Han}{2,3}[,;]/u.test(text)) score -= 0.7
  if (/^\p{Script=Han}{2,3}$/u.test(text)) score -= 0.6
  if (/[,:]\s?$|\s(?:of|the|and|in|for|a)$/u.test(text)) score -= 0.6
  if ((text.match(/"/g) ?? []).length % 2 === 1) score -= 0.5
  return score
}

export function containerScore(text: string, emphasized: boolean): number {
  const words = countWords(text)
  if (!/\p{L}/u.test(text)) return -1.5
  let score = 0.75
  const journal = JOURNAL.test(text)
  const meeting = PROCEEDINGS.test(text)
  if (journal) score += 0.35
  if (emphasized) score += 0.8
  if (words > (meeting ? 22 : 10)) score -= 0.12 * (words - (meeting ? 22 : 10))
  if (lowerStart(text) && !/^(?:e\p{Lu}|arXiv|bioRxiv|medRxiv|npj|i\p{Lu}|m\p{Lu}|in\s)/u.test(text)) score -= 0.7
  if (!HAN.test(text)) {
    const pieces = text
      .split(/[\s-]+/)
      .filter((w) => /^\p{L}/u.test(w) && !/^(?:of|the|and|in|for|on|to|de|la|et|der|und|für|di|a|an|&|des|du|del|y)$/iu.test(w))
    const capital = pieces.filter((w) => /^["'(]?\p{Lu}/u.test(w)).length
    const ratio = pieces.length === 0 ? 0 : capital / pieces.length
    score += ratio > 0.75 ? 0.25 : ratio < 0.5 ? -0.45 : 0
  } else if (text.length > 24) score -= 0.3
  score -= (text.match(/,\s/g) ?? []).length * (meeting ? 0.08 : 0.25)
  score -= sentenceEnds(text) * (meeting ? 0.3 : 0.6)
  score -= (text.match(/[:?!]/g) ?? []).length * 0.2
  if (/"/.test(text)) score -= 0.6
  if (/\d/.test(text)) score -= meeting ? 0.05 : 0.3
  score += brackets(text) + locatorInside(text)
  if (/(?:^|\s)et al\b|\(eds?\.?/iu.test(text)) score -= 0.8
  if (/出版社|\bpress\b|\bpublish(?:ers?|ing(?: house| co| company)?)$|\bverlag\b/iu.test(text)) score -= 0.9
  if (DEGREE.test(text)) score -= 0.7
  if (/^(?:in|In):?\s/u.test(text)) score -= 0.5
  if (/[,:;(]\s?$|\b(?:vol|no|pp|p)\.?$/iu.test(text)) score -= 0.5
  return score
}

export function publisherScore(text: string): number {
  const words = countWords(text)
  if (!/\p{L}{2}/u.test(text)) return -1.5
  let score = 0.35
  if (PUBLISHER.test(text)) score += 0.6
  if (words > 8) score -= 0.1 * (words - 8)
  if (lowerStart(text)) score -= 0.7
  if (/\d/.test(text)) score -= 0.5
  if (/"|[?!]|\/\//.test(text)) score -= 0.6
  score -= sentenceEnds(text) * 0.6 + (text.match(/[:;]/g) ?? []).length * 0.4
  score += brackets(text)
  if (/(?:^|\s)et al\b|\(eds?\.?/iu.test(text)) score -= 0.8
  return score
}

export function placeScore(text: string): number {
  const words = countWords(text)
  if (!/\p{L}{2}/u.test(text) || words > 7) return -1
  let score = 0.3
  const first =
    text
      .split(/[,&/;]|\sand\s/)[0]
      ?.trim()
      .toLowerCase() ?? ''
  if (CITIES.has(first)) score += 0.7
  else if (/^\p{Lu}[\p{L}.' -]+,\s?(?:\p{Lu}{2}|\p{Lu}\p{L}+)$/u.test(text)) score += 0.3
  else if (words > 3) score -= 0.4
  if (lowerStart(text) || /\d|"/.test(text)) score -= 0.8
  if (PUBLISHER.test(text) && !CITIES.has(first)) score -= 0.5
  score -= (text.match(/[.:]\s/g) ?? []).length * 0.4
  return score + brackets(text)
}

export function genreScore(text: string): number {
  return DEGREE.test(text) && countWords(text) < 10 ? 1 : -1.2
}

export function editionScore(text: string): number {
  return /^(?:\d{1,2}(?:st|nd|rd|th)?|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|rev(?:ised)?\.?|new|international|第?\s?[\d一二三四五六七八九十]{1,3}|增订|修订|影印)\s?(?:revised |rev\. ?|international )?(?:ed(?:itions?|n|s)?\b\.?|版|本)|^修订版|版$|影印本$|^\d-?е изд/iu.test(
    text,
  ) && text.length < 40
    ? 0.9
    : -1.2
}
