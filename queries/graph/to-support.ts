/**
 * How well a direction or a pathway is supported: a measure of ours, made of three parts that can be read by themselves.
 *
 *     support = (papers + kinds + balance) / 3, each from 0 to 1
 *     papers  = 1 - 1 / 2^n      for n papers that propose it or state one of its links: 0, 0.5, 0.75, 0.875 …
 *     kinds   = k / 4            for k kinds of evidence: a plain statement, a cited work, a figure, a policy
 *     balance = fewer / more     of the papers that state a link along it and those that state one against it
 *
 * It says how much speaks for it in these papers, not whether it is true.
 */

const KINDS = ['statement', 'citation', 'figure', 'policy'] as const
export type Kind = (typeof KINDS)[number]

export interface SupportParts {
  /** Papers that propose it or state one of its links, each once. */
  papers: number
  kinds: readonly Kind[]
  papersThere: number
  papersBack: number
}

/** 0 to 1, rounded to two digits. */
export function toSupport({ papers, kinds, papersThere, papersBack }: SupportParts): number {
  const most = Math.max(papersThere, papersBack)
  const balance = most === 0 ? 0 : Math.min(papersThere, papersBack) / most
  return Math.round((100 * (1 - 0.5 ** papers + kinds.length / KINDS.length + balance)) / 3) / 100
}
