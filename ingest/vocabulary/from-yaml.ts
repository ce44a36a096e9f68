/** Reads a vocabulary in YAML; every entry that breaks the shape is a finding with its line, and the others are read. */
import { isMap, isScalar, isSeq, LineCounter, type ParsedNode, parseDocument } from 'yaml'
import { z } from 'zod'
import { PathweaveError } from '#graph/errors.ts'
import { keepParsed } from '../keep-parsed.ts'
import type { VocabularyConcept } from '../vocabulary.ts'
import { ID } from './concept-id.ts'
import { cleanLabel, toFinding, type VocabularyDraft } from './draft.ts'

const id = z.string().regex(ID, 'is not in kebab-case')
const label = z.string().transform(cleanLabel).pipe(z.string().min(1))
const named = z.strictObject({ id, name: label, nameZh: label.optional() })
const concept = z.strictObject({
  id,
  name: label,
  nameZh: label.optional(),
  namePinyin: label.optional(),
  variants: z.array(label).default([]),
  broader: z.string().optional(),
  pole: z.string().optional(),
  stage: z.string().optional(),
  definition: label.optional(),
})
const head = z.strictObject({
  id,
  name: label,
  nameZh: label.optional(),
  poles: z.array(named).default([]),
  stages: z.array(named).default([]),
  concepts: z.array(z.unknown()).min(1, 'holds no concept'),
})

/** What the text states. Throws `bad-vocabulary` for what is no YAML or no vocabulary at all. */
export function fromYaml(text: string): VocabularyDraft {
  const { value, lines } = keepParsed(text, parse)
  const fields = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>
  const read = head.safeParse(value)
  const draft: VocabularyDraft = {
    ...(read.success ? pick(read.data) : mendHead(fields)),
    concepts: [],
    lines: new Map(),
    leftOut: new Set(),
    findings: read.success ? [] : toFindings(read.error, null, null, null),
  }
  if (!Array.isArray(fields.concepts)) return draft
  for (const [i, raw] of fields.concepts.entries()) {
    const line = lines[i] ?? null
    const known = typeof raw?.id === 'string' ? (raw.id as string) : null
    const entry = concept.safeParse(raw)
    if (entry.success) {
      const stated: VocabularyConcept = entry.data
      draft.concepts.push(stated)
      if (line !== null) draft.lines.set(stated, line)
      continue
    }
    draft.findings.push(...toFindings(entry.error, known ?? `entry ${i + 1}`, known, line))
    if (known !== null) draft.leftOut.add(known)
  }
  return draft
}

/** The text's value, and the line of each concept. */
function parse(text: string): { value: unknown; lines: (number | null)[] } {
  const lineCounter = new LineCounter()
  try {
    const document = parseDocument(text, { lineCounter })
    if (document.errors[0]) throw document.errors[0]
    const root = document.contents
    const list = isMap(root) ? root.items.find(({ key }) => isScalar(key) && key.value === 'concepts')?.value : null
    const entries = isSeq(list) ? (list.items as ParsedNode[]) : []
    return { value: document.toJS() as unknown, lines: entries.map(({ range }) => (range ? lineCounter.linePos(range[0]).line : null)) }
  } catch (cause) {
    const [why] = (cause as Error).message.split('\n')
    throw new PathweaveError('bad-vocabulary', `The vocabulary is no YAML: ${why!.replace(/:$/, '')}`, 'mend that line', { cause })
  }
}

function pick({ concepts: _concepts, ...rest }: z.output<typeof head>) {
  return rest
}

/** What can be used of a head that breaks the shape. */
function mendHead(fields: Record<string, unknown>): Pick<VocabularyDraft, 'id' | 'name' | 'poles' | 'stages'> {
  const sides = (value: unknown) => (Array.isArray(value) ? value.flatMap((side) => named.safeParse(side).data ?? []) : [])
  const text = (value: unknown) => (typeof value === 'string' && value ? value : 'vocabulary')
  return { id: text(fields.id), name: text(fields.name), poles: sides(fields.poles), stages: sides(fields.stages) }
}

function toFindings(error: z.ZodError, entry: string | null, known: string | null, line: number | null) {
  return error.issues.map(({ path, message }) => {
    const where = [...(entry === null ? [] : [entry]), ...path.map(String)].join(' › ') || 'the file'
    return toFinding('bad-entry', { concept: known, line }, `In the vocabulary, ${where}: ${message}`, 'mend that entry')
  })
}
