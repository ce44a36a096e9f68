/** English words for parts and wholes. */
import type { Cue } from '../cues.ts'

const verb = (id: string, words: string, rest: Partial<Cue> & Pick<Cue, 'matches'>): Cue => ({
  id,
  lang: 'en',
  kind: 'verb',
  words: words.split(' '),
  relation: 'part_of',
  ...rest,
})

export const englishParts: readonly Cue[] = [
  verb('include', 'include comprise encompass cover contain', {
    reversed: true,
    strength: 0,
    matches: ['{B Cloth making} includes {A hand weaving} and {A pattern drawing}.', '{B Cloth making} comprises {A hand weaving}.'],
    misses: ['{A Cloth making} includes {B hand weaving}.'],
  }),
  verb('consist-of', 'consist', {
    after: ['of', 'in'],
    reversed: true,
    strength: 0.3,
    matches: ['{B Cloth making} consists of {A hand weaving} and {A pattern drawing}.'],
    misses: ['{B Cloth making} thinks of {A hand weaving}.'],
  }),
  verb('composed-of', 'compose make', {
    after: ['of'],
    passiveOnly: true,
    reversed: true,
    strength: 0.3,
    matches: ['{B Cloth making} is composed of {A hand weaving} and {A pattern drawing}.'],
    misses: ['{B Cloth making} is composed by {A hand weaving}.'],
  }),
  verb('incorporate', 'incorporate', {
    after: ['into', 'in'],
    acting: 'object',
    strength: 0.1,
    matches: [
      'The guild incorporates crafts such as {A hand weaving} into {B sailing lessons}.',
      '{A Tide tables} were incorporated into {B sailing lessons}.',
    ],
    misses: ['{A Tide tables} were printed in {B sailing lessons}.'],
  }),
  verb('combine', 'integrate combine unite', {
    reversed: true,
    unless: ['into', 'with', 'in', 'to'],
    strength: -0.1,
    matches: ['{B Shared workshops} integrating {A hand weaving} and {A pattern drawing} were opened.'],
    misses: ['{B Shared workshops} combine {A hand weaving} with songs.'],
  }),
  verb('belong', 'belong', {
    after: ['to', 'among'],
    matches: ['{A Hand weaving} belongs to {B cloth making}.'],
    misses: ['{A Hand weaving} runs to {B cloth making}.'],
  }),
  verb('constitute', 'constitute', {
    matches: ['{A Hand weaving} and {A pattern drawing} constitute {B cloth making}.'],
    misses: ['{B Cloth making} constitutes {A hand weaving}.'],
  }),
  verb('shown-in', 'reflect manifest embody', {
    after: ['in', 'by'],
    passiveOnly: true,
    reversed: true,
    strength: 0.1,
    matches: ['{B Cloth making} is reflected not only in {A hand weaving} but also in {A pattern drawing}.'],
    misses: ['{A Cloth making} is reflected in {B hand weaving}.'],
  }),
  verb('marked-by', 'characterize mark', {
    after: ['by'],
    passiveOnly: true,
    reversed: true,
    strength: 0.1,
    matches: ['{B Cloth making} is marked by {A hand weaving} and {A pattern drawing}.'],
    misses: ['{A Cloth making} is marked by {B hand weaving}.'],
  }),
]
