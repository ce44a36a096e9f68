/** A thing of the graph by whatever a person may call it: its id, one that it had, or a name as somebody prints it. */
import { PathweaveError } from '#graph/errors.ts'
import { IDENTITY_KINDS, isIdentityKind } from '#graph/schema/identity-kinds.ts'
import type { Store } from '#graph/stores/store.ts'
import { toDoi } from '../1-read/bibliography/identifiers.ts'
import { toPersonId, toSlug } from '../4-resolve/identity.ts'
import { FUSED, type ThingRow } from './identity-records.ts'

const NAMED =
  'n.id = $called OR $called IN n.aliases OR n.name = $called OR n.title = $called OR $called IN n.variants OR toLower(n.doi) = $doi'
/** Case, accents and punctuation don't count, nor which of a person's names comes first. */
const SPELLED =
  'n.id IN $ids OR any(id IN n.aliases WHERE id IN $ids) OR any(start IN $starts WHERE n.id STARTS WITH start OR any(id IN n.aliases WHERE id STARTS WITH start))'

/** Throws `bad-call` where nothing, or more than one thing, is called so. */
export async function findThing(store: Store, called: string): Promise<ThingRow> {
  const find = async (where: string, parameters: Record<string, string | string[]>) => {
    const rows = await store.query(
      `MATCH (n) WHERE ${where}
       RETURN n.id AS id, labels(n) AS labels, n.name AS name, n.title AS title, n.aliases AS aliases, n.variants AS variants
       ORDER BY id LIMIT 20`,
      parameters,
    )
    return rows.map(({ id, labels, name, title, aliases, variants }): ThingRow => {
      const kinds = labels as string[]
      return {
        id: String(id),
        kind: kinds.find(isIdentityKind) ?? kinds[0] ?? '',
        name: String(name ?? title ?? id),
        aliases: (aliases as string[] | null) ?? [],
        variants: (variants as string[] | null) ?? [],
      }
    })
  }
  const doi = toDoi(called)?.toLowerCase() ?? ''
  let things = await find(NAMED, { called, doi })
  // what was fused into a node is called so by its decisions alone; the id of a work's record ends with its DOI
  if (things.length === 0) things = await find(FUSED, { told: doi === '' ? JSON.stringify(called) : `-${toSlug(doi)}"` })
  if (things.length === 0) things = await find(SPELLED, toIds(called))
  const exact = things.find(({ id }) => id === called) ?? (things.length === 1 ? things[0] : undefined)
  if (exact) return exact
  const ids = things.map(({ id }) => id)
  throw ids.length
    ? new PathweaveError('bad-call', `${ids.length} things are called ${called}`, `give an id: ${ids.slice(0, 5).join(', ')}`)
    : new PathweaveError('bad-call', `nothing is called ${called}`, 'give a node id, an alias, or a name as it is printed')
}

/** The ids that a thing of this name has, whatever kind it is of, and what ids begin with that have more in them. */
function toIds(called: string): { ids: string[]; starts: string[] } {
  const name = toSlug(called)
  const words = name.split('-')
  const persons = [
    toPersonId({ family: words[0]!, given: words.slice(1).join('-') }),
    toPersonId({ family: words.at(-1)!, given: words.slice(0, -1).join('-') }),
  ]
  return {
    ids: [...persons, ...IDENTITY_KINDS.map((kind) => `${kind.toLowerCase()}:${name}`)],
    starts: [...persons.map((id) => `${id}:`), `work:${name}:`],
  }
}
