/** How two works stand to each other: what both print, compared field by field. */
import { canBeOne } from './name-forms.ts'
import { toDice, toDistance } from './text-likeness.ts'
import { isTelling, type WorkFeatures } from './work-features.ts'
import type { Likeness } from './work-rules.ts'

/** How two works stand to each other; null where no rule could say anything of them. */
export function toLikeness(a: WorkFeatures, b: WorkFeatures): Likeness | null {
  const { title, letters, i, j } = compareTitles(a, b)
  const [pages, doi] = [comparePages(a, b), compare(a.doi ?? '', b.doi ?? '')]
  if ((title === 'other' || title === 'unknown') && pages !== 'same' && doi !== 'same') return null
  return {
    doi,
    title,
    letters,
    author: compareAuthors(a, b),
    years: a.year === null || b.year === null ? null : Math.abs(a.year - b.year),
    venue: compare(a.venue, b.venue),
    volume: compare(a.volume, b.volume),
    issue: compare(a.issue, b.issue),
    pages,
    numbers: haveOtherNumbers(a.numbers[i] ?? '', b.numbers[j] ?? '', title),
    editions:
      (a.edition !== '' || b.edition !== '') && a.edition !== b.edition && (a.year !== b.year || (a.edition !== '' && b.edition !== '')),
    books: a.book || b.book,
    preprint: a.preprint !== b.preprint,
    script: (a.han[0] ?? false) === (b.han[0] ?? false),
  }
}

function compare(a: string, b: string): 'same' | 'other' | 'unknown' {
  return a === '' || b === '' ? 'unknown' : a === b ? 'same' : 'other'
}

function comparePages(a: WorkFeatures, b: WorkFeatures): Likeness['pages'] {
  if (a.first === '' || b.first === '') return 'unknown'
  // of a book a reference prints the page that it means
  if (a.first !== b.first) return a.book || b.book ? 'unknown' : 'other'
  return a.last === b.last || a.last === '' || b.last === '' ? 'same' : 'first'
}

function compareAuthors(a: WorkFeatures, b: WorkFeatures): Likeness['author'] {
  const [one, other] = [a.author, b.author]
  if (!one || !other) return 'unknown'
  if (canBeOne(one, other)) return 'same'
  const [all, writers] = [
    [one, ...a.others()],
    [other, ...b.others()],
  ]
  return all.some((author) => writers.some((writer) => canBeOne(author, writer))) ? 'shared' : 'other'
}

/** Parts of a series, years of a report: told where the titles are otherwise much alike. */
function haveOtherNumbers(a: string, b: string, title: Likeness['title']): boolean {
  if (a === b || title === 'other' || title === 'unknown' || title === 'same') return false
  if (title !== 'main') return true
  return a !== '' && b !== '' && !a.split(' ').some((number) => b.split(' ').includes(number))
}

const ORDER: readonly Likeness['title'][] = ['same', 'typos', 'main', 'reworded', 'other', 'unknown']

function compareTitles(a: WorkFeatures, b: WorkFeatures): { title: Likeness['title']; letters: number; i: number; j: number } {
  let best = { title: 'unknown' as Likeness['title'], letters: 0, i: 0, j: 0 }
  for (let i = 0; i < a.titles.length; i++) {
    for (let j = 0; j < b.titles.length; j++) {
      const title = compareTitle(a, b, i, j)
      if (ORDER.indexOf(title) < ORDER.indexOf(best.title)) best = { title, letters: toLetters(a.titles[i]!, b.titles[j]!), i, j }
    }
  }
  return best
}

/** 汉字 say more each. */
function toLetters(a: string, b: string): number {
  const shorter = a.length < b.length ? a : b
  return /\p{Script=Han}/u.test(shorter) ? shorter.length * 2 : shorter.length
}

function compareTitle(a: WorkFeatures, b: WorkFeatures, i: number, j: number): Likeness['title'] {
  const [one, other] = [a.titles[i]!, b.titles[j]!]
  if (one === other) return 'same'
  if (a.han[i] !== b.han[j]) return 'other'
  const likeness = toDice(a.words[i]!, b.words[j]!)
  if (likeness >= 0.5 && haveSlips(a.words[i]!, b.words[j]!, one, other, a.han[i]!)) return 'typos'
  if (a.answer !== b.answer) return 'other'
  if (a.mains.includes(other) || b.mains.includes(one)) return 'main'
  if ([one, other].every(isTelling) && Math.min(one.length, other.length) >= 24 && (one.startsWith(other) || other.startsWith(one)))
    return 'main'
  return likeness >= 0.65 ? 'reworded' : 'other'
}

/** True where the titles differ by slips of a few letters only: no word for another. */
function haveSlips(a: readonly string[], b: readonly string[], one: string, other: string, han: boolean): boolean {
  if (han) return one.length > 8 && toDistance(one, other, 2) <= (one.length > 16 ? 2 : 1)
  const [left, right] = [a.filter((word) => !b.includes(word)), b.filter((word) => !a.includes(word))]
  if (left.length === 0 && right.length === 0) return Math.abs(one.length - other.length) <= 6
  // words run together or torn apart
  const limit = Math.max(2, Math.floor(Math.min(one.length, other.length) / 20))
  if (Math.abs(one.length - other.length) > limit) return false
  // word by word first, numbers before all: whole titles take far longer
  if (left.length === right.length) {
    if (left.some((word) => word.length > 2 && /\d/.test(word))) return false
    if (!left.every((word) => word.length <= 2 || right.some((slip) => isSlip(word, slip)))) return false
  }
  return toDistance(one, other, limit) <= limit
}

function isSlip(word: string, other: string): boolean {
  if (/\d/.test(word) || /\d/.test(other)) return false
  const least = Math.min(word.length, other.length)
  // a short word with another letter is another word (GaN, GaP); with two exchanged it is a slip (teh)
  if (least < 4) return [...word].sort().join('') === [...other].sort().join('')
  const limit = least >= 8 ? 2 : 1
  return toDistance(word, other, limit) <= limit
}
