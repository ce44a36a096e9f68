import type { referenceSets, sets } from './score.ts'

/** What the scorer must say at least, in percent F1 unless another figure is named: the floors of the issues done so far. */
export interface Floor {
  key: string
  figure: 'f1' | 'r' | 'p'
  least: number
}

export const floors: Record<keyof typeof sets, readonly Floor[]> = {
  'five papers': [
    ...(['authors', 'affiliations', 'title', 'abstract', 'keywords', 'funding', 'references', 'evidence exact'] as const).map(
      (key): Floor => ({ key, figure: 'f1', least: 100 }),
    ),
    { key: 'sections', figure: 'f1', least: 98 },
    { key: 'tables', figure: 'f1', least: 98 },
    { key: 'reference fields', figure: 'f1', least: 98 },
    { key: 'references wholly right', figure: 'f1', least: 92 },
    { key: 'citations', figure: 'f1', least: 99 },
    { key: 'citations resolved', figure: 'f1', least: 96 },
    { key: 'problems', figure: 'f1', least: 85 },
    { key: 'concepts', figure: 'r', least: 65 },
    { key: 'claims: pair and direction', figure: 'f1', least: 12 },
  ],
  'Chinese papers': [
    { key: 'sections', figure: 'f1', least: 85 },
    { key: 'references', figure: 'f1', least: 85 },
    { key: 'reference fields', figure: 'f1', least: 80 },
    { key: 'citations', figure: 'f1', least: 75 },
    { key: 'citations resolved', figure: 'f1', least: 65 },
  ],
  'printed articles': [
    { key: 'title', figure: 'f1', least: 97 },
    { key: 'authors', figure: 'f1', least: 93 },
    { key: 'affiliations', figure: 'f1', least: 85 },
    { key: 'abstract', figure: 'f1', least: 93 },
    { key: 'sections', figure: 'f1', least: 90 },
    { key: 'tables', figure: 'f1', least: 80 },
    { key: 'references', figure: 'f1', least: 96 },
    { key: 'reference fields', figure: 'f1', least: 92 },
    { key: 'references wholly right', figure: 'f1', least: 75 },
    { key: 'citations', figure: 'f1', least: 94 },
    { key: 'citations resolved', figure: 'f1', least: 90 },
  ],
}

/** Right fields of labelled references, in percent. */
export const referenceFloors: Record<(typeof referenceSets)[number], number> = { text2bib: 86, anystyle_good: 79, gbt7714: 92, jats: 91 }
