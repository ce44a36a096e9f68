/** How nodes and curves look: as they are, faded, or standing out. */
import type { Emphasis } from '../emphasis.ts'
import { type CanvasColors, mixColors } from '../palette.ts'

/** Pixels of the thinnest curve. */
export const THINNEST = 1.6

/** Where there are more curves than these, those that one paper alone draws step back. */
const MANY = 150

export interface Look {
  emphasis: Emphasis
  colors: CanvasColors
  /** Smaller nodes and curves in a smaller element. */
  scale: number
}

export function styleNode(id: string, data: { size?: number }, { emphasis: { nodes, focus }, colors, scale }: Look) {
  const size = (data.size ?? 5) * scale
  if (nodes === null) return { ...data, size }
  if (!nodes.has(id)) return { ...data, size, color: colors.faded, zIndex: 0 }
  return { ...data, size, zIndex: focus.has(id) ? 2 : 1 }
}

/** @param count how many curves are drawn */
export function styleEdge(key: string, data: { color?: string; size?: number; weak?: boolean }, look: Look, count: number) {
  const { nodes, edges, focus } = look.emphasis
  const { ink, paper, faded } = look.colors
  const color = data.color ?? ink
  const size = (data.size ?? 1) * look.scale
  const paler = data.weak && count > MANY ? 0.6 : 0.3
  if (nodes === null) return { ...data, size, color: mixColors(color, paper, paler), zIndex: data.weak ? 0 : 1 }
  if (!edges.has(key)) return { ...data, size, color: mixColors(faded, paper, 0.3), zIndex: 0 }
  return { ...data, color, size: size + (focus.has(key) ? 2 : 0.6), zIndex: focus.has(key) ? 3 : 2 }
}
