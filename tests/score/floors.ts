/** What the scorer must say at least, in percent F1 unless another figure is named: the floors of the issues done so far. */
export interface Floor {
  key: string
  figure: 'f1' | 'r' | 'p'
  least: number
}

export const floors: readonly Floor[] = [
  { key: 'references', figure: 'f1', least: 97 },
  { key: 'reference fields', figure: 'f1', least: 90 },
  { key: 'sections', figure: 'f1', least: 90 },
  { key: 'citations', figure: 'f1', least: 93 },
  { key: 'citations resolved', figure: 'f1', least: 80 },
  { key: 'concepts', figure: 'r', least: 65 },
  { key: 'claims: pair and direction', figure: 'f1', least: 12 },
  { key: 'evidence exact', figure: 'f1', least: 100 },
]
