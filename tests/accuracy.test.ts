/** Holds the reading of the annotated papers and of labelled references above its floors. */
import { beforeAll, describe, expect, test } from 'vitest'
import { floors, referenceFloors } from './score/floors.ts'
import { type Figures, printFigures, referenceSets, scoreReferences, scoreSet, sets } from './score/score.ts'
import { shared, withoutShared } from './shared.ts'

describe.skipIf(!shared)(`accuracy over the annotated papers${shared ? '' : ` (skipped: ${withoutShared})`}`, () => {
  describe.each(Object.keys(sets) as (keyof typeof sets)[])('%s', (name) => {
    let figures: Figures
    beforeAll(async () => {
      figures = await scoreSet(shared!, name)
      console.log(printFigures(name, figures))
    }, 300_000)
    test.each(floors[name])('$key at least $least %', ({ key, figure, least }) => {
      expect(100 * figures[key]![figure]).toBeGreaterThanOrEqual(least)
    })
  })
  test.each(referenceSets)('right fields of %s', (name) => {
    expect(100 * scoreReferences(shared!, name).all).toBeGreaterThanOrEqual(referenceFloors[name])
  })
})
