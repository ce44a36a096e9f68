/**
 * Our own annotations (`tests/gold`), restored to what the scorer reads: every place becomes the words of the paper again.
 *
 * A record is one row; what its columns are is said here, and why in `tests/gold/README.md`.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { RELATIONS } from '../../ingest/extraction.ts'
import { fromPlace, type Place, place } from './places.ts'

const maybe = z.string().nullable()
const direction = z.enum(['NQPF->VE', 'VE->NQPF', 'within', 'both', 'none'])
const relation = z.enum(RELATIONS)
const mark = z.enum(['hedged', 'negative'])
/** A name, then its other forms; a form too long to print is a place. */
const concept = z.tuple([z.string()]).rest(z.union([z.string(), place]))
/** The place of its sentence and further columns. */
const row = <T extends z.ZodType[]>(...columns: T) => z.tuple([...place.def.items, ...columns])

const goldFile = z.strictObject({
  file: z.string(),
  concepts: z.array(concept),
  minor: z.array(concept),
  /** Subject, relation, object, direction. */
  claims: z.array(z.tuple([...place.def.items, z.string(), relation, z.string(), direction]).rest(mark)),
  /** Name, direction, section, steps. */
  pathways: z.array(row(z.string(), direction, maybe, z.array(z.string()))),
  /** Name, kind, actor. */
  policies: z.array(row(z.string(), z.enum(['named', 'proposed']), maybe)),
  /** Name, strategies that answer it. */
  challenges: z.array(row(z.string(), z.array(z.string()))),
  /** Name, actor, section. */
  strategies: z.array(row(z.string(), maybe, maybe)),
  /** Value, unit, what it measures. */
  statistics: z.array(row(z.number(), z.string(), z.string())),
  /** Name, kind. */
  organizations: z.array(row(z.string(), maybe)),
  limitations: z.array(place),
  futureWork: z.array(place),
})
export type GoldFile = z.infer<typeof goldFile>

const folder = join(import.meta.dirname, '../gold')

/** The annotations under `tests/gold`, by their file's name without `.json`. */
export function readGoldFiles(): Map<string, GoldFile> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return new Map(
    names.map((name) => [name.slice(0, -'.json'.length), goldFile.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')))]),
  )
}

/** What `score.mjs` reads of an annotation: the shape of the shared ones, the keys of reading (references, sections …) empty. */
export function restoreGold(gold: GoldFile, text: string) {
  const quote = (columns: readonly unknown[]) => fromPlace(text, columns.slice(0, 3) as Place)
  const concepts = (rows: GoldFile['concepts']) =>
    rows.map(([name, ...forms]) => ({ name, variants: forms.map((form) => (typeof form === 'string' ? form : fromPlace(text, form))) }))
  const quotes = (places: readonly Place[]) => places.map((at) => ({ quote: fromPlace(text, at) }))
  return {
    ...unread,
    file: gold.file,
    concepts: concepts(gold.concepts),
    concepts_minor: concepts(gold.minor),
    claims: gold.claims.map((claim) => {
      const [, , , subject, relation, object, direction, ...marks] = claim
      const polarity = marks.includes('negative') ? 'negative' : 'positive'
      return { subject, object, relation, direction, polarity, hedged: marks.includes('hedged'), quote: quote(claim) }
    }),
    pathways: gold.pathways.map((at) => ({ name: at[3], direction: at[4], section: at[5], steps: at[6], quote: quote(at) })),
    policies: gold.policies.map((at) => ({ name: at[3], kind: at[4], actor: at[5], quote: quote(at) })),
    challenges: gold.challenges.map((at) => ({ name: at[3], addressed_by: at[4], quote: quote(at) })),
    strategies: gold.strategies.map((at) => ({ name: at[3], actor: at[4], section: at[5], quote: quote(at) })),
    statistics: gold.statistics.map((at) => ({ value: at[3], unit: at[4], what: at[5], quote: quote(at) })),
    organizations: gold.organizations.map((at) => ({ name: at[3], kind: at[4], quote: quote(at) })),
    limitations: quotes(gold.limitations),
    future_work: quotes(gold.futureWork),
  }
}

/** What we annotate nowhere. */
const unread = {
  title: '',
  abstract: '',
  authors: [],
  keywords: [],
  sections: [],
  references: [],
  citations: [],
  integrity: [],
  funding: [],
  tables: [],
}
