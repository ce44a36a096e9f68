/**
 * The built viewer over the sample graph, and a page of a real browser that looks at it: one of each for all tests of a
 * file that says `serveSample()`.
 *
 * A test fails on any console error, any page error and any request to another host.
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import axeCore, { type RunOptions } from 'axe-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { openStore } from '#graph/stores/open-store.ts'
import type { Store } from '#graph/stores/store.ts'
import { type Question, readCatalogue } from '#queries/catalogue/read-catalogue.ts'
import type { SigmaCanvas } from '#viewer/app/graph/sigma/sigma-canvas.ts'
import { buildViewer } from '#viewer/server/build-viewer.ts'
import { serveViewer } from '#viewer/server/serve.ts'
import { launchBrowser, openPage } from './browser.ts'
import { reviewOrchards } from './orchards.ts'
import { sampleGraph } from './sample-graph.ts'
import { addToldReport } from './told-report.ts'

/** The sentence behind `EDGE`. */
export const SENTENCE = 'Digital technology supports digital literacy among first-year apprentices.'
/** The address of an edge. */
export const EDGE = '?from=concept:digital-technology&to=concept:digital-literacy'
/** A screen to hold in a hand. */
export const NARROW = { viewport: { width: 375, height: 700 }, hasTouch: true }

let store: Store
export let questions: Question[]
export let orchards: Awaited<ReturnType<typeof reviewOrchards>>
export let server: Awaited<ReturnType<typeof serveViewer>>
/** A page with the viewer in a frame; the site that may is `localhost`. */
export const course = createServer((_, response) =>
  response.setHeader('content-type', 'text/html').end(`<iframe src="${server.url}?embed=1&table=1" width="800" height="600"></iframe>`),
)
let browser: Browser
export let page: Page
let faults: string[]
/** Servers of a single test. */
export const others: string[] = []

/** Serves the sample and opens the page before the tests of a file; a fault fails the test that made it. */
export function serveSample(): void {
  beforeAll(async () => {
    store = await openStore(':memory:', 'write')
    const graph = sampleGraph()
    const loom = graph.nodes.get('work:apprentices-at-the-digital-loom:okafor')
    if (loom) loom.properties.title = 'Looms <script>document.title = "stolen"</script><img src=x onerror="document.title = 1">'
    const reports = addToldReport(graph)
    await store.write(graph)
    questions = await readCatalogue()
    orchards = await reviewOrchards()
    const review = orchards.access
    await new Promise<void>((listening) => course.listen(0, '127.0.0.1', listening))
    const site = `http://localhost:${(course.address() as AddressInfo).port}`
    ;[server, browser] = await Promise.all([
      serveViewer({ store, questions, port: 0, review, reports, root: await buildViewer(), framedBy: [site] }),
      launchBrowser(),
    ])
    page = await openOwn()
  })
  afterAll(async () => {
    await browser?.close()
    course.close()
    await server?.close()
    await store?.close()
    await orchards?.close()
  })

  beforeEach(() => {
    faults = []
  })
  afterEach(() => {
    expect(faults).toEqual([])
  })
}

async function openOwn(options: BrowserContextOptions = {}): Promise<Page> {
  const opened = await openPage(browser, { viewport: { width: 1100, height: 700 }, ...options }, (fault) => faults.push(fault))
  opened.on('request', (request) => {
    if (![server.url, ...others].some((url) => request.url().startsWith(url))) faults.push(`asked ${request.url()}`)
  })
  return opened
}

/** The tests around it run on a page of their own. */
export function onOwnPage(options: BrowserContextOptions): void {
  let usual: Page
  beforeAll(async () => {
    usual = page
    page = await openOwn(options)
  })
  afterAll(async () => {
    await page.context().close()
    page = usual
  })
}

/** Whether there was a fault with these words; they are not held against the test. */
export function forgive(words: string): boolean {
  const left = faults.filter((fault) => !fault.includes(words))
  const found = left.length < faults.length
  faults = left
  return found
}

export async function visit(address = ''): Promise<void> {
  await page.goto(`${server.url}${address}`)
  await page.locator('.view-body > :not(.skeleton)').first().waitFor()
}

export const laidOut = () => page.locator('.stage[data-ready=true]').waitFor()

/** Where the canvas drew something, in pixels of the page. */
export async function pointOn(what: 'nodePoint' | 'edgePoint', key: string): Promise<{ x: number; y: number }> {
  await laidOut()
  const point = await page.locator('.stage-canvas').evaluate(
    (element, { what, key }) => {
      const canvas = (element as unknown as { pathweaveCanvas: SigmaCanvas }).pathweaveCanvas
      const at = canvas[what](key)
      const box = element.getBoundingClientRect()
      return at && { x: box.x + at.x, y: box.y + at.y }
    },
    { what, key },
  )
  if (!point) throw new Error(`${key} is not drawn`)
  return point
}

const RULES: RunOptions = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }

/** What axe finds, one line a rule: against WCAG 2.2 AA unless told; in an open dialog, where the page behind it is inert. */
export async function axe(options = RULES): Promise<string[]> {
  if (await page.evaluate(() => !('axe' in window))) await page.evaluate(axeCore.source)
  return page.evaluate(async (asked) => {
    const { axe } = window as unknown as { axe: typeof axeCore }
    const { violations } = await axe.run(document.querySelector('[role=dialog]') ?? document, asked)
    return violations.map(({ id, nodes }) => `${id} ×${nodes.length}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`)
  }, options)
}
