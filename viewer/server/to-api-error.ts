/** Every failure as the one shape that the API promises: `{error: {rule, message, wayOut}}` with a fitting status. */
import { HTTPException } from 'hono/http-exception'
import { type ErrorRule, PathweaveError } from '#graph/errors.ts'
import type { ApiError } from './api-types.ts'

export type ApiStatus = 400 | 403 | 404 | 500 | 503

/** What a request may meet, with its status. */
export const STATUS: Partial<Record<ErrorRule, ApiStatus>> = {
  'unknown-question': 404,
  'unknown-key': 404,
  'bad-parameter': 400,
  'bad-call': 400,
  'bad-query': 400,
  'query-too-wide': 400,
  'query-timeout': 503,
  'store-locked': 503,
  'store-missing': 503,
  'store-refused': 503,
  'store-failed': 503,
}

/** What is thrown that isn't a PathweaveError is a fault of ours: its text stays on this side. */
export function toApiError(thrown: unknown): { status: ApiStatus; body: ApiError } {
  if (thrown instanceof PathweaveError) {
    return { status: STATUS[thrown.rule] ?? 500, body: { error: { rule: thrown.rule, message: thrown.message, wayOut: thrown.wayOut } } }
  }
  if (thrown instanceof HTTPException && thrown.status < 500)
    return { status: 400, body: toBody('bad-parameter', thrown.message || 'The request is not understood', 'see /api/openapi.json') }
  return { status: 500, body: toBody('internal', 'The server failed in a way it did not expect', 'try again; its log tells more') }
}

/** A body for what only the API can meet: an unknown address, a foreign host. */
export function toBody(rule: string, message: string, wayOut: string): ApiError {
  return { error: { rule, message, wayOut } }
}
