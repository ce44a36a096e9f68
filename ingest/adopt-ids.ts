/**
 * References and cited works of papers that were woven by themselves, under the ids that they have in the whole graph:
 * there, what two papers print otherwise may be one work, and goes by the id that it had first.
 */
import { addEdge, addNode, createGraph, type Graph, type GraphNode } from '#graph/graph.ts'
import type { Store } from '#graph/stores/store.ts'

/** The graphs with the store's ids; null where that can't be: the store knows other references, or tells fewer works apart. */
export async function adoptIds(graphs: readonly Graph[], papers: readonly string[], store: Store): Promise<Graph[] | null> {
  const rows = await store.query(
    `MATCH (p:Paper)-[:HAS_REFERENCE]->(r:Reference)-[:DENOTES]->(w:Work) WHERE p.id IN $papers
     RETURN p.id AS paper, r.order AS order, r.id AS reference, w.id AS work`,
    { papers: [...papers] },
  )
  const there = new Map(rows.map((row) => [[row.paper, row.order].join('\u0001'), row]))
  if (there.size !== rows.length) return null
  const ids = new Map<string, string>()
  for (const graph of graphs) {
    const denoted = new Map([...graph.edges.values()].filter(({ type }) => type === 'DENOTES').map(({ from, to }) => [from, to]))
    for (const { type, from, to } of graph.edges.values()) {
      if (type !== 'HAS_REFERENCE') continue
      const row = there.get([from, graph.nodes.get(to)!.properties.order].join('\u0001'))
      const work = denoted.get(to)
      if (!row || work === undefined) return null
      for (const [local, global] of [
        [to, String(row.reference)],
        [work, String(row.work)],
      ] as const)
        if ((ids.get(local) ?? global) !== global) return null
        else ids.set(local, global)
    }
  }
  const renamed = [...ids].filter(([local, global]) => local !== global)
  if (renamed.length === 0) return [...graphs]
  // two works that are one are cited together, and a paper that cites itself is something of its own
  if (new Set(ids.values()).size < ids.size || papers.some((paper) => ids.has(paper))) return null
  for (const graph of graphs)
    for (const node of graph.nodes.values()) if (node.labels[0] === 'Problem') ids.set(node.id, toProblemId(node, renamed))
  return graphs.map((graph) => rename(graph, (id) => ids.get(id) ?? id))
}

/** The id of a problem names what it concerns: the references' ids without their label, joined by plus signs. */
function toProblemId({ id, properties }: GraphNode, renamed: readonly [string, string][]): string {
  const tail = (reference: string) => reference.slice('reference:'.length)
  const head = id.slice(0, id.indexOf(`:${properties.kind}:`) + `:${properties.kind}:`.length)
  const parts = id.slice(head.length).split('+')
  return head + parts.map((part) => tail(renamed.find(([local]) => tail(local) === part)?.[1] ?? `reference:${part}`)).join('+')
}

function rename(graph: Graph, toId: (id: string) => string): Graph {
  const renamed = createGraph()
  for (const { id, labels, properties } of graph.nodes.values()) addNode(renamed, toId(id), labels, properties)
  for (const { type, from, to, properties } of graph.edges.values()) addEdge(renamed, type, toId(from), toId(to), properties)
  return renamed
}
