/**
 * Policies, strategies and challenges of different papers that say the same: linked by SAME_AS, never fused, for each is the
 * paper's own word. Words are compared by their stems, and what they are about.
 */
import type { Graph, GraphNode } from '#graph/graph.ts'
import { toSlug } from '../identity.ts'
import { pairBlocks } from './cluster.ts'
import { type Decision, type Finding, toDecision, toStatus } from './decision.ts'
import type { IdentityEnd, IdentityOverride } from './override.ts'
import { settle } from './settle.ts'
import { toDice } from './text-likeness.ts'

const KINDS = ['Policy', 'Strategy', 'Challenge'] as const
/** Which edges say whose word it is, and what it is about. */
const OWN = new Set(['PROPOSES', 'STATES', 'NAMES'])

interface Statement {
  node: GraphNode
  papers: Set<string>
  about: Set<string>
  stems: string[]
  numbers: string
}

/** Whether an end of a decision is a policy, strategy or challenge. */
export function isOfStatements(end: IdentityEnd): boolean {
  return KINDS.some((kind) => (typeof end === 'string' ? end.startsWith(`${kind.toLowerCase()}:`) : end.kind === kind))
}

/** Links between what different papers say, for a graph that is otherwise woven. */
export function findStatements(graph: Graph, overrides: readonly IdentityOverride[]): Decision[] {
  return KINDS.flatMap((kind) => {
    const statements = gather(graph, kind)
    const things = statements.map(({ node }) => ({ id: node.id, names: [String(node.properties.name)] }))
    const rare = countStems(statements)
    const keys = statements.map(({ stems }) => stems.filter((stem) => rare.get(stem)! <= Math.max(8, statements.length / 20)))
    const findings = pairBlocks(keys, 40, 10).flatMap(([a, b]) => compare(statements[a]!, statements[b]!, a, b))
    const curated = settle(kind, things, [], overrides)
    const decided = new Set([...curated.fused, ...curated.apart].map(({ a, b }) => `${a} ${b}`))
    const open = findings.filter(({ a, b }) => !decided.has(`${a} ${b}`))
    const link = (finding: Finding): Decision => {
      return toDecision(
        kind,
        finding,
        things[finding.a]!.id,
        things[finding.b]!.id,
        finding.score === 1 ? 'decided' : toStatus(finding.score)!,
      )
    }
    return [
      ...curated.fused.map(link),
      ...open.map(link),
      ...curated.apart.map((finding) => toDecision(kind, finding, things[finding.a]!.id, things[finding.b]!.id, 'apart')),
    ]
  })
}

function gather(graph: Graph, kind: string): Statement[] {
  const statements = new Map<string, Statement>()
  for (const node of graph.nodes.values()) {
    if (!node.labels.includes(kind)) continue
    const name = String(node.properties.name)
    const numbers = (name.match(/\d+/g) ?? []).sort().join(' ')
    statements.set(node.id, { node, papers: new Set(), about: new Set(), stems: toStems(name), numbers })
  }
  for (const { type, from, to } of graph.edges.values()) {
    if (OWN.has(type)) statements.get(to)?.papers.add(from)
    else if (type === 'ABOUT') statements.get(from)?.about.add(to)
  }
  return [...statements.values()].sort((x, y) => (x.node.id < y.node.id ? -1 : 1))
}

const SMALL = new Set('the a an of and in on for to with by at from its their as is are be that this these or into'.split(' '))

/** The first letters of each telling word; of 汉字 each two. */
function toStems(name: string): string[] {
  const stems = toSlug(name)
    .split('-')
    .filter((word) => !SMALL.has(word))
    .flatMap((word) => {
      if (!/\p{Script=Han}/u.test(word)) return [(word.length > 4 ? word.replace(/(?:ings?|ions?|ed|es|s|e)$/, '') : word).slice(0, 6)]
      return word.length < 3 ? [word] : Array.from({ length: word.length - 1 }, (_, i) => word.slice(i, i + 2))
    })
  return [...new Set(stems)]
}

function countStems(statements: readonly Statement[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { stems } of statements) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  return counts
}

function compare(a: Statement, b: Statement, i: number, j: number): Finding[] {
  if (a.numbers !== b.numbers || [...a.papers].some((paper) => b.papers.has(paper))) return []
  const likeness = toDice(a.stems, b.stems)
  const least = Math.min(a.stems.length, b.stems.length)
  const shared = [...a.about].filter((concept) => b.about.has(concept))
  const say = () => [
    `${Math.round(100 * likeness)} % of their words`,
    ...shared.slice(0, 3).map((concept) => `about ${concept.replace(/^concept:/, '')}`),
  ]
  if (least >= 3 && likeness >= 0.88) return [{ a: i, b: j, rule: 'says-the-same', evidence: say, score: Math.min(0.98, 0.02 + likeness) }]
  if (least >= 3 && likeness >= 0.6 && (shared.length > 0 || likeness >= 0.75)) {
    return [{ a: i, b: j, rule: 'says-much-the-same', evidence: say, score: likeness }]
  }
  return []
}
