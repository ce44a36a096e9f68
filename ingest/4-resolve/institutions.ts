/** Colleges, funders and other bodies: where authors work, who paid, who is named; each with all its names. */
import { addEdge, addNode, type Graph } from '#graph/graph.ts'
import type { CslName } from '../extraction.ts'
import { gatherGroups } from './identity/cluster.ts'
import type { Decision } from './identity/decision.ts'
import { splitAffiliation } from './identity/institution-names.ts'
import { findInstitutions } from './identity/institutions.ts'
import type { IdentityOverride } from './identity/override.ts'
import { settle, toDecisions } from './identity/settle.ts'
import { toSlug } from './identity.ts'
import type { PaperContext, SourceFile } from './paper.ts'
import type { Persons } from './persons.ts'
import { addVariant } from './variants.ts'

export interface Institutions {
  decisions: Decision[]
  /** The node's id and name by a printed name. */
  find(printed: string): { id: string; name: string }
  aliases: ReadonlyMap<string, string[]>
}

/** Who is who among all bodies that the files print. */
export function resolveInstitutions(files: readonly SourceFile[], overrides: readonly IdentityOverride[]): Institutions {
  const names = [...new Set(files.flatMap(gatherNames))].filter((name) => toSlug(name) !== '').sort()
  const things = names.map((name) => ({ id: toInstitutionId(name), names: [name] }))
  const settled = settle('Institution', things, findInstitutions(names), overrides)
  const groups = gatherGroups(names, (_, i) => settled.groups[i]!)
  const toBody = (name: string) => ({ id: toInstitutionId(name), name })
  const bodies = new Map(
    [...groups].map(([group, own]) => [group, toBody([...own].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))[0]!)]),
  )
  const placeOf = new Map(names.map((name, i) => [name, settled.groups[i]!]))
  const aliases = [...groups].map(([group, own]): [string, string[]] => {
    const { id } = bodies.get(group)!
    return [id, [...new Set(own.map(toInstitutionId))].filter((alias) => alias !== id)]
  })
  return {
    decisions: toDecisions('Institution', things, settled, (group) => bodies.get(group)!.id),
    find: (printed) => bodies.get(placeOf.get(printed) ?? -1) ?? toBody(printed),
    aliases: new Map(aliases),
  }
}

function toInstitutionId(name: string): string {
  return `institution:${toSlug(name)}`
}

function gatherNames({ extraction: { work, references, bibliography, funding, organizations } }: SourceFile): string[] {
  const authors = [...(work.author ?? []), ...(bibliography ? references.flatMap(({ author = [] }) => author) : [])]
  const affiliations = authors.flatMap(({ affiliation = [] }) => affiliation).map((printed) => splitAffiliation(printed).name)
  const funders = funding.map(({ funder }) => funder).filter((funder) => funder !== null)
  return [...affiliations, ...funders, ...organizations.map(({ name }) => name)]
}

function addInstitution(
  graph: Graph,
  institutions: Institutions,
  printed: string,
  properties: { kind?: string | null; place?: string | null } = {},
): string {
  const { id, name } = institutions.find(printed)
  const { properties: there } = addNode(graph, id, ['Institution'], { name, aliases: institutions.aliases.get(id), ...properties })
  addVariant(there, printed)
  return id
}

/** Writes where the authors of a work work, as it prints it. */
export function writeAffiliations(
  graph: Graph,
  authors: readonly CslName[],
  work: string,
  persons: Persons,
  institutions: Institutions,
): void {
  for (const author of authors) {
    const person = persons.personOf(work, author)
    if (!person) continue
    for (const affiliation of author.affiliation ?? []) {
      const { name, place } = splitAffiliation(affiliation)
      if (!name) continue
      const edge = addEdge(graph, 'AFFILIATED_WITH', person, addInstitution(graph, institutions, name, { place }))
      edge.properties.papers = [...new Set([...((edge.properties.papers as string[] | undefined) ?? []), work])].sort()
    }
  }
}

/** Writes affiliations, grants with their funders, and the bodies that the text names. */
export function writeInstitutions({ graph, extraction, paper, prove }: PaperContext, persons: Persons, institutions: Institutions): void {
  writeAffiliations(graph, extraction.work.author ?? [], paper, persons, institutions)
  for (const { project, award, funder, evidence } of extraction.funding) {
    const name = project ?? award ?? funder
    if (!name) continue
    const { id } = addNode(graph, `grant:${toSlug(award ?? name)}`, ['Grant'], { name, number: award, project })
    addEdge(graph, 'FUNDED_BY', paper, id)
    prove(id, evidence)
    if (funder) addEdge(graph, 'GIVEN_BY', id, addInstitution(graph, institutions, funder, { kind: 'funder' }))
  }
  for (const { name, kind, evidence } of extraction.organizations) {
    const id = addInstitution(graph, institutions, name, { kind })
    addEdge(graph, 'NAMES', paper, id)
    prove(id, evidence)
  }
}
