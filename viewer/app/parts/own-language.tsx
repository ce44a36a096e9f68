/** A text of the data in its own language, so that it is read aloud and set as such where the interface's is another. */
import { languageOf } from '../language/text.ts'
import { useViewer } from '../state/viewer.ts'

export function OwnLanguage({ text }: { text: string }) {
  const { t } = useViewer()
  const language = languageOf(text)
  return language === null || language === t.language ? text : <span lang={language}>{text}</span>
}

/** A concept's name as the reader wants it: English, Chinese or both, each in its language. `name` stands in for one that the graph lacks. */
export function ConceptName({ id, name }: { id: string; name?: string }) {
  const { conceptOf, labels } = useViewer()
  const concept = conceptOf(id)
  const english = concept?.name ?? name ?? id
  const chinese = concept?.nameZh ?? english
  if (chinese === english || labels === 'en') return <OwnLanguage text={english} />
  if (labels === 'zh') return <OwnLanguage text={chinese} />
  return (
    <>
      <OwnLanguage text={english} /> <OwnLanguage text={chinese} />
    </>
  )
}
