/**
 * Writes an XML paper as a Document: blocks of clean text as mdast nodes, the links to the reference list in each block.
 */
import type { Heading, Paragraph, RootContent } from 'mdast'
import type { Position } from 'unist'
import { type Document, type Given, toEvidence } from '../../document.ts'
import type { Repair, Span } from '../../extraction.ts'
import { findLanguage } from '../find-language.ts'
import { foldCharacters, toText } from '../fold-characters.ts'
import { toPosition } from '../to-paragraph.ts'
import { CleanText } from './clean-text.ts'
import { findLeft } from './find-left.ts'
import type { Link, LinkedBlock } from './to-citations.ts'
import { toTable } from './to-table.ts'
import { type Special, textOf, writeInline } from './write-inline.ts'
import type { XmlElement } from './xml-element.ts'

export class PaperWriter {
  readonly clean: CleanText
  readonly nodes: RootContent[] = []
  /** Nodes that hold no prose: title, keywords, notes on the authors. */
  readonly apart = new Set<RootContent>()
  readonly blocks: LinkedBlock[] = []
  /** In the file's own offsets. */
  readonly repairs: Repair[] = []
  private readonly source: string
  private links: Link[] = []

  constructor(source: string) {
    this.source = source
    this.clean = new CleanText(source)
  }

  /** What an element says, in one line. */
  textOf(element: XmlElement | undefined, special?: Special): string {
    return textOf(this.source, element, special)
  }

  /** Writes an element of the running text that points to entries of the reference list. */
  link(targets: string[], element: XmlElement, raised: boolean): void {
    const start = this.clean.next
    writeInline(this.clean, element, undefined, raised)
    this.links.push({ start, end: Math.max(start, this.clean.length), targets })
  }

  /** Ends the open block as a paragraph, or as what is made of its stretch; none is made of an empty one. */
  end(toNode: (span: Span) => RootContent = toParagraph): RootContent | null {
    const span = this.clean.endBlock()
    if (span && this.links.length) {
      // a link without words at the end of a block stands after its last character
      const links = this.links.map((link) => ({ ...link, start: Math.min(link.start, span.end), end: Math.min(link.end, span.end) }))
      this.blocks.push({ ...span, links })
    }
    this.links = []
    if (!span) return null
    const node = toNode(span)
    this.nodes.push(node)
    return node
  }

  /** Ends the open block as one that holds no prose. */
  endApart(toNode?: (span: Span) => RootContent): Span | null {
    const node = this.end(toNode)
    if (!node) return null
    this.apart.add(node)
    return { start: node.position!.start.offset!, end: node.position!.end.offset! }
  }

  endHeading(depth: number): void {
    this.end((span) => {
      const { children, position } = toParagraph(span)
      return { type: 'heading', depth: Math.min(6, Math.max(1, depth)) as Heading['depth'], children, position }
    })
  }

  endFootnote(label: string): RootContent | null {
    return this.end((span) => ({
      type: 'footnoteDefinition',
      identifier: label,
      label: label || null,
      children: [toParagraph(span)],
      position: toPosition(span),
    }))
  }

  table(rows: XmlElement[][], special: Special): void {
    this.end()
    const start = this.clean.next
    const table = toTable(this.clean, rows, (cell) => writeInline(this.clean, cell, special))
    if (this.links.length) this.blocks.push({ start, end: this.clean.length, links: this.links })
    this.links = []
    if (table) this.nodes.push(table)
  }

  toDocument(file: string, root: XmlElement, given: Omit<Given, 'blocks'>): Document {
    const text = this.clean.toString()
    const plain = toText(foldCharacters(text))
    const lang = findLanguage(plain, { type: 'root', children: this.nodes })
    return {
      file,
      text,
      plain,
      tree: { type: 'root', children: this.nodes },
      frontMatter: null,
      lang,
      repairs: [],
      given: {
        ...given,
        work: { ...given.work, language: lang },
        blocks: this.apart,
        funding: given.funding.map((one) => ({ ...one, evidence: toEvidence(text, one.evidence) })),
        references: given.references.map((reference) => ({ ...reference, raw: text.slice(reference.span.start, reference.span.end) })),
      },
      origin: { map: this.clean.map, left: findLeft(root, this.clean.map), repairs: this.repairs },
    }
  }
}

function toParagraph(span: Span): Paragraph & { position: Position } {
  const position = toPosition(span)
  return { type: 'paragraph', children: [{ type: 'text', value: '', position }], position }
}
