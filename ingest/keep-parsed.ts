/** Long texts that take long to parse, kept as JSON in node_modules/.cache, where the next run finds them. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprintProgram, hash } from './fingerprint.ts'

const FOLDER = join(import.meta.dirname, '../node_modules/.cache/pathweave')
/** A shorter text is parsed as fast as found. */
const LONG = 5_000

/**
 * What `parse` makes of the text: plain JSON, and a matter of the text and the program alone. Another text, another `parse`
 * and another program parse anew.
 */
export function keepParsed<T>(text: string, parse: (text: string) => T): T {
  if (text.length < LONG) return parse(text)
  const path = join(FOLDER, `parsed-${hash(JSON.stringify([fingerprintProgram(), parse.toString(), text]))}.json`)
  const there = find(path)
  if (there !== undefined) return there as T
  const parsed = parse(text)
  keep(path, JSON.stringify(parsed))
  return parsed
}

function find(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined // not there, or not whole
  }
}

function keep(path: string, json: string): void {
  const beside = `${path}-${process.pid}`
  try {
    mkdirSync(FOLDER, { recursive: true })
    writeFileSync(beside, json)
    renameSync(beside, path)
  } catch {
    // where nothing may be written the next run parses again
  }
}
