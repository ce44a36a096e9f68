import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** The suites that need a server of Neo4j; they share one, so they run one after the other. */
const withNeo4j = ['tests/stores.test.ts', 'tests/queries.test.ts', 'tests/review-stores.test.ts']

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 180_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: withNeo4j,
          // one that drives a browser or a program mostly waits; what one file has loaded and compiled the next finds
          maxWorkers: Math.max(3, availableParallelism() - 1),
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'stores',
          include: withNeo4j,
          globalSetup: ['tests/neo4j/global-setup.ts'],
          setupFiles: ['tests/neo4j/wait-for-server.ts'],
          fileParallelism: false,
        },
      },
    ],
  },
})
