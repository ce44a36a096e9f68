/** Papers whose lines a program wrapped at a width, headings, bylines and entries among them: read as they were before. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { extractText } from '#ingest/pipeline.ts'
import { readVocabulary } from '#ingest/vocabulary/read-vocabulary.ts'
import { unwrapLines } from '../ingest/1-read/unwrap-lines.ts'
import { toBare } from '../ingest/4-resolve/identity.ts'
import { wrapLines } from './rewrapped.ts'
import { vocabularyFile } from './score/score.ts'
import { shared, withoutShared } from './shared.ts'

const vocabulary = await readVocabulary(vocabularyFile)

const sentence = (i: number) =>
  `In the ${i}th year of the orchard the masters and the pupils counted the pears of every tree and wrote the sums on its bark.`
const paper = (entries: string[]) =>
  [
    '# **The Long Way of the Pear from the Nursery to the Market: A Study of Orchards That Teach Their Own Pupils**',
    '**Ada Green, Bertram Stone, Celia Brook, Dorothea Dale, Ernest Hill, Florence Wood**',
    '**Abstract:** Orchards teach. This is what they teach, and how they came to teach it in the years of frost.',
    '## 1. How the Orchard Came to Be a School for All the Pupils of the Valley and Its Hills',
    Array.from({ length: 14 }, (_, i) => sentence(i)).join(' '),
    '## 2. What Remains',
    Array.from({ length: 14 }, (_, i) => sentence(20 + i)).join(' '),
    '## References',
    entries.join('\n'),
  ].join('\n\n')

const numbered = Array.from(
  { length: 9 },
  (_, i) =>
    `[${i + 1}] A. Green and B. Stone. The pruning of pear trees in the ${i}th year of the frost, with tables of their height. Annals of Fruit, 201${i}, (${30 + i}), 44–5${i}.`,
)
const dated = ['Archer', 'Baker', 'Cooper', 'Dyer', 'Fisher', 'Glover', 'Hooper', 'Mason'].map(
  (family, i) =>
    `${family}, A. B., & Stone, C. (201${i}). The pruning of pear trees in the ${i}th year of the frost, with tables of their height. Annals of Fruit, 1${i}(3), 44–5${i}.`,
)

const say = (text: string) => {
  const { work, sections, references, claims } = extractText('paper.md', text, vocabulary)
  return { work, sections: sections.map(({ title }) => title), references: references.map(({ raw }) => toBare(raw)), claims: claims.length }
}

describe('a wrapped paper', () => {
  test.each([
    ['numbered entries', numbered, 72],
    ['numbered entries', numbered, 60],
    ['entries by author and year', dated, 72],
    ['entries by author and year', dated, 97],
  ] as const)('with %s is read as it was: %#', (_, entries, width) => {
    const whole = paper([...entries])
    const before = say(whole)
    expect(before.references.length).toBe(entries.length)
    const after = say(wrapLines(whole, width))
    expect(after).toEqual(before)
  })
  test('keeps its length, and line ends that are not the width’s', () => {
    const wrapped = wrapLines(paper(numbered), 72)
    const again = unwrapLines(wrapped)
    expect(again.length).toBe(wrapped.length)
    expect(again).toContain('A Study of Orchards')
    expect(again).toMatch(/\n\[2\] A\. Green/)
    expect(again).toMatch(/Its Hills\n\n/)
    const poem = Array.from({ length: 60 }, (_, i) => 'pears '.repeat(1 + (i % 5)).trim()).join('\n')
    expect(unwrapLines(poem)).toBe(poem)
    expect(unwrapLines(wrapped.replaceAll('\n', '\r\n')).length).toBe(wrapped.replaceAll('\n', '\r\n').length)
  })
})

describe.skipIf(!shared)(`real papers, wrapped (${withoutShared})`, () => {
  const folders = ['papers', 'papers-zh'].map((folder) => join(shared ?? '', folder))
  const files = folders.flatMap((folder) =>
    shared ? readdirSync(folder).flatMap((file) => (/^(?!README).*\.(?:md|txt)$/.test(file) ? join(folder, file) : [])) : [],
  )
  test.each(files)('%s keeps title, authors, sections and references', (file) => {
    const text = readFileSync(file, 'utf8')
    const [before, after] = [say(text), say(wrapLines(text, 80))]
    expect(after.work.title).toBe(before.work.title)
    expect(after.work.author).toEqual(before.work.author)
    expect(after.sections).toEqual(before.sections)
    const kept = before.references.filter((raw) => after.references.includes(raw))
    expect(kept.length).toBeGreaterThanOrEqual(0.85 * before.references.length)
  })
  test.each(files)('%s is read the same with other line ends, and without blanks at them', (file) => {
    const text = readFileSync(file, 'utf8').replaceAll('\r\n', '\n')
    const before = say(text)
    expect(say(text.replaceAll('\n', '\r\n'))).toEqual(before)
    expect(say(text.replace(/[ \t]+$/gm, '')).references).toEqual(before.references)
  })
})
