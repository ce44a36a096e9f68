/** The tables of `npm run score` that take claims apart, as text; figures in percent. */

import type { Vocabulary } from '#ingest/vocabulary.ts'
import { findMissing, languages, readAnnotations } from './annotations.ts'
import {
  type Ablated,
  ablate,
  addUp,
  compare,
  kept,
  type LeftOut,
  leaveOneOut,
  type Measure,
  measure,
  type Reader,
  SURE,
  type Tenth,
  tenths,
} from './measure-claims.ts'
import { type PaperClaims, readClaims } from './read-claims.ts'

type Groups = Record<string, PaperClaims[]>

/** Reads the claims of every annotated paper and prints all tables over them. */
export async function printClaims(shared: string, vocabulary: Vocabulary): Promise<string> {
  const groups: Groups = {}
  for (const [language, names] of Object.entries(languages)) {
    const there = names.filter((name) => findMissing(shared, name) === null)
    const annotations = (await Promise.all(there.map((name) => readAnnotations(shared, name)))).flat()
    const papers = annotations.map((annotation) => readClaims(annotation, vocabulary))
    groups[language] = papers.filter((paper) => paper !== null).sort((a, b) => (a.name < b.name ? -1 : 1))
  }
  return [printPapers(groups, vocabulary), printAblation(groups), printTenths(groups), printLeftOut(groups)].join('\n')
}

/** Ours beside the baselines: each paper, then all. */
function printPapers(groups: Groups, vocabulary: Vocabulary): string {
  const rows = Object.entries(groups).flatMap(([language, papers]) => {
    const single = papers.map((paper): [string, Reader[]] => [paper.name, compare([paper], vocabulary)])
    const all: [string, Reader[]] = [`all ${language}`, compare(papers, vocabulary)]
    return [...single, all].map(([name, readers]) => ({ name, gold: readers[0]!.measure.gold, readers }))
  })
  const columns = ['said', 'pair', '+ dir.', `top ${SURE}`]
  return toTable(
    'claims beside two baselines',
    [['', ['gold']], ...rows[0]!.readers.map(({ name }): Columns => [name, columns])],
    rows.map(({ name, gold, readers }) => [name, [String(gold), ...readers.flatMap(readerCells)]]),
    [`pair, + dir.: F1; top ${SURE}: share of each paper's surest whose pair is right`],
  )
}

function readerCells({ measure: { said, pairF1, directedF1 }, surest }: Reader): string[] {
  return [String(said), percent(pairF1), percent(directedF1), percent(surest)]
}

function printAblation(groups: Groups): string {
  const columns = Object.values(groups).map((papers) => ({ whole: measure(papers, kept), ...ablate(papers) }))
  const whole: Row = [
    'with all',
    columns.flatMap(({ whole: { pair, said, pairF1, directedF1 } }) => [`${pair}/${said}`, percent(pairF1), '', percent(directedF1), '']),
  ]
  const rows = (of: 'kinds' | 'relations'): Row[] =>
    [...new Set(columns.flatMap((column) => column[of].map(({ family }) => family)))].map((family) => [
      `  ${family}`,
      columns.flatMap((column) => {
        const found = column[of].find((each) => each.family === family)
        return found ? ablatedCells(found, column.whole) : ['0/0', '', '', '', '']
      }),
    ])
  return toTable(
    'claims without a family of cues',
    Object.keys(groups).map((language) => [language, ['right', 'pair', '', '+ dir.', '']]),
    [whole, ['without the kind', []], ...rows('kinds'), ['without the relation', []], ...rows('relations')],
    ['right: of the claims that rest on it, how many have the right pair; pair, + dir.: F1 of what is left, and the difference'],
  )
}

function ablatedCells({ said, right, without }: Ablated, whole: Measure): string[] {
  const { pairF1, directedF1 } = without
  return [`${right}/${said}`, percent(pairF1), signed(pairF1 - whole.pairF1), percent(directedF1), signed(directedF1 - whole.directedF1)]
}

function printTenths(groups: Groups): string {
  const columns = [...Object.values(groups), Object.values(groups).flat()].map(tenths)
  const rows = columns[0]!.map(
    ({ from }, i): Row => [`${from.toFixed(1)} to ${(from + 0.1).toFixed(1)}`, columns.flatMap((column) => tenthCells(column[i]!))],
  )
  return toTable(
    'what a tenth of confidence is worth',
    [...Object.keys(groups), 'all'].map((name) => [name, ['said', 'pair', '+ dir.']]),
    rows.reverse(),
    ['pair, + dir.: share of the claims said whose pair (and direction) is right; the least sure are not kept'],
  )
}

function tenthCells({ said, pair, directed }: Tenth): string[] {
  return said > 0 ? [String(said), percent(pair / said), percent(directed / said)] : ['0', '', '']
}

function printLeftOut(groups: Groups): string {
  const all = leaveOneOut(Object.values(groups).flat())
  const rows = Object.entries(groups).flatMap(([language, papers]): Row[] => {
    const own = all.filter(({ name }) => papers.some((paper) => paper.name === name))
    return [...own.map((left): Row => [left.name, leftOutCells([left])]), [`all ${language}`, leftOutCells(own)]]
  })
  return toTable(
    'each paper left out of what is fitted',
    [
      ['kept from', ['shipped', '+ dir.', 'others', '+ dir.']],
      ['weights', ['order', `top ${SURE}`]],
      ['by others', ['order', `top ${SURE}`]],
    ],
    rows,
    [
      'kept from: the least confidence that is kept, and the one at which the other papers alone come out best',
      'order: how often a right claim is surer than a wrong one, by the weights that are shipped and by weights fitted on the others',
    ],
  )
}

/** Claims add up, the order and the surest are means over papers. */
function leftOutCells(papers: readonly LeftOut[]): string[] {
  const mean = (sizes: readonly number[]) => percent(sizes.reduce((sum, size) => sum + size, 0) / sizes.length)
  const sides = ['shipped', 'others'] as const
  return [
    ...sides.flatMap((side) => {
      const leasts = papers.map(({ least }) => least[side].least)
      return [leasts.length === 1 ? leasts[0]!.toFixed(2) : '', percent(addUp(papers.map(({ least }) => least[side].measure)).directedF1)]
    }),
    ...sides.flatMap((side) => [mean(papers.map(({ order }) => order[side].order)), mean(papers.map(({ order }) => order[side].surest))]),
  ]
}

type Columns = [group: string, names: string[]]
type Row = [name: string, cells: string[]]
const WIDTH = 8

/** A table as text: its title, the groups of columns, their names, the rows, notes. */
function toTable(title: string, columns: readonly Columns[], rows: readonly Row[], notes: readonly string[]): string {
  const groups = columns
    .map(([group, names]) => group.padStart(Math.min(WIDTH * names.length, Math.max(WIDTH, group.length + 3))).padEnd(WIDTH * names.length))
    .join('')
  const names = columns.flatMap(([, each]) => each)
  const toLine = ([name, cells]: Row) => `  ${name.padEnd(26)}${cells.map((cell) => cell.padStart(WIDTH)).join('')}`.trimEnd()
  const lines = [
    title,
    `${''.padEnd(28)}${groups}`.trimEnd(),
    toLine(['', names]),
    ...rows.map(toLine),
    ...notes.map((note) => `  ${note}`),
  ]
  return `${lines.join('\n')}\n`
}

function percent(share: number): string {
  return (100 * share).toFixed(1)
}

function signed(share: number): string {
  const points = (100 * share).toFixed(1).replace('-0.0', '0.0')
  return share > 0 && points !== '0.0' ? `+${points}` : points
}
