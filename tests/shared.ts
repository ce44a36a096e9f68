/** Where the full texts and annotations lie that tests and scores need and the project does not ship. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

const given = process.env.PATHWEAVE_SHARED

/** The folder, or null where it is not at hand. In CI it always is. */
export const shared: string | null = given && existsSync(given) ? resolve(given) : null
if (!shared && process.env.CI === 'true') throw new Error('PATHWEAVE_SHARED must name the folder of papers and annotations in CI')

/** Why a test that needs it is skipped. */
export const withoutShared = 'needs the full texts: set PATHWEAVE_SHARED to their folder'
