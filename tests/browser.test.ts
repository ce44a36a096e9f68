/**
 * The viewer in a real browser, used as a person uses it: built app, sample graph, mouse, keys, addresses, small screen, dark.
 *
 * A test fails on any console error, any page error and any request to another host.
 */
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import axeCore, { type RunOptions } from 'axe-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openStore } from '#graph/stores/open-store.ts'
import type { Store } from '#graph/stores/store.ts'
import { type Question, readCatalogue } from '#queries/catalogue/read-catalogue.ts'
import type { SigmaCanvas } from '#viewer/app/graph/sigma/sigma-canvas.ts'
import { views } from '#viewer/app/views/views.ts'
import { buildViewer } from '#viewer/server/build-viewer.ts'
import { serveViewer } from '#viewer/server/serve.ts'
import { launchBrowser } from './browser.ts'
import { type DrawnText, graphOfNames, watchText } from './drawn-text.ts'
import { reviewOrchards } from './orchards.ts'
import { sampleGraph } from './sample-graph.ts'
import { addToldReport } from './told-report.ts'

/** An address for each declared panel. */
const PANELS: Record<string, string> = {
  overview: '',
  node: '?node=concept:skilled-talent',
  edge: '?from=concept:digital-technology&to=concept:digital-literacy',
}
const SENTENCE = 'Digital technology supports digital literacy among first-year apprentices.'

let store: Store
let questions: Question[]
let orchards: Awaited<ReturnType<typeof reviewOrchards>>
let server: Awaited<ReturnType<typeof serveViewer>>
/** A page with the viewer in a frame; the site that may is `localhost`. */
const course = createServer((_, response) =>
  response.setHeader('content-type', 'text/html').end(`<iframe src="${server.url}?embed=1&table=1" width="800" height="600"></iframe>`),
)
let browser: Browser
let page: Page
let faults: string[]
/** Servers of a single test. */
const others: string[] = []

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
  await new Promise<void>((listening) => course.listen(0, listening))
  const site = `http://localhost:${(course.address() as AddressInfo).port}`
  ;[server, browser] = await Promise.all([
    serveViewer({ store, questions, port: 0, review, reports, root: await buildViewer(), framedBy: [site] }),
    launchBrowser(),
  ])
  page = await openPage()
})
afterAll(async () => {
  await browser?.close()
  course.close()
  await server?.close()
  await store?.close()
  await orchards?.close()
})

async function openPage(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1100, height: 700 }, reducedMotion: 'reduce', ...options })
  const opened = await context.newPage()
  opened.setDefaultTimeout(30_000)
  opened.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  opened.on('pageerror', (error) => faults.push(error.message))
  opened.on('request', (request) => {
    if (![server.url, ...others].some((url) => request.url().startsWith(url))) faults.push(`asked ${request.url()}`)
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
      .toBe('digital technology supports digital literacy, 2 papers')
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
    await panel.getByRole('button', { name: /^drives industrial upgrading 2 papers/ }).click()
    await page.getByText('in the harbor towns').waitFor()
    expect(await page.locator('[data-panel=edge] .badge-note').count()).toBe(1)
    await page.keyboard.press('Escape')
    await page.locator('[data-panel=overview]').waitFor()
    await page.goBack()
    await page.getByText('in the harbor towns').waitFor()
  })

  it('is saved as a picture with its legend and address, and as the data of what the filters leave', async () => {
    await visit('?hide=relation%3Adrives')
    await laidOut()
    const save = async (format: string) => {
      await page.getByRole('button', { name: 'Save' }).click()
      const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: format }).click()])
      return readFile(await file.path())
    }
    expect((await save('PNG')).subarray(1, 4).toString()).toBe('PNG')
    const svg = (await save('SVG')).toString()
    expect(svg).toMatch(/>vocational education<[\s\S]*>supports<[\s\S]*without drives[\s\S]*hide=relation%3Adrives/)
    const { edges } = JSON.parse((await save('JSON')).toString())
    expect(edges.length).toBeGreaterThan(3)
    expect(edges.map(({ label }: { label: string }) => label)).not.toContain('drives')
  })

  it('is walked along its links with the arrow keys, which are spoken, and opened with Enter', async () => {
    await visit('?node=concept:vocational-education')
    await laidOut()
    await page.locator('.stage-canvas').focus()
    const voice = page.locator('[role=status][aria-live]')
    let told = ''
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp']) {
      await page.keyboard.press(key)
      told = (await voice.textContent()) ?? ''
      if (/papers?(, asserted by nobody)?$/.test(told) && told.startsWith('vocational education')) break
    }
    const [, object] = /^vocational education (?:drives|supplies) (.*), 1 paper(?:, asserted by nobody)?$/.exec(told) ?? []
    expect(object, told).toBeTruthy()
    await page.keyboard.press('Shift+Enter')
    await page.locator('[data-panel=edge]').waitFor()
    await page.locator('.stage-canvas').focus()
    await page.keyboard.press('Home')
    await page.keyboard.press('Enter')
    const name = await page.locator('[data-panel=node] h2').textContent()
    expect(await page.locator('.stage-told').textContent()).toContain(name)
  })

  it('hides what filters leave out, says how much and why, and takes it back', async () => {
    await visit()
    await page.locator('.stage-note', { hasText: '13 links' }).waitFor()
    await page
      .getByRole('button', { name: /^drives/ })
      .first()
      .click()
    await page.locator('.shown', { hasText: /10 of 13 links shown, because.*without drives: 3 left out/ }).waitFor()
    await page.locator('.stage-note', { hasText: '10 links' }).waitFor()
    expect(page.url()).toContain('hide=relation%3Adrives')
    await page.keyboard.press('f')
    await page
      .getByRole('region', { name: 'Filters' })
      .getByRole('checkbox', { name: /hedged/ })
      .press('Space')
    await page.getByRole('button', { name: 'without hedged: 1 left out take back' }).waitFor()
    await page.getByLabel('from').first().fill('0.78')
    await page.locator('.shown', { hasText: 'Confidence from 0.78: ' }).waitFor()
    await page.getByRole('button', { name: 'Show all' }).click()
    await page.locator('.stage-note', { hasText: '13 links' }).waitFor()
    expect(new URL(page.url()).search).toBe('')
  })

  it('is narrowed to the steps around a concept, and its communities are areas with names, saved with it', async () => {
    await visit('?node=concept:digital-technology')
    await page.getByRole('radiogroup', { name: 'Steps around' }).getByRole('radio', { name: '1' }).press('Space')
    await page.locator('.shown', { hasText: /of 13 links shown, because.*within 1 step of digital technology: \d+ left out/ }).waitFor()
    await page.getByRole('button', { name: /^within 1 step/ }).click()
    await page.locator('.stage-note', { hasText: '13 links' }).waitFor()
    await page.getByRole('switch', { name: 'Communities' }).press('Space')
    const named = page.getByRole('group', { name: 'Communities (area)' }).getByRole('button')
    await named.first().waitFor()
    expect(await axe()).toEqual([])
    const [first] = await named.locator('> span').allTextContents()
    await page.getByRole('button', { name: 'Close' }).click()
    await page.locator('[data-panel=overview]').waitFor()
    await page.locator('.stage-loading').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Save' }).click()
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'SVG' }).click()])
    const svg = await readFile(await file.path(), 'utf8')
    // In the picture and in its legend.
    expect(svg.split(`>${first}<`).length).toBe(3)
    expect(svg).toContain('fill-opacity')
    await page.getByRole('radio', { name: 'Table' }).press('Space')
    await page.getByRole('radio', { name: 'Concepts' }).press('Space')
    await page.getByRole('cell', { name: first!, exact: true }).first().waitFor()
  })

  it('is laid out in other ways and seen from where the link says', async () => {
    await visit('?layout=stages')
    const at = async (id: string) => pointOn('nodePoint', `concept:${id}`)
    expect((await at('artificial-intelligence')).x).toBeLessThan((await at('skilled-talent')).x)
    expect((await at('skilled-talent')).x).toBeLessThan((await at('industrial-upgrading')).x)
    await page.getByRole('button', { name: 'Zoom in' }).click()
    await page.waitForURL(/camera=/)
    const address = page.url()
    const before = await at('skilled-talent')
    await visit(new URL(address).search)
    const after = await at('skilled-talent')
    expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeLessThan(3)
  })
})

describe('500 different 汉字', () => {
  // Every tenth beyond U+FFFF, where a letter is two code units.
  const letters = Array.from({ length: 500 }, (_, i) => String.fromCodePoint(i % 10 === 7 ? 0x20000 + i * 3 : 0x4e00 + i * 17))
  const names = Array.from({ length: 50 }, (_, i) => letters.slice(i * 10, i * 10 + 10).join(''))

  it('are drawn and saved whole, measured with their own font, inside of the window, none over another', async () => {
    const usual = page
    page = await openPage({ viewport: { width: 2100, height: 1050 } })
    try {
      const drawnText = await watchText(page)
      await page.route('**/api/graph', (route) => route.fulfill({ json: graphOfNames(names) }))
      await visit('?layout=stages&labels=zh')
      await laidOut()
      const drawn = await drawnText()
      expect(drawn.map(({ text }) => text).sort()).toEqual([...names].sort())
      expect(new Set(drawn.flatMap(({ text }) => [...text])).size).toBe(500)
      const [width, height] = await page.locator('.stage-canvas').evaluate((stage) => [stage.clientWidth, stage.clientHeight] as const)
      for (const [i, a] of drawn.entries()) {
        expect(a.measured).toEqual({ font: a.font, width: a.width })
        expect(a.left >= 0 && a.right <= width && a.top >= 0 && a.bottom <= height, a.text).toBe(true)
        const isApart = (b: DrawnText) => a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top
        expect(drawn.slice(i + 1).filter((b) => !isApart(b))).toEqual([])
      }
      await page.getByRole('button', { name: 'Save' }).click()
      const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'SVG' }).click()])
      const svg = await readFile(await file.path(), 'utf8')
      expect(names.filter((name) => !svg.includes(`>${name}</text>`))).toEqual([])
    } finally {
      await page.context().close()
      page = usual
    }
  })
})

describe('without the picture', () => {
  it('the links open the same sentences', async () => {
    await visit('?table=1')
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
    await page.getByRole('combobox', { name: /Search/ }).fill('okafor')
    await page.getByRole('group', { name: 'People' }).getByRole('option', { name: 'Chidi Okafor' }).click()
    await page.locator('[data-panel=node]').getByRole('heading', { name: 'Wrote 2' }).waitFor()
  })

  it('search shows all of a group and goes back, by keys', async () => {
    await visit()
    await page.keyboard.press('/')
    const answered = page.waitForResponse((response) => new URL(response.url()).searchParams.get('q') === 'the')
    await page.keyboard.type('the')
    await answered
    const options = page.locator('.search-group').filter({ hasText: 'Sentences' }).getByRole('option')
    await expect.poll(() => options.last().textContent()).toMatch(/^Show all \d+$/)
    const all = Number((await options.last().textContent())?.match(/\d+/)?.[0])
    expect(all).toBeGreaterThan(6)
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('.search-list').getByRole('option').count()).toBe(all + 1)
    expect(await page.locator('.search-group').count()).toBe(1)
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('.search-group').count()).toBeGreaterThan(1)
    await page.keyboard.press('Escape')
    await page.getByRole('listbox').waitFor({ state: 'detached' })
    expect(await page.evaluate(() => document.activeElement?.matches('.search input'))).toBe(true)
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
    await page.locator('.cypher .cm-content', { hasText: 'MATCH' }).click()
    await page.keyboard.press('Control+A')
    await page.keyboard.press('Backspace')
    await page.keyboard.type("RETURN 'a loom' AS thing, $limit AS rows")
    await page.keyboard.press('Control+Enter')
    await page.getByRole('region', { name: 'Answer' }).getByText('a loom').waitFor()
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

describe('the review', () => {
  const reading = () => page.getByRole('region', { name: 'At hand' }).getByRole('heading').textContent()
  const kept = () => orchards.kept().map(({ verdict, who, why }) => [verdict, who, why])

  it('accepts, rejects with a reason and edits by keys, takes back by mouse, and the folder holds what it must', async () => {
    await visit('?view=review&o.review.kind=claim')
    await page.locator('.review-entry').nth(1).waitFor()
    const [first, second] = await page.locator('.review-entry > span:first-child').allTextContents()
    expect(await reading()).toBe(first)
    expect(await page.locator('.review-item mark').count()).toBeGreaterThan(1)
    await page.keyboard.press('a')
    await expect.poll(reading).toBe(second)
    await page.keyboard.press('w')
    await page.keyboard.type('a wish')
    await page.keyboard.press('Enter')
    await page.keyboard.press('r')
    await page.locator('.review-decisions li', { hasText: 'a wish' }).waitFor()
    expect(kept().sort()).toEqual([
      ['accept', 'Ada', undefined],
      ['reject', 'Ada', 'a wish'],
    ])
    await page.getByRole('button', { name: 'Undo decision' }).click()
    await expect.poll(kept).toEqual([['accept', 'Ada', undefined]])
    await expect.poll(reading).toBe(second)
    await page.keyboard.press('e')
    await page.getByLabel('Relation').selectOption('requires')
    await page.getByLabel('Object').press('Enter')
    await expect.poll(() => orchards.kept().find(({ verdict }) => verdict === 'edit')).toMatchObject({ change: { relation: 'requires' } })
    await page.locator('.review-decisions li', { hasText: 'relation: requires' }).getByRole('button').click()
    await page.getByRole('button', { name: `Take back: ${first}` }).click()
    await expect.poll(kept).toEqual([])
  })

  it('corrects a claim and says that two works are one where one reads them, and tells what changed', async () => {
    const { store, access } = orchards
    const own = await serveViewer({ store, questions, port: 0, review: access, root: await buildViewer() })
    others.push(own.url)
    try {
      await page.goto(`${own.url}?view=review&from=concept:artificial-intelligence&to=concept:vocational-education`)
      await page.getByRole('button', { name: 'Correct this' }).click()
      const form = page.getByRole('form', { name: 'What it should be' })
      await form.getByLabel('Relation').selectOption('requires')
      await form.getByLabel('Reason').fill('it needs it')
      await page.keyboard.press('Enter')
      await page.locator('.panel .claim', { hasText: 'because: it needs it' }).getByText('requires').first().waitFor()
      expect(orchards.kept()).toMatchObject([{ verdict: 'edit', change: { relation: 'requires' }, who: 'Ada', why: 'it needs it' }])

      await page.goto(`${own.url}?view=review&node=work:grafting-for-beginners:brook`)
      await page.getByRole('button', { name: 'Same as' }).press('Enter')
      await page.keyboard.type('bees')
      await page.getByRole('button', { name: /^The keeping of bees/ }).press('Enter')
      await page
        .getByRole('form', { name: /are one thing$/ })
        .getByRole('button', { name: 'One thing' })
        .press('Enter')
      await page.locator('.panel').getByRole('button', { name: 'Take back' }).waitFor()
      expect(orchards.kept('identity')).toMatchObject([{ verdict: 'merge', who: 'Ada' }])
      await page.keyboard.press('d')
      const changes = page.locator('.review-changes')
      for (const change of ['merged work', 'changed claim artificial intelligence requires vocational education'])
        await changes.getByRole('listitem').filter({ hasText: change }).first().waitFor()

      await page.locator('.panel').getByRole('button', { name: 'Take back' }).click()
      await expect.poll(() => orchards.kept('identity')).toEqual([])
      await page.getByRole('button', { name: 'Take back: artificial intelligence drives vocational education' }).click()
      await expect.poll(kept).toEqual([])
    } finally {
      await page.goto('about:blank')
      await own.close()
    }
  })

  it('loads the queue as one goes on, and opens where the address says', async () => {
    const [first] = (await orchards.access.review()).items
    const items = Array.from({ length: 250 }, (_, i) => ({ ...first, key: `k${i}`, reading: `thing ${i}` }))
    await page.route('**/api/review?**', async (route) => {
      const { searchParams } = new URL(route.request().url())
      const review = await (await route.fetch()).json()
      const [offset, at] = [Number(searchParams.get('offset')), items.findIndex(({ key }) => key === searchParams.get('at'))]
      await route.fulfill({ json: { ...review, total: 250, offset, at: at < 0 ? null : at, items: items.slice(offset, offset + 100) } })
    })
    await visit('?view=review&o.review.at=k150')
    await expect.poll(reading).toBe('thing 150')
    const loaded = () => page.locator('.review-entry').count()
    await expect.poll(loaded).toBe(200)
    for (let i = 0; i < 42; i++) await page.keyboard.press('j')
    await expect.poll(loaded).toBe(250)
    expect(await reading()).toBe('thing 192')
    await page.unroute('**/api/review?**')
  })

  it('says where no decisions are taken, and takes none', async () => {
    await page.route('**/api/review?**', async (route) => {
      const response = await route.fetch()
      await route.fulfill({ json: { ...(await response.json()), writable: false } })
    })
    await visit('?view=review')
    await page.getByText('This server takes no decisions').waitFor()
    await page.locator('.review-entry').nth(1).waitFor()
    const [, second] = await page.locator('.review-entry > span:first-child').allTextContents()
    await page.keyboard.press('a')
    await page.keyboard.press('j')
    await expect.poll(reading).toBe(second)
    expect(await page.getByRole('button', { name: 'Accept' }).count()).toBe(0)
    expect(kept()).toEqual([])
    await page.unroute('**/api/review?**')
  })
})

describe('the address', () => {
  it('brings back view, selection, search, filters, labels, language and theme', async () => {
    const address =
      '?table=1&from=concept%3Adigital-technology&to=concept%3Adigital-literacy&q=loom&hide=relation%3Adrives&labels=both&lang=zh&theme=contrast'
    await visit(address)
    await page.getByText(SENTENCE).waitFor()
    const state = async () => ({
      search: await page.locator('.search input').inputValue(),
      mode: await page.locator('html').getAttribute('data-mode'),
      lang: await page.locator('html').getAttribute('lang'),
      tab: await page.locator('.view-tabs [aria-current]').textContent(),
      rows: await page.getByRole('region', { name: '联系' }).locator('tbody tr').count(),
      chosen: await page.locator('tr.selected .cell-button').textContent(),
    })
    const before = await state()
    expect(before).toMatchObject({ search: 'loom', mode: 'contrast', lang: 'zh-CN', tab: '概念', rows: 10 })
    expect(before.chosen).toBe('digital technology 数字技术 支撑 digital literacy 数字素养')
    expect(await page.locator('tr.selected [lang=en]').first().textContent()).toBe('digital technology')
    await page.reload()
    await page.getByText(SENTENCE).waitFor()
    expect(await state()).toEqual(before)
    expect(new URL(page.url()).search).toBe(address)
    await page.getByRole('radio', { name: '图', exact: true }).press('Space')
    await laidOut()
    expect(new URL(page.url()).searchParams.get('to')).toBe('concept:digital-literacy')
    const { x, y } = await pointOn('nodePoint', 'concept:digital-literacy')
    expect(x > 0 && x < 1100 && y > 0 && y < 700, `the selection is drawn at ${x}, ${y}`).toBe(true)
  })

  it('follows undo and redo, by keys and buttons, over a reload, to its beginning and no further', async () => {
    await visit()
    await page.getByRole('link', { name: 'Questions' }).click()
    await page.getByRole('link', { name: 'Concepts' }).click()
    await page.keyboard.press('Control+z')
    await page.waitForURL(/view=questions/)
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.waitForURL((url) => url.search === '')
    expect(await page.getByRole('button', { name: 'Undo' }).isDisabled()).toBe(true)
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+Shift+z')
    await page.waitForURL(/view=questions/)
    await page.reload()
    await page.getByRole('button', { name: 'Redo' }).click()
    await page.waitForURL((url) => url.search === '')
    expect(await page.getByRole('button', { name: 'Redo' }).isDisabled()).toBe(true)
  })

  it('shows the view alone where it is embedded, with a way to the whole', async () => {
    await visit('?embed=1&table=1&hide=relation%3Adrives')
    await page.getByText('10 of 13 links shown, because').waitFor()
    await page.getByRole('region', { name: 'Links' }).waitFor()
    expect(await page.getByRole('banner').count()).toBe(0)
    expect(await page.getByRole('complementary').count()).toBe(0)
    expect(await page.getByRole('link', { name: 'Open in pathweave' }).getAttribute('href')).toBe('?table=1&hide=relation%3Adrives')
  })

  it('stands in the frame of a site that is named, and of no other', async () => {
    const { port } = course.address() as AddressInfo
    await page.goto(`http://localhost:${port}/`)
    const frame = page.frameLocator('iframe')
    await frame.getByRole('button', { name: 'digital technology supports digital literacy', exact: true }).press('Enter')
    await frame.getByText(SENTENCE).waitFor()
    await page.goto(`http://127.0.0.1:${port}/`)
    await expect.poll(() => faults.some((fault) => fault.includes('frame-ancestors'))).toBe(true)
    faults = faults.filter((fault) => !fault.includes('frame-ancestors') && !fault.endsWith(`:${port}/`))
  })

  it('that names nothing is told in one line, and the rest works', async () => {
    await visit('?view=nonsense&node=nobody')
    await page.getByRole('alert').getByText('There is no node nobody').waitFor()
    await laidOut()
    faults = faults.filter((fault) => !fault.includes('404'))
  })
})

describe('a paper', () => {
  it('opens at the sentence behind a claim, says what a sentence says, and leads on to the graph', async () => {
    await visit(`${PANELS.edge}&view=chains`)
    const quoted = page.locator('[data-panel=edge] figure', { hasText: SENTENCE })
    await quoted.getByRole('button', { name: 'In the paper' }).click()
    const marked = page.locator('.sentence[aria-current=location]')
    await marked.waitFor()
    expect(await marked.textContent()).toContain(SENTENCE)
    expect(await marked.locator('mark').allInnerTexts()).toEqual(['Digital technology', 'digital literacy'])
    await page.getByRole('button', { name: 'Open what this sentence says: Claim × 2' }).press('Enter')
    const panel = page.locator('[data-panel=node]')
    await panel.getByRole('button', { name: 'vocational education supplies skilled talent' }).click()
    await page.getByRole('button', { name: 'See it in the graph' }).click()
    await laidOut()
    await page.goBack()
    await page.getByRole('button', { name: '[3]', exact: true }).click()
    await panel.getByRole('heading', { name: 'Teachers and Automata' }).waitFor()
  })
})

describe('every view and panel', () => {
  const wide = { viewport: { width: 1440, height: 900 } }
  const narrow = { viewport: { width: 375, height: 700 }, hasTouch: true }
  const addresses = views.flatMap(({ id, Table }) => [`?view=${id}`, ...(Table ? [`?view=${id}&table=1`] : [])])
  const chosen = '&from=concept:digital-technology&to=concept:digital-literacy'

  describe.each([
    ['in a wide window', wide],
    ['at 375 px', narrow],
  ])('%s', (_, options) => {
    let usual: Page
    beforeAll(async () => {
      usual = page
      page = await openPage(options)
    })
    afterAll(async () => {
      await page.context().close()
      page = usual
    })

    it.each([...addresses, '?view=questions&question=claims-on-one-paper', `?view=concepts${chosen}`])(
      '%s mounts, light and dark: axe finds nothing, no sideways scroll',
      async (address) => {
        await page.emulateMedia({ colorScheme: 'light' })
        await visit(address)
        await page.locator('.skeleton').first().waitFor({ state: 'detached' })
        expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
        expect(await axe()).toEqual([])
        await page.emulateMedia({ colorScheme: 'dark' })
        await page.locator('html[data-mode=dark]').waitFor()
        expect(await axe({ runOnly: ['color-contrast'] }), 'in the dark').toEqual([])
      },
    )
  })

  describe('what opens', () => {
    let usual: Page
    beforeAll(async () => {
      usual = page
      page = await openPage(narrow)
    })
    afterAll(async () => {
      await page.context().close()
      page = usual
    })

    it.each(Object.entries(OPENED))('%s: axe finds nothing, light and dark', async (_, [address, open]) => {
      await page.emulateMedia({ colorScheme: 'light' })
      await visit(address)
      await open()
      expect(await axe()).toEqual([])
      await page.emulateMedia({ colorScheme: 'dark' })
      await page.locator('html[data-mode=dark]').waitFor()
      expect(await axe({ runOnly: ['color-contrast'] }), 'in the dark').toEqual([])
    })
  })

  it('shows each panel', async () => {
    for (const [panel, address] of Object.entries(PANELS)) {
      await visit(address)
      await page.locator(`[data-panel=${panel}]`).waitFor()
    }
  })

  it('switches theme and language, lists the keys, and leaves letters alone where the reader wants that', async () => {
    await visit()
    await page.getByRole('button', { name: 'Language and colors' }).click()
    await page.getByRole('radio', { name: 'Dark' }).press('Space')
    await page.locator('html[data-mode=dark]').waitFor()
    await page.getByRole('radiogroup', { name: 'Interface' }).getByRole('radio', { name: '中文' }).press('Space')
    await page.getByRole('heading', { name: '论文所述的赋能关系' }).waitFor({ state: 'attached' })
    await page.keyboard.press('Escape')
    await page.locator('.brand').focus()
    await page.keyboard.press('?')
    const keys = page.getByRole('dialog', { name: '快捷键' })
    await keys.getByText('撤销对视图的上一次更改').waitFor()
    await keys.getByRole('switch').press('Space')
    await page.keyboard.press('Escape')
    await keys.waitFor({ state: 'detached' })
    await page.locator('.brand').focus()
    await page.keyboard.press('t')
    await page.keyboard.press('?')
    expect(page.url()).not.toContain('table')
    expect(await keys.count()).toBe(0)
    await page.evaluate(() => localStorage.clear())
  })
})

/** What is not there before it is opened: an address, and how it is opened. */
const OPENED: Record<string, [address: string, open: () => Promise<unknown>]> = {
  settings: [
    '?table=1',
    async () => {
      await page.getByRole('button', { name: 'Language and colors' }).click()
      await page.getByRole('dialog', { name: 'Language and colors' }).waitFor()
    },
  ],
  'save menu': [
    '?table=1',
    async () => {
      await page.getByRole('button', { name: 'Save' }).click()
      await page.getByRole('dialog', { name: 'Save' }).getByRole('button', { name: 'Links, CSV' }).waitFor()
    },
  ],
  filters: [
    '?table=1',
    async () => {
      await page.getByRole('button', { name: 'Filters' }).click()
      await page.getByRole('region', { name: 'Filters' }).waitFor()
    },
  ],
  hits: [
    '?table=1',
    async () => {
      await page.getByRole('combobox', { name: /Search/ }).fill('digital')
      await page.getByRole('option').first().waitFor()
    },
  ],
  keys: [
    '?table=1',
    async () => {
      await page.keyboard.press('?')
      await page.getByRole('dialog', { name: 'Keys' }).waitFor()
    },
  ],
  'editor of Cypher': [
    '?view=questions&question=chains-between-stages',
    async () => {
      await page.getByText('Cypher', { exact: true }).click()
      await page.locator('.cypher .cm-content', { hasText: 'MATCH' }).click()
      await page.keyboard.press('Control+End')
      await page.keyboard.type(' MAT')
      await page.keyboard.press('Control+Space')
      await page.locator('.cm-tooltip-autocomplete').waitFor()
    },
  ],
  'form of a question, refused': [
    '?view=questions&question=paths-between-stages&p.links=many',
    async () => {
      await page.getByRole('alert').waitFor()
      faults = faults.filter((fault) => !fault.includes('400'))
    },
  ],
  'form of an edit': [
    '?view=review&o.review.kind=claim',
    async () => {
      await page.locator('.review-entry').first().waitFor()
      await page.keyboard.press('e')
      await page.getByLabel('Relation').waitFor()
    },
  ],
  'lists of gaps': ['?view=gaps&o.gaps.open=claims-opposing', () => page.locator('.gap-list[open] li').first().waitFor()],
  'stage by stage': ['?view=gaps&o.gaps.of=stages', () => page.locator('.matrix').waitFor()],
  'both ways': ['?view=chains&o.chains.of=both', () => page.locator('.both-ways').waitFor()],
  'sheet of evidence': [`?table=1&${PANELS.edge?.slice(1)}`, () => page.locator('[data-panel=edge] .claim').first().waitFor()],
}

const RULES: RunOptions = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }

/** What axe finds, one line a rule: against WCAG 2.2 AA unless told; in an open dialog, where the page behind it is inert. */
async function axe(options = RULES): Promise<string[]> {
  await page.evaluate(axeCore.source)
  return page.evaluate(async (asked) => {
    const { axe } = window as unknown as { axe: typeof axeCore }
    const { violations } = await axe.run(document.querySelector('[role=dialog]') ?? document, asked)
    return violations.map(({ id, nodes }) => `${id} ×${nodes.length}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`)
  }, options)
}

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

describe('the papers view', () => {
  const FACTORY = 'work:skills-for-the-quiet-factory:lindqvist'

  it('shows the citation report by verdict, and repairs where they stand on wish', async () => {
    await visit(`?view=papers&o.papers.of=${FACTORY}`)
    const list = page.locator('.paper-references li')
    await page.getByRole('button', { name: 'described wrongly: 1' }).press('Enter')
    await expect.poll(() => list.count()).toBe(1)
    expect(await list.textContent()).toMatch(/described wrongly reason 1/)
    expect(page.url()).toContain('o.papers.verdict=described_wrongly')
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('References')
    await page.getByRole('radio', { name: 'all: 3' }).press('Space')
    await expect.poll(() => list.count()).toBe(3)
    expect(await page.locator('.repair').count()).toBe(0)
    await page.getByRole('button', { name: 'Show one repair' }).press('Space')
    await page.locator('.sentence', { hasText: SENTENCE }).locator('xpath=following-sibling::*[1][@data-repair="homoglyph"]').waitFor()
    await page.getByText('and one note').click()
    await page.locator('.finding-note').getByRole('button', { name: 'In the text' }).press('Enter')
    await page.locator('.sentence[aria-current]', { hasText: SENTENCE }).waitFor()
    expect(await axe()).toEqual([])
  })

  it('leads by keys from a sentence to the edge of the graph, and from there back to the sentence', async () => {
    await visit(`?view=papers&o.papers.of=${FACTORY}`)
    await page
      .locator('.sentence', { hasText: SENTENCE })
      .getByRole('button', { name: /^Open what this sentence says/ })
      .press('Enter')
    await page.keyboard.press('e')
    await page.locator('#evidence:focus').waitFor()
    await page.locator('.panel').getByRole('button', { name: 'digital technology supports digital literacy' }).press('Enter')
    await page.locator('[data-panel=edge]').waitFor()
    await page.locator('[data-panel=edge] .quote', { hasText: SENTENCE }).getByRole('button', { name: 'In the paper' }).press('Enter')
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('.sentence')?.textContent ?? '')).toContain(SENTENCE)
  })
})

describe('on paper', () => {
  it('is what one looks at and its evidence, light and whole, without what is only to be pressed', async () => {
    await visit('?table=1&theme=dark&from=concept:digital-technology&to=concept:digital-literacy')
    await page.getByText(SENTENCE).waitFor()
    await page.emulateMedia({ media: 'print' })
    const look = await page.evaluate((sentence) => {
      const quote = [...document.querySelectorAll('blockquote')].find(({ textContent }) => textContent === sentence)
      const scrolls = [...document.querySelectorAll('.app *')].filter(
        (one) => one.scrollHeight > one.clientHeight + 1 && getComputedStyle(one).overflowY === 'auto',
      )
      return {
        colors: quote && [getComputedStyle(quote).color, getComputedStyle(document.querySelector('.panel') ?? quote).backgroundColor],
        header: document.querySelector('.top')?.checkVisibility(),
        scrolls: scrolls.map(({ className }) => className),
      }
    }, SENTENCE)
    await page.emulateMedia({ media: 'screen' })
    expect(look).toEqual({ colors: ['rgb(32, 38, 46)', 'rgb(255, 255, 255)'], header: false, scrolls: [] })
  })
})

describe('a quotation', () => {
  it('is copied with its place and reference in the style that one chooses', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await visit('?from=concept:digital-technology&to=concept:digital-literacy')
    const quote = page.locator('.quote', { hasText: SENTENCE })
    await quote.getByRole('button', { name: 'Copy as quotation' }).press('Enter')
    await page.getByRole('menuitem', { name: 'GB/T 7714' }).press('Enter')
    await expect.poll(() => page.locator('[role=status][aria-live]').textContent()).toBe('Quotation copied, reference in GB/T 7714')
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `“${SENTENCE}” (section “2.1 Digital tools”, sentence 4)\nSkills for the Quiet Factory[J].`,
    )
    await page.getByRole('button', { name: 'Copy the link to this view' }).click()
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(page.url())
  })
})

describe('a small screen that is touched', () => {
  it('opens a curve by a tap near it, in a sheet that can be made larger', async () => {
    const usual = page
    page = await openPage({ viewport: { width: 375, height: 700 }, hasTouch: true, isMobile: true })
    try {
      await visit()
      const { x, y } = await pointOn('edgePoint', JSON.stringify(['concept:digital-technology', 'concept:digital-literacy']))
      await page.touchscreen.tap(x, y + 3)
      const sheet = page.locator('[data-panel=edge]')
      await sheet.getByText(SENTENCE).waitFor()
      const low = (await sheet.boundingBox())?.height ?? 0
      await page.getByRole('button', { name: 'Make the panel larger or smaller' }).click()
      expect((await sheet.boundingBox())?.height).toBeGreaterThan(low + 150)
      await sheet.getByRole('button', { name: 'Close' }).click()
      await sheet.waitFor({ state: 'detached' })
    } finally {
      await page.context().close()
      page = usual
    }
  })
})

describe('a slow or lost server', () => {
  it('does not hold up the first paint', async () => {
    await page.route('**/api/**', () => {})
    await page.goto(server.url)
    await page.getByRole('navigation', { name: 'Views' }).waitFor()
    await page.getByRole('status', { name: 'Loading the graph' }).waitFor()
    await page.unroute('**/api/**')
  })

  it('is asked again by itself', async () => {
    let gone = true
    await page.route('**/api/graph', (route) => (gone ? route.abort() : route.continue()))
    await page.goto(server.url)
    await page.getByText(/trying again in [12] seconds?/).waitFor()
    gone = false
    await laidOut()
    await page.unroute('**/api/graph')
    faults = faults.filter((fault) => !fault.includes('ERR_FAILED'))
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
