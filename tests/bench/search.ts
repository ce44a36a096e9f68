/**
 * How long the server takes for a key that is pressed in the search box, over a graph grown from the bundled reading notes; exit
 * 1 where one takes longer than a reader would wait for.
 *
 * `npm run bench -- search [--works 2000] [--runs 5]`
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openStore } from '#graph/stores/open-store.ts'
import type { Search } from '#viewer/server/api-types.ts'
import { createApp } from '#viewer/server/create-app.ts'
import { runProgram } from '../run-program.ts'
import { growGraph } from './grow-graph.ts'

/** Milliseconds that processors worked on a key. */
const MOST = 200
const TYPED = ['vocational education', 'digital talent', 'zhiye jiaoyu', '产教融合', 'li xiang', 'the looms']

const { values } = parseArgs({ options: { works: { type: 'string', default: '2000' }, runs: { type: 'string', default: '5' } } })
const folder = mkdtempSync(join(tmpdir(), 'pathweave-bench-'))
try {
  const [notes, grown] = [join(folder, 'notes'), join(folder, 'works')]
  const { code, err } = await runProgram(['build', '--store', notes])
  if (code !== 0) throw new Error(`the build failed: ${err}`)
  const [seed, large] = [await openStore(notes, 'read'), await openStore(grown, 'write')]
  const graph = growGraph(await seed.read(), Number(values.works))
  await large.write(graph)
  await Promise.all([seed.close(), large.close()])
  const store = await openStore(grown, 'read', {}, { alone: true })
  const app = createApp(store, [])
  const press = async (q: string) => {
    const [begun, before] = [performance.now(), process.cpuUsage()]
    const { groups } = (await (await app.request(`/api/search?${new URLSearchParams({ q })}`)).json()) as Search
    const { user, system } = process.cpuUsage(before)
    return { took: performance.now() - begun, cpu: (user + system) / 1000, found: groups.reduce((sum, { total }) => sum + total, 0) }
  }
  const first = await press('a')
  process.stdout.write(`${values.works} works, ${graph.nodes.size} nodes; the first search reads them all: ${first.took.toFixed(0)} ms\n`)
  process.stdout.write('  median   worst     cpu   found  typed key by key\n')
  for (const typed of TYPED) {
    const pressed = []
    for (let run = 0; run < Number(values.runs); run++)
      for (let length = 1; length <= typed.length; length++) pressed.push(await press(typed.slice(0, length)))
    const took = pressed.map((one) => one.took).sort((a, b) => a - b)
    const cpu = Math.max(...pressed.map((one) => one.cpu))
    if (cpu > MOST) process.exitCode = 1
    const figures = [took[took.length >> 1]!, took.at(-1)!, cpu, pressed.at(-1)!.found].map((figure) => figure.toFixed(0).padStart(8))
    process.stdout.write(`${figures.join('')}  ${typed}${cpu > MOST ? '  ABOVE' : ''}\n`)
  }
  await store.close()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
