/** What of an XML paper is not in its clean text, told by where it stands, so that nothing is left out in silence. */
import type { Region, RegionKind } from '../../extraction.ts'
import type { SourceMap } from '../../source-map.ts'
import type { XmlElement } from './xml-element.ts'

/** What the words below an element are when they are read into fields, or into nothing. */
const KINDS = new Map<string, RegionKind>(
  Object.entries({
    front: 'front-matter',
    'front-stub': 'front-matter',
    teiHeader: 'front-matter',
    'sub-article': 'furniture',
    response: 'furniture',
    fw: 'furniture',
    ref: 'reference',
    biblStruct: 'reference',
    fn: 'footnote',
    fig: 'figure',
    figure: 'figure',
    media: 'figure',
    'alt-text': 'markup',
    'long-desc': 'markup',
    'object-id': 'markup',
    'institution-id': 'markup',
    'tex-math': 'markup',
    annotation: 'markup',
    'annotation-xml': 'markup',
  }),
)

/** A blank, or any other character that stands alone, as a reference. */
const BLANK = /^\s*&#?\w{1,10};\s*$/

/** The stretches of text that were not written, in order. */
export function findLeft(root: XmlElement, map: SourceMap): Region[] {
  const written = new Uint8Array(map.source.length)
  for (const { start, end } of map.stretches()) written.fill(1, start, end)
  const left: Region[] = []
  const walk = (element: XmlElement, kind: RegionKind): void => {
    for (const child of element.children) {
      if (child.type === 'element') walk(child, KINDS.get(child.name) ?? kind)
      else if (
        written[child.start] !== 1 &&
        written[child.end - 1] !== 1 &&
        /\S/.test(map.source.slice(child.start, child.end).replace(BLANK, ''))
      ) {
        const last = left.at(-1)
        if (last?.kind === kind && kind === 'furniture') last.end = child.end
        else left.push({ kind, start: child.start, end: child.end })
      }
    }
  }
  walk(root, 'unread')
  return left
}
