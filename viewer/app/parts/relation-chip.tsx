/** A relation by its color and its word. */
import { toWords } from '../graph/names.ts'
import { relationColor } from '../graph/palette.ts'
import { useViewer } from '../state/viewer.ts'

export function RelationChip({ relation }: { relation: string }) {
  const { mode } = useViewer()
  return (
    <span className="relation-chip">
      <i style={{ background: relationColor(relation, mode) }} />
      {toWords(relation)}
    </span>
  )
}
