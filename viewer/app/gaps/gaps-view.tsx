/** What nobody has shown yet: the report of the reviewers' questions, and matrices of who joins what. */
import { OptionChoice } from '../parts/option-choice.tsx'
import { useViewer } from '../state/viewer.ts'
import { ConceptMatrix } from './concept-matrix.tsx'
import { GapReport } from './gap-report.tsx'
import { StageMatrix } from './stage-matrix.tsx'

/** What the view shows, by its name in the address. */
const KINDS = { report: GapReport, concepts: ConceptMatrix, stages: StageMatrix } as const
type Kind = keyof typeof KINDS
const NAMES = Object.keys(KINDS) as Kind[]

export function GapsView() {
  const { state, t } = useViewer()
  const kind = NAMES.find((name) => name === state.options['gaps.of']) ?? 'report'
  const Shown = KINDS[kind]
  return (
    <div className="gaps">
      <div className="list-tools">
        <OptionChoice option="gaps.of" title={t('gaps.which')} value={kind} options={NAMES} nameOf={(name) => t(`gaps.${name}`)} />
      </div>
      <Shown />
    </div>
  )
}
