import type { Document } from '../../document.ts'
import type { XmlElement } from './xml-element.ts'
export function readTei(_file: string, _text: string, _tei: XmlElement): Document {
  throw new Error('soon')
}
