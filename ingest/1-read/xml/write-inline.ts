/** The running text of an element: its tags gone, pictures and identifiers left out, exponents raised. */
import { CleanText } from './clean-text.ts'
import { childOf, type XmlElement } from './xml-element.ts'

/** Elements without words for a reader. */
const SKIPPED = new Set(
  'annotation annotation-xml contrib-id graphic idno index-term inline-graphic institution-id milestone object-id pb processing-meta ptr'.split(
    ' ',
  ),
)
/** Elements that stand for a blank. */
const EMPTY_BLANKS = new Set(['break', 'lb', 'mspace'])
/** What a reader of formulas sees between two parts. */
const BETWEEN = new Map<string, string>(Object.entries({ mfrac: '/', msup: '^' }))
const RAISED_TEXT = /^[\d+,\s[\]‐-―−-]*\d[\d+,\s[\]‐-―−-]*$/

/** Takes care of a child in its own way and returns true, or leaves it to be written as it is. */
export type Special = (child: XmlElement, raised: boolean) => boolean

/** Writes what an element says. */
export function writeInline(clean: CleanText, element: XmlElement, special: Special = () => false, raised = false): void {
  let parts = 0
  /** Whether a formula in TeX stands in MathML too. */
  let twice: boolean | undefined
  for (const child of element.children) {
    if (child.type === 'text') clean.write(child, raised)
    else if (special(child, raised) || SKIPPED.has(child.name)) continue
    else if (child.name === 'tex-math') {
      twice ??= childOf(element, 'math') !== undefined
      if (!twice) writeTex(clean, child)
    } else if (EMPTY_BLANKS.has(child.name)) clean.space(child)
    else {
      const between = BETWEEN.get(element.name)
      if (child.name === 'label' || child.name === 'mtr' || child.name === 'mtd') clean.space({ start: child.start, end: child.start })
      if (between && parts++ > 0) clean.insert(between, child.start)
      writeInline(clean, child, special, raised || isRaised(clean, child))
    }
  }
}

/** What an element says, in one line. */
export function textOf(source: string, element: XmlElement | undefined, special?: Special): string {
  if (!element) return ''
  const clean = new CleanText(source)
  writeInline(clean, element, special)
  return clean.toString()
}

function isRaised(clean: CleanText, { name, attributes, start, end }: XmlElement): boolean {
  const raises = name === 'sup' || (name === 'hi' && attributes.rend === 'superscript')
  return raises && end - start < 2000 && RAISED_TEXT.test(clean.map.source.slice(start, end).replace(/<[^>]*>/g, ''))
}

/** A formula in TeX, without the preamble that makes it a document of its own. */
function writeTex(clean: CleanText, { children }: XmlElement): void {
  for (const child of children) {
    if (child.type !== 'text') continue
    const tex = clean.map.source.slice(child.start, child.end)
    const begin = tex.indexOf('\\begin{document}')
    const from = begin < 0 ? 0 : begin + '\\begin{document}'.length
    const end = tex.indexOf('\\end{document}')
    clean.write({ ...child, start: child.start + from, end: end < from ? child.end : child.start + end })
  }
}
