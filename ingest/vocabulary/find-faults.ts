/** Finds where a vocabulary contradicts itself: everything, not the first only. */
import { toLabelKey } from '../3-knowledge/fold-words.ts'
import { labelsOf, type NamedThing, type VocabularyConcept } from '../vocabulary.ts'
import { type Finding, toFinding, type VocabularyDraft } from './draft.ts'

/** All faults, those met while reading first; notes are left alone. */
export function findFaults(draft: VocabularyDraft): Finding[] {
  return [
    ...draft.findings.filter(({ finding }) => finding === 'fault'),
    ...findDuplicateSides(draft),
    ...findDuplicates(draft),
    ...findLabelFaults(draft),
    ...draft.concepts.flatMap((entry) => [...findUnknown(draft, entry, 'pole'), ...findUnknown(draft, entry, 'stage')]),
    ...findBrokenHierarchy(draft),
  ]
}

function findDuplicateSides({ poles, stages }: VocabularyDraft): Finding[] {
  const twice = (sides: NamedThing[]) => sides.filter(({ id }, i) => sides.findIndex((side) => side.id === id) !== i)
  return [...twice(poles), ...twice(stages)].map(({ id }) =>
    toFinding('duplicate-id', {}, `The pole or stage ${id} stands twice`, 'give one of them another id'),
  )
}

function findDuplicates(draft: VocabularyDraft): Finding[] {
  const seen = new Set<string>()
  return draft.concepts.flatMap((entry) => {
    if (!seen.has(entry.id)) {
      seen.add(entry.id)
      return []
    }
    return [toFinding('duplicate-id', at(draft, entry), `The concept ${entry.id} stands twice`, 'give one of them another id')]
  })
}

function findLabelFaults(draft: VocabularyDraft): Finding[] {
  const owners = new Map<string, VocabularyConcept>()
  const findings: Finding[] = []
  for (const entry of draft.concepts) {
    for (const label of labelsOf(entry)) {
      const key = toLabelKey(label)
      const owner = owners.get(key)
      if (!key) {
        findings.push(
          toFinding('empty-label', at(draft, entry), `The concept ${entry.id} has a label without a letter: "${label}"`, 'remove it'),
        )
      } else if (owner === undefined) owners.set(key, entry)
      else if (owner.id !== entry.id) {
        const message = `The label "${label}" is claimed by ${owner.id} and by ${entry.id}`
        findings.push(toFinding('shared-label', at(draft, entry), message, 'leave it to one of them'))
      }
    }
  }
  return findings
}

function findUnknown(draft: VocabularyDraft, entry: VocabularyConcept, side: 'pole' | 'stage'): Finding[] {
  const known = draft[`${side}s`]
  if (entry[side] === undefined || known.some(({ id }) => id === entry[side])) return []
  const listed = known.map(({ id }) => id).join(', ') || 'none'
  const message = `The concept ${entry.id} has the unknown ${side} "${entry[side]}"`
  return [toFinding(`unknown-${side}`, at(draft, entry), message, `declare it under ${side}s or use ${listed}`)]
}

function findBrokenHierarchy(draft: VocabularyDraft): Finding[] {
  const byId = new Map(draft.concepts.map((entry) => [entry.id, entry]))
  const missing = draft.concepts
    .filter(({ broader }) => broader !== undefined && !byId.has(broader) && !draft.leftOut.has(broader))
    .map((entry) => {
      const message = `The concept ${entry.id} has the unknown broader "${entry.broader}"`
      return toFinding('missing-broader', at(draft, entry), message, 'name a concept of this file')
    })
  const circles = findCycles(draft.concepts).map(([first, ...others]) => {
    const way = others.length ? `, by way of ${others.map(({ id }) => id).join(', ')}` : ''
    return toFinding('cycle', at(draft, first!), `The concept ${first!.id} is broader than itself${way}`, 'break the circle')
  })
  return [...missing, ...circles]
}

/** Every circle of the hierarchy once, from its first concept in the file upwards. */
export function findCycles(concepts: VocabularyConcept[]): VocabularyConcept[][] {
  const byId = new Map(concepts.map((entry) => [entry.id, entry]))
  /** By which climb a concept was reached. */
  const reached = new Map<VocabularyConcept, VocabularyConcept>()
  const cycles: VocabularyConcept[][] = []
  for (const start of concepts) {
    const way: VocabularyConcept[] = []
    let entry: VocabularyConcept | undefined = start
    for (; entry && !reached.has(entry); entry = entry.broader === undefined ? undefined : byId.get(entry.broader)) {
      reached.set(entry, start)
      way.push(entry)
    }
    if (entry && reached.get(entry) === start) cycles.push(way.slice(way.indexOf(entry)))
  }
  return cycles
}

function at({ lines }: VocabularyDraft, entry: VocabularyConcept) {
  return { concept: entry.id, line: lines.get(entry) }
}
