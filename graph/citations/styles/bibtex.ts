/** A BibTeX entry in UTF-8, as biber and today's BibTeX read it; titles are braced, so that no style changes their case. */
import { type Citable, type CitableName, dashed, dateOf, doiOf, familyOf, isHan, isPartOfBook, isPeriodical, urlOf } from '../citable.ts'

const TYPES: Record<string, string> = {
  'article-journal': 'article',
  'article-newspaper': 'article',
  'article-magazine': 'article',
  book: 'book',
  chapter: 'incollection',
  'paper-conference': 'inproceedings',
  thesis: 'phdthesis',
  report: 'techreport',
}

export function toBibtex(item: Citable): string {
  const type = TYPES[item.type ?? ''] ?? 'misc'
  const { year, month } = dateOf(item.issued)
  const fields: [string, string | null | undefined | false][] = [
    ['author', (item.author ?? []).map(nameOf).join(' and ')],
    ['editor', (item.editor ?? []).map(nameOf).join(' and ')],
    ['title', item.title && `{${toLatex(item.title)}}`],
    [isPeriodical(item) ? 'journal' : 'booktitle', (isPeriodical(item) || isPartOfBook(item)) && toLatex(item['container-title'] ?? '')],
    ['edition', item.edition],
    ['volume', item.volume],
    ['number', item.issue ?? item.number],
    ['pages', item.page && dashed(item.page).replaceAll('–', '--')],
    [type === 'phdthesis' ? 'school' : type === 'techreport' ? 'institution' : 'publisher', item.publisher && toLatex(item.publisher)],
    ['address', item['publisher-place'] && toLatex(item['publisher-place'])],
    ['year', year === null ? null : String(year)],
    ['month', month === null ? null : String(month)],
    ['doi', doiOf(item)],
    ['url', urlOf(item)],
  ]
  const lines = fields.filter(([, value]) => value).map(([name, value]) => `  ${name} = {${value}},`)
  return `@${type}{${keyOf(item)},\n${lines.join('\n')}\n}`
}

/** First author, year, first long word of the title: `okafor2024apprentices`. */
function keyOf(item: Citable): string {
  const plain = (text: string) =>
    text
      .normalize('NFKD')
      .replace(/[^\p{L}\p{N}]/gu, '')
      .toLowerCase()
  const first = item.author?.[0]
  const word = (item.title ?? '').split(/[\s:：—-]+/).find((one) => [...one].length > 3 || isHan(one)) ?? ''
  return (
    [first ? plain(familyOf(first)) : '', dateOf(item.issued).year ?? '', [...plain(word)].slice(0, 12).join('')].join('') || 'untitled'
  )
}

function nameOf(name: CitableName): string {
  const family = familyOf(name)
  if (isHan(family)) return `{${toLatex(family)}${toLatex(name.given ?? '')}}`
  if (!name.family) return `{${toLatex(family)}}`
  return [family, name.suffix, name.given]
    .filter((part): part is string => Boolean(part))
    .map(toLatex)
    .join(', ')
}

const ESCAPES: Record<string, string> = { '\\': '\\textbackslash{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' }

function toLatex(text: string): string {
  return text.replace(/[\\~^&%$#_{}]/g, (sign) => ESCAPES[sign] ?? `\\${sign}`)
}
