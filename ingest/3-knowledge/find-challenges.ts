/**
 * The difficulties that a paper states, and which of its strategies answer them (`systems/find-answers.ts`).
 *
 * A list after "challenges remain, including …" gives one a part; a heading under a heading of difficulties is one; else
 * the clause that says something is wrong. What the clause says is overcome is left out.
 */
import type { Reading } from '../document.ts'
import type { Challenge, Strategy } from '../extraction.ts'
import { closestTo } from './systems/closest-to.ts'
import { conceptsIn } from './systems/concepts-in.ts'
import {
  ANNOUNCEMENT,
  APPARATUS_HEADING,
  CHALLENGE_CUE,
  CHALLENGE_HEADING,
  CHALLENGE_LIST,
  FUTURE_WORK,
  HOW_TO,
  OVERCOME,
  OVERCOMING,
  SCHOLAR_YEAR,
} from './systems/cue-words.ts'
import { findAnswers } from './systems/find-answers.ts'
import { RECOMMENDATION } from './systems/measure-words.ts'
import { nameOf, splitList } from './systems/name-of.ts'
import type { Statement } from './systems/statement.ts'
import { findHeaded } from './systems/to-statements.ts'

/** `Acemoglu and Restrepo (2020) …`: what a scholar did or failed to do is no difficulty of the field. */
const LONGEST_BYLINE = 50

/** What only counts or presents the difficulty. */
const PRESENTED =
  /^(?:there (?:is|are|remains?|exists?) (?:still )?(?:an? )?|the (?:first|second|third|fourth|last) (?:\p{L}+ )?(?:concerns|lies in|is that|is)(?: the)? |(?:her|his|their) (?:work|study|book|paper|article) \p{L}+s |[^,]{0,40}?\b(?:shows?|indicates?|reveals?|finds?|found) that )/iu
/** Where after a difficulty the next thing done begins: `break the barriers and openly hire masters`. */
const NEXT =
  / (?:and|while) (?=(?:\p{L}+ly )?\p{L}+ing\b)| and (?=(?:\p{L}+ly )?(?:recruit|incorporat|build|establish|promot|improv|introduc|form)\p{L}* )| through /iu
/** `Real Troubles and Ways Out` is part of a title that the sentence cites. */
const CITED_TITLE = /^\p{Lu}[\p{L}-]*(?: (?:(?:and|of|the|in|for|to|on) )*\p{Lu}[\p{L}-]*)+$/u
const ARTICLE = /^(?:the|an?|these|this|its|their) /iu

/** The difficulties in reading order. */
export function findChallenges(
  reading: Pick<Reading, 'sections'>,
  statements: readonly Statement[],
  strategies: readonly Strategy[],
): Challenge[] {
  const headed = findHeadedChallenges(reading, statements)
  const starts = new Set(headed.map(({ evidence }) => evidence.start))
  const said = statements
    .filter((statement) => !starts.has(statement.evidence.start))
    .flatMap((statement): Challenge[] =>
      statement.headings.some((heading) => APPARATUS_HEADING.test(heading))
        ? []
        : findNames(statement).map((name) => ({
            name: capitalize(name.replace(PRESENTED, '')),
            about: conceptsIn(name, statement),
            addressedBy: [],
            evidence: statement.evidence,
          })),
    )
  const challenges = [...headed, ...said].sort((a, b) => a.evidence.start - b.evidence.start)
  return findAnswers(reading, statements, challenges, strategies)
}

function findNames({ text, headings }: Statement): string[] {
  if (ANNOUNCEMENT.test(text) || FUTURE_WORK.test(text) || SCHOLAR_YEAR.test(text.slice(0, LONGEST_BYLINE))) return []
  const list = CHALLENGE_LIST.exec(text)?.groups
  const listed = splitList(withinClause(list?.list ?? list?.listZh ?? ''))
    .map(nameOf)
    .filter((part) => part.split(' ').length > 1 || /\p{Script=Han}{4}/u.test(part))
  if (listed.length > 1) return listed
  const cue = [...text.matchAll(CHALLENGE_CUE)].find((match) => !OVERCOMING.test(text.slice(Math.max(0, match.index - 120), match.index)))
  const open = HOW_TO.exec(text)?.groups
  if (open) return [`How to ${open.thing ?? ''}`.trim()].map((name) => (open.thingZh ? `如何${open.thingZh}` : nameOf(name)))
  if (!cue) return findOvercome(text)
  const underHeading = headings.some((heading) => CHALLENGE_HEADING.test(heading))
  if (RECOMMENDATION.test(text) && !underHeading && !/^(?:to|given|the)\b/iu.test(text)) return findOvercome(text)
  return [nameWith(cue[0], clauseAround(text, cue.index).replace(PRESENTED, ''))].filter((name) => !CITED_TITLE.test(name))
}

/** What the sentence says is, was or should be overcome. */
function findOvercome(text: string): string[] {
  const thing = OVERCOME.exec(text)?.groups
  const name = thing?.thing ?? thing?.thingZh
  return name ? [nameOf(name.split(NEXT, 1)[0]!).replace(ARTICLE, '')] : []
}

/** A list ends where the main clause begins: `…, both tools need …`. */
function withinClause(list: string): string {
  return list.split(/,\s+(?=(?:both|it|we|this|these|they)\b|(?:\p{L}+ ){0,4}(?:should|must|needs?)\b)/u, 1)[0]!
}

/** The name of a clause, but never without the word that says something is wrong. */
function nameWith(cue: string, clause: string): string {
  const name = nameOf(clause)
  if (name.includes(cue)) return name
  const parts = clause.split(/,\s|，/u)
  const at = parts.findIndex((part) => part.includes(cue))
  const part = (parts[at] ?? clause).trim()
  const verb = /^(?:which |where )?(?=(?:falls?|lags?|lacks?|remains?|is|are|has|have)\b)/iu
  const whose = at > 1 && /^(?:which|who|making|representing|constituting|accounting)\b/iu.test(parts[at - 1]!.trim())
  if (whose && !/^(?:and|but|or|which|who|\p{L}+ing)\b/iu.test(part)) return nameOf(`${parts[at - 2]!.trim()} ${part}`)
  return verb.test(part) && at > 0
    ? nameOf(`${parts[0]!.trim()} ${part.replace(verb, '')}`)
    : nameOf(
        part.replace(
          /^(?:given that|addressing|driven by|due to|to (?:tackle|address|resolve|overcome)|thereby|such as|and|where)\s+/iu,
          '',
        ),
      )
}

/** The clause with the cue, from its subject on: `which remains inadequate` takes the clause before along. */
function clauseAround(text: string, at: number): string {
  let start = Math.max(...[';', '；', ': ', '：'].map((mark) => text.lastIndexOf(mark, at)), -1) + 1
  for (const comma of text.slice(start, at).matchAll(/,\s|，/gu)) {
    const next = start + comma.index + comma[0].length
    if (/^(?:which|where|that|and|or|with|driven|leaving|failing|resulting|\w+ing\b)/iu.test(text.slice(next, at + 1))) continue
    if (at - next > 0 && text.slice(next, at).trim().split(' ').length > 1) start += comma.index + comma[0].length
    break
  }
  return text.slice(start).replace(/^\s*(?:yet|however|but|nevertheless|meanwhile|although|and|while|among these[^,]*)\b,?\s*/iu, '')
}

/** Headings under a heading of difficulties. */
function findHeadedChallenges(reading: Pick<Reading, 'sections'>, statements: readonly Statement[]): Challenge[] {
  return findHeaded(reading, statements, (parent) => CHALLENGE_HEADING.test(parent)).map(({ title, own }) => {
    const { concepts, evidence } = closestTo(title, own)
    return { name: title, about: concepts, addressedBy: [], evidence }
  })
}

function capitalize(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}
