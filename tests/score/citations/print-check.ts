/** The tables of `npm run score -- check`: faults of the annotated papers, and planted ones; with `--misses` each that was missed or made up. */
import { extractFile } from '../../../ingest/pipeline.ts'
import type { Vocabulary } from '../../../ingest/vocabulary.ts'
import { findMissing, readAnnotations, type SetName } from '../annotations.ts'
import { findBibliographies, readWorks } from '../identity/read-duplicates.ts'
import { scoreFaults } from './score-faults.ts'
import { countProblems, pairProblems } from './score-problems.ts'

const SETS: readonly SetName[] = ['five papers', 'Chinese papers', 'printed articles']

export async function printCheck(shared: string, vocabulary: Vocabulary, misses = false): Promise<string> {
  const lines: string[] = ['faults that readers list              gold   said  right   prec.  recall']
  for (const set of SETS.filter((name) => findMissing(shared, name) === null)) {
    const papers: { name: string; pair: ReturnType<typeof pairProblems> }[] = []
    for (const { name, path, gold } of await readAnnotations(shared, set))
      papers.push({ name, pair: pairProblems(gold, await extractFile(path, vocabulary)) })
    lines.push(`  ${set}`)
    for (const [kind, { gold, said, right }] of countProblems(papers.map(({ pair }) => pair)))
      if (gold + said > 0) lines.push(`    ${kind.padEnd(30)}${toCells([gold, said, right])}${percent(right, said)}${percent(right, gold)}`)
    if (!misses) continue
    for (const { name, pair } of papers) {
      lines.push(...pair.missed.map(({ kind, refs, note }) => `      ${name} missed  ${kind} [${refs}] ${note}`))
      lines.push(...pair.extra.map(({ kind, refs, note }) => `      ${name} made up ${kind} [${refs}] ${note}`))
    }
  }
  const extractions = []
  for (const file of findBibliographies(shared)) extractions.push(await extractFile(file, vocabulary))
  const { figures, accusations } = scoreFaults(readWorks(extractions))
  lines.push('', 'printed entries against a bibliography   entries  verified  wrongly  unverif.  named  noted  accused')
  for (const [truth, { entries, verdicts, named, noted, accused }] of figures) {
    const told = truth === 'alike' ? 'as the bibliography has it' : truth === 'unknown' ? 'not in the bibliography' : `another ${truth}`
    const cells = [entries, verdicts.verified, verdicts.described_wrongly, verdicts.unverifiable, named, noted, accused]
    lines.push(`    ${told.padEnd(36)}${toCells(cells, 9)}`)
  }
  lines.push('  named: the wrong field is told as an error or a warning; noted: as a note; accused: a field that is right is told as wrong')
  if (misses)
    lines.push(
      ...accusations.map(
        ({ truth, finding, raw }) =>
          `      ${truth}: ${finding.rule} ${finding.field ?? ''} ${finding.printed ?? ''} → ${finding.should ?? ''} | ${raw}`,
      ),
    )
  return `${lines.join('\n')}\n`
}

function toCells(numbers: readonly number[], width = 7): string {
  return numbers.map((number) => String(number).padStart(width)).join('')
}

function percent(part: number, all: number): string {
  return (all ? `${((100 * part) / all).toFixed(0)} %` : '–').padStart(8)
}
