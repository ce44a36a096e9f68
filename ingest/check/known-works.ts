/**
 * All that the files at hand say of works, one record a statement: a paper of itself, a note of its paper, a bibliography
 * of its entries, a list of what it prints.
 */

import type { WorkItem } from '../4-resolve/identity/work-features.ts'
import type { BibliographyFormat, Extraction, Reference } from '../extraction.ts'
import { createLineIndex } from '../line-index.ts'

/** A file at hand; `text` where it was read just now, null where the store keeps only what was read in it. */
export interface CheckedFile {
  path: string
  extraction: Extraction
  text: string | null
}

/** Who says so. What a work says of itself and what a bibliography says is a record; another paper's list is a copy by hand. */
export interface Witness {
  file: string
  kind: 'paper' | 'note' | 'bibliography' | 'list'
  format: BibliographyFormat | null
  /** The key or number of the entry; null for a paper about itself, and where the list has none. */
  label: string | null
  line: number | null
}

/** One file's word on one work. */
export interface WorkStatement {
  item: WorkItem
  /** The entry as printed; empty for a paper about itself. */
  raw: string
  confidence: Record<string, number>
  /** Index into the files. */
  file: number
  /** Index into the file's references; null for a paper about itself. */
  reference: number | null
  witness: Witness
}

/** Every statement of every file, in their order. */
export function gatherStatements(files: readonly CheckedFile[]): WorkStatement[] {
  return files.flatMap(({ extraction, text }, file) => {
    const lineOf = text === null ? () => null : createLineIndex(text)
    const { bibliography, references, work, note } = extraction
    const name = extraction.file
    const own = { file: name, format: null, label: null, line: null } as const
    const title: WorkStatement[] =
      !bibliography && work.title
        ? [{ item: work, raw: '', confidence: {}, file, reference: null, witness: { ...own, kind: note ? 'note' : 'paper' } }]
        : []
    const entries = references.map((reference, i): WorkStatement => {
      const { raw, confidence, key, span, ...item } = reference
      const witness: Witness = {
        file: name,
        kind: bibliography ? 'bibliography' : 'list',
        format: bibliography?.format ?? null,
        label: key,
        line: lineOf(span.start),
      }
      return { item: toItem(reference, item), raw, confidence, file, reference: i, witness }
    })
    return [...title, ...entries]
  })
}

/** An entry without title is known by what it prints. */
function toItem(reference: Reference, item: WorkItem): WorkItem {
  return reference.title === undefined ? { ...item, raw: reference.raw } : item
}
