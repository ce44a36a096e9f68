/** The links of a concept, both ways, each a button that opens its claims: the picture's neighborhood as a list. */
import { Button } from 'react-aria-components'
import type { Link } from '../../server/api-types.ts'
import { useViewer } from '../state/viewer.ts'
import { ConceptName } from './own-language.tsx'
import { RelationChip } from './relation-chip.tsx'

/** What the filters leave of them. */
export function ConceptLinks({ id }: { id: string }) {
  const { filtered, t } = useViewer()
  const byPapers = (a: Link, b: Link) => b.papers - a.papers || b.claims - a.claims
  const out = filtered.graph.links.filter(({ from }) => from === id).sort(byPapers)
  const into = filtered.graph.links.filter(({ to }) => to === id).sort(byPapers)
  return (
    <>
      <LinkList title={t('node.empowers')} links={out} end="to" />
      <LinkList title={t('node.empoweredBy')} links={into} end="from" />
    </>
  )
}

function LinkList({ title, links, end }: { title: string; links: Link[]; end: 'from' | 'to' }) {
  const { select, t } = useViewer()
  if (links.length === 0) return null
  return (
    <section className="neighbors">
      <h3>
        {title} <span className="quiet">{t.number(links.length)}</span>
      </h3>
      <ul>
        {links.map((link) => {
          const relation = link.relations[0]?.relation ?? ''
          const papers = t('count.paper', { n: link.papers })
          return (
            <li key={link[end]}>
              <Button className="neighbor" onPress={() => select({ kind: 'edge', from: link.from, to: link.to })}>
                {end === 'to' && <RelationChip relation={relation} more={link.relations.length - 1} />}
                <span>
                  <ConceptName id={link[end]} />
                </span>
                {end === 'from' && <RelationChip relation={relation} more={link.relations.length - 1} />}
                <span className="quiet">{papers}</span>
              </Button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
