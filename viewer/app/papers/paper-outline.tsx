/** Beside the text: its sections, and what is wrong with its citations, each leading to its place. */
import { useMemo, useState } from 'react'
import { Button } from 'react-aria-components'
import type { PaperProblem, PaperText } from '../../server/paper-types.ts'
import { OwnLanguage } from '../parts/own-language.tsx'
import { useViewer } from '../state/viewer.ts'

type GoTo = (place: string) => void

export function PaperOutline({ paper, goTo }: { paper: PaperText; goTo: GoTo }) {
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
      <section aria-label={t('papers.problems')}>
        <h2>{t('papers.problems')}</h2>
        {paper.problems.length === 0 && <p className="quiet small">{t('papers.noProblems')}</p>}
        <ul className="problem-list">
          {paper.problems.map((problem) => (
            <Problem key={problem.id} problem={problem} paper={paper} goTo={goTo} />
          ))}
        </ul>
      </section>
    </details>
  )
}

function Problem({
  problem: { id, kind, note, references, passages },
  paper,
  goTo,
}: {
  problem: PaperProblem
  paper: PaperText
  goTo: GoTo
}) {
  const { select, t } = useViewer()
  const labels = useMemo(
    () => new Map(paper.references.map((reference, index) => [reference.id, reference.key ?? t.number(index + 1)])),
    [paper, t],
  )
  return (
    <li>
      <Button className="problem-kind" onPress={() => select({ kind: 'node', id })}>
        <span aria-hidden="true">⚠</span> {t.word('problem', kind)}
      </Button>
      <p className="small">
        <OwnLanguage text={note} />
      </p>
      <p className="problem-places">
        {passages.map((place) => (
          <Button key={place} className="text-button" onPress={() => goTo(place)}>
            {t('papers.inText')}
          </Button>
        ))}
        {references.map((place) => (
          <Button key={place} className="text-button" onPress={() => goTo(place)}>
            {t('papers.inList', { key: labels.get(place) ?? '' })}
          </Button>
        ))}
      </p>
    </li>
  )
}
