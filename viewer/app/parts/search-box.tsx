/** Search over everything: `/` comes here, arrows walk through the groups, Enter opens a hit in the panel. */
import { useEffect, useRef } from 'react'
import { Button, ComboBox, Header, Input, ListBox, ListBoxItem, ListBoxSection, Popover, Text } from 'react-aria-components'
import type { NodeRef, Search } from '../../server/api-types.ts'
import { toPath } from '../data/fetch-api.ts'
import { useApi } from '../data/use-api.ts'
import { useViewer } from '../state/viewer.ts'
import { Icon } from './icon.tsx'

const TITLES = { concepts: 'Concepts', works: 'Papers and works', people: 'People', sentences: 'Sentences' }

export function SearchBox() {
  const { state, change, announce } = useViewer()
  const input = useRef<HTMLInputElement>(null)
  const query = state.search.trim()
  const found = useApi<Search>(query ? toPath('/api/search', { q: query }) : null, 150)
  // The last hits stay until the next are there, so that the list and the choice in it don't flicker.
  const last = useRef<Search['groups']>([])
  if (query === '') last.current = []
  if (found.status === 'ready') last.current = found.data.groups
  const groups = last.current
  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [contenteditable]')
      if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      input.current?.focus()
      input.current?.select()
    }
    document.addEventListener('keydown', focus)
    return () => document.removeEventListener('keydown', focus)
  }, [])
  const hits = groups.reduce((sum, group) => sum + group.hits.length, 0)
  useEffect(() => {
    if (found.status === 'ready' && document.activeElement === input.current) announce(hits === 0 ? 'Nothing found' : `${hits} found`)
  }, [found.status, hits, announce])
  return (
    <ComboBox
      className="search"
      aria-label="Search concepts, papers, people and sentences"
      inputValue={state.search}
      onInputChange={(search) => change({ search }, 'replace')}
      selectedKey={null}
      onSelectionChange={(key) => {
        if (key === null) return
        change({ selection: { kind: 'node', id: String(key) } })
        // The list closes when the field is left, which a press of the mouse gives back its focus after this; reading goes on in the panel.
        requestAnimationFrame(() => document.getElementById('evidence')?.focus())
      }}
      defaultFilter={() => true}
      allowsCustomValue
      allowsEmptyCollection={query !== ''}
      menuTrigger="input"
    >
      <div className="search-field">
        <Icon name="search" />
        <Input ref={input} placeholder="Search concepts, papers, people, sentences" spellCheck="false" autoComplete="off" />
        {state.search === '' ? (
          <span className="key" aria-hidden="true">
            /
          </span>
        ) : (
          <Button slot={null} className="icon-button" aria-label="Clear the search" onPress={() => change({ search: '' }, 'replace')}>
            <Icon name="close" />
          </Button>
        )}
      </div>
      <Popover className="search-popover" placement="bottom start" offset={14} crossOffset={-37}>
        <ListBox className="search-list" renderEmptyState={() => <EmptySearch found={found.status} />}>
          {groups.map(({ kind, hits, more }) => (
            <ListBoxSection key={kind} id={kind} className="search-group">
              <Header>
                {TITLES[kind]}
                {more && <span className="quiet"> the first {hits.length}</span>}
              </Header>
              {hits.map((hit) => (
                <Hit key={hit.id} hit={hit} />
              ))}
            </ListBoxSection>
          ))}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}

function Hit({ hit }: { hit: NodeRef }) {
  return (
    <ListBoxItem id={hit.id} textValue={hit.name} className="search-hit">
      <Text slot="label">{hit.name}</Text>
      {hit.detail && (
        <Text slot="description" className="quiet">
          {hit.detail}
        </Text>
      )}
    </ListBoxItem>
  )
}

function EmptySearch({ found }: { found: string }) {
  const text = found === 'failed' ? 'The server does not answer' : found === 'ready' ? 'Nothing has this name or text' : 'Searching…'
  return <p className="search-empty">{text}</p>
}
