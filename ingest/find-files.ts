/** Which files under a path are papers or bibliographies: by their endings, hidden ones and dependency folders left alone. */
import { readdir, stat } from 'node:fs/promises'
import { extname, join, resolve, sep } from 'node:path'
import { PathweaveError } from '#graph/errors.ts'

/** Endings of what can be read; what a file is, its text tells (detect-format.ts). */
const ENDINGS: ReadonlySet<string> = new Set(
  '.md .markdown .txt .xml .nxml .bib .bibtex .ris .nbib .medline .ciw .json .jsonl .ndjson .csljson'.split(' '),
)

/** Absolute, with `/` on every system. */
export function toPosixPath(path: string): string {
  return resolve(path).split(sep).join('/')
}

/**
 * True for the refusal of a file that lies in a folder beside papers and was never meant as one (package.json, a
 * database's XML): it is told and passed over, where a file that was named is an error.
 */
export function isForeign(error: PathweaveError, file: string, path: string): boolean {
  return file !== toPosixPath(path) && (error.rule === 'unknown-json' || error.rule === 'unknown-xml')
}

/** What to say of a folder without any. */
export function toNoPapers(path: string): PathweaveError {
  return new PathweaveError(
    'no-papers',
    `${path} holds no papers`,
    'give a folder with papers (.md, .txt, .xml) or bibliographies (.bib, .ris, .json)',
  )
}

/**
 * The papers and bibliographies under a path, absolute and sorted; a file that is named is taken whatever its ending.
 * Throws `no-such-file`; a folder without papers gives an empty list.
 */
export async function findFiles(path: string): Promise<string[]> {
  const there = await stat(path).catch((cause: unknown) => {
    throw new PathweaveError('no-such-file', `${path} is not there`, 'check the path', { cause })
  })
  if (!there.isDirectory()) return [toPosixPath(path)]
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch((cause: unknown) => {
    throw new PathweaveError('unreadable-file', `${path} can't be listed`, 'check its permissions', { cause })
  })
  const papers = entries.filter((entry) => (entry.isFile() || entry.isSymbolicLink()) && ENDINGS.has(extname(entry.name).toLowerCase()))
  return papers
    .map((entry) => toPosixPath(join(entry.parentPath, entry.name)))
    .filter(
      (file) =>
        !file
          .slice(toPosixPath(path).length)
          .split('/')
          .some((part) => part.startsWith('.') || part === 'node_modules'),
    )
    .sort()
}
