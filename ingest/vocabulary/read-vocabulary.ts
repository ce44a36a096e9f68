/**
 * Reads a vocabulary file, YAML or SKOS in Turtle, told apart by content.
 *
 * Everything downstream trusts what comes out of here: ids are unique, a label means one concept, the hierarchy is a
 * forest, and every concept carries the pole and the stage that it has or inherits. YAML that contradicts itself is
 * refused, naming the concept; SKOS is mostly made by others, so there the first claim counts and a line says how many
 * others were passed over.
 */
import { basename } from 'node:path'
import { PathweaveError } from '#graph/errors.ts'
import { readSource, type Source } from '../1-read/read-source.ts'
import { keepParsed } from '../keep-parsed.ts'
import type { Vocabulary, VocabularyConcept } from '../vocabulary.ts'
import type { Finding, VocabularyDraft } from './draft.ts'
import { findFaults } from './find-faults.ts'
import { fromYaml } from './from-yaml.ts'
import { repairDraft } from './repair-draft.ts'

type Syntax = 'yaml' | 'turtle'

/**
 * Reads the vocabulary file at `path`. Throws `no-such-file`, `unreadable-file`, `binary-file`, `empty-file` or
 * `bad-vocabulary`.
 *
 * @param onDoubt is told in one line what was passed over in SKOS.
 */
export async function readVocabulary(path: string, onDoubt: (line: string) => void = () => {}): Promise<Vocabulary> {
  const { file, text, syntax, state } = await openSource(path)
  const { concepts, faults, ...head } = keepParsed(JSON.stringify([file, text]), () => {
    const { draft, faults } = checkDraft(state(), syntax)
    const vocabulary = toInherited(draft)
    return { ...vocabulary, concepts: [...vocabulary.concepts.values()], faults: faults.length }
  })
  if (faults) onDoubt(toDoubt(path, faults))
  return { ...head, concepts: new Map(concepts.map((entry) => [entry.id, entry])) }
}

/** A file's draft without faults, and the faults that it has. Throws as `readVocabulary` does. */
export async function readDraft(path: string): Promise<{ draft: VocabularyDraft; syntax: Syntax; faults: Finding[] }> {
  const { syntax, state } = await openSource(path)
  return { ...checkDraft(state(), syntax), syntax }
}

/** What the file at `path` states, with its faults. Throws where the file can't be read or is neither YAML nor Turtle. */
export async function readStated(path: string): Promise<{ draft: VocabularyDraft; syntax: Syntax }> {
  const { syntax, state } = await openSource(path)
  return { draft: state(), syntax }
}

function checkDraft(stated: VocabularyDraft, syntax: Syntax): { draft: VocabularyDraft; faults: Finding[] } {
  const faults = findFaults(stated)
  if (syntax === 'yaml') refuse(faults)
  return { draft: faults.length ? repairDraft(stated) : stated, faults }
}

/** The file at `path`, and what reads what it states. */
async function openSource(path: string): Promise<Source & { syntax: Syntax; state: () => VocabularyDraft }> {
  const { file, text } = await readSource(path)
  const other = /^\s*(?:<\?xml|<rdf:RDF)/i.test(text)
    ? 'RDF/XML'
    : /^\s*[{[][\s\S]{0,500}"@(?:context|graph|id)"/.test(text)
      ? 'JSON-LD'
      : null
  if (other) throw new PathweaveError('bad-vocabulary', `${file} is ${other}`, 'convert it to Turtle, with rapper or riot for one')
  const syntax = findSyntax(file, text)
  // The reader of Turtle is loaded by those who need it: it takes longer to load than the bundled vocabulary to read.
  const read = syntax === 'yaml' ? fromYaml : (await import('./from-skos.ts')).fromSkos
  return { file, text, syntax, state: () => read(text, file) }
}

/** The vocabulary that a YAML text holds. Throws `bad-vocabulary`, with the concept's id in the message. */
export function toVocabulary(yamlText: string): Vocabulary {
  const draft = fromYaml(yamlText)
  refuse(findFaults(draft))
  return toInherited(draft)
}

/** A draft without faults as the vocabulary that it means: pole and stage come from the nearest broader concept that has one. */
export function toInherited({ id, name, nameZh, poles, stages, concepts: list }: VocabularyDraft): Vocabulary {
  const concepts = new Map(list.map((entry) => [entry.id, { ...entry }]))
  const settled = new Set<VocabularyConcept>()
  for (const start of concepts.values()) {
    const way: VocabularyConcept[] = []
    const broaderOf = (entry: VocabularyConcept) => (entry.broader === undefined ? undefined : concepts.get(entry.broader))
    for (let entry: VocabularyConcept | undefined = start; entry && !settled.has(entry); entry = broaderOf(entry)) way.push(entry)
    for (const entry of way.reverse()) {
      const broader = broaderOf(entry)
      if (entry.pole === undefined && broader?.pole !== undefined) entry.pole = broader.pole
      if (entry.stage === undefined && broader?.stage !== undefined) entry.stage = broader.stage
      settled.add(entry)
    }
  }
  return { id, name, ...(nameZh === undefined ? {} : { nameZh }), poles, stages, concepts }
}

/** Turtle begins with a directive or a statement; what begins otherwise is Turtle only by its name. */
function findSyntax(file: string, text: string): Syntax {
  const start = text.replace(/^(?:\s+|#.*)+/, '')
  const turtle = /^(?:@(?:prefix|base)\b|(?:prefix\s+[^\s:]*:|base)\s*<|<[^<>\s]*>\s|_:|\[)/i.test(start)
  return turtle || /\.(?:ttl|turtle|n3|nt)$/i.test(file) ? 'turtle' : 'yaml'
}

function refuse(faults: Finding[]): void {
  const [fault] = faults
  if (!fault) return
  const more = faults.length > 1 ? `; pathweave vocabulary check lists all ${faults.length} faults` : ''
  throw new PathweaveError('bad-vocabulary', fault.message, fault.wayOut + more)
}

/** What to say of faults that were passed over. */
export function toDoubt(path: string, faults: number): string {
  return `${basename(path)}: ${faults === 1 ? '1 fault' : `${faults} faults`} passed over; pathweave vocabulary check lists them`
}
