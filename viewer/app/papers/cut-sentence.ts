/** A sentence cut into what is marked in it: citations where they stand, and between them the words of its claims. */
import type { PaperCitation } from '../../server/paper-types.ts'
import { findTerms, type Part, type Term } from '../parts/find-terms.ts'

export interface Piece extends Part {
  citation: PaperCitation | null
}

/**
 * Pieces in order, without overlap; their texts joined are `text` again. A citation whose own words are taken already (a mark
 * within a mark) is an empty piece at the end, so that none is lost.
 */
export function cutSentence(text: string, citations: readonly PaperCitation[], terms: readonly Term[]): Piece[] {
  const placed: { start: number; end: number; citation: PaperCitation }[] = []
  const left: PaperCitation[] = []
  for (const citation of [...citations].sort((a, b) => b.text.length - a.text.length)) {
    const start = freePlace(text, citation.text, placed)
    if (start < 0) left.push(citation)
    else placed.push({ start, end: start + citation.text.length, citation })
  }
  placed.sort((a, b) => a.start - b.start)
  const pieces: Piece[] = []
  const addBetween = (from: number, to: number) => {
    for (const part of findTerms(text.slice(from, to), terms)) pieces.push({ ...part, start: from + part.start, citation: null })
  }
  let at = 0
  for (const { start, end, citation } of placed) {
    addBetween(at, start)
    pieces.push({ start, text: text.slice(start, end), kind: null, citation })
    at = end
  }
  addBetween(at, text.length)
  for (const citation of left) pieces.push({ start: text.length, text: '', kind: null, citation })
  return pieces
}

/** The cells of a table row with the citations that stand in each. */
export function cutRow(text: string, citations: readonly PaperCitation[]): { text: string; citations: PaperCitation[] }[] {
  const cells = text.split('\t').map((cell) => ({ text: cell, citations: [] as PaperCitation[] }))
  for (const citation of citations) (cells.find((cell) => cell.text.includes(citation.text)) ?? cells.at(-1))?.citations.push(citation)
  return cells
}

/** Where `words` first stand and nothing is placed yet, or -1. */
function freePlace(text: string, words: string, placed: readonly { start: number; end: number }[]): number {
  if (words === '') return -1
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) {
    if (placed.every((other) => start + words.length <= other.start || start >= other.end)) return start
  }
  return -1
}
