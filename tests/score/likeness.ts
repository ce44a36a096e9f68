/** When two texts are the same name or the same sentence, by the rules of the shared scorer (`score.mjs`). */

const HAN = /\p{Script=Han}/u

/** Lower case, letters and digits only, single spaces. */
function bare(text: string): string {
  const plain = text.normalize('NFKC').toLowerCase()
  return plain
    .replace(/[\u2018\u2019\u201c\u201d"'`*_]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** A name without case, spaces and signs. */
export function squeezed(name: string): string {
  return bare(name).replaceAll(' ', '')
}

/** Words as the scorer counts them; Chinese prints no spaces: its words are pairs of characters. */
function toWords(text: string): string[] {
  const joined = bare(text).replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, '')
  return (joined.match(/\p{Script=Han}+|[^\p{Script=Han}\s]+/gu) ?? []).flatMap((word) => {
    const letters = [...word]
    return HAN.test(word) && letters.length > 1 ? letters.slice(1).map((letter, i) => letters[i] + letter) : [word]
  })
}

/** Compares texts again and again; each is cut into words once. */
export class Likeness {
  private readonly words = new Map<string, string[]>()
  private readonly shares = new Map<string, { shorter: number; dice: number }>()

  /** Whether two quotes are of one sentence. */
  sentence(a: string, b: string): boolean {
    const { shorter, dice } = this.overlap(a, b)
    return shorter >= 0.75 && dice >= 0.4
  }

  /** Whether two names share most of their words. */
  name(a: string, b: string): boolean {
    return this.overlap(a, b).dice >= 0.6
  }

  private overlap(a: string, b: string): { shorter: number; dice: number } {
    const key = `${a}\u0001${b}`
    const known = this.shares.get(key)
    if (known) return known
    const [left, right] = [this.wordsOf(a), this.wordsOf(b)]
    const unmatched = new Map<string, number>()
    for (const word of right) unmatched.set(word, (unmatched.get(word) ?? 0) + 1)
    let shared = 0
    for (const word of left) {
      const more = unmatched.get(word) ?? 0
      if (more > 0) shared++
      unmatched.set(word, more - 1)
    }
    const share = {
      shorter: shared / Math.max(1, Math.min(left.length, right.length)),
      dice: (2 * shared) / Math.max(1, left.length + right.length),
    }
    this.shares.set(key, share)
    return share
  }

  private wordsOf(text: string): string[] {
    const known = this.words.get(text)
    if (known) return known
    const words = toWords(text)
    this.words.set(text, words)
    return words
  }
}
