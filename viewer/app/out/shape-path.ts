/** The outline of a node, as graph/sigma/shape-shader.ts draws it. */
import type { Shape } from '../graph/palette.ts'
import { short } from './drawing.ts'

/** Corners in radii. */
const CORNERS: Record<Exclude<Shape, 'circle'>, readonly (readonly [x: number, y: number])[]> = {
  diamond: [
    [0, -1.3],
    [1.3, 0],
    [0, 1.3],
    [-1.3, 0],
  ],
  triangle: [
    [0, -1.386],
    [1.054, 0.72],
    [-1.054, 0.72],
  ],
  square: [
    [-0.9, -0.9],
    [0.9, -0.9],
    [0.9, 0.9],
    [-0.9, 0.9],
  ],
  hexagon: [
    [-0.548, -0.95],
    [0.548, -0.95],
    [1.097, 0],
    [0.548, 0.95],
    [-0.548, 0.95],
    [-1.097, 0],
  ],
}

export function shapePath(shape: Shape, x: number, y: number, radius: number): string {
  if (shape === 'circle') {
    const [left, top, r, across] = [x - radius, y, radius, 2 * radius].map(short)
    return `M${left} ${top}a${r} ${r} 0 1 0 ${across} 0a${r} ${r} 0 1 0 -${across} 0Z`
  }
  return `M${CORNERS[shape].map(([dx, dy]) => `${short(x + dx * radius)} ${short(y + dy * radius)}`).join('L')}Z`
}
