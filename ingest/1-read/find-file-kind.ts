/**
 * What a file is that is no text, by how its bytes begin: a file's name may say anything.
 *
 * The signatures are those of the formats' own specifications, as file(1) knows them.
 */

const KINDS: readonly { kind: string; begins: string }[] = [
  { kind: 'a PDF document', begins: '%PDF-' },
  { kind: 'a PostScript document', begins: '%!PS' },
  { kind: 'an RTF document', begins: '{\\rtf' },
  { kind: 'a Word, EPUB or other zipped document', begins: 'PK\x03\x04' },
  { kind: 'an empty zip archive', begins: 'PK\x05\x06' },
  { kind: 'an old Office document', begins: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' },
  { kind: 'a DjVu document', begins: 'AT&TFORM' },
  { kind: 'a PNG picture', begins: '\x89PNG\r\n\x1a\n' },
  { kind: 'a JPEG picture', begins: '\xff\xd8\xff' },
  { kind: 'a GIF picture', begins: 'GIF8' },
  { kind: 'a TIFF picture', begins: 'II*\0' },
  { kind: 'a TIFF picture', begins: 'MM\0*' },
  { kind: 'a gzip archive', begins: '\x1f\x8b\x08' },
  { kind: 'a 7-Zip archive', begins: '7z\xbc\xaf\x27\x1c' },
  { kind: 'a RAR archive', begins: 'Rar!\x1a\x07' },
  { kind: 'an SQLite database', begins: 'SQLite format 3\0' },
  { kind: 'a program', begins: '\x7fELF' },
]
const LONGEST = Math.max(...KINDS.map(({ begins }) => begins.length))

/** The kind of a file that is a document, picture, archive or program; null for what may be a text. */
export function findFileKind(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, LONGEST))
  return KINDS.find(({ begins }) => head.startsWith(begins))?.kind ?? null
}

/** True for a web page. */
export function isWebPage(text: string): boolean {
  return /^\s*(?:<!--[^>]{0,500}-->\s*)?<(?:!doctype\s+html|html|head|body)\b/i.test(text.slice(0, 2000))
}
