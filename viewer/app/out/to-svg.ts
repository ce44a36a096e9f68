/** A drawing as an SVG file: no style sheet, no script, no address but what a text says. Pure. */
import { DASH } from '../graph/curve-style.ts'
import { FONT } from '../graph/label-font.ts'
import { type Drawing, type Mark, short } from './drawing.ts'
import { shapePath } from './shape-path.ts'

const WRITE: { [Kind in Mark['kind']]: (mark: Extract<Mark, { kind: Kind }>) => string } = {
  shape: ({ shape, x, y, radius, color, hollow }) =>
    tag('path', {
      d: shapePath(shape, x, y, radius),
      ...(hollow ? { fill: 'none', stroke: color, 'stroke-width': '1.6' } : { fill: color }),
    }),
  path: ({ d, color, width, alpha, fill, fillAlpha, dashed }) =>
    tag('path', {
      d,
      fill: fill ?? 'none',
      ...(fillAlpha !== undefined && { 'fill-opacity': short(fillAlpha) }),
      ...(width > 0 && { stroke: color, 'stroke-width': short(width) }),
      ...(dashed && { 'stroke-dasharray': `${DASH.on} ${DASH.off}` }),
      ...(alpha !== undefined && { 'stroke-opacity': short(alpha) }),
    }),
  text: ({ x, y, text, size, color, bold, middle, halo }) =>
    tag(
      'text',
      {
        x: short(x),
        y: short(y),
        fill: color,
        'font-size': short(size),
        'font-weight': bold ? '700' : '500',
        ...(middle && { 'text-anchor': 'middle' }),
        ...(halo && { stroke: halo, 'stroke-width': '3.5', 'stroke-linejoin': 'round', 'paint-order': 'stroke' }),
      },
      text,
    ),
}

/** @param title read aloud, and shown by file managers */
export function toSvg({ width, height, paper, marks }: Drawing, title: string): string {
  const size = { width: short(width), height: short(height) }
  const body = marks.map((mark) => (WRITE[mark.kind] as (mark: Mark) => string)(mark))
  const written = [tag('title', {}, title), tag('rect', { ...size, fill: paper }), ...body].join('\n')
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    ...size,
    viewBox: `0 0 ${size.width} ${size.height}`,
    'font-family': FONT,
    'dominant-baseline': 'central',
  }
  return `${open('svg', root)}>\n${written}\n</svg>\n`
}

function tag(name: string, attributes: Record<string, string>, text?: string): string {
  return text === undefined ? `${open(name, attributes)}/>` : `${open(name, attributes)}>${escapeXml(text)}</${name}>`
}

function open(name: string, attributes: Record<string, string>): string {
  return `<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeXml(value)}"`)
    .join('')}`
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** XML 1.0 has no control characters at all, so they go. */
function escapeXml(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML can't hold
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replace(/[&<>"]/g, (found) => ENTITIES[found]!)
}
