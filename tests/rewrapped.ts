/**
 * A paper as another conversion of its PDF gives it: other line widths, words hyphenated at line ends, page furniture at
 * other places, sentences broken by it. The same seed gives the same text.
 */

export interface Conversion {
  /** Characters a line. */
  width: number
  /** Whether long words are cut at the end of a line. */
  hyphenated: boolean
  /** A running line and a page number stand after so many paragraphs, now and then within one. */
  pageEvery: number
  /** None: the page number stands alone, between dashes. */
  runningLine: string | null
}

export function rewrap(text: string, { width, hyphenated, pageEvery, runningLine }: Conversion, random: () => number): string {
  let page = 1
  let prose = 0
  return text
    .split(/\n{2,}/)
    .map((block) => {
      if (!isProse(block)) return block
      prose++
      const wrapped = wrap(block.replace(/\s*\n\s*/g, ' '), width, hyphenated)
      if (prose % pageEvery !== 0) return wrapped.join('\n')
      const furniture = runningLine === null ? `\n\n- ${page++} -\n\n` : `\n\n${runningLine}\n\n${page++}\n\n`
      const cut = wrapped.length > 3 && random() < 0.5 ? Math.floor(wrapped.length / 2) : wrapped.length
      return `${wrapped.slice(0, cut).join('\n')}${furniture}${wrapped.slice(cut).join('\n')}`
    })
    .join('\n\n')
}

/** A paragraph of words: no heading, table, list, formula or picture. */
function isProse(block: string): boolean {
  return block.length > 200 && !block.includes('\n') && /^[\p{L}“"(]/u.test(block) && !/[<|$]/.test(block)
}

function wrap(paragraph: string, width: number, hyphenated: boolean): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of paragraph.split(' ')) {
    if (line && line.length + 1 + word.length > width) {
      const room = width - line.length - 2
      const cut = hyphenated && room >= 4 && word.length - room >= 4 && /^\p{Ll}+$/u.test(word) ? room : 0
      if (cut) line = `${line} ${word.slice(0, cut)}-`
      lines.push(line)
      line = word.slice(cut)
    } else line = line ? `${line} ${word}` : word
  }
  return [...lines, line]
}

/** Every line longer than the width over several, headings and entries too; tables, tags, pictures and formulas stay. */
export function wrapLines(text: string, width: number): string {
  const isKept = (line: string) => line.length <= width || /^\s*[|<!$]/.test(line)
  return text
    .split('\n')
    .flatMap((line) => (isKept(line) ? [line] : wrap(line.trim(), width, false)))
    .join('\n')
}

/** Two letters of the title's first long word exchanged. */
export function slipTitle(text: string): string {
  return text.replace(/\p{L}{6,}/u, (word) => word.slice(0, 3) + word[4]! + word[3]! + word.slice(5))
}
