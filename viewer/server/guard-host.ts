/**
 * Refuses requests that another site's page sends here (DNS rebinding, cross-origin reads and writes).
 *
 * A rebound page reaches us under its own name, so only addresses, localhost and the name that was asked for on the command
 * line are answered; a page of another origin is told by `Origin` and `Sec-Fetch-Site`.
 */
import type { MiddlewareHandler } from 'hono'
import { toBody } from './to-api-error.ts'

/** Middleware for a server bound to `host`. */
export function guardHost(host: string): MiddlewareHandler {
  return async (c, next) => {
    const asked = c.req.header('host') ?? ''
    if (!isAllowed(asked, host)) {
      return c.json(
        toBody('bad-host', `This server does not answer to ${JSON.stringify(asked.slice(0, 100))}`, 'use the address it printed'),
        403,
      )
    }
    const origin = c.req.header('origin')
    const foreign = origin !== undefined && origin.replace(/^https?:\/\//, '') !== asked
    const site = c.req.header('sec-fetch-site')
    const navigates = c.req.header('sec-fetch-mode') === 'navigate'
    const writes = !['GET', 'HEAD'].includes(c.req.method)
    if (foreign || ((site === 'cross-site' || site === 'same-site') && (!navigates || writes))) {
      return c.json(toBody('bad-origin', 'Pages of other sites may not use this server', 'open the address it printed'), 403)
    }
    return next()
  }
}

/** Whether a Host header names this server: localhost, a plain address, or the bound name. */
export function isAllowed(header: string, bound: string): boolean {
  const name = header.replace(/:\d+$/, '').toLowerCase()
  return name === 'localhost' || name === bound.toLowerCase() || /^\d{1,3}(\.\d{1,3}){3}$/.test(name) || /^\[[0-9a-f:.]+\]$/.test(name)
}
