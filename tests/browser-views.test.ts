/** Every view and panel in a real browser, as a person uses them: questions, review, papers, quotations, and axe over all. */
import { describe, expect, it } from 'vitest'
import { views } from '#viewer/app/views/views.ts'
import { buildViewer } from '#viewer/server/build-viewer.ts'
import { serveViewer } from '#viewer/server/serve.ts'
import {
  axe,
  EDGE,
  forgive,
  laidOut,
  NARROW,
  onOwnPage,
  orchards,
  others,
  page,
  questions,
  SENTENCE,
  serveSample,
  visit,
} from './sample-viewer.ts'

serveSample()

/** An address for each declared panel. */
const PANELS = { overview: '', node: '?node=concept:skilled-talent', edge: EDGE }

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
    forgive('400')
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

  it('shows older decisions by the page', async () => {
    const said = { kind: 'claim', paper: null, verdict: 'accept', change: null, who: 'Ada', why: null, state: 'applied', reason: null }
    const decisions = Array.from({ length: 5 }, (_, i) => ({
      ...said,
      key: `d${i}`,
      about: `thing ${i}`,
      when: `2026-01-0${9 - i}T00:00:00Z`,
      against: [],
    }))
    await page.route(/\/api\/review\?/, async (route) => {
      const review = await (await route.fetch()).json()
      await route.fulfill({ json: { ...review, decided: 5, decisions: decisions.slice(0, 2) } })
    })
    await page.route(/\/api\/review\/decisions\?/, async (route) => {
      const { searchParams } = new URL(route.request().url())
      const [offset, limit] = [Number(searchParams.get('offset')), Number(searchParams.get('limit'))]
      await route.fulfill({ json: { total: 5, decisions: decisions.slice(offset, offset + limit) } })
    })
    await visit('?view=review')
    const shown = () =>
      page.locator('.review-decisions li[data-key]').evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.key))
    await page.getByRole('button', { name: '2 of 5 shown: more' }).click()
    await page.getByRole('button', { name: '4 of 5 shown: more' }).click()
    await expect.poll(shown).toEqual(['d0', 'd1', 'd2', 'd3', 'd4'])
    expect(await page.getByRole('button', { name: /shown: more$/ }).count()).toBe(0)
    await page.unrouteAll()
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

describe('a paper', () => {
  it('opens at the sentence behind a claim, says what a sentence says, and leads on to the graph', async () => {
    await visit(`${EDGE}&view=chains`)
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
  const addresses = views.flatMap(({ id, tableCode }) => [`?view=${id}`, ...(tableCode ? [`?view=${id}&table=1`] : [])])
  const chosen = '&from=concept:digital-technology&to=concept:digital-literacy'

  describe.each([
    ['in a wide window', wide],
    ['at 375 px', NARROW],
  ])('%s', (_, options) => {
    onOwnPage(options)

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
    onOwnPage(NARROW)

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
      forgive('400')
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
  'sheet of evidence': [`?table=1&${EDGE.slice(1)}`, () => page.locator('[data-panel=edge] .claim').first().waitFor()],
}

describe('what papers say', () => {
  it('is only ever text', async () => {
    await visit(EDGE)
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
    await visit(EDGE)
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
