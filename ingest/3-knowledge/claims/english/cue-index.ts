/** The English part of the cue table, by where a construction looks for it. */
import { type Cue, type CueKind, cues } from '../../cues.ts'

const english = cues.filter((cue) => cue.lang === 'en')
const byVerb = new Map<string, Cue[]>()
for (const cue of english)
  if (cue.kind !== 'circumstance') for (const word of cue.words) byVerb.set(word, [...(byVerb.get(word) ?? []), cue])

/** The cues of a verb, by its lemma. */
export const cuesOfVerb = (lemma: string): readonly Cue[] => byVerb.get(lemma) ?? []

/** The cues of the kinds, in the order of the table. */
export const cuesOfKind = (...kinds: CueKind[]): readonly Cue[] => english.filter((cue) => kinds.includes(cue.kind))

/** The cue with the id. Throws where the table has none: a construction without its cue is a mistake of ours. */
export function cueNamed(id: string): Cue {
  const cue = english.find((entry) => entry.id === id)
  if (!cue) throw new Error(`No English cue is named ${id}`)
  return cue
}
