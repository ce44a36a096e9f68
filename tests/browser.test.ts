/** The graph's picture in a real browser, used as a person uses it: mouse, keys, addresses, small screen, lost server. */
import { readFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import type { Route } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { type DrawnText, graphOfNames, watchText } from './drawn-text.ts'
import { axe, course, forgive, laidOut, NARROW, onOwnPage, page, pointOn, SENTENCE, server, serveSample, visit } from './sample-viewer.ts'

serveSample()

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
    // As a hand does it: what the pointer meets has lit up before the button is down, and it comes up later.
    await page.mouse.move(x, y)
    await page.locator('.stage-told', { hasText: 'skilled talent' }).waitFor()
    await page.mouse.click(x, y, { delay: 80 })
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
    const said = () => page.locator('[role=status][aria-live]').textContent()
    // The panel tells what it shows when it has come.
    await expect.poll(said).toMatch(/vocational education/)
    let told = ''
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp']) {
      const before = await said()
      await page.keyboard.press(key)
      await expect.poll(said).not.toBe(before)
      told = (await said()) ?? ''
      if (/papers?(, asserted by nobody)?; now at /.test(told) && told.startsWith('vocational education')) break
    }
    const [, object] =
      /^vocational education (?:drives|supplies) (.*), 1 paper(?:, asserted by nobody)?; now at (?:\1|vocational education)$/.exec(told) ??
      []
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
    // the box has the focus, and takes no key of the page
    await page.keyboard.press('Control+z')
    await page.locator('.stage-note', { hasText: '10 links' }).waitFor()
    await page.keyboard.press('Control+y')
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

  onOwnPage({ viewport: { width: 2100, height: 1050 } })

  it('are drawn and saved whole, measured with their own font, inside of the window, none over another', async () => {
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
    await expect.poll(() => forgive('frame-ancestors')).toBe(true)
    forgive(`:${port}/`)
  })

  it('that names nothing is told in one line, and the rest works', async () => {
    await visit('?view=nonsense&node=nobody')
    await page.getByRole('alert').getByText('Nothing in this graph has this address').waitFor()
    await laidOut()
    await visit('?node=nobody&lang=zh')
    await page.getByRole('alert').getByText('图中没有此地址所指的内容').waitFor()
    forgive('404')
  })
})

describe('a small screen that is touched', () => {
  onOwnPage({ ...NARROW, isMobile: true })

  it('opens a curve by a tap near it, in a sheet that can be made larger', async () => {
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
    forgive('ERR_FAILED')
  })
})

describe('a server that is gone', () => {
  it('is waited for by a view whose code was to come from it', async () => {
    await visit()
    await laidOut()
    let gone = true
    const hold = (route: Route) => (gone ? route.abort() : route.continue())
    await page.route(/gaps-view/, hold)
    await page.route(server.url, hold)
    await page.getByRole('link', { name: 'Gaps' }).click()
    await page.getByRole('alert').getByText('The server does not answer').waitFor()
    await page.getByText(/trying again in \d+ seconds?/).waitFor()
    gone = false
    await page.getByRole('radiogroup', { name: 'What to look at' }).waitFor()
    await page.unrouteAll()
    for (const told of ['ERR_FAILED', 'ApiFailure']) forgive(told)
  })

  it('is told in one line with a way to try again', async () => {
    let gone = true
    await page.route('**/api/graph', (route) => (gone ? route.abort() : route.continue()))
    await page.goto(server.url)
    await page.getByRole('alert').getByText('The server does not answer').waitFor()
    gone = false
    await page.getByRole('button', { name: 'Try again' }).click()
    await laidOut()
    await page.unroute('**/api/graph')
    forgive('ERR_FAILED')
  })
})
