/**
 * What a paper says of its own reach: the kind of evidence it rests on, where it looked, and at which trades.
 *
 * Only its title, keywords, abstract and sections on methods speak of the paper itself; the rest speaks of the world, where
 * every region and trade may come up. The words are data (terms.yaml).
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { type Reading, toEvidence } from '#ingest/document.ts'
import { SCOPE_DIMENSIONS, type Scope, type Section, type Span } from '#ingest/extraction.ts'
import { keepParsed } from '#ingest/keep-parsed.ts'
import { cutsWord } from '../chinese-segments.ts'
import { toWords } from '../fold-words.ts'
import { addLabel, emptyTrie, type LabelTrie, longestLabel } from '../label-trie.ts'
import { proseSpans } from '../prose-spans.ts'

const termSchema = z.strictObject({ zh: z.string().min(1), also: z.array(z.string().min(1)).default([]) })
const termsSchema = z.record(z.enum(SCOPE_DIMENSIONS), z.record(z.string().min(1), termSchema))
type Terms = z.infer<typeof termsSchema>

const OF_ITSELF =
  /^(?:abstract|摘要)|\b(?:methods?|methodology|research design|research (?:subjects?|objects?)|data sources?|participants|samples?)\b|研究方法|研究设计|研究对象|数据来源|样本/i

/** What every stretch that speaks of the paper names, in reading order; each name once a stretch. */
export function findScope(reading: Reading): Scope[] {
  const { trie, terms } = loadTerms()
  return stretchesOfItself(reading).flatMap((span) => {
    const names = new Set(findNames(reading.plain, span, trie))
    return [...names].map((key): Scope => {
      const { dimension, name, nameZh } = terms.get(key)!
      return { dimension, name, nameZh, evidence: toEvidence(reading.text, span) }
    })
  })
}

function stretchesOfItself(reading: Reading): Span[] {
  const own = reading.sections.filter(({ title }) => OF_ITSELF.test(title)).map(({ span }) => span)
  const first = Math.min(...reading.sections.filter(isOfBody).map(({ span }) => span.start), reading.plain.length)
  return proseSpans(reading).filter(({ kind, start }) => {
    if (kind === 'heading') return false
    return (
      kind !== 'passage' || (start < first && reading.sections.length > 0) || own.some((span) => span.start <= start && start < span.end)
    )
  })
}

/** The abstract without a heading stands before the first section. */
const isOfBody = ({ title }: Section) => !/^(?:abstract|摘要)/i.test(title)

function* findNames(plain: string, span: Span, trie: LabelTrie): Generator<string> {
  const words = toWords(plain, span)
  for (let i = 0; i < words.length; ) {
    const match = longestLabel(trie, plain, words, i)
    const found = match && !cutsWord(plain, { concept: match.concept, start: words[i]!.start, end: words[match.end - 1]!.end })
    if (found) yield match.concept
    i = found ? match.end : i + 1
  }
}

interface Loaded {
  trie: LabelTrie
  terms: Map<string, Omit<Scope, 'evidence'>>
}

let loaded: Loaded | undefined

function loadTerms(): Loaded {
  loaded ??= toTrie(readTerms())
  return loaded
}

/** The table that ships with the program. Throws a ZodError for one that is none. */
export function readTerms(): Terms {
  return termsSchema.parse(keepParsed(readFileSync(join(import.meta.dirname, 'terms.yaml'), 'utf8'), (text) => parse(text) as unknown))
}

function toTrie(table: Terms): Loaded {
  const found: Loaded = { trie: emptyTrie(), terms: new Map() }
  for (const dimension of SCOPE_DIMENSIONS) {
    for (const [name, { zh, also }] of Object.entries(table[dimension])) {
      const key = `${dimension} ${name}`
      found.terms.set(key, { dimension, name, nameZh: zh })
      for (const label of [name, zh, ...also]) addLabel(found.trie, label, key)
    }
  }
  return found
}
