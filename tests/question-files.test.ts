/** Question files that are damaged: each is refused by name and line, whichever kind it is. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PathweaveError } from '#graph/errors.ts'
import { readCatalogue } from '#queries/catalogue/read-catalogue.ts'
import { readHeader } from '#queries/catalogue/read-header.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pathweave-question-files-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const read = async (...files: [name: string, text: string][]) => {
  const inside = await mkdtemp(join(folder, 'queries-')) // a module is read once by its path
  for (const [name, text] of files) await writeFile(join(inside, name), text)
  return readCatalogue(inside)
}
const fault = async (attempt: Promise<unknown>) => (await attempt.then(() => null).catch((error: unknown) => error)) as PathweaveError

const CODE = `export const question = {
  title: 'Looms',
  titleZh: '织机',
  audience: 'student',
  question: 'Which looms?',
  parameters: [
    { name: 'town', type: 'string', default: 'Asaba', about: 'a town', from: { label: 'Institution', property: 'place' } },
    { name: 'year', type: 'integer', default: 2020, about: 'from when' },
  ],
  columns: [
    { name: 'loom', about: 'the loom' },
    { name: 'loomId', about: 'the loom' },
  ],
  run: async (store, { town, year }) => ({ rows: await store.query('RETURN $town AS loom, $year AS loomId', { town, year }), total: 1 }),
}
`

describe('a question that is code', () => {
  it('is declared as one in Cypher is', async () => {
    const [question] = await read(['looms.ts', CODE])
    expect(question).toMatchObject({ name: 'looms', title: 'Looms', cypher: null, columns: [{ name: 'loom' }, { name: 'loomId' }] })
    expect(question?.parameters.map(({ name, from }) => [name, from])).toEqual([
      ['town', { label: 'Institution', property: 'place' }],
      ['year', null],
      ['limit', null],
    ])
  })

  it.each([
    ['without a title', "title: 'Looms',", '', ':1: the title is missing'],
    ['with an empty question', "'Which looms?'", "' '", ':5: the question is empty'],
    ['for nobody we know', "'student'", "'king'", ':4: the audience must be one of scholar, student, reviewer'],
    ['with a field that is misspelt', 'titleZh:', 'titelZh:', ':3: Unrecognized key: "titelZh"'],
    ['with an unknown type', "'integer'", "'number'", ':8: the parameter year: the type is number'],
    ['with a default of another type', '2020', "'2020'", ':8: the parameter year: the default, "2020", is no integer'],
    ['without a default', 'default: 2020, ', '', ':8: the parameter year: '],
    ['that chooses from nowhere', "'place'", "'color'", ':7: the parameter town: it takes choices from Institution.color'],
    ['with a parameter twice', "'year', type", "'town', type", ':8: the parameter town is declared twice'],
    ['with a name of two words', "name: 'year'", "name: 'the year'", ':8: the parameter the year: a name is made of'],
    ['with an offset of its own', "name: 'year'", "name: 'offset'", ':8: the parameter offset: offset is the program'],
    ['with a column twice', "name: 'loomId'", "name: 'loom'", ':12: the column loom is declared twice'],
    [
      'with a column of which nothing is told',
      "name: 'loomId', about: 'the loom'",
      "name: 'loomId'",
      ':12: the column loomId: what the column holds is missing',
    ],
    ['without columns', /columns: \[[^\]]*\],/, 'columns: [],', ':10: no column is declared'],
    [
      'that never uses a parameter',
      /run: .*/,
      'run: async (store, { town }) => ({ rows: [{ loom: town }], total: 1 }),',
      ':8: year is never used',
    ],
    ['that runs nothing', /run: .*/, '', ':1: it has no run(store, parameters)'],
    ['that exports nothing', 'export const', 'const', ':1: it exports no question'],
    ['that is no code', /$/, '\n}}', ":1: it can't be loaded: "],
  ] as const)('%s is refused by name and line', async (_, part, by, message) => {
    const damaged = CODE.replace(part, by)
    expect(damaged).not.toBe(CODE)
    const error = await fault(read(['looms.ts', damaged]))
    expect(error).toBeInstanceOf(PathweaveError)
    expect(error.rule).toBe('bad-question-file')
    expect(error.line).toContain(`looms.ts${message}`)
    expect(error.line).toContain('defineQuestion')
  })
})

const CYPHER = `// title: Looms
// titleZh: 织机
// audience: student
// question: Which looms?
// param town: string = "Asaba" from Institution.place   a town
// param year: integer = 2020   from when
// returns loom: the loom
MATCH (n:Work) WHERE n.title = $town AND n.year > $year
RETURN n.title AS loom
ORDER BY loom
LIMIT $limit
`

it('refuses two files of one name', async () => {
  const error = await fault(read(['looms.cypher', CYPHER], ['looms.ts', CODE]))
  expect(error.line).toContain('looms.ts:1: another file declares looms')
})

it.each([
  ['an empty Chinese title', '织机', '', ':2: the Chinese title is empty'],
  ['a parameter twice', 'param year', 'param town', ':6: the parameter town is declared twice'],
  ['an offset of its own', /year/g, 'offset', 'offset is the program'],
  ['text without quotes as a default', '"Asaba"', 'Asaba', ":5: the default of town, Asaba, can't be read; text stands in quotes"],
  ['a column of which nothing is told', 'loom: the loom', 'loom:', ':7: a column is written'],
  ['a name that the query misspells', '$year', '$yeer', ':8: $yeer is not declared'],
])('refuses a header with %s', async (_, part, by, message) => {
  const error = await fault(read(['looms.cypher', CYPHER.replace(part, by)]))
  expect(error.rule).toBe('bad-question-file')
  expect(error.line).toContain(message)
})

it('whatever is cut from a header or written into it, names file and line or reads it', () => {
  const header = CYPHER.split('\n').slice(0, 7).join('\n').length
  fc.assert(
    fc.property(
      fc.nat(header),
      fc.nat(12),
      fc.string({ maxLength: 4, unit: fc.constantFrom(...'/ :="[]$\n.aé题') }),
      (at, length, text) => {
        const damaged = CYPHER.slice(0, at) + text + CYPHER.slice(at + length)
        try {
          const { columns, parameters } = readHeader('looms.cypher', damaged)
          expect(columns.length).toBeGreaterThan(0)
          expect(parameters.map(({ name }) => name)).toContain('limit')
        } catch (error) {
          expect(error).toBeInstanceOf(PathweaveError)
          const [, line] = /^looms\.cypher:(\d+): ./.exec((error as PathweaveError).message) ?? []
          expect(Number(line)).toBeGreaterThan(0)
          expect(Number(line)).toBeLessThanOrEqual(damaged.split('\n').length)
        }
      },
    ),
    { numRuns: 500 },
  )
})
