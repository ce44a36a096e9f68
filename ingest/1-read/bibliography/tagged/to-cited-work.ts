/** A cited reference as Web of Science prints it: `SMITH J, 1990, NATURE, V1, P20, DOI 10.1000/1`. */
import { toDate } from '../dates.ts'
import type { CitedItem } from '../entry.ts'
import { toDoi } from '../identifiers.ts'
import { toName } from '../names.ts'

/** The cited work, or null for what names none. */
export function toCitedWork(text: string): CitedItem | null {
  const raw = text.replace(/\s+/g, ' ').trim()
  if (!raw) return null
  const doi = toDoi(raw)
  const parts = raw.split(/,\s+/)
  const year = parts.findIndex((part) => /^\d{4}$/.test(part))
  const item: CitedItem = { raw, type: 'article-journal', ...(doi ? { DOI: doi } : {}) }
  if (year < 0) return item
  const author = year > 0 ? toName(parts.slice(0, year).join(' ').replace(/^\*/, '')) : null
  if (author) item.author = [author]
  item.issued = toDate(parts[year]!)!
  for (const part of parts.slice(year + 1)) {
    const volume = /^V(\d\S*)$/.exec(part)?.[1]
    const page = /^[Pp]p?\s?(\d\S*)$/.exec(part)?.[1]
    if (volume) item.volume = volume
    else if (page) item.page = page
    else if (!/^(?:\[?DOI|10\.)/.test(part)) item['container-title'] ??= part
  }
  return item
}
