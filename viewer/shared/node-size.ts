/** Radius of a concept's node in pixels: it grows with the links that end there, less in a large graph. */
export function nodeSize(links: number, nodes: number): number {
  const roomy = Math.min(1.5, Math.max(0.75, Math.sqrt(90 / Math.max(1, nodes))))
  return roomy * Math.min(20, 4.5 + 2.1 * Math.sqrt(links))
}
