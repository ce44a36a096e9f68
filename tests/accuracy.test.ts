/** Holds the reading of the annotated papers and of labelled references above its floors. */
import { beforeAll, describe, expect, test } from 'vitest'
import { readVocabulary } from '../ingest/vocabulary/read-vocabulary.ts'
import { languages, readAnnotations, type SetName, sets } from './score/annotations.ts'
import { floors, referenceFloors } from './score/floors.ts'
import { type PaperClaims, readClaims, toKept } from './score/read-claims.ts'
import { printFigures, type SetFigures, scoreSets, vocabularyFile } from './score/score.ts'
import { referenceSets, scoreReferences } from './score/score-references.ts'
import { shared, withoutShared } from './shared.ts'

describe.skipIf(!shared)(`accuracy over the annotated papers${shared ? '' : ` (skipped: ${withoutShared})`}`, () => {
  let scored: ReturnType<typeof scoreSets>
  beforeAll(() => {
    scored = scoreSets(shared!)
  })
  describe.each(Object.keys(sets) as SetName[])('%s', (name) => {
    let figures: SetFigures
    beforeAll(async () => {
      figures = (await scored.get(name))!
      console.log(printFigures(name, figures))
    }, 300_000)
    test.each(floors[name])('$key at least $least %', ({ key, figure, least }) => {
      expect(100 * figures.total[key]![figure]).toBeGreaterThanOrEqual(least)
    })
  })

  describe.each(Object.entries(languages))('claims in %s', (_, names) => {
    const papers: PaperClaims[] = []
    beforeAll(async () => {
      const vocabulary = await readVocabulary(vocabularyFile)
      for (const annotation of (await Promise.all(names.map((name) => readAnnotations(shared!, name)))).flat()) {
        const paper = readClaims(annotation, vocabulary)
        if (paper) papers.push(paper)
      }
    })
    test('are measured by us as the scorer measures them', async () => {
      const figures = await Promise.all(names.map((name) => scored.get(name)!))
      const theirs: SetFigures['papers'] = Object.assign({}, ...figures.map(({ papers }) => papers))
      for (const { name, claims, judge } of papers) {
        const { gold, said, pair, directed } = judge.judge(toKept(claims))
        const [ofPair, ofDirection] = [theirs[name]!['claims: pair']!, theirs[name]!['claims: pair and direction']!]
        expect({ name, gold, said, pair: pair.size }).toEqual({ name, gold: ofPair.gold, said: ofPair.pred, pair: ofPair.tp })
        expect({ name, directed: directed.size }).toEqual({ name, directed: ofDirection.tp })
      }
      expect(papers.length).toBeGreaterThan(2)
    })
  })
  test.each(referenceSets)('right fields of %s', (name) => {
    expect(100 * scoreReferences(shared!, name).all).toBeGreaterThanOrEqual(referenceFloors[name])
  })
})
