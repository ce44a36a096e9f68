/**
 * Funding: project, award and funder of each grant that a paper thanks for.
 *
 * An award is told by its shape (letters and figures, `R01 GM082938`, `2024GXJK0758`) near a word of funding; its funder
 * is the name before it (`the Ministry of X (grant 12)`), or the one after `funded by`.
 */
import type { Document } from '../document.ts'
import { toEvidence } from '../document.ts'
import type { Funding, Passage, Span } from '../extraction.ts'

const CUE =
  /\b(?:support(?:ed|s|ing)?|fund(?:ed|ing|s)?|sponsor(?:ed|ship)?|financ(?:ed|ial|ing)|grants?|award(?:s|ed)?|acknowledges?|fellowships?|scholarships?|subsid\w+|projects?)\b|基金|资助|项目|课题/i
/** What an award's number looks like, with a program's code before it. */
const AWARD = /(?<![\w./@-])(?:(?:[A-Z]\d{2}|\d[A-Z]{1,2}\d|[A-Z]{2,6}) )?(?=[\w./-]*\d[\w./-]*\d)[A-Za-z\d][\w./-]{3,34}(?![\w@])/g
const LABELED =
  /(?:\b(?:nos?|numbers?|grants?|project|award|contract|code|id|agreement|under)\b\.? ?#?:?|[编批]号 ?[:为]?|[(#:]|\band|,) ?$/i
const ACRONYMS = new Set(
  'NIH NSF NSFC ANR ERC EPSRC BBSRC ESRC MRC DFG FWF SNF SNSF NSERC CIHR ARC NHMRC JSPS JST KAKENHI NRF INSERM CNRS EU UK US USA FP7 DOE NASA NIMH NCI NINDS NIAID NIGMS USDA CAPES FAPESP CNPQ WHO'.split(
    ' ',
  ),
)
const WORD = "\\p{Lu}[\\p{L}\\p{M}'’&-]*"
const NAME = `${WORD}(?: (?:of|for|the|and|in|de|la|du|et|des|à|on|voor|für|y|${WORD}|&)){0,30}`
const NAMES = new RegExp(NAME, 'gu')
/** A title in quotes, the last of a stretch. */
const QUOTED = /"([^"]{8,300}|[^"]*\p{Script=Han}{2}[^"]{0,200})"(?![\s\S]*")/u
const HAN_FUNDER =
  /(?:^|[,:;、得到获由受])((?:\d{4} ?年?度?)?\p{Script=Han}{2,24}?(?:基金会?|部|局|厅|委员会|办公室|学会|协会|行会|研究院|大学|学院))(?=\p{Script=Han}{0,20}(?:项目|课题|计划|资助|"|\(|$))/u
const BY =
  /\b(?:funded|supported|financed|sponsored|awarded|provided|funding|support|grants?) (?:in part |partially |partly )?(?:by|from) (?:an? |the |grants? from (?:the )?)?/
const FUNDED_BY = new RegExp(`${BY.source}(${NAME})`, 'u')

/** The grants that these sentences or lines tell of, one record an award; a funder without an award is a record too. */
export function findFunding(document: Document, spans: Span[]): Funding[] {
  const records: Funding[] = []
  for (const span of spans) {
    const words = document.plain.slice(span.start, span.end).replace(/[\r\n\t]/g, ' ')
    if (!CUE.test(words)) continue
    const evidence = toEvidence(document.text, span)
    let found = 0
    let offset = 0
    for (const piece of words.split(/;/)) {
      let from = 0
      let own = 0
      for (const { award, at } of findAwards(piece, words)) {
        found++
        // what stands after the award before, where it says something of its own, is all there is about this one
        const between = piece.slice(from, at)
        if (namesIn(between).length > 0 || QUOTED.test(between)) own = from
        from = at + award.length
        if (records.some((record) => record.award === award)) continue
        const project = projectOf(piece.slice(own), at - own, document.text.slice(span.start + offset + own))
        const funder =
          funderOf(piece.slice(own), at - own, award) ??
          (/\p{Script=Han}{4}/u.test(piece) ? null : funderOf(words, words.indexOf(award), award))
        records.push({ project: project === funder ? null : project, award, funder, evidence })
      }
      offset += piece.length + 1
    }
    const funder = found ? null : funderName(FUNDED_BY.exec(words)?.[1])
    if (funder && !records.some((record) => record.funder === funder)) records.push({ project: null, award: null, funder, evidence })
  }
  return records
}

function findAwards(piece: string, sentence: string): { award: string; at: number }[] {
  if (!CUE.test(sentence)) return []
  const awards: { award: string; at: number }[] = []
  for (const match of piece.matchAll(AWARD)) {
    const [prefix, ...rest] = match[0].split(' ')
    const bare = rest.length && ACRONYMS.has(prefix!) ? rest.join(' ') : match[0]
    const award = bare.replace(/^(?:No|Nos)\.?(?=[\dA-Z])/, '').replace(/[./-]+$/, '')
    if (isAward(award, piece.slice(0, match.index), piece.slice(match.index + match[0].length))) awards.push({ award, at: match.index })
  }
  return awards
}

/** Not a year, an address, a sum of money or a count. */
function isAward(award: string, before: string, after: string): boolean {
  const figures = award.replace(/\D/g, '').length
  if (
    award.length < 4 ||
    figures < 3 ||
    /^\d+\.\d+$/.test(award) ||
    /^(?:19|20)\d\d(?:[-/](?:19|20)?\d\d)?$/.test(award) ||
    /^10\.\d{4}\//.test(award)
  )
    return false
  if (
    /(?:https?:|www\.|doi|\/\/)\S*$/i.test(before) ||
    /[$€£¥]\s*$/.test(before) ||
    /^,\d{3}|^ ?(?:%|participants|patients|students|people|years?|enterprises)/.test(after)
  )
    return false
  if (/et al\.?,? ?\(?$/.test(before)) return false
  if (/^\d+(?:\.\d+)?$/.test(award))
    return figures >= 5 || LABELED.test(before)
      ? /(?:grant|award|project|contract|number|no\b|nos\b|fund|under|编号|批号|\()\.?[^.]{0,60}$/i.test(before)
      : false
  return /[A-Za-z]/.test(award) ? figures >= 4 || LABELED.test(before) : /[-/]/.test(award) && LABELED.test(before)
}

/** A quoted title before the award, else the program that `supported by` names. */
function projectOf(piece: string, at: number, source: string): string | null {
  const before = piece.slice(0, at)
  const quoted = QUOTED.exec(before)?.[1]
  if (quoted) return squeeze(quoted)
  const named = withoutLabel(
    before
      .split(BY)
      .at(-1)!
      .replace(/^[\s,]*(?:and )?(?:by )?(?:the )?/, ''),
  )
  if (
    /^(?:\d{4} )?\p{Lu}/u.test(named) &&
    /\b(?:Project|Program(?:me)?|Plan(?:ning)?|Fund|Scheme)\b/.test(named) &&
    !/[.;]|,.*,/.test(named) &&
    named.length < 200
  )
    return named
  const han = /([\p{Script=Han}\d"“”《》]{4,60}?(?:项目|课题|基金|计划))[^\p{Script=Han}]{0,12}$/u.exec(source.slice(0, at))?.[1]
  return han ? squeeze(han) : null
}

/** The words before an award without `(No.` and the like. */
function withoutLabel(words: string): string {
  const bare = squeeze(words).replace(
    /[,.(]* ?(?:under )?(?:the )?(?:grants?|projects?|awards?|contracts?)? ?(?:nos?\b\.?|numbers?|#)? ?:?$/i,
    '',
  )
  return bare.split('(').length > bare.split(')').length
    ? `${bare})`
        .replace(/,\)$/, ')')
        .replace(/\($/, '')
        .replace(/ ?\(\)$/, '')
    : bare
}

/** The name nearest before the award, or after `funded by` and `from`. */
function funderOf(piece: string, at: number, award: string): string | null {
  const after = new RegExp(
    `^[^.;]{0,40}?\\b(?:funded|supported|awarded|provided) by (?:the )?(${NAME})|^[^.;(]{0,12}\\b(?:from|of) (?:the )?(${NAME})`,
    'u',
  )
  const later = after.exec(piece.slice(at + award.length).replace(/^[^.;(]{0,8}\band\b.*/s, ''))
  const named = funderName(later?.[1] ?? later?.[2])
  if (named) return named
  const before = piece
    .slice(0, at)
    .replace(/"[^"]*"/g, ' ')
    .replace(/\([^()]*\)?/g, ' , ')
    .replace(AWARD, ' , ')
  const han = HAN_FUNDER.exec(before.trim())?.[1]
  return namesIn(before).at(-1) ?? (han ? squeeze(han.replace(/^\d{4} ?年?度?/, '')) : null)
}

function namesIn(words: string): string[] {
  return [...words.matchAll(NAMES)].map((match) => funderName(match[0])).filter((name) => name !== null)
}

/** The name without what is not part of it; of `Project on … of X` the X. */
function funderName(name: string | undefined): string | null {
  if (!name) return null
  const given = /\b(?:Project|Program(?:me)?|Fellowship|Award)s?\b.* of (?:the )?(.+)$/.exec(name)?.[1] ?? name
  const clean = squeeze(given)
    .replace(/^(?:(?:The|This|These|Grants?|Nos?|Project|Award|We|Our|It|Research|Special|Thanks|Convention|Additional)\b\.? ?)+/, '')
    .replace(/(?: ?\b(?:Grants?|Nos?|Awards?|Projects?|Number|Contract|Fellowship|of|for|and|the|in|from|on)\b\.?)+$/g, '')
    .trim()
  if (clean.length < 3 || /\d/.test(clean) || clean === 'PhD') return null
  return /^\p{Lu}{1,3}$/u.test(clean) && !ACRONYMS.has(clean) ? null : clean
}

function squeeze(words: string): string {
  return words.replace(/\s+/g, ' ').trim()
}

/** The stretches that may tell of funding: the sentences of the sections that say so, and lines of the front. */
export function fundingSpans(passages: Passage[], sections: Set<number>, lines: Span[]): Span[] {
  const told = passages.filter(({ section }) => section !== null && sections.has(section)).map(({ start, end }) => ({ start, end }))
  const covered = new Set(told.map(({ start }) => start))
  return [...lines.filter(({ start }) => !covered.has(start)), ...told]
}
