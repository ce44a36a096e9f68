/** What was read, in words: a claim's concepts in the reader's language as far as the graph names them. */
import type { ReviewItem } from '../../server/review-types.ts'
import { ConceptName, OwnLanguage } from '../parts/own-language.tsx'
import { useViewer } from '../state/viewer.ts'

export function Reading({ item: { kind, fields, reading } }: { item: ReviewItem }) {
  const { conceptOf, labels, t } = useViewer()
  const [subject, object] = [`concept:${fields.subject}`, `concept:${fields.object}`]
  if (kind !== 'claim' || labels === 'en' || !conceptOf(subject) || !conceptOf(object)) return <OwnLanguage text={reading} />
  return (
    <>
      <ConceptName id={subject} /> {fields.polarity === 'negative' && `(${t('claim.negative')}) `}
      {t.word('relation', String(fields.relation))} <ConceptName id={object} />
    </>
  )
}
