/** Who may decide here, and where decisions go; null where nothing can be reviewed, or nobody knows yet. */
import type { Health } from '../../server/api-types.ts'
import { dataOf, useApi } from './use-api.ts'

export function useReviewAccess(): NonNullable<Health['review']> | null {
  return dataOf(useApi<Health>('/api/health'))?.review ?? null
}
