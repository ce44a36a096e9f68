/**
 * How much faster a build is that finds one file of many changed, as a person runs it: processes of the program, from start
 * to end, over generated papers. Prints seconds and the ratio; `npm run bench [-- --papers 1000 --store STORE]`.
 */
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { startProgram } from '../run-program.ts'
import { makePapers } from './make-papers.ts'

const { values } = parseArgs({
  options: { papers: { type: 'string', default: '1000' }, store: { type: 'string' }, runs: { type: 'string', default: '3' } },
})
const folder = mkdtempSync(join(tmpdir(), 'pathweave-bench-'))
const store = values.store ?? join(folder, 'store')
try {
  const papers = makePapers(join(folder, 'papers'), Number(values.papers))
  const first = await time('from nothing')
  for (const [what, change] of [
    ['nothing changed', () => {}],
    ['a sentence more in one paper', (i: number) => appendFileSync(papers[i]!, `\nApprentices counted ${i + 3} new benches.\n`)],
  ] as const) {
    const times: number[] = []
    for (let i = 0; i < Number(values.runs); i++) {
      change(i)
      times.push(await time(what))
    }
    const median = times.sort((a, b) => a - b)[times.length >> 1]!
    process.stdout.write(`${what}: ${(first / median).toFixed(1)} times faster than from nothing\n`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function time(what: string): Promise<number> {
  const begun = performance.now()
  const child = startProgram(['build', join(folder, 'papers'), '--store', store])
  const code = await new Promise((resolve) => child.once('close', resolve))
  const seconds = (performance.now() - begun) / 1000
  if (code !== 0) throw new Error(`the build ended with ${code}`)
  process.stdout.write(`${what}: ${seconds.toFixed(2)} s\n`)
  return seconds
}
