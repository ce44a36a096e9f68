/** A paper's citation report: verdicts with counts above its text, what was found beside it; repairs are shown in the text on wish. */
import { useMemo } from 'react'
import { Button, ToggleButton } from 'react-aria-components'
import type { PaperProblem, PaperText } from '../../server/paper-types.ts'
import type { PaperReport, ReportFinding } from '../../server/report-types.ts'
import type { Text } from '../language/text.ts'
import { OwnLanguage } from '../parts/own-language.tsx'
import { useViewer } from '../state/viewer.ts'

export type GoTo = (place: string, options?: Readonly<Record<string, string>>) => void

/** So many files are named that entries were compared with. */
const FILES_NAMED = 4

interface ReportProps {
  paper: PaperText
  report: PaperReport
  goTo: GoTo
}

/** Above the text: how many entries have each verdict, each leading to them; the repairs are switched on and off. */
export function ReportLine({ report: { verdicts, entries, repairs }, goTo }: Omit<ReportProps, 'paper'>) {
  const { t } = useViewer()
  if (entries.length === 0 && repairs.length === 0) return null
  return (
    <div className="report-line">
      {entries.length > 0 &&
        verdicts
          .filter(({ count }) => count > 0)
          .map(({ id, title, count }) => (
            <Button key={id} className={`badge verdict verdict-${id}`} onPress={() => goTo('references', { 'papers.verdict': id })}>
              {t('papers.verdictCount', { verdict: title, n: count })}
            </Button>
          ))}
      {repairs.length > 0 && <RepairSwitch count={repairs.length} />}
    </div>
  )
}

/** Beside the text: what was found, the gravest first, and what the verdicts rest on. */
export function ReportFindings({ paper, report: { verdicts, against, entries, findings }, goTo }: ReportProps) {
  const { t } = useViewer()
  const notes = findings.filter(({ severity }) => severity === 'note')
  const graver = findings.filter(({ severity }) => severity !== 'note')
  return (
    <section aria-label={t('papers.report')}>
      <h2>{t('papers.report')}</h2>
      {entries.length > 0 && (
        <p className="quiet small">{against.length > 0 ? t('papers.against', { files: nameFiles(against, t) }) : t('papers.alone')}</p>
      )}
      {findings.length === 0 && <p className="quiet small">{t('papers.noProblems')}</p>}
      <Findings findings={graver} paper={paper} goTo={goTo} />
      {notes.length > 0 && (
        <details>
          <summary>{t('papers.notes', { n: notes.length })}</summary>
          <Findings findings={notes} paper={paper} goTo={goTo} />
        </details>
      )}
      {entries.length > 0 && (
        <details>
          <summary>{t('papers.verdicts')}</summary>
          <dl className="verdict-list">
            {verdicts.map(({ id, title, about }) => (
              <div key={id}>
                <dt className={`verdict verdict-${id}`}>{title}</dt>
                <dd className="quiet small">{about}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </section>
  )
}

/** The first few by name, and how many more. */
function nameFiles(files: readonly string[], t: Text): string {
  const more = files.length - FILES_NAMED
  return t.list([...files.slice(0, FILES_NAMED), ...(more > 0 ? [t('papers.moreFiles', { n: more })] : [])])
}

/** What the store holds of a paper's faults where no report can be made: the problems as they were woven. */
export function ProblemSummary({ paper, goTo }: Omit<ReportProps, 'report'>) {
  const { t } = useViewer()
  const toFinding = ({ id, kind, note, references, passages }: PaperProblem): ReportFinding => ({
    severity: 'warning',
    title: t.word('problem', kind),
    message: note,
    todo: '',
    problem: id,
    references,
    place: passages[0] ?? null,
  })
  return (
    <section aria-label={t('papers.problems')}>
      <h2>{t('papers.problems')}</h2>
      {paper.problems.length === 0 && <p className="quiet small">{t('papers.noProblems')}</p>}
      <Findings findings={paper.problems.map(toFinding)} paper={paper} goTo={goTo} />
    </section>
  )
}

function Findings({ findings, paper, goTo }: { findings: readonly ReportFinding[]; paper: PaperText; goTo: GoTo }) {
  const { t } = useViewer()
  const labels = useMemo(
    () => new Map(paper.references.map((reference, index) => [reference.id, reference.key ?? t.number(index + 1)])),
    [paper, t],
  )
  if (findings.length === 0) return null
  return (
    <ul className="problem-list">
      {findings.map((finding, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: findings never move
        <Finding key={index} finding={finding} labels={labels} goTo={goTo} />
      ))}
    </ul>
  )
}

function Finding({
  finding: { severity, title, message, todo, problem, references, place },
  labels,
  goTo,
}: {
  finding: ReportFinding
  labels: ReadonlyMap<string, string>
  goTo: GoTo
}) {
  const { select, t } = useViewer()
  const sign = severity === 'note' ? 'ⓘ' : '⚠'
  const name = (
    <>
      <span aria-hidden="true">{sign}</span> {t.word('severity', severity)}: {title}
    </>
  )
  return (
    <li className={`finding finding-${severity}`}>
      {problem === null ? (
        <p className="problem-kind">{name}</p>
      ) : (
        <Button className="problem-kind" onPress={() => select({ kind: 'node', id: problem })}>
          {name}
        </Button>
      )}
      <p className="small">
        <OwnLanguage text={message} />
      </p>
      {todo !== '' && <p className="quiet small">{t('papers.todo', { todo })}</p>}
      <p className="problem-places">
        {place !== null && !references.includes(place) && (
          <Button className="text-button" onPress={() => goTo(place)}>
            {t('papers.inText')}
          </Button>
        )}
        {references.map((reference) => (
          <Button key={reference} className="text-button" onPress={() => goTo(reference, { 'papers.verdict': '' })}>
            {t('papers.inList', { key: labels.get(reference) ?? '' })}
          </Button>
        ))}
      </p>
    </li>
  )
}

function RepairSwitch({ count }: { count: number }) {
  const { state, change, t } = useViewer()
  return (
    <ToggleButton
      className="badge badge-note repair-switch"
      isSelected={state.options['papers.repairs'] === '1'}
      onChange={(on) => change({ options: { ...state.options, 'papers.repairs': on ? '1' : '' } })}
    >
      <span aria-hidden="true">✎</span> {t('papers.showRepairs', { n: count })}
    </ToggleButton>
  )
}
