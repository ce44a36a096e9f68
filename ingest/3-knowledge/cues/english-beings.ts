/** English nouns and adjectives that say what a thing is to another: A is a pillar of B, A is vital for B. */
import type { Cue } from '../cues.ts'

const cue = (
  kind: 'being' | 'quality',
  id: string,
  relation: Cue['relation'],
  nouns: string,
  rest: Partial<Cue> & Pick<Cue, 'matches'>,
): Cue => ({
  id,
  lang: 'en',
  kind,
  words: [],
  nouns: nouns.split(' '),
  relation,
  ...rest,
})

export const englishBeings: readonly Cue[] = [
  cue('being', 'be-driver', 'drives', 'driver engine motor force impetus catalyst accelerator momentum factor determinant', {
    after: ['of', 'for', 'in', 'behind', 'to'],
    strength: 1,
    matches: [
      '{A Robotics} is a central driver of {B factory renewal}.',
      '{A Robotics} serves as the engine for {B factory renewal} and {B wage growth}.',
      '{A Robotics} has become the force driving {B factory renewal}.',
    ],
    misses: ['{A Robotics} passed the driver of {B factory renewal}.'],
  }),
  cue(
    'being',
    'be-support',
    'supports',
    'support pillar foundation basis cornerstone bedrock backbone base guarantee safeguard carrier key bridge link channel platform pathway path way means measure vehicle lever hub guide tool strategy approach choice starting-point contributor resource foothold point nexus',
    {
      after: ['of', 'for', 'to', 'in', 'between'],
      strength: 0.9,
      matches: [
        '{A Drawing skill} is the foundation of {B cloth making}.',
        '{A Site visits} are an effective way to improve {B drawing skill}.',
        'As a bridge to {B river trade}, {A craft schools} grew.',
        '{A Guild funds} are key to {B river trade}.',
        '{A Guild funds} are the first resource for developing and keeping {B river trade}.',
        'Widening {A tow paths} is key to ensuring the speed of {B river trade}.',
        'The main ways to improve {B river trade} include: training {A skilled weavers}; repairing {A tow paths}.',
      ],
      misses: ['{A Site visits} end at a bridge of {B river trade}.'],
    },
  ),
  cue('being', 'be-supplier', 'supplies', 'source supplier provider supply reservoir pipeline pool', {
    after: ['of', 'for', 'to'],
    strength: 0.8,
    matches: ['{A Craft schools} are the main source of {B skilled weavers}.'],
    misses: ['{A Craft schools} left the source of {B skilled weavers}.'],
  }),
  cue('being', 'be-requirement', 'requires', 'requirement prerequisite precondition condition premise necessity demand', {
    after: ['of', 'for', 'to', 'in'],
    reversed: true,
    strength: 0.8,
    matches: ['{B Drawing skill} is a prerequisite for {A cloth making}.'],
    misses: ['{A Drawing skill} is a prerequisite for {B cloth making}.'],
  }),
  cue(
    'being',
    'be-part',
    'part_of',
    'component element part aspect constituent dimension ingredient core characteristic feature hallmark trait subset branch model mission task',
    {
      after: ['of', 'in', 'to'],
      strength: 0.5,
      matches: [
        '{A Hand weaving} is a key component of {B cloth making}.',
        '{A Hand weaving} forms part of {B cloth making}.',
        'The main features of {B cloth making} are {A hand weaving} and {A pattern drawing}.',
      ],
      misses: ['{A Hand weaving} meets a component of {B cloth making}.'],
    },
  ),
  cue('being', 'be-barrier', 'constrains', 'barrier obstacle bottleneck constraint hindrance impediment limit threat', {
    after: ['to', 'of', 'for', 'in', 'on'],
    polarity: 'negative',
    strength: 0.8,
    matches: ['{A Narrow gates} are a bottleneck for {B harbor traffic}.'],
    misses: ['{A Narrow gates} lie beyond the barrier of {B harbor traffic}.'],
  }),
  cue('quality', 'essential-for', 'requires', 'essential indispensable necessary fundamental imperative', {
    after: ['for', 'to', 'in'],
    reversed: true,
    strength: 0.7,
    matches: ['{B Drawing skill} is essential for {A cloth making}.'],
    misses: ['{A Drawing skill} is essential for {B cloth making}.'],
  }),
  cue(
    'quality',
    'crucial-for',
    'supports',
    'crucial vital critical key pivotal important conducive beneficial central instrumental helpful',
    {
      after: ['for', 'to', 'in'],
      strength: 0.6,
      matches: ['{A Drawing skill} is vital for {B cloth making}.', '{A Drawing skill} is conducive to building {B cloth making}.'],
      misses: ['{A Drawing skill} is vital near {B cloth making}.'],
    },
  ),
]
