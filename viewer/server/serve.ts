/**
 * Serves the API and the built app on one port of this machine.
 *
 * Papers are other people's words: the page may run only its own scripts, load nothing from elsewhere and stand in no frame
 * but those of sites that are named.
 * Styles carry a nonce that is new with every page, because react-aria adds a few at run time.
 */
import { randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { type ServerType, serve } from '@hono/node-server'
import { Hono } from 'hono'
import { PathweaveError } from '#graph/errors.ts'
import type { Store } from '#graph/stores/store.ts'
import type { Question } from '#queries/catalogue/read-catalogue.ts'
import { type AppOptions, createApp } from './create-app.ts'
import { guardHost } from './guard-host.ts'
import { readAssets } from './read-assets.ts'

export interface ServeOptions extends AppOptions {
  store: Store
  questions: readonly Question[]
  /** 127.0.0.1 unless told. */
  host?: string
  /** 0 takes any free one. */
  port: number
  /** The folder of the built app, as `buildViewer` gives it. */
  root: string
  /** Sites whose pages may show the viewer in a frame: `https://course.example`. */
  framedBy?: readonly string[]
}

/** In `index.html` where the nonce goes; vite writes it (`html.cspNonce`). */
const NONCE_MARK = 'PATHWEAVE_NONCE'

/** Starts the server. @throws `port-in-use`, `no-viewer` */
export async function serveViewer(options: ServeOptions): Promise<{ url: string; close(): Promise<void> }> {
  const host = options.host ?? '127.0.0.1'
  const assets = await readAssets(options.root).catch(() => new Map())
  if (!assets.has('/index.html')) {
    throw new PathweaveError('no-viewer', `there is no built viewer in ${options.root}`, 'run npm run build')
  }
  const app = new Hono()
  app.use(guardHost(host))
  app.use(async (c, next) => {
    await next()
    c.header('X-Content-Type-Options', 'nosniff')
    c.header('Referrer-Policy', 'no-referrer')
    c.header('Cross-Origin-Opener-Policy', 'same-origin')
    c.header('Cross-Origin-Resource-Policy', 'same-origin')
    if (!c.res.headers.has('Content-Security-Policy')) c.header('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'")
  })
  const page = new TextDecoder().decode(assets.get('/index.html')?.body)
  app.get('/', (c) => {
    const nonce = randomBytes(16).toString('base64')
    c.header('Content-Security-Policy', policyOf(nonce, options.framedBy ?? []))
    c.header('Cache-Control', 'no-store')
    return c.html(page.replaceAll(NONCE_MARK, nonce))
  })
  app.get('*', async (c, next) => {
    const asset = assets.get(c.req.path)
    if (!asset || c.req.path === '/index.html') return next()
    // A worker has its own policy, from its own response.
    c.header('Content-Security-Policy', "default-src 'none'; script-src 'self'; frame-ancestors 'none'")
    c.header('Cache-Control', asset.lasting ? 'public, max-age=31536000, immutable' : 'no-cache')
    return c.body(asset.body, 200, { 'Content-Type': asset.type })
  })
  app.route('/', createApp(options.store, options.questions, options))
  app.notFound((c) => c.json({ error: { rule: 'no-such-route', message: `There is nothing at ${c.req.path}`, wayOut: 'open /' } }, 404))
  const server = await listen(app, host, options.port)
  const { port } = server.address() as AddressInfo
  return { url: `http://${host.includes(':') ? `[${host}]` : host}:${port}/`, close: () => close(server) }
}

/** Asks a served viewer for what takes longest, so that the first page finds it ready. Never fails. */
export async function warmViewer(url: string): Promise<void> {
  for (const path of ['api/graph', 'api/networks/works', 'api/search?q=a']) {
    const answer = await fetch(new URL(path, url)).catch(() => null)
    await answer?.arrayBuffer().catch(() => null)
  }
}

function policyOf(nonce: string, framedBy: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${framedBy.join(' ') || "'none'"}`,
  ].join('; ')
}

function listen(app: Hono, hostname: string, port: number): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname, port }, () => resolve(server))
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const used = cause.code === 'EADDRINUSE'
      const message = used ? `port ${port} is in use by another program` : `can't listen on ${hostname}:${port}: ${cause.message}`
      const wayOut = used ? 'choose another with --port' : 'choose another with --host and --port'
      reject(
        used ? new PathweaveError('port-in-use', message, wayOut, { cause }) : new PathweaveError('bad-call', message, wayOut, { cause }),
      )
    })
  })
}

function close(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    if ('closeAllConnections' in server) server.closeAllConnections()
  })
}
