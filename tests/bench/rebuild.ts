/**
 * How much faster a build is that finds one file of many changed, new or gone, as a person runs it: processes of the program,
 * from start to end, over generated papers. Prints seconds and the ratio.
 *
 * `npm run bench [-- --papers 1000 --runs 3 --only author --store STORE]`; `--only` takes a part of a change's name.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { EDITS } from '../paper-edits.ts'
import { startProgram } from '../run-program.ts'
import { makePapers, paperText, toFile } from './make-papers.ts'

const { values } = parseArgs({
  options: {
    papers: { type: 'string', default: '1000' },
    store: { type: 'string' },
    runs: { type: 'string', default: '3' },
    only: { type: 'string', default: '' },
  },
})
const folder = mkdtempSync(join(tmpdir(), 'pathweave-bench-'))
const store = values.store ?? join(folder, 'store')
const count = Number(values.papers)

/** What happens between two builds, to the `i`th paper. */
const changes: readonly [string, (i: number) => void][] = [
  ['nothing changed', () => {}],
  ...EDITS.map(([what, , change]) => [what, (i: number) => edit(i, change)] as [string, (i: number) => void]),
  ['a paper more', (i) => writeFileSync(toPath(count + i), paperText(count + i))],
  ['a paper less', (i) => rmSync(toPath(i))],
]

try {
  const papers = makePapers(join(folder, 'papers'), count)
  await run(['--version']) // bundles the program where its sources changed
  const first = await time('from nothing')
  let done = 0
  for (const [what, change] of changes.filter(([what]) => what.includes(values.only))) {
    const times: number[] = []
    for (let run = 0; run < Number(values.runs); run++) {
      change(done++ % papers.length)
      times.push(await time(what))
    }
    const median = times.sort((a, b) => a - b)[times.length >> 1]!
    process.stdout.write(`${what}: ${(first / median).toFixed(1)} times faster than from nothing\n`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function toPath(i: number): string {
  return join(folder, 'papers', toFile(i))
}

function edit(i: number, change: (text: string) => string): void {
  const before = readFileSync(toPath(i), 'utf8')
  const after = change(before)
  if (after === before) throw new Error(`paper ${i} did not change`)
  writeFileSync(toPath(i), after)
}

async function time(what: string): Promise<number> {
  const begun = performance.now()
  await run(['build', join(folder, 'papers'), '--store', store])
  const seconds = (performance.now() - begun) / 1000
  process.stdout.write(`${what}: ${seconds.toFixed(2)} s\n`)
  return seconds
}

async function run(args: readonly string[]): Promise<void> {
  const child = startProgram(args)
  const code = await new Promise((resolve) => child.once('close', resolve))
  if (code !== 0) throw new Error(`the program ended with ${code}`)
}
