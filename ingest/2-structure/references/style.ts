/**
 * What a reference style is: templates, and printed examples with the fields that they must give.
 */

/** The fields that an example states; names as `Family, Given` joined by `; `, or a body's name alone. */
export interface Expected {
  author?: string
  editor?: string
  title?: string
  titleAlt?: string
  'container-title'?: string
  volume?: string
  issue?: string
  page?: string
  publisher?: string
  'publisher-place'?: string
  edition?: string
  year?: number
  DOI?: string
  URL?: string
  type?: string
}

export interface Style {
  name: string
  /** Added to the score of every reading; 0 unless a style must yield to others. */
  bias?: number
  templates: string[]
  examples: { raw: string; fields: Expected }[]
}
