/** A copy of the generation that counts, open for changes: the next generation, which only its writer knows. */
import { constants, copyFileSync } from 'node:fs'
import { PathweaveError } from '../errors.ts'
import { type Database, GrafeoDB } from './grafeo-engine.ts'
import { findGeneration, prepareGeneration } from './grafeo-folder.ts'
import { toOpenError } from './grafeo-reader.ts'

export interface Draft {
  path: string
  db: Database
}

/** Only the holder of the folder's lock may call this. Throws `store-missing` where there is nothing to copy, `store-failed`. */
export function createDraft(folder: string): Draft {
  const current = findGeneration(folder)
  if (current === null) throw new PathweaveError('store-missing', `no graph at ${folder}`, 'run pathweave build')
  const path = prepareGeneration(folder)
  try {
    copyFileSync(current, path, constants.COPYFILE_FICLONE)
    return { path, db: GrafeoDB.open(path) }
  } catch (cause) {
    throw toOpenError(folder, path, cause)
  }
}
