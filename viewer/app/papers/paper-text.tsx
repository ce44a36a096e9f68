/** The text of a paper: sections with their sentences and tables, then the reference list. Sections out of sight cost no layout. */
import { Fragment, memo, useMemo } from 'react'
import type { PaperText as Paper, PaperPassage, PaperSection } from '../../server/paper-types.ts'
import type { PaperRepair, PaperReport } from '../../server/report-types.ts'
import type { Text } from '../language/text.ts'
import { OwnLanguage } from '../parts/own-language.tsx'
import { ScrollArea } from '../parts/scroll-area.tsx'
import { headingDepths } from './heading-depths.ts'
import { PaperRow, PaperSentence } from './paper-sentence.tsx'
import { ReferenceList } from './reference-list.tsx'
import { RepairNotes, type RepairsAt } from './repair-notes.tsx'

const HEADINGS = ['h3', 'h4', 'h5', 'h6'] as const
/** About what a sentence takes, px, until its section has been laid out once. */
const SENTENCE_HEIGHT = 62

interface Around {
  tables: ReadonlyMap<string, Paper['tables'][number]>
  wordsOf(id: string): readonly string[]
  repairs: RepairsAt
  t: Text
}

interface PaperTextProps {
  paper: Paper
  report: PaperReport | null
  /** The place to mark: a sentence, a section or a reference. */
  at: string
  /** The verdict whose references are shown alone, or none. */
  verdict: string
  showRepairs: boolean
  t: Text
}

export function PaperText({ paper, report, at, verdict, showRepairs, t }: PaperTextProps) {
  const repairs = useMemo((): RepairsAt => {
    const places = new Map<string, PaperRepair[]>()
    for (const repair of (showRepairs ? report?.repairs : null) ?? []) {
      const place = repair.place ?? ''
      places.set(place, [...(places.get(place) ?? []), repair])
    }
    return places
  }, [report, showRepairs])
  const around = useMemo((): Around => {
    const words = new Map(paper.concepts.map((concept) => [concept.id, concept.words]))
    return { tables: new Map(paper.tables.map((table) => [table.id, table])), wordsOf: (id) => words.get(id) ?? [], repairs, t }
  }, [paper, repairs, t])
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
      <ReferenceList
        references={paper.references}
        problems={paper.problems}
        report={report}
        repairs={repairs}
        verdict={verdict}
        at={at}
        t={t}
      />
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
  const { repairs, t } = around
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
      {id !== null && <RepairNotes repairs={repairs.get(id)} t={t} />}
      {toBlocks(passages).map(({ table, passages: rows }) =>
        table === null ? (
          <p key={rows[0]?.id} className={note ? 'paper-prose note' : 'paper-prose'}>
            {rows.map((passage) => (
              <Fragment key={passage.id}>
                <PaperSentence passage={passage} marked={passage.id === at} wordsOf={around.wordsOf} t={t} />
                <RepairNotes repairs={repairs.get(passage.id)} t={t} />
              </Fragment>
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
      {rows.map(({ id }) => (
        <RepairNotes key={id} repairs={around.repairs.get(id)} t={around.t} />
      ))}
    </ScrollArea>
  )
}

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
