/** What sentences of our own claim: who acts on whom, how, in which direction, how surely. */
import { describe, expect, test } from 'vitest'
import { findClaims, findStatedClaims, LEAST_CONFIDENCE } from '#ingest/3-knowledge/find-claims.ts'
import { claimsOf, fromMarked, toTestVocabulary } from './marked-sentences.ts'

const pairs = (marked: string) => claimsOf(marked).map((claim) => `${claim.subject} ${claim.relation} ${claim.object}`)
const only = (marked: string, poles: Record<string, string> = {}) => {
  const claims = claimsOf(marked, poles)
  expect(claims.length).toBe(1)
  return claims[0]!
}

describe('who acts on whom', () => {
  test.each([
    ['active', '{A Tide tables} drive {B harbor traffic}.', ['tide-tables drives harbor-traffic']],
    ['passive', '{B Harbor traffic} is driven by {A tide tables}.', ['tide-tables drives harbor-traffic']],
    ['reduced passive', '{B Harbor traffic}, guided by {A tide tables}, grew.', ['tide-tables drives harbor-traffic']],
    ['of-chain', 'The steady spread of {A tide tables} drives the growth of {B harbor traffic}.', ['tide-tables drives harbor-traffic']],
    ['relative clause', 'The town prints {A tide tables} that support {B harbor traffic}.', ['tide-tables supports harbor-traffic']],
    ['participle after a comma', '{A Tide tables} spread fast, promoting {B harbor traffic}.', ['tide-tables drives harbor-traffic']],
    ['shared subject', '{A Tide tables} cost little and support {B harbor traffic}.', ['tide-tables supports harbor-traffic']],
    ['purpose', '{A Tide tables} are printed to support {B harbor traffic}.', ['tide-tables supports harbor-traffic']],
    ['fronted gerund', 'By spreading word, {A tide tables} support {B harbor traffic}.', ['tide-tables supports harbor-traffic']],
    ['insertion', '{A Tide tables}, in the eyes of the pilots, support {B harbor traffic}.', ['tide-tables supports harbor-traffic']],
    ['saying', 'The pilots argue that {A tide tables} support {B harbor traffic}.', ['tide-tables supports harbor-traffic']],
    ['not only', '{A Tide tables} not only serve sailors but also support {B harbor traffic}.', ['tide-tables supports harbor-traffic']],
    ['purpose in front', 'To improve {B harbor traffic}, the town needs {A tide tables}.', []],
    [
      'base form behind a long subject',
      'The tools of {A a tide table} reshape the growth of {B harbor traffic}.',
      ['a-tide-table transforms harbor-traffic'],
    ],
    ['subject with a participle', '{A Tide tables} kept in huts support {B harbor traffic}.', ['tide-tables supports harbor-traffic']],
    ['gerund after to', '{A Tide tables} are key to improving {B harbor traffic}.', ['tide-tables supports harbor-traffic']],
    ['adverb after a modal', '{A Tide tables} should vigorously promote {B harbor traffic}.', ['tide-tables drives harbor-traffic']],
    [
      'past tense in a list',
      '{A Tide tables} brought {C night sailing} and boosted {B harbor traffic}.',
      ['tide-tables drives night-sailing', 'tide-tables drives harbor-traffic'],
    ],
    ['no concept as subject', 'The mayor supports {B harbor traffic} and {A tide tables}.', []],
    ['no verb', '{A Tide tables} and {B harbor traffic}.', []],
  ])('%s', (_name, sentence, expected) => {
    expect(pairs(sentence)).toEqual(expected)
  })

  test('coordination spreads over both sides', () => {
    expect(
      pairs('{A Tide tables}, {A sea charts}, and {A pilot schools} support {B harbor traffic} and {B ship building}.').sort(),
    ).toEqual([
      'pilot-schools supports harbor-traffic',
      'pilot-schools supports ship-building',
      'sea-charts supports harbor-traffic',
      'sea-charts supports ship-building',
      'tide-tables supports harbor-traffic',
      'tide-tables supports ship-building',
    ])
  })

  test('two clauses keep their own subjects', () => {
    expect(pairs('{A Tide tables} support {B harbor traffic}, while {C pilot schools} drive {D ship building}.')).toEqual([
      'tide-tables supports harbor-traffic',
      'pilot-schools drives ship-building',
    ])
  })

  test('mutual reinforcement goes both ways', () => {
    expect(pairs('{A Pilot schools} and {B ship building} reinforce each other.').sort()).toEqual([
      'pilot-schools supports ship-building',
      'ship-building supports pilot-schools',
    ])
  })

  test('a verb behind a light one says more', () => {
    expect(pairs('{A Pilot schools} play a role in driving {B harbor traffic}.')).toEqual(['pilot-schools drives harbor-traffic'])
  })

  test('what a thing is done by acts too', () => {
    expect(pairs('Through {A pilot schools}, the town can improve {B harbor traffic}.')).toEqual(['pilot-schools supports harbor-traffic'])
  })

  test('titles in italics, brackets and table rows claim nothing', () => {
    expect(pairs('In *{A Tide tables} drive {B harbor traffic} everywhere*, the pilot tells his life.')).toEqual([])
    expect(pairs('He wrote a book (where {A tide tables} drive {B harbor traffic}).')).toEqual([])
    const { reading, mentions } = fromMarked('{A Tide tables} drive {B harbor traffic}.')
    const rows = { ...reading, passages: reading.passages.map((passage) => ({ ...passage, kind: 'row' as const })) }
    expect(findClaims(rows, mentions, toTestVocabulary({}))).toEqual([])
  })
})

describe('subjects that stand elsewhere', () => {
  test('a pronoun takes what the sentences before are about', () => {
    const claims = claimsOf('{A Tide tables} are old. They support {B harbor traffic}.')
    expect(claims.map((c) => [c.subject, c.object])).toEqual([['tide-tables', 'harbor-traffic']])
    const plain = claimsOf('{A Tide tables} are old. {A Tide tables} support {B harbor traffic}.')
    expect(claims[0]!.confidence).toBeLessThan(plain[0]!.confidence)
  })

  test('a noun that repeats an earlier name takes that', () => {
    expect(pairs('{C Sea charts} hang beside {A pilot schools}. These schools support {B harbor traffic}.')).toEqual([
      'pilot-schools supports harbor-traffic',
    ])
  })

  test('words for people take the people named before', () => {
    expect(pairs('{C Pilot schools} turn out {A skilled workers}. These individuals drive {B ship building}.')).toContain(
      'skilled-workers drives ship-building',
    )
  })

  test('it is one thing, they are several', () => {
    const before = '{A Tide tables} guide {C harbor pilots}. {D Pilot schools} use {A tide tables}.'
    expect(pairs(`{A Navigation} is old. {D Pilot schools} are older. It supports {B harbor traffic}.`)).toEqual([
      'navigation supports harbor-traffic',
    ])
    expect(pairs(`${before} {E Navigation} is old. They support {B harbor traffic}.`)).toContain('pilot-schools supports harbor-traffic')
  })

  test('a noun in the plural stands for several', () => {
    const before = '{C Pilot schools} are old. {A Navigation} is older.'
    expect(pairs(`${before} These crafts support {B harbor traffic}.`)).toEqual(['pilot-schools supports harbor-traffic'])
    expect(pairs(`${before} This craft supports {B harbor traffic}.`)).toEqual(['navigation supports harbor-traffic'])
  })

  test('words for people do not stand for what is done with people', () => {
    expect(pairs('{A Skilled workers} sit in {C worker training}. These individuals drive {B ship building}.')).toEqual([
      'skilled-workers drives ship-building',
    ])
  })

  test('the "it" of "it is necessary to" stands for nothing', () => {
    expect(pairs('{A Tide tables} are old. It is necessary to strengthen {B harbor traffic}.')).toEqual([])
  })

  test('a new section forgets', () => {
    expect(pairs('# One\n{A Tide tables} are old.\n# Two\nThey support {B harbor traffic}.')).toEqual([])
  })

  test('what a paper says of itself stands for nothing', () => {
    expect(pairs('{A Tide tables} are old. This study supports {B harbor traffic}.')).toEqual([])
  })
})

describe('mood', () => {
  test.each([
    ['{A Tide tables} support {B harbor traffic}.', 'fact', false, 'positive'],
    ['{A Tide tables} do not support {B harbor traffic}.', 'fact', false, 'negative'],
    ['{A Tide tables} may support {B harbor traffic}.', 'fact', true, 'positive'],
    ['{A Tide tables} can help support {B harbor traffic}.', 'fact', true, 'positive'],
    ['To a certain extent, {A tide tables} support {B harbor traffic}.', 'fact', true, 'positive'],
    ['{A Tide tables} should support {B harbor traffic}.', 'recommendation', false, 'positive'],
    ['{A Tide tables} must support {B harbor traffic}.', 'recommendation', false, 'positive'],
    ['{A Tide tables} need to support {B harbor traffic}.', 'recommendation', false, 'positive'],
    ['{A Tide tables} will support {B harbor traffic}.', 'prediction', false, 'positive'],
    ['{A Narrow gates} restrict {B harbor traffic}.', 'fact', false, 'negative'],
    ['{A Wide gates} do not restrict {B harbor traffic}.', 'fact', false, 'positive'],
  ])('%s', (sentence, modality, hedged, polarity) => {
    expect(only(sentence)).toMatchObject({ modality, hedged, polarity })
  })
})

describe('direction', () => {
  const poles = { 'smart-looms': 'nqpf', 'robot-arms': 'nqpf', 'weaving-schools': 've', 'night-classes': 've' }

  test('from pole to pole', () => {
    expect(only('{A Smart looms} empower {B weaving schools}.', poles).direction).toBe('nqpf->ve')
    expect(only('{A Weaving schools} empower {B smart looms}.', poles).direction).toBe('ve->nqpf')
  })

  test('within, on one pole or with none', () => {
    expect(only('{A Smart looms} empower {B robot arms}.', poles).direction).toBe('within')
    expect(only('{A Smart looms} empower {B river trade}.', poles).direction).toBe('within')
  })

  test('as the heading frames it', () => {
    const framed = '# How {X weaving schools} support {Y smart looms}\n{A Night classes} improve {B drawing skill}.'
    expect(only(framed, poles).direction).toBe('ve->nqpf')
    const other = '# How {X weaving schools} support {Y smart looms}\n{A Robot arms} improve {B drawing skill}.'
    expect(only(other, poles).direction).toBe('within')
  })
})

describe('evidence and citations', () => {
  test('quotes the sentence and points to the cue in it', () => {
    const marked = 'The harbor is old. {A Tide tables} drive {B harbor traffic}. It rains.'
    const claim = only(marked)
    const { text } = fromMarked(marked).reading
    expect(claim.evidence.quote).toBe('Tide tables drive harbor traffic.')
    expect(text.slice(claim.evidence.start, claim.evidence.end)).toBe(claim.evidence.quote)
    expect(text.slice(claim.cue!.start, claim.cue!.end)).toBe('drive')
  })

  test('cites what the sentence cites', () => {
    expect(only('{A Tide tables} drive {B harbor traffic} [3].').cites).toEqual([2])
    expect(only('{A Tide tables} drive {B harbor traffic}.').cites).toEqual([])
  })

  test('cites what its own part of the sentence cites', () => {
    const claims = claimsOf('{A Tide tables} drive {B harbor traffic} [3]; {C pilot schools} support {D ship building} [5].')
    expect(claims.map((claim) => claim.cites)).toEqual([[2], [4]])
  })

  test('the same claim in another sentence is another record', () => {
    expect(claimsOf('{A Tide tables} drive {B harbor traffic}. {A Tide tables} drive {B harbor traffic}.').length).toBe(2)
  })
})

describe('confidence', () => {
  test('what the paper is about counts more, where its keywords say what that is', () => {
    const { reading, mentions } = fromMarked('{C Sea charts}.\n{A Tide tables} support {B harbor traffic}.')
    const told = (keywords: string[]) => {
      const work = { ...reading.work, keywords }
      return findStatedClaims({ ...reading, passages: reading.passages.slice(1), work }, mentions, toTestVocabulary({}))[0]!.claim
        .confidence
    }
    expect(told(['Sea charts'])).toBeLessThan(told([]))
  })

  test('sorts: known over unknown ends, near over far, own subjects over inherited ones', () => {
    const poles = { 'smart-looms': 'nqpf', 'weaving-schools': 've' }
    const sure = only('{A Smart looms} empower {B weaving schools}.', poles).confidence
    const unknown = only('{A Smart looms} empower {B weaving schools}.').confidence
    const far = only(
      '{A Smart looms} empower the children of the upper town, the crews of the river boats, and {B weaving schools}.',
      poles,
    )
    expect(sure).toBeGreaterThan(unknown)
    expect(sure).toBeGreaterThan(far.confidence)
    expect(sure).toBeLessThanOrEqual(1)
  })

  test('a technology acts rather than is acted on', () => {
    const { reading, mentions } = fromMarked('{A Smart looms} and {B robot arms} support each other.')
    const vocabulary = toTestVocabulary({ 'smart-looms': 'nqpf', 'robot-arms': 'nqpf' })
    const robots = vocabulary.concepts.get('robot-arms')!
    const concepts = new Map(vocabulary.concepts).set('robot-arms', { ...robots, stage: 'technology' })
    const surenessOf = (subject: string) =>
      findStatedClaims(reading, mentions, { ...vocabulary, concepts }).find(({ claim }) => claim.subject === subject)!.claim.confidence
    expect(surenessOf('robot-arms')).toBeGreaterThan(surenessOf('smart-looms'))
  })

  test('a sentence that prints a title or quotes is less sure', () => {
    const plain = only('The book On Looms says that {A smart looms} empower {B weaving schools}.')
    const titled = only('The book *On Looms* says that {A smart looms} empower {B weaving schools}.')
    expect(titled.confidence).toBeLessThan(plain.confidence)
  })
})

describe('中文', () => {
  test.each([
    ['主动', '{A 潮汐表}推动{B 港口运输}。', ['潮汐表 drives 港口运输']],
    ['被动', '{B 港口运输}由{A 潮汐表}驱动。', ['潮汐表 drives 港口运输']],
    ['介词', '{A 潮汐表}为{B 港口运输}提供了支撑。', ['潮汐表 supports 港口运输']],
    ['并列', '{A 潮汐表}促进{B 港口运输}和{B 造船业}。', ['潮汐表 drives 港口运输', '潮汐表 drives 造船业']],
    ['承前主语', '{A 潮汐表}印得很多，推动了{B 港口运输}。', ['潮汐表 drives 港口运输']],
    ['中心语', '{A 潮汐表}推动{C 小镇}的{B 港口运输}。', ['潮汐表 drives 港口运输']],
    ['无主语', '推动{B 港口运输}。', []],
    ['定语不算', '推动作用与{A 潮汐表}和{B 港口运输}有关。', []],
  ])('%s', (_name, sentence, expected) => {
    expect(pairs(sentence)).toEqual(expected)
  })

  test('否定、情态', () => {
    expect(only('{A 潮汐表}应当推动{B 港口运输}。').modality).toBe('recommendation')
    expect(only('{A 潮汐表}可能推动{B 港口运输}。').hedged).toBe(true)
  })
})

test('reads hostile text in bounded time', () => {
  const words = Array.from(
    { length: 400 },
    (_, i) => ['{A Tide tables}', 'drive,', '{B harbor traffic}', 'and', 'of', 'which', 'to support', '(', "'s"][i % 9],
  ).join(' ')
  const begun = performance.now()
  claimsOf(words.slice(0, 1900))
  expect(performance.now() - begun).toBeLessThan(2000)
})

test('claims that are mostly noise are left out', () => {
  const { reading, mentions } = fromMarked(
    '{A Tide tables} drive {B harbor traffic}. It should, to some extent, help the town, whose {C pilot schools} support {D ship building}.',
  )
  const vocabulary = toTestVocabulary({ 'tide-tables': 'nqpf', 'harbor-traffic': 've' })
  const kept = findClaims(reading, mentions, vocabulary)
  expect(kept.map((claim) => claim.subject)).toContain('tide-tables')
  for (const claim of kept) expect(claim.confidence).toBeGreaterThanOrEqual(LEAST_CONFIDENCE)
})

describe('what lies between two', () => {
  test.each([
    ['There is a gap between {A course plans} and {B harbor jobs}.', 'negative', 'fact'],
    ['The guild bridges the gap between {A course plans} and {B harbor jobs}.', 'positive', 'fact'],
    ['The town should seek alignment between {A course plans} and {B harbor jobs}.', 'positive', 'recommendation'],
    ['The town has not achieved alignment between {A course plans} and {B harbor jobs}.', 'negative', 'fact'],
    ['The book does not explain the alignment between {A course plans} and {B harbor jobs}.', 'positive', 'fact'],
  ])('%s is %s, a %s', (sentence, polarity, modality) => {
    expect(only(sentence)).toMatchObject({ relation: 'aligns_with', polarity, modality })
  })

  test('what is mutual goes both ways', () => {
    expect(pairs('The essay is about mutual empowerment between {A craft schools} and {B river trade}.').sort()).toEqual([
      'craft-schools empowers river-trade',
      'river-trade empowers craft-schools',
    ])
  })

  test('who is helped to adapt adapts', () => {
    expect(pairs('{A Night classes} help {B young weavers} to adapt to {C river trade}.')).toContain(
      'young-weavers aligns_with river-trade',
    )
  })
})
