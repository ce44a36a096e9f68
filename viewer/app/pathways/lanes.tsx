/** The lanes of a paper's system, one declared object each, in the order they stand. */
import type { ReactNode } from 'react'
import type { PaperSystem, Ref } from '../../server/api-types.ts'
import { facetName } from '../graph/names.ts'
import type { PlainKey, Text } from '../language/text.ts'
import { useViewer } from '../state/viewer.ts'
import { NodeButton } from './node-button.tsx'

interface Lane {
  id: string
  title: PlainKey
  /** What stands in the lane for a paper: its key, and the card. */
  cards(system: PaperSystem, t: Text): { key: string; card: ReactNode }[]
}

export const LANES: readonly Lane[] = [
  {
    id: 'pathways',
    title: 'pathways.pathways',
    cards: ({ pathways }, t) =>
      pathways.map(({ id, name, direction, steps, policies }) => ({
        key: id,
        card: (
          <>
            <NodeButton id={id} name={name} strong />
            <Direction direction={direction} />
            <ol className="steps">
              {steps.map((step) => (
                <li key={step.id}>
                  <NodeButton id={step.id} name={step.name} />
                  {step.concepts.length > 0 && <Refs refs={step.concepts} />}
                </li>
              ))}
            </ol>
            {policies.length > 0 && <Answers title={t('pathways.safeguardedBy')} refs={policies} />}
          </>
        ),
      })),
  },
  {
    id: 'policies',
    title: 'pathways.policies',
    cards: ({ policies }, t) =>
      policies.map(({ id, name, kind, actors }) => ({
        key: id,
        card: (
          <>
            <NodeButton id={id} name={name} />
            {kind === 'proposed' && <span className="badge">{t('pathways.proposed')}</span>}
            {actors.length > 0 && <Answers title={t('pathways.takenBy')} refs={actors} />}
          </>
        ),
      })),
  },
  {
    id: 'challenges',
    title: 'pathways.challenges',
    cards: ({ challenges }, t) =>
      challenges.map(({ id, name, strategies }) => ({
        key: id,
        card: (
          <>
            <NodeButton id={id} name={name} />
            {strategies.length > 0 ? (
              <Answers title={t('pathways.answeredBy')} refs={strategies} />
            ) : (
              <span className="badge badge-warn">{t('pathways.unanswered')}</span>
            )}
          </>
        ),
      })),
  },
  {
    id: 'strategies',
    title: 'pathways.strategies',
    cards: ({ strategies }, t) =>
      strategies.map(({ id, name, actors }) => ({
        key: id,
        card: (
          <>
            <NodeButton id={id} name={name} />
            {actors.length > 0 && <Answers title={t('pathways.takenBy')} refs={actors} />}
          </>
        ),
      })),
  },
  {
    id: 'actors',
    title: 'pathways.actors',
    cards: ({ actors }) =>
      actors.map(({ id, name, role }) => ({
        key: id,
        card: (
          <>
            <NodeButton id={id} name={name} />
            {role !== null && role !== name && <span className="quiet small">{role}</span>}
          </>
        ),
      })),
  },
]

/** `ve->nqpf` by the names of the poles; nothing where a pathway has no direction. */
function Direction({ direction }: { direction: string | null }) {
  const { graph, t } = useViewer()
  const nameOf = (id: string) => facetName(graph.poles, id, t.language)
  if (direction === null || direction === 'none') return null
  const words = direction === 'both' ? t('pathways.both') : direction.split('->').map(nameOf).join(' → ')
  return <p className="quiet small">{words}</p>
}

function Answers({ title, refs }: { title: string; refs: readonly Ref[] }) {
  return (
    <div className="lane-answers">
      <span className="quiet small">{title}</span>
      <Refs refs={refs} />
    </div>
  )
}

function Refs({ refs }: { refs: readonly Ref[] }) {
  return (
    <ul className="lane-refs">
      {refs.map(({ id, name }) => (
        <li key={id}>
          <NodeButton id={id} name={name} />
        </li>
      ))}
    </ul>
  )
}
