/** Builds into a store that are killed, and two at once. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import type { Credentials } from '#graph/stores/store.ts'
import { makePapers } from './bench/make-papers.ts'
import { killBuilds } from './kill-builds.ts'
import { runProgram, startProgram } from './run-program.ts'

/** One runs to its end, one is killed writing and one reading; `kill-builds.ts` does as many as one likes. */
const KILLS = 3

export function toEnvironment({ username, password, database }: Credentials): NodeJS.ProcessEnv {
  return { NEO4J_USERNAME: username, NEO4J_PASSWORD: password, NEO4J_DATABASE: database }
}

export function describeBuilds(name: string, credentials: Credentials = {}): void {
  const env = toEnvironment(credentials)
  const folder = mkdtempSync(join(tmpdir(), 'pathweave-builds-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('that are killed leave nothing lost, nothing doubled, and what is half written says so', async () => {
    const kills = await killBuilds(name, KILLS, credentials)
    expect(kills).toHaveLength(KILLS)
    expect(kills.filter(({ left, mended }) => left === 'broken' || !mended)).toEqual([])
  }, 300_000)

  it('are one at a time: a second one is refused in one line, or has waited', async () => {
    const papers = join(folder, 'two-builds')
    makePapers(papers, 30)
    const first = startProgram(['build', papers, '--store', name], env)
    const ended = new Promise((resolve) => first.once('close', resolve))
    const second = await runProgram(['build', papers, '--store', name], '', env)
    await ended
    const refusal = `pathweave: another process is writing to ${name} — wait until it has finished\n`
    const last = await runProgram(['build', papers, '--store', name], '', env)
    expect(last.err).toContain('papers: 30 unchanged\n')
    // whichever came first to the store has built; the other was refused, or found nothing left to do
    expect([first.exitCode, second.code].sort()).toEqual(second.err === refusal || first.exitCode === 1 ? [0, 1] : [0, 0])
    if (second.code !== 0) expect(second.err).toBe(refusal)
  })
}
