/** Scores the reading of single printed references against the labelled ones under PATHWEAVE_SHARED. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { parseReferenceLine } from '../../ingest/2-structure/references/parse-reference.ts'

/** The sets of labelled references under `data/references`. */
export const referenceSets = ['text2bib', 'anystyle_good', 'gbt7714', 'jats'] as const

/** Shares of right fields and of wholly right references, 0..1. */
export interface ReferenceFigures {
  n: number
  all: number
  whole: number
  fields: Record<string, number>
}

/** Parses a set's printed references and returns the scorer's shares. */
export function scoreReferences(shared: string, name: string): ReferenceFigures {
  const labelled = fileOf(shared, name)
  const parsed = readPrinted(labelled).map((line) => JSON.stringify(parseReferenceLine(line)))
  const work = mkdtempSync(join(tmpdir(), 'pathweave-score-'))
  try {
    const out = join(work, 'parsed.jsonl')
    writeFileSync(out, `${parsed.join('\n')}\n`)
    const told = execFileSync(process.execPath, [join(shared, 'score/references.mjs'), labelled, out, '--json'], { encoding: 'utf8' })
    return z.object({ n: z.number(), all: z.number(), whole: z.number(), fields: z.record(z.string(), z.number()) }).parse(JSON.parse(told))
  } finally {
    rmSync(work, { recursive: true })
  }
}

/** How many of a set's references a second of one core are parsed once the program is warm. */
export function timeReferences(shared: string, name: string): number {
  const printed = readPrinted(fileOf(shared, name))
  for (let turn = 0; turn < 3000 / printed.length; turn++) for (const line of printed) parseReferenceLine(line)
  const before = process.cpuUsage()
  for (const line of printed) parseReferenceLine(line)
  const used = process.cpuUsage(before)
  return (1e6 * printed.length) / (used.user + used.system)
}

function fileOf(shared: string, name: string): string {
  return join(shared, 'data/references', `${name}.jsonl`)
}

function readPrinted(labelled: string): string[] {
  const lines = readFileSync(labelled, 'utf8').split('\n')
  const raw = z.object({ raw: z.string() })
  return lines.filter((line) => line.trim()).map((line) => raw.parse(JSON.parse(line)).raw.replace(/\s+/g, ' '))
}
