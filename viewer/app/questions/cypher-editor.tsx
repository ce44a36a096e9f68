/** The Cypher of a question in an editor that completes from the schema; Ctrl+Enter runs it. The one file that knows CodeMirror. */
import { autocompletion, completionKeymap } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { defaultHighlightStyle, HighlightStyle, StreamLanguage, syntaxHighlighting } from '@codemirror/language'
import { cypher } from '@codemirror/legacy-modes/mode/cypher'
import { EditorState } from '@codemirror/state'
import { drawSelection, EditorView, keymap, lineNumbers } from '@codemirror/view'
import { useEffect, useRef } from 'react'
import { completeCypher } from './complete-cypher.ts'

interface CypherEditorProps {
  text: string
  label: string
  /** Names that the query may use. */
  parameters: readonly string[]
  onChange(text: string): void
  onRun(text: string): void
}

/** Each color is mixed with the page's ink, so that it is read in every theme. */
const colors = HighlightStyle.define(
  defaultHighlightStyle.specs.map(({ tag, color }) => ({ tag, ...(color && { color: `color-mix(in oklab, ${color} 40%, var(--ink))` }) })),
)

export function CypherEditor(props: CypherEditorProps) {
  const { text, label } = props
  const host = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView | null>(null)
  const now = useRef(props)
  now.current = props
  // biome-ignore lint/correctness/useExhaustiveDependencies: the editor is made once; what changes is handed to it
  useEffect(() => {
    const parent = host.current
    if (!parent) return
    const run = ({ state }: EditorView) => {
      now.current.onRun(state.doc.toString())
      return true
    }
    const made = new EditorView({
      parent,
      state: EditorState.create({
        doc: text,
        extensions: [
          EditorView.cspNonce.of(document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? ''),
          EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false', lang: 'en' }),
          EditorView.lineWrapping,
          lineNumbers(),
          history(),
          drawSelection(),
          StreamLanguage.define(cypher),
          syntaxHighlighting(colors),
          autocompletion({
            override: [
              ({ state, pos }) => {
                const found = completeCypher(state.sliceDoc(0, pos), now.current.parameters)
                return found && { from: found.from, options: found.offers, validFor: /^\w*$/ }
              },
            ],
          }),
          keymap.of([{ key: 'Mod-Enter', run }, ...completionKeymap, ...historyKeymap, ...defaultKeymap]),
          EditorView.updateListener.of((update) => update.docChanged && now.current.onChange(update.state.doc.toString())),
        ],
      }),
    })
    view.current = made
    return () => made.destroy()
  }, [])
  useEffect(() => {
    const shown = view.current
    if (shown && shown.state.doc.toString() !== text) shown.dispatch({ changes: { from: 0, to: shown.state.doc.length, insert: text } })
  }, [text])
  return <div className="cypher-editor" ref={host} />
}
