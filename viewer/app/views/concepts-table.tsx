/** The table twin of the concept graph: its links and its concepts, all that the picture shows and opens. */
import { useMemo, useState } from 'react'
import { Input, SearchField } from 'react-aria-components'
import { toScene } from '../graph/scene.ts'
import { useCommunities } from '../graph/use-communities.ts'
import { useToldConcepts } from '../out/use-told.ts'
import { OptionChoice } from '../parts/option-choice.tsx'
import { useViewer } from '../state/viewer.ts'
import { ConceptRows } from './concept-rows.tsx'
import { HullSwitch, StepsChoice } from './concept-tools.tsx'
import { LinkRows } from './link-rows.tsx'

export function ConceptsTable() {
  const { state, filtered, labels, mode, t } = useViewer()
  const [kept, setKept] = useState('')
  const scene = useMemo(() => toScene(filtered.graph, labels, mode), [filtered, labels, mode])
  const communities = useCommunities()
  useToldConcepts(communities && scene, communities ?? [])
  const which = state.options['concepts.table'] === 'concepts' ? 'concepts' : 'links'
  return (
    <div className="list-view">
      <div className="list-tools">
        <OptionChoice
          option="concepts.table"
          title={t('table.which')}
          value={which}
          options={['links', 'concepts']}
          nameOf={(id) => t(`table.${id}`)}
        />
        <SearchField className="filter" aria-label={t('table.keep')} value={kept} onChange={setKept}>
          <Input placeholder={t('table.keepPlaceholder')} />
        </SearchField>
        <StepsChoice />
        <HullSwitch />
      </div>
      {which === 'links' ? <LinkRows kept={kept} /> : <ConceptRows kept={kept} communities={communities ?? []} />}
    </div>
  )
}
