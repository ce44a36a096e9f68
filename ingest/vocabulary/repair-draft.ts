/**
 * Leaves out what contradicts itself, so that a thesaurus made by others can be used as it is: the first claim counts.
 *
 * A fault of ours is refused (read-vocabulary.ts); thousands of concepts from elsewhere always hold some, and nobody who
 * only wants to use them can mend them.
 */
import { toLabelKey } from '../3-knowledge/fold-words.ts'
import type { NamedThing, VocabularyConcept } from '../vocabulary.ts'
import type { VocabularyDraft } from './draft.ts'
import { findCycles } from './find-faults.ts'

/** A draft without faults; the one given stays as it is. */
export function repairDraft(draft: VocabularyDraft): VocabularyDraft {
  const [poles, stages] = [first(draft.poles), first(draft.stages)]
  const concepts = first(draft.concepts.map((entry) => ({ ...entry })))
  repairLabels(concepts)
  const ids = new Set(concepts.map(({ id }) => id))
  for (const entry of concepts) {
    if (entry.broader !== undefined && !ids.has(entry.broader)) delete entry.broader
    if (!poles.some(({ id }) => id === entry.pole)) delete entry.pole
    if (!stages.some(({ id }) => id === entry.stage)) delete entry.stage
  }
  for (const cycle of findCycles(concepts)) delete cycle.at(-1)!.broader
  return {
    ...draft,
    poles,
    stages,
    concepts,
    lines: new Map(),
    leftOut: new Set(),
    findings: draft.findings.filter(({ finding }) => finding === 'note'),
  }
}

/** The first of each id. */
function first<T extends NamedThing | VocabularyConcept>(things: T[]): T[] {
  const ids = new Set<string>()
  return things.filter(({ id }) => !ids.has(id) && ids.add(id))
}

/** Preferred labels win over variants, earlier concepts over later ones; a second bearer of a name gets its id behind it. */
function repairLabels(concepts: VocabularyConcept[]): void {
  const owners = new Map<string, VocabularyConcept>()
  const claim = (label: string, entry: VocabularyConcept): boolean => {
    const key = toLabelKey(label)
    if (!key || (owners.get(key) ?? entry) !== entry) return false
    owners.set(key, entry)
    return true
  }
  for (const entry of concepts) {
    if (claim(entry.name, entry)) continue
    entry.name = toLabelKey(entry.name) ? `${entry.name} (${entry.id})` : entry.id
    claim(entry.name, entry)
  }
  for (const entry of concepts) {
    if (entry.nameZh !== undefined && !claim(entry.nameZh, entry)) delete entry.nameZh
    if (entry.namePinyin !== undefined && !claim(entry.namePinyin, entry)) delete entry.namePinyin
  }
  for (const entry of concepts) entry.variants = entry.variants.filter((label) => claim(label, entry))
}
