/**
 * What is worth a reader's look, most valuable first.
 *
 * The value of a look is how many relationships of the graph would change if what was read is wrong, times how likely that
 * is. A claim carries an edge between two concepts, and with it every pair of concepts that are linked over that edge in one
 * or two steps; the edge falls when all claims behind it are wrong. A reference carries its own entry and each citation of
 * it, a citation the works it cites and the claims it backs; a pair that may be one the relationships that would move.
 */
import type { Citation, Claim, Extraction, Reference, Span } from '../extraction.ts'
import { labelsFor, nameOf, type Vocabulary } from '../vocabulary.ts'
import { type Decision, type DecisionKind, toKey } from './decision.ts'
import { type PassageTexts, toPassageTexts } from './find-texts.ts'
import { toCitationAbout, toClaimAbout, toReferenceAbout } from './to-about.ts'

export interface ReviewItem {
  key: string
  kind: DecisionKind
  /** `stake` times `doubt`. */
  value: number
  /** How many relationships of the graph rest on it. */
  stake: number
  /** How likely it is wrong, 0 to 1. */
  doubt: number
  /** What was read, in words. */
  reading: string
  /** Why it is here: a claim's `confidence`, a reference's weak fields, each 0 to 1; a citation's problem; the rule of a pair. */
  reasons: { what: string; score: number | null }[]
  /** The words that it was read in: a sentence, a row, a reference. Null for a pair of nodes. */
  sentence: string | null
  /** The paper's title; null for a pair of nodes. */
  paper: string | null
  /** Number and title of the section that the words stand in, where there is one. */
  section: string | null
  /** What to mark in the sentence: words for a claim's subject, for its object, and its cue; of a citation the mark itself. */
  marks: { from: string[]; to: string[]; cue: string[] }
  about: Decision['about']
  /** The nodes that it is about, to look at each: a claim's two concepts, a pair's two things. */
  ends: { id: string; name: string }[]
  /** What speaks for a pair's being one. */
  grounds: string[]
  /** What an edit starts from: a claim's or reference's fields; of a citation the entries it points to. */
  fields: Record<string, string | number | boolean | string[]>
}

/** Two nodes that may be one. */
export interface Candidate {
  a: { id: string; name: string; degree: number }
  b: { id: string; name: string; degree: number }
  rule: string
  /** What speaks for it, in words. */
  evidence: string[]
  /** How likely they are one, 0 to 1. */
  score: number
}

/** A reference whose least sure field is surer than this needs no look. */
const SURE_FIELD = 0.7
const DOUBT_OF_PROBLEM: Record<NonNullable<Citation['problem']>, number> = {
  no_such_reference: 0.9,
  ambiguous: 0.5,
  name_mismatch: 0.5,
  year_mismatch: 0.3,
}

/** All that nobody decided on yet, most valuable first. What a reading note says is a reader's own word and needs no look. */
export function findQueue(extractions: readonly Extraction[], candidates: readonly Candidate[], vocabulary: Vocabulary): ReviewItem[] {
  const links = countLinks(extractions.filter(isPaper))
  const found = extractions
    .filter((extraction) => isPaper(extraction) && !extraction.note)
    .flatMap((extraction) => findIn(extraction, links, vocabulary, { reference: isUnsure, citation: ({ problem }) => problem !== null }))
  const items = toItems([...found, ...candidates.map(toIdentityItem)])
  return items.sort((a, b) => b.value - a.value || (a.key < b.key ? -1 : 1))
}

/** All that was read in these files and nobody decided on, sure or not, in notes too. */
export function findThings(extractions: readonly Extraction[], vocabulary: Vocabulary): ReviewItem[] {
  const papers = extractions.filter(isPaper)
  const links = countLinks(papers)
  const all = { reference: () => true, citation: () => true }
  return toItems(papers.flatMap((extraction) => findIn(extraction, links, vocabulary, all)))
}

const isPaper = ({ bibliography }: Extraction) => !bibliography

interface Wanted {
  reference(reference: Reference): boolean
  citation(citation: Citation): boolean
}

function findIn(extraction: Extraction, links: Links, vocabulary: Vocabulary, wanted: Wanted): Found[] {
  const passages = toPassageTexts(extraction)
  return [
    ...toClaimItems(extraction, passages, links, vocabulary),
    ...toReferenceItems(extraction, wanted.reference),
    ...toCitationItems(extraction, passages, wanted.citation),
  ]
}

/** With their keys, each once. */
function toItems(found: readonly Found[]): ReviewItem[] {
  const byKey = new Map<string, ReviewItem>()
  for (const one of found) {
    const item = { ...one, key: toKey(one), value: round(one.stake * one.doubt) }
    if ((byKey.get(item.key)?.value ?? -1) < item.value) byKey.set(item.key, item)
  }
  return [...byKey.values()]
}

type Found = Omit<ReviewItem, 'key' | 'value'>

/** The edges between concepts that claims amount to: what leads to each, where each leads, and how sure each edge is. */
interface Links {
  into: Map<string, Set<string>>
  outOf: Map<string, Set<string>>
  /** How likely all claims of an edge are wrong. */
  doubt: Map<string, number>
}

const toEdge = (subject: string, relation: string, object: string): string => [subject, relation, object].join('\u0001')

function countLinks(papers: readonly Extraction[]): Links {
  const links: Links = { into: new Map(), outOf: new Map(), doubt: new Map() }
  for (const { subject, relation, object, polarity, confidence, decided } of papers.flatMap(({ claims }) => claims)) {
    if (decided?.status === 'rejected' || polarity === 'negative') continue
    const edge = toEdge(subject, relation, object)
    links.doubt.set(edge, (links.doubt.get(edge) ?? 1) * (1 - confidence))
    links.into.set(object, (links.into.get(object) ?? new Set()).add(subject))
    links.outOf.set(subject, (links.outOf.get(subject) ?? new Set()).add(object))
  }
  return links
}

function toClaimItems(extraction: Extraction, passages: PassageTexts, links: Links, vocabulary: Vocabulary): Found[] {
  return extraction.claims
    .filter(({ decided }) => !decided)
    .map((claim) => {
      const { subject, relation, object, polarity, direction, hedged, modality, confidence } = claim
      const denied = polarity === 'negative'
      const words = [nameOf(subject, vocabulary), denied ? 'not' : '', relation.replaceAll('_', ' '), nameOf(object, vocabulary)]
      return {
        kind: 'claim',
        stake: denied ? 1 : 1 + (links.into.get(subject)?.size ?? 0) + (links.outOf.get(object)?.size ?? 0),
        doubt: round(denied ? 1 - confidence : (links.doubt.get(toEdge(subject, relation, object)) ?? 1 - confidence)),
        reading: words.filter(Boolean).join(' '),
        reasons: [{ what: 'confidence', score: confidence }],
        sentence: toLine(passages.texts[passages.textAt(claim.evidence)]?.text ?? claim.evidence.quote),
        paper: extraction.work.title ?? extraction.file,
        section: sectionAt(extraction, claim.evidence),
        marks: { from: labelsFor(subject, vocabulary), to: labelsFor(object, vocabulary), cue: cueOf(claim) },
        about: toClaimAbout(extraction, passages, claim),
        ends: [subject, object].map((id) => ({ id: `concept:${id}`, name: nameOf(id, vocabulary) })),
        grounds: [],
        fields: { subject, relation, object, polarity, direction, hedged, modality },
      }
    })
}

const weakOf = ({ confidence }: Reference) => Object.entries(confidence).filter(([, sure]) => sure < SURE_FIELD)
const isUnsure = (reference: Reference) => weakOf(reference).length > 0

function toReferenceItems(extraction: Extraction, isWanted: Wanted['reference']): Found[] {
  return extraction.references.flatMap((reference, i): Found[] => {
    if (reference.decided || !isWanted(reference)) return []
    const weak = weakOf(reference)
    const least = Math.min(1, ...Object.values(reference.confidence))
    return [
      {
        kind: 'reference',
        stake: 1 + extraction.citations.filter(({ references }) => references.includes(i)).length,
        doubt: round(1 - least),
        reading: toReading(reference),
        reasons: weak.map(([what, score]) => ({ what, score })),
        sentence: toLine(reference.raw),
        paper: extraction.work.title ?? extraction.file,
        section: null,
        marks: NO_MARKS,
        about: toReferenceAbout(extraction, reference),
        ends: [],
        grounds: [],
        fields: toFields(reference),
      },
    ]
  })
}

function toCitationItems(extraction: Extraction, passages: PassageTexts, isWanted: Wanted['citation']): Found[] {
  return extraction.citations.flatMap((citation): Found[] => {
    if (citation.decided || !isWanted(citation)) return []
    const at = passages.textAt(citation.span)
    const backed = extraction.claims.filter((claim) => claim.cites.length > 0 && passages.textAt(claim.evidence) === at)
    const entries = citation.references.flatMap((i) => extraction.references[i] ?? [])
    return [
      {
        kind: 'citation',
        stake: Math.max(1, citation.references.length) + backed.length,
        doubt: citation.problem ? DOUBT_OF_PROBLEM[citation.problem] : 0,
        reading: `${toLine(citation.text)} → ${entries.map((entry) => entry.key ?? entry.title ?? toLine(entry.raw)).join(' or ') || 'nothing'}`,
        reasons: citation.problem ? [{ what: citation.problem, score: null }] : [],
        sentence: toLine(passages.texts[at]?.text ?? citation.text),
        paper: extraction.work.title ?? extraction.file,
        section: sectionAt(extraction, citation.span),
        marks: { ...NO_MARKS, cue: [toLine(citation.text)] },
        about: toCitationAbout(extraction, passages, citation),
        ends: [],
        grounds: [],
        fields: { references: entries.map((entry) => toLine(entry.raw)) },
      },
    ]
  })
}

function toIdentityItem({ a, b, rule, evidence, score }: Candidate): Found {
  return {
    kind: 'identity',
    stake: Math.max(1, Math.min(a.degree, b.degree)),
    doubt: round(score),
    reading: `${a.name} = ${b.name}`,
    reasons: [{ what: rule, score: round(score) }],
    sentence: null,
    paper: null,
    section: null,
    marks: NO_MARKS,
    about: { a: a.id, b: b.id },
    ends: [a, b].map(({ id, name }) => ({ id, name })),
    grounds: evidence,
    fields: {},
  }
}

const NO_MARKS: ReviewItem['marks'] = { from: [], to: [], cue: [] }

/** The innermost section around a place, as `2.1 Digital tools`. */
function sectionAt({ sections }: Extraction, { start }: Span): string | null {
  const section = sections.findLast(({ span }) => span.start <= start && start < span.end)
  return section ? [section.number, section.title].filter(Boolean).join(' ') : null
}

function cueOf({ cue, evidence }: Claim): string[] {
  return cue ? [toLine(evidence.quote.slice(cue.start - evidence.start, cue.end - evidence.start))] : []
}

/** `Stone, Bees in schools, 2020, Journal of Orchards`. */
function toReading(reference: Reference): string {
  const { author, title, year, 'container-title': container } = toFields(reference)
  return [author, title, year, container].filter((part) => part !== undefined && part !== '').join(', ')
}

function toFields(reference: Reference): Record<string, string | number> {
  const names = (reference.author ?? []).map(({ family, given, literal }) => literal ?? [family, given].filter(Boolean).join(', '))
  const year = reference.issued?.['date-parts']?.[0]?.[0]
  const { type, title, 'container-title': container, volume, issue, page, publisher, DOI, URL } = reference
  const fields = { type, title, author: names.join('; '), year, 'container-title': container, volume, issue, page, publisher, DOI, URL }
  return Object.fromEntries(
    Object.entries(fields).filter((field): field is [string, string | number] => field[1] !== undefined && field[1] !== ''),
  )
}

function toLine(text: string): string {
  return text
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

function round(number: number): number {
  return Math.round(number * 1000) / 1000
}
