/**
 * Bibliographies in the graph: each entry is a work, merged with the works of papers by the same rules; what a file says
 * that its works cite are works too. The bibliography itself is no paper: it stays as the source that they are read from.
 */
import { addEdge, type Graph } from '#graph/graph.ts'
import type { CslItem, CslName, Reference } from '../extraction.ts'
import { toDisplayName, toYear } from './identity.ts'
import { type Institutions, writeAffiliations } from './institutions.ts'
import { type SourceFile, toSourceId } from './paper.ts'
import type { Persons } from './persons.ts'
import { addWorkRecord, type WorkRecords, type Works } from './works.ts'

export interface EntryRecord {
  /** The place of its record. */
  work: number
  source: string
  authors: readonly CslName[]
  cites: number[]
}

/** Adds the records of all entries, then those that they cite; an `id` alone names another entry, of any of the files. */
export function addBibliographies(works: WorkRecords, files: readonly SourceFile[]): EntryRecord[] {
  const byId = new Map<string, number>()
  const read = files.flatMap(({ path, extraction }) =>
    extraction.references.map((reference) => {
      const work = addWorkRecord(works, toWorkItem(reference), 'bibliography')
      if (isGlobal(reference.id)) byId.set(reference.id, work)
      return { reference, work, source: toSourceId(path) }
    }),
  )
  return read.map(({ reference, work, source }) => ({
    work,
    source,
    authors: reference.author ?? [],
    cites: (reference.cites ?? []).flatMap(({ id, ...cited }) => {
      if (isGlobal(id)) return byId.get(id) ?? []
      const raw = cited.raw ?? toPrinted(cited)
      return addWorkRecord(works, { ...cited, ...(raw ? { raw } : {}) }, 'reference')
    }),
  }))
}

/** Writes where each work was read, what it cites, and where its authors work. */
export function writeBibliographies(
  graph: Graph,
  entries: readonly EntryRecord[],
  { idOf }: Works,
  persons: Persons,
  institutions: Institutions,
): void {
  for (const { work: record, source, authors, cites } of entries) {
    const work = idOf(record)
    addEdge(graph, 'READ_FROM', work, source)
    writeAffiliations(graph, authors, work, persons, institutions)
    for (const cited of cites.map(idOf)) if (cited !== work) addEdge(graph, 'CITES', work, cited, { count: 1 })
  }
}

/** Ids that mean the same in every file: addresses, not the keys of one library. */
function isGlobal(id: string | undefined): id is string {
  return id?.startsWith('https://') ?? false
}

/** An entry without title is called by what is known of it, not by its source text. */
function toWorkItem({ raw: _raw, key, ...reference }: Reference): CslItem & { raw?: string } {
  return reference.title === undefined ? { ...reference, raw: toPrinted(reference) || (key ?? '') } : reference
}

/** `Li Xinran, 2024, Education Today, 12, 5-13`. */
function toPrinted(item: CslItem): string {
  const names = (item.author ?? item.editor ?? []).slice(0, 3).map(toDisplayName)
  return [...names, toYear(item), item['container-title'] ?? item['collection-title'], item.volume, item.page].filter(Boolean).join(', ')
}
