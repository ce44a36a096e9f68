/** The thing at hand: what was read, in which words and where, how sure, and what rests on it. */
import { Button } from 'react-aria-components'
import type { ReviewItem } from '../../server/review-types.ts'
import { languageOf, type Text } from '../language/text.ts'
import type { Term } from '../parts/find-terms.ts'
import { MarkedText } from '../parts/marked-text.tsx'
import { OwnLanguage } from '../parts/own-language.tsx'
import { useViewer } from '../state/viewer.ts'
import { PairSides } from './pair-sides.tsx'
import { Reading } from './reading.tsx'

export function ItemCard({ item }: { item: ReviewItem }) {
  const { graph, select, t } = useViewer()
  const { kind, reasons, sentence, paper, section, marks, stake, doubt } = item
  const terms = (['from', 'to', 'cue'] as const).map((end): Term => ({ kind: end, words: marks[end] }))
  const paperId = graph.papers.find(({ title }) => title === paper)?.id
  return (
    <>
      <p className="review-kind">
        <span className="badge">{t.word('reviewed', kind)}</span>
        <span className="quiet small">{t.list(reasons.map((reason) => tellReason(kind, reason, t)))}</span>
      </p>
      <h2 className="review-reading">
        <Reading item={item} />
      </h2>
      {sentence !== null && (
        <figure className="quote">
          <blockquote lang={languageOf(sentence) ?? undefined}>
            <MarkedText text={sentence} terms={terms} />
          </blockquote>
          <figcaption>
            {paperId !== undefined && (
              <Button className="quote-paper" onPress={() => select({ kind: 'node', id: paperId })}>
                <OwnLanguage text={paper ?? ''} />
              </Button>
            )}
            {paperId === undefined && paper !== null && <OwnLanguage text={paper} />}
            {section !== null && <OwnLanguage text={t('quote.section', { section })} />}
          </figcaption>
        </figure>
      )}
      {kind === 'identity' && (
        <>
          <p>{t('review.pairAbout')}</p>
          <PairSides item={item} />
        </>
      )}
      <p className="review-stake">
        {t('review.stake', { n: stake })} {t(kind === 'identity' ? 'review.likely' : 'review.doubt', { percent: Math.round(doubt * 100) })}{' '}
        <EdgeStake item={item} />
      </p>
    </>
  )
}

function tellReason(kind: ReviewItem['kind'], { what, score }: ReviewItem['reasons'][number], t: Text): string {
  if (kind === 'citation') return t.word('problem', what)
  const value = t.number(score ?? 0, 2)
  if (kind === 'claim') return t('claim.confidence', { value })
  return t('review.reason', { what: kind === 'reference' ? t.word('field', what) : what, value })
}

/** What becomes of the link between the two concepts when this claim falls. */
function EdgeStake({ item }: { item: ReviewItem }) {
  const { graph, select, t } = useViewer()
  const [from, to] = [`concept:${item.fields.subject}`, `concept:${item.fields.object}`]
  const link = graph.links.find((one) => one.from === from && one.to === to)
  if (item.kind !== 'claim' || !link) return null
  return (
    <>
      {link.claims > 1 ? t('review.linkStays', { n: link.claims - 1 }) : t('review.linkFalls')}{' '}
      <Button className="text-button" onPress={() => select({ kind: 'edge', from, to })}>
        {t('review.openLink')}
      </Button>
    </>
  )
}
