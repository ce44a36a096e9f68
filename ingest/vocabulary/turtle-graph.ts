/** The statements of a Turtle text, looked up by subject and predicate. */
import { Parser, type Quad, type Term } from 'n3'
import { PathweaveError } from '#graph/errors.ts'
import { RDF } from './skos.ts'

export interface TurtleGraph {
  /** Every subject in the order of the text, as `toKey` names it. */
  subjects: readonly string[]
  /** The objects of a statement, in the order of the text. */
  objects: (subject: string, predicate: string) => readonly Term[]
}

/** Relative IRIs resolve against this where a text declares no base; nothing is ever looked up there. */
const BASE = 'file:///vocabulary'
const NONE: readonly Term[] = []

/** Parses a text. Throws `bad-vocabulary` with the line of what is no Turtle. */
export function readTurtle(text: string): TurtleGraph {
  // Predicate and object in turn: a map for each of 50,000 subjects takes several times the room.
  const bySubject = new Map<string, (string | Term)[]>()
  for (const { subject, predicate, object } of parse(text)) {
    const key = toKey(subject)
    const statements = bySubject.get(key)
    if (statements) statements.push(predicate.value, object)
    else bySubject.set(key, [predicate.value, object])
  }
  const objects = (subject: string, predicate: string): readonly Term[] => {
    const statements = bySubject.get(subject) ?? NONE
    const found: Term[] = []
    for (let i = 0; i < statements.length; i += 2) if (statements[i] === predicate) found.push(statements[i + 1] as Term)
    return found
  }
  return { subjects: [...bySubject.keys()], objects }
}

/** How a resource is looked up: its IRI, or `_:` and the label of a blank node. */
export function toKey(term: Term): string {
  return term.termType === 'BlankNode' ? `_:${term.value}` : term.value
}

/** The elements of an RDF list; a list that bites its own tail ends there. */
export function toList(graph: TurtleGraph, head: Term | undefined): Term[] {
  const seen = new Set<string>()
  const elements: Term[] = []
  for (let at = head; at && !seen.has(toKey(at)); at = graph.objects(toKey(at), `${RDF}rest`)[0]) {
    seen.add(toKey(at))
    elements.push(...graph.objects(toKey(at), `${RDF}first`).slice(0, 1))
  }
  return elements
}

function parse(text: string): Quad[] {
  try {
    return new Parser({ baseIRI: BASE }).parse(text)
  } catch (cause) {
    const why = (cause as Error).message.replace(/\s+/g, ' ').replace(/\.$/, '')
    throw new PathweaveError('bad-vocabulary', `The vocabulary is no Turtle: ${why}`, 'mend that line', { cause })
  }
}
