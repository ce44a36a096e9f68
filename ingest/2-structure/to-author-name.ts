/**
 * A printed name to family and given name, by the customs of the language that it is in.
 */
import type { CslName } from '../extraction.ts'
import { isPinyinFamily, isPinyinWord } from './references/pinyin.ts'

const COMPOUND = [
  '欧阳',
  '司马',
  '上官',
  '诸葛',
  '司徒',
  '皇甫',
  '尉迟',
  '公孙',
  '慕容',
  '令狐',
  '东方',
  '夏侯',
  '端木',
  '南宫',
  '长孙',
  '宇文',
  '轩辕',
]
const PARTICLES = new Set([
  'van',
  'von',
  'der',
  'den',
  'de',
  'del',
  'della',
  'di',
  'da',
  'dos',
  'du',
  'la',
  'le',
  'el',
  'al',
  'bin',
  'ibn',
  'ten',
  'ter',
  'zu',
  'af',
  'av',
  'st.',
  'o’',
  "n'",
  'mac',
])
const SUFFIX = /^(?:Jr|Sr|II|III|IV|MD|PhD|Ph\.D)\.?$/i

/** Which way round a byline prints Chinese names: the family name first, last, or not told. */
export type NameOrder = 'family-first' | 'family-last' | null

/** What a single romanized name tells about the order. */
export function orderOf(name: string): NameOrder {
  const words = name.split(' ')
  if (words.length !== 2) return null
  const [first, last] = words as [string, string]
  if (isCapitals(first) !== isCapitals(last)) return isCapitals(first) ? 'family-first' : 'family-last'
  if (!isPinyinWord(first) || !isPinyinWord(last)) return null
  if (isPinyinFamily(first) !== isPinyinFamily(last)) return isPinyinFamily(first) ? 'family-first' : 'family-last'
  return null
}

/** The name as CSL-JSON has it; null for what is no name. */
export function toAuthorName(name: string, order: NameOrder): CslName | null {
  const words = name.split(' ').filter((word) => !SUFFIX.test(word.replace(/,$/, '')))
  if (/\p{Script=Han}/u.test(name)) return fromHan(name.replace(/\s/g, ''))
  if (!words.length || words.length > 7 || !words.some((word) => /\p{L}{2}/u.test(word))) return null
  if (words.length === 1) return { family: words[0]! }
  const own = orderOf(words.join(' ')) ?? (words.length === 2 && words.every((word) => isPinyinWord(word)) ? order : null)
  if (own === 'family-first') return { family: toName(words[0]!), given: words.slice(1).join(' ') }
  let at = words.length - 1
  while (at > 1 && PARTICLES.has(words[at - 1]!.toLowerCase())) at--
  return { family: words.length === 2 ? toName(words[1]!) : words.slice(at).join(' '), given: words.slice(0, at).join(' ') }
}

function fromHan(name: string): CslName | null {
  const letters = name.replace(/[^\p{Script=Han}·]/gu, '')
  if (letters.length < 2 || letters.length > 12) return null
  if (letters.includes('·')) return { literal: letters }
  const length = letters.length > 2 && COMPOUND.some((family) => letters.startsWith(family)) ? 2 : 1
  return { family: letters.slice(0, length), given: letters.slice(length) }
}

function isCapitals(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase() && /\p{L}{2}/u.test(word) && !word.includes('.')
}

function toName(word: string): string {
  return isCapitals(word) ? word[0]! + word.slice(1).toLowerCase() : word
}
