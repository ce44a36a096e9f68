/**
 * Launches a Chromium for tests: CHROME_PATH if set, an installed Chrome, else the one that `@sparticuz/chromium` brings
 * from npm with its own libraries (Linux; WebGL through SwiftShader, so no GPU is needed).
 */
import { existsSync } from 'node:fs'
import { env } from 'node:process'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

/** No request that a page didn't make: the tests fail on any. */
const QUIET = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic', '--no-first-run']

/**
 * WebGL without a GPU; the page itself is painted as on any machine without one, not by WebGL's emulation. The package's own
 * arguments are for a cloud function: one process, no web security.
 */
const SOFTWARE_GL = [
  '--no-sandbox',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-gpu-rasterization',
]

/** A headless browser; close it when done. @throws with what to install when there is none */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = env.CHROME_PATH
  if (executablePath !== undefined && executablePath !== '') {
    if (!existsSync(executablePath)) throw new Error(`CHROME_PATH names no file: ${executablePath}`)
    return chromium.launch({ executablePath, args: [...SOFTWARE_GL, ...QUIET] })
  }
  if (process.platform === 'linux' && process.arch === 'x64') {
    const { default: packed } = await import('@sparticuz/chromium')
    packed.setGraphicsMode = true
    return chromium.launch({ executablePath: await packed.executablePath(), args: [...SOFTWARE_GL, ...QUIET] })
  }
  return chromium.launch({ channel: 'chrome', args: [...SOFTWARE_GL, ...QUIET] })
}

/** A page that moves nothing by itself; `onFault` is told its errors, those on its console too. */
export async function openPage(browser: Browser, options: BrowserContextOptions, onFault: (fault: string) => void): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options })
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  page.on('console', (message) => {
    if (message.type() === 'error') onFault(message.text())
  })
  page.on('pageerror', (error) => onFault(error.message))
  return page
}
