/** What every reader of bibliographies hands on: its entries, and notes on what was mended, skipped and left. */
import type { CslItem, Span } from '../../extraction.ts'

/** A work that an entry says it cites. */
export type CitedItem = CslItem & { raw?: string }

export interface Entry {
  span: Span
  /** The citation key or id that the file gives it. */
  key: string | null
  item: CslItem
  cites?: CitedItem[]
}

/** Takes note of all that is not an entry; nothing is passed over in silence. */
export interface Notes {
  /** The file's fault, and what was made of it. */
  mended(kind: string, span: Span, note: string): void
  /** An entry that can't be read. */
  skipped(span: Span, why: string): void
  /** What was read and is no entry: a macro, a comment, a file's head. */
  apart(span: Span): void
  /** A field that nothing of ours holds. */
  unmapped(field: string): void
  /** How far the reading is, in characters. */
  reached(offset: number): void
}

/** Reads all entries of a bibliography. Never throws on account of what the text says. */
export type EntryReader = (text: string, notes: Notes) => Entry[]
