/**
 * The YAML at a file's top to what the paper says of itself. Its values win over what is printed below it.
 */
import { z } from 'zod'
import type { Document } from '../document.ts'
import { toEvidence } from '../document.ts'
import type { CslDate, CslName, Funding, Work } from '../extraction.ts'

const text = z.union([z.string(), z.number()]).transform(String)
const list = z.union([z.array(text), text.transform((value) => value.split(/[;；]/).map((word) => word.trim()))])
const author = z.union([
  z.string().transform((literal): CslName => ({ literal })),
  z
    .object({
      family: text.optional(),
      given: text.optional(),
      literal: text.optional(),
      affiliation: z.union([z.array(text), text.transform((one) => [one])]).optional(),
      email: text.optional(),
    })
    .transform((name): CslName => Object.fromEntries(Object.entries(name).filter(([, value]) => value !== undefined))),
])
const funding = z.object({ project: text.nullish(), award: text.nullish(), funder: text.nullish() })
const date = z.union([z.date().transform((day) => day.toISOString().slice(0, 10)), text]).transform(toDate)
const FIELDS = {
  title: text,
  author: z.union([z.array(author), author.transform((one) => [one])]),
  keywords: list,
  'container-title': text,
  issued: date,
  volume: text,
  issue: text,
  page: text,
  DOI: text,
  URL: text,
  type: text,
  language: text,
  abstract: text,
  publisher: text,
  funding: z.array(funding),
} as const

/** Work and funding with the front matter's values over the printed ones; what is wrong in it is recorded as a repair. */
export function fromFrontMatter(document: Document, printed: { work: Work; funding: Funding[] }): { work: Work; funding: Funding[] } {
  const values = document.frontMatter
  if (!values) return printed
  const work: Work = { ...printed.work }
  let grants = printed.funding
  for (const [name, schema] of Object.entries(FIELDS)) {
    if (values[name] === undefined || values[name] === null) continue
    const read = schema.safeParse(values[name])
    if (!read.success) {
      document.repairs.push({
        kind: 'front-matter',
        span: { start: 0, end: frontMatterEnd(document) },
        note: `\`${name}\` is not as expected: ${read.error.issues[0]?.message ?? 'wrong type'}`,
      })
      continue
    }
    if (name === 'funding') grants = toFunding(document, read.data as z.infer<typeof funding>[])
    else Object.assign(work, { [name]: read.data })
  }
  return { work, funding: grants }
}

/** `2025`, `2025-07`, `2025-07-13`. */
function toDate(value: string): CslDate {
  const parts = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?/.exec(value.trim())
  return parts
    ? {
        'date-parts': [
          parts
            .slice(1)
            .filter((part) => part !== undefined)
            .map(Number),
        ],
      }
    : { raw: value }
}

/** The evidence is the line of the front matter that holds the award, or the project. */
function toFunding(document: Document, records: z.infer<typeof funding>[]): Funding[] {
  const end = frontMatterEnd(document)
  const head = document.text.slice(0, end)
  return records.map(({ project, award, funder }) => {
    const needle = [award, project, funder].find((value) => value && head.includes(value))
    const at = needle ? head.indexOf(needle) : -1
    const start = Math.max(at, 0)
    const stop = at < 0 ? end : at + needle!.length
    return {
      project: project ?? null,
      award: award ?? null,
      funder: funder ?? null,
      evidence: toEvidence(document.text, { start, end: stop }),
    }
  })
}

/** Where the prose begins. */
function frontMatterEnd(document: Document): number {
  const close = /\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(document.text)
  return close ? close.index + close[0].length : 0
}
