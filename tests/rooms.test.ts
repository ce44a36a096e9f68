/** Holds the house to its plan: data flows ingest → graph ← queries ← viewer, and phases never import one another. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const MAY_IMPORT: Record<string, readonly string[]> = { graph: [], ingest: ['graph'], queries: ['graph'], viewer: ['graph', 'queries'] }

const files = Object.keys(MAY_IMPORT).flatMap((room) =>
  readdirSync(join(root, room), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name))),
)

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8')
  return [...text.matchAll(/(?:from|import\()\s*'([#.][^']+)'/g)].map(([, path]) =>
    path!.startsWith('#') ? path!.slice(1) : relative(root, resolve(root, dirname(file), path!)),
  )
}

test('every room has code to look at', () => {
  for (const room of Object.keys(MAY_IMPORT)) expect(files.filter((file) => file.startsWith(`${room}/`)).length, room).toBeGreaterThan(3)
})

test('a room imports only the rooms before it', () => {
  const wrong = files.flatMap((file) => {
    const room = file.split('/')[0]!
    return importsOf(file)
      .map((path) => path.split('/')[0]!)
      .filter((other) => other in MAY_IMPORT && other !== room && !MAY_IMPORT[room]!.includes(other))
      .map((other) => `${file} imports ${other}`)
  })
  expect(wrong).toEqual([])
})

test('the phases of ingest meet in the pipeline only', () => {
  const phase = (path: string) => /^ingest\/(\d)-/.exec(path)?.[1]
  const wrong = files.flatMap((file) =>
    importsOf(file)
      .filter((path) => phase(file) && phase(path) && phase(path) !== phase(file))
      .map((path) => `${file} imports ${path}`),
  )
  expect(wrong).toEqual([])
})

test('one folder knows Sigma', () => {
  const knowing = files.filter((file) =>
    /(?:from|import\()\s*'(?:sigma|@sigma|@react-sigma)(?:\/[^']*)?'/.test(readFileSync(join(root, file), 'utf8')),
  )
  expect(knowing).not.toEqual([])
  expect(knowing.filter((file) => dirname(file) !== join('viewer', 'app', 'graph', 'sigma'))).toEqual([])
})
