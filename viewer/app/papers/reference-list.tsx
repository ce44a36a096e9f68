/** The reference list: each entry with its verdict and why, the problems and the repairs of it; one verdict alone on wish. */
import { memo } from 'react'
import type { PaperText as Paper, PaperProblem } from '../../server/paper-types.ts'
import type { PaperReport } from '../../server/report-types.ts'
import type { Text } from '../language/text.ts'
import { OptionChoice } from '../parts/option-choice.tsx'
import { OwnLanguage } from '../parts/own-language.tsx'
import { RepairNotes, type RepairsAt } from './repair-notes.tsx'

/** About what an entry takes, px, until the list has been laid out once. */
const ENTRY_HEIGHT = 62
const ALL = 'all'

interface ReferenceListProps {
  references: Paper['references']
  problems: readonly PaperProblem[]
  report: PaperReport | null
  repairs: RepairsAt
  /** The verdict whose entries are shown alone. */
  verdict: string
  at: string
  t: Text
}

export const ReferenceList = memo(function ReferenceList({ references, problems, report, repairs, verdict, at, t }: ReferenceListProps) {
  if (references.length === 0) return null
  const entries = new Map(report?.entries.map((entry) => [entry.reference, entry]))
  const told = new Map(report?.findings.map(({ problem, message }) => [problem, message]))
  const verdicts = report?.verdicts.filter(({ count }) => count > 0) ?? []
  const chosen = verdicts.some(({ id }) => id === verdict) ? verdict : ALL
  const shown = references.filter(({ id }) => chosen === ALL || entries.get(id)?.verdict === chosen)
  const titles = new Map<string, string>(verdicts.map(({ id, title }) => [id, title]))
  const counts = new Map<string, number>([[ALL, references.length], ...verdicts.map(({ id, count }) => [id, count] as const)])
  const nameOf = (id: string) => t('papers.verdictCount', { verdict: titles.get(id) ?? t('papers.allEntries'), n: counts.get(id) ?? 0 })
  return (
    <div className="paper-section" style={{ containIntrinsicBlockSize: `auto ${shown.length * ENTRY_HEIGHT}px` }}>
      <h3 data-place="references" tabIndex={-1}>
        {t('papers.references')}
      </h3>
      {verdicts.length > 0 && (
        <OptionChoice
          option="papers.verdict"
          title={t('papers.byVerdict')}
          value={chosen}
          options={[ALL, ...verdicts.map(({ id }) => id)]}
          nameOf={nameOf}
        />
      )}
      <ul className="paper-references">
        {shown.map(({ id, key, raw, citations }) => {
          const entry = entries.get(id)
          return (
            <li key={id} data-place={id} aria-current={id === at ? 'location' : undefined} tabIndex={-1}>
              <button type="button" className="reference" data-node={id}>
                {key !== null && `[${key}] `}
                <OwnLanguage text={raw} />
              </button>
              {entry && (
                <p className="small entry-verdict">
                  <span className={`verdict verdict-${entry.verdict}`}>{titles.get(entry.verdict)}</span>{' '}
                  <span className="quiet">{entry.reason}</span>
                </p>
              )}
              {problems
                .filter((problem) => problem.references.includes(id))
                .map((problem) => (
                  <button
                    key={problem.id}
                    type="button"
                    className="badge badge-warn"
                    data-node={problem.id}
                    title={told.get(problem.id) ?? problem.note}
                  >
                    <span aria-hidden="true">⚠</span> {t.word('problem', problem.kind)}
                  </button>
                ))}
              {citations > 0 && <span className="quiet small">{t('papers.cited', { n: citations })}</span>}
              <RepairNotes repairs={repairs.get(id)} t={t} />
            </li>
          )
        })}
      </ul>
    </div>
  )
})
