/** Beside the text: its sections, and what is wrong with its citations, each leading to its place. */
import { useState } from 'react'
import { Button } from 'react-aria-components'
import type { PaperText } from '../../server/paper-types.ts'
import type { PaperReport } from '../../server/report-types.ts'
import { OwnLanguage } from '../parts/own-language.tsx'
import { useViewer } from '../state/viewer.ts'
import { type GoTo, ProblemSummary, ReportFindings } from './paper-report.tsx'

interface PaperOutlineProps {
  paper: PaperText
  /** Null where none is made. */
  report: PaperReport | null
  /** It is still being made. */
  waits: boolean
  goTo: GoTo
}

export function PaperOutline({ paper, report, waits, goTo }: PaperOutlineProps) {
  const { t } = useViewer()
  const [open, setOpen] = useState(() => matchMedia('(min-width: 900px)').matches)
  const sections = paper.sections.filter(
    (section, index) => section.id !== null && paper.sections.findIndex(({ id }) => id === section.id) === index,
  )
  return (
    <details className="paper-outline" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {t('papers.outline')} <span className="quiet">{t('papers.problemCount', { n: paper.problems.length })}</span>
      </summary>
      <nav aria-label={t('papers.sections')}>
        <ul>
          {sections.map(({ id, number, title, level }) => (
            <li key={id} style={{ paddingInlineStart: `${(Math.min(level, 4) - 1) * 14}px` }}>
              <Button className="outline-button" onPress={() => goTo(id ?? '')}>
                <OwnLanguage text={[number, title].filter(Boolean).join(' ')} />
              </Button>
            </li>
          ))}
          {paper.references.length > 0 && (
            <li>
              <Button className="outline-button" onPress={() => goTo('references')}>
                {t('papers.references')}
              </Button>
            </li>
          )}
        </ul>
      </nav>
      {waits && (
        <p className="quiet small" role="status">
          {t('papers.comparing')}
        </p>
      )}
      {report ? <ReportFindings paper={paper} report={report} goTo={goTo} /> : <ProblemSummary paper={paper} goTo={goTo} />}
    </details>
  )
}
