import type { SetName } from './annotations.ts'
import type { referenceSets } from './score-references.ts'

/** What the scorer must say at least, in percent F1 unless another figure is named: the floors of the issues done so far. */
export interface Floor {
  key: string
  figure: 'f1' | 'r' | 'p'
  least: number
}

export const floors: Record<SetName, readonly Floor[]> = {
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
    { key: 'concepts', figure: 'r', least: 90 },
    { key: 'claims: pair', figure: 'f1', least: 39 },
    { key: 'claims: pair and direction', figure: 'f1', least: 37 },
    { key: 'claims: pair, direction, class', figure: 'f1', least: 36 },
    { key: 'claims: pair, direction, relation', figure: 'f1', least: 31 },
    { key: 'claims: pair, 40 surest', figure: 'p', least: 55 },
    { key: 'findings', figure: 'f1', least: 88 },
    { key: 'pathways', figure: 'f1', least: 50 },
    { key: 'policies', figure: 'f1', least: 55 },
    { key: 'challenges', figure: 'f1', least: 58 },
    { key: 'strategies', figure: 'f1', least: 65 },
    { key: 'organizations', figure: 'f1', least: 65 },
    { key: 'open questions', figure: 'f1', least: 65 },
  ],
  'ours, English': [
    { key: 'concepts', figure: 'r', least: 78 },
    { key: 'claims: pair', figure: 'f1', least: 42 },
    { key: 'claims: pair and direction', figure: 'f1', least: 37 },
    { key: 'claims: pair, direction, class', figure: 'f1', least: 37 },
    { key: 'claims: pair, direction, relation', figure: 'f1', least: 33 },
    { key: 'claims: pair, 40 surest', figure: 'p', least: 72 },
    { key: 'findings', figure: 'f1', least: 60 },
    { key: 'pathways', figure: 'f1', least: 25 },
    { key: 'policies', figure: 'f1', least: 28 },
    { key: 'challenges', figure: 'f1', least: 42 },
    { key: 'strategies', figure: 'f1', least: 52 },
    { key: 'organizations', figure: 'f1', least: 60 },
    { key: 'open questions', figure: 'f1', least: 55 },
    { key: 'evidence exact', figure: 'f1', least: 100 },
  ],
  'Chinese papers': [
    { key: 'sections', figure: 'f1', least: 85 },
    { key: 'references', figure: 'f1', least: 85 },
    { key: 'reference fields', figure: 'f1', least: 80 },
    { key: 'citations', figure: 'f1', least: 75 },
    { key: 'citations resolved', figure: 'f1', least: 65 },
    { key: 'concepts', figure: 'r', least: 60 },
    { key: 'claims: pair', figure: 'f1', least: 29 },
    { key: 'pathways', figure: 'f1', least: 45 },
  ],
  'ours, Chinese': [
    { key: 'concepts', figure: 'r', least: 60 },
    { key: 'claims: pair', figure: 'f1', least: 11 },
    { key: 'pathways', figure: 'f1', least: 15 },
    { key: 'findings', figure: 'f1', least: 38 },
    { key: 'policies', figure: 'f1', least: 55 },
    { key: 'challenges', figure: 'f1', least: 38 },
    { key: 'strategies', figure: 'f1', least: 38 },
    { key: 'organizations', figure: 'f1', least: 49 },
    { key: 'evidence exact', figure: 'f1', least: 100 },
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
