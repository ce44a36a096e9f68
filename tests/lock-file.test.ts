/** The lock file must install anywhere: a package manager that can't see a platform's package drops it without a word. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'

const text = readFileSync(join(import.meta.dirname, '../package-lock.json'), 'utf8')
const { packages } = z
  .object({ packages: z.record(z.string(), z.object({ optionalDependencies: z.record(z.string(), z.string()).optional() })) })
  .parse(JSON.parse(text))

test('every optional package, of any platform, has its entry', () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies }]) =>
    Object.keys(optionalDependencies ?? {}).filter(
      (name) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`],
    ),
  )
  expect(Object.keys(packages).length).toBeGreaterThan(100)
  expect(missing).toEqual([])
})

test('no address of a registry', () => {
  expect(text).not.toContain('"resolved"')
  expect(text).not.toMatch(/https?:\/\/[^"]*registry/)
})
