/** The persons of the graph: authors, fused where they are one, each with every spelling of the name. */
import { addEdge, addNode, type Graph } from '#graph/graph.ts'
import type { CslName } from '../extraction.ts'
import { gatherGroups } from './identity/cluster.ts'
import type { Decision } from './identity/decision.ts'
import { canBeOne, toNameForm } from './identity/name-forms.ts'
import type { IdentityOverride } from './identity/override.ts'
import { type Byline, fullest, type Mention, toMentions } from './identity/person-features.ts'
import { arePersonsApart, findPersons } from './identity/persons.ts'
import { settle, toDecisions } from './identity/settle.ts'
import { toDisplayName, toPersonId } from './identity.ts'
import { addVariant } from './variants.ts'

interface Person {
  id: string
  mentions: readonly Mention[]
  /** Other ids of the mentions: how else the name was spelled, and what people who decided on one called it. */
  aliases: string[]
}

export interface Persons {
  persons: readonly Person[]
  decisions: Decision[]
  /** The node id of an author of a work, however this source spells the name; undefined for one who is not on its byline. */
  personOf(work: string, name: CslName): string | undefined
}

/** Who is who among the authors of all works. */
export function resolvePersons(bylines: readonly Byline[], overrides: readonly IdentityOverride[]): Persons {
  const mentions = toMentions(bylines)
  const things = mentions.map(({ id, anchored, names }) => ({ id: anchored, aliases: [id], names: names.map(toDisplayName) }))
  const gather = (places: Int32Array) => gatherGroups(mentions, (_, i) => places[i]!)
  const isApart = (a: number, b: number) => arePersonsApart(mentions[a]!, mentions[b]!)
  const settled = settle('Person', things, findPersons(mentions), overrides, isApart, (places) => nameGroups(gather(places)).ids)
  const groups = gather(settled.groups)
  const { ids, ambiguous } = nameGroups(groups)
  // ids that stand for one person, or for several no longer
  const taken = new Set([...ids.values(), ...ambiguous])
  const calls = new Map([...settled.calls].map(([i, called]) => [mentions[i]!, called]))
  const byWork = new Map<string, { mention: Mention; id: string }[]>()
  for (const [i, mention] of mentions.entries()) {
    const there = byWork.get(mention.byline.work)
    const own = { mention, id: ids.get(settled.groups[i]!)! }
    if (there) there.push(own)
    else byWork.set(mention.byline.work, [own])
  }
  return {
    persons: [...groups].map(([group, own]) => {
      const others = new Set(own.flatMap((mention) => [mention.id, ...(calls.get(mention) ?? [])]))
      return { id: ids.get(group)!, mentions: own, aliases: [...others].filter((id) => !taken.has(id)).sort() }
    }),
    decisions: toDecisions('Person', things, settled, (group) => ids.get(group)!),
    personOf: (work, name) => {
      const authors = byWork.get(work) ?? []
      const key = toPersonId(name)
      const form = toNameForm(name)
      const same = authors.find(({ mention }) => mention.names.some((own) => toPersonId(own) === key))
      return (same ?? authors.find(({ mention }) => canBeOne(mention.form, form)))?.id
    },
  }
}

/** The id of the fullest name; where two persons would bear one id, both get the work beside it. */
function nameGroups(groups: ReadonlyMap<number, readonly Mention[]>): { ids: Map<number, string>; ambiguous: string[] } {
  const wanted = new Map<string, number>()
  const firsts = [...groups].map(([group, own]) => {
    const first = own.reduce((best, mention) => (isBefore(mention, best) ? mention : best))
    wanted.set(first.id, (wanted.get(first.id) ?? 0) + 1)
    return { group, first }
  })
  const isShared = (id: string) => wanted.get(id)! > 1
  return {
    ids: new Map(firsts.map(({ group, first }) => [group, isShared(first.id) ? first.anchored : first.id])),
    ambiguous: [...wanted.keys()].filter(isShared),
  }
}

function isBefore(a: Mention, b: Mention): boolean {
  if (a.form.short !== b.form.short) return b.form.short
  // Xudong before Xu-dong
  if (a.form.chinese && b.form.chinese && a.id.length !== b.id.length) return a.id.length < b.id.length
  return a.id === b.id ? a.anchored < b.anchored : a.id < b.id
}

/** Writes every person with their works. */
export function writePersons({ persons }: Persons, graph: Graph): void {
  for (const { id, mentions, aliases } of persons) {
    const name = fullest(mentions.map(({ names }) => fullest(names)))
    const { properties } = addNode(graph, id, ['Person'], {
      name: toDisplayName(name),
      family: name.family ?? name.literal,
      given: name.given,
      aliases,
    })
    for (const { byline, order } of mentions) addEdge(graph, 'AUTHORED', id, byline.work, { order })
    for (const spelling of new Set(mentions.flatMap(({ names }) => names.map(toDisplayName)))) addVariant(properties, spelling)
  }
}
