/** A claim as a reader judges it: what it says, how surely, in which words, and where they stand. */
import { Button } from 'react-aria-components'
import type { Claim, Sentence } from '../../server/api-types.ts'
import { languageOf, type Text } from '../language/text.ts'
import { CorrectButton } from '../review/correct-button.tsx'
import { useViewer } from '../state/viewer.ts'
import { CopyQuotation } from './copy-quotation.tsx'
import type { Term } from './find-terms.ts'
import { Icon } from './icon.tsx'
import { MarkedText } from './marked-text.tsx'
import { ConceptName, OwnLanguage } from './own-language.tsx'
import { RelationChip } from './relation-chip.tsx'

export function ClaimCard({ claim, terms, ends = false }: { claim: Claim; terms: readonly Term[]; ends?: boolean }) {
  const { select, t } = useViewer()
  const marked = claim.cue ? [...terms, { kind: 'cue' as const, words: [claim.cue] }] : terms
  return (
    <li className="claim">
      {ends && (
        <Button className="claim-ends" onPress={() => select({ kind: 'edge', from: claim.from.id, to: claim.to.id })}>
          <ConceptName id={claim.from.id} name={claim.from.name} /> <span className="quiet">{t.word('relation', claim.relation)}</span>{' '}
          <ConceptName id={claim.to.id} name={claim.to.name} />
        </Button>
      )}
      <div className="claim-facts">
        <RelationChip relation={claim.relation} />
        {claim.polarity === 'negative' && <span className="badge badge-warn">{t('claim.negative')}</span>}
        {claim.hedged && (
          <span className="badge" title={t('claim.hedgedTitle')}>
            {t('claim.hedged')}
          </span>
        )}
        {claim.modality !== 'fact' && <span className="badge">{t.word('modality', claim.modality)}</span>}
        <span className="badge">{t.word('method', claim.method)}</span>
        {claim.decidedBy ? (
          <span className="badge badge-decided">
            {t('claim.decided', { status: t.word('status', claim.status), who: claim.decidedBy })}
          </span>
        ) : (
          claim.status !== 'open' && <span className="badge">{t.word('status', claim.status)}</span>
        )}
        <Confidence value={claim.confidence} />
      </div>
      {claim.why && <p className="quiet small">{t('claim.why', { why: claim.why })}</p>}
      <CorrectButton id={claim.id} />
      {claim.sentences.map((sentence) => (
        <SentenceQuote key={sentence.id} sentence={sentence} terms={marked} />
      ))}
      {claim.sentences.length === 0 && <p className="quiet">{t('claim.noSentence')}</p>}
    </li>
  )
}

/** A sentence as a quotation with its source below. */
export function SentenceQuote({ sentence, terms }: { sentence: Sentence; terms: readonly Term[] }) {
  const { state, change, select, t } = useViewer()
  const { id, paper, section, note } = sentence
  const openText = () => {
    change({ view: 'papers', options: { ...state.options, 'papers.of': paper.id, 'papers.at': id } })
    // where the address says so already, nothing changes; a text that comes later takes the focus itself
    document.querySelector<HTMLElement>(`.paper-text [data-place="${CSS.escape(id)}"]`)?.focus()
  }
  return (
    <figure className="quote">
      <blockquote lang={languageOf(sentence.text) ?? undefined}>
        <MarkedText text={sentence.text} terms={terms} />
      </blockquote>
      <figcaption>
        <Button className="quote-paper" onPress={() => select({ kind: 'node', id: paper.id })}>
          <OwnLanguage text={paper.title} />
        </Button>
        <span className="quote-place">
          {[toAuthors(paper.authors, t), paper.year].filter(Boolean).join(', ')}
          {section && (
            <span>
              <OwnLanguage text={t('quote.section', { section: [section.number, section.title].filter(Boolean).join(' ') })} />
            </span>
          )}
          <span>{t('quote.sentence', { n: sentence.order + 1 })}</span>
          {note && (
            <span className="badge badge-note" title={t('node.noteTitle')}>
              {t('node.note')}
            </span>
          )}
        </span>
        <span className="quote-tools">
          <CopyQuotation sentence={sentence} />
          <Button className="quote-copy" onPress={openText}>
            <Icon name="arrow" />
            {t('quote.inPaper')}
          </Button>
        </span>
      </figcaption>
    </figure>
  )
}

function Confidence({ value }: { value: number }) {
  const { t } = useViewer()
  const text = t('claim.confidence', { value: t.number(value, 2) })
  return (
    <span className="confidence" role="img" aria-label={text} title={text}>
      <i style={{ width: `${Math.round(Math.max(0, Math.min(1, value)) * 100)}%` }} />
      <b>{t.number(value, 2)}</b>
    </span>
  )
}

/** `Lindqvist, Okafor`, or the first and how many more. */
function toAuthors(authors: readonly string[], t: Text): string {
  return authors.length > 3 ? t('quote.others', { first: authors[0] ?? '', n: authors.length - 1 }) : authors.join(', ')
}
