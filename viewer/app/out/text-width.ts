/**
 * How wide a text is in a saved picture: measured with its font, or guessed from its letters where nothing can measure
 * (汉字 are square, Latin letters about half as wide).
 */
import { FONT } from '../graph/label-font.ts'

/** 汉字, their punctuation and other square letters; those beyond U+FFFF too, which take two code units. */
const SQUARE = '\u2e80-\ud7ff\uf900-\uffef\u{20000}-\u{3ffff}'
const IS_SQUARE = new RegExp(`[${SQUARE}]`, 'u')
const PIECES = new RegExp(`[${SQUARE}]|[^\\s${SQUARE}]+\\s*|\\s+`, 'gu')

const ruler = typeof document === 'undefined' ? null : document.createElement('canvas').getContext('2d')

/** Pixels at a font size. */
export function widthOf(text: string, size: number, bold = false): number {
  if (ruler) {
    ruler.font = `${bold ? 700 : 500} ${size}px ${FONT}`
    return ruler.measureText(text).width
  }
  let ems = 0
  for (const letter of text)
    ems += IS_SQUARE.test(letter) ? 1 : /[A-ZMWmw@%—…]/.test(letter) ? 0.86 : /[iljtf.,:;'|()[\] ]/.test(letter) ? 0.38 : 0.63
  return ems * size
}

/** The text in lines no wider than `width`; 汉字 may part anywhere, a word that is wider than a line parts too. */
export function wrapText(text: string, width: number, size: number, bold = false): string[] {
  const wide = (line: string) => widthOf(line.trimEnd(), size, bold) > width
  const lines: string[] = []
  let line = ''
  for (const word of text.match(PIECES) ?? []) {
    for (const piece of wide(word) ? word : [word]) {
      if (line !== '' && wide(line + piece)) {
        lines.push(line.trimEnd())
        line = ''
      }
      line += piece
    }
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()]
}
