/**
 * Builds the browser app when it isn't there or is older than its sources, so that a fresh clone needs no build step.
 *
 * It builds beside `dist/` and moves the result in place: a server that reads `dist/` meanwhile, or a second build, never
 * sees half of one. A published package brings `dist/` and no vite; its files have one date, so nothing is built there.
 */
import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PathweaveError } from '#graph/errors.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const dist = join(root, 'dist')
const sources = [
  'viewer/app',
  'viewer/shared',
  'viewer/server/api-types.ts',
  'graph/citations',
  'graph/schema',
  'queries/graph',
  'vite.config.ts',
  'package.json',
].map((path) => join(root, path))

/**
 * The folder of the built app.
 *
 * @param say told when there is something to wait for
 * @throws `no-viewer` when it can't be built
 */
export async function buildViewer(say: (message: string) => void = () => {}): Promise<string> {
  const built = await stat(join(dist, 'index.html')).catch(() => null)
  if (built && (await newestOf(sources)) <= built.mtimeMs) return dist
  say('building the viewer (once)')
  // React takes its slow development build when a test runner has set this.
  const { NODE_ENV } = process.env
  process.env.NODE_ENV = 'production'
  const beside = join(root, 'node_modules', '.cache', `pathweave-viewer-${process.pid}`)
  try {
    const { build } = await import('vite')
    await build({
      root: join(root, 'viewer', 'app'),
      configFile: join(root, 'vite.config.ts'),
      logLevel: 'error',
      build: { outDir: beside },
    })
    await swapIn(beside)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new PathweaveError('no-viewer', `The viewer could not be built: ${reason}`, 'run npm ci, then npm run build', { cause })
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = NODE_ENV
    await rm(beside, { recursive: true, force: true })
  }
  return dist
}

async function swapIn(beside: string): Promise<void> {
  const old = `${beside}-old`
  await mkdir(dirname(beside), { recursive: true })
  if (existsSync(dist)) await rename(dist, old)
  try {
    await rename(beside, dist)
  } catch (error) {
    if (!existsSync(join(dist, 'index.html'))) throw error
  } finally {
    await rm(old, { recursive: true, force: true })
  }
}

async function newestOf(paths: string[]): Promise<number> {
  const times = await Promise.all(
    paths.map(async (path) => {
      const found = await stat(path).catch(() => null)
      if (!found?.isDirectory()) return found?.mtimeMs ?? 0
      return newestOf((await readdir(path)).map((name) => join(path, name)))
    }),
  )
  return Math.max(0, ...times)
}
