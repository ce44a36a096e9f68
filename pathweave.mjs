#!/usr/bin/env node
/**
 * Starts the program. Its sources are TypeScript and need no build step: when one of them changed they are bundled into a
 * few scripts under node_modules/.cache, and what V8 compiled of them for a command is kept beside them, so that the next
 * start takes a tenth of a second and not one and a half. Where nothing can be written there, tsx runs the sources one by one.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { deserialize, serialize, setFlagsFromString } from 'node:v8'
import { Script } from 'node:vm'
import { getEnvironmentData, isMainThread, setEnvironmentData, workerData } from 'node:worker_threads'

const root = import.meta.dirname
/** The program, and what it runs in threads of its own. */
const ENTRIES = { cli: './cli.ts', 'read-ahead-thread': './ingest/read-ahead-thread.ts' }
const part = isMainThread ? 'cli' : workerData.part
const cache = join(root, 'node_modules', '.cache', 'pathweave')
/** What nothing was made anew of for so long is removed: a program reads its bundle at once, and needs it no more. */
const OLD = 24 * 3600 * 1000
/** Packages that are loaded from where they lie: a native one, and what opens and builds the viewer. */
const APART = /^(?:node:|@grafeo-db\/|open$|vite$)/

/** The folder of the bundle of the sources as they are: named by where they lie, how long they are and when they changed. */
function toBundle() {
  const paths = ['package.json', 'pathweave.mjs', 'cli.ts', ...['cli', 'ingest', 'graph', 'queries', 'viewer/server'].flatMap(listSources)]
  const states = paths.map((path) => {
    const { size, mtimeMs } = statSync(join(root, path))
    return `${path} ${size} ${mtimeMs}`
  })
  const hash = createHash('sha256').update([root, process.version, ...states].join('\n'))
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
    const bundled = await rolldown({
      input: ENTRIES,
      cwd: root,
      platform: 'node',
      logLevel: 'silent',
      external: APART,
      plugins: [
        { name: 'in-place', transform: { filter: { code: 'import.meta.' }, handler: stayInPlace } },
        { name: 'questions', load: { filter: { id: /catalogue[\\/]import-question\.ts$/ }, handler: importQuestions } },
      ],
    })
    const { output } = await bundled.write({ dir: beside, format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name].cjs' })
    // A script whose compiled code was kept has lost the way to import(): it is handed one.
    for (const { fileName, code } of output)
      writeFileSync(join(beside, fileName), code.replace(/\bimport\("(open|vite)"\)/g, 'importApart("$1")'))
    renameSync(beside, bundle)
  } catch (error) {
    if (!existsSync(bundle)) throw error // a quicker one made it
  } finally {
    rmSync(beside, { recursive: true, force: true })
  }
}

/** A source that asks where it lies is told where it lay. */
function stayInPlace(code, path) {
  if (path.includes('node_modules')) return null
  const told = { dirname: dirname(path), filename: path, url: pathToFileURL(path).href }
  return { code: code.replace(/import\.meta\.(dirname|filename|url)\b/g, (_, name) => JSON.stringify(told[name])), map: null }
}

/** In the bundle, questions that are code are parts of it. */
function importQuestions() {
  const paths = listSources('queries').filter((path) => dirname(path) === 'queries')
  const entries = paths.map((path) => `[${JSON.stringify(basename(path))}, () => import(${JSON.stringify(join(root, path))})]`)
  return `import { basename } from 'node:path'
    const questions = new Map([${entries.join(', ')}])
    export const importQuestion = (path) => questions.get(basename(path))()`
}

function removeOld() {
  mkdirSync(cache, { recursive: true })
  for (const path of readdirSync(cache).map((name) => join(cache, name))) {
    const { mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? { mtimeMs: Date.now() }
    if (Date.now() - mtimeMs > OLD) rmSync(path, { recursive: true, force: true })
  }
}

/**
 * Runs the bundle with what was compiled of its parts when the same command ran first, and then: a second build does other
 * things.
 */
function runBundle(bundle) {
  const command = isMainThread ? (/^[a-z]+$/.exec(process.argv[2] ?? '')?.[0] ?? 'other') : part
  const [first, second] = ['first', 'second'].map((run) => join(bundle, `${command}-${run}.compiled`))
  const kept = [second, first].find((path) => existsSync(path))
  const compiled = readCompiled(kept)
  const scripts = new Map()
  const modules = new Map()
  const load = (name) => {
    if (modules.has(name)) return modules.get(name).exports
    const module = { exports: {} }
    modules.set(name, module)
    const filename = join(bundle, name)
    const code = `(function (exports, require, module, __filename, __dirname, importApart) {${readFileSync(filename, 'utf8')}\n})`
    const script = new Script(code, { filename, cachedData: compiled.get(name) })
    scripts.set(name, script)
    const outside = createRequire(filename)
    const requirePart = (id) => (id.startsWith('./') ? load(id.slice(2)) : outside(id))
    script.runInThisContext()(module.exports, requirePart, module, filename, bundle, (id) => import(id))
    return module.exports
  }
  process.once('exit', () => {
    const isWhole = [...scripts].every(([name, script]) => compiled.has(name) && !script.cachedDataRejected)
    if (kept !== second || !isWhole) keepCompiled(compiled, scripts, kept ? second : first)
  })
  load(`${part}.cjs`)
}

/** What V8 compiled of each script, by name. */
function readCompiled(kept) {
  try {
    return kept ? deserialize(readFileSync(kept)) : new Map()
  } catch {
    return new Map() // not whole
  }
}

function keepCompiled(compiled, scripts, kept) {
  try {
    for (const [name, script] of scripts) compiled.set(name, script.createCachedData())
    writeFileSync(`${kept}-${process.pid}`, serialize(compiled))
    renameSync(`${kept}-${process.pid}`, kept)
  } catch {
    // the next run compiles again
  }
}

async function findBundle() {
  if (!isMainThread) return getEnvironmentData('bundle')
  if (process.argv.includes('--debug')) return null // a stack is to name the sources
  try {
    const bundle = toBundle()
    if (!existsSync(bundle)) await makeBundle(bundle)
    return bundle
  } catch {
    return null // what is wrong with the sources themselves tsx will say
  }
}

/** Most runs are short: a pattern is compiled when it was tried often, and memory is not cleared for each megabyte. */
const FLAGS = ['--regexp-tier-up-ticks=20', '--semi-space-growth-factor=16']
// V8 of Node 20 to 24 has them; another would complain about one that it doesn't know.
if (isMainThread && /^1[1-3]\./.test(process.versions.v8)) for (const flag of FLAGS) setFlagsFromString(flag)

const bundle = await findBundle()
setEnvironmentData('bundle', bundle)
if (bundle) runBundle(bundle)
else {
  const { register } = await import('tsx/esm/api')
  register()
  await import(ENTRIES[part])
}
