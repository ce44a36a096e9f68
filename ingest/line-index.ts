/**
 * Line numbers of offsets, as an editor counts them: from 1.
 */

/** A function from an offset of the text to the number of its line. */
export function createLineIndex(text: string): (offset: number) => number {
  const starts = [0]
  for (let at = text.search(/\r\n?|\n/); at >= 0; ) {
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1
    starts.push(at)
    const next = /\r\n?|\n/g
    next.lastIndex = at
    at = next.exec(text)?.index ?? -1
  }
  return (offset) => {
    let low = 0
    let high = starts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (starts[middle]! <= offset) low = middle + 1
      else high = middle
    }
    return low
  }
}
