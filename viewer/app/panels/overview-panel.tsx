/** What there is before anything is chosen: how much was read, how to look at it, and where to begin. */
import { Button } from 'react-aria-components'
import { count, toWords } from '../graph/names.ts'
import { useViewer } from '../state/viewer.ts'

export function OverviewPanel() {
  const { graph, select, change, questions } = useViewer()
  const { papers, works, claims, passages } = graph.counts
  const name = (id: string) => graph.concepts.find((concept) => concept.id === id)?.name ?? id
  const strongest = [...graph.links]
    .filter(({ claims }) => claims > 0)
    .sort((a, b) => b.papers - a.papers || b.claims - a.claims)
    .slice(0, 6)
  const degree = new Map<string, number>()
  for (const { from, to } of graph.links) for (const id of [from, to]) degree.set(id, (degree.get(id) ?? 0) + 1)
  const central = [...degree].sort(([a, p], [b, q]) => q - p || (a < b ? -1 : 1)).slice(0, 6)
  return (
    <>
      <header className="panel-head">
        <p className="panel-kind">Overview</p>
        <h2>What the papers say empowers what</h2>
        <p className="quiet">
          {count(papers, 'paper')} read, {count(works, 'work')} in all, {count(claims, 'claim')} from {count(passages, 'sentence')}. Choose
          a concept or a curve to read the sentences behind it.
        </p>
      </header>
      {strongest.length > 0 && (
        <section className="neighbors">
          <h3>Said most often</h3>
          <ul>
            {strongest.map(({ from, to, relations, papers }) => (
              <li key={`${from} ${to}`}>
                <Button className="neighbor" onPress={() => select({ kind: 'edge', from, to })}>
                  <span>
                    {name(from)} <em>{toWords(relations[0]?.relation ?? '')}</em> {name(to)}
                  </span>
                  <span className="quiet">{count(papers, 'paper')}</span>
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {central.length > 0 && (
        <section className="neighbors">
          <h3>Joined to most</h3>
          <ul>
            {central.map(([id, links]) => (
              <li key={id}>
                <Button className="neighbor" onPress={() => select({ kind: 'node', id })}>
                  <span>{name(id)}</span>
                  <span className="quiet">{count(links, 'link')}</span>
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {questions.length > 0 && (
        <section className="neighbors">
          <h3>Ask</h3>
          <ul>
            {questions.slice(0, 4).map(({ name, title }) => (
              <li key={name}>
                <Button className="neighbor" onPress={() => change({ view: 'questions', question: name, parameters: {} })}>
                  <span>{title}</span>
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
