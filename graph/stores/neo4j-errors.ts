/** What the Neo4j driver throws, as our errors: one line, the way out, and never a password. */
import { Neo4jError } from 'neo4j-driver'
import { PathweaveError } from '../errors.ts'
import { toTimeoutError } from './time-limit.ts'

/** Explains an error of the driver; `doing` tells whether a user's query ran or pathweave's own. */
export function toStoreError(cause: unknown, name: string, doing: 'query' | 'other', timeout?: number): Error {
  if (!(cause instanceof Neo4jError)) return cause instanceof Error ? cause : new Error(String(cause))
  const { code } = cause
  const reason = cause.message.split('\n')[0]!.trim()
  if (code.startsWith('Neo.ClientError.Security.')) {
    if (code.endsWith('.Forbidden')) {
      return new PathweaveError('store-refused', `${name} forbids it: ${reason}`, 'ask for the right to write', { cause })
    }
    return new PathweaveError('store-refused', `${name} refuses name and password`, 'set NEO4J_USERNAME and NEO4J_PASSWORD', { cause })
  }
  if (code === 'ServiceUnavailable' || code === 'SessionExpired') {
    return new PathweaveError(
      'store-missing',
      `no Neo4j server answers at ${name}`,
      'start one (docker compose up, npm run neo4j) or name another with --store',
      { cause },
    )
  }
  if (code === 'Neo.ClientError.Database.DatabaseNotFound') {
    return new PathweaveError('store-missing', `${name} has no such database`, 'set NEO4J_DATABASE to one that it has', { cause })
  }
  if (code.includes('TransactionTimedOut') || (timeout !== undefined && code === 'Neo.ClientError.Transaction.Terminated')) {
    return toTimeoutError(timeout ?? null, undefined, cause)
  }
  if (code === 'Neo.ClientError.Statement.AccessMode') {
    return new PathweaveError('bad-query', 'the query writes', 'queries are read-only Cypher; the README tells what both engines share', {
      cause,
    })
  }
  if (doing === 'query' && /^Neo\.(?:ClientError|DatabaseError)\.(?:Statement|Procedure|Schema|General)\./.test(code)) {
    return new PathweaveError(
      'bad-query',
      `bad query: ${reason}`,
      'queries are read-only Cypher; the README tells what both engines share',
      { cause },
    )
  }
  return new PathweaveError('store-failed', `Neo4j at ${name} fails: ${reason}`, 'see the message, then try again', { cause })
}
