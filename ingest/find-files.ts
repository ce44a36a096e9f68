/** Which files under a path are papers: by their endings, hidden ones and dependency folders left alone. */
import { readdir, stat } from 'node:fs/promises'
import { extname, join, resolve, sep } from 'node:path'
import { PathweaveError } from '#graph/errors.ts'

/** Endings of what can be read today. */
const PAPER_ENDINGS: readonly string[] = ['.md', '.markdown', '.txt']

/** Absolute, with `/` on every system. */
export function toPosixPath(path: string): string {
  return resolve(path).split(sep).join('/')
}

/**
 * The papers under a path, absolute and sorted; a file that is named is taken whatever its ending.
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
  const papers = entries.filter(
    (entry) => (entry.isFile() || entry.isSymbolicLink()) && PAPER_ENDINGS.includes(extname(entry.name).toLowerCase()),
  )
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
