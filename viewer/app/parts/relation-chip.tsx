/** A relation by its color and its word. */
import { relationColor } from '../graph/palette.ts'
import { useViewer } from '../state/viewer.ts'

export function RelationChip({ relation }: { relation: string }) {
  const { mode, t } = useViewer()
  return (
    <span className="relation-chip">
      <i style={{ background: relationColor(relation, mode) }} />
      {t.word('relation', relation)}
    </span>
  )
}
