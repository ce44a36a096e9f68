/**
 * Co-citation: how many papers cite two works together (Henry Small, Co-citation in the scientific literature, Journal of
 * the American Society for Information Science 24(4), 1973, doi 10.1002/asi.4630240406), beside Salton's cosine, which
 * sets it against how often each is cited. Works cited in one sentence, or at least in one section, belong together more
 * closely than by a list alone (Gipp and Beel, Citation Proximity Analysis, ISSI 2009), so these decide among equals.
 */
import { defineQuestion } from './catalogue/question.ts'
import { type CountedPair, countTogether } from './graph/count-together.ts'
import { type CitedWork, readCitations, readTexts } from './graph/read-citations.ts'
import { sortByRank } from './graph/sort-by-rank.ts'

interface Pair {
  one: CitedWork
  other: CitedWork
  papers: string[]
  sentences: string[]
  sections: string[]
}

export const question = defineQuestion({
  title: 'Works cited together',
  titleZh: '共被引文献',
  audience: 'scholar',
  question: 'Which two works do papers cite together, and in which sentences side by side?',
  parameters: [
    {
      name: 'work',
      type: 'string',
      default: '',
      about: 'one of the two: its title or a part of it, or its id; nothing for all pairs',
      from: { label: 'Work', property: 'title' },
    },
  ],
  columns: [
    { name: 'work', about: 'one work' },
    { name: 'partner', about: 'the work cited with it' },
    { name: 'papers', about: 'how many papers cite both (co-citation, Small 1973)' },
    { name: 'sentences', about: 'how many sentences cite both' },
    { name: 'sections', about: 'how many sections do' },
    { name: 'cosine', about: 'papers over the root of the product of how many cite each, 0 to 1' },
    { name: 'sentence', about: 'a sentence that cites both' },
    { name: 'workId', about: 'one work' },
    { name: 'partnerId', about: 'the work cited with it' },
    { name: 'paperIds', about: 'the papers that cite both' },
    { name: 'passageIds', about: 'the sentences that cite both; where there is none, those of these papers that cite either' },
  ],
  async run(store, { work, limit }) {
    const papers = await readCitations(store)
    const isAsked = ({ id, title, titleAlt }: CitedWork) =>
      id === work || [title, titleAlt].some((name) => name?.toLowerCase().includes(work.toLowerCase()))
    const { pairs, total } = countTogether(papers, isAsked, limit)
    const best = takeBest(pairs, limit).map(({ one, other }) => toPair(one, other))
    const ranked = sortByRank(best, ({ papers, sentences, sections }) => [papers.length, sentences.length, sections.length], toKey)
    const shown = ranked.slice(0, limit)
    const texts = await readTexts(
      store,
      shown.flatMap(({ sentences }) => sentences.slice(0, 1)),
    )
    const rows = shown.map(({ one, other, papers, sentences, sections }) => ({
      work: one.title,
      partner: other.title,
      papers: papers.length,
      sentences: sentences.length,
      sections: sections.length,
      cosine: Math.round((1000 * papers.length) / Math.sqrt(one.marks.size * other.marks.size)) / 1000,
      sentence: texts.get(sentences[0] ?? '') ?? null,
      workId: one.id,
      partnerId: other.id,
      paperIds: papers,
      passageIds: sentences.length ? sentences : [...new Set(papers.flatMap((id) => [one, other].flatMap((work) => toPassages(work, id))))],
    }))
    return { rows, total }
  },
})

/** The best by papers, sentences and sections, with all that are as good as the last of them: there may be a million. */
function takeBest(pairs: readonly CountedPair[], most: number): CountedPair[] {
  if (pairs.length <= most) return [...pairs]
  const ranks = Float64Array.from(pairs, ({ one, other, papers }) => 1e12 * papers + countShared(one, other))
  const least = ranks.toSorted()[pairs.length - most]!
  return pairs.filter((_, i) => ranks[i]! >= least)
}

/** A million for each sentence that cites both, one for each section. */
function countShared(one: CitedWork, other: CitedWork): number {
  let shared = 0
  for (const [paper, marks] of one.marks) {
    const others = other.marks.get(paper)
    if (!others) continue
    for (const [i, { passage, section }] of marks.entries()) {
      if (others.some((mark) => mark.passage === passage)) shared += 1e6
      const isNew = section !== null && marks.findIndex((mark) => mark.section === section) === i
      if (isNew && others.some((mark) => mark.section === section)) shared++
    }
  }
  return shared
}

/** The papers, sentences and sections that cite both. */
function toPair(one: CitedWork, other: CitedWork): Pair {
  const papers = [...one.marks.keys()].filter((paper) => other.marks.has(paper)).sort()
  const findAll = (find: (work: CitedWork, paper: string) => string[]) =>
    papers.flatMap((paper) => findShared(find(one, paper), find(other, paper)))
  return { one, other, papers, sentences: findAll(toPassages), sections: findAll(toSections) }
}

const toKey = ({ one, other }: Pick<Pair, 'one' | 'other'>) => `${one.id}\n${other.id}`
const toPassages = ({ marks }: CitedWork, paper: string) => (marks.get(paper) ?? []).map(({ passage }) => passage)
const toSections = ({ marks }: CitedWork, paper: string) => (marks.get(paper) ?? []).flatMap(({ section }) => section ?? [])
const findShared = (some: string[], others: string[]) => [...new Set(some)].filter((one) => others.includes(one))
