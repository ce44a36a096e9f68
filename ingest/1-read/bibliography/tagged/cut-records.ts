/**
 * Tagged lines (RIS, PubMed nbib, Web of Science) to records of tags with their values.
 *
 * One walk over the lines; what differs between the three is the syntax below. A record whose end mark is missing ends
 * where the next begins; lines that belong to no record are given apart.
 */
import type { Span } from '../../../extraction.ts'

export interface TagSyntax {
  /** A tagged line: groups tag, value. */
  line: RegExp
  /** A line that goes on with the value before it; group: its text. */
  more: RegExp
  /** True where each such line is a value of its own (Web of Science lists authors so) under these tags. */
  listed: ReadonlySet<string>
  /** The tag that every record begins with. */
  first: string
  /** The tag that ends a record; null where a blank line does. */
  last: string | null
  /** Lines of the file's own head and foot. */
  frame: ReadonlySet<string>
}

export interface TaggedValue extends Span {
  tag: string
  text: string
}

export interface TaggedRecord {
  span: Span
  values: TaggedValue[]
  /** What was wrong with its frame and overcome. */
  faults: string[]
}

/**
 * The records of a text, in order.
 *
 * @param onFrame is told lines that belong to no record and say nothing: head and foot of the file, records' numbers.
 */
export function* cutRecords(text: string, syntax: TagSyntax, onFrame: (line: Span) => void): Generator<TaggedRecord> {
  let open: TaggedRecord | null = null
  for (const { start, end } of linesOf(text)) {
    const line = text.slice(start, end)
    const tagged = syntax.line.exec(line)
    const tag = tagged?.[1]?.toUpperCase()
    if (tag === undefined) {
      if (!open) {
        if (/^\s*\d{1,7}[.)]?\s*$/.test(line)) onFrame({ start, end })
        continue
      }
      if (line.trim() === '') {
        if (syntax.last === null && open.values.length > 0) {
          yield open
          open = null
        }
        continue
      }
      const last = open.values.at(-1)
      const more = syntax.more.exec(line)?.[1]?.trim() ?? line.trim()
      if (last && syntax.listed.has(last.tag)) open.values.push({ tag: last.tag, text: more, start, end })
      else if (last) {
        last.text = last.text ? `${last.text} ${more}` : more
        last.end = end
      }
      open.span.end = end
      continue
    }
    if (syntax.frame.has(tag)) {
      onFrame({ start, end })
      continue
    }
    if (tag === syntax.last) {
      if (!open) continue
      open.span.end = end
      yield open
      open = null
      continue
    }
    if (tag === syntax.first && open && open.values.length > 0) {
      if (syntax.last !== null) open.faults.push(`its end mark ${syntax.last} is missing`)
      yield open
      open = null
    }
    if (!open) {
      open = { span: { start, end }, values: [], faults: [] }
      if (tag !== syntax.first) open.faults.push(`it does not begin with ${syntax.first}`)
    }
    open.values.push({ tag, text: (tagged?.[2] ?? '').trim(), start, end })
    open.span.end = end
  }
  if (open) {
    if (syntax.last !== null) open.faults.push(`its end mark ${syntax.last} is missing`)
    yield open
  }
}

function* linesOf(text: string): Generator<Span> {
  const end = /\r\n|[\n\r\u2028\u2029]/g
  let start = 0
  for (let found = end.exec(text); found; found = end.exec(text)) {
    yield { start, end: found.index }
    start = end.lastIndex
  }
  if (start < text.length) yield { start, end: text.length }
}
