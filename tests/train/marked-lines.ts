/**
 * Printed references whose type mark and punctuation leave no doubt about their fields: GB/T 7714 as most print it.
 */
import type { LabelledReference } from './align-labels.ts'

const YEAR = String.raw`(?<year>(?:19|20)\d\d)`
const FORMS: [type: string, pattern: RegExp][] = [
  [
    'article-journal',
    new RegExp(
      String.raw`^(?<authors>[^.\[\]]{2,200}?)[.．]\s?(?<title>[^\[\]]{4,250}?)\s?\[J(?:/OL)?\][.．]?\s?(?<container>[^,，\[\]]{2,80}?)[,，]\s?${YEAR}[,，]\s?(?:(?<volume>\d{1,4})\s?)?(?:[(（]\s?(?<issue>[\dA-Z]{1,6})\s?[)）])?\s?[:：]\s?(?<pages>\w{1,8}(?:\s?[-–—]\s?\w{1,8})?)\s?[.．。]?$`,
      'u',
    ),
  ],
  [
    'article-newspaper',
    new RegExp(
      String.raw`^(?<authors>[^.\[\]]{2,60}?)[.．]\s?(?<title>[^\[\]]{4,120}?)\s?\[N(?:/OL)?\][.．]?\s?(?<container>[^,，\[\]]{2,40}?)[,，]\s?${YEAR}-\d{1,2}-\d{1,2}\s?(?:[(（](?<pages>\w{1,4})[)）])?\s?[.．。]?$`,
      'u',
    ),
  ],
  [
    'thesis',
    new RegExp(
      String.raw`^(?<authors>[^.\[\]]{2,60}?)[.．]\s?(?<title>[^\[\]]{4,250}?)\s?\[D\][.．]?\s?(?:(?<place>[^:：,，.]{2,20})[:：]\s?)?(?<publisher>[^,，:：\[\].]{3,60})[,，]\s?${YEAR}\s?[.．。]?$`,
      'u',
    ),
  ],
  [
    'book',
    new RegExp(
      String.raw`^(?<authors>[^.\[\]]{2,160}?)[.．]\s?(?<title>[^\[\]]{3,250}?)\s?\[M\][.．]?\s?(?<place>[^:：,，.]{2,20})[:：]\s?(?<publisher>[^,，:：\[\].]{3,60})[,，]\s?${YEAR}(?:\s?[:：]\s?(?<pages>\d{1,4}(?:\s?[-–—]\s?\d{1,4})?))?\s?[.．。]?$`,
      'u',
    ),
  ],
]

/** Reads a line that one of the forms fits; null for all others. */
export function readMarkedLine(line: string): LabelledReference | null {
  for (const [type, pattern] of FORMS) {
    const groups = pattern.exec(line)?.groups
    if (!groups) continue
    const { authors = '', ...fields } = groups
    if (/[;；&]|\d/.test(authors)) return null
    const people = authors
      .split(/[,，、]\s?/)
      .map((name) => name.trim())
      .filter((name) => name && !/^(?:et al|等)$/i.test(name))
    return { raw: line, type, authors: people.map((name) => ({ literal: name.replace(/等$|\s?et al$/, '') })), ...fields }
  }
  return null
}
