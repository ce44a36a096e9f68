/** English words that say in what setting something acts: beside what growth, for what end. */
import type { Cue } from '../cues.ts'

const cue = (kind: Cue['kind'], id: string, relation: Cue['relation'], nouns: string, rest: Partial<Cue> & Pick<Cue, 'matches'>): Cue => ({
  id,
  lang: 'en',
  kind,
  words: [],
  nouns: nouns.split(' '),
  relation,
  ...rest,
})

export const englishSettings: readonly Cue[] = [
  cue(
    'purpose',
    'necessary-to',
    'requires',
    'necessary essential imperative important crucial vital indispensable needed required urgent',
    {
      strength: 0.8,
      matches: [
        'To develop {A river trade}, it is necessary to train {B skilled weavers}.',
        'In order to develop {A river trade}, it is not only essential to build {B craft schools} but also to train {B skilled weavers}.',
      ],
      misses: [
        'To develop {B river trade}, it is necessary to train {A skilled weavers}.',
        'To see {A river trade}, it is fun to visit {B craft schools}.',
      ],
    },
  ),
  cue(
    'circumstance',
    'with-growth',
    'drives',
    'development advancement advance progress growth rise evolution improvement breakthrough emergence spread deepening expansion acceleration iteration transformation popularization popularisation reconstruction upgrading penetration wave',
    {
      words:
        'advance evolve develop continue accelerate deepen rise grow improve spread progress change mature penetrate expand upgrade place raise pose put undergo'.split(
          ' ',
        ),
      after: ['with'],
      of: ['of', 'in'],
      strength: 0.4,
      matches: [
        'With the rapid growth of {A robotics}, {B repair lessons} face new tasks.',
        'As {A robotics} continues to evolve, {B repair lessons} must change.',
        'As {A robotics} advances, {B repair lessons} must change.',
      ],
      misses: [
        'With the rapid growth of {B robotics}, {A repair lessons} face new tasks.',
        'With the help of {A robotics}, {B repair lessons} end early.',
        '{B Repair lessons} keep up with the growth of {A robotics}.',
      ],
    },
  ),
  cue('core', 'with-as-core', 'drives', 'core force engine driver motor lead heart center centre guide', {
    after: ['as'],
    strength: 0.6,
    matches: [
      '{B Cloth making} is an old trade, with {A smart looms} as its driving force.',
      'With {A smart looms} as the core, {B cloth making} spreads.',
    ],
    misses: [
      '{B Cloth making} is an old trade, with {A smart looms} as its rival.',
      'With {B smart looms} as the core, {A cloth making} spreads.',
    ],
  }),
  {
    id: 'make-more',
    lang: 'en',
    kind: 'making',
    words: ['make', 'render'],
    nouns: ['more', 'increasingly', 'less', 'ever'],
    relation: 'transforms',
    strength: 0.4,
    matches: [
      '{A Smart looms} make {B cloth making} more even and quick.',
      '{A Smart looms} have rendered {B cloth making} increasingly refined and costly.',
    ],
    misses: ['{A Smart looms} make more of {B cloth making}.', '{B Smart looms} make {A cloth making} more even.'],
  },
  cue('quality', 'inseparable-from', 'requires', 'inseparable', {
    after: ['from'],
    strength: 0.6,
    matches: ['{A River trade} is inseparable from {B skilled weavers}.'],
    misses: ['{B River trade} is inseparable from {A skilled weavers}.'],
  }),
]
