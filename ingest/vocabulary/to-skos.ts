/**
 * Writes a vocabulary as SKOS in Turtle: what `fromSkos` reads as the same draft.
 *
 * Poles and stages are collections of the concepts that state them, gathered in order by the collections `poles` and
 * `stages`; narrower concepts inherit them, as in YAML. Written by hand rather than by a library because readers compare
 * files: a line for each property, language tags as the registry spells them, the same draft the same bytes.
 */
import type { NamedThing, VocabularyConcept } from '../vocabulary.ts'
import type { VocabularyDraft } from './draft.ts'
import { SIDES, SKOS } from './skos.ts'

/** A property and its objects in Turtle, or nothing to say. */
type Property = [name: string, objects: (string | undefined)[]]

/**
 * The text of a Turtle file.
 *
 * @param base the IRI of the concept scheme, under which everything gets its own; by default one that resolves nowhere.
 */
export function toSkos(draft: VocabularyDraft, base = `urn:pathweave:${draft.id}`): string {
  const root = base.replace(/[/#]+$/, '')
  const scheme = `<${base}>`
  const iri = (kind: 'concept' | 'pole' | 'stage', id: string) =>
    /^[a-z\d\p{Script=Han}-]+$/u.test(id) ? `${kind}:${id}` : `<${root}/${kind}/${id}>`
  const prefixes = ['concept', ...(draft.poles.length ? ['pole'] : []), ...(draft.stages.length ? ['stage'] : [])]
  const head = [`@prefix skos: <${SKOS}> .`, ...prefixes.map((kind) => `@prefix ${kind}: <${root}/${kind}/> .`)].join('\n')

  const sides = SIDES.flatMap((name) => {
    const kind = name === 'poles' ? 'pole' : 'stage'
    if (draft[name].length === 0) return []
    const members = (side: NamedThing) =>
      draft.concepts.filter((concept) => concept[kind] === side.id).map((concept) => iri('concept', concept.id))
    return [
      toBlock(`<${root}/${name}>`, 'skos:OrderedCollection', [
        ['skos:notation', [quote(name)]],
        ['skos:prefLabel', [tagged(name)]],
        ['skos:memberList', [`( ${draft[name].map(({ id }) => iri(kind, id)).join(' ')} )`]],
      ]),
      ...draft[name].map((side) => toBlock(iri(kind, side.id), 'skos:Collection', [toPreferred(side), ['skos:member', members(side)]])),
    ]
  })
  const concepts = draft.concepts.map((concept) =>
    toBlock(iri('concept', concept.id), 'skos:Concept', [
      ['skos:inScheme', [scheme]],
      toPreferred(concept),
      ['skos:altLabel', [...new Set(concept.variants)].filter((label) => !isPreferred(concept, label)).map((label) => tagged(label))],
      ['skos:definition', [concept.definition && tagged(concept.definition)]],
      concept.broader === undefined ? ['skos:topConceptOf', [scheme]] : ['skos:broader', [iri('concept', concept.broader)]],
    ]),
  )
  const schemeBlock = toBlock(scheme, 'skos:ConceptScheme', [['skos:notation', [quote(draft.id)]], toPreferred(draft)])
  return `${[head, schemeBlock, ...sides, ...concepts].join('\n\n')}\n`
}

function toBlock(subject: string, type: string, properties: Property[]): string {
  const lines = properties.flatMap(([name, objects]) => {
    const said = objects.filter((object) => object)
    return said.length ? [`  ${name} ${said.join(',\n    ')}`] : []
  })
  return `${subject} a ${[type, ...lines].join(' ;\n')} .`
}

/** A name in 漢字 is Chinese; beside a Chinese name of its own it goes without a tag, since a language has one preferred label. */
function toPreferred({ name, nameZh, namePinyin }: Pick<VocabularyConcept, 'name' | 'nameZh' | 'namePinyin'>): Property {
  const first = nameZh !== undefined && isHan(name) ? quote(name) : tagged(name)
  return ['skos:prefLabel', [first, nameZh && tagged(nameZh, 'zh'), namePinyin && tagged(namePinyin, 'zh-Latn-pinyin')]]
}

/** True where the label says in the same language what a preferred one says (SKOS S13). */
function isPreferred({ name, nameZh }: VocabularyConcept, label: string): boolean {
  return label === name || (label === nameZh && isHan(label))
}

function tagged(text: string, language = isHan(text) ? 'zh' : 'en'): string {
  return `${quote(text)}@${language}`
}

function isHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text)
}

/** JSON escapes what Turtle does, in the same way. */
function quote(text: string): string {
  return JSON.stringify(text)
}
