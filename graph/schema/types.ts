/** How the schema speaks of node and edge types: data from which constraints, validation, the legend and README tables derive. */
export type PropertyType = 'string' | 'integer' | 'float' | 'boolean' | 'string[]'

export interface PropertySchema {
  type: PropertyType
  /** One line, for the table in the README and the viewer. */
  about?: string
}

export interface NodeSchema {
  label: string
  about: string
  /** Beside the string `id` that every node has. */
  properties: Record<string, PropertySchema>
  /** The property shown as its caption. */
  caption: string
}

export interface EdgeSchema {
  type: string
  about: string
  from: readonly string[]
  to: readonly string[]
  properties: Record<string, PropertySchema>
  /** The properties that tell two edges of this type between the same ends apart. */
  key: readonly string[]
}
