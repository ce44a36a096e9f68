/**
 * A real Neo4j server for tests and for trying things out, without Docker: Java runs the jars that Maven fetched.
 *
 * It listens on 127.0.0.1 only, keeps its data in a fresh temporary folder and takes little memory. Run directly
 * (`npm run neo4j -- --port P [--password …]`) it stays in the foreground until a signal.
 */
import { type ChildProcess, execFile, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs, promisify } from 'node:util'
import neo4j from 'neo4j-driver'

const LIB = join(import.meta.dirname, 'lib')
const COMPLETE = join(LIB, '.complete')
const PATIENCE = 120_000
const FIRST_PASSWORD = 'neo4j'

export interface RunningNeo4j {
  url: string
  stop(): Promise<void>
}

/** Why no server can be started here, and how to get one; null where all is well. */
export function findMissingTools(): string | null {
  const works = (command: string, flag: string) => spawnSync(command, [flag], { stdio: 'ignore' }).status === 0
  if (!works(java(), '-version')) return 'Java 17 or later is missing: install it, or give NEO4J_URI of a running server'
  if (!existsSync(COMPLETE) && !works('mvn', '--version')) return 'Maven is missing: install it, or give NEO4J_URI of a running server'
  return null
}

/** Starts a server; with a password, the user `neo4j` must log in with it, else nobody needs to. */
export async function startNeo4j({ port, password }: { port?: number; password?: string } = {}): Promise<RunningNeo4j> {
  const missing = findMissingTools()
  if (missing) throw new Error(missing)
  await fetchJars()
  const listening = port || (await findFreePort())
  const home = mkdtempSync(join(tmpdir(), 'pathweave-neo4j-'))
  const config = await writeConfig(home, listening, password !== undefined)
  const url = `bolt://127.0.0.1:${listening}`

  const output: string[] = []
  const server = spawn(
    java(),
    ['-Xms128m', '-Xmx640m', '-XX:+UseSerialGC', '--add-opens=java.base/java.nio=ALL-UNNAMED', '-cp', `${LIB}/*`].concat(
      'org.neo4j.server.CommunityEntryPoint',
      `--home-dir=${home}`,
      `--config-dir=${config}`,
    ),
    { stdio: ['ignore', 'pipe', 'pipe'], cwd: home },
  )
  const keep = (chunk: Buffer) => output.push(chunk.toString())
  server.stdout.on('data', keep)
  server.stderr.on('data', keep)
  const forget = () => {
    server.kill('SIGKILL')
    rmSync(home, { recursive: true, force: true })
  }
  process.once('exit', forget)

  const stop = async () => {
    process.off('exit', forget)
    await endProcess(server)
    rmSync(home, { recursive: true, force: true, maxRetries: 3 })
  }
  try {
    await untilItAnswers(url, server, password)
  } catch (cause) {
    await stop()
    throw new Error(`Neo4j did not start: ${(cause as Error).message}\n${output.join('').slice(-2000)}`, { cause })
  }
  return { url, stop }
}

function java(): string {
  const { JAVA_HOME } = process.env
  return JAVA_HOME ? join(JAVA_HOME, 'bin', 'java') : 'java'
}

/** Maven copies the jars once; a folder that was left half filled is filled again. */
async function fetchJars(): Promise<void> {
  if (existsSync(COMPLETE)) return
  const goals = ['-q', '-B', '-f', join(import.meta.dirname, 'pom.xml'), 'dependency:copy-dependencies', `-DoutputDirectory=${LIB}`]
  await promisify(execFile)('mvn', goals, { timeout: 15 * 60_000 })
  writeFileSync(COMPLETE, '')
}

export async function findFreePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve, reject) => probe.once('error', reject).listen(0, '127.0.0.1', resolve))
  const { port } = probe.address() as AddressInfo
  await new Promise((resolve) => probe.close(resolve))
  return port
}

async function writeConfig(home: string, port: number, login: boolean): Promise<string> {
  const folder = join(home, 'conf')
  const settings: Record<string, string | number | boolean> = {
    'server.default_listen_address': '127.0.0.1',
    'server.bolt.enabled': true,
    'server.bolt.listen_address': `127.0.0.1:${port}`,
    'server.bolt.advertised_address': `127.0.0.1:${port}`,
    'server.http.enabled': false,
    'server.https.enabled': false,
    'dbms.security.auth_enabled': login,
    'dbms.usage_report.enabled': false,
    'server.memory.pagecache.size': '64m',
    // a plan is kept though the graph became another
    'dbms.cypher.min_replan_interval': '1h',
    'server.directories.data': join(home, 'data'),
    'server.directories.logs': join(home, 'logs'),
  }
  await mkdir(folder, { recursive: true })
  await writeFile(
    join(folder, 'neo4j.conf'),
    Object.entries(settings)
      .map(([name, value]) => `${name}=${value}\n`)
      .join(''),
  )
  return folder
}

/** A new server's first password is known and must be changed; that it could be says that the server answers. */
async function untilItAnswers(url: string, server: ChildProcess, password: string | undefined): Promise<void> {
  const auth = password === undefined ? undefined : neo4j.auth.basic('neo4j', FIRST_PASSWORD)
  const driver = neo4j.driver(url, auth, { connectionTimeout: 5_000 })
  const end = Date.now() + PATIENCE
  try {
    for (;;) {
      if (server.exitCode !== null) throw new Error(`Java ended with ${server.exitCode}`)
      try {
        await driver.verifyConnectivity({ database: 'system' })
        break
      } catch (error) {
        if (Date.now() > end) throw error
        await sleep(200)
      }
    }
    if (password === undefined) return
    const parameters = { first: FIRST_PASSWORD, password }
    await driver.executeQuery('ALTER CURRENT USER SET PASSWORD FROM $first TO $password', parameters, { database: 'system' })
  } finally {
    await driver.close()
  }
}

/** Its data is thrown away: nothing is gained by letting it put that in order. */
async function endProcess(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  const ended = once(server, 'exit')
  server.kill('SIGKILL')
  await ended
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '7687' }, password: { type: 'string' } } })
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error('--port takes a number from 0 to 65535')
  const { url, stop } = await startNeo4j({ port, password: values.password })
  process.stdout.write(`${url}\n`)
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
  })
  await stop()
}

if (process.argv[1] === import.meta.filename) {
  await main().catch((error: Error) => {
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  })
}
