/** Writes a vocabulary in either format. */
import { extname } from 'node:path'
import { PathweaveError } from '#graph/errors.ts'
import type { VocabularyDraft } from './draft.ts'
import { toSkos } from './to-skos.ts'
import { toYaml } from './to-yaml.ts'

export type VocabularyFormat = 'skos' | 'yaml'

const ENDINGS: Record<string, VocabularyFormat> = { '.ttl': 'skos', '.turtle': 'skos', '.yaml': 'yaml', '.yml': 'yaml' }

/** The format of the file `out`, by its ending; where none is named, the one that `from` is not. Throws `bad-call`. */
export function findFormat(out: string | undefined, from: 'yaml' | 'turtle'): VocabularyFormat {
  if (out === undefined) return from === 'yaml' ? 'skos' : 'yaml'
  const format = ENDINGS[extname(out).toLowerCase()]
  if (format) return format
  throw new PathweaveError('bad-call', `${out} ends neither in .ttl nor in .yaml`, 'name it so, or give --format skos or yaml')
}

/** The text of a file. */
export function writeVocabulary(draft: VocabularyDraft, format: VocabularyFormat, base?: string): string {
  return format === 'skos' ? toSkos(draft, base) : toYaml(draft)
}
