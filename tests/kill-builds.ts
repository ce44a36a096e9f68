/**
 * Builds that are killed in the middle, as often as one likes: what the store holds then, and what the next build makes of it.
 * Run directly (`node --import tsx tests/kill-builds.ts STORE [KILLS]`) it says what became of each kill.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { createGraph, diffGraphs, type Graph } from '#graph/graph.ts'
import { findDoubt } from '#graph/stores/find-doubt.ts'
import { openStore } from '#graph/stores/open-store.ts'
import type { Credentials, Store } from '#graph/stores/store.ts'
import { build } from '../ingest/build.ts'
import { readVocabulary } from '../ingest/vocabulary/read-vocabulary.ts'
import { makePapers, paperText } from './bench/make-papers.ts'

/** More than a build weaves as changes. */
const PAPERS = 26
const BUILDER = join(import.meta.dirname, 'build-and-say.ts')

/** What a killed build left: the old graph, the new one, or a part that says so; and in what it was killed. */
export interface Kill {
  left: 'old' | 'new' | 'told' | 'broken'
  /** Whether the next build, to its end, made exactly the graph of the papers. */
  mended: boolean
  phase: Phase
}

type Phase = 'reading' | 'weaving' | 'writing'

/** Kills `kills` builds of a changing folder into the store, each at another moment. */
export async function killBuilds(name: string, kills: number, credentials: Credentials = {}): Promise<Kill[]> {
  const folder = mkdtempSync(join(tmpdir(), 'pathweave-kills-'))
  const vocabulary = await readVocabulary(join(import.meta.dirname, '../data/vocabulary/nqpf-ve.yaml'))
  const use = async <T>(run: (store: Store) => Promise<T>): Promise<T> => {
    const store = await openStore(name, 'write', credentials)
    try {
      return await run(store)
    } finally {
      await store.close()
    }
  }
  const results: Kill[] = []
  try {
    makePapers(folder, PAPERS)
    await use((store) => store.write(createGraph()))
    await use((store) => build([folder], store, vocabulary))
    // the first runs to its end and tells how long a build takes from each phase on
    const lasts: Partial<Record<Phase, number>> = {}
    for (let i = 0; i < kills; i++) {
      const old = await use((store) => store.read())
      changePapers(folder, i)
      const memory = await openStore(':memory:', 'write')
      await build([folder], memory, vocabulary)
      const now = await memory.read()

      // every other one in its last phase: what is written is what a kill may break
      const phase = i % 2 === 0 ? 'reading' : lasts.writing === undefined ? 'weaving' : 'writing'
      const after = i === 0 ? Number.POSITIVE_INFINITY : (lasts[phase] ?? 0) * 1.1 * ((i * 0.618) % 1)
      Object.assign(lasts, longer(lasts, await buildAndKill(name, folder, { phase, after }, credentials)))
      const [found, told] = await use(async (store) => [await store.read(), (await findDoubt(store)) !== null] as const)
      const left = isSame(found, now) ? 'new' : isSame(found, old) ? 'old' : told && name.includes('://') ? 'told' : 'broken'
      const mended = await use(async (store) => {
        await build([folder], store, vocabulary)
        const counts = await store.query('MATCH (n) RETURN count(n) AS n')
        const edges = await store.query('MATCH ()-[r]->() RETURN count(r) AS n')
        return isSame(await store.read(), now) && counts[0]!.n === now.nodes.size && edges[0]!.n === now.edges.size
      })
      results.push({ left, mended, phase })
    }
    return results
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** One paper says something else; every third time all do, a paper leaves and another comes, so that everything is woven. */
function changePapers(folder: string, i: number): void {
  const path = (number: number) => join(folder, `paper-${String(number).padStart(4, '0')}.md`)
  const all = i % 3 === 2
  const others = all ? Array.from({ length: PAPERS }, (_, number) => number) : [i % 7]
  for (const number of others) writeFileSync(path(number), paperText(number).replace('Old tools', `Tools of ${1800 + i}`))
  if (!all) return
  rmSync(path(PAPERS + i - 3), { force: true })
  writeFileSync(path(PAPERS + i), paperText(PAPERS + i))
}

/** Kills a build so many ms after it began a phase; returns the ms from each phase to the build's end. */
async function buildAndKill(
  name: string,
  folder: string,
  { phase, after }: { phase: Phase; after: number },
  { username = '', password = '', database = '' }: Credentials,
): Promise<Partial<Record<Phase, number>>> {
  const child = spawn(process.execPath, ['--import', 'tsx', BUILDER, name, folder], {
    env: { ...process.env, NEO4J_USERNAME: username, NEO4J_PASSWORD: password, NEO4J_DATABASE: database },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  const begun: Partial<Record<Phase, number>> = {}
  for await (const line of createInterface({ input: child.stdout })) {
    begun[line as Phase] = performance.now()
    if (line !== phase || !Number.isFinite(after)) continue
    setTimeout(() => child.kill('SIGKILL'), after)
  }
  await ended
  const end = performance.now()
  return Object.fromEntries(Object.entries(begun).map(([each, at]) => [each, end - at]))
}

function longer(a: Partial<Record<Phase, number>>, b: Partial<Record<Phase, number>>): Partial<Record<Phase, number>> {
  return Object.fromEntries(Object.entries(b).map(([phase, took]) => [phase, Math.max(took, a[phase as Phase] ?? 0)]))
}

function isSame(a: Graph, b: Graph): boolean {
  const { nodes, edges } = diffGraphs(a, b)
  return nodes.put.length + nodes.gone.length + edges.put.length + edges.gone.length === 0
}

if (process.argv[1] === import.meta.filename) {
  const [name = '', kills = '50'] = process.argv.slice(2)
  const { NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE } = process.env
  const credentials = { username: NEO4J_USERNAME, password: NEO4J_PASSWORD, database: NEO4J_DATABASE }
  const results = await killBuilds(name, Number(kills), credentials)
  for (const left of ['old', 'new', 'told', 'broken'] as const) {
    const kills = results.filter((kill) => kill.left === left)
    process.stdout.write(
      `${left}: ${kills.length}, ${kills.filter(({ phase }) => phase !== 'reading').length} of them killed in the last phase\n`,
    )
  }
  process.stdout.write(`mended: ${results.filter(({ mended }) => mended).length} of ${results.length}\n`)
  process.exitCode = results.every(({ left, mended }) => left !== 'broken' && mended) ? 0 : 1
}
