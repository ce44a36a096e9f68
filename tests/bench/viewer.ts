/**
 * How soon the bundled graph answers a click, and how the viewer draws large citation networks beside a bare page of Sigma, in
 * the same headless browser, at the same places.
 *
 * `npm run bench:viewer [-- --works 20000 --citations 60000]`; without a size and with PATHWEAVE_SHARED, SNAP's hep-th too.
 * Prints ms to the first picture, frames a second while panning, and MB of JavaScript's memory; exits 1 above the limits.
 */
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser, Page } from 'playwright-core'
import { build } from 'vite'
import { addEdge, addNode, createGraph, type Graph } from '#graph/graph.ts'
import { openStore } from '#graph/stores/open-store.ts'
import { buildViewer } from '#viewer/server/build-viewer.ts'
import { readNetwork } from '#viewer/server/reading/read-network.ts'
import { serveViewer, warmViewer } from '#viewer/server/serve.ts'
import { launchBrowser } from '../browser.ts'
import { createRandom } from '../random.ts'
import { measureAnswer } from './measure-answer.ts'

/** Ours may take so many times bare Sigma's time, and must show so much of its frames. */
const SLOWEST_START = 1.5
const FEWEST_FRAMES = 0.7

const { values } = parseArgs({ options: { works: { type: 'string' }, citations: { type: 'string' } } })
const folder = await mkdtemp(join(tmpdir(), 'pathweave-viewer-bench-'))
const browser = await launchBrowser()
try {
  if (values.works === undefined) await measureAnswer(browser, folder)
  const hepTh = join(process.env.PATHWEAVE_SHARED ?? '', 'data/graphs/arxiv_cit_hep_th_edges.csv')
  await compare('made', makeCitations(Number(values.works ?? 20_000), Number(values.citations ?? 60_000)))
  if (values.works === undefined && existsSync(hepTh)) await compare('hep-th', readCitations(hepTh))
} finally {
  await browser.close()
  await rm(folder, { recursive: true, force: true })
}

interface Figures {
  start: number
  frames: number
  memory: number
}

async function compare(name: string, graph: Graph): Promise<void> {
  const store = await openStore(join(folder, name), 'write')
  // As a build leaves it, so that the server keeps what it has read.
  addNode(graph, 'build', ['Build'], { name: 'build', complete: true, key: name })
  await store.write(graph)
  const server = await serveViewer({ store, questions: [], port: 0, root: await buildViewer() })
  await warmViewer(server.url)
  const bare = await serveBare(await readNetwork(store, 'works'))
  try {
    const drawn = '[data-view=literature] .stage[data-ready=true]'
    const theirs = await measure(browser, bare.url, 'html[data-renders]')
    const ours = await measure(browser, `${server.url}?view=literature`, drawn)
    const say = (what: string, { start, frames, memory }: Figures) =>
      process.stdout.write(`${name}, ${what}: ${Math.round(start)} ms, ${frames.toFixed(1)} frames/s, ${memory.toFixed(0)} MB\n`)
    say('Sigma alone', theirs)
    say('pathweave', ours)
    const [slower, frames] = [ours.start / theirs.start, ours.frames / theirs.frames]
    process.stdout.write(`${name}: ${slower.toFixed(2)} of its time to start, ${frames.toFixed(2)} of its frames\n`)
    if (slower > SLOWEST_START || frames < FEWEST_FRAMES) process.exitCode = 1
  } finally {
    await Promise.all([server.close(), bare.close()])
    await store.close()
  }
}

/** From the call of the address to the first picture, then two seconds of panning. */
async function measure(browser: Browser, url: string, drawn: string): Promise<Figures> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  page.setDefaultTimeout(180_000)
  const begun = performance.now()
  await page.goto(url)
  await page.locator(drawn).waitFor({ state: 'attached' })
  // The page has told its graphics what to draw; a picture of it waits until they have.
  await page.screenshot({ clip: { x: 600, y: 400, width: 40, height: 40 } })
  const start = performance.now() - begun
  await page.waitForTimeout(3000)
  const frames = await pan(page)
  const session = await context.newCDPSession(page)
  await session.send('Performance.enable')
  await session.send('HeapProfiler.collectGarbage')
  const { metrics } = await session.send('Performance.getMetrics')
  const memory = (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0) / 1e6
  await context.close()
  return { start, frames, memory }
}

/** Drags the picture to and fro and counts the page's frames. */
async function pan(page: Page): Promise<number> {
  // As text: what tsx makes of a function doesn't run in a page.
  await page.evaluate('window.frames_ = 0; (function next() { window.frames_++; requestAnimationFrame(next) })()')
  await page.mouse.move(640, 400)
  await page.mouse.down()
  const begun = performance.now()
  for (let i = 0; performance.now() - begun < 2000; i++) await page.mouse.move(640 + 200 * Math.sin(i / 6), 400 + 100 * Math.cos(i / 6))
  const frames = (await page.evaluate('window.frames_')) as number
  await page.mouse.up()
  return frames / ((performance.now() - begun) / 1000)
}

/** The bare page with the network at the places where ours stands. */
async function serveBare(network: Awaited<ReturnType<typeof readNetwork>>): Promise<{ url: string; close(): Promise<void> }> {
  const root = join(folder, 'bare')
  await build({
    root: join(import.meta.dirname, 'bare-sigma'),
    logLevel: 'error',
    build: { outDir: root, emptyOutDir: true, target: 'es2022' },
  })
  const ends = network.links.filter((_, i) => i % 3 !== 2)
  const drawing = JSON.stringify({ places: network.time?.places, ends })
  const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript' }
  const server = createServer(async ({ url = '/' }, response) => {
    const path = url === '/' ? '/index.html' : url
    const body = path === '/network.json' ? drawing : await readFile(join(root, path)).catch(() => null)
    response.writeHead(body === null ? 404 : 200, { 'content-type': types[extname(path)] ?? 'application/json' }).end(body)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/`, close: () => new Promise((closed) => server.close(() => closed())) }
}

/** Works that cite earlier ones, the well-cited more often. */
function makeCitations(works: number, citations: number): Graph {
  const random = createRandom(1)
  const graph = createGraph()
  const id = (i: number) => `work:made-${i}`
  for (let i = 0; i < works; i++) addNode(graph, id(i), ['Work'], { title: `Work ${i}`, year: 1990 + Math.floor((35 * i) / works) })
  while (graph.edges.size < citations) {
    const from = 1 + Math.floor(random() * (works - 1))
    addEdge(graph, 'CITES', id(from), id(Math.floor(random() ** 2 * from)), { count: 1 })
  }
  return graph
}

function readCitations(path: string): Graph {
  const graph = createGraph()
  for (const line of readFileSync(path, 'utf8').trim().split('\n').slice(1)) {
    const ids = line.split(',').map((name) => `work:${name.trim()}`)
    for (const id of ids) addNode(graph, id, ['Work'], { title: id })
    addEdge(graph, 'CITES', ids[0]!, ids[1]!, { count: 1 })
  }
  return graph
}
