/** The text of a paper: sections with their sentences and tables, then the reference list. Sections out of sight cost no layout. */
import { memo, useMemo } from 'react'
import type { PaperText as Paper, PaperPassage, PaperProblem, PaperSection } from '../../server/paper-types.ts'
import type { Text } from '../language/text.ts'
import { OwnLanguage } from '../parts/own-language.tsx'
import { ScrollArea } from '../parts/scroll-area.tsx'
import { headingDepths } from './heading-depths.ts'
import { PaperRow, PaperSentence } from './paper-sentence.tsx'

const HEADINGS = ['h3', 'h4', 'h5', 'h6'] as const
/** About what a sentence takes, px, until its section has been laid out once. */
const SENTENCE_HEIGHT = 62

interface Around {
  tables: ReadonlyMap<string, Paper['tables'][number]>
  wordsOf(id: string): readonly string[]
  t: Text
}

/** `at`: the place to mark: a sentence, a section or a reference. */
export function PaperText({ paper, at, t }: { paper: Paper; at: string; t: Text }) {
  const around = useMemo((): Around => {
    const words = new Map(paper.concepts.map((concept) => [concept.id, concept.words]))
    return { tables: new Map(paper.tables.map((table) => [table.id, table])), wordsOf: (id) => words.get(id) ?? [], t }
  }, [paper, t])
  const depths = useMemo(() => headingDepths(paper.sections.map(({ level }) => level)), [paper])
  const holds = ({ id, passages }: PaperSection) => id === at || passages.some((passage) => passage.id === at)
  return (
    <>
      {paper.sections.map((section, index) => (
        <Section
          key={section.passages[0]?.id ?? section.id}
          section={section}
          depth={depths[index] ?? 1}
          noteBegins={section.note && !paper.sections[index - 1]?.note}
          at={holds(section) ? at : ''}
          around={around}
        />
      ))}
      <References references={paper.references} problems={paper.problems} at={at} t={t} />
    </>
  )
}

const Section = memo(function Section({
  section: { id, number, title, note, passages },
  depth,
  noteBegins,
  at,
  around,
}: {
  section: PaperSection
  depth: number
  noteBegins: boolean
  at: string
  around: Around
}) {
  const { t } = around
  const Heading = HEADINGS[depth - 1] ?? 'h6'
  const heading = [number, title].filter(Boolean).join(' ')
  return (
    <div className="paper-section" style={{ containIntrinsicBlockSize: `auto ${passages.length * SENTENCE_HEIGHT}px` }}>
      {noteBegins && (
        <p>
          <span className="badge badge-note">{t('node.note')}</span> <span className="quiet small">{t('node.noteTitle')}</span>
        </p>
      )}
      {heading !== '' && (
        <Heading data-place={id} aria-current={id === at ? 'location' : undefined} tabIndex={-1}>
          <OwnLanguage text={heading} />
        </Heading>
      )}
      {toBlocks(passages).map(({ table, passages: rows }) =>
        table === null ? (
          <p key={rows[0]?.id} className={note ? 'paper-prose note' : 'paper-prose'}>
            {rows.map((passage) => (
              <PaperSentence key={passage.id} passage={passage} marked={passage.id === at} wordsOf={around.wordsOf} t={t} />
            ))}
          </p>
        ) : (
          <Table key={rows[0]?.id} table={table} rows={rows} at={at} around={around} />
        ),
      )}
    </div>
  )
})

function Table({ table, rows, at, around }: { table: string; rows: readonly PaperPassage[]; at: string; around: Around }) {
  const { caption, columns = [] } = around.tables.get(table) ?? {}
  return (
    <ScrollArea className="paper-table" label={caption ?? around.t('kind.Table')}>
      <table>
        {caption && (
          <caption>
            <OwnLanguage text={caption} />
          </caption>
        )}
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                <OwnLanguage text={column} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((passage) => (
            <PaperRow
              key={passage.id}
              passage={passage}
              columns={columns.length}
              marked={passage.id === at}
              wordsOf={around.wordsOf}
              t={around.t}
            />
          ))}
        </tbody>
      </table>
    </ScrollArea>
  )
}

const References = memo(function References({
  references,
  problems,
  at,
  t,
}: {
  references: Paper['references']
  problems: readonly PaperProblem[]
  at: string
  t: Text
}) {
  if (references.length === 0) return null
  return (
    <div className="paper-section" style={{ containIntrinsicBlockSize: `auto ${references.length * SENTENCE_HEIGHT}px` }}>
      <h3 data-place="references" tabIndex={-1}>
        {t('papers.references')}
      </h3>
      <ul className="paper-references">
        {references.map(({ id, key, raw, citations }) => (
          <li key={id} data-place={id} aria-current={id === at ? 'location' : undefined} tabIndex={-1}>
            <button type="button" className="reference" data-node={id}>
              {key !== null && `[${key}] `}
              <OwnLanguage text={raw} />
            </button>
            {problems
              .filter((problem) => problem.references.includes(id))
              .map((problem) => (
                <button key={problem.id} type="button" className="badge badge-warn" data-node={problem.id} title={problem.note}>
                  <span aria-hidden="true">⚠</span> {t.word('problem', problem.kind)}
                </button>
              ))}
            {citations > 0 && <span className="quiet small">{t('papers.cited', { n: citations })}</span>}
          </li>
        ))}
      </ul>
    </div>
  )
})

/** Sentences that follow one another, and tables with their rows. */
function toBlocks(passages: readonly PaperPassage[]): { table: string | null; passages: PaperPassage[] }[] {
  const blocks: { table: string | null; passages: PaperPassage[] }[] = []
  for (const passage of passages) {
    const last = blocks.at(-1)
    if (last && last.table === passage.table) last.passages.push(passage)
    else blocks.push({ table: passage.table, passages: [passage] })
  }
  return blocks
}
