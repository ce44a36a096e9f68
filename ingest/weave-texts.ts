/**
 * Weaving again only what hangs on a few papers whose text changed, where the whole would give the same.
 *
 * The papers are woven twice by themselves, as they were and as they are; the difference of the two is the difference of
 * the whole, as long as it touches only what belongs to these papers (their passages, claims, findings …) and the concepts.
 * Links between concepts count the claims of all papers, so those that differ are counted again over all. Whatever else
 * differs (a work, a person, something that papers share) gives null, and the caller weaves everything.
 */
import { addEdge, addNode, diffGraphs, type Graph, type GraphEdge, type GraphNode, haveSame, type Properties } from '#graph/graph.ts'
import type { Cell, Progress, Row, Store, WriteReport } from '#graph/stores/store.ts'
import { inOrder } from './4-resolve/identify.ts'
import type { SourceFile } from './4-resolve/paper.ts'
import { writeLinks } from './4-resolve/resolve.ts'
import { adoptIds } from './adopt-ids.ts'
import type { Reference } from './extraction.ts'
import type { Fingerprints } from './fingerprint.ts'
import { addBuild, type LastBuild } from './last-build.ts'
import { addSource, type KnownFile, readExtractions } from './sources.ts'
import type { Vocabulary } from './vocabulary.ts'
import { findCopies, weaveAll } from './weave-graph.ts'

/** More files than this are woven with everything: their share of the work is no longer small. */
export const FEW = 25
/** Labels that papers share or that are compared across papers. */
const SHARED = new Set(['Policy', 'Strategy', 'Challenge', 'Stakeholder', 'Paper'])
/** What papers together say about two concepts. */
const COUNTED = new Set(['EMPOWERS', 'CONSTRAINS', 'REQUIRES', 'ALIGNS_WITH', 'PART_OF', 'CONTRASTS_WITH'])

/** What a build found changed in a store that holds the last one. */
export interface FileChanges {
  store: Store
  vocabulary: Vocabulary
  fingerprints: Fingerprints
  /** What the store was built from, what it is to be built from, and what of it was read now. */
  known: ReadonlyMap<string, KnownFile>
  kept: ReadonlyMap<string, KnownFile>
  changed: ReadonlyMap<string, SourceFile>
  /** Of the last build, and the key of this one. */
  last: LastBuild
  key: string
  onProgress?: Progress
}

/** Two states of a part of the graph; edges end at nodes of the same state. */
interface Part {
  before: Graph
  after: Graph
}

/** Writes what the changes amount to; null where everything has to be woven. */
export async function weaveTexts(changes: FileChanges): Promise<WriteReport | null> {
  const { store, vocabulary, changed, last, key, onProgress } = changes
  if (!areOnlyTexts(changes)) return null
  const papers = await findPapers(store)
  const group = findGroup(papers, changed)
  const old = await readExtractions(
    store,
    group.map((path) => changes.known.get(path)!),
  )
  if (old.some((source) => source.extraction.bibliography)) return null
  if (old.some((source) => changed.has(source.path) && !isSameWork(source, changed.get(source.path)!))) return null

  const now = old.map((source) => changed.get(source.path) ?? source)
  const woven = [weaveWithSources(old, vocabulary), weaveWithSources(now, vocabulary)]
  if (!woven.every((graph) => hasPapersOf(graph, papers))) return null
  const [before, after] = (await adoptIds(woven, [...new Set(group.flatMap((path) => papers.get(path)!))], store)) ?? []
  if (!before || !after) return null
  const part: Part = { before, after }
  if (!(await isOwn(part, store)) || !(await settleConcepts(part, store))) return null
  if (!(await countAgain(part, changes, papers))) return null

  const grown = { nodes: part.after.nodes.size - part.before.nodes.size, edges: part.after.edges.size - part.before.edges.size }
  const all = { nodes: last.nodes + grown.nodes, edges: last.edges + grown.edges }
  addNode(part.before, 'build', ['Build'])
  addBuild(part.after, { ...all, key, vocabulary: changes.fingerprints.vocabulary, decisions: [] })
  const { nodes, edges } = await store.patch(part.before, part.after, onProgress)
  return { nodes: { ...nodes, all: all.nodes }, edges: { ...edges, all: all.edges } }
}

/** The same files as before under the same paths, few of them with other bytes, none with those of another. */
function areOnlyTexts({ known, kept, changed }: FileChanges): boolean {
  if (changed.size === 0 || changed.size > FEW || kept.size !== known.size) return false
  const others = new Set<string>()
  for (const [path, file] of kept) {
    const before = known.get(path)
    if (!before || before.roots?.join() !== file.roots?.join()) return false
    if (!changed.has(path)) others.add(file.hash)
  }
  return [...changed.values()].every((file) => !others.has(file.hash))
}

/** The works that each file tells of, by path, and the files of each. */
type Papers = ReadonlyMap<string, string[]>

async function findPapers(store: Store): Promise<Papers> {
  const rows = await store.query('MATCH (w:Work)-[:READ_FROM]->(s:Source) RETURN s.path AS path, w.id AS work ORDER BY path, work')
  const papers = new Map<string, string[]>()
  for (const { path, work } of rows) papers.set(String(path), [...(papers.get(String(path)) ?? []), String(work)])
  return papers
}

/** The changed files, those that told of no work among them, and the others that tell of the same papers. */
function findGroup(papers: Papers, changed: ReadonlyMap<string, SourceFile>): string[] {
  const works = new Set([...changed.keys()].flatMap((path) => papers.get(path) ?? []))
  const telling = [...papers].filter(([, told]) => told.some((work) => works.has(work))).map(([path]) => path)
  return [...new Set([...changed.keys(), ...telling])]
}

/** What is read in a reference; how it is printed tells works apart only where there is no title. */
function toItem({ raw, confidence: _, ...item }: Reference): object {
  return item.title === undefined ? { raw, ...item } : item
}

/** Whether nothing changed by which works, persons and institutions are told apart. */
function isSameWork(old: SourceFile, now: SourceFile): boolean {
  const identity = ({ extraction: { work, references, funding, lang, note, bibliography } }: SourceFile) =>
    JSON.stringify(
      [work, references.map(toItem), funding.map(({ evidence: _, ...rest }) => rest), lang, note, bibliography],
      (name, value) => (name === 'span' || name === 'evidence' ? undefined : value),
    )
  return identity(old) === identity(now)
}

function weaveWithSources(sources: readonly SourceFile[], vocabulary: Vocabulary): Graph {
  const { graph } = weaveAll(sources, vocabulary, [])
  for (const source of sources) addSource(graph, source)
  return graph
}

/** Whether the papers have the ids by themselves that they have in the whole. */
function hasPapersOf(graph: Graph, papers: Papers): boolean {
  return [...graph.edges.values()].every(
    ({ type, from, to }) => type !== 'READ_FROM' || papers.get(to.slice('source:'.length))?.includes(from) === true,
  )
}

/** Whether the difference touches only what belongs to the papers, concepts, and links between what is there. */
async function isOwn(part: Part, store: Store): Promise<boolean> {
  const { nodes, edges } = diffGraphs(part.before, part.after)
  const papers = [...part.before.nodes.values()].filter((node) => node.labels.includes('Paper')).map((node) => node.id)
  const isOwnId = (id: string) => papers.some((paper) => id === paper || id.includes(`:${paper}:`))
  const isOwnNode = ({ id, labels }: GraphNode) => labels.includes('Source') || (isOwnId(id) && !labels.some((label) => SHARED.has(label)))
  if (![...nodes.put, ...nodes.gone].every((node) => isConcept(node) || isOwnNode(node))) return false
  const isOwnEdge = (edge: GraphEdge) => edge.type !== 'SAME_AS' && (isOwnId(edge.from) || isOwnId(edge.to) || isOfConcepts(edge))
  if (![...edges.put, ...edges.gone].every(isOwnEdge)) return false

  const fresh = new Set(nodes.put.map((node) => node.id))
  const ends = new Set([...edges.put, ...edges.gone].flatMap((edge) => [edge.from, edge.to]).filter((id) => !fresh.has(id)))
  const needed = [...ends].map((id) => part.before.nodes.get(id) ?? part.after.nodes.get(id)!)
  return (await findNodes(store, needed)).size === needed.length
}

/** Keeps the concepts that other papers speak of; false where one may now be another paper's to name. */
async function settleConcepts(part: Part, store: Store): Promise<boolean> {
  const { nodes } = diffGraphs(part.before, part.after)
  const there = await findNodes(store, nodes.put.filter(isConcept))
  for (const node of nodes.put.filter((put) => there.has(put.id))) {
    if (!sameProperties(node.properties, there.get(node.id)!)) return false
    addNode(part.before, node.id, node.labels, node.properties)
  }
  const gone = nodes.gone.filter(isConcept)
  const degrees = await store.query('MATCH (c:Concept)-[r]-() WHERE c.id IN $ids RETURN c.id AS id, count(r) AS degree', {
    ids: gone.map((node) => node.id),
  })
  const broader = [...part.before.edges.values()].filter(({ type }) => type === 'BROADER')
  const keep = ({ id, labels, properties }: GraphNode) => {
    if (part.after.nodes.has(id)) return
    addNode(part.after, id, labels, properties)
    // what is above one that stays stays too
    for (const { to } of broader.filter(({ from }) => from === id)) keep(part.before.nodes.get(to)!)
  }
  for (const node of gone) {
    const edges = [...part.before.edges.values()].filter((edge) => edge.from === node.id || edge.to === node.id)
    if (Number(degrees.find((row) => row.id === node.id)?.degree ?? 0) <= edges.length) continue
    if (node.id.startsWith('concept:term:')) return false
    keep(node)
  }
  // the hierarchy is the vocabulary's: it stands wherever both concepts do
  for (const [from, to] of [
    [part.before, part.after],
    [part.after, part.before],
  ] as const)
    for (const edge of from.edges.values())
      if (edge.type === 'BROADER' && to.nodes.has(edge.from) && to.nodes.has(edge.to))
        addEdge(to, edge.type, edge.from, edge.to, edge.properties)
  return true
}

/** Counts the links between concepts over all papers where these papers count otherwise than before. */
async function countAgain(part: Part, changes: FileChanges, papers: Papers): Promise<boolean> {
  const { edges } = diffGraphs(part.before, part.after)
  const pairs = new Set([...edges.put, ...edges.gone].filter((edge) => COUNTED.has(edge.type)).map(toPair))
  for (const graph of [part.before, part.after]) for (const [key, edge] of graph.edges) if (COUNTED.has(edge.type)) graph.edges.delete(key)
  if (pairs.size === 0) return true

  const others = await readExtractions(changes.store, await findSpeaking(pairs, changes, papers))
  const { firsts } = findCopies([...others, ...changes.changed.values()].filter(({ extraction }) => !extraction.bibliography))
  const all = inOrder(firsts).map((source) => ({ source: reduce(source, pairs), paper: papers.get(source.path)![0]! }))
  const counted = writeLinks(all, changes.vocabulary)
  const there = await changes.store.query(
    'MATCH (a:Concept)-[r]->(b:Concept) WHERE a.id IN $ids RETURN type(r) AS type, a.id AS a, b.id AS b, properties(r) AS properties',
    { ids: [...pairs].map(fromOfPair) },
  )
  for (const edge of there.map(toEdge)) putCounted(part.before, edge, pairs)
  for (const edge of counted.edges.values()) putCounted(part.after, edge, pairs)
  return [...part.before.edges.values(), ...part.after.edges.values()].every(
    ({ type, from, to }) => !COUNTED.has(type) || (part.after.nodes.has(from) && part.after.nodes.has(to)),
  )
}

/** The files, but for changed ones, that say something of any of the pairs; all of them where papers contrast the two. */
async function findSpeaking(pairs: ReadonlySet<string>, { store, kept, changed }: FileChanges, papers: Papers): Promise<KnownFile[]> {
  const others = [...kept.values()].filter(({ path }) => !changed.has(path))
  const contrasted = await store.query('MATCH (a:Concept)-[:CONTRASTS_WITH]->(b:Concept) RETURN a.id AS a, b.id AS b')
  if (contrasted.some(({ a, b }) => isAmong(pairs, String(a), String(b)) || isAmong(pairs, String(b), String(a)))) return others
  const saying = await store.query(
    `MATCH (a:Concept)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(b:Concept) WHERE a.id IN $ids
     MATCH (c)-[:STATED_IN]->(w:Work) RETURN DISTINCT a.id AS a, b.id AS b, w.id AS work`,
    { ids: [...pairs].map(fromOfPair) },
  )
  const works = new Set(saying.filter(({ a, b }) => isAmong(pairs, String(a), String(b))).map(({ work }) => String(work)))
  return others.filter(({ path }) => papers.get(path)?.some((work) => works.has(work)))
}

function isAmong(pairs: ReadonlySet<string>, from: string, to: string): boolean {
  return pairs.has(toPair({ from, to }))
}

function putCounted(graph: Graph, edge: GraphEdge, pairs: ReadonlySet<string>): void {
  if (COUNTED.has(edge.type) && pairs.has(toPair(edge))) addEdge(graph, edge.type, edge.from, edge.to, edge.properties)
}

function toPair({ from, to }: Pick<GraphEdge, 'from' | 'to'>): string {
  return `${from}\u0001${to}`
}

function fromOfPair(pair: string): string {
  return pair.slice(0, pair.indexOf('\u0001'))
}

function toEdge(row: Row): GraphEdge {
  return { type: String(row.type), from: String(row.a), to: String(row.b), properties: row.properties as Properties }
}

/** A file with no more than its work and what it says about some pairs of concepts. */
function reduce(source: SourceFile, pairs: ReadonlySet<string>): SourceFile {
  const { extraction } = source
  const isOf = (from: string, to: string) => pairs.has(toPair({ from: `concept:${from}`, to: `concept:${to}` }))
  const empty = Object.fromEntries(Object.entries(extraction).map(([name, value]) => [name, Array.isArray(value) ? [] : value]))
  const claims = extraction.claims.filter(({ subject, object }) => isOf(subject, object)).map((claim) => ({ ...claim, cites: [] }))
  const contrasts = extraction.contrasts.filter(({ a, b }) => isOf(a, b) || isOf(b, a))
  return { ...source, extraction: { ...extraction, ...empty, claims, contrasts } }
}

/** The properties of those of the nodes that the store has, by id. */
async function findNodes(store: Store, nodes: readonly GraphNode[]): Promise<Map<string, Record<string, Cell>>> {
  const found = new Map<string, Record<string, Cell>>()
  const labels = new Set(nodes.map((node) => node.labels[0]!))
  for (const label of labels) {
    const ids = nodes.filter((node) => node.labels[0] === label).map((node) => node.id)
    const rows = await store.query(`MATCH (n:${label}) WHERE n.id IN $ids RETURN n.id AS id, properties(n) AS properties`, { ids })
    for (const { id, properties } of rows) found.set(String(id), properties as Record<string, Cell>)
  }
  return found
}

function sameProperties(properties: Properties, { id: _, ...there }: Record<string, Cell>): boolean {
  return haveSame(properties, there as Properties)
}

function isConcept({ labels }: GraphNode): boolean {
  return labels[0] === 'Concept'
}

function isOfConcepts({ from, to }: GraphEdge): boolean {
  return from.startsWith('concept:') && to.startsWith('concept:')
}
