/** Definitions and contrasts in sentences of our own. */
import { describe, expect, test } from 'vitest'
import { findContrasts } from '#ingest/3-knowledge/find-contrasts.ts'
import { findDefinitions } from '#ingest/3-knowledge/find-definitions.ts'
import { fromMarked } from './marked-sentences.ts'

const defined = (marked: string) => {
  const { reading, mentions } = fromMarked(marked)
  return findDefinitions(reading, mentions)
}
const contrasted = (marked: string) => {
  const { reading, mentions } = fromMarked(marked)
  return findContrasts(reading, mentions)
}

describe('definitions', () => {
  test.each([
    '{A Craft schooling} refers to lessons given beside a working bench.',
    'In this town, {A craft schooling} can be understood as lessons beside a bench.',
    '{A Craft schooling} is a form of teaching that joins bench and book.',
    'The essence of {A craft schooling} lies in the bench.',
    'The elders hold that {A craft schooling} is defined as lessons beside a bench.',
    '{A 手艺教育}是指在工作台旁进行的教学。',
    '所谓{A 手艺教育}，就是在工作台旁教学。',
    '{A 手艺教育}是一种以工作台为中心的教学。',
  ])('%s', (sentence) => {
    expect(defined(sentence).map((d) => d.concept)).toEqual(fromMarked(sentence).byMark.get('A'))
  })

  test.each([
    '{A Craft schooling} is important to the town.',
    'The mayor referred to {A craft schooling} in passing.',
    '{A Craft schooling} is a driver of {B river trade}.',
    'Lessons beside {A craft schooling} means are costly.',
    '{A 手艺教育}指导学徒。',
  ])('not in: %s', (sentence) => {
    expect(defined(sentence)).toEqual([])
  })

  test('the evidence is the sentence', () => {
    const marked = 'First things first. {A Craft schooling} refers to lessons beside a bench. Then more.'
    const { reading } = fromMarked(marked)
    const [definition] = defined(marked)
    expect(definition!.evidence.quote).toBe('Craft schooling refers to lessons beside a bench.')
    expect(reading.text.slice(definition!.evidence.start, definition!.evidence.end)).toBe(definition!.evidence.quote)
  })
})

describe('contrasts', () => {
  test.each([
    ['Compared with {B hand weaving}, {A machine weaving} wastes less yarn.', null],
    ['Unlike {B hand weaving}, {A machine weaving} needs current.', null],
    ['{A Machine weaving} differs from {B hand weaving} in speed.', 'speed'],
    ['Compared with {B hand weaving}, {A machine weaving} is ahead in terms of speed and evenness.', 'speed and evenness'],
    ['They study the differences between {A machine weaving} and {B hand weaving}.', null],
    ['{B Hand weaving} is slow. In contrast, {A machine weaving} is quick.', null],
    ['与{B 手工织布}相比，{A 机器织布}更快。', null],
    ['{A 机器织布}不同于{B 手工织布}。', null],
  ])('%s', (sentence, aspect) => {
    const { byMark } = fromMarked(sentence)
    expect(contrasted(sentence).map(({ a, b, aspect: found }) => ({ a, b, aspect: found }))).toEqual([
      { a: byMark.get('A')![0], b: byMark.get('B')![0], aspect },
    ])
  })

  test.each([
    '{A Machine weaving} and {B hand weaving} share a roof.',
    '{A Machine weaving} comes from {B hand weaving}.',
    '{A 机器织布}与{B 手工织布}都在镇上。',
  ])('not in: %s', (sentence) => {
    expect(contrasted(sentence)).toEqual([])
  })
})
