/** The name of a node, which opens it with its sentences; a concept in the language of names. */
import { Button } from 'react-aria-components'
import { ConceptName } from '../parts/own-language.tsx'
import { useViewer } from '../state/viewer.ts'

export function NodeButton({ id, name, strong = false }: { id: string; name: string; strong?: boolean }) {
  const { state, select } = useViewer()
  const chosen = state.selection?.kind === 'node' && state.selection.id === id
  return (
    <Button
      className={`lane-button ${strong ? 'strong' : ''} ${chosen ? 'selected' : ''}`}
      aria-current={chosen ? 'true' : undefined}
      onPress={() => select({ kind: 'node', id })}
    >
      <ConceptName id={id} name={name} />
    </Button>
  )
}
