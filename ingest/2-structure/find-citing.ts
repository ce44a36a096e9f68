/**
 * What the paper cites: the list cut into entries, the marks in the prose, what each means, and what is wrong.
 */
import type { Citing, Document, Given, Structure } from '../document.ts'
import type { Reference, Repair } from '../extraction.ts'
import { findCitations } from './citations/find-citations.ts'
import { findProblems } from './citations/find-problems.ts'
import { type ResolvedCitation, resolveCitations } from './citations/resolve-citations.ts'
import { cutReferences } from './references/cut-references.ts'
import { parseReference } from './references/parse-reference.ts'

/** Reads references, citations and their problems. */
export function findCiting(document: Document, structure: Structure): Citing {
  const { given } = document
  const list = given ? { references: given.references.map(withParsed), problems: [], repairs: [] } : cutReferences(document, structure)
  const found = resolveCitations(document, structure, list.references, findCitations(document, structure, list.references))
  const { resolved, repairs } = given ? withGiven(given, found) : { resolved: found, repairs: [] }
  const problems = [...list.problems, ...findProblems(document, structure, list.references, resolved)]
  const citations = resolved.map(({ kind, text, span, references, problem }) => ({ kind, text, span, references, problem }))
  return { references: list.references, citations, problems, repairs: [...list.repairs, ...repairs] }
}

/** An entry that is not tagged throughout, read as printed where that agrees with what is tagged, which stays. */
function withParsed(reference: Reference): Reference {
  const { title, author, editor, type, volume, page, DOI } = reference
  const whole = type !== 'article-journal' || (volume ?? page ?? DOI) !== undefined
  if (title !== undefined && (author ?? editor) !== undefined && whole) return reference
  const parsed = parseReference(reference.raw)
  const letters = (text: string | undefined) => text?.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  const agrees = (field: 'title' | 'container-title') =>
    reference[field] !== undefined && letters(reference[field]) === letters(parsed[field])
  if (title !== undefined && !agrees('title') && !agrees('container-title')) return reference
  return { ...parsed, ...reference, confidence: { ...parsed.confidence, ...reference.confidence } }
}

/**
 * The citations that the format marks. A label by name and year that fits one entry exactly is believed before a link that
 * leads elsewhere, and tells what a link leaves out; a mark without any link is what the prose of its place says.
 */
function withGiven(given: Given, found: ResolvedCitation[]): { resolved: ResolvedCitation[]; repairs: Repair[] } {
  const resolved: ResolvedCitation[] = []
  const repairs: Repair[] = []
  const named = found.filter(({ kind, problem, references }) => kind !== 'numeric' && problem === null && references.length > 0)
  let next = 0
  let nextNamed = 0
  const addNamed = (until: number) => {
    for (; nextNamed < named.length && named[nextNamed]!.span.end <= until; nextNamed++) resolved.push(named[nextNamed]!)
  }
  for (const citation of given.citations) {
    const { span, text, references } = citation
    addNamed(span.start)
    while (next < found.length && found[next]!.span.end <= span.start) next++
    const same: ResolvedCitation[] = []
    for (let i = next; i < found.length && found[i]!.span.start < span.end; i++) same.push(found[i]!)
    while (nextNamed < named.length && named[nextNamed]!.span.start < span.end) nextNamed++
    if (references.length === 0 && same.length > 0) {
      resolved.push(...same)
      continue
    }
    const works = same.flatMap((one) => one.works)
    const told = [...new Set(works.flatMap((work) => work.references))]
    const exact = works.every((work) => work.problem === null && work.references.length === 1)
    if (citation.kind !== 'numeric' && exact && told.length > 0 && works.length >= references.length) {
      const wrong = references.some((index) => !told.includes(index))
      if (wrong) repairs.push({ kind: 'wrong-link', span, note: `${text} is linked to another entry than the one it names` })
      resolved.push({ ...citation, problem: null, references: told, works })
      continue
    }
    const problem = references.length > 0 ? citation.problem : 'no_such_reference'
    resolved.push({ ...citation, problem, works: [{ label: text, references, labelled: references, problem, otherYear: false }] })
  }
  addNamed(Number.POSITIVE_INFINITY)
  return { resolved, repairs }
}
