/** The process that runs the queries of grafeo-timed-queries.ts; its argument is the folder of the graph. */
import { PathweaveError } from '../errors.ts'
import { queryDatabase } from './grafeo-query.ts'
import { GrafeoReader } from './grafeo-reader.ts'
import type { TimedAnswer, TimedQuery } from './grafeo-timed-queries.ts'

const reader = new GrafeoReader(process.argv[2] ?? '')

process.on('message', ({ number, cypher, parameters, rows }: TimedQuery) => {
  reader
    .use((db) => queryDatabase(db, cypher, parameters, rows))
    .then((rows): TimedAnswer => ({ number, rows }))
    .catch((error: unknown): TimedAnswer => {
      const { rule, message, wayOut } =
        error instanceof PathweaveError ? error : new PathweaveError('store-failed', String(error), 'see the message', { cause: error })
      return { number, error: { rule, message, wayOut } }
    })
    .then((answer) => process.send?.(answer))
})
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'))
