/** What goes out of the viewer: pictures from what is drawn, data of what is left. */
import { describe, expect, it, vi } from 'vitest'
import { drawChains, drawRing } from '#viewer/app/chains/draw-chains.ts'
import { CANVAS } from '#viewer/app/graph/palette.ts'
import { createText } from '#viewer/app/language/text.ts'
import { addCaption } from '#viewer/app/out/add-caption.ts'
import { curveArrow } from '#viewer/app/out/curve-arrow.ts'
import { drawCanvas } from '#viewer/app/out/draw-canvas.ts'
import { exporters } from '#viewer/app/out/exporters.ts'
import { widthOf, wrapText } from '#viewer/app/out/text-width.ts'
import { toCsv } from '#viewer/app/out/to-csv.ts'
import { toGexf } from '#viewer/app/out/to-gexf.ts'
import { toSvg } from '#viewer/app/out/to-svg.ts'

// The reader of GEXF, which comes with its writer, wants a browser's parser to be there.
vi.hoisted(() => {
  for (const name of ['DOMParser', 'Document']) vi.stubGlobal(name, class {})
})

const colors = CANVAS.light
const node = (x: number, y: number, color = '#2c6e9b') => ({ x, y, radius: 10, color, shape: 'square' as const, zIndex: 0 })
const label = { id: 'a', x: 20, y: 20, text: 'skills & <looms>', bold: true, large: false }
const seen = {
  width: 300,
  height: 200,
  colors,
  nodes: [node(50, 100), node(250, 100), node(900, 900)],
  places: new Map(),
  curves: [
    {
      from: { x: 50, y: 100 },
      control: { x: 150, y: 40 },
      to: { x: 250, y: 100 },
      radius: 10,
      width: 2,
      color: '#b5483a',
      dashed: true,
      zIndex: 0,
    },
  ],
  lines: [{ ends: Float32Array.from([0, 0, 10, 10, 900, 900, 950, 950]), style: { color: '#000000', alpha: 0.2 } }],
  hulls: [{ d: 'M40 90L260 90L150 150Z', color: '#1f7f74' }],
  labels: [label],
  ticks: [{ x: 100, label: '2020' }],
}

describe('a picture', () => {
  it('has the marks that are on the screen, none that are outside of it', () => {
    const { marks } = drawCanvas(seen)
    const count = (kind: string) => marks.filter((mark) => mark.kind === kind).length
    // A rim and a node for each of two; an area, a line, a curve with its head, ground, edge and tick of the axis.
    expect([count('shape'), count('path'), count('text')]).toEqual([4, 7, 2])
  })

  it('says in its caption how many lines are more than a file holds', async () => {
    const svg = exporters.find(({ id }) => id === 'svg')!
    const saved = async (count: number) => {
      const lines = [{ ends: new Float32Array(4 * count).fill(10), style: { color: '#000000', alpha: 0.2 } }]
      const told = { name: 'works', title: 'Works', draw: async () => drawCanvas({ ...seen, lines }) }
      return String(await svg.make(told, ['Works', 'the address'], createText('en')))
    }
    expect(await saved(20_000)).not.toContain('left out')
    const cut = await saved(20_003)
    expect(cut.match(/stroke-opacity="0.2"/g)).toHaveLength(20_000)
    expect(cut).toMatch(/>Works<[\s\S]*>3 weaker lines are left out of[\s\S]*>the address</)
  })

  it('is one SVG whose texts stay texts', () => {
    const svg = toSvg(drawCanvas(seen), 'a "title" \u0007& more')
    expect(svg).toContain('>skills &amp; &lt;looms&gt;</text>')
    expect(svg).toContain('<title>a &quot;title&quot; &amp; more</title>')
    expect(svg).toContain('viewBox="0 0 300 200"')
    // Nobody asserts the one link there is.
    expect(svg.match(/stroke-dasharray/g)).toHaveLength(1)
    expect(svg).not.toMatch(/NaN|undefined|style=|<script/)
  })

  it('has an arrow that ends at the rim of its target', () => {
    const { line, head } = curveArrow({ x: 0, y: 0 }, { x: 50, y: 0 }, { x: 100, y: 0 }, 10, 2)
    const tip = head
      .match(/^M(\S+) (\S+)L/)!
      .slice(1)
      .map(Number)
    expect(tip[0]).toBeCloseTo(90, 1)
    expect(tip[1]).toBeCloseTo(0, 1)
    expect(Number(line.match(/ ?(\S+) \S+$/)?.[1])).toBeLessThan(90 - 2 * 3)
  })

  it('grows by its legend and a caption whose lines are no wider than it', () => {
    const drawing = drawCanvas(seen)
    const address = `http://localhost:4321/?${'hide=relation:drives&'.repeat(20)}`
    const legend = [{ title: 'Link', entries: [{ name: 'drives', icon: { line: '#b5483a' } }] }]
    const captioned = addCaption(drawing, legend, ['Concepts', '5 篇论文：人工智能赋能职业教育', address])
    const added = captioned.marks.slice(drawing.marks.length).flatMap((mark) => (mark.kind === 'text' ? [mark] : []))
    expect(added.map(({ text }) => text).join('')).toContain(address)
    expect(added.every(({ x, y, text, size }) => x + widthOf(text, size) <= captioned.width && y > 200 && y < captioned.height)).toBe(true)
    expect(added.map(({ text }) => text)).toContain('drives')
  })

  it('parts words that are wider than a line', () => {
    expect(wrapText('a loom', 1000, 12)).toEqual(['a loom'])
    expect(wrapText('数字技术赋能', 36, 12)).toEqual(['数字技', '术赋能'])
    expect(wrapText('x'.repeat(30), 70, 12).join('')).toBe('x'.repeat(30))
    // U+20000 and the next: one letter each, of two code units.
    expect(wrapText('𠀀𠀁', 12, 12)).toEqual(['𠀀', '𠀁'])
  })

  it('of chains has every concept once a column, and the lit chain over the others', () => {
    const lookOf = (name: string) => ({ name, color: '#2c6e9b', shape: 'circle' as const })
    const look = { ...colors, accent: '#12666b' }
    const { marks } = drawChains(
      [
        ['a', 'b', 'd'],
        ['a', 'c', 'd'],
      ],
      1,
      lookOf,
      look,
    )
    expect(marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : [])).sort()).toEqual(['a', 'b', 'c', 'd'])
    const links = marks.filter((mark) => mark.kind === 'path' && mark.d.includes('C'))
    expect(links.map((mark) => 'width' in mark && mark.width)).toEqual([1.5, 1.5, 3.5, 3.5])
    const ring = drawRing(['a', 'b', 'c', 'a'], lookOf, look)
    expect(ring.marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []))).toEqual(['1', '2', '3', 'a', 'b', 'c'])
  })
})

describe('data', () => {
  it('as CSV quotes what needs it and runs no formula', () => {
    const csv = toCsv([
      { id: 'a', title: 'Looms, "old" and new', papers: -2 },
      { id: 'b', title: '=HYPERLINK("x")', ids: ['p', 'q'], papers: null },
    ])
    expect(csv).toBe('\ufeffid,title,papers,ids\r\na,"Looms, ""old"" and new",-2,\r\nb,"\'=HYPERLINK(""x"")",,p; q\r\n')
  })

  it('as GEXF has nodes with places and colors and edges with weights', () => {
    const gexf = toGexf(
      {
        nodes: [
          { id: 'a', label: 'a & b\u0001', pole: 'ai', x: 1, y: -2, size: 3, color: '#ff0000' },
          { id: 'b', label: 'b', pole: null },
        ],
        edges: [
          { from: 'a', to: 'b', label: 'drives', weight: 2 },
          { from: 'a', to: 'nowhere', weight: 1 },
        ],
      },
      ['Concepts', 'http://localhost/'],
    )
    expect(gexf).toMatch(/<gexf version="1.2"/)
    expect(gexf).toContain('<node id="a" label="a &amp; b">')
    expect(gexf).toMatch(/<viz:color r="255" g="0" b="0"/)
    expect(gexf).toMatch(/<viz:position x="1" y="-2"/)
    expect(gexf.match(/<edge /g)).toHaveLength(1)
    expect(gexf).toMatch(/<edge [^>]*weight="2"/)
  })
})
