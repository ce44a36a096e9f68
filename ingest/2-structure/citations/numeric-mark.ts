/**
 * The numbers that a numeric mark lists: `3-5, 8` → 3, 4, 5, 8.
 */

/** The numbers in order; none where the text is no list of numbers. `until` closes a range `[3]-[5]`. */
export function toNumbers(printed: string, until: string | undefined): number[] {
  const text = printed
    .replace(/[\u2010-\u2015\u2212~]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
  if (!/^\d{1,4}(?:\s?[-,;.、]{1,2}\s?\d{1,4}|\s\d{1,4})*[,;.]?$/.test(text)) return []
  const numbers: number[] = []
  for (const piece of text.split(/[,;.、\s]+(?!-)/)) {
    const range = /^(\d+)\s?-+\s?(\d+)$/.exec(piece.trim())
    if (range) {
      const from = Number(range[1])
      const to = Number(range[2])
      if (to < from || to - from > 60) return []
      for (let n = from; n <= to; n++) numbers.push(n)
    } else if (/^\d+$/.test(piece)) numbers.push(Number(piece))
  }
  const last = numbers[numbers.length - 1]
  if (until !== undefined && last !== undefined) for (let n = last + 1; n <= Number(until) && n - last < 60; n++) numbers.push(n)
  return numbers
}
