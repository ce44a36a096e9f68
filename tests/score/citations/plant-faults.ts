/** References whose truth is known: works of real bibliographies as lists print them, some with one field made wrong. */
import { parseReferenceLine } from '../../../ingest/2-structure/references/parse-reference.ts'
import type { Field } from '../../../ingest/check/compare-fields.ts'
import type { CheckedFile } from '../../../ingest/check/known-works.ts'
import { extractBibliography } from '../../../ingest/extract-bibliography.ts'
import type { CslItem, Extraction, Reference } from '../../../ingest/extraction.ts'
import { createRandom } from '../../random.ts'
import { PRINTED_STYLES } from '../identity/vary-item.ts'

/** What an entry is: as the bibliography has it, of a work that the bibliography lacks, or with one field wrong. */
export type Truth = 'alike' | 'unknown' | Field

export interface PlantedEntry {
  truth: Truth
  raw: string
}

type Plant = (item: CslItem, other: CslItem, random: () => number) => CslItem | null

const shift = (text: string | undefined, by: number) => (text !== undefined && /^\d+$/.test(text) ? String(Number(text) + by) : undefined)
const few = (random: () => number) => 3 + Math.floor(random() * 9)

/** How each field is made wrong; null where the work doesn't print it. */
const PLANTS: Partial<Record<Field, Plant>> = {
  year: (item, _, random) => {
    const year = item.issued?.['date-parts']?.[0]?.[0]
    return typeof year === 'number' ? { ...item, issued: { 'date-parts': [[year - few(random)]] } } : null
  },
  volume: (item, _, random) => withField(item, 'volume', shift(item.volume, few(random))),
  issue: (item, _, random) => withField(item, 'issue', shift(item.issue, few(random))),
  page: (item, _, random) => {
    const [, first, last] = /^(\d+)[-–]+(\d+)$/.exec(item.page ?? '') ?? []
    const by = 11 * few(random)
    return first && last && last.length >= first.length ? { ...item, page: `${Number(first) + by}-${Number(last) + by}` } : null
  },
  author: (item, other) =>
    item.author && other.author?.[0]?.given ? { ...item, author: [other.author[0], ...item.author.slice(1)] } : null,
  container: (item, other) => withField(item, 'container-title', item['container-title'] && other['container-title']),
  DOI: (item, other) => withField(item, 'DOI', item.DOI && other.DOI),
}

function withField(item: CslItem, field: 'volume' | 'issue' | 'container-title' | 'DOI', value: string | undefined): CslItem | null {
  return value && value !== item[field] ? { ...item, [field]: value } : null
}

/** Articles with at most three authors: the styles cut longer lists without a word. */
function isPlain({ type, author, title, 'container-title': container, issued }: CslItem): boolean {
  const names = author ?? []
  const whole = names.length > 0 && names.length < 4 && names.every(({ family, given }) => family && given)
  return whole && type === 'article-journal' && !!title && title.length > 20 && !!container && issued?.['date-parts'] !== undefined
}

/** A bibliography and a list that was printed from it and read by us. */
export function plantFaults(
  works: readonly CslItem[],
  seed = 3,
): { known: CheckedFile; list: CheckedFile & { text: string }; entries: PlantedEntry[] } {
  const random = createRandom(seed)
  const plain = works.filter(isPlain)
  const styles = Object.values(PRINTED_STYLES)
  const fields = Object.entries(PLANTS) as [Field, Plant][]
  const known: CslItem[] = []
  const entries = plain.map((item, i): PlantedEntry => {
    const print = styles[i % styles.length]!
    const chance = random()
    if (chance < 0.15) return { truth: 'unknown', raw: print(item) }
    known.push(item)
    const [field, plant] = fields[Math.floor(random() * fields.length)]!
    const other = plain[Math.floor(random() * plain.length)]!
    // only APA prints the DOI
    const style = field === 'DOI' ? PRINTED_STYLES.apa! : print
    const planted = chance < 0.55 ? plant(item, other, random) : null
    // a fault that the style doesn't print is none
    return planted && style(planted) !== style(item) ? { truth: field, raw: style(planted) } : { truth: 'alike', raw: print(item) }
  })
  const text = entries.map(({ raw }) => raw.replace(/\s+/g, ' ')).join('\n')
  let at = 0
  const references = text.split('\n').map((line): Reference => {
    const span = { start: at, end: at + line.length }
    at += line.length + 1
    return { ...parseReferenceLine(line), span }
  })
  const entriesOf = known.map((item, i): Reference => ({ ...item, key: `k${i}`, raw: '', span: { start: 0, end: 0 }, confidence: {} }))
  return {
    known: { path: 'known.bib', text: null, extraction: toExtraction('known.bib', entriesOf, true) },
    list: { path: 'list.md', text, extraction: toExtraction('list.md', references, false) },
    entries,
  }
}

function toExtraction(file: string, references: Reference[], isBibliography: boolean): Extraction {
  const { bibliography, ...empty } = extractBibliography(file, '', 'bibtex', () => {})
  return { ...empty, problems: [], references, ...(isBibliography && bibliography ? { bibliography } : {}) }
}
