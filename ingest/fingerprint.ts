/**
 * What a reading and a weaving depend on, as short hashes: the bytes of a file, the vocabulary, and the code itself, with
 * the cue tables, the weights and the lists that are part of it. A build asks them what has to be done again.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { PathweaveError } from '#graph/errors.ts'
import type { Vocabulary } from './vocabulary.ts'

const INGEST = import.meta.dirname
const ROOT = join(INGEST, '..')
/** What weaves and never reads: a change there weaves the graph again and reads no file. */
const WEAVING = [
  'ingest/4-resolve',
  'ingest/build.ts',
  'ingest/curation',
  'ingest/last-build.ts',
  'ingest/weave.ts',
  'ingest/weave-changes.ts',
  'ingest/weave-graph.ts',
  'ingest/weave-texts.ts',
  'ingest/adopt-ids.ts',
]

export interface Fingerprints {
  vocabulary: string
  /** Of the code and the vocabulary that read a file. */
  reader: string
  /** Of the code and the vocabulary that weave, `reader` included. */
  weaver: string
}

/** Of a file's bytes; at once, for of a thousand files each takes less than waiting for it would. Throws `unreadable-file`. */
export function fingerprintFile(path: string): string {
  try {
    return createHash('sha256').update(readFileSync(path)).digest('hex')
  } catch (cause) {
    throw new PathweaveError('unreadable-file', `${path} can't be read`, 'check its permissions', { cause })
  }
}

/** Of the program under `root` (this one) together with a vocabulary. */
export function fingerprintCode(vocabulary: Vocabulary, root = ROOT): Fingerprints {
  const { hashes, packages } = hashProgram(root)
  const isWeaving = (file: string) => WEAVING.some((part) => file === part || file.startsWith(`${part}/`))
  const reading = (hashes.find(([folder]) => folder === 'ingest')?.[1] ?? []).filter(([file]) => !isWeaving(file))
  const concepts = hash(JSON.stringify([vocabulary, [...vocabulary.concepts.values()]]))
  const reader = hash(JSON.stringify([concepts, reading, packages]))
  return { vocabulary: concepts, reader, weaver: hash(JSON.stringify([reader, hashes])) }
}

/** Of all that makes something of a text: this program and the packages that it uses. */
export function fingerprintProgram(): string {
  return hash(JSON.stringify(hashProgram(ROOT)))
}

interface Program {
  /** By folder, each file under it with its hash. */
  hashes: (readonly [string, [string, string][]])[]
  /** The packages that parse are part of the code too. */
  packages: string
}

/** This program, hashed once: it stays what it was when it began. */
let own: Program | undefined

function hashProgram(root: string): Program {
  if (root === ROOT && own) return own
  const hashes = ['ingest', 'graph/schema', 'data'].map((folder) => [folder, hashFiles(join(root, folder), root)] as const)
  const program = { hashes, packages: hash(readFileSync(join(root, 'package.json'))) }
  if (root === ROOT) own = program
  return program
}

/** Of many parts in order. */
export function hash(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16)
}

/** Each file under a folder with its hash, by its path from the root, sorted; papers and other people's decisions aside. */
function hashFiles(folder: string, root: string): [string, string][] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !/[\\/]data[\\/](?:papers|curation|vocabulary)[\\/]/.test(file.slice(root.length)))
    .sort()
    .map((file) => [relative(root, file).split(sep).join('/'), hash(readFileSync(file))])
}
