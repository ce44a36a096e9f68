import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Those that take longest begin first, so that no worker is left alone with one at the end. */
const LONGEST = [
  'neo4j',
  'browser-views',
  'accuracy',
  'stores',
  'browser',
  'building',
  'robust',
  'tasks',
  'cli',
  'curation',
  'building-any',
]

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const found = ({ moduleId }: TestSpecification) => LONGEST.findIndex((name) => moduleId.endsWith(`/tests/${name}.test.ts`))
    const rank = (file: TestSpecification) => (found(file) < 0 ? LONGEST.length : found(file))
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b))
  }
}

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 180_000,
    include: ['tests/**/*.test.ts'],
    setupFiles: 'tests/seed.ts',
    // one that drives a browser or a program mostly waits; what one file has loaded and compiled the next finds
    maxWorkers: Math.max(3, availableParallelism() - 1),
    isolate: false,
    sequence: { sequencer: LongestFirst },
  },
})
