/** What a person types as a change, as a decision keeps it: names of concepts as ids, labels of references by their letters. */
import { PathweaveError } from '#graph/errors.ts'
import { toBare, toSlug, toWorkId } from '../4-resolve/identity.ts'
import { type CslName, type Extraction, RELATIONS } from '../extraction.ts'
import { labelsOf, type Vocabulary } from '../vocabulary.ts'
import type { Decision } from './decision.ts'
import { toTextMark } from './text-mark.ts'

/** The change of a decision. Throws `bad-parameter` for a relation or reference that isn't there. */
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
  }
  if (kind === 'reference' && typeof change.author === 'string')
    change.author = change.author
      .split(/\s*[;；]\s*/)
      .filter(Boolean)
      .map(toName)
  if (kind === 'citation' && Array.isArray(change.references) && 'paper' in about)
    change.references = change.references.map((one: unknown) => (typeof one === 'string' ? toMarked(extractions, about.paper, one) : one))
  return change
}

/** The vocabulary's concept of this id or name in any language, else a term. */
function toConceptId({ concepts }: Vocabulary, given: string): string {
  if (concepts.has(given) || given.startsWith('term:')) return given
  const bare = toBare(given)
  const named = [...concepts.values()].find((concept) => labelsOf(concept).some((label) => toBare(label) === bare))
  return named?.id ?? `term:${toSlug(given)}`
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
