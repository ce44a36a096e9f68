/** Search over everything: arrows walk through the groups, Enter opens a hit in the panel. */
import { useEffect, useRef } from 'react'
import { Button, ComboBox, Header, Input, ListBox, ListBoxItem, ListBoxSection, Popover, Text } from 'react-aria-components'
import type { NodeRef, Search } from '../../server/api-types.ts'
import { toPath } from '../data/fetch-api.ts'
import { useApi } from '../data/use-api.ts'
import { Icon } from '../parts/icon.tsx'
import { OwnLanguage } from '../parts/own-language.tsx'
import { useViewer } from '../state/viewer.ts'

export function SearchBox() {
  const { state, change, announce, t } = useViewer()
  const input = useRef<HTMLInputElement>(null)
  const query = state.search.trim()
  const found = useApi<Search>(query ? toPath('/api/search', { q: query }) : null, 150)
  // The last hits stay until the next are there, so that the list and the choice in it don't flicker.
  const last = useRef<Search['groups']>([])
  if (query === '') last.current = []
  if (found.status === 'ready') last.current = found.data.groups
  const groups = last.current
  const hits = groups.reduce((sum, group) => sum + group.hits.length, 0)
  useEffect(() => {
    if (found.status === 'ready' && document.activeElement === input.current)
      announce(hits === 0 ? t('search.nothing') : t('count.found', { n: hits }))
  }, [found.status, hits, announce, t])
  return (
    <ComboBox
      className="search"
      aria-label={t('search.label')}
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
        <Input ref={input} placeholder={t('search.placeholder')} spellCheck="false" autoComplete="off" />
        {state.search === '' ? (
          <span className="key" aria-hidden="true">
            /
          </span>
        ) : (
          <Button slot={null} className="icon-button" aria-label={t('search.clear')} onPress={() => change({ search: '' }, 'replace')}>
            <Icon name="close" />
          </Button>
        )}
      </div>
      <Popover className="search-popover" placement="bottom start" offset={14} crossOffset={-37}>
        <ListBox className="search-list" renderEmptyState={() => <EmptySearch found={found.status} />}>
          {groups.map(({ kind, hits, more }) => (
            <ListBoxSection key={kind} id={kind} className="search-group">
              <Header>
                {t(`search.${kind}`)}
                {more && <span className="quiet"> {t('count.first', { n: hits.length })}</span>}
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
      <Text slot="label">
        <OwnLanguage text={hit.name} />
      </Text>
      {hit.detail && (
        <Text slot="description" className="quiet">
          <OwnLanguage text={hit.detail} />
        </Text>
      )}
    </ListBoxItem>
  )
}

function EmptySearch({ found }: { found: string }) {
  const { t } = useViewer()
  const key = found === 'failed' ? 'error.gone' : found === 'ready' ? 'search.nothing' : 'search.searching'
  return <p className="search-empty">{t(key)}</p>
}
