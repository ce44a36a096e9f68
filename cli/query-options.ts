/** The options that the commands share that ask the store. */
import { InvalidArgumentError, Option } from 'commander'
import { DEFAULT_TIMEOUT } from '#graph/stores/time-limit.ts'

/** `--timeout SECONDS`, as milliseconds. */
export function timeoutOption(): Option {
  return new Option('--timeout <seconds>', 'the most time that an answer may take')
    .argParser(toMilliseconds)
    .default(DEFAULT_TIMEOUT, `${DEFAULT_TIMEOUT / 1000}`)
}

/** `-p key=value`, again for more. */
export function collectParameter(given: string, before: Record<string, string> = {}): Record<string, string> {
  const at = given.indexOf('=')
  if (at < 1) throw new InvalidArgumentError('write it as key=value.')
  return { ...before, [given.slice(0, at)]: given.slice(at + 1) }
}

function toMilliseconds(given: string): number {
  const seconds = Number(given)
  if (!(seconds > 0) || seconds > 86_400) throw new InvalidArgumentError('give seconds, more than 0.')
  return Math.round(1000 * seconds)
}
