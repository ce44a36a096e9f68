/** The claims of an annotated paper, unsure ones too, each with the statement that it was read from, and their judge. */
import { basename } from 'node:path'
import type { Reading } from '#ingest/document.ts'
import type { Mention } from '#ingest/extraction.ts'
import type { Vocabulary } from '#ingest/vocabulary.ts'
import { toDocument } from '../../ingest/1-read/to-document.ts'
import { findCiting } from '../../ingest/2-structure/find-citing.ts'
import { findStructure } from '../../ingest/2-structure/find-structure.ts'
import { findStatedClaims, LEAST_CONFIDENCE } from '../../ingest/3-knowledge/find-claims.ts'
import { findConcepts, withEnds } from '../../ingest/3-knowledge/find-concepts.ts'
import { findOrganizations } from '../../ingest/3-knowledge/find-organizations.ts'
import { withinReach } from '../../ingest/3-knowledge/within-reach.ts'
import type { Annotation } from './annotations.ts'
import { type GoldClaims, goldClaims, Judge, type SaidClaim } from './judge-claims.ts'

type Statement = ReturnType<typeof findStatedClaims>[number]['statement']

/** A claim with what carried it. */
export interface ReadClaim extends SaidClaim {
  cue: Statement['cue']
  /** What the confidence was made of. */
  features: Readonly<Record<string, number>>
}

/** One annotated paper as its claims were read. */
export interface PaperClaims {
  /** The annotation's name. */
  name: string
  reading: Reading
  /** Of its concepts; sorted by start, then longest first. */
  mentions: Mention[]
  /** In reading order, the unsure ones too. */
  claims: ReadClaim[]
  judge: Judge
}

/**
 * Reads a paper's claims as the pipeline does, which keeps neither the unsure ones nor their statements; null where the
 * annotation has no claims. `accuracy.test.ts` holds that the sure ones are those of the extraction.
 */
export function readClaims({ name, path, text, gold }: Annotation, vocabulary: Vocabulary): PaperClaims | null {
  const annotated: GoldClaims = goldClaims.parse(gold)
  if (annotated.claims.length === 0) return null
  const document = toDocument(basename(path), text)
  const structure = findStructure(document)
  const { repairs, ...citing } = findCiting(document, structure)
  const reading = withinReach({ ...document, ...structure, ...citing, repairs: [...document.repairs, ...repairs] })
  const organizations = findOrganizations(reading).map((organization) => organization.name)
  const found = findConcepts(reading, vocabulary, organizations)
  const stated = findStatedClaims(reading, [...found.mentions, ...found.phrases], vocabulary)
  const claims = stated.map(({ claim, statement, features }) => ({ ...claim, cue: statement.cue, features }))
  const concepts = withEnds(
    found,
    stated.map(({ claim }) => claim),
  )
  return { name, reading, mentions: found.mentions, claims, judge: new Judge(annotated, concepts, text) }
}

/** Those sure enough to be kept in an extraction. */
export function toKept<T extends SaidClaim>(claims: readonly T[]): T[] {
  return claims.filter(({ confidence }) => confidence >= LEAST_CONFIDENCE)
}
