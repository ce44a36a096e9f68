/** Colleges, funders and other bodies: where authors work, who paid, who is named. */
import { addEdge, addNode, type Graph } from '#graph/graph.ts'
import type { CslName } from '../extraction.ts'
import { toPersonId, toSlug } from './identity.ts'
import type { PaperContext } from './paper.ts'
import { addVariant } from './works.ts'

/** `Linyi Commercial School, Linyi 276005, Shandong, China` → its name and its place. */
function splitAffiliation(affiliation: string): { name: string; place: string | null } {
  const [name = affiliation, ...place] = affiliation.split(/[,，;；]\s*/)
  return { name: name.trim(), place: place.join(', ').trim() || null }
}

function addInstitution(graph: Graph, printed: string, properties: { kind?: string | null; place?: string | null } = {}): string {
  const { id, properties: there } = addNode(graph, `institution:${toSlug(printed)}`, ['Institution'], { name: printed, ...properties })
  addVariant(there, printed)
  return id
}

/** Writes where the authors of a work work, as it prints it. */
export function writeAffiliations(graph: Graph, authors: readonly CslName[], work: string): void {
  for (const author of authors) {
    const person = toPersonId(author)
    if (!graph.nodes.has(person)) continue
    for (const affiliation of author.affiliation ?? []) {
      const { name, place } = splitAffiliation(affiliation)
      if (!name) continue
      const edge = addEdge(graph, 'AFFILIATED_WITH', person, addInstitution(graph, name, { place }))
      edge.properties.papers = [...new Set([...((edge.properties.papers as string[] | undefined) ?? []), work])].sort()
    }
  }
}

/** Writes affiliations, grants with their funders, and the bodies that the text names. */
export function writeInstitutions({ graph, extraction, paper, passageOf }: PaperContext): void {
  writeAffiliations(graph, extraction.work.author ?? [], paper)
  for (const { project, award, funder, evidence } of extraction.funding) {
    const name = project ?? award ?? funder
    if (!name) continue
    const { id } = addNode(graph, `grant:${toSlug(award ?? name)}`, ['Grant'], { name, number: award, project })
    addEdge(graph, 'FUNDED_BY', paper, id)
    addEdge(graph, 'EVIDENCED_BY', id, passageOf(evidence))
    if (funder) addEdge(graph, 'GIVEN_BY', id, addInstitution(graph, funder, { kind: 'funder' }))
  }
  for (const { name, kind, evidence } of extraction.organizations) {
    const id = addInstitution(graph, name, { kind })
    addEdge(graph, 'NAMES', paper, id)
    addEdge(graph, 'EVIDENCED_BY', id, passageOf(evidence))
  }
}
