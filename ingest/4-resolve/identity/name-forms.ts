/**
 * A printed name as something to compare: family and given folded, initials, in pinyin where it is printed in 汉字.
 *
 * `Li M. Q.`, `Li Mengqing`, `Mengqing LI`, `Li Meng-qing` and 李梦晴 can be one person; `Li Ming` can't be any of them.
 */
import type { CslName } from '../../extraction.ts'
import { fromHanName } from '../../han-name.ts'
import { toSlug } from '../identity.ts'
import { cutSyllables, toPinyin } from './pinyin.ts'

export interface NameForm {
  /** Letters of the family name only; of a name in one piece all its letters. */
  family: string
  /** Words of the given name; empty where none is printed. */
  given: string[]
  /** One letter a word, or a syllable of pinyin. */
  initials: string
  /** True where only initials are printed. */
  short: boolean
  /** True where the name reads as Chinese. */
  chinese: boolean
  /** In 汉字 as printed, family first; two that are printed in 汉字 are compared by these. */
  han: string
  /** `jr`, `iii`; empty where none is printed. */
  suffix: string
}

const HAN = /\p{Script=Han}/u

const read = new Map<string, NameForm>()

/** Reads a name for all comparisons; one that was read before isn't read again. */
export function toNameForm(name: CslName): NameForm {
  const key = `${name.family}\u0001${name.given}\u0001${name.literal}\u0001${name['non-dropping-particle']}\u0001${name.suffix}`
  const form = read.get(key) ?? { ...readName(name), suffix: toSlug(name.suffix ?? '') }
  read.set(key, form)
  return form
}

function readName(name: CslName): Omit<NameForm, 'suffix'> {
  const whole = name.literal ?? (name.given ? undefined : name.family)
  const parts = whole === undefined ? name : splitWhole(whole)
  const family = [parts['non-dropping-particle'], parts.family].filter(Boolean).join(' ')
  const given = parts.given ?? ''
  if (HAN.test(family)) return fromHan(family, given)
  const words = toSlug(withU(given)).split('-').filter(Boolean)
  const key = foldFamily(family)
  const syllables = words.map((word) => (word.length > 1 ? cutSyllables(word) : null))
  const printed = given.replace(/[^\p{L}]/gu, '')
  const caps = printed.length > 0 && printed.length <= 3 && printed === printed.toUpperCase() && family !== family.toUpperCase()
  const short = words.length > 0 && (caps || words.every((word) => word.length === 1))
  if (short) return { family: key, given: [], initials: words.join(''), short, chinese: cutSyllables(key)?.length === 1, han: '' }
  const isChinese = isPinyinFamily(key) && words.length > 0 && syllables.every((cut) => cut !== null && cut.length <= 2)
  const flat = isChinese ? syllables.flatMap((cut) => cut!) : words
  return {
    family: key,
    given: isChinese ? [flat.join('')] : flat,
    initials: flat.map((word) => [...word][0]).join(''),
    short: false,
    chinese: isChinese,
    han: '',
  }
}

function isPinyinFamily(family: string): boolean {
  const syllables = cutSyllables(family)
  return syllables !== null && syllables.length > 0 && syllables.length <= 2
}

function fromHan(family: string, given: string): Omit<NameForm, 'suffix'> {
  const letters = `${family}${given}`.replace(/[\s·]/g, '')
  const syllables = [...given.replace(/\s/g, '')].map((letter) => toPinyin(letter, 'given'))
  return {
    family: foldFamily(toPinyin(family, 'family')),
    given: syllables.length ? [syllables.join('')] : [],
    initials: syllables.map((syllable) => syllable[0]).join(''),
    short: false,
    chinese: true,
    han: letters,
  }
}

/** A name in one piece: 汉字 are cut by their family names, what has a comma at it; the rest stays whole (a body, mostly). */
function splitWhole(whole: string): CslName {
  const han = HAN.test(whole) ? fromHanName(whole) : null
  if (han) return han
  const [family, given] = whole.split(/,\s*/)
  return family && given ? { family, given } : { family: whole }
}

/** `Lü`, `Lyu` and `Lv` are one family name; Lu is another. */
function foldFamily(family: string): string {
  const bare = toSlug(withU(family)).replaceAll('-', '')
  return bare.replace(/^([ln])yu$/, '$1v')
}

/** `Lü` → `Lv`, composed or not, where the word is pinyin (Lüders is none). */
function withU(text: string): string {
  if (/^[ -~]*$/.test(text)) return text
  return text.normalize('NFC').replace(/(?<!\p{L})[lnLN][üÜǖǘǚǜ]\p{L}*/gu, (word) => {
    const read = `${word[0]}v${word.slice(2)}`
    return cutSyllables(read.toLowerCase()) ? read : word
  })
}

/** How two given names stand to each other, the surest first. */
export type NameMatch = 'equal' | 'extends' | 'initials' | 'abbreviated' | 'other'

/** Compares given names; family names are the caller's. Nothing printed is compatible with everything (`abbreviated`). */
export function matchGiven(a: NameForm, b: NameForm): NameMatch {
  if (a.han && b.han) return a.han === b.han ? 'equal' : 'other'
  if (!a.initials || !b.initials) return a.initials === b.initials ? 'equal' : 'abbreviated'
  if (a.short && b.short) {
    if (a.initials === b.initials) return 'initials'
    return isPrefix(a.initials, b.initials) ? 'abbreviated' : 'other'
  }
  if (a.short || b.short) {
    const [short, full] = a.short ? [a, b] : [b, a]
    const fits = full.chinese ? full.initials.startsWith(short.initials) : isPrefix(full.initials, short.initials)
    return fits ? 'abbreviated' : 'other'
  }
  if (a.given.join('') === b.given.join('')) return 'equal'
  if (a.chinese && b.chinese) return 'other'
  const length = Math.min(a.given.length, b.given.length)
  const alike = Array.from({ length }, (_, i) => matchWord(a.given[i]!, b.given[i]!))
  if (alike.includes('other')) return 'other'
  return alike[0] === 'equal' ? 'extends' : 'abbreviated'
}

function matchWord(a: string, b: string): 'equal' | 'initial' | 'other' {
  if (a === b) return 'equal'
  return (a.length === 1 || b.length === 1) && a[0] === b[0] ? 'initial' : 'other'
}

function isPrefix(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a)
}

const swapped = new WeakMap<NameForm, NameForm | null>()

/** Family and given as the other order would have them; null where that can't be read so. */
export function toSwapped(form: NameForm): NameForm | null {
  let other = swapped.get(form)
  if (other === undefined) {
    other = swap(form)
    swapped.set(form, other)
  }
  return other
}

function swap(form: NameForm): NameForm | null {
  if (form.short || form.han || form.given.length !== 1) return null
  const [given] = form.given
  if (!isPinyinFamily(given!) && !form.chinese) return null
  const syllables = cutSyllables(form.family)
  if (!syllables || syllables.length === 0 || syllables.length > 2) return null
  return { ...form, family: foldFamily(given!), given: [form.family], initials: syllables.map((syllable) => syllable[0]).join('') }
}

/** True where two forms can be one person's. */
export function canBeOne(a: NameForm, b: NameForm): boolean {
  if (a.suffix !== b.suffix && a.suffix !== '' && b.suffix !== '') return false
  if (a.family === b.family) return matchGiven(a, b) !== 'other'
  const other = toSwapped(a)
  return other !== null && other.family === b.family && matchGiven(other, b) !== 'other'
}
