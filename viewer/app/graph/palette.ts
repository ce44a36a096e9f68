/**
 * The colors of poles and relations and the shapes of stages, light and dark.
 *
 * Poles and stages come from the vocabulary, so they take colors and shapes by their order; relations that nobody foresaw
 * take the last color. Color never stands alone: shapes, words and curves say the same.
 */

export type Mode = 'light' | 'dark'

export interface CanvasColors {
  paper: string
  ink: string
  faded: string
  halo: string
  accent: string
}

export const CANVAS: Record<Mode, CanvasColors> = {
  light: { paper: '#fbfaf6', ink: '#20262e', faded: '#dedcd4', halo: '#fbfaf6', accent: '#12666b' },
  dark: { paper: '#13171b', ink: '#e9e6dd', faded: '#2b3138', halo: '#13171b', accent: '#6cc5c0' },
}

const POLES: Record<Mode, readonly string[]> = {
  light: ['#2c6e9b', '#c9762b', '#4f8a4c', '#8b5a9e'],
  dark: ['#6fb1dc', '#eda65c', '#8fc98a', '#c39ad6'],
}
const NO_POLE: Record<Mode, string> = { light: '#8a8f94', dark: '#8c949b' }

const RELATIONS: Record<string, Record<Mode, string>> = {
  empowers: { light: '#3f5fb0', dark: '#8da6ee' },
  drives: { light: '#b5483a', dark: '#ef8f7f' },
  supports: { light: '#3f8757', dark: '#7fcb98' },
  enables: { light: '#20848c', dark: '#62c4cb' },
  supplies: { light: '#a87812', dark: '#e0b455' },
  transforms: { light: '#82479b', dark: '#c894e0' },
  requires: { light: '#5f6b78', dark: '#a3b0be' },
  constrains: { light: '#96223f', dark: '#f07c96' },
  aligns_with: { light: '#6d7f2d', dark: '#b6c970' },
  part_of: { light: '#7a685a', dark: '#bfab9b' },
  contrasts_with: { light: '#8f8f8f', dark: '#9b9b9b' },
}
const OTHER_RELATION: Record<Mode, string> = { light: '#7d7d7d', dark: '#a8a8a8' }

/** The order in which relations are listed. */
export const RELATION_ORDER = Object.keys(RELATIONS)

/** A circle for concepts of no stage, then one shape a stage in the order of the chain. */
export const SHAPES = ['circle', 'diamond', 'triangle', 'square', 'hexagon'] as const
export type Shape = (typeof SHAPES)[number]

/** The color of the pole at `index` of the vocabulary's poles, -1 for none. */
export function poleColor(index: number, mode: Mode): string {
  return index < 0 ? NO_POLE[mode] : (POLES[mode][index % POLES[mode].length] ?? NO_POLE[mode])
}

/** The color of a relation. */
export function relationColor(relation: string, mode: Mode): string {
  return RELATIONS[relation]?.[mode] ?? OTHER_RELATION[mode]
}

/** The shape of the stage at `index` of the vocabulary's stages, -1 for none. */
export function stageShape(index: number): Shape {
  return index < 0 ? 'circle' : (SHAPES[1 + (index % (SHAPES.length - 1))] ?? 'circle')
}

/** `a` mixed with `b`; `share` 0 is all `a`. Hex colors. */
export function mixColors(a: string, b: string, share: number): string {
  const channels = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
  const to = channels(b)
  return `#${channels(a)
    .map((value, i) =>
      Math.round(value * (1 - share) + (to[i] ?? 0) * share)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}
