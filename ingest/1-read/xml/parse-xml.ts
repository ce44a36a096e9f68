/**
 * XML text → a tree of elements, each with its place in the text.
 *
 * saxes says where each tag ends and refuses what is not well-formed; nothing is ever fetched, and no entity that a file
 * declares is expanded: a file that declares one is refused, because that is how entity bombs are made. No paper nests
 * its elements deeper than `DEEPEST`; what does is text of the element at that depth, so that no reader's recursion can
 * overflow.
 */
import { characterEntities } from 'character-entities'
import { SaxesParser } from 'saxes'
import { PathweaveError } from '#graph/errors.ts'
import type { Span } from '../../extraction.ts'
import type { XmlElement } from './xml-element.ts'

const DEEPEST = 200

/**
 * Parses a whole XML text and returns its root element.
 *
 * @throws PathweaveError `bad-xml` with line and column, or `xml-entities` where the file declares entities.
 */
export function parseXml(file: string, text: string): XmlElement {
  const document = newElement('#document', {}, 0)
  const open = [document]
  let depth = 0
  let at = 0
  /** Takes the next piece of markup, up to an end, and gives the place where it begins. */
  const take = (end: number): number => {
    const start = text.indexOf('<', at)
    if (start > at && depth > 0) open.at(-1)!.children.push({ type: 'text', start: at, end: start, literal: false })
    at = end
    return start
  }
  const until = (mark: string): number => text.indexOf(mark, text.indexOf('<', at)) + mark.length

  const parser = new SaxesParser()
  parser.ENTITIES = namedCharacters
  parser.on('xmldecl', () => take(until('?>')))
  parser.on('processinginstruction', () => take(until('?>')))
  parser.on('comment', () => take(until('-->')))
  parser.on('doctype', (declarations) => {
    if (/<!ENTITY/i.test(declarations.replace(/<!--[\s\S]*?-->/g, ''))) {
      throw new PathweaveError(
        'xml-entities',
        `${file} declares XML entities of its own`,
        'get the file without an <!ENTITY …> in its document type',
      )
    }
    take(parser.position)
  })
  parser.on('cdata', () => {
    const end = until(']]>')
    const start = take(end)
    open.at(-1)!.children.push({ type: 'text', start: start + '<![CDATA['.length, end: end - ']]>'.length, literal: true })
  })
  parser.on('opentag', (tag) => {
    const start = take(parser.position)
    depth++
    if (depth > DEEPEST) return
    const element = newElement(withoutPrefix(tag.name), tag.attributes, start)
    open.at(-1)!.children.push(element)
    open.push(element)
  })
  parser.on('closetag', (tag) => {
    if (!tag.isSelfClosing) take(parser.position)
    depth--
    if (depth < DEEPEST) open.pop()!.end = parser.position
  })
  try {
    parser.write(text).close()
  } catch (error) {
    throw error instanceof PathweaveError ? error : toPathweaveError(file, error)
  }
  return document.children.find((child) => child.type === 'element')!
}

/** XML's five and the names of HTML, which hold those of the ISO sets; a name that is in neither stands for itself. */
const namedCharacters = new Proxy<Record<string, string>>(
  {},
  { get: (_, name) => (typeof name === 'string' && /^[A-Za-z][\w.-]*$/.test(name) ? (namedCharacter(name) ?? `&${name};`) : undefined) },
)

/** The character that a name like `nbsp` or `alpha` stands for. */
export function namedCharacter(name: string): string | undefined {
  return name === 'apos' ? "'" : Object.hasOwn(characterEntities, name) ? characterEntities[name] : undefined
}

function newElement(name: string, given: Record<string, string>, start: number): XmlElement {
  const attributes = Object.fromEntries(Object.entries(given).map(([key, value]) => [withoutPrefix(key), value]))
  return { type: 'element', name, attributes, children: [], start, end: start }
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** saxes says `12:34: unclosed tag: p`. */
function toPathweaveError(file: string, error: unknown): Error {
  const told = error instanceof Error ? /^(\d+):(\d+): (.*?)\.?$/s.exec(error.message) : null
  if (!told) throw error
  const place: Span = { start: Number(told[1]), end: Number(told[2]) + 1 }
  return new PathweaveError(
    'bad-xml',
    `${file} is not well-formed XML at line ${place.start}, column ${place.end}: ${told[3]}`,
    'mend the file, or get it again: it may be cut off',
    { cause: error },
  )
}
