/**
 * How long every canned query takes on the embedded engine, over the five full texts (under the folder that PATHWEAVE_SHARED
 * names) and over a graph of 10,000 works grown from the bundled reading notes. Slowest first; exit 1 where one is above
 * what issue 7 allows.
 *
 * `npm run bench -- questions [--runs 20] [--works 10000] [--only NAME,NAME] [--over papers|notes|works] [--compare]`; with --compare
 * the rows are also asked of a Neo4j server (NEO4J_URI, or one that is started) and must be the same.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openStore } from '#graph/stores/open-store.ts'
import type { Store } from '#graph/stores/store.ts'
import { DEFAULT_TIMEOUT } from '#graph/stores/time-limit.ts'
import { type Question, readCatalogue } from '#queries/catalogue/read-catalogue.ts'
import { runQuestion } from '#queries/catalogue/run-question.ts'
import { startNeo4j } from '../neo4j/server.ts'
import { runProgram } from '../run-program.ts'
import { shared } from '../shared.ts'
import { growGraph } from './grow-graph.ts'

interface Limits {
  median: number
  p95: number
}

/** Milliseconds. */
const OVER_PAPERS: Limits = { median: 100, p95: 1000 }
const OVER_LARGE: Limits = { median: 2000, p95: 2000 }
/** A question that took longer than this in all isn't asked again. */
const ENOUGH = 4000
/** A Neo4j that has just got a graph plans each query for long. */
const PATIENCE = 120_000

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '20' },
    works: { type: 'string', default: '10000' },
    only: { type: 'string' },
    over: { type: 'string' },
    compare: { type: 'boolean', default: false },
  },
})
const folder = mkdtempSync(join(tmpdir(), 'pathweave-bench-'))
const questions = (await readCatalogue()).filter(({ name }) => values.only === undefined || values.only.split(',').includes(name))
try {
  const notes = await build('notes', [])
  const makers: Record<string, () => Promise<(readonly [what: string, path: string, limits: Limits])[]>> = {
    papers: async () => (shared ? [['the full texts', await build('papers', [join(shared, 'papers')]), OVER_PAPERS]] : []),
    notes: async () => [['the notes', notes, OVER_PAPERS]],
    works: async () => [[`${values.works} works`, await growFrom(notes, Number(values.works)), OVER_LARGE]],
  }
  if (!shared) process.stderr.write('without PATHWEAVE_SHARED the full texts are left out\n')
  const graphs = []
  for (const [name, make] of Object.entries(makers)) if (values.over === undefined || values.over === name) graphs.push(...(await make()))
  for (const [what, path, limits] of graphs) await measureAll(what, path, limits)
  if (values.compare) await compareAll(graphs.map(([what, path]) => [what, path]))
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function build(name: string, paths: string[]): Promise<string> {
  const store = join(folder, name)
  const { code, err } = await runProgram(['build', ...paths, '--store', store])
  if (code !== 0) throw new Error(`the build of ${name} failed: ${err}`)
  return store
}

async function growFrom(from: string, works: number): Promise<string> {
  const path = join(folder, 'works')
  const [seed, grown] = [await openStore(from, 'read'), await openStore(path, 'write')]
  await grown.write(growGraph(await seed.read(), works))
  await Promise.all([seed.close(), grown.close()])
  return path
}

async function measureAll(what: string, path: string, limits: Limits): Promise<void> {
  const store = await openStore(path, 'read', {}, { alone: true })
  const measured = []
  for (const question of questions) {
    measured.push({ name: question.name, ...(await measure(store, question)) })
    process.stderr.write(
      `${measured.length} of ${questions.length}: ${question.name}, ${measured.at(-1)!.median.toFixed(0)} ms over ${what}\n`,
    )
  }
  await store.close()
  measured.sort((a, b) => b.cpu - a.cpu)
  process.stdout.write(`\nover ${what}: milliseconds (at most ${limits.median} at the median, ${limits.p95} at the 95th percentile)\n`)
  process.stdout.write('  median     p95     cpu cpu p95    rows  question\n')
  for (const { name, median, p95, cpu, cpu95, rows, problem } of measured) {
    const isOver = problem !== null || cpu > limits.median || cpu95 > limits.p95
    if (isOver) process.exitCode = 1
    const figures = [median, p95, cpu, cpu95, rows].map((figure) => figure.toFixed(0).padStart(8))
    process.stdout.write(`${figures.join('')}  ${name}${problem ?? ''}${isOver ? '  ABOVE' : ''}\n`)
  }
}

/**
 * Once to warm up, then as often as asked or until it has taken long enough. `cpu` is the time that processors worked on it: on
 * a machine with other work that is what it would take alone, so the limits are held against that.
 */
async function measure(store: Store, question: Question) {
  const times: number[] = []
  const worked: number[] = []
  let rows = 0
  let problem: string | null = null
  for (let run = 0, all = 0; run <= Number(values.runs) && (run < 2 || all < ENOUGH) && problem === null; run++) {
    const [begun, before] = [performance.now(), process.cpuUsage()]
    await runQuestion(store, questions, question.name, {}, { timeout: DEFAULT_TIMEOUT }).then(
      (answer) => {
        rows = answer.rows.length
      },
      (error: Error) => {
        problem = ` FAILS: ${error.message}`
      },
    )
    const took = performance.now() - begun
    const { user, system } = process.cpuUsage(before)
    all += took
    if (run === 0 && !problem) continue
    times.push(took)
    worked.push((user + system) / 1000)
  }
  return {
    median: toQuantile(times, 0.5),
    p95: toQuantile(times, 0.95),
    cpu: toQuantile(worked, 0.5),
    cpu95: toQuantile(worked, 0.95),
    rows,
    problem,
  }
}

function toQuantile(numbers: number[], part: number): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))]!
}

/** The same rows in the same order on both stores. */
async function compareAll(graphs: (readonly [what: string, path: string])[]): Promise<void> {
  const { NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD } = process.env
  const server = NEO4J_URI ? { url: NEO4J_URI, stop: async () => {} } : await startNeo4j()
  try {
    for (const [what, path] of graphs) {
      const grafeo = await openStore(path, 'read')
      const neo4j = await openStore(server.url, 'write', { username: NEO4J_USERNAME, password: NEO4J_PASSWORD })
      await neo4j.write(await grafeo.read())
      const other: string[] = []
      for (const { name } of questions) {
        const [a, b] = await Promise.all([grafeo, neo4j].map((store) => ask(store, name)))
        if (a !== b) other.push(name)
      }
      process.stdout.write(
        `\nover ${what}: ${questions.length - other.length} of ${questions.length} questions have the same rows on both stores\n`,
      )
      for (const name of other) process.stdout.write(`  OTHER ROWS  ${name}\n`)
      if (other.length) process.exitCode = 1
      await Promise.all([grafeo.close(), neo4j.close()])
    }
  } finally {
    await server.stop()
  }
}

/** Rows and total as text, or why there are none. */
async function ask(store: Store, name: string): Promise<string> {
  return runQuestion(store, questions, name, {}, { timeout: PATIENCE }).then(
    ({ rows, total, reached }) => JSON.stringify({ rows, total, reached }),
    (error: Error) => `${store.kind}: ${error.message}`,
  )
}
