/**
 * The one file that knows Sigma: it draws a scene, says what the pointer meets and moves the camera.
 *
 * All else speaks in ids, so that another renderer would change this file alone.
 */
import { createEdgeCurveProgram } from '@sigma/edge-curve'
import { DirectedGraph } from 'graphology'
import Sigma from 'sigma'
import { NodeProgram, type ProgramInfo } from 'sigma/rendering'
import type { NodeDisplayData, RenderParams } from 'sigma/types'
import { floatColor } from 'sigma/utils'
import type { Camera } from '../state/view-state.ts'
import type { CanvasSeen } from './canvas-seen.ts'
import type { Positions } from './compute-layout.ts'
import { controlPoint, curveDistance, type Place, pointOnCurve } from './curve-distance.ts'
import { drawAxis, type Tick } from './draw-axis.ts'
import type { Emphasis } from './emphasis.ts'
import { LabelLayer, type LabelText } from './label-layer.ts'
import { MovingLines } from './moving-lines.ts'
import { type CanvasColors, mixColors, SHAPES } from './palette.ts'
import type { Scene } from './scene.ts'
import { CORNERS, FRAGMENT_SHADER, VERTEX_SHADER } from './shape-shader.ts'

export interface CanvasEvents {
  onNode(id: string): void
  onEdge(from: string, to: string): void
  onStage(): void
  /** The first scene is on the screen. */
  onDrawn(): void
  onHover(hover: { node: string | null; edge: string | null; x: number; y: number }): void
  /** The camera has come to rest somewhere else; null where it shows everything. */
  onCamera(camera: Camera | null): void
}

/** How near to a curve the pointer means it, in pixels; a finger is less exact. */
const REACH = window.matchMedia('(pointer: coarse)').matches ? 16 : 7

/** Pixels of the thinnest curve. */
const THINNEST = 1.6

/** Milliseconds without a move after which the camera is at rest. */
const REST = 250

const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext

/** Draws nodes in the shape that their `shape` attribute numbers. */
class ShapeProgram extends NodeProgram<'u_sizeRatio' | 'u_correctionRatio' | 'u_matrix'> {
  override getDefinition() {
    return {
      VERTICES: CORNERS.length,
      VERTEX_SHADER_SOURCE: VERTEX_SHADER,
      FRAGMENT_SHADER_SOURCE: FRAGMENT_SHADER,
      METHOD: TRIANGLES as 4,
      UNIFORMS: ['u_sizeRatio', 'u_correctionRatio', 'u_matrix'] as const,
      ATTRIBUTES: [
        { name: 'a_position', size: 2, type: FLOAT },
        { name: 'a_size', size: 1, type: FLOAT },
        { name: 'a_shape', size: 1, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
      CONSTANT_DATA: CORNERS,
    }
  }

  override processVisibleItem(nodeIndex: number, start: number, data: NodeDisplayData & { shape?: number }): void {
    this.array.set([data.x, data.y, data.size, data.shape ?? 0, floatColor(data.color), nodeIndex], start)
  }

  override setUniforms({ sizeRatio, correctionRatio, matrix }: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
    gl.uniform1f(uniformLocations.u_sizeRatio ?? null, sizeRatio)
    gl.uniform1f(uniformLocations.u_correctionRatio ?? null, correctionRatio)
    gl.uniformMatrix3fv(uniformLocations.u_matrix ?? null, false, matrix)
  }
}

const CurveProgram = createEdgeCurveProgram({
  arrowHead: { extremity: 'target', lengthToThicknessRatio: 4.2, widenessToThicknessRatio: 3 },
})

/** A drawing of one scene in one element. Call `kill` when the element goes. */
export class SigmaCanvas {
  private readonly graph = new DirectedGraph()
  private readonly sigma: Sigma
  private readonly labels: LabelLayer
  private emphasis: Emphasis = { nodes: null, edges: new Set(), focus: new Set() }
  private colors: CanvasColors
  /** Ids, the most important first. */
  private ranked: string[] = []
  /** Straight lines under the nodes, where there are any. */
  private lines: MovingLines | null = null
  private ticks: readonly Tick[] = []
  /** Smaller nodes and curves in a smaller element. */
  private scale = 1
  private shown = false
  private resting: ReturnType<typeof setTimeout> | undefined

  constructor(container: HTMLElement, colors: CanvasColors, events: CanvasEvents) {
    this.colors = colors
    this.sigma = new Sigma(this.graph, container, {
      nodeProgramClasses: { shape: ShapeProgram },
      edgeProgramClasses: { curve: CurveProgram },
      defaultNodeType: 'shape',
      defaultEdgeType: 'curve',
      renderLabels: false,
      defaultDrawNodeHover: () => {},
      zIndex: true,
      stagePadding: 56,
      minCameraRatio: 0.04,
      maxCameraRatio: 3,
      minEdgeThickness: THINNEST,
      allowInvalidContainer: true,
      nodeReducer: (id, data) => this.styleNode(id, data),
      edgeReducer: (key, data) => this.styleEdge(key, data),
    })
    this.fitSizes()
    this.labels = new LabelLayer(container)
    this.sigma.on('afterRender', () => {
      this.lines?.draw(this.sigma.getRenderParams().matrix, this.colors)
      this.drawLabels()
      if (this.shown) events.onDrawn()
      this.shown = false
    })
    this.listen(events)
  }

  /** Shows another scene; nodes without a position are left out. */
  show(scene: Scene, positions: Positions): void {
    this.graph.clear()
    for (const { id, label, color, shape, size } of scene.nodes) {
      const place = positions[id]
      // Sigma's y grows upwards.
      if (place) this.graph.addNode(id, { x: place.x, y: -place.y, label, color, size, shape: SHAPES.indexOf(shape) })
    }
    for (const { key, from, to, color, size, curvature, weak } of scene.edges) {
      if (this.graph.hasNode(from) && this.graph.hasNode(to)) this.graph.addEdgeWithKey(key, from, to, { color, size, curvature, weak })
    }
    this.ranked = scene.nodes
      .filter(({ id }) => this.graph.hasNode(id))
      .sort((a, b) => b.size - a.size || (a.id < b.id ? -1 : 1))
      .map(({ id }) => id)
    const places = Object.values(positions)
    // What is filtered away leaves its room, so that a camera means the same place whatever is hidden.
    if (places.length > 1) this.sigma.setCustomBBox({ x: extentOf(places.map(({ x }) => x)), y: extentOf(places.map(({ y }) => -y)) })
    this.shown = true
    // At once: what follows asks where the nodes are.
    this.sigma.refresh()
  }

  /**
   * Draws straight lines between the nodes shown, the most important first; `lit` ones over the others.
   *
   * @param links from, to (indexes of `ids`) and weight, three numbers a line
   * @param color of the lit ones
   */
  showLines(ids: readonly string[], links: ArrayLike<number>, lit: ArrayLike<number>, color: string): void {
    this.lines ??= new MovingLines(this.sigma.getContainer(), () => this.sigma.scheduleRender())
    this.lines.set(this.toSegments(ids, links), this.toSegments(ids, lit), color)
    this.sigma.scheduleRender()
  }

  /** Names places along the lower edge. */
  showAxis(ticks: readonly Tick[]): void {
    this.ticks = ticks
    this.sigma.scheduleRender()
  }

  /** Lets some stand out and the others fade. */
  emphasize(emphasis: Emphasis, colors: CanvasColors): void {
    this.emphasis = emphasis
    this.colors = colors
    this.sigma.refresh({ skipIndexation: true, schedule: true })
  }

  /** Brings these nodes into view where they aren't. */
  reveal(ids: readonly string[]): void {
    const { width, height } = this.sigma.getDimensions()
    const known = ids.filter((id) => this.graph.hasNode(id))
    const places = known.map((id) => this.nodePoint(id)).filter((place) => place !== null)
    const inside = places.every(({ x, y }) => x > 24 && y > 24 && x < width - 24 && y < height - 24)
    if (places.length === 0 || inside) return
    const shown = known.flatMap((id) => this.sigma.getNodeDisplayData(id) ?? [])
    if (shown.length === 0) return
    const mean = (axis: 'x' | 'y') => shown.reduce((sum, node) => sum + node[axis], 0) / shown.length
    this.move({ x: mean('x'), y: mean('y') })
  }

  /** Makes the picture larger (factor > 1) or smaller. */
  zoom(factor: number): void {
    this.move({ ratio: this.sigma.getCamera().getBoundedRatio(this.sigma.getCamera().ratio / factor) })
  }

  /** Shows everything. */
  fit(): void {
    this.move({ x: 0.5, y: 0.5, ratio: 1, angle: 0 })
  }

  /** What is seen; null for everything. */
  camera(): Camera | null {
    const { x, y, ratio } = this.sigma.getCamera()
    const round = (value: number) => Math.round(value * 10_000) / 10_000
    const seen = { x: round(x), y: round(y), ratio: Math.max(0.0001, round(ratio)) }
    return seen.x === 0.5 && seen.y === 0.5 && seen.ratio === 1 ? null : seen
  }

  /** Looks there at once, where it doesn't already. */
  look(camera: Camera | null): void {
    if (JSON.stringify(camera) === JSON.stringify(this.camera())) return
    this.sigma.getCamera().setState({ ...(camera ?? { x: 0.5, y: 0.5, ratio: 1 }), angle: 0 })
  }

  /** Where a node is, in pixels of the element; null when it isn't drawn. */
  nodePoint(id: string): { x: number; y: number } | null {
    if (!this.graph.hasNode(id)) return null
    const { x, y } = this.graph.getNodeAttributes(id)
    return this.sigma.graphToViewport({ x, y })
  }

  /** A point on the curve of an edge, in pixels; null when it isn't drawn. */
  edgePoint(key: string): { x: number; y: number } | null {
    if (!this.graph.hasEdge(key)) return null
    const from = this.nodePoint(this.graph.source(key))
    const to = this.nodePoint(this.graph.target(key))
    if (!from || !to) return null
    return pointOnCurve(from, controlPoint(from, to, Number(this.graph.getEdgeAttribute(key, 'curvature'))), to, 0.5)
  }

  /** Ids with their places, for walking with the arrow keys. */
  points(): { id: string; x: number; y: number }[] {
    return this.ranked.flatMap((id) => {
      const place = this.nodePoint(id)
      return place ? [{ id, ...place }] : []
    })
  }

  /** All that is on the screen, for a picture of it. */
  seen(): CanvasSeen {
    const { sigma, graph } = this
    const toPlaces = (ends: Float32Array) => {
      const places = new Float32Array(ends.length)
      for (let i = 0; i < ends.length; i += 2) {
        const { x, y } = sigma.framedGraphToViewport({ x: ends[i]!, y: ends[i + 1]! })
        places.set([x, y], i)
      }
      return places
    }
    return {
      ...sigma.getDimensions(),
      colors: this.colors,
      nodes: this.ranked.map((id) => {
        const { size, color, zIndex } = sigma.getNodeDisplayData(id)!
        return { ...this.nodePoint(id)!, radius: sigma.scaleSize(size), color, zIndex, shape: SHAPES[graph.getNodeAttribute(id, 'shape')]! }
      }),
      places: new Map(this.ranked.map((id) => [id, this.nodePoint(id)!])),
      curves: graph.mapEdges((key, { curvature }, source, target) => {
        const { size, color, zIndex } = sigma.getEdgeDisplayData(key)!
        const [from, to] = [this.nodePoint(source)!, this.nodePoint(target)!]
        const radius = sigma.scaleSize(sigma.getNodeDisplayData(target)!.size)
        const width = Math.max(THINNEST, sigma.scaleSize(size))
        return { from, control: controlPoint(from, to, Number(curvature)), to, radius, width, color, zIndex }
      }),
      lines: (this.lines?.drawn(this.colors) ?? []).map(({ ends, style }) => ({ ends: toPlaces(ends), style })),
      labels: this.labels.written,
      ticks: this.ticks.map(({ x, label }) => ({ x: sigma.graphToViewport({ x, y: 0 }).x, label })),
    }
  }

  /** To be told when the element has another size. */
  resize(): void {
    const { width, height } = this.sigma.getDimensions()
    const element = this.sigma.getContainer()
    if (element.offsetWidth === width && element.offsetHeight === height) return
    this.sigma.resize()
    this.fitSizes()
    this.sigma.refresh({ skipIndexation: true, schedule: true })
  }

  kill(): void {
    clearTimeout(this.resting)
    this.labels.remove()
    this.lines?.kill()
    this.sigma.kill()
  }

  /** Both ends of each line where Sigma's shaders have the nodes; lines of nodes that aren't drawn are left out. */
  private toSegments(ids: readonly string[], links: ArrayLike<number>): Float32Array {
    const places = ids.map((id) => (this.graph.hasNode(id) ? this.sigma.getNodeDisplayData(id) : undefined))
    const ends = new Float32Array((4 * links.length) / 3)
    let length = 0
    for (let i = 0; i < links.length; i += 3) {
      const [from, to] = [places[links[i]!], places[links[i + 1]!]]
      if (!from || !to) continue
      ends.set([from.x, from.y, to.x, to.y], length)
      length += 4
    }
    return ends.subarray(0, length)
  }

  private fitSizes(): void {
    const { width, height } = this.sigma.getDimensions()
    this.scale = Math.min(1, Math.max(0.6, Math.sqrt((width * height) / 600_000)))
    this.sigma.setSetting('stagePadding', Math.min(56, Math.round(height * 0.08)))
  }

  private move(to: { x?: number; y?: number; ratio?: number; angle?: number }): void {
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches
    void this.sigma.getCamera().animate(to, { duration: still ? 1 : 250 })
  }

  private styleNode(id: string, data: { size?: number }) {
    const { nodes, focus } = this.emphasis
    const size = (data.size ?? 5) * this.scale
    if (nodes === null) return { ...data, size }
    if (!nodes.has(id)) return { ...data, size, color: this.colors.faded, zIndex: 0 }
    return { ...data, size, zIndex: focus.has(id) ? 2 : 1 }
  }

  private styleEdge(key: string, data: { color?: string; size?: number; weak?: boolean }) {
    const { nodes, edges, focus } = this.emphasis
    const color = data.color ?? this.colors.ink
    const size = (data.size ?? 1) * this.scale
    // Where there are many, those that one paper alone draws step back.
    const paler = data.weak && this.graph.size > 150 ? 0.6 : 0.3
    if (nodes === null) return { ...data, size, color: mixColors(color, this.colors.paper, paler), zIndex: data.weak ? 0 : 1 }
    if (!edges.has(key)) return { ...data, size, color: mixColors(this.colors.faded, this.colors.paper, 0.3), zIndex: 0 }
    return { ...data, color, size: size + (focus.has(key) ? 2 : 0.6), zIndex: focus.has(key) ? 3 : 2 }
  }

  private drawLabels(): void {
    const window = this.sigma.getDimensions()
    const { nodes, focus } = this.emphasis
    const ids = this.ranked.filter((id) => nodes === null || nodes.has(id))
    if (nodes !== null) ids.sort((a, b) => Number(focus.has(b)) - Number(focus.has(a)))
    const texts: LabelText[] = []
    for (const id of ids) {
      if (texts.length >= 1200) break
      const place = this.nodePoint(id)
      if (!place || place.x < -40 || place.y < -20 || place.x > window.width + 40 || place.y > window.height + 20) continue
      const { label, size } = this.graph.getNodeAttributes(id)
      const radius = this.sigma.scaleSize(size * this.scale) * 1.2
      const [bold, large] = [focus.has(id), size > 12]
      texts.push({ id, text: String(label), ...place, radius, bold, large, always: bold && focus.size < 5 })
    }
    const toX = (x: number) => this.sigma.graphToViewport({ x, y: 0 }).x
    this.labels.draw(texts, window, this.colors, (context, font) => {
      if (this.ticks.length > 0) drawAxis(context, this.ticks, toX, window, this.colors, font)
    })
  }

  /**
   * The curve nearest to the pointer, if it is near enough; those that stand out come before faded ones.
   *
   * Sigma can tell the curve under a pixel, but a thin line is missed by a pixel as easily as it is hit.
   */
  private edgeNear(point: Place): string | null {
    let best: string | null = null
    let least = REACH
    this.graph.forEachEdge((key, { curvature }, source, target) => {
      const from = this.nodePoint(source)
      const to = this.nodePoint(target)
      if (!from || !to) return
      const faded = this.emphasis.nodes !== null && !this.emphasis.edges.has(key)
      const distance = curveDistance(point, from, controlPoint(from, to, Number(curvature)), to) + (faded ? REACH - 2 : 0)
      if (distance >= least) return
      least = distance
      best = key
    })
    return best
  }

  private listen(events: CanvasEvents): void {
    const { sigma } = this
    const none = { node: null, edge: null, x: 0, y: 0 }
    let node: string | null = null
    let edge: string | null = null
    const point = (shape: string) => {
      sigma.getContainer().style.cursor = shape
    }
    sigma.getCamera().on('updated', () => {
      clearTimeout(this.resting)
      this.resting = setTimeout(() => events.onCamera(this.camera()), REST)
    })
    sigma.on('clickNode', (met) => events.onNode(met.node))
    sigma.on('clickStage', ({ event }) => {
      const key = this.edgeNear(event)
      if (key === null) events.onStage()
      else events.onEdge(this.graph.source(key), this.graph.target(key))
    })
    sigma.on('enterNode', ({ node: id, event }) => {
      node = id
      edge = null
      point('pointer')
      events.onHover({ node, edge, x: event.x, y: event.y })
    })
    sigma.on('leaveNode', () => {
      node = null
      point('')
      events.onHover(none)
    })
    sigma.on('leaveStage', () => {
      edge = null
      events.onHover(none)
    })
    sigma.on('moveBody', ({ event }) => {
      if (node !== null) return
      const near = this.edgeNear(event)
      if (near === edge) return
      edge = near
      point(near === null ? '' : 'pointer')
      events.onHover(near === null ? none : { node: null, edge: near, x: event.x, y: event.y })
    })
  }
}

function extentOf(numbers: readonly number[]): [number, number] {
  return [numbers.reduce((a, b) => Math.min(a, b)), numbers.reduce((a, b) => Math.max(a, b))]
}
