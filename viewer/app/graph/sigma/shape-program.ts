/**
 * Draws nodes in the shape that their `shape` attribute numbers.
 *
 * Each corner of a node stands in the buffer: as instances of one quad, 27,770 nodes took 1.5 s a picture where no graphics
 * processor draws (SwiftShader draws each instance by itself).
 */
import type Sigma from 'sigma'
import { NodeProgram, type ProgramInfo } from 'sigma/rendering'
import type { NodeDisplayData, RenderParams } from 'sigma/types'
import { floatColor } from 'sigma/utils'
import { CORNERS, FRAGMENT_SHADER, VERTEX_SHADER } from './shape-shader.ts'

const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext

export class ShapeProgram extends NodeProgram<'u_sizeRatio' | 'u_correctionRatio' | 'u_matrix'> {
  /** Nothing is drawn for picking (pick-node.ts). */
  constructor(gl: WebGLRenderingContext, _picking: WebGLFramebuffer | null, renderer: Sigma) {
    super(gl, null, renderer)
  }

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
        { name: 'a_corner', size: 2, type: FLOAT },
      ],
    }
  }

  override processVisibleItem(_node: number, start: number, data: NodeDisplayData & { shape?: number }): void {
    const color = floatColor(data.color)
    let at = start
    for (const [x, y] of CORNERS) {
      this.array[at++] = data.x
      this.array[at++] = data.y
      this.array[at++] = data.size
      this.array[at++] = data.shape ?? 0
      this.array[at++] = color
      this.array[at++] = x
      this.array[at++] = y
    }
  }

  override setUniforms({ sizeRatio, correctionRatio, matrix }: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
    gl.uniform1f(uniformLocations.u_sizeRatio ?? null, sizeRatio)
    gl.uniform1f(uniformLocations.u_correctionRatio ?? null, correctionRatio)
    gl.uniformMatrix3fv(uniformLocations.u_matrix ?? null, false, matrix)
  }
}
