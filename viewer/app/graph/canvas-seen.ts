/** What of a drawn graph is on the screen, in pixels of its element, without the renderer: for saved pictures. */
import type { Place } from './curve-distance.ts'
import type { Tick } from './draw-axis.ts'
import type { HullShape } from './hull-layer.ts'
import type { WrittenLabel } from './label-layer.ts'
import type { LineStyle } from './line-layer.ts'
import type { CanvasColors, Shape } from './palette.ts'

interface SeenNode extends Place {
  radius: number
  color: string
  shape: Shape
  /** Drawn over those with a smaller one. */
  zIndex: number
}

interface SeenCurve {
  from: Place
  control: Place
  to: Place
  /** Of the target. */
  radius: number
  width: number
  color: string
  dashed: boolean
  zIndex: number
}

export interface CanvasSeen {
  width: number
  height: number
  colors: CanvasColors
  nodes: SeenNode[]
  /** The nodes' places by their ids. */
  places: ReadonlyMap<string, Place>
  curves: SeenCurve[]
  /** Areas under all else. */
  hulls: HullShape[]
  /** x and y of both ends, four numbers a line, the most important first. */
  lines: { ends: Float32Array; style: LineStyle }[]
  labels: readonly WrittenLabel[]
  /** Places along the lower edge, x in pixels. */
  ticks: Tick[]
}
