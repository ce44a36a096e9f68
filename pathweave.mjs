#!/usr/bin/env node
/**
 * Starts the program. Its sources are TypeScript and need no build step: when one of them changed they are bundled into
 * node_modules/.cache, where the next start finds them, a second faster than tsx could load them one by one.
 * Where nothing can be written there, tsx does.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

const root = import.meta.dirname
const cache = join(root, 'node_modules', '.cache', 'pathweave')
/** What was kept so long ago is removed: a program that still runs may load parts of a younger bundle. */
const WEEK = 7 * 24 * 3600 * 1000

/** The folder of the bundle of the sources as they are: named by where they lie, how long they are and when they changed. */
function toBundle() {
  const paths = ['package.json', 'pathweave.mjs', 'cli.ts', ...['cli', 'ingest', 'graph', 'queries', 'viewer/server'].flatMap(listSources)]
  const states = paths.map((path) => {
    const { size, mtimeMs } = statSync(join(root, path))
    return `${path} ${size} ${mtimeMs}`
  })
  const hash = createHash('sha256').update([root, ...states].join('\n'))
  return join(cache, `bundle-${hash.digest('hex').slice(0, 16)}`)
}

function listSources(folder) {
  const names = readdirSync(join(root, folder), { recursive: true })
  return names.filter((name) => name.endsWith('.ts')).map((name) => join(folder, name))
}

async function makeBundle(bundle) {
  removeOld()
  const beside = `${bundle}-${process.pid}`
  const { rolldown } = await import('rolldown')
  try {
    const questions = listSources('queries').filter((path) => dirname(path) === 'queries')
    const bundled = await rolldown({
      input: ['cli.ts', ...questions],
      cwd: root,
      platform: 'node',
      external: /^[^.#/\\](?!:[/\\])/, // packages
      plugins: [
        { name: 'in-place', transform: { filter: { code: 'import.meta.' }, handler: stayInPlace } },
        { name: 'questions', load: { filter: { id: /catalogue[\\/]import-question\.ts$/ }, handler: () => IMPORT_QUESTION } },
      ],
    })
    await bundled.write({ dir: beside, format: 'esm', sourcemap: true })
    renameSync(beside, bundle)
  } catch (error) {
    if (!existsSync(bundle)) throw error // a quicker one made it
  } finally {
    rmSync(beside, { recursive: true, force: true })
  }
}

/** A source that asks where it lies is told where it lay; on the same line, so that the map to the sources holds. */
function stayInPlace(code, path) {
  const told = { dirname: dirname(path), filename: path, url: pathToFileURL(path).href }
  return { code: code.replace(/import\.meta\.(dirname|filename|url)\b/g, (_, name) => JSON.stringify(told[name])), map: null }
}

/** Each question that is code is a part of the bundle, beside all others. */
const IMPORT_QUESTION = `
import { basename } from 'node:path'
export const importQuestion = (path) => import('./' + basename(path, '.ts') + '.js')
`

function removeOld() {
  mkdirSync(cache, { recursive: true })
  for (const path of readdirSync(cache).map((name) => join(cache, name))) {
    const { mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? { mtimeMs: Date.now() }
    if (Date.now() - mtimeMs > WEEK) rmSync(path, { recursive: true, force: true })
  }
}

let start
try {
  const bundle = toBundle()
  if (!existsSync(bundle)) await makeBundle(bundle)
  // reading the maps takes its time, and only a stack needs them
  if (process.argv.includes('--debug')) process.setSourceMapsEnabled(true)
  start = pathToFileURL(join(bundle, 'cli.js')).href
} catch {
  // what is wrong with the sources themselves tsx will say
  const { register } = await import('tsx/esm/api')
  register()
  start = './cli.ts'
}
await import(start)
