/**
 * Scores what we read against hand-made annotations: `npm run score` prints the tables.
 *
 * The scorer itself lies with the shared annotations; this file only runs it, so that our figures and others' are the same.
 */
import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import type { Extraction } from '#ingest/extraction.ts'
import { extractFile } from '../../ingest/pipeline.ts'
import { readVocabulary } from '../../ingest/vocabulary/read-vocabulary.ts'
import { type Annotation, findMissing, readAnnotations, type SetName, sets } from './annotations.ts'

const figure = z.object({ p: z.number(), r: z.number(), f1: z.number(), tp: z.number(), gold: z.number(), pred: z.number() })
const figures = z.record(z.string(), figure)
export type Figures = z.infer<typeof figures>

/** The scorer's totals, and its figures by the name of the annotation. */
export interface SetFigures {
  total: Figures
  papers: Record<string, Figures>
}

/** Every paper that was read or is being read, by its path: a paper of two sets is read once. */
type Extractions = Map<string, Promise<Extraction>>

export const vocabularyFile = join(import.meta.dirname, '../../data/vocabulary/nqpf-ve.yaml')

/** Scores all sets at once: the scorer works on one while the next is read. A set whose folders are missing is left out. */
export function scoreSets(shared: string): Map<SetName, Promise<SetFigures>> {
  const read: Extractions = new Map()
  const there = (Object.keys(sets) as SetName[]).filter((name) => findMissing(shared, name) === null)
  return new Map(there.map((name) => [name, scoreSet(shared, name, read)]))
}

/** Extracts a set's papers, those in `read` excepted, and returns the scorer's figures. */
async function scoreSet(shared: string, name: SetName, read: Extractions): Promise<SetFigures> {
  const annotations = await readAnnotations(shared, name)
  const vocabulary = await readVocabulary(vocabularyFile)
  for (const { path } of annotations) if (!read.has(path)) read.set(path, extractFile(path, vocabulary))
  const extractions = await Promise.all(annotations.map(({ path }) => read.get(path)!))
  const scored = await runScorer(shared, annotations, extractions)
  return typeof sets[name].gold === 'string' ? scored : { total: ofKnowledge(scored.total), papers: mapValues(scored.papers, ofKnowledge) }
}

async function runScorer(shared: string, annotations: readonly Annotation[], extractions: readonly Extraction[]): Promise<SetFigures> {
  const work = mkdtempSync(join(tmpdir(), 'pathweave-score-'))
  try {
    const [gold, out] = [join(work, 'gold'), join(work, 'extractions.jsonl')]
    mkdirSync(gold)
    for (const annotation of annotations) writeFileSync(join(gold, `${annotation.name}.json`), JSON.stringify(annotation.gold))
    writeFileSync(out, extractions.map((extraction) => `${JSON.stringify(extraction)}\n`).join(''))
    const papers = dirname(annotations[0]!.path)
    const call = [join(shared, 'score/score.mjs'), '--gold', gold, '--papers', papers, '--json', out]
    const { stdout } = await promisify(execFile)(process.execPath, call, { maxBuffer: 1 << 26 })
    const told = z.object({ total: figures, papers: z.record(z.string(), figures) }).parse(JSON.parse(stdout))
    return { total: told.total, papers: Object.fromEntries(annotations.map((each) => [each.name, told.papers[each.gold.file]!])) }
  } finally {
    rmSync(work, { recursive: true })
  }
}

const KNOWLEDGE = /^(?:concepts|claims: .*|findings|pathways|policies|challenges|strategies|open questions|organizations|evidence exact)$/u

function ofKnowledge(all: Figures): Figures {
  return Object.fromEntries(Object.entries(all).filter(([key]) => KNOWLEDGE.test(key)))
}

function mapValues<T>(record: Record<string, T>, toOther: (value: T) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, toOther(value)]))
}

/** So many papers fit beside each other. */
const MOST_COLUMNS = 5

/** Figures as lines of text, percent; F1 paper by paper beside them where the papers are few. */
export function printFigures(name: string, { total, papers }: SetFigures): string {
  const percent = (share: number) => (100 * share).toFixed(1).padStart(7)
  const columns = Object.entries(papers).length <= MOST_COLUMNS ? Object.entries(papers) : []
  const head = `${''.padEnd(36)}  prec. recall     F1   ${'found/gold/said'.padEnd(18)}${columns.map(([paper]) => paper.padStart(19)).join('')}`
  const lines = Object.entries(total).map(([key, { p, r, f1, tp, gold, pred }]) => {
    const own = columns.map(([, figures]) => (figures[key] ? percent(figures[key].f1) : '').padStart(19)).join('')
    return `  ${key.padEnd(34)}${percent(p)}${percent(r)}${percent(f1)}   ${`${tp}/${gold}/${pred}`.padEnd(18)}${own}`.trimEnd()
  })
  return `${name}\n${head.trimEnd()}\n${lines.join('\n')}\n`
}
