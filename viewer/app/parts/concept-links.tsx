/** The links of a concept, both ways, each a button that opens its claims: the picture's neighborhood as a list. */
import { Button } from 'react-aria-components'
import type { Link } from '../../server/api-types.ts'
import { count, toWords } from '../graph/names.ts'
import { useViewer } from '../state/viewer.ts'
import { RelationChip } from './relation-chip.tsx'

export function ConceptLinks({ id }: { id: string }) {
  const { graph } = useViewer()
  const byPapers = (a: Link, b: Link) => b.papers - a.papers || b.claims - a.claims
  const out = graph.links.filter(({ from }) => from === id).sort(byPapers)
  const into = graph.links.filter(({ to }) => to === id).sort(byPapers)
  return (
    <>
      <LinkList title="Acts on" links={out} end="to" />
      <LinkList title="Acted on by" links={into} end="from" />
    </>
  )
}

function LinkList({ title, links, end }: { title: string; links: Link[]; end: 'from' | 'to' }) {
  const { graph, select } = useViewer()
  if (links.length === 0) return null
  return (
    <section className="neighbors">
      <h3>
        {title} <span className="quiet">{links.length}</span>
      </h3>
      <ul>
        {links.map((link) => {
          const other = graph.concepts.find(({ id }) => id === link[end])?.name ?? link[end]
          const relation = link.relations[0]?.relation ?? ''
          return (
            <li key={link[end]}>
              <Button
                className="neighbor"
                onPress={() => select({ kind: 'edge', from: link.from, to: link.to })}
                aria-label={`${end === 'to' ? `${toWords(relation)} ${other}` : `${other} ${toWords(relation)} it`}, ${count(link.papers, 'paper')}: claims`}
              >
                {end === 'to' && <RelationChip relation={relation} />}
                <span>{other}</span>
                {end === 'from' && <RelationChip relation={relation} />}
                <span className="quiet">{count(link.papers, 'paper')}</span>
              </Button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
