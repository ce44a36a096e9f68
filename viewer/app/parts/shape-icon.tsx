/** A node's shape for the legend and the tables, as the canvas draws it. */
import type { Shape } from '../graph/palette.ts'

const PATHS: Record<Shape, string> = {
  circle: 'M8 2a6 6 0 1 0 0 12A6 6 0 1 0 8 2Z',
  diamond: 'M8 .8 15.2 8 8 15.2.8 8Z',
  triangle: 'M8 1.5 15 13.5H1Z',
  square: 'M2.5 2.5h11v11h-11Z',
  hexagon: 'M4.6 2h6.8L15 8l-3.6 6H4.6L1 8Z',
}

export function ShapeIcon({ shape, color }: { shape: Shape; color?: string }) {
  return (
    <svg className="shape-icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={PATHS[shape]} fill={color ?? 'none'} stroke={color ? 'none' : 'currentColor'} strokeWidth="1.6" />
    </svg>
  )
}
