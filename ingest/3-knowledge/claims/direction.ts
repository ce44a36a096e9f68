/**
 * The direction of a claim: from which pole to which.
 *
 * Where subject and object stand on different poles, that is the direction. Where the enclosing heading frames its
 * section ("The supporting role of vocational education in …"), a claim whose subject stands on the pole that acts in the
 * heading takes the heading's direction.
 */
import type { Vocabulary } from '#ingest/vocabulary.ts'

/** Two poles, the first acting on the second. */
export interface Frame {
  from: string
  to: string
}

/** The pole of a concept, if it has one; terms outside the vocabulary have none. */
export function poleOf(concept: string, vocabulary: Vocabulary): string | null {
  return vocabulary.concepts.get(concept)?.pole ?? null
}

/** `<pole>-><pole>` or `within`. */
export function toDirection(subject: string, object: string, vocabulary: Vocabulary, frame: Frame | null): string {
  const from = poleOf(subject, vocabulary)
  const to = poleOf(object, vocabulary)
  if (from && to && from !== to) return `${from}->${to}`
  if (frame && from === frame.from) return `${frame.from}->${frame.to}`
  return 'within'
}
