/**
 * What property tests try: in CI the same each time, so that whether a commit is green doesn't hang on chance; elsewhere
 * something new with each run.
 */
import fc from 'fast-check'

if (process.env.CI === 'true') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 20_261_122 })
