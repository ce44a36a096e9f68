/** Decisions about identity as the store keeps them: candidates and links as SAME_AS, what was fused on its node. */
import type { Row, Store } from '#graph/stores/store.ts'

export interface ThingRow extends Row {
  id: string
  kind: string
  name: string
  aliases: string[]
  variants: string[]
}

/** Of a node `n`: that what `$told` names, an id as JSON, was fused into it, or is told of in another decision on it. */
export const FUSED = 'any(told IN n.identity WHERE told CONTAINS $told)'

const ORDER = ['candidate', 'apart', 'decided']

/** All decisions, candidates first, the surest first among them. */
export async function readRecords(store: Store, { kind, status }: { kind?: string; status?: string } = {}): Promise<Row[]> {
  const linked = await store.query(
    `MATCH (a)-[r:SAME_AS]->(b)
     RETURN labels(a) AS labels, a.id AS a, b.id AS b, r.rule AS rule, r.score AS score, r.status AS status, r.evidence AS evidence ORDER BY a, b`,
  )
  const kept = await store.query('MATCH (n) WHERE n.identity IS NOT NULL RETURN labels(n) AS labels, n.identity AS identity ORDER BY n.id')
  const rows = [...linked.map(toRow), ...kept.flatMap(unpack)]
  return sort(dropTwins(rows).filter((row) => (kind === undefined || row.kind === kind) && (status === undefined || row.status === status)))
}

/** Decisions about one node. */
export async function readIdentity(store: Store, id: string): Promise<Row[]> {
  const linked = await store.query(
    `MATCH (a)-[r:SAME_AS]->(b) WHERE a.id = $id OR b.id = $id
     RETURN labels(a) AS labels, a.id AS a, b.id AS b, r.rule AS rule, r.score AS score, r.status AS status, r.evidence AS evidence ORDER BY a, b`,
    { id },
  )
  const kept = await store.query('MATCH (n {id: $id}) RETURN labels(n) AS labels, n.identity AS identity', { id })
  return sort([...linked.map(toRow), ...kept.flatMap(unpack)])
}

function toRow({ labels, ...row }: Row): Row {
  return { kind: (labels as string[]).find((label) => label !== 'Paper') ?? '', ...row }
}

function unpack({ labels = [], identity }: Row): Row[] {
  return ((identity as string[] | null | undefined) ?? []).map((text) => toRow({ labels, ...(JSON.parse(text) as Row) }))
}

/** What is kept apart stands on both nodes. */
function dropTwins(rows: readonly Row[]): Row[] {
  const seen = new Set<string>()
  return rows.filter((row) => {
    const key = JSON.stringify([row.a, row.b, row.rule, row.status])
    if (row.status !== 'apart' || !seen.has(key)) return Boolean(seen.add(key))
    return false
  })
}

function sort(rows: Row[]): Row[] {
  const rank = (row: Row) => ORDER.indexOf(String(row.status))
  return rows.sort((x, y) => rank(x) - rank(y) || Number(y.score) - Number(x.score) || (String(x.a) < String(y.a) ? -1 : 1))
}
