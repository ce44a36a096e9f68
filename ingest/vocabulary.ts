/**
 * A vocabulary: the concepts of a field with their names in English, 中文 and pinyin, and the two structures that the
 * questions are asked in: poles (the sides that empower each other) and stages (the links of a chain).
 *
 * Another field is another file in `data/vocabulary`, never other code. The shape follows SKOS: `name` is the preferred
 * label, `variants` are alternative labels, `broader` is skos:broader.
 */

export interface VocabularyConcept {
  /** kebab-case, unique, never reused: the concept's id in the graph. */
  id: string
  name: string
  nameZh?: string
  namePinyin?: string
  /** Other forms in any language; inflection, hyphens and case need no variant of their own. */
  variants: string[]
  broader?: string
  /** The id of a pole; inherited from `broader` where absent. */
  pole?: string
  /** The id of a stage; inherited from `broader` where absent. */
  stage?: string
  /** One line in our own words. */
  definition?: string
}

export interface NamedThing {
  id: string
  name: string
  nameZh?: string
}

export interface Vocabulary {
  id: string
  name: string
  nameZh?: string
  /** In order; the bundled field has `nqpf` and `ve`. */
  poles: NamedThing[]
  /** In the order of the chain; the bundled field has `technology`, `talent`, `industry`. */
  stages: NamedThing[]
  /** By id; poles and stages are inherited already. */
  concepts: Map<string, VocabularyConcept>
}

/** All labels of a concept, the preferred ones first. */
export function labelsOf(entry: VocabularyConcept): string[] {
  return [entry.name, entry.nameZh, entry.namePinyin, ...entry.variants].filter((label) => label !== undefined)
}

/** What a concept is called; a term that the vocabulary doesn't hold, as its id spells it. */
export function labelsFor(id: string, vocabulary: Vocabulary): string[] {
  const concept = vocabulary.concepts.get(id)
  return concept ? labelsOf(concept) : [nameOf(id, vocabulary)]
}

/** A concept's name; of a term that the vocabulary doesn't hold, as it is printed or as its id spells it. */
export function nameOf(id: string, vocabulary: Vocabulary, printed?: string): string {
  return vocabulary.concepts.get(id)?.name ?? printed ?? id.replace(/^term:/u, '').replaceAll('-', ' ')
}
