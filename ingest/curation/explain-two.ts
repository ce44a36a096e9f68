/** Why two works or two persons of a graph are two: what the rules say of them, from what the store holds. */
import type { Row, Store } from '#graph/stores/store.ts'
import type { Comparison } from '../4-resolve/identity/decision.ts'
import { type Byline, toMentions } from '../4-resolve/identity/person-features.ts'
import { explainPersons } from '../4-resolve/identity/persons.ts'
import { toWorkFeatures, type WorkItem } from '../4-resolve/identity/work-features.ts'
import { explainWorks } from '../4-resolve/identity/works.ts'
import type { CslName } from '../extraction.ts'
import type { ThingRow } from './identity-records.ts'

/** What speaks for the two being one, and why they are not; no rows where they share nothing, or are of another kind. */
export async function explainTwo(store: Store, a: ThingRow, b: ThingRow): Promise<{ verdict: string; rows: Row[] }> {
  if (a.kind !== b.kind) return { verdict: `two: a ${a.kind.toLowerCase()} and a ${b.kind.toLowerCase()}`, rows: [] }
  const found =
    a.kind === 'Work' ? await compareWorks(store, a.id, b.id) : a.kind === 'Person' ? await comparePersons(store, a.id, b.id) : null
  if (!found) return { verdict: 'two: no rule found anything in common', rows: [] }
  const { rule, score, evidence, apart } = found
  const row = { kind: a.kind, status: 'two', score: Math.round(score * 1000) / 1000, rule, a: a.id, b: b.id, evidence: evidence() }
  return { verdict: apart ? 'two: a rule keeps them apart' : 'two: no rule found enough in common', rows: [row] }
}

async function compareWorks(store: Store, ...ids: [string, string]): Promise<Comparison | undefined> {
  const rows = await store.query(
    'MATCH (w:Work) WHERE w.id IN $ids OPTIONAL MATCH (w)-[:PUBLISHED_IN]->(v:Venue) RETURN w.id AS id, w.csl AS csl, v.id AS venue ORDER BY id',
    { ids },
  )
  const featuresOf = (wanted: string) => {
    const { csl, venue } = rows.find(({ id }) => id === wanted)!
    return toWorkFeatures(JSON.parse(String(csl)) as WorkItem, String(venue ?? ''))
  }
  return explainWorks(featuresOf(ids[0]), featuresOf(ids[1]))
}

/** All who are named anywhere are read: how much a name tells hangs on who else bears it. */
async function comparePersons(store: Store, a: string, b: string): Promise<Comparison | undefined> {
  const authors = await store.query(
    `MATCH (p:Person)-[r:AUTHORED]->(w:Work)
     RETURN w.id AS work, w.title AS title, w.year AS year, p.id AS person, p.name AS name, p.family AS family, p.given AS given, r.order AS place
     ORDER BY work, place, person`,
  )
  const venues = await store.query('MATCH (w:Work)-[:PUBLISHED_IN]->(v:Venue) RETURN w.id AS work, v.id AS venue ORDER BY work, venue')
  const places = await store.query(
    'MATCH (p:Person)-[:AFFILIATED_WITH]->(i:Institution) WHERE p.id IN $ids RETURN p.id AS person, i.name AS name ORDER BY person, name',
    { ids: [a, b] },
  )
  const venueOf = new Map(venues.map(({ work, venue }) => [String(work), String(venue)]))
  const bylines = new Map<string, Byline & { authors: CslName[][]; persons: string[] }>()
  for (const { work, title, year, person, name, family, given } of authors) {
    const id = String(work)
    const byline = bylines.get(id) ?? {
      work: id,
      title: String(title ?? ''),
      year: year === null ? null : Number(year),
      venue: venueOf.get(id) ?? '',
      authors: [],
      persons: [],
    }
    bylines.set(id, byline)
    const affiliation = places.filter((place) => place.person === person).map((place) => String(place.name))
    byline.authors.push([{ ...(given ? { family: String(family), given: String(given) } : { literal: String(name) }), affiliation }])
    byline.persons.push(String(person))
  }
  const mentions = toMentions([...bylines.values()])
  const mentionsOf = (id: string) => mentions.filter(({ byline, order }) => bylines.get(byline.work)!.persons[order - 1] === id)
  const [one, other] = [mentionsOf(a), mentionsOf(b)]
  return one.length && other.length ? explainPersons(one, other, mentions) : undefined
}
