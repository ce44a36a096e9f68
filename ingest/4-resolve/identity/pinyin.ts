/** 汉字 as pinyin, and pinyin cut into its syllables. */
import { createRequire } from 'node:module'

const load = createRequire(import.meta.url)
/** Its dictionary is read where there is a 汉字 to look up. */
let dictionary: typeof import('pinyin-pro') | undefined
const cache = new Map<string, string>()

/** `欣然` → `xinran`, `吕` as a family name → `lv`; what is no 汉字 stays. No tones, no spaces. */
export function toPinyin(text: string, part: 'family' | 'given' | 'text' = 'text'): string {
  if (part === 'given') return [...text].map((letter) => romanize(letter, 'normal')).join('')
  return romanize(text, part === 'family' ? 'surname' : 'normal')
}

function romanize(text: string, mode: 'surname' | 'normal'): string {
  const key = `${mode} ${text}`
  let read = cache.get(key)
  if (read === undefined) {
    dictionary ??= load('pinyin-pro') as typeof import('pinyin-pro')
    read = dictionary.pinyin(text, { toneType: 'none', type: 'array', v: true, surname: mode === 'surname' ? 'head' : 'off' }).join('')
    cache.set(key, read)
  }
  return read
}

const INITIAL = '(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])'
const FINAL = '(?:iang|iong|uang|ang|eng|ing|ong|iao|ian|uai|uan|van|ai|ei|ao|ou|an|en|in|un|vn|ia|ie|iu|ua|uo|ui|ue|ve|a|o|e|i|u|v)'
const SYLLABLE = new RegExp(`^(?:${INITIAL}${FINAL}|ang|ai|ao|an|ou|er|en|a|e|o)`)

/** `mengqing` → [meng, qing]; null for what is no pinyin. */
export function cutSyllables(word: string): string[] | null {
  if (word === '') return []
  const longest = SYLLABLE.exec(word)?.[0]
  if (!longest) return null
  for (let length = longest.length; length > 0; length--) {
    const piece = word.slice(0, length)
    if (SYLLABLE.exec(piece)?.[0] !== piece) continue
    const rest = cutSyllables(word.slice(length))
    if (rest) return [piece, ...rest]
  }
  return null
}
