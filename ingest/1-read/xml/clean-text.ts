/**
 * Writes the text of an XML paper as a reader sees it, block by block, and remembers where each character comes from.
 *
 * Blanks are squeezed, character references resolved, tags gone; what the XML leaves to the printer (a comma between two
 * names, the bar between two cells) is inserted and comes from no character of the file. Blocks part by a blank line.
 */
import type { Span } from '../../extraction.ts'
import { SourceMap } from '../../source-map.ts'
import { namedCharacter } from './parse-xml.ts'
import type { XmlText } from './xml-element.ts'

/** Blanks but for a single space between two words, and character references. */
const PIECE = /^[ \t\r\n]+|[ \t\r\n]+$|[\t\r\n][ \t\r\n]*| [ \t\r\n]+|&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|([A-Za-z][\w.-]*));/g
const RAISED = new Map([...'0123456789+-–−'].map((c, i) => [c, '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻'[i]!]))

export class CleanText {
  readonly map: SourceMap
  private readonly pieces: string[] = []
  /** What parts the next block from what stands before it. */
  private parting = ''
  /** Where the open block begins; null until its first character. */
  private begin: number | null = null
  private blank: Span | null = null

  constructor(source: string) {
    this.map = new SourceMap(source)
  }

  /** The length of what is written. */
  get length(): number {
    return this.map.length
  }

  /** Where the next character will stand, if it is no blank. */
  get next(): number {
    if (this.begin === null) return this.length + this.parting.length
    return this.length + (this.blank ? 1 : 0)
  }

  /** Writes what stands in a piece of the source; digits and signs raised where asked. */
  write(node: XmlText, raised = false): void {
    const text = this.map.source.slice(node.start, node.end)
    let at = 0
    for (const match of text.matchAll(PIECE)) {
      const span = { start: node.start + match.index, end: node.start + match.index + match[0].length }
      if (match[0][0] === '&' && node.literal) continue
      this.put(text.slice(at, match.index), { start: node.start + at, end: span.start }, raised)
      at = match.index + match[0].length
      const character = match[0][0] === '&' ? (toCharacter(match) ?? match[0]) : ' '
      if (character.trim() || character === '\u00A0') this.put(character, span, raised)
      else this.space(span)
    }
    this.put(text.slice(at), { start: node.start + at, end: node.end }, raised)
  }

  /** Writes what the source only implies, as the punctuation between two fields, at a place of it. */
  insert(text: string, at: number): void {
    this.blank = null
    const closed = text[0] === '.' && /[.?!:]$/.test(this.last)
    this.put(closed ? text.slice(1) : text, { start: at, end: at }, false)
  }

  /** What was written last. */
  get last(): string {
    return this.begin === null ? '' : (this.pieces.at(-1) ?? '')
  }

  /** A blank, unless the block has not begun. */
  space(span: Span): void {
    if (this.begin === null) return
    this.blank = { start: this.blank?.start ?? span.start, end: span.end }
  }

  /** Ends the open block and gives its stretch of the clean text, or null where it is empty. The next one is parted from it. */
  endBlock(parting = '\n\n'): Span | null {
    this.blank = null
    this.parting = this.length > 0 ? parting : ''
    if (this.begin === null) return null
    const block = { start: this.begin, end: this.length }
    this.begin = null
    return block
  }

  toString(): string {
    return this.pieces.join('')
  }

  private put(text: string, source: Span, raised: boolean): void {
    if (!text) return
    if (this.begin === null) {
      if (this.parting) this.append(this.parting, { start: source.start, end: source.start })
      this.parting = ''
      this.begin = this.length
    } else if (this.blank) this.append(' ', this.blank)
    this.blank = null
    this.append(raised ? [...text].map((c) => RAISED.get(c) ?? c).join('') : text, source)
  }

  private append(text: string, source: Span): void {
    this.pieces.push(text)
    this.map.add(text.length, source)
  }
}

/** The character of a reference, or undefined for a name that nobody knows. */
function toCharacter([, decimal, hexadecimal, name]: RegExpMatchArray): string | undefined {
  if (name) return namedCharacter(name)
  return String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hexadecimal!, 16))
}
