/** Loads the module of a question. A bundle of the program has another in the place of this file (pathweave.mjs). */
import { pathToFileURL } from 'node:url'

export async function importQuestion(path: string): Promise<unknown> {
  return import(/* @vite-ignore */ pathToFileURL(path).href)
}
