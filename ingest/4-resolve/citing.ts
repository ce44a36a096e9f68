/** References, citations, what cites what, and what is wrong with it. */
import { addEdge, addNode } from '#graph/graph.ts'
import type { Decided } from '../extraction.ts'
import { toSlug } from './identity.ts'
import type { PaperContext } from './paper.ts'

/** Writes the reference list and returns the entries' node ids by index. A note's entries are its full text's. */
export function writeReferences({
  graph,
  extraction,
  paper,
  works,
}: Pick<PaperContext, 'graph' | 'extraction' | 'paper' | 'works'>): string[] {
  const seen = new Map<string, number>()
  return extraction.references.map((reference, order) => {
    const work = works[order]
    const base = `reference:${paper}:${toSlug(reference.key ?? '')}:${work?.slice('work:'.length) ?? toSlug(reference.raw)}`
    const times = (seen.get(base) ?? 0) + 1
    seen.set(base, times)
    const { id } = addNode(graph, times > 1 ? `${base}:${times}` : base, ['Reference'], {
      raw: reference.raw,
      key: reference.key,
      order,
      ...toProperties(reference.decided),
    })
    addEdge(graph, 'HAS_REFERENCE', paper, id)
    if (work) addEdge(graph, 'DENOTES', id, work)
    return id
  })
}

/** Writes citation marks, the works they cite with counts, and problems. */
export function writeCitations({ graph, extraction, paper, works, fileSlug, references, passageOf }: PaperContext): void {
  const counts = new Map<string, number>()
  const citations = extraction.citations.map((citation) => {
    const { id } = addNode(graph, `citation:${paper}:${fileSlug}:${citation.span.start}`, ['Citation'], {
      text: citation.text,
      kind: citation.kind,
      problem: citation.problem,
      ...toProperties(citation.decided),
    })
    addEdge(graph, 'IN_PASSAGE', id, passageOf({ ...citation.span, quote: citation.text }))
    for (const index of citation.references) {
      const [reference, work] = [references[index], works[index]]
      if (!reference || !work) continue
      addEdge(graph, 'POINTS_TO', id, reference)
      counts.set(work, (counts.get(work) ?? 0) + 1)
    }
    return id
  })
  for (const [work, count] of counts) addEdge(graph, 'CITES', paper, work, { count })
  for (const problem of extraction.problems) {
    const ends = [
      ...problem.references.map((i) => references[i]),
      problem.citation === null ? undefined : citations[problem.citation],
    ].filter((end) => end !== undefined)
    const about = ends.length ? ends.map((end) => end.slice(end.indexOf(':') + 1)).join('+') : toSlug(problem.note)
    const { id } = addNode(graph, `problem:${paper}:${problem.kind}:${about}`, ['Problem'], { kind: problem.kind, note: problem.note })
    addEdge(graph, 'HAS_PROBLEM', paper, id)
    for (const end of ends) addEdge(graph, 'CONCERNS', id, end)
  }
}

/** What a person decided, as properties of what it is about. */
function toProperties(decided: Decided | undefined) {
  return decided ? { status: decided.status, was: decided.was, decidedBy: decided.who, why: decided.why } : {}
}
