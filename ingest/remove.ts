/** Taking papers out of a store: by their files, by a path, or by the id of a work. */
import { PathweaveError } from '#graph/errors.ts'
import type { Progress, Store, WriteReport } from '#graph/stores/store.ts'
import { takeOut } from './build.ts'
import type { Decision } from './curation/decision.ts'
import { liesUnder, toRealPath } from './find-files.ts'
import { type KnownFile, listSources } from './sources.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What a person wants to hear of: how many fewer there are of each. */
const TOLD = ['Paper', 'Work', 'Person', 'Claim', 'Concept', 'Passage'] as const
export type Told = (typeof TOLD)[number]

export interface RemoveReport {
  /** Files that left. */
  gone: string[]
  /** Titles of papers that left; a paper of which another file stays is not among them. */
  papers: string[]
  /** How many fewer there are now. */
  left: Record<Told, number>
  failed: PathweaveError[]
  /** Null where nothing was taken out. */
  written: WriteReport | null
}

/** Takes out what the targets (paths, files, ids of works) name; one that names nothing is reported, the others leave. */
export async function remove(
  targets: readonly string[],
  store: Store,
  vocabulary: Vocabulary,
  onProgress?: Progress,
  decisions: readonly Decision[] = [],
): Promise<RemoveReport> {
  const failed: PathweaveError[] = []
  const known = [...(await listSources(store)).values()]
  const paths = new Set<string>()
  for (const target of targets) {
    const found = target.startsWith('work:') ? await findByWork(store, target) : findByPath(known, target)
    if (found instanceof PathweaveError) failed.push(found)
    else for (const path of found) paths.add(path)
  }
  const before = await countAll(store)
  const titles = await readTitles(store)
  const { gone, written } = paths.size ? await takeOut(paths, store, vocabulary, onProgress, decisions) : { gone: [], written: null }
  const after = await countAll(store)
  const stay = await readTitles(store)
  const left = Object.fromEntries(TOLD.map((label) => [label, before[label] - after[label]])) as Record<Told, number>
  return { gone, papers: [...titles].filter(([id]) => !stay.has(id)).map(([, title]) => title), left, failed, written }
}

function findByPath(known: readonly KnownFile[], target: string): string[] | PathweaveError {
  const root = toRealPath(target)
  const isOf = ({ path, roots = [] }: KnownFile) =>
    liesUnder(path, root) || (roots.length > 0 && roots.every((other) => liesUnder(other, root)))
  const found = known.filter(isOf).map(({ path }) => path)
  return found.length ? found : toUnknown(`nothing in the graph was built from ${target}`)
}

/** The files that tell of this paper alone. */
async function findByWork(store: Store, id: string): Promise<string[] | PathweaveError> {
  const [work] = await store.query(
    'MATCH (w:Work) WHERE w.id = $id OR $id IN w.aliases RETURN w.id AS id, w.title AS title ORDER BY id LIMIT 1',
    { id },
  )
  if (!work) return toUnknown(`the graph has no ${id}`)
  const rows = await store.query(
    'MATCH (w:Work {id: $id})-[:READ_FROM]->(s:Source)<-[:READ_FROM]-(o:Work) WHERE o.id <> $id RETURN s.path AS path, count(o) AS works ORDER BY path',
    { id: work.id! },
  )
  const shared = new Set(rows.filter(({ works }) => Number(works) > 0).map(({ path }) => path))
  const all = await store.query('MATCH (w:Work {id: $id})-[:READ_FROM]->(s:Source) RETURN s.path AS path ORDER BY path', { id: work.id! })
  const own = all.filter(({ path }) => !shared.has(path)).map(({ path }) => String(path))
  if (own.length) return own
  const [first] = shared
  return first === undefined
    ? toUnknown(`${id} is only cited`, 'remove the papers that cite it')
    : toUnknown(`${id} was read from ${first}, with others`, `remove that file, or take the entry out of it and build again`)
}

function toUnknown(
  message: string,
  wayOut = "pathweave cypher 'MATCH (p)-[:READ_FROM]->(s) RETURN p.id, s.path' lists what it was built from",
) {
  return new PathweaveError('not-built', message, wayOut)
}

async function countAll(store: Store): Promise<Record<Told, number>> {
  const counts = {} as Record<Told, number>
  for (const label of TOLD) counts[label] = Number((await store.query(`MATCH (n:${label}) RETURN count(n) AS n`))[0]?.n ?? 0)
  return counts
}

async function readTitles(store: Store): Promise<Map<string, string>> {
  const rows = await store.query('MATCH (p:Paper) RETURN p.id AS id, p.title AS title ORDER BY title, id')
  return new Map(rows.map(({ id, title }) => [String(id), String(title)]))
}
