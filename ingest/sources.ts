/**
 * What a store was built from: each file with its hash, the paths it was built under and its extraction, packed, as Source
 * nodes beside the graph. Lists are read without the extractions, which are long; those are fetched when they are needed.
 */
import { gunzipSync, gzipSync } from 'node:zlib'
import { PathweaveError } from '#graph/errors.ts'
import { addNode, type Graph } from '#graph/graph.ts'
import type { Store } from '#graph/stores/store.ts'
import { type SourceFile, toSourceId } from './4-resolve/paper.ts'
import type { Extraction } from './extraction.ts'

/** A file that the store was built from, without what was read in it. */
export type KnownFile = Omit<SourceFile, 'extraction'>

/** The files that a store was built from, by path. */
export async function listSources(store: Store): Promise<Map<string, KnownFile>> {
  const rows = await store.query(
    'MATCH (s:Source) RETURN s.path AS path, s.hash AS hash, s.reader AS reader, s.roots AS roots ORDER BY path',
  )
  return new Map(
    rows.map((row) => {
      const path = String(row.path)
      const roots = Array.isArray(row.roots) ? row.roots.map(String) : []
      return [path, { path, hash: String(row.hash), reader: String(row.reader), roots }]
    }),
  )
}

/** What was read in the given files. Throws `store-failed` where the store is damaged. */
export async function readExtractions(store: Store, known: readonly KnownFile[]): Promise<SourceFile[]> {
  const rows = await store.query('MATCH (s:Source) WHERE s.path IN $paths RETURN s.path AS path, s.extraction AS extraction', {
    paths: known.map(({ path }) => path),
  })
  const packed = new Map(rows.map((row) => [row.path, row.extraction]))
  return known.map((file) => ({ ...file, extraction: unpack(packed.get(file.path), file.path, store.name) }))
}

/** Everything that a store was built from. */
export async function readSources(store: Store): Promise<SourceFile[]> {
  return readExtractions(store, [...(await listSources(store)).values()])
}

/** A file as the store keeps it: its extraction packed, for another process. */
export interface PackedSource {
  path: string
  hash: string
  packed: string
}

/** Every file that a store was built from, by path; of several with the same bytes the first. */
export async function readPacked(store: Store): Promise<PackedSource[]> {
  const rows = await store.query('MATCH (s:Source) RETURN s.path AS path, s.hash AS hash, s.extraction AS packed ORDER BY path')
  const files = rows.map((row) => ({ path: String(row.path), hash: String(row.hash), packed: String(row.packed) }))
  const first = new Map([...files].reverse().map((file) => [file.hash, file]))
  return files.filter((file) => first.get(file.hash) === file)
}

/** Adds a file's Source node to the graph. */
export function addSource(graph: Graph, { path, hash, reader, roots, extraction }: SourceFile): void {
  addNode(graph, toSourceId(path), ['Source'], { file: extraction.file, path, hash, reader, roots, extraction: pack(extraction) })
}

/** Packed once each: a file that was not read again is packed as it was. */
const packings = new WeakMap<Extraction, string>()

function pack(extraction: Extraction): string {
  const packed = packings.get(extraction) ?? gzipSync(JSON.stringify(extraction)).toString('base64')
  packings.set(extraction, packed)
  return packed
}

/** @throws PathweaveError `store-failed` where it is damaged */
export function unpack(packed: unknown, path: string, store: string): Extraction {
  try {
    const extraction = JSON.parse(gunzipSync(Buffer.from(String(packed), 'base64')).toString()) as Extraction
    packings.set(extraction, String(packed))
    return extraction
  } catch (cause) {
    throw new PathweaveError('store-failed', `what ${store} keeps of ${path} is damaged`, 'empty the store and build again', { cause })
  }
}
