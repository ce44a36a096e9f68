/**
 * The GLSL of a node: one quad on which a signed distance draws circle, diamond, triangle, square or hexagon.
 *
 * The shape says the stage, so that color (the pole) isn't alone in carrying meaning. A darker rim keeps nodes apart.
 */

/** The corners of the quad, in radii; a little more than the shape, for the smooth rim. */
export const CORNERS: readonly (readonly [x: number, y: number])[] = [
  [-1.4, -1.4],
  [1.4, -1.4],
  [-1.4, 1.4],
  [-1.4, 1.4],
  [1.4, -1.4],
  [1.4, 1.4],
]

export const VERTEX_SHADER = /* glsl */ `
attribute vec4 a_color;
attribute vec2 a_position;
attribute float a_size;
attribute float a_shape;
attribute vec2 a_corner;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
varying vec4 v_color;
varying vec2 v_point;
varying float v_shape;
varying float v_pixel;

void main() {
  float radius = a_size * u_correctionRatio / u_sizeRatio * 2.0;
  gl_Position = vec4((u_matrix * vec3(a_position + a_corner * radius, 1.0)).xy, 0.0, 1.0);
  v_point = a_corner;
  v_shape = a_shape;
  v_pixel = u_correctionRatio * 2.0 / radius;
  v_color = a_color;
  v_color.a *= 255.0 / 254.0;
}
`

export const FRAGMENT_SHADER = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec2 v_point;
varying float v_shape;
varying float v_pixel;

float distanceTo(vec2 p, float shape) {
  if (shape < 0.5) return length(p) - 1.0;
  if (shape < 1.5) return (abs(p.x) + abs(p.y) - 1.3) * 0.7071;
  if (shape < 2.5) return max(-p.y * 1.0 - 0.72, abs(p.x) * 0.8944 + p.y * 0.4472 - 0.62);
  if (shape < 3.5) return max(abs(p.x), abs(p.y)) - 0.9;
  return max(abs(p.y), abs(p.x) * 0.866 + abs(p.y) * 0.5) - 0.95;
}

void main() {
  float d = distanceTo(v_point, v_shape);
  float inside = 1.0 - smoothstep(-v_pixel * 0.5, v_pixel * 0.5, d);
  float rim = smoothstep(-v_pixel * 1.6, -v_pixel * 0.9, d);
  gl_FragColor = vec4(mix(v_color.rgb, v_color.rgb * 0.72, rim), v_color.a) * inside;
}
`
