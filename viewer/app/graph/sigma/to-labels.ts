/** The names that may be written, before they are measured and find their places. */
import type Sigma from 'sigma'
import type { LabelText } from '../label-layer.ts'
import type { Places } from './places.ts'
import type { Look } from './styles.ts'

/** So many names are measured at most. */
const MOST = 1200

/** @param ranked ids, the most important first */
export function toLabels(
  sigma: Sigma,
  places: Places,
  ranked: readonly string[],
  { emphasis: { nodes, focus }, scale }: Look,
): LabelText[] {
  const { width, height } = sigma.getDimensions()
  const ids = ranked.filter((id) => nodes === null || nodes.has(id))
  if (nodes !== null) ids.sort((a, b) => Number(focus.has(b)) - Number(focus.has(a)))
  const texts: LabelText[] = []
  for (const id of ids) {
    if (texts.length >= MOST) break
    const place = places.ofNode(id)!
    if (place.x < -40 || place.y < -20 || place.x > width + 40 || place.y > height + 20) continue
    const { name, size } = sigma.getGraph().getNodeAttributes(id)
    const bold = focus.has(id)
    const radius = sigma.scaleSize(size * scale) * 1.2
    texts.push({ id, text: String(name), ...place, radius, bold, large: size > 12, always: bold && focus.size < 5 })
  }
  return texts
}
