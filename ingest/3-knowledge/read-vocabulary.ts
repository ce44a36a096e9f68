/**
 * Reads a vocabulary file and refuses it, naming the concept, where it contradicts itself.
 *
 * Everything downstream trusts what comes out of here: ids are unique, a label means one concept, the hierarchy is a
 * forest, and every concept carries the pole and the stage that it has or inherits.
 */
import { readFile } from 'node:fs/promises'
import { parse } from 'yaml'
import { z } from 'zod'
import { PathweaveError } from '#graph/errors.ts'
import type { Vocabulary, VocabularyConcept } from '#ingest/vocabulary.ts'
import { toLabelKey } from './fold-words.ts'

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not in kebab-case')
const named = z.strictObject({ id, name: z.string().min(1), nameZh: z.string().min(1).optional() })
const concept = z.strictObject({
  id,
  name: z.string().min(1),
  nameZh: z.string().min(1).optional(),
  namePinyin: z.string().min(1).optional(),
  variants: z.array(z.string().min(1)).default([]),
  broader: z.string().optional(),
  pole: z.string().optional(),
  stage: z.string().optional(),
  definition: z.string().min(1).optional(),
})
const file = z.strictObject({
  id,
  name: z.string().min(1),
  nameZh: z.string().min(1).optional(),
  poles: z.array(named),
  stages: z.array(named),
  concepts: z.array(concept).min(1, 'holds no concept'),
})

/** Reads the vocabulary file at `path`. Throws `no-such-file`, `unreadable-file` or `bad-vocabulary`. */
export async function readVocabulary(path: string): Promise<Vocabulary> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (cause) {
    const missing = (cause as NodeJS.ErrnoException).code === 'ENOENT'
    if (missing) throw new PathweaveError('no-such-file', `No vocabulary at ${path}`, 'name a file that is there', { cause })
    throw new PathweaveError('unreadable-file', `Can't read the vocabulary ${path}`, 'name a file that may be read', { cause })
  }
  return toVocabulary(text)
}

/** The vocabulary that a YAML text holds. Throws `bad-vocabulary`, with the concept's id in the message. */
export function toVocabulary(yamlText: string): Vocabulary {
  const { concepts: list, ...head } = parseFile(yamlText)
  const concepts = new Map<string, VocabularyConcept>()
  for (const entry of list) {
    if (concepts.has(entry.id)) throw bad(`The concept ${entry.id} stands twice`, 'give one of them another id')
    concepts.set(entry.id, entry)
  }
  refuseSharedLabels(concepts)
  for (const entry of concepts.values()) {
    refuseUnknown(entry, 'pole', head.poles)
    refuseUnknown(entry, 'stage', head.stages)
    inherit(entry, concepts)
  }
  return { ...head, concepts }
}

/** All labels of a concept, the preferred ones first. */
export function labelsOf(entry: VocabularyConcept): string[] {
  return [entry.name, entry.nameZh, entry.namePinyin, ...entry.variants].filter((label) => label !== undefined)
}

function parseFile(yamlText: string): z.output<typeof file> {
  let value: unknown
  try {
    value = parse(yamlText)
  } catch (cause) {
    throw bad(`The vocabulary is no YAML: ${(cause as Error).message.split('\n')[0]}`, 'mend that line', cause)
  }
  const result = file.safeParse(value)
  if (result.success) return result.data
  const issue = result.error.issues[0]!
  const where = issue.path.map((key, i) => (issue.path[i - 1] === 'concepts' ? conceptAt(value, key) : String(key))).join(' › ')
  throw bad(`In the vocabulary, ${where || 'the file'}: ${issue.message}`, 'mend that entry', result.error)
}

/** What to call the entry that broke the shape: its id where it has one, else its place. */
function conceptAt(value: unknown, key: PropertyKey): string {
  const entry = (value as { concepts: Record<PropertyKey, { id?: unknown } | null> }).concepts[key]
  return typeof entry?.id === 'string' ? entry.id : `entry ${Number(key) + 1}`
}

function refuseSharedLabels(concepts: Map<string, VocabularyConcept>): void {
  const owners = new Map<string, string>()
  for (const entry of concepts.values()) {
    for (const label of labelsOf(entry)) {
      const key = toLabelKey(label)
      if (!key) throw bad(`The concept ${entry.id} has a label without a letter: "${label}"`, 'remove it')
      const owner = owners.get(key)
      if (owner !== undefined && owner !== entry.id) {
        throw bad(`The label "${label}" is claimed by ${owner} and by ${entry.id}`, 'leave it to one of them')
      }
      owners.set(key, entry.id)
    }
  }
}

function refuseUnknown(entry: VocabularyConcept, key: 'pole' | 'stage', known: { id: string }[]): void {
  if (entry[key] === undefined || known.some((thing) => thing.id === entry[key])) return
  throw bad(`The concept ${entry.id} has the unknown ${key} "${entry[key]}"`, `declare it under ${key}s or use ${listed(known)}`)
}

/** Fills in pole and stage from the nearest broader concept that has one. */
function inherit(entry: VocabularyConcept, concepts: Map<string, VocabularyConcept>): void {
  const seen = new Set([entry.id])
  for (let at = entry; at.broader !== undefined; ) {
    const broader = concepts.get(at.broader)
    if (!broader) throw bad(`The concept ${at.id} has the unknown broader "${at.broader}"`, 'name a concept of this file')
    if (seen.has(broader.id)) throw bad(`The concept ${entry.id} is broader than itself, by way of ${at.id}`, 'break the circle')
    seen.add(broader.id)
    if (entry.pole === undefined && broader.pole !== undefined) entry.pole = broader.pole
    if (entry.stage === undefined && broader.stage !== undefined) entry.stage = broader.stage
    at = broader
  }
}

function listed(known: { id: string }[]): string {
  return known.map((thing) => thing.id).join(', ') || 'none'
}

function bad(message: string, wayOut: string, cause?: unknown): PathweaveError {
  return new PathweaveError('bad-vocabulary', message, wayOut, { cause })
}
