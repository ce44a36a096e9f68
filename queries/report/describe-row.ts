/** A row of a reviewer's question in words: a caption in two languages, and what else it says. */
import type { Cell, Row } from '#graph/stores/store.ts'
import type { Column } from '../catalogue/declaration.ts'

export interface Fact {
  column: string
  /** The column, in words. */
  name: string
  /** What the column holds. */
  about: string
  /** The items of a list, else the one there is. */
  values: string[]
}

/** A piece of a caption: what the template says, or a cell. */
export interface CaptionPart {
  /** Null for the template's own words. */
  column: string | null
  text: string
  textZh: string | null
}

export interface Described {
  caption: string
  /** Null where the row has no Chinese names. */
  captionZh: string | null
  captionParts: CaptionPart[]
  facts: Fact[]
  /** What the caption names, where the row has its ids: a node, or the two ends of a link. */
  captionIds: string[]
}

/**
 * @param template with `{column}` for a cell
 * @param shown texts that stand beside the row anyway, such as its sentences
 */
export function describeRow(row: Row, columns: readonly Column[], template: string, shown: ReadonlySet<string>): Described {
  const inCaption = new Set([...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!))
  const names = new Set(columns.map(({ name }) => name))
  const isTold = (name: string) => inCaption.has(name) || (name.endsWith('Zh') && names.has(name.slice(0, -2)))
  const captionParts = template.split(/(\{\w+\})/).flatMap((piece): CaptionPart[] => {
    if (piece === '') return []
    const [, column] = /^\{(\w+)\}$/.exec(piece) ?? []
    if (column === undefined) return [{ column: null, text: piece, textZh: null }]
    const zh = row[`${column}Zh`]
    return [{ column, text: toText(row[column] ?? null), textZh: zh ? toText(zh) : null }]
  })
  const join = (told: (part: CaptionPart) => string) => captionParts.map(told).join('')
  const facts = columns.flatMap(({ name, about }) => {
    const cell = row[name] ?? null
    if (/Ids?$/.test(name) || isTold(name) || [cell].flat().every((part) => part === null || shown.has(String(part)))) return []
    const zh = row[`${name}Zh`]
    const values = zh ? [`${toText(cell)} ${toText(zh)}`] : [cell].flat().map(toText)
    return [{ column: name, name: toWords(name), about, values }]
  })
  return {
    caption: join(({ text }) => text),
    captionZh: captionParts.some(({ textZh }) => textZh !== null) ? join(({ text, textZh }) => textZh ?? text) : null,
    captionParts,
    facts,
    captionIds: [...inCaption].flatMap((name) => (typeof row[`${name}Id`] === 'string' ? [String(row[`${name}Id`])] : [])),
  }
}

function toText(cell: Cell): string {
  if (Array.isArray(cell)) return cell.map(toText).join(', ')
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no'
  return String(cell ?? '').replace(/_/g, ' ')
}

/** `papersFor` → `papers for`. */
const toWords = (name: string) => name.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
