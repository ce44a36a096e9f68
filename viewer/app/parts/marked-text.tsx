/** A sentence with the words for its concepts marked. Text from papers is only ever text: React escapes all of it. */
import { findTerms, type Term } from './find-terms.ts'

export function MarkedText({ text, terms }: { text: string; terms: readonly Term[] }) {
  return (
    <>
      {findTerms(text, terms).map(({ start, text: part, kind }) =>
        kind === null ? (
          part
        ) : (
          <mark key={start} className={`mark mark-${kind}`}>
            {part}
          </mark>
        ),
      )}
    </>
  )
}
