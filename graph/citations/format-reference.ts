/** The styles in which a work is printed, one function each; another style is one file and one line. */
import type { Citable } from './citable.ts'
import { toApa } from './styles/apa.ts'
import { toBibtex } from './styles/bibtex.ts'
import { toGbt7714 } from './styles/gbt-7714.ts'
import { toIeee } from './styles/ieee.ts'

const STYLES = {
  gbt: { name: 'GB/T 7714', format: toGbt7714 },
  apa: { name: 'APA', format: toApa },
  ieee: { name: 'IEEE', format: toIeee },
  bibtex: { name: 'BibTeX', format: toBibtex },
} as const satisfies Record<string, { name: string; format(item: Citable): string }>

export type ReferenceStyle = keyof typeof STYLES

/** The styles with their names, in the order in which they are offered. */
export const REFERENCE_STYLES = Object.entries(STYLES).map(([id, { name }]) => ({ id: id as ReferenceStyle, name }))

/** A CSL item as a reference of that style; what it lacks is left out. */
export function formatReference(item: Citable, style: ReferenceStyle): string {
  return STYLES[style].format(item)
}
