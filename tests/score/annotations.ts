/** The sets of annotated papers, and each annotation as the scorer reads it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { readSource } from '../../ingest/1-read/read-source.ts'
import { readGoldFiles, restoreGold } from './read-gold.ts'

interface GoldSet {
  /** The folder of annotations below the shared folder, or which of ours (`tests/gold`) by name. */
  gold: string | RegExp
  /** The folder of papers below the shared folder. */
  papers: string
}

/** The sets by name; `ours` are annotated for knowledge only. */
export const sets = {
  'five papers': { gold: 'gold', papers: 'papers' },
  'ours, English': { gold: /^(?!zh-)/, papers: 'papers' },
  'Chinese papers': { gold: 'gold-zh', papers: 'papers-zh' },
  'ours, Chinese': { gold: /^zh-/, papers: 'data/papers' },
  'printed articles': { gold: 'data/articles/gold', papers: 'data/articles' },
} as const satisfies Record<string, GoldSet>
export type SetName = keyof typeof sets

/** The sets with annotated claims, by language. */
export const languages: Readonly<Record<string, readonly SetName[]>> = {
  English: ['five papers', 'ours, English'],
  Chinese: ['Chinese papers', 'ours, Chinese'],
}

/** One annotated paper. */
export interface Annotation {
  /** The annotation's name: `001`, `zh-201710`. */
  name: string
  /** The paper's path. */
  path: string
  /** The paper's decoded text. */
  text: string
  /** What `score.mjs` reads. */
  gold: { file: string } & Record<string, unknown>
}

/** The first folder of a set that is not there; null where all are. */
export function findMissing(shared: string, name: SetName): string | null {
  const { gold, papers }: GoldSet = sets[name]
  return [gold, papers].find((folder) => typeof folder === 'string' && !existsSync(join(shared, folder)))?.toString() ?? null
}

/** A set's annotations in order of their names. */
export async function readAnnotations(shared: string, set: SetName): Promise<Annotation[]> {
  const { gold, papers }: GoldSet = sets[set]
  const read = typeof gold === 'string' ? readShared(join(shared, gold), join(shared, papers)) : readOurs(gold, join(shared, papers))
  return (await read).toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

async function readShared(folder: string, papers: string): Promise<Annotation[]> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return Promise.all(
    names.map(async (name) => {
      const gold = z.looseObject({ file: z.string() }).parse(JSON.parse(readFileSync(join(folder, name), 'utf8')))
      const path = join(papers, gold.file)
      return { name: name.slice(0, -'.json'.length), path, text: (await readSource(path)).text, gold }
    }),
  )
}

async function readOurs(which: RegExp, papers: string): Promise<Annotation[]> {
  const ours = [...readGoldFiles()].filter(([name]) => which.test(name))
  return Promise.all(
    ours.map(async ([name, file]) => {
      const path = join(papers, file.file)
      const { text } = await readSource(path)
      return { name, path, text, gold: restoreGold(file, text) }
    }),
  )
}
