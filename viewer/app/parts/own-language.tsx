/** A text of the data in its own language, so that it is read aloud and set as such where the interface's is another. */
import { languageOf } from '../language/text.ts'
import { useViewer } from '../state/viewer.ts'

export function OwnLanguage({ text }: { text: string }) {
  const { t } = useViewer()
  const language = languageOf(text)
  return language === null || language === t.language ? text : <span lang={language}>{text}</span>
}

/** A concept's name as the reader wants it: English, Chinese or both, each in its language. */
export function ConceptName({ id, name, nameZh }: { id: string; name: string; nameZh?: string | null }) {
  const { graph, labels } = useViewer()
  const chinese = nameZh ?? graph.concepts.find((concept) => concept.id === id)?.nameZh ?? null
  if (chinese === null || chinese === name || labels === 'en') return <OwnLanguage text={name} />
  if (labels === 'zh') return <OwnLanguage text={chinese} />
  return (
    <>
      <OwnLanguage text={name} /> <OwnLanguage text={chinese} />
    </>
  )
}
