/** What every command says and shows: rows go to stdout, the rest to stderr. */
import { existsSync } from 'node:fs'
import { relative } from 'node:path'
import { Option } from 'commander'
import type { Progress } from '#graph/stores/store.ts'
import { ROW_FORMATS } from './print.ts'

/** `--format`, with formats of its own where a command has them. */
export function formatOption(...more: string[]): Option {
  return new Option('--format <format>', 'how rows are printed').choices([...ROW_FORMATS, ...more]).default('table')
}

export function terminalWidth(): number {
  return process.stdout.columns || 120
}

/** One line on stderr that the next one overwrites; nothing where nobody watches. */
export const showProgress: Progress = (done, of, what) => {
  if (!process.stderr.isTTY) return
  const shown = existsSync(what) ? relative('.', what) : what
  const line = of > 0 ? `${done}/${of} ${shown}` : shown
  process.stderr.write(`\r\u001b[2K${line.slice(0, (process.stderr.columns ?? 80) - 1)}`)
}

export function clearProgress(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[2K')
}

export function say(message: string): void {
  process.stderr.write(`${message}\n`)
}

/** Writes to stdout and waits while the reader is slower than we are. */
export function print(text: string): Promise<void> {
  return new Promise((resolve) => {
    process.stdout.write(text, () => resolve())
  })
}

/** Ends the program once all is printed, with the exit code that was set: to free a large graph piece by piece takes time. */
export function endProgram(): void {
  process.stdout.write('', () => process.stderr.write('', () => process.exit()))
}
