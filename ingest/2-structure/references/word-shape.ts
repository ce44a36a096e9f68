/**
 * What a word looks like, whatever it says: `Ab-Cd`, a year, three Han characters that may be a name.
 */
import { isPinyinFamily, isPinyinWord } from './pinyin.ts'
import { SURNAMES } from './surnames.ts'
import { HAN, NUMBER } from './tokens.ts'

const SHAPES = [
  'none',
  '1 digit',
  '2 digits',
  '3 digits',
  'year',
  '4 digits',
  '5 digits',
  '7 digits',
  'year and letter',
  'ordinal',
  'digits and letters',
  'A',
  'AB',
  'ABC',
  'ABCD',
  'Ab',
  'Abc',
  'Abcd',
  'Abcdefgh',
  'ab',
  'abcd',
  'abcdefgh',
  'AbC',
  'aB',
  'A1',
  'a1',
  'IV',
  'iv',
  'Ab-Cd',
  'Ab-cd',
  'ab-cd',
  'family name in pinyin',
  'pinyin',
  'FAMILY NAME IN PINYIN',
  'Cyrillic',
  'other script',
  '1 Han',
  '2 Han',
  '3 Han',
  '4 Han',
  '6 Han',
  '10 Han',
  'many Han',
  '2 Han, a name',
  '3 Han, a name',
  '4 Han, a name',
] as const
/** The number of each shape. */
export const SHAPE = Object.fromEntries(SHAPES.map((shape, i) => [shape, i])) as Record<(typeof SHAPES)[number], number>
export const SHAPE_COUNT: number = SHAPES.length

/** The shape of a token of a kind. */
export function shapeOf(word: string, kind: number): number {
  const { length } = word
  if (kind === HAN) {
    if (length >= 2 && length <= 4 && SURNAMES.has(word[0]!)) return SHAPE['2 Han, a name'] + length - 2
    return length <= 4 ? SHAPE['1 Han'] + length - 1 : length <= 6 ? SHAPE['6 Han'] : length <= 10 ? SHAPE['10 Han'] : SHAPE['many Han']
  }
  if (kind === NUMBER) {
    if (/^\d+$/.test(word)) {
      if (length === 4) return /^(?:1[5-9]|20)/.test(word) ? SHAPE.year : SHAPE['4 digits']
      return length < 4 ? SHAPE['1 digit'] + length - 1 : length < 7 ? SHAPE['5 digits'] : SHAPE['7 digits']
    }
    if (/^(?:1[5-9]|20)\d\d[a-z]$/.test(word)) return SHAPE['year and letter']
    return /^\d{1,2}(?:st|nd|rd|th)$/i.test(word) ? SHAPE.ordinal : SHAPE['digits and letters']
  }
  if (/^[Ѐ-ӿ]/.test(word)) return SHAPE.Cyrillic
  if (!/^[A-Za-z]/.test(word)) return SHAPE['other script']
  if (/\d/.test(word)) return /^[A-Z]/.test(word) ? SHAPE.A1 : SHAPE.a1
  if (length === 1) return /[A-Z]/.test(word) ? SHAPE.A : SHAPE.ab
  if (/-/.test(word)) return /^[A-Z][^-]*-[A-Z]/.test(word) ? SHAPE['Ab-Cd'] : /^[A-Z]/.test(word) ? SHAPE['Ab-cd'] : SHAPE['ab-cd']
  if (/^[A-Z]+$/.test(word)) {
    if (length > 1 && /^[IVXLC]+$/.test(word) && !/^(?:LI|XI|CC|CL|MC)$/.test(word)) return SHAPE.IV
    if (length > 1 && isPinyinFamily(word)) return SHAPE['FAMILY NAME IN PINYIN']
    return length < 4 ? SHAPE.A + length - 1 : SHAPE.ABCD
  }
  if (/^[A-Z][a-z]+$/.test(word)) {
    if (isPinyinFamily(word)) return SHAPE['family name in pinyin']
    if (isPinyinWord(word)) return SHAPE.pinyin
    return length === 2 ? SHAPE.Ab : length === 3 ? SHAPE.Abc : length < 8 ? SHAPE.Abcd : SHAPE.Abcdefgh
  }
  if (/^[a-z]+$/.test(word)) {
    if (/^[ivxlc]+$/.test(word)) return SHAPE.iv
    return length < 4 ? SHAPE.ab : length < 8 ? SHAPE.abcd : SHAPE.abcdefgh
  }
  return /^[A-Z]/.test(word) ? SHAPE.AbC : SHAPE.aB
}
