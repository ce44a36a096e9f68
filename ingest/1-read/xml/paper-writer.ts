/**
 * Writes an XML paper as a Document: blocks of clean text as mdast nodes, the links to the reference list in each block.
 */
import type { Heading, Paragraph, RootContent } from 'mdast'
import { spanOf } from '../../block.ts'
import { type Document, toEvidence } from '../../document.ts'
import type { CslItem, Funding, Repair, Span, Work } from '../../extraction.ts'
import { findLanguage } from '../find-language.ts'
import { foldCharacters, toText } from '../fold-characters.ts'
import { toPosition } from '../to-paragraph.ts'
import { CleanText } from './clean-text.ts'
import { findLeft } from './find-left.ts'
import { type Entries, type Link, type LinkedBlock, toCitations } from './to-citations.ts'
import { toTable } from './to-table.ts'
import { type Special, textOf, writeInline } from './write-inline.ts'
import type { XmlElement } from './xml-element.ts'

export class PaperWriter {
  readonly clean: CleanText
  readonly nodes: RootContent[] = []
  /** Nodes that hold no prose: title, keywords, notes on the authors. */
  readonly apart = new Set<RootContent>()
  private readonly blocks: LinkedBlock[] = []
  /** Notes that wait for the end of the paragraph that they are set in. */
  readonly notes: XmlElement[] = []
  readonly funding: Funding[] = []
  /** The stretches that tell of funding. */
  readonly fundingLines: Span[] = []
  /** In the file's own offsets. */
  readonly repairs: Repair[] = []
  private readonly entries: Entries = { references: [], byId: new Map() }
  private readonly list = { spans: [] as Span[], blocks: new Set<RootContent>() }
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
  endApart(): Span | null {
    const node = this.end()
    if (!node) return null
    this.apart.add(node)
    return spanOf(node)
  }

  /** Ends the open block as an entry of the reference list, with what is tagged in it and how sure that is; gives its index. */
  endEntry(key: string | null, fields: CslItem, sure: number): number | null {
    const node = this.end()
    if (!node) return null
    this.apart.add(node)
    this.list.blocks.add(node)
    const span = spanOf(node)
    this.list.spans.push(span)
    const tagged = Object.keys(fields).filter((field) => field !== 'type')
    const confidence = Object.fromEntries(tagged.map((field) => [field, sure]))
    return this.entries.references.push({ key, raw: '', span, ...fields, confidence }) - 1
  }

  /** Lets an id stand for entries, by their indexes. */
  nameEntries(id: string | undefined, indexes: number[]): void {
    if (id) this.entries.byId.set(id, indexes)
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

  toDocument(file: string, root: XmlElement, work: Work): Document {
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
        work: { ...work, language: lang },
        blocks: this.apart,
        fundingLines: this.fundingLines,
        funding: this.funding.map((one) => ({ ...one, evidence: toEvidence(text, one.evidence) })),
        referenceList: this.list,
        references: this.entries.references.map((reference) => ({
          ...reference,
          raw: text.slice(reference.span.start, reference.span.end),
        })),
        citations: toCitations(text, this.blocks, this.entries),
      },
      origin: { map: this.clean.map, left: findLeft(root, this.clean.map), repairs: this.repairs },
    }
  }
}

function toParagraph(span: Span): Paragraph & { position: ReturnType<typeof toPosition> } {
  const position = toPosition(span)
  return { type: 'paragraph', children: [{ type: 'text', value: '', position }], position }
}
