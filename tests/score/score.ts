/**
 * Scores what we read against the hand-made annotations under PATHWEAVE_SHARED: `npm run score` prints the tables.
 *
 * The scorer itself lies with the annotations; this file only runs it, so that our figures and others' are the same.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { parseReferenceLine } from '../../ingest/2-structure/references/parse-reference.ts'
import { extractFile } from '../../ingest/pipeline.ts'
import { readVocabulary } from '../../ingest/vocabulary/read-vocabulary.ts'

const figure = z.object({ p: z.number(), r: z.number(), f1: z.number(), tp: z.number(), gold: z.number(), pred: z.number() })
export type Figures = Record<string, z.infer<typeof figure>>

/** The sets of annotations, by name: gold folder and papers folder below the shared folder. */
export const sets = {
  'five papers': ['gold', 'papers'],
  'Chinese papers': ['gold-zh', 'papers-zh'],
  'printed articles': ['data/articles/gold', 'data/articles'],
} as const

/** The sets of labelled references under `data/references`. */
export const referenceSets = ['text2bib', 'anystyle_good', 'gbt7714', 'jats'] as const

/** Shares of right fields and of wholly right references, 0..1, and how many references a second of one core were parsed by the warm program. */
export interface ReferenceFigures {
  n: number
  all: number
  whole: number
  fields: Record<string, number>
  perSecond: number
}

/** Parses a set's printed references and returns the scorer's shares. */
export function scoreReferences(shared: string, name: string): ReferenceFigures {
  const labelled = join(shared, 'data/references', `${name}.jsonl`)
  const lines = readFileSync(labelled, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
  const raw = z.object({ raw: z.string() })
  const printed = lines.map((line) => raw.parse(JSON.parse(line)).raw.replace(/\s+/g, ' '))
  const parsed = printed.map((line) => JSON.stringify(parseReferenceLine(line)))
  // Timed when the compiler has done its part.
  for (let turn = 0; turn < 3000 / printed.length; turn++) for (const line of printed) parseReferenceLine(line)
  const before = process.cpuUsage()
  for (const line of printed) parseReferenceLine(line)
  const used = process.cpuUsage(before)
  const work = mkdtempSync(join(tmpdir(), 'pathweave-score-'))
  try {
    const out = join(work, 'parsed.jsonl')
    writeFileSync(out, `${parsed.join('\n')}\n`)
    const told = execFileSync(process.execPath, [join(shared, 'score/references.mjs'), labelled, out, '--json'], { encoding: 'utf8' })
    const shares = z
      .object({ n: z.number(), all: z.number(), whole: z.number(), fields: z.record(z.string(), z.number()) })
      .parse(JSON.parse(told))
    return { ...shares, perSecond: (1e6 * printed.length) / (used.user + used.system) }
  } finally {
    rmSync(work, { recursive: true })
  }
}

/** Extracts a set's papers and returns the scorer's totals. */
export async function scoreSet(shared: string, name: keyof typeof sets): Promise<Figures> {
  const [gold, papers] = sets[name].map((folder) => join(shared, folder)) as [string, string]
  const vocabulary = await readVocabulary(join(import.meta.dirname, '../../data/vocabulary/nqpf-ve.yaml'))
  const work = mkdtempSync(join(tmpdir(), 'pathweave-score-'))
  try {
    const lines: string[] = []
    for (const file of readdirSync(papers).filter((entry) => /\.(?:md|txt)$/.test(entry) && entry !== 'README.md')) {
      lines.push(JSON.stringify(await extractFile(join(papers, file), vocabulary)))
    }
    const out = join(work, 'extractions.jsonl')
    writeFileSync(out, `${lines.join('\n')}\n`)
    const scorer = join(shared, 'score/score.mjs')
    const printed = execFileSync(process.execPath, [scorer, '--gold', gold, '--papers', papers, '--json', out], {
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    })
    return z.object({ total: z.record(z.string(), figure) }).parse(JSON.parse(printed)).total
  } finally {
    rmSync(work, { recursive: true })
  }
}

/** Figures as lines of text, percent. */
export function printFigures(name: string, figures: Figures): string {
  const percent = (share: number) => (100 * share).toFixed(1).padStart(7)
  const lines = Object.entries(figures).map(
    ([key, { p, r, f1, tp, gold, pred }]) => `  ${key.padEnd(34)}${percent(p)}${percent(r)}${percent(f1)}   ${tp}/${gold}/${pred}`,
  )
  return `${name}\n  ${''.padEnd(34)}  prec. recall     F1   found/gold/said\n${lines.join('\n')}\n`
}
