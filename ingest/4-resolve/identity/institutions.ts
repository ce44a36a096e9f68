/** Which names of institutions are one body's. */
import { pairBlocks } from './cluster.ts'
import type { Finding } from './decision.ts'
import { toInstitutionKey, toShorterKey, toTranslatedKeys } from './institution-names.ts'

interface Known {
  key: string
  shorter: string | null
  translated: string[]
}

/** Decides about names, given each once. */
export function findInstitutions(names: readonly string[]): Finding[] {
  const known = names.map(
    (name): Known => ({ key: toInstitutionKey(name), shorter: toShorterKey(name), translated: toTranslatedKeys(name) }),
  )
  const keys = known.map(({ key, shorter, translated }) =>
    [key, shorter, ...translated, key.replace(/^of /, '')].filter((each) => each !== null),
  )
  return pairBlocks(keys, 200, 20).flatMap(([a, b]) => {
    const found = compare(known[a]!, known[b]!)
    return found ? [{ a, b, ...found }] : []
  })
}

function compare(a: Known, b: Known): Pick<Finding, 'rule' | 'evidence' | 'score'> | null {
  if (a.key === b.key) return { rule: 'institution-spelling', score: 0.96, evidence: () => ['the same telling words'] }
  if (a.shorter === b.key || b.shorter === a.key) {
    return { rule: 'with-and-without-college', score: 0.92, evidence: () => ['one adds only the kind of school'] }
  }
  const plain = (key: string) => key.replace(/^of /, '')
  if (a.translated.includes(plain(b.key)) || b.translated.includes(plain(a.key))) {
    return { rule: 'institution-translation', score: 0.91, evidence: () => ['one is the other word by word in English'] }
  }
  return null
}
