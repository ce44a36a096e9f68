/** Search over everything: arrows walk through the groups, Enter opens a hit in the panel or all of a group, Escape closes. */
import { useContext, useEffect, useRef, useState } from 'react'
import {
  Button,
  ComboBox,
  ComboBoxStateContext,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
  Text,
} from 'react-aria-components'
import type { NodeRef, Search, SearchKind } from '../../server/api-types.ts'
import { toPath } from '../data/fetch-api.ts'
import { useApi } from '../data/use-api.ts'
import { Icon } from '../parts/icon.tsx'
import { OwnLanguage } from '../parts/own-language.tsx'
import { useViewer } from '../state/viewer.ts'

/** Characters; what the API takes. */
const LONGEST = 200
/** So many hits of a group that is shown alone; the count says how many there are. */
const MOST_OF_ONE = 200
/** Items that choose what is listed; no id of a node begins so. */
const ONLY = 'only:'

export function SearchBox() {
  const { state, change, announce, t } = useViewer()
  const input = useRef<HTMLInputElement>(null)
  const [kind, setKind] = useState<string>('')
  const query = state.search.trim()
  const only: Record<string, string> = kind === '' ? {} : { kind, limit: String(MOST_OF_ONE) }
  const found = useApi<Search>(query ? toPath('/api/search', { q: query, ...only }) : null, 150)
  // The last hits stay until the next are there, so that the list and the choice in it don't flicker.
  const last = useRef<Search['groups']>([])
  if (query === '') last.current = []
  if (found.status === 'ready') last.current = found.data.groups
  const groups = last.current
  const hits = groups.reduce((sum, group) => sum + group.total, 0)
  useEffect(() => {
    if (found.status === 'ready' && document.activeElement === input.current)
      announce(hits === 0 ? t('search.nothing') : t('count.found', { n: hits }))
  }, [found.status, hits, announce, t])
  const choose = (key: string) => {
    if (key.startsWith(ONLY)) return setKind(key.slice(ONLY.length))
    change({ selection: { kind: 'node', id: key } })
    // The list closes when the field is left, which a press of the mouse gives back its focus after this; reading goes on in the panel.
    requestAnimationFrame(() => document.getElementById('evidence')?.focus())
  }
  return (
    <ComboBox
      className="search"
      aria-label={t('search.label')}
      onOpenChange={keepPageHeard}
      inputValue={state.search}
      onInputChange={(search) => {
        setKind('')
        change({ search }, 'replace')
      }}
      selectedKey={null}
      onSelectionChange={(key) => key !== null && choose(String(key))}
      defaultFilter={() => true}
      allowsCustomValue
      allowsEmptyCollection={query !== ''}
      menuTrigger="input"
    >
      <div className="search-field">
        <Icon name="search" />
        <Input ref={input} maxLength={LONGEST} placeholder={t('search.placeholder')} spellCheck="false" autoComplete="off" />
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
      <KeepOpen kind={kind} />
      <Popover
        className="search-popover"
        UNSTABLE_portalContainer={input.current?.closest('header') ?? undefined}
        placement="bottom start"
        offset={14}
        crossOffset={-37}
      >
        <ListBox className="search-list" renderEmptyState={() => <EmptySearch found={found.status} />}>
          {groups.map((group) => (
            <Group key={group.kind} group={group} alone={kind !== ''} />
          ))}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}

/** A choice closes the list; choosing what is listed opens it again. */
function KeepOpen({ kind }: { kind: string }) {
  const box = useContext(ComboBoxStateContext)
  const open = useRef(() => {})
  open.current = () => {
    // the item that was chosen is gone, and the arrows would start from it
    box?.selectionManager.setFocusedKey(null)
    box?.open(null, 'manual')
  }
  const before = useRef(kind)
  useEffect(() => {
    if (before.current === kind) return
    before.current = kind
    const frame = requestAnimationFrame(() => document.activeElement?.closest('.search') && open.current())
    return () => cancelAnimationFrame(frame)
  }, [kind])
  return null
}

function Group({ group: { kind, hits, total }, alone }: { group: { kind: SearchKind; hits: NodeRef[]; total: number }; alone: boolean }) {
  const { t } = useViewer()
  return (
    <ListBoxSection id={kind} className="search-group">
      <Header>
        {t(`search.${kind}`)} <span className="quiet">{t.number(total)}</span>
        {alone && total > hits.length && <span className="quiet"> {t('count.first', { n: hits.length })}</span>}
      </Header>
      {hits.map((hit) => (
        <Hit key={hit.id} hit={hit} />
      ))}
      {alone && <Only kind="" text={t('search.back')} />}
      {!alone && total > hits.length && <Only kind={kind} text={t('search.all', { n: total })} />}
    </ListBoxSection>
  )
}

function Only({ kind, text }: { kind: string; text: string }) {
  return (
    <ListBoxItem id={`${ONLY}${kind}`} textValue={text} className="search-hit search-only">
      <Text slot="label">{text}</Text>
    </ListBoxItem>
  )
}

/**
 * An open list of hits would hide all else from screen readers, though Tab leads on to it and closes the list. The page says
 * that it stays, in react-aria's words for what does.
 */
function keepPageHeard(open: boolean): void {
  document.querySelector('.app')?.toggleAttribute('data-react-aria-top-layer', open)
}

function Hit({ hit }: { hit: NodeRef }) {
  return (
    <ListBoxItem id={hit.id} textValue={hit.name} className="search-hit">
      <Text slot="label">
        <span className="hit-name">
          <OwnLanguage text={hit.name} />
        </span>{' '}
        {hit.detail && (
          <span className="hit-detail quiet">
            <OwnLanguage text={hit.detail} />
          </span>
        )}
      </Text>
    </ListBoxItem>
  )
}

function EmptySearch({ found }: { found: string }) {
  const { t } = useViewer()
  const key = found === 'failed' ? 'error.gone' : found === 'ready' ? 'search.nothing' : 'search.searching'
  return <p className="search-empty">{t(key)}</p>
}
