/**
 * The folder of decisions: `*.jsonl`, a decision a line, sorted, so that two people's decisions merge in git.
 *
 * A file may hold decisions of any kind; new ones go to the file of their kind. Nothing is ever overwritten: a later
 * decision about the same thing is another line and counts, and undoing takes the last line away. A line that can't be read
 * is told with file and number and stays where it is when its file is written again. Who writes holds the folder's lock from
 * reading on, so that of commands and servers at once none writes over another's line.
 */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PathweaveError } from '#graph/errors.ts'
import { findRefusal } from '#graph/find-refusal.ts'
import { type Decision, type DecisionKind, decisionSchema, findOpposed, toKey, toLatest, toLine } from './decision.ts'
import { holdLock } from './hold-lock.ts'

interface Line {
  text: string
  decision: Decision | null
}

interface DecisionFile {
  path: string
  lines: Line[]
}

export interface Decisions {
  folder: string
  /** All that can be read, earlier ones about the same thing too. */
  all: readonly Decision[]
  /** Those that count, oldest first: the latest about each thing. */
  latest: readonly Decision[]
  /** By key: what others said about the same thing that the one that counts didn't know of. */
  opposed: ReadonlyMap<string, readonly Decision[]>
  /** A line each for what can't be read. */
  failed: readonly PathweaveError[]
}

const FILE_OF: Record<DecisionKind, string> = {
  claim: 'claims.jsonl',
  reference: 'references.jsonl',
  citation: 'citations.jsonl',
  identity: 'identity.jsonl',
}

/** There while somebody writes. */
const LOCK = 'decisions.lock'

/** Two people's new lines may stand side by side, which git takes for a conflict unless it is told that all lines count. */
const MERGED = '*.jsonl merge=union\n'

/** All decisions of a folder; none where it isn't there. Throws `unreadable-file` where the system refuses it. */
export async function readDecisions(folder: string): Promise<Decisions> {
  const failed: PathweaveError[] = []
  const files = await readFiles(folder, (error) => failed.push(error))
  const all = files.flatMap(({ lines }) => lines.flatMap(({ decision }) => (decision ? [decision] : [])))
  return { folder, all, latest: toLatest(all), opposed: findOpposed(all), failed }
}

/** Writes decisions down; the folder is made if missing. */
export async function addDecisions(folder: string, given: readonly Decision[]): Promise<void> {
  const decisions = given.map((one) => decisionSchema.parse(one))
  await write(folder, async () => {
    const isNew = (await mkdir(folder, { recursive: true })) !== undefined
    if (isNew) await writeFile(join(folder, '.gitattributes'), MERGED)
    await holdLock(join(folder, LOCK), () => addLines(folder, decisions))
  })
}

/** Only the holder of the lock may call this. */
async function addLines(folder: string, decisions: readonly Decision[]): Promise<void> {
  const files = await readFiles(folder)
  const changed = new Set<DecisionFile>()
  for (const decision of decisions) {
    const path = join(folder, FILE_OF[decision.kind])
    const file = files.find((known) => known.path === path) ?? { path, lines: [] }
    if (!files.includes(file)) files.push(file)
    file.lines.push({ text: toLine(decision), decision })
    changed.add(file)
  }
  for (const file of changed) await writeLines(file)
}

/** Takes the last decision away, of all or of those about one thing; null where there is none. */
export async function undoDecision(folder: string, key?: string): Promise<Decision | null> {
  if (!existsSync(folder)) return null
  return write(folder, () => holdLock(join(folder, LOCK), () => removeLast(folder, key)))
}

/** Only the holder of the lock may call this. */
async function removeLast(folder: string, key?: string): Promise<Decision | null> {
  const files = await readFiles(folder)
  let last: { file: DecisionFile; line: Line; decision: Decision } | null = null
  for (const file of files)
    for (const line of file.lines) {
      const { decision } = line
      if (!decision || (key !== undefined && toKey(decision) !== key)) continue
      if (!last || decision.when >= last.decision.when) last = { file, line, decision }
    }
  if (!last) return null
  const { file, line, decision } = last
  file.lines = file.lines.filter((other) => other.text !== line.text)
  await writeLines(file)
  return decision
}

/** Changes whenever any of the decisions does, whatever their order; null for none. */
export function fingerprintDecisions(decisions: readonly Decision[]): string | null {
  if (decisions.length === 0) return null
  return createHash('sha256').update(decisions.map(toLine).sort().join('\n')).digest('hex').slice(0, 16)
}

async function readFiles(folder: string, onError: (error: PathweaveError) => void = () => {}): Promise<DecisionFile[]> {
  if (!existsSync(folder)) return []
  const names = await asked(folder, () => readdir(folder))
  const files = names
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map(async (name): Promise<DecisionFile> => {
      const path = join(folder, name)
      const text = await asked(path, () => readFile(path, 'utf8'))
      return { path, lines: toLines(path, text, onError) }
    })
  return Promise.all(files)
}

async function asked<T>(path: string, read: () => Promise<T>): Promise<T> {
  return read().catch((cause: unknown) => {
    throw new PathweaveError('unreadable-file', `${path} can't be read`, 'check that it is there and its permissions', { cause })
  })
}

function toLines(path: string, text: string, onError: (error: PathweaveError) => void): Line[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .flatMap((line, i): Line[] => {
      if (!line.trim()) return []
      const { decision, reason } = fromLine(line)
      if (reason) onError(new PathweaveError('bad-decision', `${path}, line ${i + 1}: ${reason}`, 'mend the line or delete it'))
      return [{ text: line, decision }]
    })
}

function fromLine(line: string): { decision: Decision | null; reason?: string } {
  if (/^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/.test(line)) return { decision: null, reason: 'a mark of an unfinished merge' }
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return { decision: null, reason: 'no JSON' }
  }
  const { success, data, error } = decisionSchema.safeParse(value)
  if (success) return { decision: data }
  const [issue] = error.issues
  return { decision: null, reason: [issue?.path.join('.'), issue?.message].filter(Boolean).join(': ') }
}

/** What can be read sorted, then what can't as it stood; in place at once, so that a reader never sees half a file. */
async function writeLines({ path, lines }: DecisionFile): Promise<void> {
  const good = new Set(lines.flatMap(({ decision }) => (decision ? [toLine(decision)] : [])))
  const bad = lines.filter(({ decision }) => !decision).map(({ text }) => text)
  const beside = `${path}.${process.pid}.tmp`
  const text = [...[...good].sort(), ...bad].map((line) => `${line}\n`).join('')
  try {
    await writeFile(beside, text)
    await rename(beside, path)
  } finally {
    await rm(beside, { force: true })
  }
}

async function write<T>(folder: string, step: () => Promise<T>): Promise<T> {
  return step().catch((cause: unknown) => {
    if (cause instanceof PathweaveError) throw cause
    const { reason, wayOut } = findRefusal(cause) ?? { reason: "can't be written", wayOut: 'check its permissions' }
    throw new PathweaveError('unreadable-file', `${folder} ${reason}`, wayOut, { cause })
  })
}
