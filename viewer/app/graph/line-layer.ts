/**
 * Straight lines by the hundred thousand, drawn from one buffer: what citation networks need and a curve program can't do.
 *
 * 352,807 lines are 5.6 MB here; as edges of a graph object they would be some hundreds. It knows WebGL alone.
 */

const VERTEX_SHADER = `
attribute vec2 a_position;
uniform mat3 u_matrix;
void main() {
  gl_Position = vec4((u_matrix * vec3(a_position, 1)).xy, 0, 1);
}`

const FRAGMENT_SHADER = `
precision mediump float;
uniform vec4 u_color;
void main() {
  gl_FragColor = vec4(u_color.rgb * u_color.a, u_color.a);
}`

export interface LineStyle {
  /** `#rrggbb`. */
  color: string
  /** 0 to 1. */
  alpha: number
}

export class LineLayer {
  readonly #gl: WebGLRenderingContext
  readonly #program: WebGLProgram
  readonly #buffers: WebGLBuffer[] = []
  #counts: number[] = []

  /** @throws Error where the browser has no WebGL */
  constructor(canvas: HTMLCanvasElement) {
    const gl = canvas.getContext('webgl', { antialias: false, premultipliedAlpha: true, preserveDrawingBuffer: true })
    if (!gl) throw new Error('this browser has no WebGL')
    this.#gl = gl
    this.#program = link(gl)
  }

  /** Sets of lines, the later over the earlier: x and y of both ends, four numbers a line, the most important line first. */
  set(sets: readonly Float32Array[]): void {
    const gl = this.#gl
    for (const [i, ends] of sets.entries()) {
      this.#buffers[i] ??= gl.createBuffer()
      gl.bindBuffer(gl.ARRAY_BUFFER, this.#buffers[i]!)
      gl.bufferData(gl.ARRAY_BUFFER, ends, gl.STATIC_DRAW)
    }
    this.#counts = sets.map((ends) => ends.length / 4)
  }

  /**
   * Draws a part of the first set, and the other sets whole over it.
   *
   * @param matrix from the ends' coordinates to the screen's -1 … 1, three columns of three
   * @param styles one a set
   * @param from 0 begins a new picture, a later line goes on with it
   * @param most so many lines of the first set
   */
  draw(matrix: Float32Array, styles: readonly LineStyle[], from: number, most: number): void {
    const gl = this.#gl
    const { width, height } = gl.canvas
    gl.viewport(0, 0, width, height)
    gl.clearColor(0, 0, 0, 0)
    if (from === 0) gl.clear(gl.COLOR_BUFFER_BIT)
    gl.enable(gl.BLEND)
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA)
    // biome-ignore lint/correctness/useHookAtTopLevel: WebGL's own useProgram
    gl.useProgram(this.#program)
    gl.uniformMatrix3fv(gl.getUniformLocation(this.#program, 'u_matrix'), false, matrix)
    const position = gl.getAttribLocation(this.#program, 'a_position')
    gl.enableVertexAttribArray(position)
    for (const [i, count] of this.#counts.entries()) {
      const { color, alpha } = styles[i]!
      const channel = (at: number) => Number.parseInt(color.slice(at, at + 2), 16) / 255
      gl.uniform4f(gl.getUniformLocation(this.#program, 'u_color'), channel(1), channel(3), channel(5), alpha)
      gl.bindBuffer(gl.ARRAY_BUFFER, this.#buffers[i]!)
      gl.vertexAttribPointer(position, 2, gl.FLOAT, false, 0, 0)
      const [first, last] = i === 0 ? [from, Math.min(count, from + most)] : [0, count]
      gl.drawArrays(gl.LINES, 2 * first, 2 * (last - first))
    }
  }

  /** Gives the memory back. */
  kill(): void {
    this.#gl.getExtension('WEBGL_lose_context')?.loseContext()
  }
}

function link(gl: WebGLRenderingContext): WebGLProgram {
  const program = gl.createProgram()
  for (const [kind, source] of [
    [gl.VERTEX_SHADER, VERTEX_SHADER],
    [gl.FRAGMENT_SHADER, FRAGMENT_SHADER],
  ] as const) {
    const shader = gl.createShader(kind)
    if (!shader) throw new Error('the graphics context is lost')
    gl.shaderSource(shader, source)
    gl.compileShader(shader)
    gl.attachShader(program, shader)
  }
  gl.linkProgram(program)
  if (!gl.getProgramParameter(program, gl.LINK_STATUS)) throw new Error(gl.getProgramInfoLog(program) ?? 'the lines can not be drawn')
  return program
}
