/**
 * The viewer in a real browser, used as a person uses it: built app, sample graph, mouse, keys, addresses, small screen, dark.
 *
 * A test fails on any console error, any page error and any request to another host.
 */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openStore } from '#graph/stores/open-store.ts'
import type { Store } from '#graph/stores/store.ts'
import { type Question, readCatalogue } from '#queries/catalogue/read-catalogue.ts'
import type { SigmaCanvas } from '#viewer/app/graph/sigma-canvas.ts'
import { buildViewer } from '#viewer/server/build-viewer.ts'
import { serveViewer } from '#viewer/server/serve.ts'
import { launchBrowser } from './browser.ts'
import { sampleGraph } from './sample-graph.ts'

const VIEWS = ['graph', 'concepts', 'links', 'questions']
/** An address for each declared panel. */
const PANELS: Record<string, string> = {
  overview: '',
  node: '?node=concept:skilled-talent',
  edge: '?from=concept:digital-technology&to=concept:digital-literacy',
}
const SENTENCE = 'Digital technology supports digital literacy among first-year apprentices.'

let store: Store
let questions: Question[]
let server: Awaited<ReturnType<typeof serveViewer>>
let browser: Browser
let page: Page
let faults: string[]

beforeAll(async () => {
  store = await openStore(':memory:', 'write')
  const graph = sampleGraph()
  const loom = graph.nodes.get('work:apprentices-at-the-digital-loom:okafor')
  if (loom) loom.properties.title = 'Looms <script>document.title = "stolen"</script><img src=x onerror="document.title = 1">'
  await store.write(graph)
  questions = await readCatalogue()
  ;[server, browser] = await Promise.all([serveViewer({ store, questions, port: 0, root: await buildViewer() }), launchBrowser()])
  page = await openPage()
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
  await store?.close()
})

async function openPage(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1100, height: 700 }, reducedMotion: 'reduce', ...options })
  const opened = await context.newPage()
  opened.setDefaultTimeout(15_000)
  opened.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  opened.on('pageerror', (error) => faults.push(error.message))
  opened.on('request', (request) => {
    if (!request.url().startsWith(server.url)) faults.push(`asked ${request.url()}`)
  })
  return opened
}

beforeEach(() => {
  faults = []
})
afterEach(() => {
  expect(faults).toEqual([])
})

async function visit(address = ''): Promise<void> {
  await page.goto(`${server.url}${address}`)
  await page.locator('.view-body > :not(.skeleton)').first().waitFor()
}

const laidOut = () => page.locator('.stage[data-ready=true]').waitFor()

/** Where the canvas drew something, in pixels of the page. */
async function pointOn(what: 'nodePoint' | 'edgePoint', key: string): Promise<{ x: number; y: number }> {
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

describe('the graph', () => {
  it('opens a curve on the canvas: its claims, sentences, papers and sections', async () => {
    await visit()
    const { x, y } = await pointOn('edgePoint', JSON.stringify(['concept:digital-technology', 'concept:digital-literacy']))
    await page.mouse.move(x, y)
    await page.locator('.stage-told', { hasText: 'digital technology supports digital literacy' }).waitFor()
    await page.mouse.click(x, y)
    const panel = page.locator('[data-panel=edge]')
    await panel.getByText(SENTENCE).waitFor()
    expect(await panel.textContent()).toMatch(/2 claims, 2 papers[\s\S]*Skills for the Quiet Factory[\s\S]*2\.1 Digital tools/)
    expect(await panel.locator('mark').allInnerTexts()).toContain('Digital technology')
    await expect
      .poll(() => page.locator('[role=status][aria-live]').textContent())
      .toBe('digital technology supports digital literacy, 2 claims, 2 papers')
  })

  it('draws A → B and B → A as two curves, each of which opens its own claims', async () => {
    await visit()
    const pair = ['concept:new-quality-productive-forces', 'concept:vocational-education']
    const there = await pointOn('edgePoint', JSON.stringify(pair))
    const back = await pointOn('edgePoint', JSON.stringify([...pair].reverse()))
    expect(Math.hypot(there.x - back.x, there.y - back.y)).toBeGreaterThan(12)
    await page.mouse.click(there.x, there.y)
    await page.locator('[data-panel=edge] .pair').getByText('vocational education').waitFor()
    await page.getByText('wherever a workshop has a network socket').waitFor()
    // Two clicks within 300 ms are a double click, which zooms.
    await page.waitForTimeout(400)
    await page.mouse.click(back.x, back.y)
    await page.getByText('in regions that still spin').waitFor()
    await page.getByRole('button', { name: /The other way: 1 claim/ }).click()
    await page.getByText('wherever a workshop has a network socket').waitFor()
  })

  it('opens a concept on the canvas, whose neighbors are buttons, and closes with Escape', async () => {
    await visit()
    const { x, y } = await pointOn('nodePoint', 'concept:skilled-talent')
    await page.mouse.click(x, y)
    const panel = page.locator('[data-panel=node]')
    await panel.getByRole('heading', { name: 'skilled talent' }).waitFor()
    await panel.getByRole('button', { name: /^drives industrial upgrading, 2 papers/ }).click()
    await page.getByText('in the harbor towns').waitFor()
    expect(await page.locator('[data-panel=edge] .badge-note').count()).toBe(1)
    await page.keyboard.press('Escape')
    await page.locator('[data-panel=overview]').waitFor()
    await page.goBack()
    await page.getByText('in the harbor towns').waitFor()
  })

  it('is walked with the arrow keys and opened with Enter', async () => {
    await visit()
    await laidOut()
    await page.locator('.stage-canvas').focus()
    await page.keyboard.press('ArrowRight')
    const first = await page.locator('.stage-told').textContent()
    let told = first
    for (const key of ['ArrowDown', 'ArrowLeft', 'ArrowUp', 'ArrowRight']) {
      if (told !== first) break
      await page.keyboard.press(key)
      told = await page.locator('.stage-told').textContent()
    }
    expect(told).not.toBe(first)
    await page.keyboard.press('Enter')
    const name = await page.locator('[data-panel=node] h2').textContent()
    expect(told).toContain(name)
    expect(page.url()).toContain('node=concept')
  })

  it('hides what the legend switches off, and says so', async () => {
    await visit()
    await page.locator('.stage-note', { hasText: '13 links' }).waitFor()
    await page
      .getByRole('button', { name: /^drives/ })
      .first()
      .click()
    await page.locator('.stage-note', { hasText: '10 links' }).waitFor()
    expect(page.url()).toContain('hide=relation%3Adrives')
    await page.getByRole('button', { name: 'Show all (1 off)' }).click()
    await page.locator('.stage-note', { hasText: '13 links' }).waitFor()
  })
})

describe('without the picture', () => {
  it('the links open the same sentences', async () => {
    await visit('?view=links')
    await page.getByRole('searchbox', { name: 'Keep rows that hold' }).fill('literacy')
    await page.getByRole('button', { name: 'digital technology supports digital literacy', exact: true }).press('Enter')
    await page.getByText(SENTENCE).waitFor()
    expect(await page.locator('tr.selected').count()).toBe(1)
  })

  it('search finds with the keyboard alone, in any script', async () => {
    await visit()
    await laidOut()
    await page.keyboard.press('/')
    await page.keyboard.type('zhiye jiaoyu')
    await page.getByRole('option', { name: /vocational education/ }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.locator('[data-panel=node]').getByRole('heading', { name: 'vocational education' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('combobox').fill('okafor')
    await page.getByRole('group', { name: 'People' }).getByRole('option', { name: 'Chidi Okafor' }).click()
    await page.locator('[data-panel=node]').getByRole('heading', { name: 'Wrote 2' }).waitFor()
  })
})

describe('questions', () => {
  it('are asked with a form, answered with rows, lit in the graph, and come back with the address', async () => {
    const question = questions.find(({ parameters }) => parameters.some(({ type }) => type === 'integer'))
    const integer = question?.parameters.find(({ type }) => type === 'integer')
    if (!question || !integer) throw new Error('no question has an integer parameter')
    await visit('?view=questions')
    await page.getByRole('navigation', { name: 'Questions' }).getByRole('button', { name: question.title }).first().click()
    await page.getByRole('region', { name: 'Answer' }).locator('tbody tr').first().waitFor()
    await page.getByLabel(integer.name, { exact: true }).fill('1')
    await page.getByRole('button', { name: 'Ask' }).click()
    await page.waitForURL((url) => url.searchParams.get(`p.${integer.name}`) === '1')
    await page.getByRole('button', { name: 'Light row 1 in the graph' }).click()
    await page.getByText('Cypher', { exact: true }).click()
    await page.locator('.cypher code', { hasText: 'RETURN' }).waitFor()
    const seen = await page.getByRole('region', { name: 'Answer' }).textContent()
    const address = page.url()
    await page.reload()
    await page.getByRole('region', { name: 'Answer' }).locator('tbody tr').first().waitFor()
    expect(await page.getByLabel(integer.name, { exact: true }).inputValue()).toBe('1')
    expect(await page.getByRole('region', { name: 'Answer' }).textContent()).toBe(seen)
    expect(page.url()).toBe(address)
  })

  it('say in one line what is wrong with a parameter', async () => {
    const question = questions.find(({ parameters }) => parameters.some(({ type }) => type === 'integer'))
    const integer = question?.parameters.find(({ type }) => type === 'integer')
    await visit(`?view=questions&question=${question?.name}&p.${integer?.name}=many`)
    await page.getByRole('alert').waitFor()
    expect(await page.getByRole('alert').textContent()).toContain(integer?.name)
    // The refusal itself is a 400, which the browser logs.
    faults = faults.filter((fault) => !fault.includes('400'))
  })
})

describe('the address', () => {
  it('brings back view, selection, search, legend, labels and theme', async () => {
    const address =
      '?view=links&from=concept%3Adigital-technology&to=concept%3Adigital-literacy&q=loom&hide=relation%3Adrives&labels=both&theme=dark'
    await visit(address)
    await page.getByText(SENTENCE).waitFor()
    const state = async () => ({
      search: await page.getByRole('combobox').inputValue(),
      mode: await page.locator('html').getAttribute('data-mode'),
      tab: await page.locator('.view-tabs [aria-current]').textContent(),
      rows: await page.getByRole('region', { name: 'Links' }).locator('tbody tr').count(),
      chosen: await page.locator('tr.selected').textContent(),
    })
    const before = await state()
    expect(before).toMatchObject({ search: 'loom', mode: 'dark', tab: 'Links', rows: 10 })
    await page.reload()
    await page.getByText(SENTENCE).waitFor()
    expect(await state()).toEqual(before)
    expect(new URL(page.url()).search).toBe(address)
    await page.getByRole('link', { name: 'Graph' }).click()
    await laidOut()
    expect(new URL(page.url()).searchParams.get('to')).toBe('concept:digital-literacy')
    await page.reload()
    const { x, y } = await pointOn('nodePoint', 'concept:digital-literacy')
    expect(x > 0 && x < 1100 && y > 0 && y < 700, `the selection is drawn at ${x}, ${y}`).toBe(true)
  })

  it('that names nothing is told in one line, and the rest works', async () => {
    await visit('?view=nonsense&node=nobody')
    await page.getByRole('alert').getByText('There is no node nobody').waitFor()
    await laidOut()
    faults = faults.filter((fault) => !fault.includes('404'))
  })
})

describe('every view and panel', () => {
  it.each([
    ['in a wide window', {}],
    ['at 375 px, in the dark', { viewport: { width: 375, height: 700 }, colorScheme: 'dark' as const, hasTouch: true }],
  ])('mounts %s, without a sideways scroll', async (_, options) => {
    const usual = page
    page = await openPage(options)
    try {
      await visit()
      expect((await page.locator('.view-tabs a').allTextContents()).map((title) => title.toLowerCase())).toEqual(VIEWS)
      for (const view of VIEWS) {
        await page.locator('.view-tabs a').nth(VIEWS.indexOf(view)).click()
        await page.locator(`[data-view=${view}]`).waitFor()
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        expect(wide, view).toBeLessThanOrEqual(0)
      }
      for (const [panel, address] of Object.entries(PANELS)) {
        await visit(address)
        await page.locator(`[data-panel=${panel}]`).waitFor({ state: panel === 'overview' ? 'attached' : 'visible' })
        if (panel === 'edge') await page.getByText(SENTENCE).waitFor()
      }
      const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
      expect(paper).toBe('colorScheme' in options ? 'rgb(19, 23, 27)' : 'rgb(251, 250, 246)')
    } finally {
      await page.context().close()
      page = usual
    }
  })

  it('switches the theme and lists the keys', async () => {
    await visit()
    await page.getByRole('button', { name: 'Theme: as the system' }).click()
    await page.locator('html[data-mode=dark]').waitFor()
    await page.locator('.brand').focus()
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Keys' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog', { name: 'Keys' }).waitFor({ state: 'detached' })
  })
})

describe('what papers say', () => {
  it('is only ever text', async () => {
    await visit('?from=concept:digital-technology&to=concept:digital-literacy')
    const title = page.locator('.quote-paper', { hasText: '<script>' })
    await title.waitFor()
    await title.click()
    await page.locator('[data-panel=node] h2', { hasText: '<img src=x' }).waitFor()
    expect(await page.title()).toBe('pathweave')
    expect(await page.locator('.panel img, .panel script').count()).toBe(0)
  })
})

describe('a server that is gone', () => {
  it('is told in one line with a way to try again', async () => {
    let gone = true
    await page.route('**/api/graph', (route) => (gone ? route.abort() : route.continue()))
    await page.goto(server.url)
    await page.getByRole('alert').getByText('The server does not answer').waitFor()
    gone = false
    await page.getByRole('button', { name: 'Try again' }).click()
    await laidOut()
    await page.unroute('**/api/graph')
    faults = faults.filter((fault) => !fault.includes('ERR_FAILED'))
  })
})
