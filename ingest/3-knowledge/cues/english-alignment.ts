/** English words that join two things: what fits, what does not, what goes both ways. */
import type { Cue } from '../cues.ts'

const between = (id: string, relation: Cue['relation'], nouns: string, rest: Partial<Cue> & Pick<Cue, 'matches'>): Cue => ({
  id,
  lang: 'en',
  kind: 'between',
  words: [],
  nouns: nouns.split(' '),
  relation,
  ...rest,
})

export const englishAlignment: readonly Cue[] = [
  between('mismatch-between', 'aligns_with', 'mismatch gap disconnect misalignment imbalance contradiction', {
    polarity: 'negative',
    strength: 0.6,
    matches: ['There is a wide gap between {A course plans} and {B harbor jobs}.'],
    misses: ['{A Course plans} stand between a gate and {B harbor jobs}.'],
  }),
  between(
    'alignment-between',
    'aligns_with',
    'alignment integration match matching coordination fit coupling connection docking convergence adaptation adaptability compatibility correspondence linkage unity',
    {
      of: ['of'],
      strength: 0.1,
      matches: [
        'The town seeks alignment between {A course plans} and {B harbor jobs}.',
        'The alignment between {A course plans} and {B harbor jobs} has become a common goal.',
        'The guild speaks of the deep integration of {A craft schools} and {B river trade}.',
        'The guild speaks of the coupling of {A course plans} with {B harbor jobs}.',
      ],
      misses: [
        'The town lies between {A course plans} and {B harbor jobs}.',
        'The bridge is a path to the alignment of {A course plans} with {B harbor jobs}.',
        'We saw the docking of {A smart looms} near {B harbor jobs}.',
      ],
    },
  ),
  between('empowerment-between', 'empowers', 'empowerment', {
    bothWays: true,
    strength: 0.8,
    matches: [
      'This essay is about mutual empowerment between {A craft schools} and {B river trade}.',
      'This essay is about mutual empowerment between {B craft schools} and {A river trade}.',
      'The ways of two-way empowerment of {A craft schools} and {B river trade} are many.',
    ],
    misses: ['The empowerment of {A craft schools} and {B river trade} is a tale.'],
  }),
  between('reinforcement-between', 'supports', 'reinforcement promotion support interaction interplay co-evolution', {
    bothWays: true,
    strength: 0.5,
    matches: [
      'The mutual reinforcement between {A craft schools} and {B river trade} is old.',
      'The mutual reinforcement between {B craft schools} and {A river trade} is old.',
      'The guild counts on mutual support of {A craft schools} and {B river trade}.',
    ],
    misses: ['The promotion of {A craft schools} and {B river trade} goes on.'],
  }),
]
