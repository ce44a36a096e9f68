/**
 * The whole story of reading: a file becomes a document, the document a structure with its citations, the structure
 * knowledge. Each phase adds and none deletes; no phase knows another, they meet here. What comes after, the weaving of
 * many extractions into one graph (`4-resolve`), is told by `build.ts`.
 *
 * Every finder matches on `reading.plain` and quotes from `reading.text`: the two have the same length, so a place in one
 * is the place in the other (document.ts). Of XML, the text is what a reader sees; in the end all is given in the offsets of
 * the file (to-file-offsets.ts).
 */
import { detectFormat } from './1-read/detect-format.ts'
import { readSource } from './1-read/read-source.ts'
import { toDocument } from './1-read/to-document.ts'
import { readXml } from './1-read/xml/read-xml.ts'
import { findCiting } from './2-structure/find-citing.ts'
import { findRegions } from './2-structure/find-regions.ts'
import { findStructure } from './2-structure/find-structure.ts'
import { findChains } from './3-knowledge/find-chains.ts'
import { findChallenges } from './3-knowledge/find-challenges.ts'
import { findClaims } from './3-knowledge/find-claims.ts'
import { findConcepts, withEnds } from './3-knowledge/find-concepts.ts'
import { findContrasts } from './3-knowledge/find-contrasts.ts'
import { findDefinitions } from './3-knowledge/find-definitions.ts'
import { findFindings } from './3-knowledge/find-findings.ts'
import { findIndicators } from './3-knowledge/find-indicators.ts'
import { findOpenQuestions } from './3-knowledge/find-open-questions.ts'
import { findOrganizations } from './3-knowledge/find-organizations.ts'
import { findPathways } from './3-knowledge/find-pathways.ts'
import { findPolicies } from './3-knowledge/find-policies.ts'
import { findStakeholders } from './3-knowledge/find-stakeholders.ts'
import { findStrategies } from './3-knowledge/find-strategies.ts'
import { findScope } from './3-knowledge/scope/find-scope.ts'
import { toStatements } from './3-knowledge/systems/to-statements.ts'
import { withinReach } from './3-knowledge/within-reach.ts'
import type { Document, Reading } from './document.ts'
import { extractBibliography } from './extract-bibliography.ts'
import type { Extraction } from './extraction.ts'
import { toFileOffsets } from './to-file-offsets.ts'
import type { Vocabulary } from './vocabulary.ts'

/**
 * Reads one file. Throws a PathweaveError for a file that has no text to read, or that is neither paper nor bibliography.
 *
 * @param onProgress is told the share of a long bibliography that is read, 0 to 1.
 */
export async function extractFile(path: string, vocabulary: Vocabulary, onProgress?: (share: number) => void): Promise<Extraction> {
  const { file, text } = await readSource(path)
  return extractText(file, text, vocabulary, onProgress)
}

/** Reads one text. Throws a PathweaveError for XML or JSON that is broken or of another kind, for nothing else that a text says. */
export function extractText(
  file: string,
  text: string,
  vocabulary: Vocabulary,
  onProgress: (share: number) => void = () => {},
): Extraction {
  // 1-read
  const { format, unlike } = detectFormat(file, text)
  const extraction =
    format === 'markdown' || format === 'xml'
      ? extractPaper(format === 'xml' ? readXml(file, text) : toDocument(file, text), vocabulary)
      : extractBibliography(file, text, format, onProgress)
  if (unlike !== null) extraction.repairs.unshift({ kind: 'format', span: { start: 0, end: 0 }, note: unlike })
  return extraction
}

function extractPaper(document: Document, vocabulary: Vocabulary): Extraction {
  const extraction = extractDocument(document, vocabulary)
  return document.origin ? toFileOffsets(extraction, document.origin) : extraction
}

/** Reads a paper's text and structure, without the knowledge in it; null for a bibliography. Throws as `extractText` does. */
export async function readPaper(path: string): Promise<Reading | null> {
  const { file, text } = await readSource(path)
  const { format } = detectFormat(file, text)
  if (format !== 'markdown' && format !== 'xml') return null
  return withinReach(toReading(format === 'xml' ? readXml(file, text) : toDocument(file, text)))
}

/** 2-structure: the paper's form, then its reference list and the marks that point to it. */
function toReading(document: Document): Reading {
  const structure = findStructure(document)
  const { repairs, ...citing } = findCiting(document, structure)
  return { ...document, ...structure, ...citing, repairs: [...document.repairs, ...repairs] }
}

function extractDocument(document: Document, vocabulary: Vocabulary): Extraction {
  // 2-structure
  const whole = toReading(document)

  // 3-knowledge, of as much as a paper can have
  const reading = withinReach(whole)
  // mentions are what the finders work on, concepts the same by concept, as they are printed
  const organizations = findOrganizations(reading)
  const found = findConcepts(
    reading,
    vocabulary,
    organizations.map(({ name }) => name),
  )
  const { mentions } = found
  // A system is said by sentences under headings; later finders point at what earlier ones found by its index.
  const statements = toStatements(reading, mentions)
  const chains = findChains(statements, vocabulary)
  const pathways = findPathways(reading, statements, mentions, chains, vocabulary)
  const strategies = findStrategies(reading, statements)
  const indicators = findIndicators(statements)
  const claims = findClaims(reading, [...mentions, ...found.phrases], vocabulary)
  return {
    file: document.file,
    lang: whole.lang,
    note: whole.frontMatter?.note === true,
    work: whole.work,
    sections: whole.sections,
    passages: whole.passages.map((passage) => ({ ...passage, text: document.text.slice(passage.start, passage.end) })),
    funding: whole.funding,
    tables: whole.tables,
    figures: whole.figures,
    footnotes: whole.footnotes,
    references: whole.references,
    citations: whole.citations,
    problems: whole.problems,
    repairs: reading.repairs,
    regions: findRegions(document, whole, whole),
    concepts: withEnds(found, claims),
    claims,
    definitions: findDefinitions(reading, mentions),
    contrasts: findContrasts(reading, mentions),
    pathways,
    chains,
    policies: findPolicies(reading, statements, pathways),
    stakeholders: findStakeholders(reading),
    challenges: findChallenges(reading, statements, strategies),
    strategies,
    findings: findFindings(reading, mentions),
    organizations,
    openQuestions: findOpenQuestions(reading),
    scope: findScope(reading),
    ...(indicators.length > 0 && { indicators }),
  }
}
