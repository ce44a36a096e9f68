/**
 * What the paper cites: the list cut into entries, the marks in the prose, what each means, and what is wrong.
 */
import type { Citing, Document, Structure } from '../document.ts'
import { findCitations } from './citations/find-citations.ts'
import { findProblems } from './citations/find-problems.ts'
import { resolveCitations } from './citations/resolve-citations.ts'
import { cutReferences } from './references/cut-references.ts'

/** Reads references, citations and their problems. */
export function findCiting(document: Document, structure: Structure): Citing {
  const list = cutReferences(document, structure)
  const marks = findCitations(document, structure, list.references)
  const resolved = resolveCitations(document, structure, list.references, marks)
  const problems = [...list.problems, ...findProblems(list.references, resolved)]
  const citations = resolved.map(({ kind, text, span, references, problem }) => ({ kind, text, span, references, problem }))
  return { references: list.references, citations, problems, repairs: list.repairs }
}
