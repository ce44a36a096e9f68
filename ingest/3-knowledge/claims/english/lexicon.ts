/** The verbs that an English sentence may hold, in every form; all other words are noun material. */
import { cues } from '../../cues.ts'
import { inflections, type VerbForm } from './inflect.ts'
import * as words from './words.ts'

/** By form: what verb it is of, and which forms it may be. */
export const lexicon = buildLexicon()

/** Verbs of the cue table: they need an object. */
export const transitive: ReadonlySet<string> = toTransitive()

function toTransitive(): Set<string> {
  const verbs = cues.filter((cue) => cue.lang === 'en' && cue.kind === 'verb')
  const led = new Set(verbs.filter((cue) => cue.after).flatMap((cue) => cue.words))
  return new Set(verbs.flatMap((cue) => cue.words).filter((word) => !led.has(word)))
}

function buildLexicon(): Map<string, { lemma: string; forms: VerbForm[] }> {
  const map = new Map<string, { lemma: string; forms: VerbForm[] }>()
  const lemmas = new Set(cues.filter((cue) => cue.lang === 'en').flatMap((cue) => cue.words))
  for (const lemma of [...lemmas, ...words.OTHER_VERBS, ...words.SAYING, ...words.CAUSATIVES]) {
    for (const [form, forms] of inflections(lemma)) if (!map.has(form)) map.set(form, { lemma, forms })
    if (!/[iy]ze$/u.test(lemma)) continue
    const british = lemma.replace(/ze$/u, 'se')
    for (const [form, forms] of inflections(british)) if (!map.has(form)) map.set(form, { lemma, forms })
  }
  return map
}
