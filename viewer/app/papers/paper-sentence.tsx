/**
 * A sentence or table row of a paper, with its claims and citations marked.
 *
 * A paper has thousands of these: they are plain elements, and one listener above them (paper-text.tsx) hears every press.
 */
import { Fragment } from 'react'
import type { PaperCitation, PaperPassage } from '../../server/paper-types.ts'
import { languageOf, type Text } from '../language/text.ts'
import type { Term } from '../parts/find-terms.ts'
import { cutRow, cutSentence } from './cut-sentence.ts'

export interface SentenceProps {
  passage: PaperPassage
  /** The names of a concept. */
  wordsOf(id: string): readonly string[]
  /** The address, or an outline, leads here. */
  marked: boolean
  t: Text
}

export function PaperSentence({ passage, wordsOf, marked, t }: SentenceProps) {
  const { id, text, citations, says } = passage
  return (
    <>
      <span
        className="sentence"
        lang={languageOf(text) ?? undefined}
        data-place={id}
        data-passage={says.length > 0 ? id : undefined}
        aria-current={marked ? 'location' : undefined}
        tabIndex={-1}
      >
        <Marked text={text} citations={citations} terms={termsOf(passage, wordsOf)} t={t} />
        <Says says={says} t={t} />
      </span>{' '}
    </>
  )
}

/** A row; cells that the file leaves out stand for a cell above, so they are the first. */
export function PaperRow({ passage, wordsOf, marked, t, columns }: SentenceProps & { columns: number }) {
  const { id, text, citations, says } = passage
  const cells = cutRow(text, citations)
  const terms = termsOf(passage, wordsOf)
  return (
    <tr
      className="sentence"
      lang={languageOf(text) ?? undefined}
      data-place={id}
      data-passage={says.length > 0 ? id : undefined}
      aria-current={marked ? 'location' : undefined}
      tabIndex={-1}
    >
      {columns > cells.length && <td colSpan={columns - cells.length} />}
      {cells.map((cell, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the cells of a row never move
        <td key={index}>
          <Marked text={cell.text} citations={cell.citations} terms={terms} t={t} />
          {index === cells.length - 1 && <Says says={says} t={t} />}
        </td>
      ))}
    </tr>
  )
}

function Marked({ text, citations, terms, t }: { text: string; citations: readonly PaperCitation[]; terms: readonly Term[]; t: Text }) {
  return cutSentence(text, citations, terms).map(({ start, text: piece, kind, citation }) => {
    if (citation) return <Citation key={citation.id} citation={citation} t={t} />
    if (kind === null) return <Fragment key={start}>{piece}</Fragment>
    return (
      <mark key={start} className={`mark mark-${kind}`}>
        {piece}
      </mark>
    )
  })
}

/** Opens the reference that it points to, or itself where that is none or many. */
function Citation({ citation: { id, text, problem, references }, t }: { citation: PaperCitation; t: Text }) {
  const target = references.length === 1 ? references[0] : id
  return (
    <button type="button" className={`cite ${problem ? 'cite-problem' : ''}`} data-node={target}>
      {text}
      {problem && <ProblemSign kind={problem} t={t} />}
    </button>
  )
}

/** A sign and a word: never a color alone. */
function ProblemSign({ kind, t }: { kind: string; t: Text }) {
  return (
    <span className="problem-sign" title={t.word('problem', kind)}>
      <span aria-hidden="true">⚠</span>
      <span className="sr-only"> {t.word('problem', kind)}</span>
    </span>
  )
}

function Says({ says, t }: { says: readonly string[]; t: Text }) {
  if (says.length === 0) return null
  const counts = new Map<string, number>()
  for (const label of says) counts.set(label, (counts.get(label) ?? 0) + 1)
  const what = t.list([...counts].map(([label, n]) => (n > 1 ? `${t.word('kind', label)} × ${n}` : t.word('kind', label))))
  return (
    <button type="button" className="says" title={what} data-says="">
      <span aria-hidden="true">{says.length}</span>
      <span className="sr-only">{t('papers.says', { what })}</span>
    </button>
  )
}

function termsOf({ claims }: PaperPassage, wordsOf: SentenceProps['wordsOf']): Term[] {
  return claims.flatMap(({ from, to, cue }): Term[] => [
    { kind: 'from', words: wordsOf(from) },
    { kind: 'to', words: wordsOf(to) },
    ...(cue ? [{ kind: 'cue' as const, words: [cue] }] : []),
  ])
}
