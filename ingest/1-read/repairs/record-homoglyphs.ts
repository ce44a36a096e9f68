/**
 * Letters of another script that look like the ones that were meant (a Cyrillic `а` in an English word): recorded; the
 * folded text has them right already.
 */
import { notesOf, type RepairPlugin, recordRepair } from './record-repair.ts'

const CYRILLIC = /[\u0400-\u045f]+/g

/** Records the letters that were folded to Latin ones. */
export const recordHomoglyphs: RepairPlugin = () => (_, file) => {
  const { plain } = notesOf(file)
  for (const match of String(file.value).matchAll(CYRILLIC)) {
    const span = { start: match.index, end: match.index + match[0].length }
    const read = plain.slice(span.start, span.end)
    if (/^[A-Za-z]+$/.test(read)) recordRepair(file, 'homoglyph', span, `Cyrillic ${match[0]} read as Latin ${read}.`)
  }
}
