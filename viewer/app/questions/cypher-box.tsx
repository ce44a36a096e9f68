/** The Cypher behind an answer: to read, to change and to run, read-only. */
import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components'
import { OnDemand, toCode } from '../parts/on-demand.tsx'
import { useViewer } from '../state/viewer.ts'

const EDITOR = toCode(async () => (await import('./cypher-editor.tsx')).CypherEditor)

interface CypherBoxProps {
  /** As the question has it. */
  own: string
  /** As it was run in its place; null where it wasn't. */
  edited: string | null
  parameters: readonly string[]
  onRun(text: string | null): void
}

export function CypherBox({ own, edited, parameters, onRun }: CypherBoxProps) {
  const { t } = useViewer()
  const [open, setOpen] = useState(edited !== null)
  const [text, setText] = useState(edited ?? own)
  useEffect(() => setText(edited ?? own), [edited, own])
  const run = (typed: string) => onRun(typed.trim() === own ? null : typed.trim())
  return (
    <details className="cypher" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t(edited === null ? 'cypher.title' : 'cypher.changed')}</summary>
      {open && (
        <>
          <OnDemand code={EDITOR} props={{ text, label: t('cypher.title'), parameters, onChange: setText, onRun: run }} lines={6} />
          <div className="cypher-tools">
            <Button className="button button-main" onPress={() => run(text)}>
              {t('cypher.run')}
            </Button>
            {(edited !== null || text !== own) && (
              <Button
                className="button"
                onPress={() => {
                  setText(own)
                  onRun(null)
                }}
              >
                {t('cypher.back')}
              </Button>
            )}
            <span className="quiet">{t('cypher.note')}</span>
          </div>
        </>
      )}
    </details>
  )
}
