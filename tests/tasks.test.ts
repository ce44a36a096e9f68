/**
 * What people come for, done in a real browser in every way that they have: each task is steps said once, as roles and names,
 * each way is how a step is done. What is asserted is the answer: concepts, sentences, papers.
 */
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addEdge, addNode } from '#graph/graph.ts'
import { openStore } from '#graph/stores/open-store.ts'
import type { Store } from '#graph/stores/store.ts'
import { type Question, readCatalogue } from '#queries/catalogue/read-catalogue.ts'
import { createText, type Language, type Text } from '#viewer/app/language/text.ts'
import { buildViewer } from '#viewer/server/build-viewer.ts'
import { serveViewer } from '#viewer/server/serve.ts'
import { launchBrowser, openPage } from './browser.ts'
import { sampleGraph } from './sample-graph.ts'

const FACTORY = 'Skills for the Quiet Factory'
const LOOM = 'Apprentices at the Digital Loom'
const TEACH = 'Artificial intelligence might transform the work of dual-qualified teachers [3].'
const UPGRADE = 'Dual-qualified teachers drive industrial upgrading at the mill.'
const FURTHER = 'Skilled talent drives industrial upgrading in the harbor towns [2].'
const HINDER = 'Skilled talent held industrial upgrading back while the mills stood idle.'
const MONEY = 'Too little money for training bases constrains industry-education integration.'

/** Where a step is done: a role with its name, or the summary of what unfolds. */
type Target = { role: 'link' | 'button' | 'searchbox'; name: string } | { summary: string }
type Step = { press: Target } | { write: string; into: Target }

interface Answer {
  /** The region that answers. */
  region: string
  says: string[]
  saysNot?: string
  /** What the live region says. */
  spoken?: string
}

interface Task {
  steps: Step[]
  answer: Answer
  /** A press that opens the words behind it in the panel, and what stands there. */
  opens?: { press: Target; answer: Answer }
}

interface Words {
  t: Text
  /** A concept's name. */
  nameOf(id: string): string
  /** A question's title. */
  titleOf(name: string): string
}

const TASKS: Record<string, (words: Words) => Task> = {
  'which chain leads from artificial intelligence to industry, and on whose words?': ({ t, nameOf }) => {
    const chain = ['artificial-intelligence', 'dual-qualified-teachers', 'industrial-upgrading'].map(nameOf).join(' → ')
    return {
      steps: [
        { press: { role: 'link', name: t('view.chains') } },
        { write: nameOf('artificial-intelligence'), into: { role: 'searchbox', name: t('chains.keep') } },
      ],
      answer: {
        region: t('chains.reading'),
        says: [chain, TEACH, FACTORY, UPGRADE, LOOM],
        spoken: t('chains.said', { at: 1, of: 1, chain, papers: t('count.paper', { n: 1 }) }),
      },
    }
  },
  'what do two papers say against each other?': ({ t, nameOf, titleOf }) => {
    const [from, to] = ['skilled-talent', 'industrial-upgrading'].map(nameOf) as [string, string]
    const relation = t.word('relation', 'drives')
    return {
      steps: [{ press: { role: 'link', name: t('view.gaps') } }, { press: { summary: titleOf('claims-opposing') } }],
      answer: {
        region: t.language === 'zh' ? '论断的依据' : 'What claims rest on',
        says: [`${from} ⇄ ${to}`, t('gaps.for'), FURTHER, FACTORY, t('gaps.against'), HINDER, LOOM],
      },
      opens: {
        press: { role: 'button', name: `${from} ⇄ ${to}` },
        answer: {
          region: t('edge.claims'),
          says: [FURTHER, FACTORY, HINDER, LOOM],
          spoken: t('edge.said', { from, to, relation, papers: t('count.paper', { n: 2 }) }),
        },
      },
    }
  },
  'which challenges has nobody answered?': ({ t, titleOf }) => {
    const name = 'Too little money for training bases'
    return {
      steps: [{ press: { role: 'link', name: t('view.gaps') } }, { press: { summary: titleOf('challenges-without-strategy') } }],
      answer: {
        region: t.language === 'zh' ? '论文提出的主张' : 'What is proposed',
        says: [name, MONEY, FACTORY],
        saysNot: 'Schools can not replace old looms',
      },
      opens: {
        press: { role: 'button', name },
        answer: {
          region: t('node.sentences'),
          says: [MONEY, FACTORY],
          spoken: t('node.said', { kind: t.word('kind', 'Challenge'), name, claims: t('count.claim', { n: 0 }) }),
        },
      },
    }
  },
}

interface Way {
  narrow?: true
  language?: Language
  query?: string
  press(target: Locator): Promise<void>
  /** What more holds at the end; `opener` is what opened the panel. */
  holds?(opener: Locator | null): Promise<void>
}

const click = (target: Locator) => target.click()
const focused = (target: Locator) => target.evaluate((element) => element === document.activeElement)

/** Presses Tab until the target has the focus. */
async function tabTo(target: Locator): Promise<void> {
  await target.waitFor()
  for (let tabs = 0; !(await focused(target)); tabs++) {
    if (tabs === 60) throw new Error(`Tab does not reach ${target}`)
    await page.keyboard.press('Tab')
  }
}

const WAYS: Record<string, Way> = {
  'by mouse': { press: click },
  'by keys alone': {
    press: async (target) => {
      await tabTo(target)
      await page.keyboard.press('Enter')
    },
    holds: async (opener) => {
      if (!opener) return
      await page.keyboard.press('e')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Escape')
      await expect.poll(() => focused(opener)).toBe(true)
    },
  },
  'by touch at 375 px': {
    narrow: true,
    press: (target) => target.tap(),
    holds: async () => expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(375),
  },
  'in 中文': { language: 'zh', query: '&lang=zh', press: click },
  'in the dark': { query: '&theme=dark', press: click, holds: () => page.locator('html[data-mode=dark]').waitFor() },
}

let store: Store
let questions: Question[]
let server: Awaited<ReturnType<typeof serveViewer>>
let browser: Browser
let pages: { wide: Page; narrow: Page }
let page: Page
let faults: string[]

beforeAll(async () => {
  store = await openStore(':memory:', 'write')
  await store.write(graphOfTasks())
  questions = await readCatalogue()
  ;[server, browser] = await Promise.all([serveViewer({ store, questions, port: 0, root: await buildViewer() }), launchBrowser()])
  const narrow = { viewport: { width: 375, height: 700 }, hasTouch: true, isMobile: true }
  const open = (options: BrowserContextOptions) => openPage(browser, options, (fault) => faults.push(fault))
  pages = { wide: await open({ viewport: { width: 1100, height: 700 } }), narrow: await open(narrow) }
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
  await store?.close()
})

/** The sample with a chain over two papers, and a sentence against one of another paper. */
function graphOfTasks() {
  const graph = sampleGraph()
  const paper = 'work:apprentices-at-the-digital-loom:okafor'
  const say = (order: number, text: string, subject: string, relation: string, object: string) => {
    const passage = addNode(graph, `passage:${paper}:${order}`, ['Passage'], { text, file: 'loom.md', note: false, order }).id
    addEdge(graph, 'IN_PAPER', passage, paper)
    addEdge(graph, 'IN_SECTION', passage, `section:${paper}:1`)
    const said = { relation, direction: 've->nqpf', polarity: 'positive', hedged: false, modality: 'fact', confidence: 0.8 }
    const name = `${subject} ${relation} ${object}`
    const claim = addNode(graph, `claim:${name}`, ['Claim'], { name, ...said, method: 'extracted', status: 'open' }).id
    addEdge(graph, 'SUBJECT', claim, `concept:${subject}`)
    addEdge(graph, 'OBJECT', claim, `concept:${object}`)
    addEdge(graph, 'STATED_IN', claim, paper)
    addEdge(graph, 'EVIDENCED_BY', claim, passage)
    const [type, named] = relation === 'constrains' ? ['CONSTRAINS', {}] : ['EMPOWERS', { relation, direction: said.direction }]
    addEdge(graph, type, `concept:${subject}`, `concept:${object}`, { ...named, claims: 1, papers: 1, confidence: said.confidence })
  }
  say(20, UPGRADE, 'dual-qualified-teachers', 'drives', 'industrial-upgrading')
  say(21, HINDER, 'skilled-talent', 'constrains', 'industrial-upgrading')
  return graph
}

function wordsOf(language: Language): Words {
  const graph = sampleGraph()
  const own = language === 'zh' ? 'nameZh' : 'name'
  return {
    t: createText(language),
    nameOf: (id) => String(graph.nodes.get(`concept:${id}`)?.properties[own]),
    titleOf: (name) => {
      const question = questions.find((one) => one.name === name)
      return String(language === 'zh' ? question?.titleZh : question?.title)
    },
  }
}

function find(target: Target): Locator {
  if ('summary' in target) return page.locator('summary', { hasText: target.summary })
  return page.getByRole(target.role, { name: target.name, exact: true })
}

async function expectAnswer({ region, says, saysNot, spoken }: Answer): Promise<void> {
  const answer = page.getByRole('region', { name: region, exact: true })
  for (const text of says) await expect.poll(() => answer.textContent()).toContain(text)
  if (saysNot) expect(await answer.textContent()).not.toContain(saysNot)
  if (spoken) await expect.poll(() => page.locator('[role=status][aria-live]').textContent()).toBe(spoken)
  const quotes = await answer.locator('blockquote').all()
  const width = page.viewportSize()?.width ?? 0
  for (const box of await Promise.all(quotes.map((quote) => quote.boundingBox()))) {
    expect(box && box.x >= 0 && box.x + box.width <= width, 'no sentence is cut off').toBe(true)
  }
}

beforeEach(() => {
  faults = []
})
afterEach(() => {
  expect(faults).toEqual([])
})

describe.each(Object.entries(TASKS))('%s', (_, taskOf) => {
  it.each(Object.entries(WAYS))('%s', async (_, { narrow, language = 'en', query = '', press, holds }) => {
    page = narrow ? pages.narrow : pages.wide
    const { steps, answer, opens } = taskOf(wordsOf(language))
    await page.goto(`${server.url}?table=1${query}`)
    for (const step of steps) {
      await press(find('press' in step ? step.press : step.into))
      if ('write' in step) await page.keyboard.type(step.write)
    }
    await expectAnswer(answer)
    const opener = opens ? find(opens.press) : null
    if (opens && opener) {
      await press(opener)
      await expectAnswer(opens.answer)
    }
    await holds?.(opener)
  })
})
