/**
 * Answers that take long to read, kept as they were sent until the graph is another.
 *
 * Which graph it is, its last build says; where none does (it was cut short, or it is somebody else's graph), nothing is kept.
 */
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { MiddlewareHandler } from 'hono'
import type { Store } from '#graph/stores/store.ts'

const pack = promisify(gzip)

const BUILD = 'MATCH (b:Build) WHERE b.complete RETURN b.key AS key, b.curation AS curation'

/** More answers than the viewer asks for in one build. */
const MOST = 32

/** A body packed by gzip; null where there was none to keep. */
type Kept = Uint8Array<ArrayBuffer> | null

/** Middleware for routes whose answers depend on the address and the graph alone. Errors are not kept. */
export function keepAnswers(store: Store): MiddlewareHandler {
  const kept = new Map<string, Promise<Kept>>()
  let keptOf: string | null = null
  return async (c, next) => {
    if (!c.req.header('accept-encoding')?.includes('gzip')) return next()
    const build = await nameBuild(store)
    if (build !== keptOf || kept.size > MOST) kept.clear()
    keptOf = build
    if (build === null) return next()
    const address = `${c.req.path}?${new URLSearchParams(c.req.query())}`
    // Who asks while another's answer is read waits for it.
    const body = await kept.get(address)
    if (body) return c.body(body, 200, toHeaders())
    const answer = next().then(() => (c.res.status === 200 ? c.res.arrayBuffer().then(pack) : null))
    kept.set(address, answer)
    const read = await answer
    if (read) c.res = new Response(read, { headers: toHeaders() })
    // Another build may have come in between.
    if (!read || (await nameBuild(store)) !== build) kept.delete(address)
  }
}

const toHeaders = () => ({ 'Content-Type': 'application/json', 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' })

/** Which graph it is; null where no build says so. */
export async function nameBuild(store: Store): Promise<string | null> {
  const [build] = await store.query(BUILD)
  return typeof build?.key === 'string' ? JSON.stringify([build.key, build.curation]) : null
}
