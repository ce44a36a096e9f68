/** Every sentence of the cue table, read as a paper would be. */
import { describe, expect, test } from 'vitest'
import { type Cue, cues } from '#ingest/3-knowledge/cues.ts'
import { claimsOf, fromMarked } from './marked-sentences.ts'

/** The A → B claims that the cue's relation should give, and those that were found. */
function read(cue: Cue, sentence: string): { wanted: string[]; found: string[] } {
  const { byMark } = fromMarked(sentence)
  const wanted = (byMark.get('A') ?? []).flatMap((a) => (byMark.get('B') ?? []).map((b) => `${a} ${cue.relation} ${b}`))
  return { wanted, found: claimsOf(sentence).map((claim) => `${claim.subject} ${claim.relation} ${claim.object}`) }
}

test('ids are unique and every cue shows a sentence that matches', () => {
  expect(new Set(cues.map((cue) => cue.id)).size).toBe(cues.length)
  for (const cue of cues) expect(cue.matches.length, cue.id).toBeGreaterThan(0)
})

describe.each(cues.map((cue) => [cue.id, cue] as const))('%s', (_id, cue) => {
  test.each(cue.matches)('matches: %s', (sentence) => {
    const { wanted, found } = read(cue, sentence)
    expect(wanted.length).toBeGreaterThan(0)
    expect(found).toEqual(expect.arrayContaining(wanted))
  })
  test.each(cue.misses ?? [])('misses: %s', (sentence) => {
    const { wanted, found } = read(cue, sentence)
    expect(found.filter((claim) => wanted.includes(claim))).toEqual([])
  })
})
