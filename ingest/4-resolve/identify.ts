/**
 * Who is who and what is what in all files together: what has to be known before anything of the graph is written.
 *
 * Every source's word is a record, and all are resolved at once, so that neither order nor what is read later decides.
 */
import { compareText } from '#graph/order.ts'
import { addBibliographies, type EntryRecord } from './bibliographies.ts'
import type { IdentityOverride } from './identity/override.ts'
import { createWorkMemory, type WorkMemory } from './identity/works.ts'
import { toSlug } from './identity.ts'
import { type Institutions, resolveInstitutions } from './institutions.ts'
import type { SourceFile } from './paper.ts'
import { type Persons, resolvePersons } from './persons.ts'
import { resolveVenues, type Venues } from './venues.ts'
import { addWorkRecord, createWorkRecords, resolveWorks, toBylines, type Works } from './works.ts'

export interface Identified {
  /** The papers, full texts first, then by path. */
  files: readonly IdentifiedFile[]
  bibliographies: readonly EntryRecord[]
  venues: Venues
  works: Works
  persons: Persons
  institutions: Institutions
  /** What people decided of who is who. */
  overrides: readonly IdentityOverride[]
}

export interface IdentifiedFile {
  source: SourceFile
  /** The Paper's node id. */
  paper: string
  /** What tells this file's offsets from those of the paper's other files, in ids. */
  fileSlug: string
  /** The id of the work that each reference denotes; undefined for one that a reader rejected. */
  works: (string | undefined)[]
  /** The id of each institution that its text names. */
  bodies: string[]
}

/** Full texts first, so that their passages and spellings lead. */
export function inOrder(sources: readonly SourceFile[]): SourceFile[] {
  return [...sources].sort((a, b) => Number(a.extraction.note) - Number(b.extraction.note) || compareText(a.path, b.path))
}

/** Resolves everything that all files name. What is remembered of works, of this call or another, isn't found out again. */
export function identify(
  sources: readonly SourceFile[],
  overrides: readonly IdentityOverride[] = [],
  memory: WorkMemory = createWorkMemory(),
): Identified {
  const records = createWorkRecords()
  const sorted = inOrder(sources)
  const files = sorted.filter(({ extraction }) => !extraction.bibliography)
  const own = files.map(({ extraction }) =>
    addWorkRecord(records, { type: 'article-journal', ...extraction.work }, extraction.note ? 'note' : 'paper'),
  )
  const listed = files.map(({ extraction }) =>
    extraction.references.map((reference) =>
      reference.decided?.status === 'rejected' ? undefined : addWorkRecord(records, reference, 'reference'),
    ),
  )
  const bibliographies = addBibliographies(
    records,
    sorted.filter(({ extraction }) => extraction.bibliography),
  )
  const venues = resolveVenues(
    records.records.map(({ item }) => item),
    overrides,
  )
  const works = resolveWorks(records, venues, overrides, memory)
  const persons = resolvePersons(toBylines(works, venues), overrides)
  const institutions = resolveInstitutions(sorted, overrides)
  const slugOf = nameFiles()
  const identified = files.map((source, i): IdentifiedFile => {
    const paper = works.idOf(own[i]!)
    const denoted = listed[i]!.map((record) => (record === undefined ? undefined : works.idOf(record)))
    const bodies = source.extraction.organizations.map(({ name }) => institutions.find(name).id)
    return { source, paper, fileSlug: slugOf(paper, source), works: denoted, bodies }
  })
  return { files: identified, bibliographies, venues, works, persons, institutions, overrides }
}

/** A function from each paper's files in turn to their names in ids: of two that are called the same the later bears its hash. */
function nameFiles(): (paper: string, file: SourceFile) => string {
  const hashes = new Map<string, Set<string>>()
  return (paper, { extraction, hash }) => {
    const slug = toSlug(extraction.file)
    const others = hashes.get(`${paper}\u0001${slug}`) ?? new Set()
    const isTwin = [...others].some((other) => other !== hash)
    hashes.set(`${paper}\u0001${slug}`, others.add(hash))
    return isTwin ? `${slug}-${hash.slice(0, 8)}` : slug
  }
}
