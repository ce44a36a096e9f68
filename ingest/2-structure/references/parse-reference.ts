/**
 * A printed reference → CSL-JSON: links are taken out, the rest is cut into tokens, each token labeled with its field.
 */
import type { CslName, Reference } from '../../extraction.ts'
import { type Features, findFeatures } from './features.ts'
import { findHabits } from './find-habits.ts'
import { findLabel } from './label.ts'
import { type Labeled, type Labeler, newLabeler } from './labeler.ts'
import { LABELS } from './labels.ts'
import { findLinks, type Links } from './links.ts'
import { mendLabels } from './mend-labels.ts'
import { loadModel } from './model.ts'
import { type PrintedLine, readLine } from './printed-line.ts'
import { type Item, readFields } from './read-fields.ts'
import { splitNames } from './split-names.ts'
import { type Tokens, toTokens } from './tokens.ts'

/** A reference without its place in a document. */
export type ParsedReference = Omit<Reference, 'span'>

let labeler: Labeler | undefined

/** The labeler of the weights that ship with the program, read when it is first needed. */
function shipped(): Labeler {
  labeler ??= newLabeler(loadModel())
  return labeler
}

/** A line cut into tokens, each with its field. */
interface LabeledLine {
  links: Links
  tokens: Tokens
  features: Features
  labeled: Labeled
}

function labelLine(raw: string, label: Labeler): LabeledLine {
  const links = findLinks(readLine(raw))
  const tokens = toTokens(links.line.text)
  const features = findFeatures(links.line, tokens)
  return { links, tokens, features, labeled: label(features, tokens.gaps, tokens.count) }
}

function toItem({ links, tokens }: LabeledLine, labeled: Labeled): Item {
  return readFields(links, tokens, mendLabels(links.line.text, tokens, labeled))
}

/** Reads a printed reference that has lost its bullet and label; only what is printed is filled in. */
export function parseReference(raw: string, label: Labeler = shipped()): Item {
  const line = labelLine(raw, label)
  return toItem(line, line.labeled)
}

/** Reads the entries of one list: those that are in doubt a second time, in the light of the others. */
export function parseReferences(raws: readonly string[], label: Labeler = shipped()): Item[] {
  const lines = raws.map((raw) => labelLine(raw, label))
  const habits = findHabits(lines)
  return lines.map((line) => {
    const { tokens, features, labeled } = line
    return toItem(line, labeled.sure.some((sure) => sure < DOUBT) ? label(features, tokens.gaps, tokens.count, habits) : labeled)
  })
}

/** An entry with a token less sure than this is read again. */
const DOUBT = 0.8

/** Reads one line of a list: bullet and label go into `key`, the rest is `raw`. */
export function parseReferenceLine(line: string, label: Labeler = shipped()): ParsedReference {
  const head = findLabel(line)
  const raw = line.slice(head.end).trim()
  return { key: head.key, raw, ...parseReference(raw, label) }
}

/** The people that a line begins with, and where in it their stretch ends; null where it begins with anything else. */
export function findAuthors(text: string, label: Labeler = shipped()): { names: CslName[]; end: number } | null {
  const line: PrintedLine = { text, shown: text, emphasis: [] }
  const tokens = toTokens(text)
  const { labels, sure } = label(findFeatures(line, tokens), tokens.gaps, tokens.count)
  let count = 0
  while (count < tokens.count && labels[count] === AUTHOR && sure[count]! > 0.5) count++
  if (count === 0) return null
  const end = tokens.ends[count - 1]!
  const names = splitNames(text.slice(tokens.starts[0], text[end] === '.' ? end + 1 : end))
  return names.some((name) => name.family && name.given) ? { names, end } : null
}

const AUTHOR = LABELS.indexOf('author')
