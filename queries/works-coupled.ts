/**
 * Bibliographic coupling: how many works two papers both cite (M. M. Kessler, Bibliographic coupling between scientific
 * papers, American Documentation 14(1), 1963, doi 10.1002/asi.5090140103), beside Salton's cosine, which sets it against
 * the length of both lists. Where no work is shared, cited authors and then cited journals couple papers more loosely
 * (Zhao and Strotmann, Evolution of research activities …, JASIST 59(13), 2008, count authors so).
 */
import { defineQuestion } from './catalogue/question.ts'
import { type Citing, findCoupled, KINDS, readCiting, toCosine } from './graph/find-coupled.ts'
import { readTexts } from './graph/read-citations.ts'

export const question = defineQuestion({
  title: 'Papers coupled by their references',
  titleZh: '文献耦合',
  audience: 'scholar',
  question: 'Which two papers draw on the same works, or at least on the same authors or journals?',
  parameters: [
    {
      name: 'paper',
      type: 'string',
      default: '',
      about: 'one of the two: its title or a part of it, or its id; nothing for all pairs',
      from: { label: 'Work', property: 'title' },
    },
  ],
  columns: [
    { name: 'paper', about: 'one paper' },
    { name: 'partner', about: 'the other' },
    { name: 'works', about: 'how many works both cite (coupling strength, Kessler 1963)' },
    { name: 'cosine', about: 'that over the root of the product of how many each cites, 0 to 1' },
    { name: 'authors', about: 'how many authors both cite' },
    { name: 'venues', about: 'how many journals, books or sites both cite from' },
    { name: 'shared', about: 'up to ten of what is shared: works, then authors, then journals' },
    { name: 'sentence', about: 'a sentence that cites what is shared' },
    { name: 'paperId', about: 'one paper' },
    { name: 'partnerId', about: 'the other' },
    { name: 'workIds', about: 'the works that both cite' },
    { name: 'passageIds', about: 'the sentences of both that cite the nearest kind of what is shared' },
  ],
  async run(store, { paper, limit }) {
    const papers = await readCiting(store)
    const isAsked = ({ id, title }: Citing) => id === paper || title.toLowerCase().includes(paper.toLowerCase())
    const { pairs, isAll } = findCoupled(papers, isAsked, limit)
    const shown = pairs.slice(0, limit).map(([one, other]) => {
      const shared = KINDS.map((kind) => [...one[kind].keys()].filter((id) => other[kind].has(id)))
      const nearest = KINDS.findIndex((_, i) => shared[i]!.length > 0)
      const passageIds = [one, other].flatMap((citing) => shared[nearest]!.flatMap((id) => citing[KINDS[nearest]!].get(id)?.passages ?? []))
      return { one, other, shared, passageIds: [...new Set(passageIds)] }
    })
    const texts = await readTexts(
      store,
      shown.flatMap(({ passageIds }) => passageIds.slice(0, 1)),
    )
    const rows = shown.map(({ one, other, shared, passageIds }) => ({
      paper: one.title,
      partner: other.title,
      works: shared[0]!.length,
      cosine: toCosine(one, other),
      authors: shared[1]!.length,
      venues: shared[2]!.length,
      shared: KINDS.flatMap((kind, i) => shared[i]!.map((id) => one[kind].get(id)!.name)).slice(0, 10),
      sentence: texts.get(passageIds[0] ?? '') ?? null,
      paperId: one.id,
      partnerId: other.id,
      workIds: shared[0]!,
      passageIds,
    }))
    return { rows, total: isAll ? pairs.length : null }
  },
})
