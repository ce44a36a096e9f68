/** The answer to a canned query with its parameters as typed; null asks nothing. */
import type { Answer } from '../../server/api-types.ts'
import { toPath } from './fetch-api.ts'
import { type Loaded, useApi } from './use-api.ts'

export function useAnswer(question: string | null, parameters: Readonly<Record<string, string>>): Loaded<Answer> {
  return useApi<Answer>(question === null ? null : toPath(`/api/questions/${encodeURIComponent(question)}`, parameters))
}
