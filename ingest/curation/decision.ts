/**
 * What a person decided about something that was read: one line of `data/curation/*.jsonl`.
 *
 * A decision says what it is about by content: the paper, the letters of the sentence as a hash, subject, relation and
 * object. No position, no number of a list, no id that the next build may give to another thing.
 */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { IDENTITY_KINDS } from '#graph/schema/identity-kinds.ts'
import { RELATIONS } from '../extraction.ts'

const text = z.string().trim().min(1)
const mark = {
  /** The paper's id (`work:TITLE:FAMILY`) or its title. */
  paper: text,
  /** The hash of the words (text-mark.ts): of the sentence or table row, of a reference as printed. */
  quote: z.string().regex(/^[0-9a-f]{16}$/, 'must be 16 hexadecimal digits'),
  sketch: z
    .string()
    .regex(/^[0-9a-f]{48}$/, 'must be 48 hexadecimal digits')
    .optional(),
}

const claimAbout = z.strictObject({
  ...mark,
  subject: text,
  relation: z.enum(RELATIONS),
  object: text,
  polarity: z.enum(['positive', 'negative']),
})
const referenceAbout = z.strictObject(mark)
const citationAbout = z.strictObject({
  ...mark,
  /** As printed. */
  mark: text,
  /** Which of the equal marks of the sentence, from 1. */
  nth: z.int().min(1),
})
const endSchema = z.union([text, z.strictObject({ kind: z.enum(IDENTITY_KINDS), name: text })])
const identityAbout = z.strictObject({ a: endSchema, b: endSchema })

export type ClaimAbout = z.infer<typeof claimAbout>
export type ReferenceAbout = z.infer<typeof referenceAbout>
export type CitationAbout = z.infer<typeof citationAbout>
export type IdentityAbout = z.infer<typeof identityAbout>

const atLeastOne = (change: object) => Object.keys(change).length > 0
const claimRest = {
  /** `<pole>-><pole>`, or `within`. */
  direction: z.string().regex(/^(?:within|[^\s>]+->[^\s>]+)$/, 'must be POLE->POLE or within'),
  hedged: z.boolean(),
  modality: z.enum(['fact', 'recommendation', 'prediction']),
}

/** What may be changed of a claim: concepts by their ids. */
const claimChangeSchema = z
  .strictObject({ ...claimAbout.omit({ paper: true, quote: true, sketch: true }).shape, ...claimRest })
  .partial()
  .refine(atLeastOne, 'changes nothing')

const nameSchema = z
  .strictObject({ family: text, given: text, literal: text })
  .partial()
  .refine(({ family, literal }) => family !== undefined || literal !== undefined, 'needs family or literal')

/** What may be changed of a reference, in CSL's names. */
const referenceChangeSchema = z
  .strictObject({
    type: text,
    title: text,
    titleAlt: text,
    author: z.array(nameSchema).min(1),
    year: z.int().min(1000).max(2999),
    'container-title': text,
    volume: text,
    issue: text,
    page: text,
    publisher: text,
    DOI: text,
    URL: z.url(),
  })
  .partial()
  .refine(atLeastOne, 'changes nothing')

/** What a citation points to: references of the paper, none for a mark that cites nothing in the list. */
const citationChangeSchema = z.strictObject({ references: z.array(z.strictObject({ quote: mark.quote, sketch: mark.sketch })) })

export type ClaimChange = z.infer<typeof claimChangeSchema>
export type ReferenceChange = z.infer<typeof referenceChangeSchema>

const signed = {
  who: text,
  why: text.optional(),
  when: z.iso.datetime(),
  /** What others had said about the same thing when this was decided, and it overrules: the marks of their lines. */
  over: z
    .array(z.string().regex(/^[0-9a-f]{8}$/, 'must be 8 hexadecimal digits'))
    .min(1)
    .optional(),
}
const plain = z.enum(['accept', 'reject'])
const edit = z.literal('edit')

/** The rest of a claim as it was read, for a reader that no longer finds it in the sentence. */
const read = z.strictObject(claimRest).optional()

/** One line of a curation file. */
export const decisionSchema = z.discriminatedUnion('kind', [
  z.discriminatedUnion('verdict', [
    z.strictObject({ kind: z.literal('claim'), about: claimAbout, read, verdict: plain, ...signed }),
    z.strictObject({ kind: z.literal('claim'), about: claimAbout, read, verdict: edit, change: claimChangeSchema, ...signed }),
  ]),
  z.discriminatedUnion('verdict', [
    z.strictObject({ kind: z.literal('reference'), about: referenceAbout, verdict: plain, ...signed }),
    z.strictObject({ kind: z.literal('reference'), about: referenceAbout, verdict: edit, change: referenceChangeSchema, ...signed }),
  ]),
  z.discriminatedUnion('verdict', [
    z.strictObject({ kind: z.literal('citation'), about: citationAbout, verdict: plain, ...signed }),
    z.strictObject({ kind: z.literal('citation'), about: citationAbout, verdict: edit, change: citationChangeSchema, ...signed }),
  ]),
  z.strictObject({ kind: z.literal('identity'), about: identityAbout, verdict: z.enum(['merge', 'split']), ...signed }),
])
export type Decision = z.infer<typeof decisionSchema>
export type DecisionKind = Decision['kind']

/** The name of what a decision is about, eight hexadecimal digits: the same for all decisions about one thing. */
export function toKey({ kind, about }: Pick<Decision, 'kind' | 'about'>): string {
  const parts =
    'a' in about
      ? [about.a, about.b].map((end) => JSON.stringify(end)).sort()
      : Object.entries({ ...about, sketch: '' })
          .sort()
          .flat()
  return createHash('sha256')
    .update(JSON.stringify([kind, parts]))
    .digest('hex')
    .slice(0, 8)
}

/** A decision as its line: keys in the schema's order, no line break. */
export function toLine(decision: Decision): string {
  return JSON.stringify(decisionSchema.parse(decision))
}

/** The decisions that count, oldest first: of several about one thing the latest that none overrules. */
export function toLatest(all: readonly Decision[]): Decision[] {
  return toSorted([...findHeads(all).values()].map((heads) => heads.at(-1)!))
}

/**
 * What stands against the decision that counts, by key: other people's last words that say otherwise, which it didn't know of.
 *
 * Two people who decide on one thing, each in a copy of the folder, are both kept when the copies are merged. The latest
 * counts, and the other is no longer told of once somebody decides again with both at hand.
 */
export function findOpposed(all: readonly Decision[]): Map<string, Decision[]> {
  const opposed = new Map<string, Decision[]>()
  for (const [key, heads] of findHeads(all)) {
    const counting = heads.at(-1)!
    const against = heads.filter((one) => toWord(one) !== toWord(counting))
    if (against.length > 0) opposed.set(key, against)
  }
  return opposed
}

/** What a new decision by `who` about a thing overrules: the marks of others' last words. */
export function toOver(all: readonly Decision[], key: string, who: string): string[] {
  const about = all.filter((one) => toKey(one) === key)
  const others = (findHeads(about).get(key) ?? []).filter((one) => one.who !== who)
  return others.map(toLineMark).sort()
}

/** Everybody's last words about each thing, oldest first, without those that another decision overrules. */
function findHeads(all: readonly Decision[]): Map<string, Decision[]> {
  const byKey = new Map<string, Decision[]>()
  for (const one of all) byKey.set(toKey(one), [...(byKey.get(toKey(one)) ?? []), one])
  return new Map(
    [...byKey].map(([key, about]) => {
      if (about.length === 1) return [key, about]
      const overruled = new Set(about.flatMap(({ over = [] }) => over))
      const last = new Map(toSorted(about).map((one) => [one.who, one]))
      return [key, toSorted([...last.values()]).filter((one) => !overruled.has(toLineMark(one)))]
    }),
  )
}

const toSorted = (decisions: readonly Decision[]) => [...decisions].sort((a, b) => (a.when < b.when ? -1 : a.when > b.when ? 1 : 0))

function toLineMark(decision: Decision): string {
  return createHash('sha256').update(toLine(decision)).digest('hex').slice(0, 8)
}

/** What a decision says, whoever says it and why. */
export function toWord(decision: Decision): string {
  return JSON.stringify([decision.verdict, 'change' in decision ? Object.entries(decision.change).sort() : null])
}
