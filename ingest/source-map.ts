/**
 * From a text that was made of a file's text back to it.
 *
 * A reader of XML makes clean text for the recognizers: no tags, no entities, blanks squeezed. A source map tells for each
 * stretch of the clean text where in the file it comes from, so that all that is found can be given in the file's offsets.
 */
import type { Span } from './extraction.ts'

export class SourceMap {
  /** The whole text of the file. */
  readonly source: string
  private readonly clean: number[] = []
  private readonly from: number[] = []
  private readonly to: number[] = []
  /** The length of the clean text so far. */
  length = 0

  constructor(source: string) {
    this.source = source
  }

  /** Adds the next stretch of clean text: as long as its source, or standing for the whole of it. */
  add(length: number, source: Span): void {
    const last = this.clean.length - 1
    const exact = length === source.end - source.start
    if (exact && last >= 0 && this.to[last] === source.start && this.isExact(last)) this.to[last] = source.end
    else {
      this.clean.push(this.length)
      this.from.push(source.start)
      this.to.push(source.end)
    }
    this.length += length
  }

  /** The stretches of the file that the clean text holds, in the order of the clean text. */
  *stretches(): Generator<Span> {
    for (const [i, start] of this.from.entries()) if (this.to[i]! > start) yield { start, end: this.to[i]! }
  }

  /** Where in the file a stretch of the clean text stands. */
  toSource({ start, end }: Span): Span {
    const from = this.startOf(start)
    return { start: from, end: end > start ? Math.max(from, this.endOf(end - 1)) : from }
  }

  private startOf(offset: number): number {
    if (offset >= this.length) return this.source.length
    const i = this.stretchAt(offset)
    return this.isExact(i) ? this.from[i]! + offset - this.clean[i]! : this.from[i]!
  }

  private endOf(offset: number): number {
    const i = this.stretchAt(offset)
    return this.isExact(i) ? this.from[i]! + offset - this.clean[i]! + 1 : this.to[i]!
  }

  private isExact(i: number): boolean {
    return (this.clean[i + 1] ?? this.length) - this.clean[i]! === this.to[i]! - this.from[i]!
  }

  private stretchAt(offset: number): number {
    let low = 0
    let high = this.clean.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.clean[middle]! <= offset) low = middle
      else high = middle - 1
    }
    return low
  }
}
