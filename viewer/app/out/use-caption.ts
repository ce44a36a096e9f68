/** What stands under a saved picture and at the head of saved data: what it is, what the filters leave, the papers, the address. */
import { useReasons } from '../filters/use-reasons.ts'
import { useViewer } from '../state/viewer.ts'

/** More titles than these are counted. */
const MOST_NAMED = 12

export function useCaption(title: string): string[] {
  const { graph, filtered, t } = useViewer()
  const reasons = useReasons()
  const { papers } = graph
  const { total, shown } = filtered
  const named = papers.slice(0, MOST_NAMED).map(({ title, year }) => (year === null ? title : `${title} (${year})`))
  const more = papers.length > MOST_NAMED ? [t('filter.more', { n: papers.length - MOST_NAMED })] : []
  return [
    title,
    ...(reasons.length > 0 ? [`${t('filter.shown', { n: total, shown })} ${reasons.map(({ words }) => words).join('; ')}`] : []),
    `${t('count.paper', { n: papers.length })}: ${[...named, ...more].join('; ')}`,
    window.location.href,
  ]
}
