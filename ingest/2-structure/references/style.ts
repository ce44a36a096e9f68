/**
 * What a reference style is: printed examples with the fields that they must give. They teach the labeler and test it.
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
  examples: { raw: string; fields: Expected }[]
}
