/** How wide a text is, guessed from its letters, where nothing can measure it: 汉字 are square, Latin letters about half as wide. */

/** Pixels at a font size. */
export function widthOf(text: string, size: number): number {
  let ems = 0
  for (const letter of text)
    ems += /[\u2e80-\uffef]/.test(letter) ? 1 : /[A-ZMWmw@%—…]/.test(letter) ? 0.86 : /[iljtf.,:;'|()[\] ]/.test(letter) ? 0.38 : 0.63
  return ems * size
}

/** The text in lines no wider than `width`; 汉字 may part anywhere, a word that is wider than a line parts too. */
export function wrapText(text: string, width: number, size: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.match(/[\u2e80-\uffef]|[^\s\u2e80-\uffef]+\s*|\s+/g) ?? []) {
    for (const piece of widthOf(word.trimEnd(), size) > width ? word : [word]) {
      if (line !== '' && widthOf((line + piece).trimEnd(), size) > width) {
        lines.push(line.trimEnd())
        line = ''
      }
      line += piece
    }
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()]
}
