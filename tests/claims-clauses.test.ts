/** Whose verb it is: sentences of our own whose subject stands elsewhere than before the verb. */
import { describe, expect, test } from 'vitest'
import { claimsOf } from './marked-sentences.ts'

const pairs = (marked: string) => claimsOf(marked).map((claim) => `${claim.subject} ${claim.relation} ${claim.object}`)

describe('who does what an infinitive says', () => {
  test.each([
    [
      'after "for"',
      'The impetus for {A pilot schools} to empower {B harbor traffic} is patience.',
      ['pilot-schools empowers harbor-traffic'],
    ],
    ['asked', 'The charter requires {A pilot schools} to support {B harbor traffic}.', ['pilot-schools supports harbor-traffic']],
    ['helped', 'The charter helps {A pilot schools} support {B harbor traffic}.', ['pilot-schools supports harbor-traffic']],
    [
      'asked twice',
      'The charter requires {A pilot schools} to support {B harbor traffic} and promote {C ship building}.',
      ['pilot-schools supports harbor-traffic', 'pilot-schools drives ship-building'],
    ],
    ['able', 'The town praises the ability of {A pilot schools} to serve {B harbor traffic}.', ['pilot-schools supports harbor-traffic']],
    ['owner', "The town praises the {A pilot schools}' ability to serve {B harbor traffic}.", ['pilot-schools supports harbor-traffic']],
    ['nobody', 'The town meets to serve {B harbor traffic} near {A pilot schools}.', []],
  ])('%s', (_name, sentence, expected) => {
    expect(pairs(sentence)).toEqual(expected)
  })
})

describe('what is asked for', () => {
  test('is what its gerunds work on, and nobody is said to do it', () => {
    expect(pairs('{A Harbor traffic} requires employing {B river pilots} and printing {C tide tables}.').sort()).toEqual([
      'harbor-traffic requires river-pilots',
      'harbor-traffic requires tide-tables',
    ])
  })

  test('the product of a verb serves the purpose where nobody else is named', () => {
    expect(pairs('The town should train {A river pilots} to support {B harbor traffic}.')).toEqual(['river-pilots supports harbor-traffic'])
  })
})

test('what was studied does not do what the study does', () => {
  expect(
    pairs('The paths of {A pilot schools} have been examined, stressing the growth of {B harbor traffic} and driving {C ship building}.'),
  ).toEqual([])
  expect(pairs('{A Pilot schools} have been opened, driving {C ship building}.')).toEqual(['pilot-schools drives ship-building'])
})

test('being able or bound to do a thing is said of the subject itself', () => {
  const [able] = claimsOf('{A Pilot schools} are able to support {B harbor traffic}.')
  const [meant] = claimsOf('{A Pilot schools} were opened to support {B harbor traffic}.')
  expect(able!.confidence).toBeGreaterThan(meant!.confidence)
})

test('what alone makes it possible acts, where the subject follows the modal', () => {
  expect(pairs('Only by building {A pilot schools} can the town improve {B harbor traffic}.')).toEqual([
    'pilot-schools supports harbor-traffic',
  ])
  expect(pairs('Only by building {A pilot schools} can {B harbor traffic} be improved.')).toEqual(['pilot-schools supports harbor-traffic'])
})

describe('what stands in front', () => {
  test('ends before the subject of the sentence', () => {
    expect(pairs('With the growth of {A ship building}, {B pilot schools} and {C tide tables} shape {D harbor traffic}.').sort()).toEqual([
      'pilot-schools transforms harbor-traffic',
      'ship-building drives pilot-schools',
      'ship-building drives tide-tables',
      'tide-tables transforms harbor-traffic',
    ])
  })

  test('finds the subject across an insertion', () => {
    expect(
      pairs('With the growth of {A ship building}, the {B pilot school}, a pride of the town, shapes the {D harbor traffic}.'),
    ).toContain('ship-building drives pilot-school')
  })
})

describe('enumerations', () => {
  test.each([
    [
      'after a colon',
      '{A Tide tables} play two roles: driving {B harbor traffic} and supporting {C ship building}.',
      ['tide-tables drives harbor-traffic', 'tide-tables supports ship-building'],
    ],
    [
      'first and second',
      '{A Tide tables} serve in two ways: first, driving {B harbor traffic}; second, supporting {C ship building}.',
      ['tide-tables drives harbor-traffic', 'tide-tables supports ship-building'],
    ],
    ['with a pronoun', '{A Tide tables} matter. Firstly, they drive {B harbor traffic}.', ['tide-tables drives harbor-traffic']],
  ])('%s', (_name, sentence, expected) => {
    expect(claimsOf(sentence).map((c) => `${c.subject} ${c.relation} ${c.object}`)).toEqual(expected)
  })
})

describe('what is not claimed', () => {
  test('rather than says what is not', () => {
    const claims = claimsOf('{A Tide tables} serve {B harbor traffic} rather than {C ship building}.')
    expect(claims.map(({ object }) => object)).toEqual(['harbor-traffic'])
  })
  test('who connects two things does not fit one of them', () => {
    expect(claimsOf('{A Sea charts} connect sailors with {B harbor traffic}.')).toEqual([])
  })
  test('a thing that hangs on another thing is less sure than one whose growth is told', () => {
    const [grown] = claimsOf('The growth of {A tide tables} supports {B harbor traffic}.')
    const [held] = claimsOf('The owner of {A tide tables} supports {B harbor traffic}.')
    expect(held!.confidence).toBeLessThan(grown!.confidence)
  })
})

describe('whose it is', () => {
  test.each([
    [
      'a new form does what its bearer does',
      '{A Pilot schools} are a new kind of guild that supports {B harbor traffic}.',
      ['pilot-schools supports harbor-traffic'],
    ],
    [
      'what a verb forms goes on with its subject',
      '{A Pilot schools} grow, forming a spiral that drives {B harbor traffic}.',
      ['pilot-schools drives harbor-traffic'],
    ],
    [
      'what goes on after a dash',
      '{A Pilot schools} teach every winter — thereby improving {B harbor traffic}.',
      ['pilot-schools supports harbor-traffic'],
    ],
    [
      'pointing at a kind means the one of it named before',
      'The port trusts {A river pilots}. These {C pilots} improve {B harbor traffic}.',
      ['river-pilots supports harbor-traffic'],
    ],
    [
      'pointing at a kind without one named before means the kind',
      'These {C pilots} improve {B harbor traffic}.',
      ['pilots supports harbor-traffic'],
    ],
  ])('%s', (_name, sentence, expected) => {
    expect(pairs(sentence)).toEqual(expected)
  })

  test('what is prevented is not done, by nobody else', () => {
    const [claim] = claimsOf('The charter prevents {A course plans} from falling behind {B harbor traffic}.')
    expect(claim).toMatchObject({ subject: 'course-plans', object: 'harbor-traffic', relation: 'aligns_with', polarity: 'positive' })
  })
})

describe('what a noun leads to', () => {
  test.each([
    [
      'a way to do a thing serves the thing',
      '{A Pilot schools} are an important way to train {B river pilots}.',
      ['pilot-schools supports river-pilots'],
    ],
    [
      'what is between two things is one end',
      '{A Pilot schools} drive the {C steady exchange} between {B harbor traffic} and {D river trade}.',
      ['pilot-schools drives steady-exchange'],
    ],
    [
      'support of a kind is lent, not supplied',
      '{A Pilot schools} provide {C pilot support} for {B harbor traffic}.',
      ['pilot-schools supports harbor-traffic'],
    ],
    [
      'an influence counts wherever it hangs',
      'The town acts in view of the impact of {A pilot schools} on {B harbor traffic}.',
      ['pilot-schools drives harbor-traffic'],
    ],
  ])('%s', (_name, sentence, expected) => {
    expect(pairs(sentence)).toEqual(expected)
  })
})
