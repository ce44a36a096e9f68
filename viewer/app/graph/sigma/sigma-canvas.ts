/**
 * The drawing of a scene by Sigma: it shows, says what the pointer meets and moves the camera.
 *
 * Only this folder knows Sigma; all else speaks in ids, so that another renderer would change this folder alone.
 */
import { DirectedGraph } from 'graphology'
import Sigma from 'sigma'
import type { Positions } from '../../../shared/forces.ts'
import type { CanvasSeen } from '../canvas-seen.ts'
import type { Place } from '../curve-distance.ts'
import { drawAxis, type Tick } from '../draw-axis.ts'
import type { Emphasis } from '../emphasis.ts'
import { LabelLayer } from '../label-layer.ts'
import { MovingLines } from '../moving-lines.ts'
import type { CanvasColors } from '../palette.ts'
import type { Scene } from '../scene.ts'
import type { Hull } from '../to-hulls.ts'
import { CurveProgram } from './curve-program.ts'
import { type CanvasEvents, listen } from './events.ts'
import { Hulls } from './hulls.ts'
import { pickByPlace } from './pick-node.ts'
import { Places } from './places.ts'
import { ShapeProgram } from './shape-program.ts'
import { type Look, styleEdge, styleNode, THINNEST } from './styles.ts'
import { boxOf, toGraph } from './to-graph.ts'
import { toLabels } from './to-labels.ts'
import { toSeen } from './to-seen.ts'
import { ViewCamera } from './view-camera.ts'

/** So many nodes are named before any group is. */
const FIRST = 6

/** A drawing of one scene in one element. Call `kill` when the element goes. */
export class SigmaCanvas {
  private readonly sigma: Sigma
  private readonly places: Places
  /** What part of it is seen. */
  readonly view: ViewCamera
  private readonly labels: LabelLayer
  private readonly hulls: Hulls
  private readonly stopListening: () => void
  /** Ids, the most important first. */
  private ranked: string[] = []
  private style: Look
  /** Straight lines under the nodes, where there are any. */
  private lines: MovingLines | null = null
  private ticks: readonly Tick[] = []
  private readonly toX = (x: number) => this.sigma.graphToViewport({ x, y: 0 }).x
  private shown = false

  constructor(container: HTMLElement, colors: CanvasColors, events: CanvasEvents) {
    this.style = { emphasis: { nodes: null, edges: new Set(), focus: new Set() }, colors, scale: 1 }
    this.sigma = new Sigma(new DirectedGraph(), container, {
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
      nodeReducer: (id, data) => styleNode(id, data, this.style),
      edgeReducer: (key, data) => styleEdge(key, data, this.style, this.sigma.getGraph().size),
    })
    pickByPlace(this.sigma)
    this.places = new Places(this.sigma)
    this.view = new ViewCamera(this.sigma)
    this.fitSizes()
    this.labels = new LabelLayer(container)
    this.hulls = new Hulls(this.sigma, this.places)
    this.sigma.on('afterRender', () => {
      this.lines?.draw(this.sigma.getRenderParams().matrix, this.style.colors)
      this.hulls.draw()
      this.drawLabels()
      if (this.shown) events.onDrawn()
      this.shown = false
    })
    const isFaded = (edge: string) => this.style.emphasis.nodes !== null && !this.style.emphasis.edges.has(edge)
    this.stopListening = listen(this.sigma, this.places, events, isFaded, () => this.view.get())
  }

  /**
   * Shows another scene; nodes without a position are left out.
   *
   * @param near the window is for the scene alone; else what it lacks leaves its room, so that a camera means the same place
   */
  show(scene: Scene, positions: Positions, near = false): void {
    const { graph, ranked } = toGraph(scene, positions)
    this.ranked = ranked
    const box = boxOf(near ? ranked.map((id) => positions[id]!) : Object.values(positions))
    if (box) this.sigma.setCustomBBox(box)
    this.shown = true
    // It draws at once: what follows asks where the nodes are.
    this.sigma.setGraph(graph)
  }

  /**
   * Draws straight lines between the nodes shown, the most important first; `lit` ones over the others.
   *
   * @param links from, to (indexes of `ids`) and weight, three numbers a line
   * @param color of the lit ones
   */
  showLines(ids: readonly string[], links: ArrayLike<number>, lit: ArrayLike<number>, color: string): void {
    this.lines ??= new MovingLines(this.sigma.getContainer())
    this.lines.set(this.places.toSegments(ids, links), this.places.toSegments(ids, lit), color)
    this.sigma.scheduleRender()
  }

  /** Draws areas around groups of nodes. */
  showHulls(hulls: readonly Hull[]): void {
    this.hulls.set(hulls)
    this.sigma.scheduleRender()
  }

  /** Names places along the lower edge. */
  showAxis(ticks: readonly Tick[]): void {
    this.ticks = ticks
    this.sigma.scheduleRender()
  }

  /** Lets some stand out and the others fade. */
  emphasize(emphasis: Emphasis, colors: CanvasColors): void {
    const before = this.style
    this.style = { ...before, emphasis, colors }
    if (emphasis.nodes === null && before.emphasis.nodes === null && colors === before.colors) return
    this.sigma.refresh({ skipIndexation: true, schedule: true })
  }

  /** Brings these nodes into view where they aren't. */
  reveal(ids: readonly string[]): void {
    this.view.reveal(ids.flatMap((id) => this.places.ofNode(id) ?? []))
  }

  /** Where a node is, in pixels of the element; null when it isn't drawn. */
  nodePoint(id: string): Place | null {
    return this.places.ofNode(id)
  }

  /** A point on the curve of an edge, in pixels; null when it isn't drawn. */
  edgePoint(key: string): Place | null {
    return this.places.onEdge(key)
  }

  /** Ids with their places, for walking with the arrow keys. */
  points(): ({ id: string } & Place)[] {
    return this.ranked.map((id) => ({ id, ...this.places.ofNode(id)! }))
  }

  /** All that is on the screen, for a picture of it. */
  seen(): CanvasSeen {
    const { colors } = this.style
    return {
      ...toSeen(this.sigma, this.places, this.ranked),
      colors,
      lines: (this.lines?.drawn(colors) ?? []).map(({ ends, style }) => ({ ends: this.places.toPixels(ends), style })),
      hulls: this.hulls.shapes(),
      labels: this.labels.written,
      ticks: this.ticks.map(({ x, label }) => ({ x: this.toX(x), label })),
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
    this.stopListening()
    this.labels.remove()
    this.hulls.kill()
    this.lines?.kill()
    this.sigma.kill()
  }

  private fitSizes(): void {
    const { width, height } = this.sigma.getDimensions()
    this.style = { ...this.style, scale: Math.min(1, Math.max(0.6, Math.sqrt((width * height) / 600_000))) }
    this.sigma.setSetting('stagePadding', Math.min(56, Math.round(height * 0.08)))
  }

  private drawLabels(): void {
    const size = this.sigma.getDimensions()
    const { colors } = this.style
    const nodes = toLabels(this.sigma, this.places, this.ranked, this.style)
    // Where something is chosen, no group is named beside it.
    const groups = this.style.emphasis.nodes === null ? this.hulls.names() : []
    const texts = [...nodes.slice(0, FIRST), ...groups, ...nodes.slice(FIRST)]
    this.labels.draw(texts, size, colors, (context, font) => {
      if (this.ticks.length > 0) drawAxis(context, this.ticks, this.toX, size, colors, font)
    })
  }
}
