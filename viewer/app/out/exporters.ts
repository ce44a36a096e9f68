/**
 * What a view can be saved as, one declared object each: the menu follows this list.
 *
 * To add one: an object here and its title in language/messages.
 */
import type { PlainKey, Text } from '../language/text.ts'
import { addCaption } from './add-caption.ts'
import type { Drawing } from './drawing.ts'
import type { Seen } from './seen.ts'
import { toCsv } from './to-csv.ts'
import { toGexf } from './to-gexf.ts'
import { toPng } from './to-png.ts'
import { toSvg } from './to-svg.ts'

/** The caption's lines, the title first. */
type Caption = readonly string[]
type Made = Promise<string | Blob>

interface Exporter {
  id: string
  title: PlainKey
  /** After the view's name in the file's. */
  suffix: string
  type: string
  fits(seen: Seen): boolean
  make(seen: Seen, caption: Caption, t: Text): Made
}

function picture(write: (drawing: Drawing, title: string) => string | Promise<Blob>): Pick<Exporter, 'fits' | 'make'> {
  return {
    fits: ({ draw }) => draw !== undefined,
    make: async ({ draw, legend }, caption, t) => {
      const drawing = await draw!()
      const [title = '', ...others] = caption
      const cut = drawing.cutLines === undefined ? [] : [t('save.cut', { n: drawing.cutLines })]
      return write(addCaption(drawing, (await legend?.()) ?? [], [title, ...cut, ...others]), title)
    },
  }
}

const ofGraph = ({ graph }: Seen) => graph !== undefined

export const exporters: readonly Exporter[] = [
  {
    id: 'png',
    title: 'save.png',
    suffix: '.png',
    type: 'image/png',
    ...picture((drawing, title) => toPng(toSvg(drawing, title), drawing)),
  },
  { id: 'svg', title: 'save.svg', suffix: '.svg', type: 'image/svg+xml', ...picture(toSvg) },
  {
    id: 'links',
    title: 'save.links',
    suffix: '-links.csv',
    type: 'text/csv',
    fits: ofGraph,
    make: async ({ graph }) => toCsv((await graph!()).edges),
  },
  {
    id: 'nodes',
    title: 'save.nodes',
    suffix: '-nodes.csv',
    type: 'text/csv',
    fits: ofGraph,
    make: async ({ graph }) => toCsv((await graph!()).nodes),
  },
  {
    id: 'rows',
    title: 'save.rows',
    suffix: '.csv',
    type: 'text/csv',
    fits: ({ rows }) => rows !== undefined,
    make: async ({ rows }) => toCsv(rows!()),
  },
  {
    id: 'json',
    title: 'save.json',
    suffix: '.json',
    type: 'application/json',
    fits: ({ graph, rows }) => graph !== undefined || rows !== undefined,
    make: async ({ graph, rows }, about) => `${JSON.stringify({ about, ...((await graph?.()) ?? { rows: rows?.() }) }, null, 2)}\n`,
  },
  {
    id: 'gexf',
    title: 'save.gexf',
    suffix: '.gexf',
    type: 'application/xml',
    fits: ofGraph,
    make: async ({ graph }, caption) => toGexf(await graph!(), caption),
  },
]
