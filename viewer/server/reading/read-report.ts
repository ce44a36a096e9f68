/** The citation report on a paper, each thing at its node: entries at their references, findings and repairs where they stand. */
import type { Store } from '#graph/stores/store.ts'
import { type PaperReport, VERDICTS } from '../report-types.ts'
import type { FileReport, ReportAccess } from '../reports.ts'

const FILES = 'MATCH (w:Paper {id: $id})-[:READ_FROM]->(s:Source) RETURN s.path AS path ORDER BY path'
const SENTENCES = 'MATCH (w:Paper {id: $id})<-[:IN_PAPER]-(p:Passage) RETURN p.id AS id, p.file AS file, p.start AS start ORDER BY id'
const SECTIONS = `
MATCH (w:Paper {id: $id})<-[:SECTION_OF]-(s:Section)
RETURN s.id AS id, s.number AS number, s.title AS title, s.order AS place
ORDER BY place DESC, id`
const REFERENCES = `
MATCH (w:Paper {id: $id})-[:HAS_REFERENCE]->(r:Reference)
RETURN r.id AS id, r.key AS key, r.raw AS raw, r.order AS place
ORDER BY place DESC, id`
const PROBLEMS = 'MATCH (w:Paper {id: $id})-[:HAS_PROBLEM]->(x:Problem) RETURN x.id AS id, x.kind AS kind, x.note AS note ORDER BY id'

const NONE: PaperReport = { verdicts: [], entries: [], findings: [], against: [], repairs: [] }

/** Of a full text and a note on it, what each says; without verdicts where no file of the paper has a report. */
export async function readReport(store: Store, access: ReportAccess | undefined, id: string, language: 'en' | 'zh'): Promise<PaperReport> {
  const paths = (await store.query(FILES, { id })).map(({ path }) => String(path))
  const files = access && paths.length > 0 ? await access.reportOn(paths, language) : []
  const [first, ...others] = files.sort((a, b) => Number(a.note) - Number(b.note))
  if (!first) return NONE
  const find = await readPlaces(store, id)
  const entries = new Map(
    [first, ...others].flatMap((file) =>
      file.entries.flatMap(({ verdict, reason }, at) => {
        const reference = find.reference(file, at)
        return reference === null ? [] : [[reference, { reference, verdict, reason }] as const]
      }),
    ),
  )
  const list = [...entries.values()]
  return {
    verdicts: VERDICTS.flatMap((verdict) => {
      const words = first.verdicts.find((one) => one.id === verdict)
      return words ? [{ ...words, count: list.filter((entry) => entry.verdict === verdict).length }] : []
    }),
    entries: list,
    findings: [first, ...others].flatMap((file) =>
      file.findings.map(({ kind, note, entries: own, at, ...finding }) => ({
        ...finding,
        problem: note === null ? null : find.problem(kind, note),
        references: own.flatMap((entry) => find.reference(file, entry) ?? []),
        place: find.place(file, at),
      })),
    ),
    against: first.against,
    repairs: [first, ...others].flatMap((file) => file.repairs.map(({ at, ...repair }) => ({ ...repair, place: find.place(file, at) }))),
  }
}

/** Ids of what a file's places and entries became; of several alike the first. */
async function readPlaces(store: Store, id: string) {
  const toIds = async (cypher: string, toKey: (row: Record<string, unknown>) => unknown[]) =>
    new Map((await store.query(cypher, { id })).map((row) => [JSON.stringify(toKey(row)), String(row.id)]))
  const sentences = await toIds(SENTENCES, ({ file, start }) => [file, start])
  const sections = await toIds(SECTIONS, ({ number, title }) => [number, title])
  const references = await toIds(REFERENCES, ({ key, raw }) => [key, raw])
  const problems = await toIds(PROBLEMS, ({ kind, note }) => [kind, note])
  const get = (ids: Map<string, string>, key: unknown[]) => ids.get(JSON.stringify(key)) ?? null
  const reference = (file: FileReport, entry: number) => {
    const { key, raw } = file.references[entry] ?? {}
    return get(references, [key ?? null, raw])
  }
  return {
    reference,
    problem: (kind: string, note: string) => get(problems, [kind, note]),
    place(file: FileReport, at: FileReport['findings'][number]['at']): string | null {
      if (at === null) return null
      if ('entry' in at) return reference(file, at.entry)
      if ('section' in at) return get(sections, [at.section.number, at.section.title])
      return get(sentences, [file.file, at.sentence])
    },
  }
}
