/** Name, search, the views and the small tools. */
import { useEffect, useRef } from 'react'
import { Button } from 'react-aria-components'
import { addressOf } from '../state/view-state.ts'
import { useViewer } from '../state/viewer.ts'
import { viewOf, views } from '../views/views.ts'
import { HeaderTools } from './header-tools.tsx'
import { SearchBox } from './search-box.tsx'

export function Header({ onKeys }: { onKeys: () => void }) {
  const { t } = useViewer()
  return (
    <header className="top">
      <Button className="skip" onPress={skip}>
        {t('app.skip')}
      </Button>
      <a className="brand" href="./" title={t('app.anew')}>
        <img src="./icon.svg" alt="" width="26" height="26" />
        <h1>pathweave</h1>
      </a>
      <SearchBox />
      <ViewLinks />
      <HeaderTools onKeys={onKeys} />
    </header>
  )
}

/** A button and no link: the address holds the view, not a place in the page. */
function skip() {
  document.querySelector<HTMLElement>('.stage-canvas, .view')?.focus()
}

/** Links, because every view has an address; a plain click changes the state without loading the page anew. */
function ViewLinks() {
  const { state, change, t } = useViewer()
  const shown = viewOf(state.view).id
  const tabs = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another view or language moves the tabs
  useEffect(() => {
    tabs.current?.querySelector('[aria-current]')?.scrollIntoView({ inline: 'center', block: 'nearest' })
  }, [shown, t])
  return (
    <nav className="view-tabs" aria-label={t('app.views')} ref={tabs}>
      {views.map(({ id, title }) => (
        <a
          key={id}
          href={addressOf(state, { view: id })}
          aria-current={id === shown ? 'page' : undefined}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return
            event.preventDefault()
            change({ view: id })
          }}
        >
          {t(title)}
        </a>
      ))}
    </nav>
  )
}
