/** The fields that a token of a reference can belong to. */
export const LABELS = [
  'other',
  'author',
  'editor',
  'title',
  'container',
  'date',
  'volume',
  'issue',
  'page',
  'publisher',
  'place',
  'edition',
  'genre',
] as const
export type Label = (typeof LABELS)[number]
export const LABEL_COUNT: number = LABELS.length
