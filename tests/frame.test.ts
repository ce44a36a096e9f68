/** The frame under all views: the state in the address, messages, keys and filters, and the colors' contrast. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { edgeTypes } from '#graph/schema/edges.ts'
import { nodeTypes } from '#graph/schema/nodes.ts'
import { countEntries, filterGraph, withoutFilter } from '#viewer/app/filters/filter-graph.ts'
import { type Facet, filters } from '#viewer/app/filters/filters.ts'
import { CANVAS, type Mode, poleColor, RELATION_ORDER, relationColor } from '#viewer/app/graph/palette.ts'
import { findKey, isLoneCharacter, KEY_PLACES, KEYS, printKey } from '#viewer/app/keys/keys.ts'
import { en } from '#viewer/app/language/messages/en.ts'
import { zh } from '#viewer/app/language/messages/zh.ts'
import { browserLanguage, createText, FAMILIES, languageOf, type Message } from '#viewer/app/language/text.ts'
import { addressOf, DEFAULT_STATE, decodeState, encodeState, type ViewState } from '#viewer/app/state/view-state.ts'
import type { ConceptGraph } from '#viewer/server/api-types.ts'
import { buildViewer } from '#viewer/server/build-viewer.ts'
import { STATUS } from '#viewer/server/to-api-error.ts'

const app = join(import.meta.dirname, '..', 'viewer', 'app')

const text = fc.string({ unit: 'grapheme', minLength: 1 })
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0)
const named = <T>(value: fc.Arbitrary<T>) => fc.array(fc.tuple(text, value), { maxLength: 4 }).map((pairs) => Object.fromEntries(pairs))
const anyState: fc.Arbitrary<ViewState> = fc.record({
  view: text,
  table: fc.boolean(),
  selection: fc.option(
    fc.oneof(
      fc.record({ kind: fc.constant('node' as const), id: text }),
      fc.record({ kind: fc.constant('edge' as const), from: text, to: text }),
    ),
  ),
  search: fc.string({ unit: 'grapheme' }),
  question: fc.option(text),
  parameters: named(fc.string({ unit: 'grapheme' })),
  options: named(text),
  hidden: fc.uniqueArray(text).map((entries) => entries.sort()),
  bounds: named(number),
  camera: fc.option(fc.record({ x: number, y: number, ratio: fc.double({ min: 0.001, max: 100, noNaN: true }) })),
  layout: text,
  seed: fc.nat(1_000_000),
  labels: fc.constantFrom('auto' as const, 'en' as const, 'zh' as const, 'both' as const),
  language: fc.constantFrom('auto' as const, 'en' as const, 'zh' as const),
  theme: fc.constantFrom('system' as const, 'light' as const, 'dark' as const, 'contrast' as const),
  embed: fc.boolean(),
})

describe('the address', () => {
  it('is empty for the default view, and stays in the page whatever its path is', () => {
    expect(encodeState(DEFAULT_STATE)).toBe('')
    expect(addressOf(DEFAULT_STATE)).toBe('./')
    expect(addressOf(DEFAULT_STATE, { view: 'questions' })).toBe('?view=questions')
  })

  it('brings back every state that it encodes', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        expect(decodeState(encodeState(state))).toEqual(state)
      }),
    )
  })

  it('means some state whatever it holds, and always the same address again', () => {
    const keys = fc.constantFrom('view', 'camera', 'b.year.min', 'seed', 'hide', 'theme', 'lang', 'o.', 'p.x', '__proto__')
    const pairs = fc.array(fc.tuple(keys, fc.string({ unit: 'grapheme' }))).map((entries) => `?${new URLSearchParams(entries)}`)
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), pairs), (search) => {
        const once = encodeState(decodeState(search))
        expect(encodeState(decodeState(once))).toBe(once)
      }),
    )
  })

  it('takes what it does not understand as if it were not there', () => {
    for (const search of [
      '?theme=purple&labels=klingon&from=a',
      '?camera=1,2',
      '?camera=1,2,-3',
      '?seed=-1',
      '?b.year.min=old',
      '?embed=yes',
    ])
      expect(decodeState(search), search).toEqual(DEFAULT_STATE)
  })
})

describe('messages', () => {
  const placeholders = (message: Message) => {
    const forms = typeof message === 'string' ? [message] : Object.values(message)
    return [...new Set(forms.flatMap((form) => [...form.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)))].sort()
  }
  const readFolder = (folder: string) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path) && !path.includes('messages'))
      .map((path) => readFileSync(join(folder, path), 'utf8'))
      .join('\n')
  const sources = readFolder(app)

  it('are the same keys in every language, with the same values in them, none empty', () => {
    expect(Object.keys(zh)).toEqual(Object.keys(en))
    for (const [key, message] of Object.entries(en)) {
      const other = zh[key as keyof typeof zh]
      expect(placeholders(other), key).toEqual(placeholders(message))
      for (const one of [message, other])
        for (const form of typeof one === 'string' ? [one] : Object.values(one)) expect(form, key).not.toBe('')
    }
  })

  it('are all used', () => {
    const worded = FAMILIES.filter((family) => new RegExp(`word\\([^)]*'${family}'`).test(sources))
    const used = (key: string) => {
      const beginning = key.slice(0, key.lastIndexOf('.'))
      return worded.some((family) => family === beginning) || sources.includes(`'${key}'`) || sources.includes(`\`${beginning}.\${`)
    }
    expect(worded).toEqual(FAMILIES)
    expect(Object.keys(en).filter((key) => !used(key))).toEqual([])
  })

  it('word what the graph holds: every relation and kind of node, and nothing that it has not', () => {
    const family = (name: string) => Object.keys(en).flatMap((key) => (key.startsWith(`${name}.`) ? [key.slice(name.length + 1)] : []))
    const own = ['Source', 'Build']
    expect(family('relation').sort()).toEqual([...RELATION_ORDER].sort())
    expect(family('kind').sort()).toEqual(
      Object.keys(nodeTypes)
        .filter((label) => !own.includes(label))
        .sort(),
    )
    const types = new Set(Object.keys(edgeTypes))
    expect([...family('out'), ...family('into')].filter((type) => !types.has(type))).toEqual([])
    expect(family('out')).toEqual(family('into'))
    const ours = [...readFolder(join(app, '..', 'server')).matchAll(/toBody\('([a-z-]+)'/g)].map(([, rule]) => rule!)
    expect(family('fault')).toEqual([...new Set([...Object.keys(STATUS), ...ours])].sort())
    const properties = new Set(Object.values(nodeTypes).flatMap(({ properties }) => Object.keys(properties)))
    expect(family('property').filter((name) => !properties.has(name))).toEqual([])
  })

  it('choose the plural, write numbers as the language does, and fall back to the bare name', () => {
    const [english, chinese] = [createText('en'), createText('zh')]
    expect([0, 1, 2, 1234].map((n) => english('count.paper', { n }))).toEqual(['0 papers', '1 paper', '2 papers', '1,234 papers'])
    expect(chinese('count.paper', { n: 1 })).toBe('1 篇论文')
    expect(english.word('relation', 'aligns_with')).toBe('aligns with')
    expect(chinese.word('relation', 'drives')).toBe('驱动')
    expect(english.word('relation', 'quietlyUndoes')).toBe('quietly undoes')
    expect(english.word('relation', 'toString')).toBe('to string')
    expect(english.number(0.5, 2)).toBe('0.50')
    expect(english('error.join', { message: '{wayOut}', wayOut: 'no' })).toBe('{wayOut} — no')
  })

  it('are in the language of the browser, and texts in their own', () => {
    expect(browserLanguage(['fr', 'zh-TW', 'en'])).toBe('zh')
    expect(browserLanguage(['fr'])).toBe('en')
    expect([languageOf('skilled talent'), languageOf('技能人才'), languageOf('AI 赋能教育'), languageOf('2023')]).toEqual([
      'en',
      'zh',
      'zh',
      null,
    ])
  })
})

describe('keys', () => {
  const press = (key: string, held: { ctrlKey?: boolean; shiftKey?: boolean; altKey?: boolean } = {}) => ({
    key,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    ...held,
  })

  it('are told apart with and without Ctrl and Shift', () => {
    expect(findKey('page', press('z', { ctrlKey: true }))).toBe('undo')
    expect(findKey('page', press('Z', { ctrlKey: true, shiftKey: true }))).toBe('redo')
    expect(findKey('page', press('z'))).toBeNull()
    expect(findKey('page', press('?', { shiftKey: true }))).toBe('help')
    expect(findKey('page', press('/', { ctrlKey: true }))).toBeNull()
    expect(findKey('graph', press('+', { shiftKey: true }))).toBe('zoomIn')
    expect(findKey('graph', press('Enter', { shiftKey: true }))).toBe('openEdge')
    expect(findKey('graph', press('ArrowLeft', { altKey: true }))).toBeNull()
    expect([isLoneCharacter(press('f')), isLoneCharacter(press('z', { ctrlKey: true })), isLoneCharacter(press('Home'))]).toEqual([
      true,
      false,
      false,
    ])
  })

  it('mean one thing at one place, each found by its own table', () => {
    for (const place of KEY_PLACES) {
      const all = Object.values<{ keys: readonly string[] }>(KEYS[place]).flatMap(({ keys }) => [...keys])
      expect(new Set(all).size).toBe(all.length)
      for (const [id, { keys }] of Object.entries<{ keys: readonly string[] }>(KEYS[place]))
        for (const key of keys) {
          const parts = key.split(/(?<=.)\+/)
          expect(
            findKey(place, press(parts.at(-1) ?? '', { ctrlKey: parts.includes('Mod'), shiftKey: parts.includes('Shift') })),
            key,
          ).toBe(id)
        }
    }
    expect([printKey('Shift+Mod+Z', true), printKey('+', false), printKey('ArrowUp', false)]).toEqual(['Shift+⌘+Z', '+', '↑'])
  })
})

describe('filters', () => {
  const concept = (id: string, pole: string | null) => ({
    id,
    name: id,
    nameZh: null,
    namePinyin: null,
    pole,
    stage: null,
    papers: 1,
    claims: 1,
  })
  const relation = (name: string, claims: number, papers: number) => ({
    type: 'EMPOWERS',
    relation: name,
    direction: null,
    claims,
    papers,
    confidence: 0.5,
    aspect: null,
  })
  const said = (name: string, paper: number, confidence: number, more: { hedged?: boolean; curated?: boolean } = {}) => ({
    relation: name,
    paper,
    confidence,
    hedged: false,
    asserted: !more.hedged,
    curated: false,
    ...more,
  })
  const graph: ConceptGraph = {
    concepts: [concept('a', 'left'), concept('b', 'right'), concept('c', null)],
    links: [
      {
        from: 'a',
        to: 'b',
        claims: 3,
        hedged: 1,
        papers: 2,
        relations: [relation('drives', 2, 2), relation('supports', 1, 1)],
        stated: [said('drives', 0, 0.9), said('drives', 1, 0.4, { hedged: true }), said('supports', 1, 0.8, { curated: true })],
      },
      { from: 'b', to: 'c', claims: 1, hedged: 0, papers: 1, relations: [relation('drives', 1, 1)], stated: [said('drives', 1, 0.7)] },
      { from: 'c', to: 'a', claims: 0, hedged: 0, papers: 1, relations: [relation('contrasts_with', 0, 1)], stated: [] },
    ],
    papers: [
      { id: 'p', title: 'P', year: 2020 },
      { id: 'q', title: 'Q', year: null },
    ],
    poles: ['left', 'right'].map((id) => ({ id, name: id, nameZh: null, concepts: 1 })),
    stages: [],
    counts: { papers: 2, works: 2, claims: 4, passages: 4 },
  }
  const filtered = (hidden: string[], bounds: Record<string, number> = {}) => filterGraph(graph, { hidden, bounds })
  const links = (...chosen: Parameters<typeof filtered>) => filtered(...chosen).graph.links.map(({ from, to }) => from + to)

  it('leave the very graph where none is used', () => {
    expect(filtered([]).graph).toBe(graph)
    expect(filtered(['nonsense:x'], { 'nonsense.min': 3 }).graph).toBe(graph)
  })

  it('keep by pole, relation, paper, wording, source, confidence, papers and year', () => {
    expect(links(['pole:right'])).toEqual(['ca'])
    expect(links(['pole:'])).toEqual(['ab'])
    expect(links(['relation:drives'])).toEqual(['ab', 'ca'])
    expect(links(['paper:q'])).toEqual(['ab', 'ca'])
    expect(links(['hedged:no'])).toEqual(['ab'])
    expect(links(['method:extracted'])).toEqual(['ab'])
    expect(links([], { 'confidence.min': 0.6 })).toEqual(['ab', 'bc'])
    expect(links([], { 'papers.min': 2 })).toEqual(['ab'])
    expect(links([], { 'year.min': 2000, 'year.max': 2020 })).toEqual(['ab'])
  })

  it('count a link again from what is left of it', () => {
    expect(filtered(['paper:p']).graph.links[0]).toMatchObject({ claims: 2, papers: 1, hedged: 1 })
    expect(filtered(['hedged:yes']).graph.links[0]).toMatchObject({ claims: 2, papers: 2, hedged: 0 })
    expect(filtered(['relation:drives']).graph.links[0]?.relations.map(({ relation }) => relation)).toEqual(['supports'])
  })

  it('name each reason with what it alone leaves out, and each can be taken back', () => {
    const chosen: Pick<ViewState, 'hidden' | 'bounds'> = { hidden: ['pole:right', 'relation:contrasts_with'], bounds: { 'year.min': 2000 } }
    const { total, shown, reasons } = filterGraph(graph, chosen)
    expect([total, shown]).toEqual([3, 0])
    expect(reasons.map(({ filter, leavesOut }) => [filter.id, leavesOut])).toEqual([
      ['pole', 2],
      ['relation', 1],
      ['year', 2],
    ])
    expect(reasons.reduce((left, { filter }) => withoutFilter(filter, left), chosen)).toEqual({ hidden: [], bounds: {} })
  })

  it('count concepts for what concepts have, links for what is said', () => {
    const counts = (id: string) => Object.fromEntries(countEntries(graph, filters.find((filter) => filter.id === id) as Facet))
    expect(counts('pole')).toEqual({ left: 1, right: 1, '': 1 })
    expect(counts('relation')).toEqual({ drives: 2, supports: 1, contrasts_with: 1 })
    expect(counts('hedged')).toEqual({ no: 3, yes: 1 })
  })
})

describe('colors', () => {
  const css = readFileSync(join(app, 'styles', 'tokens.css'), 'utf8')
  const themes = [...css.matchAll(/:root(?:\[data-mode="([\w-]+)"\])?\s*\{([^}]*)\}/g)].map(([, mode = 'light', body = '']) => ({
    mode: mode as Mode,
    token: Object.fromEntries([...body.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value])) as Record<
      string,
      string
    >,
  }))

  /** WCAG 2.2, relative luminance. */
  const luminance = (hex: string) => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5]
      .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const contrast = (one = '', other = '') => {
    const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
    return (light + 0.05) / (dark + 0.05)
  }

  it('are there for every theme, and the canvas has the page’s own', () => {
    expect(themes.map(({ mode }) => mode).sort()).toEqual(Object.keys(CANVAS).sort())
    for (const { mode, token } of themes) expect([CANVAS[mode].paper, CANVAS[mode].ink], mode).toEqual([token.paper, token.ink])
  })

  it('of texts stand out from their ground by 4.5 : 1, in high contrast by 7 : 1', () => {
    const grounds = ['paper', 'raised', 'sunken']
    const pairs = [
      ...grounds.flatMap((ground) => [
        ['ink', ground],
        ['quiet', ground],
        ['accent', ground],
      ]),
      ...['from', 'to', 'cue', 'accent-soft'].map((ground) => ['ink', ground]),
      ['quiet', 'accent-soft'],
      ['accent', 'accent-soft'],
      ['on-accent', 'accent'],
      ['warn', 'warn-soft'],
      ['note', 'note-soft'],
      ['paper', 'ink'],
    ]
    for (const { mode, token } of themes)
      for (const [text = '', ground = ''] of pairs)
        expect(contrast(token[text], token[ground]), `${mode}: ${text} on ${ground}`).toBeGreaterThanOrEqual(
          mode.startsWith('contrast') ? 7 : 4.5,
        )
  })

  it('of nodes and curves stand out from the paper by 3 : 1, in high contrast by 4.5 : 1', () => {
    for (const mode of Object.keys(CANVAS) as Mode[])
      for (const color of [
        ...RELATION_ORDER.map((relation) => relationColor(relation, mode)),
        ...[-1, 0, 1, 2, 3].map((pole) => poleColor(pole, mode)),
      ])
        expect(contrast(color, CANVAS[mode].paper), `${color} in ${mode}`).toBeGreaterThanOrEqual(mode.startsWith('contrast') ? 4.5 : 3)
  })
})

describe('the page', () => {
  it('asks for less than 250 kB of compressed JavaScript before the first paint, and for no Sigma', async () => {
    const root = await buildViewer()
    const page = readFileSync(join(root, 'index.html'), 'utf8')
    const first = new Set([...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map(([, path = '']) => path))
    // What these import at once comes before the first paint, too; what they import when it is wanted doesn't.
    for (const path of first) {
      const text = readFileSync(join(root, path), 'utf8')
      for (const [, name = ''] of text.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) first.add(`assets/${name}`)
      expect(text, path).not.toContain('WebGL')
    }
    const size = [...first].reduce((sum, path) => sum + gzipSync(readFileSync(join(root, path))).length, 0)
    expect(size).toBeGreaterThan(50_000)
    expect(size).toBeLessThan(250_000)
  })
})
