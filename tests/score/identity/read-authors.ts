/** Bylines whose persons are known: by OpenAlex's ids of authors, and by ORCID as Crossref prints it. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Byline } from '../../../ingest/4-resolve/identity/person-features.ts'
import type { CslName } from '../../../ingest/extraction.ts'

export interface KnownByline extends Byline {
  /** Who each author is; null where the source doesn't say. */
  truth: (string | null)[]
}

const OpenAlex = z.object({
  results: z.array(
    z.object({
      id: z.string(),
      title: z.string().nullable(),
      publication_year: z.number().nullable(),
      primary_location: z.object({ source: z.object({ display_name: z.string() }).nullable() }).nullable(),
      authorships: z.array(
        z.object({
          author: z.object({ id: z.string().nullable(), display_name: z.string() }),
          raw_author_name: z.string().nullish(),
          raw_affiliation_strings: z.array(z.string()),
        }),
      ),
    }),
  ),
})

const Crossref = z.array(
  z.object({
    DOI: z.string(),
    title: z.array(z.string()).optional(),
    'container-title': z.array(z.string()).optional(),
    issued: z.object({ 'date-parts': z.array(z.array(z.number().nullable())) }).optional(),
    author: z
      .array(
        z.object({
          family: z.string().optional(),
          given: z.string().optional(),
          name: z.string().optional(),
          ORCID: z.string().optional(),
          affiliation: z.array(z.object({ name: z.string().optional() })).optional(),
        }),
      )
      .optional(),
  }),
)

/** `Massimo Aria`, `Aria, Massimo` → family and given. */
function toName(printed: string): CslName {
  const [family, given] = printed.split(/,\s*/)
  if (family && given) return { family, given }
  const words = printed.trim().split(/\s+/)
  return words.length > 1 ? { family: words.at(-1)!, given: words.slice(0, -1).join(' ') } : { literal: printed }
}

export function readAuthors(shared: string): KnownByline[] {
  const read = (file: string) => {
    const path = join(shared, 'data/bibliographies', file)
    return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as unknown) : null
  }
  const openAlex = read('openalex_works.json')
  const crossref = read('crossref_works.json')
  return [...(openAlex ? fromOpenAlex(openAlex) : []), ...(crossref ? fromCrossref(crossref) : [])]
}

function fromOpenAlex(data: unknown): KnownByline[] {
  return OpenAlex.parse(data).results.map(({ id, title, publication_year: year, primary_location: place, authorships }) => ({
    work: `work:${id}`,
    title: title ?? '',
    year,
    venue: place?.source?.display_name ?? '',
    authors: authorships.map(({ author, raw_author_name: raw, raw_affiliation_strings: affiliation }) => [
      { ...toName(raw || author.display_name), affiliation },
    ]),
    truth: authorships.map(({ author }) => author.id),
  }))
}

function fromCrossref(data: unknown): KnownByline[] {
  const items = z
    .object({ items: Crossref })
    .or(z.object({ message: z.object({ items: Crossref }) }))
    .or(Crossref)
    .parse(data)
  const list = Array.isArray(items) ? items : 'message' in items ? items.message.items : items.items
  return list.map(({ DOI, title, 'container-title': venue, issued, author = [] }) => ({
    work: `work:${DOI}`,
    title: title?.[0] ?? '',
    year: issued?.['date-parts'][0]?.[0] ?? null,
    venue: venue?.[0] ?? '',
    authors: author.map(({ family, given, name, affiliation = [] }) => [
      {
        ...(name ? { literal: name } : { ...(family ? { family } : {}), ...(given ? { given } : {}) }),
        affiliation: affiliation.flatMap((body) => body.name ?? []),
      },
    ]),
    truth: author.map(({ ORCID }) => ORCID ?? null),
  }))
}
