/**
 * The words of a printed reference that no field took: what stays only in `raw`.
 */
import type { Reference } from './extraction.ts'

/** Words that print between fields and belong to none. */
const BETWEEN = new Set(
  (
    'a an and at by de der et al for from in of on the to und with & ' +
    'vol volume no nr number issue pp pages page p art article ed eds edn edition editor editors edited trans translated hrsg ' +
    'doi org dx http https www url available accessed access retrieved online viewed cited published print epub pmid pmcid isbn issn ' +
    'proc in press jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august september ' +
    'october november december phd thesis dissertation master masters doctoral report technical preprint arxiv chinese english cnki'
  ).split(' '),
)
const HAN_BETWEEN = /[等著主编译校卷期第页年月日版见载引自辑出社博硕士学位论文本文]+/gu

/** The stretches of an entry that no field holds, each of two letters at least, in order. */
export function wordsLeft(reference: Reference): string[] {
  const held = new Map<string, number>()
  const values = valuesOf(reference)
  for (const word of values.flatMap((value) => value.match(/[\p{L}\p{M}]+|\d+/gu) ?? []))
    held.set(fold(word), (held.get(fold(word)) ?? 0) + 1)
  const joined = fold(values.join(' ')).replace(/[\s\p{P}]/gu, '')
  const left: string[] = []
  let open = ''
  for (const [word] of reference.raw
    .replace(/<[^<>]{1,40}>|\[[A-Z]{1,2}(?:\/[A-Z]{2})?\]/g, ' ')
    .matchAll(/[\p{L}\p{M}]+|\d+|[^\p{L}\p{M}\d]+/gu)) {
    if (!/[\p{L}\d]/u.test(word)) {
      if (open) open += word
      continue
    }
    const folded = fold(word)
    const known = held.get(folded) ?? 0
    if (known > 0) held.set(folded, known - 1)
    if (known > 0 || isBetween(word, joined)) {
      if (open) left.push(open)
      open = ''
    } else open += word
  }
  if (open) left.push(open)
  return left.map((stretch) => stretch.replace(/[\s\p{P}\p{S}]+$/u, '')).filter((stretch) => /\p{L}{3}|\p{Script=Han}{2}/u.test(stretch))
}

function isBetween(word: string, joined: string): boolean {
  if (/\p{Script=Han}/u.test(word)) {
    const rest = word.replace(HAN_BETWEEN, '')
    return rest === '' || joined.includes(fold(word)) || joined.includes(fold(rest))
  }
  return BETWEEN.has(word.toLowerCase()) || /^\p{L}$/u.test(word) || (word.length > 3 && joined.includes(fold(word)))
}

/** All that the fields say, as strings. */
function valuesOf(reference: Reference): string[] {
  const { raw: _, key: __, span: ___, confidence: ____, type: _____, ...fields } = reference
  return stringsOf(fields)
}

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : []
}

function fold(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
