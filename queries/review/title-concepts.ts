/** Which concepts a printed title names: by their names and variants, whatever the case, the hyphens and a plural's s. */

export interface NamedConcept {
  id: string
  names: string[]
}

/** A function that gives the ids of the concepts that a title names, in order of the ids. */
export function readTitles(concepts: readonly NamedConcept[]): (title: string) => string[] {
  const latin = new Map<string, Set<string>>()
  const hanzi = new Map<string, Set<string>>()
  let longest = 0
  for (const { id, names } of concepts) {
    for (const name of names) {
      const words = toWords(name)
      const [index, key] = HANZI.test(name) ? [hanzi, name] : [latin, words.join(' ')]
      if (key === '') continue
      if (index === latin) longest = Math.max(longest, words.length)
      index.set(key, (index.get(key) ?? new Set()).add(id))
    }
  }
  return (title) => {
    const words = toWords(title)
    const found = new Set<string>()
    for (let from = 0; from < words.length; from++) {
      for (let to = from + 1; to <= Math.min(words.length, from + longest); to++) {
        for (const id of latin.get(words.slice(from, to).join(' ')) ?? []) found.add(id)
      }
    }
    if (HANZI.test(title)) for (const [name, ids] of hanzi) if (title.includes(name)) for (const id of ids) found.add(id)
    return [...found].sort()
  }
}

const HANZI = /\p{Script=Han}/u

/** Lower-case words in the singular, as far as an ending tells. */
function toWords(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return words.map((word) => (word.length < 4 ? word : word.replace(/ies$/, 'y').replace(/([^s])s$/, '$1')))
}
