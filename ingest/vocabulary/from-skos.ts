/**
 * Reads a vocabulary in SKOS: ours, or a thesaurus made by others.
 *
 * An id is the notation or the last segment of the IRI, in kebab-case. Poles and stages are the members of the ordered
 * collections with the notations `poles` and `stages`; a file without them has none. Our concepts have one broader: of
 * several the first in the file is taken, and a finding says so. Labels as resources (SKOS-XL) are passed over: files that
 * have them give the plain ones too.
 */
import type { Term } from 'n3'
import { PathweaveError } from '#graph/errors.ts'
import type { NamedThing, VocabularyConcept } from '../vocabulary.ts'
import { cleanLabel, toFinding, type VocabularyDraft } from './draft.ts'
import { DCTERMS, OWL, RDF, RDFS, SIDES, SKOS } from './skos.ts'
import { toIds } from './skos-ids.ts'
import { toLabels, toText } from './skos-labels.ts'
import { readTurtle, type TurtleGraph, toKey, toList } from './turtle-graph.ts'

/**
 * What the text states. Throws `bad-vocabulary` for what is no Turtle or holds no concept.
 *
 * @param file names the vocabulary where no concept scheme does.
 */
export function fromSkos(text: string, file = 'vocabulary'): VocabularyDraft {
  const graph = readTurtle(text)
  const { scheme, nodes } = findNodes(graph)
  if (nodes.length === 0) throw new PathweaveError('bad-vocabulary', `${file} holds no concept`, 'declare each as a skos:Concept')
  const ids = toIds(graph, nodes)
  const sides = readSides(graph)
  const draft: VocabularyDraft = {
    ...readHead(graph, scheme, file),
    poles: sides.poles.map(({ id, name, nameZh }) => toNamed(id, name, nameZh)),
    stages: sides.stages.map(({ id, name, nameZh }) => toNamed(id, name, nameZh)),
    concepts: [],
    lines: new Map(),
    leftOut: new Set(),
    findings: [],
  }
  const broaderOf = findBroader(graph, nodes)
  const poleOf = toSideOf(sides.poles)
  const stageOf = toSideOf(sides.stages)
  for (const node of nodes) {
    const id = ids.get(node)!
    draft.concepts.push(readConcept(node, id))
  }
  return draft

  function readConcept(node: string, id: string): VocabularyConcept {
    const { name, nameZh, namePinyin, variants, foreign } = readLabels(graph, node)
    const tell = (kind: 'several-broader' | 'several-sides' | 'no-label' | 'other-language', message: string, wayOut: string) =>
      draft.findings.push(toFinding(kind, { concept: id }, message, wayOut))
    if (name === undefined) tell('no-label', `The concept ${id} has no label`, 'give it a skos:prefLabel')
    if (foreign) tell('other-language', `The concept ${id} has no label in English or Chinese`, 'add one with its language tag')
    const broader = (broaderOf.get(node) ?? []).map((above) => ids.get(above) ?? above)
    if (broader.length > 1) {
      const message = `The concept ${id} has ${broader.length} broader concepts: ${broader[0]} is taken, not ${broader.slice(1).join(', ')}`
      tell('several-broader', message, 'put the one that matters first')
    }
    const [pole, stage] = [poleOf(node), stageOf(node)]
    for (const [side, of] of [pole, stage].entries()) {
      if (of.length > 1)
        tell('several-sides', `The concept ${id} is in the ${SIDES[side]} ${of.join(', ')}: the first is taken`, 'leave one')
    }
    const definition = readDefinition(graph, node)
    return {
      id,
      name: name ?? id,
      ...(nameZh === undefined ? {} : { nameZh }),
      ...(namePinyin === undefined ? {} : { namePinyin }),
      variants,
      ...(broader[0] === undefined ? {} : { broader: broader[0] }),
      ...(pole[0] === undefined ? {} : { pole: pole[0] }),
      ...(stage[0] === undefined ? {} : { stage: stage[0] }),
      ...(definition === undefined ? {} : { definition }),
    }
  }
}

function readLabels(graph: TurtleGraph, node: string) {
  const labels = (property: string) => graph.objects(node, property)
  const preferred = labels(`${SKOS}prefLabel`)
  return toLabels(preferred.length ? preferred : labels(`${RDFS}label`), [...labels(`${SKOS}altLabel`), ...labels(`${SKOS}hiddenLabel`)])
}

/** A definition is a literal, or a resource whose value is one. */
function readDefinition(graph: TurtleGraph, node: string): string | undefined {
  const stated = graph.objects(node, `${SKOS}definition`)
  return toText(stated.flatMap((term) => (term.termType === 'Literal' ? [term] : [...graph.objects(toKey(term), `${RDF}value`)])))
}

/**
 * The concept scheme, if any, and the concepts: what is declared as one, and what SKOS entails to be one (S5, S19) and has a
 * label; deprecated ones are left out.
 */
function findNodes(graph: TurtleGraph): { scheme: string | undefined; nodes: string[] } {
  const schemes: string[] = []
  const nodes = new Set<string>()
  const entailed = new Set<string>()
  for (const subject of graph.subjects) {
    const types = graph.objects(subject, `${RDF}type`).map(({ value }) => value)
    const is = (name: string) => types.includes(SKOS + name)
    const all = (property: string) => graph.objects(subject, SKOS + property)
    if (is('ConceptScheme')) schemes.push(subject)
    const hierarchy = [...all('broader'), ...all('narrower')]
    for (const other of [...hierarchy, ...all('hasTopConcept')]) entailed.add(toKey(other))
    if (is('Concept') || hierarchy.length || all('topConceptOf').length) nodes.add(subject)
  }
  for (const node of entailed) if (readLabels(graph, node).name !== undefined) nodes.add(node)
  const kept = graph.subjects.filter(
    (node) => nodes.has(node) && !graph.objects(node, `${OWL}deprecated`).some(({ value }) => value === 'true' || value === '1'),
  )
  return { scheme: schemes[0], nodes: kept }
}

/** The broader concepts of each, those it names itself before those that name it as narrower. */
function findBroader(graph: TurtleGraph, nodes: string[]): Map<string, string[]> {
  const broader = new Map<string, Set<string>>(nodes.map((node) => [node, new Set()]))
  for (const node of nodes) for (const above of graph.objects(node, `${SKOS}broader`)) broader.get(node)!.add(toKey(above))
  for (const node of nodes) for (const below of graph.objects(node, `${SKOS}narrower`)) broader.get(toKey(below))?.add(node)
  // What stands in this file goes before what stands in another.
  return new Map([...broader].map(([node, above]) => [node, [...above].sort((a, b) => Number(broader.has(b)) - Number(broader.has(a)))]))
}

function readHead(graph: TurtleGraph, scheme: string | undefined, file: string): { id: string; name: string; nameZh?: string } {
  const given = scheme ?? file.replace(/\.\w+$/, '')
  const id = toIds(graph, [given]).get(given)!
  if (scheme === undefined) return { id, name: given }
  const labels = (property: string) => graph.objects(scheme, property)
  const { name, nameZh } = toLabels([...labels(`${SKOS}prefLabel`), ...labels(`${DCTERMS}title`), ...labels(`${RDFS}label`)], [])
  return toNamed(id, name ?? id, nameZh)
}

interface Side extends NamedThing {
  members: string[]
}

function readSides(graph: TurtleGraph): Record<(typeof SIDES)[number], Side[]> {
  const collections = new Map<string, Term[]>()
  for (const subject of graph.subjects) {
    const types = graph.objects(subject, `${RDF}type`).map(({ value }) => value)
    if (!types.includes(`${SKOS}Collection`) && !types.includes(`${SKOS}OrderedCollection`)) continue
    const id = toIds(graph, [subject]).get(subject)!
    if (!collections.has(id)) collections.set(id, membersOf(graph, subject))
  }
  const read = (side: string): Side[] => {
    const members = (collections.get(side) ?? []).map(toKey)
    const ids = toIds(graph, members)
    return members.map((member) => {
      const id = ids.get(member)!
      const { name, nameZh } = readLabels(graph, member)
      return { ...toNamed(id, name ?? id, nameZh), members: membersOf(graph, member).map(toKey) }
    })
  }
  return { poles: read('poles'), stages: read('stages') }
}

function membersOf(graph: TurtleGraph, collection: string): Term[] {
  const [list] = graph.objects(collection, `${SKOS}memberList`)
  return list ? toList(graph, list) : [...graph.objects(collection, `${SKOS}member`)]
}

/** The ids of the sides that a concept is a member of. */
function toSideOf(sides: Side[]): (node: string) => string[] {
  const of = new Map<string, string[]>()
  for (const { id, members } of sides) for (const member of members) of.set(member, [...(of.get(member) ?? []), id])
  return (node) => of.get(node) ?? []
}

function toNamed(id: string, name: string, nameZh: string | undefined): NamedThing {
  return { id, name: cleanLabel(name), ...(nameZh === undefined ? {} : { nameZh }) }
}
