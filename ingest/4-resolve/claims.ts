/**
 * Claims, and the links between concepts that all papers' claims amount to.
 *
 * The same claim of a paper is one Claim with all its passages; what a note says, or a reader accepted, counts as curated.
 * What a reader rejected stays, as rejected, and is no part of what the claims amount to: where the paper says the same in
 * another sentence, the rejected reading is a Claim of its own. Every triple of subject, relation and object then becomes
 * one edge with the number of claims and papers behind it.
 */
import { addEdge, addNode, type Graph } from '#graph/graph.ts'
import type { Claim, Relation } from '../extraction.ts'
import type { PaperContext } from './paper.ts'

const GIVING: ReadonlySet<Relation> = new Set(['empowers', 'drives', 'supports', 'enables', 'supplies', 'transforms'])
const EDGE_OF: Partial<Record<Relation, string>> = {
  constrains: 'CONSTRAINS',
  requires: 'REQUIRES',
  aligns_with: 'ALIGNS_WITH',
  part_of: 'PART_OF',
}
/** The stronger of two modalities: a fact outweighs a prediction, a prediction a recommendation. */
const MODALITIES = ['fact', 'prediction', 'recommendation'] as const

interface Triple {
  subject: string
  object: string
  relation: Relation
  directions: Map<string, number>
  claims: Set<string>
  papers: Set<string>
  doubt: number
}

/** Writes all papers' claims and the links between concepts. */
export function writeClaims(graph: Graph, papers: PaperContext[]): void {
  const triples = new Map<string, Triple>()
  const whole = papers.filter((context) => context.whole)
  const standing = new Set(whole.flatMap((context) => context.extraction.claims.filter(stands).map((claim) => toClaimId(context, claim))))
  for (const context of papers) {
    for (const claim of context.extraction.claims) {
      const stated = toClaimId(context, claim)
      const id = stands(claim) || !standing.has(stated) ? stated : `${stated}:rejected`
      const [subject, object] = [context.conceptOf(claim.subject), context.conceptOf(claim.object)]
      if (context.whole) writeClaim(context, claim, id, subject, object)
      if (!stands(claim)) continue
      if (isDenied(claim)) continue
      const key = [claim.subject, claim.relation, claim.object].join('\u0001')
      const triple = triples.get(key) ?? {
        subject,
        object,
        relation: claim.relation,
        directions: new Map<string, number>(),
        claims: new Set<string>(),
        papers: new Set<string>(),
        doubt: 1,
      }
      triple.directions.set(claim.direction, (triple.directions.get(claim.direction) ?? 0) + 1)
      triple.claims.add(id)
      triple.papers.add(context.paper)
      triple.doubt *= 1 - claim.confidence
      triples.set(key, triple)
    }
  }
  for (const { subject, object, relation, directions, claims, papers: saying, doubt } of triples.values()) {
    const counts = { claims: claims.size, papers: saying.size, confidence: round(1 - doubt) }
    const direction = [...directions].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0]
    if (GIVING.has(relation)) addEdge(graph, 'EMPOWERS', subject, object, { relation, direction, ...counts })
    else addEdge(graph, EDGE_OF[relation]!, subject, object, counts)
  }
}

function stands({ decided }: Claim): boolean {
  return decided?.status !== 'rejected'
}

function isDenied({ polarity, relation }: Claim): boolean {
  return polarity === 'negative' && GIVING.has(relation)
}

function toClaimId({ paper }: PaperContext, claim: Claim): string {
  return `claim:${paper}:${claim.subject}:${claim.relation}:${claim.object}${isDenied(claim) ? ':not' : ''}`
}

function writeClaim(
  { graph, extraction, paper, works, passageOf }: PaperContext,
  claim: Claim,
  id: string,
  subject: string,
  object: string,
): void {
  const nameOf = (id: string) => String(graph.nodes.get(id)?.properties.name ?? id)
  const { decided } = claim
  const curated = decided ? decided.status === 'accepted' : extraction.note
  const known = graph.nodes.get(id)
  const { properties } = addNode(graph, id, ['Claim'], {
    name: `${nameOf(subject)} ${isDenied(claim) ? 'not ' : ''}${claim.relation.replaceAll('_', ' ')} ${nameOf(object)}`,
    relation: claim.relation,
    direction: claim.direction,
    polarity: claim.polarity,
    hedged: claim.hedged,
    modality: claim.modality,
    confidence: round(claim.confidence),
    method: curated ? 'curated' : 'extracted',
    status: decided?.status ?? (curated ? 'accepted' : 'open'),
    cue: cueOf(claim),
    was: decided?.was,
    decidedBy: decided?.who,
    why: decided?.why,
  })
  if (known) {
    properties.hedged = properties.hedged === true && claim.hedged
    properties.modality = MODALITIES.find((m) => m === properties.modality || m === claim.modality)!
    properties.confidence = round(Math.max(Number(properties.confidence), claim.confidence))
    if (properties.direction === 'within' || decided?.was !== undefined) properties.direction = claim.direction
    if (curated) Object.assign(properties, { method: 'curated', status: 'accepted' })
  }
  addEdge(graph, 'SUBJECT', id, subject)
  addEdge(graph, 'OBJECT', id, object)
  addEdge(graph, 'STATED_IN', id, paper)
  const told = addEdge(graph, 'EVIDENCED_BY', id, passageOf(claim.evidence)).properties
  told.confidence = Math.max(Number(told.confidence ?? 0), round(claim.confidence))
  for (const index of claim.cites) if (works[index]) addEdge(graph, 'BACKED_BY', id, works[index])
}

/** The words that carry a claim. */
function cueOf({ cue, evidence }: Claim): string | null {
  if (!cue) return null
  const words = evidence.quote.slice(cue.start - evidence.start, cue.end - evidence.start)
  return evidence.text === undefined ? words : words.replace(/<[^<>]*>/g, '')
}

function round(confidence: number): number {
  return Math.round(confidence * 1000) / 1000
}
