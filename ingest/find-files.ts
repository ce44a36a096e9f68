/**
 * Which files under a path are papers or bibliographies: by their endings, hidden ones and dependency folders left alone.
 *
 * A file or folder has one name here, its real path: relative and absolute spellings and symbolic links are the same thing.
 */
import { realpathSync } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, dirname, extname, join, resolve, sep } from 'node:path'
import { PathweaveError } from '#graph/errors.ts'

/** Endings of what can be read; what a file is, its text tells (detect-format.ts). */
const ENDINGS: ReadonlySet<string> = new Set(
  '.md .markdown .txt .xml .nxml .bib .bibtex .ris .nbib .medline .ciw .json .jsonl .ndjson .csljson'.split(' '),
)

/** Absolute, without symbolic links, with `/` on every system; what is not there keeps its name in its folder's real path. */
export function toRealPath(path: string): string {
  const absolute = resolve(path)
  try {
    return toPosixPath(realpathSync.native(absolute))
  } catch {
    const folder = dirname(absolute)
    return folder === absolute ? toPosixPath(absolute) : `${toRealPath(folder).replace(/\/$/, '')}/${basename(absolute)}`
  }
}

function toPosixPath(path: string): string {
  return path.split(sep).join('/')
}

/** Whether a file is `folder` or lies under it; both are real paths. */
export function liesUnder(file: string, folder: string): boolean {
  return file === folder || file.startsWith(folder.endsWith('/') ? folder : `${folder}/`)
}

/**
 * True for the refusal of a file that lies in a folder beside papers and was never meant as one (package.json, a
 * database's XML): it is told and passed over, where a file that was named is an error.
 */
export function isForeign(error: PathweaveError, file: string, path: string): boolean {
  return file !== toRealPath(path) && (error.rule === 'unknown-json' || error.rule === 'unknown-xml')
}

/** What to say of a folder without any. */
export function toNoPapers(path: string): PathweaveError {
  return new PathweaveError(
    'no-papers',
    `${path} holds no papers`,
    'give a folder with papers (.md, .txt, .xml) or bibliographies (.bib, .ris, .json)',
  )
}

/** Is told of a folder that can't be listed, by its real path. */
export type OnClosed = (folder: string, error: PathweaveError) => void

const refuse: OnClosed = (_folder, error) => {
  throw error
}

/**
 * The papers and bibliographies under a path, real paths, sorted, each once; a file that is named is taken whatever its
 * ending, links to folders are followed once. Throws `no-such-file`, and `unreadable-file` where nobody wants to be told of
 * folders that can't be listed; a folder without papers gives an empty list.
 */
export async function findFiles(path: string, onClosed: OnClosed = refuse): Promise<string[]> {
  const there = await stat(path).catch((cause: unknown) => {
    throw new PathweaveError('no-such-file', `${path} is not there`, 'check the path', { cause })
  })
  if (!there.isDirectory()) return [toRealPath(path)]
  const found = new Set<string>()
  await walk(path, found, new Set(), onClosed)
  return [...found].sort()
}

async function walk(folder: string, found: Set<string>, walked: Set<string>, onClosed: OnClosed): Promise<void> {
  const listed = await Promise.all([realpath(folder), readdir(folder, { withFileTypes: true })]).catch((cause: unknown) => {
    onClosed(toRealPath(folder), new PathweaveError('unreadable-file', `${folder} can't be listed`, 'check its permissions', { cause }))
    return null
  })
  if (!listed) return
  const [real, entries] = listed
  if (walked.has(real)) return
  walked.add(real)
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
    const inside = join(folder, entry.name)
    // a link that leads nowhere is taken for a file: reading it says what is wrong
    const kind = entry.isSymbolicLink() ? await stat(inside).catch(() => null) : entry
    if (kind?.isDirectory()) await walk(inside, found, walked, onClosed)
    else if ((kind === null || kind.isFile()) && ENDINGS.has(extname(entry.name).toLowerCase())) found.add(toRealPath(inside))
  }
}
