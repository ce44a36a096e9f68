/** How soon the concept view of the bundled graph can be used: from the call of the address to a picture that answers a click. */
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { openStore } from '#graph/stores/open-store.ts'
import { buildViewer } from '#viewer/server/build-viewer.ts'
import { serveViewer, warmViewer } from '#viewer/server/serve.ts'
import { build } from '../../ingest/build.ts'
import { readVocabulary } from '../../ingest/vocabulary/read-vocabulary.ts'

/** What it may take, ms. */
const SLOWEST = 1500
const RUNS = 5

/** Prints ms to the picture and to the evidence of what was clicked in it, the median of some runs, each with nothing in its cache. */
export async function measureAnswer(browser: Browser, folder: string): Promise<void> {
  const store = await openStore(join(folder, 'bundled'), 'write')
  const data = join(import.meta.dirname, '../../data')
  await build([join(data, 'papers')], store, await readVocabulary(join(data, 'vocabulary/nqpf-ve.yaml')))
  const server = await serveViewer({ store, questions: [], port: 0, root: await buildViewer() })
  try {
    await warmViewer(server.url)
    const { links } = (await (await fetch(`${server.url}api/graph`)).json()) as { links: { from: string; papers: number }[] }
    const id = links.reduce((best, link) => (link.papers > best.papers ? link : best)).from
    const runs: { drawn: number; answered: number }[] = []
    for (let run = 0; run < RUNS; run++) runs.push(await clickFirst(browser, server.url, id))
    const middle = (figures: number[]) => Math.round(figures.sort((a, b) => a - b)[Math.floor(RUNS / 2)]!)
    const [drawn, answered] = [middle(runs.map((run) => run.drawn)), middle(runs.map((run) => run.answered))]
    process.stdout.write(`bundled, concepts: drawn after ${drawn} ms, a click answered after ${answered} ms\n`)
    if (answered > SLOWEST) process.exitCode = 1
  } finally {
    await server.close()
    await store.close()
  }
}

async function clickFirst(browser: Browser, url: string, id: string): Promise<{ drawn: number; answered: number }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  const begun = performance.now()
  await page.goto(url)
  await page.locator('.stage[data-ready=true]').waitFor()
  const drawn = performance.now() - begun
  // As text: what tsx makes of a function doesn't run in a page.
  const at = (await page.evaluate(`(() => {
    const stage = document.querySelector('.stage-canvas')
    const { x, y } = stage.pathweaveCanvas.nodePoint(${JSON.stringify(id)})
    const box = stage.getBoundingClientRect()
    return { x: box.x + x, y: box.y + y }
  })()`)) as { x: number; y: number }
  await page.mouse.click(at.x, at.y)
  await page.locator('[data-panel=node] h2').waitFor()
  const answered = performance.now() - begun
  await context.close()
  return { drawn, answered }
}
