/**
 * What the paper cites: the list cut into entries, the marks in the prose, what each means, and what is wrong.
 */
import type { Citing, Document, Given, Structure } from '../document.ts'
import type { Reference } from '../extraction.ts'
import { findCitations } from './citations/find-citations.ts'
import { findProblems } from './citations/find-problems.ts'
import { type ResolvedCitation, resolveCitations } from './citations/resolve-citations.ts'
import { cutReferences } from './references/cut-references.ts'
import { parseReference } from './references/parse-reference.ts'

/** Reads references, citations and their problems. */
export function findCiting(document: Document, structure: Structure): Citing {
  const { given } = document
  const list = given ? { references: given.references.map(withParsed), problems: [], repairs: [] } : cutReferences(document, structure)
  const find = () => resolveCitations(document, structure, list.references, findCitations(document, structure, list.references))
  const resolved = given ? withGiven(given, find) : find()
  const problems = [...list.problems, ...findProblems(list.references, resolved)]
  const citations = resolved.map(({ kind, text, span, references, problem }) => ({ kind, text, span, references, problem }))
  return { references: list.references, citations, problems, repairs: list.repairs }
}

/** An entry whose fields are not tagged, read as printed; what is tagged stays. */
function withParsed(reference: Reference): Reference {
  if (reference.title !== undefined && (reference.author ?? reference.editor) !== undefined) return reference
  const parsed = parseReference(reference.raw)
  return { ...parsed, ...reference, confidence: { ...parsed.confidence, ...reference.confidence } }
}

/** The citations that the format marks; where it doesn't say of what, those found in the prose of the same place. */
function withGiven(given: Given, find: () => ResolvedCitation[]): ResolvedCitation[] {
  const found = given.citations.every(({ references }) => references.length > 0) ? [] : find()
  return given.citations.flatMap((citation): ResolvedCitation[] => {
    const same = found.filter(({ span }) => span.start < citation.span.end && citation.span.start < span.end)
    if (citation.references.length === 0 && same.length > 0) return same
    const problem = citation.references.length > 0 ? citation.problem : 'no_such_reference'
    const { text, references } = citation
    return [{ ...citation, problem, works: [{ label: text, references, labelled: references, problem, otherYear: false }] }]
  })
}
