/**
 * Draws links as curves with an arrow head, solid or dashed: the package's program with one more attribute.
 *
 * Along the chord between two nodes such a curve runs evenly, so the dash is cut by the place on the chord, the head never.
 */
import { createEdgeCurveProgram } from '@sigma/edge-curve'
import type { EdgeProgramType, ProgramDefinition } from 'sigma/rendering'
import type { EdgeDisplayData, NodeDisplayData } from 'sigma/types'
import { ARROW, DASH } from '../curve-style.ts'

/** What the package makes; its types tell less. */
interface Solid extends InstanceType<EdgeProgramType> {
  array: Float32Array
  /** How many numbers of `array` an edge takes. */
  STRIDE: number
  getDefinition(): ProgramDefinition
  processVisibleItem(edge: number, start: number, from: NodeDisplayData, to: NodeDisplayData, data: EdgeDisplayData): void
}

const Solid = createEdgeCurveProgram({
  arrowHead: { extremity: 'target', lengthToThicknessRatio: ARROW.length, widenessToThicknessRatio: ARROW.width },
}) as unknown as new (
  ...args: ConstructorParameters<EdgeProgramType>
) => Solid

const VERTEX = /* glsl */ `
attribute float a_dashed;
varying float v_dashed;
varying float v_pixel;
void main() {
  drawSolid();
  v_dashed = a_dashed;
  v_pixel = u_pixelRatio;
}`

const FRAGMENT = /* glsl */ `
varying float v_dashed;
varying float v_pixel;
void main() {
  drawSolid();
  vec2 chord = normalize(v_cpC - v_cpA);
  float along = mod(dot(gl_FragCoord.xy - v_cpA, chord) / v_pixel, ${(DASH.on + DASH.off).toFixed(1)});
  float ink = smoothstep(0.0, 1.0, along) * (1.0 - smoothstep(${DASH.on.toFixed(1)}, ${(DASH.on + 1).toFixed(1)}, along));
  bool head = length(gl_FragCoord.xy - v_targetPoint) < v_targetSize + v_thickness * u_lengthToThicknessRatio;
  if (v_dashed > 0.5 && !head) gl_FragColor *= ink;
}`

export class CurveProgram extends Solid {
  override getDefinition() {
    const solid = super.getDefinition()
    return {
      ...solid,
      VERTEX_SHADER_SOURCE: around(solid.VERTEX_SHADER_SOURCE, VERTEX),
      FRAGMENT_SHADER_SOURCE: around(solid.FRAGMENT_SHADER_SOURCE, FRAGMENT),
      ATTRIBUTES: [...solid.ATTRIBUTES, { name: 'a_dashed', size: 1, type: WebGLRenderingContext.FLOAT }],
    }
  }

  override processVisibleItem(
    edgeIndex: number,
    start: number,
    from: NodeDisplayData,
    to: NodeDisplayData,
    data: EdgeDisplayData & { dashed?: boolean },
  ): void {
    super.processVisibleItem(edgeIndex, start, from, to, data)
    this.array[start + this.STRIDE - 1] = data.dashed ? 1 : 0
  }
}

/** The package's shader as a function that another `main` calls. */
function around(solid: string, main: string): string {
  return solid.replace(/void main\s*\(\s*(?:void)?\s*\)/, 'void drawSolid()') + main
}
