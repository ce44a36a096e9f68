/** Runs the program as a person does, in a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

const program = join(import.meta.dirname, '../pathweave.mjs')

export interface Run {
  code: number | null
  out: string
  err: string
}

/** Starts it; nothing of the caller's store or server settings reaches it but what is given. */
export function startProgram(args: readonly string[], given: Readonly<Record<string, string | undefined>> = {}): ChildProcess {
  const { PATHWEAVE_STORE: _store, NEO4J_USERNAME: _user, NEO4J_PASSWORD: _password, NEO4J_DATABASE: _database, ...env } = process.env
  return spawn(process.execPath, [program, ...args], { env: { ...env, ...given, NO_COLOR: '1' }, stdio: ['pipe', 'pipe', 'pipe'] })
}

/** Runs it to its end. */
export async function runProgram(
  args: readonly string[],
  input = '',
  given: Readonly<Record<string, string | undefined>> = {},
): Promise<Run> {
  const child = startProgram(args, given)
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  child.stdin!.end(input)
  const [out, err, code] = await Promise.all([text(child.stdout!), text(child.stderr!), ended])
  return { code, out, err }
}
