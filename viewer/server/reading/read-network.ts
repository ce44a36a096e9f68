/**
 * The literature as networks: what cites what, what is cited together, who writes with whom, which venues cite which.
 *
 * Columns instead of objects, links as numbers: 27,770 works and 352,807 citations are 5 MB and parse at once.
 * Sources: Small (1973) for co-citation, Kessler (1963) for bibliographic coupling.
 */
import type { Row, Store } from '#graph/stores/store.ts'
import type { Network, NetworkKind } from '../api-types.ts'
import { toNumber, toNumberOrNull, toText } from './cells.ts'
import { layoutByTime } from './layout-by-time.ts'
import { placeInTime } from './place-in-time.ts'

/** Pairs are counted among so many works, the most cited first; more pairs than that nobody sees. */
const MOST_PAIRED = 1000

const WORKS = `
MATCH (w:Work)
OPTIONAL MATCH (a:Person)-[r:AUTHORED]->(w) WHERE r.order = 1
WITH w, min(a.name) AS author
OPTIONAL MATCH (w)-[:PUBLISHED_IN]->(v:Venue)
WITH w, author, min(v.name) AS venue
RETURN w.id AS id, w.title AS name, w.year AS year, w.yearAtLeast AS yearAtLeast, w.files IS NOT NULL AS paper, author, venue
ORDER BY id`

/** Width by height of a picture of works; it is fitted into windows of other shapes. */
const ASPECT = 1.7

const CITES = 'MATCH (a:Work)-[:CITES]->(b:Work) RETURN a.id AS source, b.id AS target'

type Pair = [from: number, to: number, weight: number]

interface Reading {
  directed: boolean
  nodes: string
  /** The links as they are in the graph, one a row. */
  links: string
  /** What the network's own links are, where they aren't those. */
  toPairs?: (links: Pair[], order: number) => Pair[]
}

const readings: Record<NetworkKind, Reading> = {
  works: { directed: true, nodes: WORKS, links: CITES },
  cocited: { directed: false, nodes: WORKS, links: CITES, toPairs: (links, order) => pairTogether(links, order, 'cited') },
  coupled: { directed: false, nodes: WORKS, links: CITES, toPairs: (links, order) => pairTogether(links, order, 'citing') },
  authors: {
    directed: false,
    nodes: 'MATCH (p:Person) RETURN p.id AS id, p.name AS name ORDER BY id',
    links: `MATCH (a:Person)-[:AUTHORED]->(w:Work)
WITH a, w
MATCH (b:Person)-[:AUTHORED]->(w)
WHERE a.id < b.id
RETURN a.id AS source, b.id AS target, count(DISTINCT w) AS weight
ORDER BY source, target`,
  },
  institutions: {
    directed: false,
    nodes: 'MATCH (i:Institution) RETURN i.id AS id, i.name AS name, i.place AS detail ORDER BY id',
    links: `MATCH (i:Institution)<-[:AFFILIATED_WITH]-(p:Person)
WITH i, p
MATCH (p)-[:AUTHORED]->(w:Paper)
WITH DISTINCT i, w
MATCH (w)<-[:AUTHORED]-(q:Person)
WITH DISTINCT i, w, q
MATCH (q)-[:AFFILIATED_WITH]->(j:Institution)
WHERE i.id < j.id
RETURN i.id AS source, j.id AS target, count(DISTINCT w) AS weight
ORDER BY source, target`,
  },
  venues: {
    directed: true,
    nodes: 'MATCH (v:Venue) RETURN v.id AS id, v.name AS name, v.nameZh AS detail ORDER BY id',
    links: `MATCH (a:Work)-[:CITES]->(b:Work)
WITH a, b
MATCH (a)-[:PUBLISHED_IN]->(v:Venue)
WITH v, b
MATCH (b)-[:PUBLISHED_IN]->(u:Venue)
RETURN v.id AS source, u.id AS target, count(b) AS weight
ORDER BY source, target`,
  },
}

/** Reads one network. `cited` counts the links that end at a node of a directed one, all its links in another. */
export async function readNetwork(store: Store, kind: NetworkKind): Promise<Network> {
  const { directed, nodes, links, toPairs } = readings[kind]
  const rows = await store.query(nodes)
  const indexes = new Map(rows.map((row, i) => [String(row.id), i]))
  const stored = (await store.query(links)).flatMap((row): Pair[] => {
    const [from, to] = [indexes.get(String(row.source)), indexes.get(String(row.target))]
    return from === undefined || to === undefined ? [] : [[from, to, toNumber(row.weight, 1)]]
  })
  const pairs = toPairs ? toPairs(stored, rows.length) : stored
  const cited = Array<number>(rows.length).fill(0)
  for (const [from, to] of directed || toPairs ? stored : pairs) {
    cited[to] = (cited[to] ?? 0) + 1
    if (!directed && !toPairs) cited[from] = (cited[from] ?? 0) + 1
  }
  const network = {
    kind,
    directed,
    ids: rows.map((row) => String(row.id)),
    names: rows.map((row) => toText(row.name) ?? String(row.id)),
    details: rows.map(toDetail),
    years: rows.map((row) => toNumberOrNull(row.year)),
    yearsAtLeast: rows.map((row) => toNumberOrNull(row.yearAtLeast)),
    papers: rows.map((row) => row.paper === true),
    cited,
    links: pairs.sort(([a, b, v], [c, d, w]) => w - v || cited[d]! - cited[b]! || a - c || b - d).flat(),
  }
  return { ...network, time: kind === 'works' ? toTime(network) : null }
}

/** Works in columns by their time, so that the first picture need not wait for a layout in the page. */
function toTime(network: Omit<Network, 'time'>): Network['time'] {
  const times = placeInTime(network)
  const { places, columns } = layoutByTime(times, network.links, ASPECT)
  return { axis: times.axis, after: times.after, places: [...places], columns }
}

function toDetail(row: Row): string | null {
  const parts = [toText(row.author), toText(row.venue), toText(row.detail)].filter((part) => part !== null)
  return parts.length ? parts.join(', ') : null
}

/**
 * Pairs of works that one work cites together, or that cite one work together, with the count of such works.
 *
 * A pair that only one work joins is kept in small graphs alone: five papers rarely cite two works twice.
 */
function pairTogether(links: Pair[], order: number, which: 'cited' | 'citing'): Pair[] {
  const [joined, joining]: [0 | 1, 0 | 1] = which === 'cited' ? [1, 0] : [0, 1]
  const degree = new Int32Array(order)
  for (const link of links) degree[link[joined]]!++
  const paired = new Set(
    [...degree.keys()]
      .filter((i) => degree[i]! > 0)
      .sort((a, b) => degree[b]! - degree[a]! || a - b)
      .slice(0, MOST_PAIRED),
  )
  const members = new Map<number, number[]>()
  for (const link of links) {
    if (!paired.has(link[joined])) continue
    const there = members.get(link[joining])
    if (there) there.push(link[joined])
    else members.set(link[joining], [link[joined]])
  }
  const counts = new Map<number, number>()
  for (const list of members.values()) {
    const sorted = list.sort((a, b) => a - b)
    for (const [i, a] of sorted.entries())
      for (const b of sorted.slice(i + 1)) counts.set(a * order + b, (counts.get(a * order + b) ?? 0) + 1)
  }
  const least = counts.size > 5000 ? 2 : 1
  return [...counts].filter(([, count]) => count >= least).map(([key, count]) => [Math.floor(key / order), key % order, count])
}
