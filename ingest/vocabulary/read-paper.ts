/** A paper's text and structure without the knowledge in it: the first two phases of the pipeline. */
import { detectFormat } from '../1-read/detect-format.ts'
import { readSource } from '../1-read/read-source.ts'
import { toDocument } from '../1-read/to-document.ts'
import { readXml } from '../1-read/xml/read-xml.ts'
import { findCiting } from '../2-structure/find-citing.ts'
import { findStructure } from '../2-structure/find-structure.ts'
import { withinReach } from '../3-knowledge/within-reach.ts'
import type { Reading } from '../document.ts'

/** Reads the paper at `path`; null for a bibliography. Throws a PathweaveError for what is neither. */
export async function readPaper(path: string): Promise<Reading | null> {
  const { file, text } = await readSource(path)
  const { format } = detectFormat(file, text)
  if (format !== 'markdown' && format !== 'xml') return null
  const document = format === 'xml' ? readXml(file, text) : toDocument(file, text)
  const structure = findStructure(document)
  return withinReach({ ...document, ...structure, ...findCiting(document, structure) })
}
