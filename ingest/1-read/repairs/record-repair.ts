/**
 * What the repair plugins and `toDocument` share through the VFile: the folded text, and what was mended.
 */
import type { Root } from 'mdast'
import type { Plugin, Transformer } from 'unified'
import type { Repair, Span } from '../../extraction.ts'

/** A plugin that mends one kind of conversion damage in the tree. */
export type RepairPlugin = Plugin<[], Root>

/** The VFile as unified hands it on. */
export type RepairFile = Parameters<Transformer<Root>>[1]

export interface RepairNotes {
  /** The folded text that goes with the file. */
  plain: string
  repairs: Repair[]
  /** Stretches of page furniture, to be blanked in `plain`. */
  furniture: Span[]
}

/** The notes of a file; made when first asked for. */
export function notesOf(file: RepairFile): RepairNotes {
  const data = file.data as { pathweave?: RepairNotes }
  data.pathweave ??= { plain: String(file.value), repairs: [], furniture: [] }
  return data.pathweave
}

/** Records what was mended and where. */
export function recordRepair(file: RepairFile, kind: string, span: Span, note: string): void {
  notesOf(file).repairs.push({ kind, span: { start: span.start, end: span.end }, note })
}
