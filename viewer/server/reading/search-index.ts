/**
 * All names and sentences of a graph as a search compares them, read once a build: a key that is pressed then asks no store to
 * read everything, and what is counted is counted in memory.
 */
import type { Row, Store } from '#graph/stores/store.ts'
import type { NodeRef } from '../api-types.ts'
import { toNumberOrNull, toText, toTexts } from './cells.ts'
import { foldText, squeeze } from './fold-search.ts'

/** Something with names. */
export interface Named {
  hit: NodeRef
  /** Folded, the main ones first. */
  names: string[]
  /** All of them, with and without blanks. */
  text: string
}

export interface SearchIndex {
  concepts: Named[]
  works: Named[]
  people: Named[]
  /** In the order of the papers; their words and paper are asked for when they are shown. */
  sentences: { ids: string[]; texts: string[] }
}

const CONCEPTS = `
MATCH (c:Concept)
RETURN c.id AS id, c.name AS name, c.nameZh AS nameZh, c.namePinyin AS namePinyin, c.variants AS variants
ORDER BY id`
const WORKS = `
MATCH (w:Work)
RETURN w.id AS id, w.title AS name, w.titleAlt AS other, w.variants AS variants, w.year AS year, w.files AS files
ORDER BY name, id`
const PEOPLE = 'MATCH (p:Person) RETURN p.id AS id, p.name AS name, p.variants AS variants ORDER BY name, id'
const SENTENCES = `
MATCH (p:Passage)-[:IN_PAPER]->(w:Paper)
RETURN p.id AS id, p.text AS text, w.title AS paper, p.note AS note, p.order AS place
ORDER BY note, paper, place, id`

const HAN = /\p{Script=Han}/u
/** So many are folded at once; then others are answered. */
const AT_ONCE = 2000

/** Reads everything that can be found. */
export async function readSearchIndex(store: Store): Promise<SearchIndex> {
  const { pinyin } = await import('pinyin-pro')
  const spell = (text: string | null | undefined, first: Spelling) => spellWith(pinyin, text, first)
  const concepts = await inTurns(await store.query(CONCEPTS), (row) => {
    const chinese = toText(row.nameZh)
    const names = [toText(row.name), chinese, toText(row.namePinyin) ?? spell(chinese, 'text')[0], ...toTexts(row.variants)]
    return toNamed({ id: String(row.id), label: 'Concept', name: toText(row.name) ?? String(row.id), detail: chinese }, names)
  })
  const works = await inTurns(await store.query(WORKS), (row) => {
    const names = [toText(row.name), toText(row.other), ...toTexts(row.variants)]
    const year = toNumberOrNull(row.year)
    const hit = {
      id: String(row.id),
      label: row.files ? 'Paper' : 'Work',
      name: names[0] ?? String(row.id),
      detail: year === null ? null : String(year),
    }
    return toNamed(hit, [...names, ...names.flatMap((name) => spell(name, 'text'))])
  })
  const people = await inTurns(await store.query(PEOPLE), (row) => {
    const names = [toText(row.name), ...toTexts(row.variants)]
    const spelled = names.flatMap((name) => [...spell(name, 'family'), ...spell(name, 'given')])
    return toNamed({ id: String(row.id), label: 'Person', name: names[0] ?? String(row.id), detail: null }, [...names, ...spelled])
  })
  const sentences: SearchIndex['sentences'] = { ids: [], texts: [] }
  await inTurns(await store.query(SENTENCES), (row) => {
    sentences.ids.push(String(row.id))
    sentences.texts.push(foldText(toText(row.text) ?? ''))
  })
  return { concepts, works, people, sentences }
}

async function inTurns<T>(rows: readonly Row[], step: (row: Row) => T): Promise<T[]> {
  const made: T[] = []
  for (const [index, row] of rows.entries()) {
    if (index % AT_ONCE === AT_ONCE - 1) await new Promise((resolve) => setImmediate(resolve))
    made.push(step(row))
  }
  return made
}

function toNamed(hit: NodeRef, given: readonly (string | null | undefined)[]): Named {
  const names = [...new Set(given.flatMap((name) => (name ? [foldText(name)] : [])))]
  return { hit, names, text: names.flatMap((name) => [name, squeeze(name)]).join('\n') }
}

type Spelling = 'text' | 'family' | 'given'

/** 汉字 as pinyin: a text, or a name with its family or its given name first; ü as v too. None for what has no 汉字. */
function spellWith(pinyin: typeof import('pinyin-pro').pinyin, text: string | null | undefined, first: Spelling): string[] {
  if (!text || !HAN.test(text)) return []
  const syllables = pinyin(text, { toneType: 'none', type: 'array', surname: first === 'text' ? 'off' : 'head' })
  const [family, ...given] = syllables
  const spelled = { text: syllables.join(' '), family: `${family} ${given.join('')}`, given: `${given.join('')} ${family}` }[first]
  return spelled.includes('ü') ? [spelled, spelled.replaceAll('ü', 'v')] : [spelled]
}
