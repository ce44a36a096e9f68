/** A citation report that the browser tests show: made up, on a paper of the sample graph. */
import { addEdge, addNode, type Graph } from '#graph/graph.ts'
import type { ReportAccess } from '#viewer/server/reports.ts'

const FACTORY = 'work:skills-for-the-quiet-factory:lindqvist'
const PATH = '/papers/factory.md'

/** Adds the file of the paper to the graph; gives who reports on it. */
export function addToldReport(graph: Graph): ReportAccess {
  addNode(graph, `source:${PATH}`, ['Source'], { file: 'factory.md', path: PATH })
  addEdge(graph, 'READ_FROM', FACTORY, `source:${PATH}`)
  const entries = [...graph.edges.values()].filter(({ type, from }) => type === 'HAS_REFERENCE' && from === FACTORY)
  const references = entries
    .map(({ to }) => graph.nodes.get(to)!.properties)
    .map(({ key, raw }) => ({ key: String(key), raw: String(raw) }))
  const start = Number(graph.nodes.get(`passage:${FACTORY}:3`)?.properties.start)
  const toVerdict = (id: 'verified' | 'contradictory' | 'described_wrongly' | 'unverifiable', title: string) => ({
    id,
    title,
    about: `what ${title} means`,
  })
  return {
    async reportOn() {
      return [
        {
          file: 'factory.md',
          note: false,
          references,
          verdicts: [
            toVerdict('described_wrongly', 'described wrongly'),
            toVerdict('contradictory', 'contradictory here'),
            toVerdict('verified', 'verified'),
            toVerdict('unverifiable', 'unverifiable here'),
          ],
          entries: references.map((_, i) => ({ verdict: i === 0 ? 'described_wrongly' : 'verified', reason: `reason ${i + 1}` })),
          findings: [
            {
              kind: 'wrong_field',
              note: null,
              severity: 'error',
              title: 'field given otherwise',
              message: '[1] prints the year “2002”.',
              todo: 'look it up',
              entries: [0],
              at: { entry: 0 },
            },
            {
              kind: 'unclear',
              note: null,
              severity: 'note',
              title: 'unclear mark',
              message: 'A mark is unclear.',
              todo: 'add a year',
              entries: [],
              at: { sentence: start },
            },
          ],
          against: ['mill.bib (2 works)'],
          repairs: [
            { kind: 'homoglyph', title: 'look-alike letter', note: 'Cyrillic а read as Latin a.', words: 'а', at: { sentence: start } },
          ],
        },
      ]
    },
  }
}
