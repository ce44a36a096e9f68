/**
 * The colors of poles and relations and the shapes of stages, light and dark.
 *
 * Poles and stages come from the vocabulary, so they take colors and shapes by their order; relations that nobody foresaw
 * take the last color. Color never stands alone: shapes, words and curves say the same.
 */

/** High contrast takes the other two, moved away from the paper. */
export type Mode = 'light' | 'dark' | 'contrast' | 'contrast-dark'

export interface CanvasColors {
  paper: string
  ink: string
  faded: string
  halo: string
}

/** As the tokens of styles/tokens.css; a test compares them. */
export const CANVAS: Record<Mode, CanvasColors> = {
  light: { paper: '#fbfaf6', ink: '#20262e', faded: '#dedcd4', halo: '#fbfaf6' },
  dark: { paper: '#13171b', ink: '#e9e6dd', faded: '#2b3138', halo: '#13171b' },
  contrast: { paper: '#ffffff', ink: '#000000', faded: '#c4c4c4', halo: '#ffffff' },
  'contrast-dark': { paper: '#000000', ink: '#ffffff', faded: '#4a4a4a', halo: '#000000' },
}

/** On a light and on a dark ground. */
type Tone = readonly [light: string, dark: string]

const POLES: readonly Tone[] = [
  ['#2c6e9b', '#6fb1dc'],
  ['#b9651c', '#eda65c'],
  ['#4a8247', '#8fc98a'],
  ['#8b5a9e', '#c39ad6'],
]
const NO_POLE: Tone = ['#7d8287', '#8c949b']

const RELATIONS: Record<string, Tone> = {
  empowers: ['#3f5fb0', '#8da6ee'],
  drives: ['#b5483a', '#ef8f7f'],
  supports: ['#3f8757', '#7fcb98'],
  enables: ['#20848c', '#62c4cb'],
  supplies: ['#9a6c0c', '#e0b455'],
  transforms: ['#82479b', '#c894e0'],
  requires: ['#5f6b78', '#a3b0be'],
  constrains: ['#96223f', '#f07c96'],
  aligns_with: ['#6d7f2d', '#b6c970'],
  part_of: ['#7a685a', '#bfab9b'],
  contrasts_with: ['#858585', '#9b9b9b'],
}
const OTHER_RELATION: Tone = ['#7d7d7d', '#a8a8a8']

/** Of areas, one after the other. */
const HULLS: readonly Tone[] = [
  ['#1f7f74', '#5fc7b8'],
  ['#82479b', '#c894e0'],
  ['#6d7f2d', '#b6c970'],
  ['#a8326b', '#f28bb6'],
  ['#8a6410', '#e0b455'],
  ['#3f5fb0', '#8da6ee'],
]

/** The order in which relations are listed. */
export const RELATION_ORDER: readonly string[] = Object.keys(RELATIONS)

/** A circle for concepts of no stage, then one shape a stage in the order of the chain. */
export const SHAPES = ['circle', 'diamond', 'triangle', 'square', 'hexagon'] as const
export type Shape = (typeof SHAPES)[number]

/** The color of the pole at `index` of the vocabulary's poles, -1 for none. */
export function poleColor(index: number, mode: Mode): string {
  return toneOf(index < 0 ? NO_POLE : (POLES[index % POLES.length] ?? NO_POLE), mode)
}

/** The color of a relation. */
export function relationColor(relation: string, mode: Mode): string {
  return toneOf(RELATIONS[relation] ?? OTHER_RELATION, mode)
}

/** The color of the area at `index`. */
export function hullColor(index: number, mode: Mode): string {
  return toneOf(HULLS[index % HULLS.length]!, mode)
}

function toneOf([light, dark]: Tone, mode: Mode): string {
  if (mode === 'contrast') return mixColors(light, '#000000', 0.4)
  if (mode === 'contrast-dark') return mixColors(dark, '#ffffff', 0.35)
  return mode === 'light' ? light : dark
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
