/**
 * A vocabulary as its file states it: nothing inherited yet, and possibly at odds with itself.
 *
 * Readers of YAML and SKOS make one, `findFaults` says what is wrong with it, writers write it.
 */
import type { NamedThing, VocabularyConcept } from '../vocabulary.ts'

export interface VocabularyDraft {
  id: string
  name: string
  nameZh?: string
  poles: NamedThing[]
  stages: NamedThing[]
  /** In the order of the file; ids may repeat, `broader`, `pole` and `stage` may point nowhere. */
  concepts: VocabularyConcept[]
  /** The line where a concept begins, counted from 1, where the format tells. */
  lines: Map<VocabularyConcept, number>
  /** Ids of entries that are left out because they break the shape, so that nobody calls them missing. */
  leftOut: Set<string>
  /** What was met while reading. */
  findings: Finding[]
}

const KINDS = {
  'bad-entry': 'fault',
  'duplicate-id': 'fault',
  'empty-label': 'fault',
  'shared-label': 'fault',
  'unknown-pole': 'fault',
  'unknown-stage': 'fault',
  'missing-broader': 'fault',
  cycle: 'fault',
  'several-broader': 'note',
  'several-sides': 'note',
  'no-label': 'note',
  'other-language': 'note',
  'unused-concept': 'note',
  'unused-labels': 'note',
} as const
export type FindingKind = keyof typeof KINDS

/** One thing to say of a vocabulary. */
export interface Finding {
  /** A fault makes the file contradict itself; a note is worth knowing. */
  finding: 'fault' | 'note'
  kind: FindingKind
  concept: string | null
  line: number | null
  message: string
  wayOut: string
}

/** A finding; whether it is a fault, its kind tells. */
export function toFinding(
  kind: FindingKind,
  { concept = null, line = null }: { concept?: string | null; line?: number | null | undefined },
  message: string,
  wayOut: string,
): Finding {
  return { finding: KINDS[kind], kind, concept, line, message, wayOut }
}

/** White space as one blank, none at the ends: how every label is kept. */
export function cleanLabel(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
