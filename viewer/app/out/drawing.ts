/** A picture as a flat list of marks in pixels, the later over the earlier: what a view hands out to be saved. */
import type { Shape } from '../graph/palette.ts'

export type Mark =
  | { kind: 'shape'; shape: Shape; x: number; y: number; radius: number; color: string; hollow?: boolean }
  | { kind: 'path'; d: string; color: string; width: number; alpha?: number; fill?: string; fillAlpha?: number; dashed?: boolean }
  | { kind: 'text'; x: number; y: number; text: string; size: number; color: string; bold?: boolean; middle?: boolean; halo?: string }

export interface Drawing {
  width: number
  height: number
  /** The color of the ground. */
  paper: string
  ink: string
  marks: Mark[]
  /** So many lines were too many to be among them. */
  cutLines?: number
}

/** A number as an SVG writes it: two digits are finer than a screen. */
export function short(value: number): string {
  return String(Math.round(value * 100) / 100)
}
