/** A claim as a reader judges it: what it says, how surely, in which words, and where they stand. */
import { Button } from 'react-aria-components'
import type { Claim, Sentence } from '../../server/api-types.ts'
import { toWords } from '../graph/names.ts'
import { useViewer } from '../state/viewer.ts'
import type { Term } from './find-terms.ts'
import { MarkedText } from './marked-text.tsx'
import { RelationChip } from './relation-chip.tsx'

export function ClaimCard({ claim, terms, ends = false }: { claim: Claim; terms: readonly Term[]; ends?: boolean }) {
  const { select } = useViewer()
  const marked = claim.cue ? [...terms, { kind: 'cue' as const, words: [claim.cue] }] : terms
  return (
    <li className="claim">
      {ends && (
        <Button
          className="claim-ends"
          onPress={() => select({ kind: 'edge', from: claim.from.id, to: claim.to.id })}
          aria-label={`${claim.from.name} ${toWords(claim.relation)} ${claim.to.name}: all claims`}
        >
          {claim.from.name} <span aria-hidden="true">→</span> {claim.to.name}
        </Button>
      )}
      <div className="claim-facts">
        <RelationChip relation={claim.relation} />
        {claim.polarity === 'negative' && <span className="badge badge-warn">negative</span>}
        {claim.hedged && (
          <span className="badge" title="may, can, could, help…">
            hedged
          </span>
        )}
        {claim.modality !== 'fact' && <span className="badge">{claim.modality}</span>}
        {claim.method !== 'extracted' && <span className="badge">{claim.method}</span>}
        {claim.status !== 'open' && <span className="badge">{claim.status}</span>}
        <Confidence value={claim.confidence} />
      </div>
      {claim.sentences.map((sentence) => (
        <SentenceQuote key={sentence.id} sentence={sentence} terms={marked} />
      ))}
      {claim.sentences.length === 0 && <p className="quiet">No sentence is stored with this claim.</p>}
    </li>
  )
}

/** A sentence as a quotation with its source below. */
export function SentenceQuote({ sentence, terms }: { sentence: Sentence; terms: readonly Term[] }) {
  const { select } = useViewer()
  const { paper, section, note } = sentence
  return (
    <figure className="quote">
      <blockquote>
        <MarkedText text={sentence.text} terms={terms} />
      </blockquote>
      <figcaption>
        <Button className="quote-paper" onPress={() => select({ kind: 'node', id: paper.id })}>
          {paper.title}
        </Button>
        <span className="quote-place">
          {[toAuthors(paper.authors), paper.year].filter(Boolean).join(', ')}
          {section && (
            <span>
              § {section.number ? `${section.number} ` : ''}
              {section.title}
            </span>
          )}
          <span>sentence {sentence.order + 1}</span>
          {note && (
            <span className="badge badge-note" title="A reader's own words about the paper, not the paper's">
              reading note
            </span>
          )}
        </span>
      </figcaption>
    </figure>
  )
}

function Confidence({ value }: { value: number }) {
  return (
    <span className="confidence" role="img" aria-label={`confidence ${value.toFixed(2)}`} title={`confidence ${value.toFixed(2)}`}>
      <i style={{ width: `${Math.round(Math.max(0, Math.min(1, value)) * 100)}%` }} />
      <b>{value.toFixed(2)}</b>
    </span>
  )
}

/** `Lindqvist, Okafor`, or the first and how many more. */
function toAuthors(authors: readonly string[]): string {
  return authors.length > 3 ? `${authors[0]} and ${authors.length - 1} others` : authors.join(', ')
}
