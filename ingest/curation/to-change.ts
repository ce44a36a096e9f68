/** What a person types as a change, as a decision keeps it: names of concepts as ids, labels of references by their letters. */
import { PathweaveError } from '#graph/errors.ts'
import { toDoi } from '../1-read/bibliography/identifiers.ts'
import { toDistance } from '../4-resolve/identity/text-likeness.ts'
import { toBare, toSlug, toWorkId } from '../4-resolve/identity.ts'
import { type CslName, type Extraction, RELATIONS } from '../extraction.ts'
import { labelsOf, type Vocabulary } from '../vocabulary.ts'
import type { Decision } from './decision.ts'
import { toTextMark } from './text-mark.ts'

/** The change of a decision. Throws `bad-parameter` for a concept, relation or reference that isn't there. */
export function toChange(
  { kind, about }: Pick<Decision, 'kind' | 'about'>,
  given: object,
  { vocabulary, extractions }: { vocabulary: Vocabulary; extractions: readonly Extraction[] },
): object {
  const change = { ...given } as Record<string, unknown>
  if (kind === 'claim') {
    for (const end of ['subject', 'object']) if (typeof change[end] === 'string') change[end] = toConceptId(vocabulary, change[end])
    if (typeof change.relation === 'string' && !(RELATIONS as readonly string[]).includes(change.relation))
      throw new PathweaveError('bad-parameter', `there is no relation ${change.relation}`, `give one of ${RELATIONS.join(', ')}`)
    if (typeof change.direction === 'string') checkDirection(vocabulary, change.direction)
    const { subject, object } = { ...about, ...change } as Record<string, unknown>
    if (subject === object)
      throw new PathweaveError('bad-parameter', 'a claim is about two things', 'give another subject or object, or reject the claim')
  }
  if (kind === 'reference') {
    if (typeof change.author === 'string')
      change.author = change.author
        .split(/\s*[;；]\s*/)
        .filter(Boolean)
        .map(toName)
    if (typeof change.type === 'string' && !CSL_TYPES.has(change.type))
      throw new PathweaveError('bad-parameter', `CSL has no type ${change.type}`, `give one of ${[...CSL_TYPES].join(', ')}`)
    if (typeof change.DOI === 'string') change.DOI = toKnownDoi(change.DOI)
  }
  if (kind === 'citation' && Array.isArray(change.references) && 'paper' in about)
    change.references = change.references.map((one: unknown) => (typeof one === 'string' ? toMarked(extractions, about.paper, one) : one))
  return change
}

/** The types of CSL 1.0.2. */
const CSL_TYPES = new Set(
  `article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset document entry
  entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation manuscript map motion_picture
  musical_score pamphlet paper-conference patent performance periodical personal_communication post post-weblog regulation report review
  review-book software song speech standard thesis treaty webpage`.split(/\s+/),
)

function toKnownDoi(given: string): string {
  const doi = toDoi(given)
  if (doi === undefined) throw new PathweaveError('bad-parameter', `${given} is no DOI`, 'give it as 10.NNNN/…')
  return doi
}

/** From pole to pole of the vocabulary's, or within one. */
function checkDirection({ concepts }: Vocabulary, given: string): void {
  const poles = [...new Set([...concepts.values()].flatMap(({ pole }) => pole ?? []))].sort()
  const known = ['within', ...poles.flatMap((from) => poles.filter((to) => to !== from).map((to) => `${from}->${to}`))]
  if (!known.includes(given)) throw new PathweaveError('bad-parameter', `there is no direction ${given}`, `give one of ${known.join(', ')}`)
}

/** The vocabulary's concept of this id or name in any language; a thing outside it is given as `term:NAME`. */
function toConceptId({ concepts }: Vocabulary, given: string): string {
  if (concepts.has(given)) return given
  if (given.startsWith('term:')) return `term:${toSlug(given.slice('term:'.length))}`
  const bare = toBare(given)
  const named = [...concepts.values()].find((concept) => labelsOf(concept).some((label) => toBare(label) === bare))
  if (named) return named.id
  const near = [...concepts.values()].filter((concept) => labelsOf(concept).some((label) => isNear(toBare(label), bare)))
  const meant = near.length
    ? `did you mean ${near
        .slice(0, MOST_MEANT)
        .map(({ name }) => name)
        .join(' or ')}? `
    : ''
  throw new PathweaveError(
    'bad-parameter',
    `the vocabulary has no concept ${given}`,
    `${meant}a thing outside the vocabulary is given as term:${toSlug(given)}`,
  )
}

/** Concepts that may have been meant, in an error. */
const MOST_MEANT = 3

function isNear(label: string, given: string): boolean {
  return given.length > 3 && (label.includes(given) || toDistance(label, given, 2) <= 2)
}

/** `Stone, Berta` → family and given; a name without a comma is kept as it is. */
function toName(text: string): CslName {
  const [family, given] = text.split(/\s*[,，]\s*/, 2)
  if (given) return { family, given }
  return { literal: text }
}

/** An entry of a paper's list by its printed label, else by its place from 1. */
function toMarked(extractions: readonly Extraction[], paper: string, label: string): { quote: string; sketch: string } {
  const references = extractions.find(({ work, bibliography }) => !bibliography && toWorkId(work) === paper)?.references ?? []
  const reference = references.find(({ key }) => key === label) ?? (/^\d+$/.test(label) ? references[Number(label) - 1] : undefined)
  if (!reference)
    throw new PathweaveError('bad-parameter', `the paper has no reference ${label}`, 'give labels of its reference list, as printed')
  const { hash, sketch } = toTextMark(reference.raw)
  return { quote: hash, sketch }
}
