/** The reviewers' questions together: how many gaps each finds, the first of them, and their sentences. */
import { Button } from 'react-aria-components'
import type { Gaps } from '../../server/api-types.ts'
import { useApi } from '../data/use-api.ts'
import { nameIn } from '../graph/names.ts'
import { ErrorLine, Skeleton } from '../parts/load-states.tsx'
import { OwnLanguage } from '../parts/own-language.tsx'
import { useViewer } from '../state/viewer.ts'

type List = Gaps['groups'][number]['lists'][number]

export function GapReport() {
  const { t } = useViewer()
  const loaded = useApi<Gaps>('/api/gaps')
  if (loaded.status === 'failed') return <ErrorLine failure={loaded.failure} retry={loaded.retry} />
  if (loaded.status !== 'ready') return <Skeleton lines={8} />
  return (
    <div className="gap-report">
      {loaded.data.groups.map(({ title, titleZh, lists }) => (
        <section key={title} aria-label={nameIn(t.language, title, titleZh)}>
          <h2>{nameIn(t.language, title, titleZh)}</h2>
          {lists.map((list) => (
            <GapGroup key={list.name} list={list} />
          ))}
        </section>
      ))}
    </div>
  )
}

function GapGroup({ list: { name, title, titleZh, question, total, gaps } }: { list: List }) {
  const { change, t } = useViewer()
  return (
    <details className="gap-list">
      <summary>
        <b>{nameIn(t.language, title, titleZh)}</b>
        <span className="gap-count">{total === null ? '…' : t.number(total)}</span>
      </summary>
      <p className="quiet">
        <OwnLanguage text={question} />
      </p>
      <ol>
        {gaps.map((gap) => (
          <GapItem key={JSON.stringify([gap.caption, gap.facts, gap.quotes])} gap={gap} />
        ))}
      </ol>
      {gaps.length === 0 && <p className="quiet">{t('gaps.nothing')}</p>}
      <Button className="button" onPress={() => change({ view: 'questions', question: name, parameters: {} })}>
        {total !== null && total > gaps.length ? t('gaps.all', { n: total }) : t('gaps.ask')}
      </Button>
    </details>
  )
}

function GapItem({ gap: { caption, captionZh, facts, quotes } }: { gap: List['gaps'][number] }) {
  const { select, t } = useViewer()
  return (
    <li>
      <b>
        <OwnLanguage text={nameIn(t.language, caption, captionZh)} />
      </b>
      {facts.length > 0 && (
        <p className="quiet small">
          <OwnLanguage text={facts.map(({ name, value }) => `${name}: ${value}`).join(' · ')} />
        </p>
      )}
      {quotes.map(({ passageId, text, paper, section, note }) => (
        <figure key={passageId} className="quote">
          <blockquote>
            <OwnLanguage text={text} />
          </blockquote>
          <figcaption>
            <Button className="quote-paper" onPress={() => select({ kind: 'node', id: passageId })}>
              <OwnLanguage text={[paper, section].filter(Boolean).join(', ')} />
            </Button>
            {note && <span className="badge badge-note">{t('node.note')}</span>}
          </figcaption>
        </figure>
      ))}
    </li>
  )
}
