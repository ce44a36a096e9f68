/** Holds the reading of the annotated papers and of labelled references above its floors. */
import { beforeAll, describe, expect, test } from 'vitest'
import { type SetName, sets } from './score/annotations.ts'
import { floors, referenceFloors } from './score/floors.ts'
import { type Extractions, printFigures, type SetFigures, scoreSet } from './score/score.ts'
import { referenceSets, scoreReferences } from './score/score-references.ts'
import { shared, withoutShared } from './shared.ts'

describe.skipIf(!shared)(`accuracy over the annotated papers${shared ? '' : ` (skipped: ${withoutShared})`}`, () => {
  const read: Extractions = new Map()
  describe.each(Object.keys(sets) as SetName[])('%s', (name) => {
    let figures: SetFigures
    beforeAll(async () => {
      figures = await scoreSet(shared!, name, read)
      console.log(printFigures(name, figures))
    }, 300_000)
    test.each(floors[name])('$key at least $least %', ({ key, figure, least }) => {
      expect(100 * figures.total[key]![figure]).toBeGreaterThanOrEqual(least)
    })
  })
  test.each(referenceSets)('right fields of %s', (name) => {
    expect(100 * scoreReferences(shared!, name).all).toBeGreaterThanOrEqual(referenceFloors[name])
  })
})
