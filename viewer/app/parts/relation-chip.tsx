/** A relation by its color and its word. */
import { relationColor } from '../graph/palette.ts'
import type { Text } from '../language/text.ts'
import { useViewer } from '../state/viewer.ts'

/** `more`: how many relations else what is counted beside it has. */
export function RelationChip({ relation, more = 0 }: { relation: string; more?: number }) {
  const { mode, t } = useViewer()
  return (
    <span className="relation-chip">
      <i style={{ background: relationColor(relation, mode) }} />
      {tellRelation(relation, more, t)}
    </span>
  )
}

/** "drives", or "drives (+1)" where what is counted beside it is said with another word too. */
export function tellRelation(relation: string, more: number, t: Text): string {
  const word = t.word('relation', relation)
  return more > 0 ? t('link.more', { relation: word, more }) : word
}
