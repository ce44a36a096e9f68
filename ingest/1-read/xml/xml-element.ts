/** The tree that an XML file is read into, and how to find one's way in it. Names are without their namespace's prefix. */
import type { Span } from '../../extraction.ts'

export interface XmlElement extends Span {
  type: 'element'
  name: string
  attributes: Record<string, string>
  children: XmlNode[]
}

export interface XmlText extends Span {
  type: 'text'
  /** True within `<![CDATA[…]]>`, where `&` is no more than itself. */
  literal: boolean
}

export type XmlNode = XmlElement | XmlText

/** The child elements, of one of the names where some are given. */
export function childrenOf(element: XmlElement | undefined, ...names: string[]): XmlElement[] {
  if (!element) return []
  return element.children.filter(
    (child): child is XmlElement => child.type === 'element' && (names.length === 0 || names.includes(child.name)),
  )
}

/** The element at the end of a path of names, the first of each. */
export function childOf(element: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  let found = element
  for (const name of path) found = found && childrenOf(found, name)[0]
  return found
}

/** All elements below, in order, of one of the names; those within one that is found are left out. */
export function findElements(element: XmlElement | undefined, ...names: string[]): XmlElement[] {
  return childrenOf(element).flatMap((child) => (names.includes(child.name) ? [child] : findElements(child, ...names)))
}
