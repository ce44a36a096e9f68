/** Holds the reading of the annotated papers above its floors. */
import { beforeAll, describe, expect, test } from 'vitest'
import { floors } from './score/floors.ts'
import { type Figures, printFigures, scoreSet } from './score/score.ts'
import { shared, withoutShared } from './shared.ts'

describe.skipIf(!shared)(`accuracy over the annotated papers${shared ? '' : ` (skipped: ${withoutShared})`}`, () => {
  let figures: Figures
  beforeAll(async () => {
    figures = await scoreSet(shared!, 'five papers')
    console.log(printFigures('five papers', figures))
  })
  for (const { key, figure, least } of floors) {
    test(`${key} at least ${least} %`, () => {
      expect(100 * figures[key]![figure]).toBeGreaterThanOrEqual(least)
    })
  }
})
