/** How a tag becomes a field of CSL-JSON: the vocabulary that the three mapping tables are written in. */
import type { CslItem } from '../../../extraction.ts'
import type { TagSyntax } from './cut-records.ts'

type FieldOf<T> = { [F in keyof CslItem]-?: NonNullable<CslItem[F]> extends T ? F : never }[keyof CslItem]
export type TextField = FieldOf<string>
export type NameField = FieldOf<{ family?: string }[]>
export type DateField = FieldOf<{ 'date-parts'?: number[][] }>

/** What a tag's values are read as. */
export type TagRule =
  /** The first is the field's value; one that differs is unmapped. */
  | ['text', TextField]
  /** Where no tag of kind `text` gave the field a value. */
  | ['else', TextField]
  | ['names', NameField]
  /** Names in full, which replace those of the same field from `names` tags. */
  | ['full-names', NameField]
  /** Always a body's. */
  | ['bodies', NameField]
  | ['date', DateField]
  /** Month, or month and day, of the date before. */
  | ['month', DateField]
  /** All values joined by `; `; each may hold several, split by the given mark. */
  | ['list', 'keyword' | 'note', RegExp?]
  | ['first-page']
  | ['last-page']
  | ['doi']
  | ['url']
  /** ISSN or ISBN, told by its digits. */
  | ['serial']
  | ['pmid' | 'pmcid']
  | ['type']
  | ['key']
  | ['cited']
  /** A text; where it is long and holds a year, a printed reference (Ovid). */
  | ['text-or-cited', TextField]
  /** Known, and said elsewhere or of the database alone: not counted as unmapped. */
  | ['bookkeeping']

export interface TagTable {
  syntax: TagSyntax
  tags: Readonly<Record<string, TagRule>>
  /** The file's types, lower case, to CSL's; the first value that is known decides. */
  types: Readonly<Record<string, string>>
  otherType: string
  /** What a tag means in records of some CSL types. */
  byType?: Readonly<Record<string, Readonly<Record<string, TagRule>>>>
}
