/**
 * A path to the text of its file, in whatever encoding the file is, or one error that says what to do.
 */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { PathweaveError } from '#graph/errors.ts'
import { decodeText } from './decode-text.ts'
import { findFileKind, isWebPage } from './find-file-kind.ts'

/** The text of a file, without byte order mark, and its base name. */
export interface Source {
  file: string
  text: string
}

/**
 * Reads a file as text.
 *
 * @throws PathweaveError `no-such-file`, `unreadable-file`, `empty-file`, `binary-file` or `web-page`.
 */
export async function readSource(path: string): Promise<Source> {
  const bytes = await readBytes(path)
  const file = basename(path)
  const kind = findFileKind(bytes)
  const decoded = kind === null ? decodeText(bytes) : null
  if (!decoded)
    throw new PathweaveError('binary-file', `${file} is ${kind ?? 'not a text file'}`, 'convert it to markdown or plain text first')
  if (!/\S/.test(decoded.text)) throw new PathweaveError('empty-file', `${file} has no text`, 'check the file, or leave it out')
  if (isWebPage(decoded.text))
    throw new PathweaveError('web-page', `${file} is a web page (HTML)`, 'convert it to markdown or plain text first')
  return { file, text: decoded.text }
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      throw new PathweaveError('no-such-file', `there is no file ${path}`, 'check the path', { cause: error })
    }
    const why = { EISDIR: 'it is a folder', EACCES: 'no permission', EPERM: 'no permission', ERR_FS_FILE_TOO_LARGE: 'it is too large' }[
      code
    ]
    throw new PathweaveError(
      'unreadable-file',
      `${path} cannot be read: ${why ?? (code || String(error))}`,
      'check the path and its permissions',
      {
        cause: error,
      },
    )
  }
}
