/**
 * Volume, issue, pages and numbers without the words that name them.
 */
import type { CslItem } from '../../extraction.ts'

/** `vol. 12` → `12`. */
export function stripVolume(printed: string): string {
  return /(?:[A-Z]?\d[\w./-]*|[IVXLCDM]+|\d{4}年卷)$/i.exec(printed.replace(/\s?([-/])\s?/g, '$1'))?.[0] ?? printed
}

/** `pp. 12 - 20` → `12-20`. */
export function stripPages(printed: string): string {
  return printed
    .replace(/^(?:(?:pp?|pages?|pgs?|s|art(?:icle)?(?:\s?(?:id|no))?|с)(?![\p{L}])[.:\s]*)/iu, '')
    .replace(/\s?(?:页|pp?\.?|p\.)$/u, '')
    .replace(/\s/g, '')
    .replace(/-+/g, '-')
}

/** `no. 4` → `4`. */
export function stripIssue(printed: string): string {
  const bare = printed
    .replace(/^(?:no|nr|n°|issue|iss|num(?:ber)?|nos|heft|n)(?![\p{L}])[.:\s]*/iu, '')
    .replace(/^第|期$/gu, '')
    .trim()
    .replace(/\s?([-/])\s?/g, '$1')
  return /(?:[A-Z]{0,2}\d[\w./&-]*|Suppl.*|增刊.*|Special.*|\p{L}.*)$/iu.exec(bare)?.[0] ?? printed
}

const VOLUME_END =
  /\s?[:：,，.]?\s?(?:[Vv]ol(?:ume|\.)?\s?(\d{1,3}|[IVX]{1,4})|第\s?([\d一二三四五六七八九十]{1,3})\s?[卷册]|[卷]?\s?(\d{4}年卷))$/u
const NUMBER_END =
  /\s?[:：,，]\s?((?:CN|US|EP|WO|JP|DE|GB|KR|FR|RU)\s?[\dA-Z/]{5,}(?:\.\d)?|(?:ISO|IEC|GB|DB|ANSI|IEEE|ASTM|DIN|EN|BS|JB|YY|HJ|NY|SL|JTG)(?:\/[A-Z]{1,4})?[\s-]?[\dA-Z.]+(?:[-—:]\d{1,5}){0,4}(?:\(\w{2}\))?)$/u

/** Volume and number that are printed at the end of the title. */
export function splitNumbers(item: CslItem): void {
  for (const field of ['title', 'container-title'] as const) {
    const volume = VOLUME_END.exec(item[field] ?? '')
    const text = item[field]
    if (text && volume && volume.index > 6 && !item.volume) {
      item.volume = volume[1] ?? volume[2] ?? volume[3]
      item[field] = text.slice(0, volume.index).trim()
    }
  }
  const number = NUMBER_END.exec(item.title ?? '')
  if (item.title && number?.[1] && number.index > 4) {
    item.number = number[1]
    item.title = item.title.slice(0, number.index).trim()
  }
}
