/** For the browser tests: what is written on canvases since they were last emptied, and a graph of given names. */
import type { Page } from 'playwright-core'
import type { ConceptGraph } from '#viewer/server/api-types.ts'

/** A text that was drawn; places in pixels of its canvas. */
export interface DrawnText {
  text: string
  font: string
  width: number
  /** What was told when it was measured last; null where it never was. */
  measured: { font: string; width: number } | null
  left: number
  right: number
  top: number
  bottom: number
}

/** To be called before the page is opened. */
export async function watchText(page: Page): Promise<() => Promise<DrawnText[]>> {
  await page.addInitScript(() => {
    const seen = { drawn: [] as DrawnText[] }
    const known = new Map<string, { font: string; width: number }>()
    const { fillText, measureText, clearRect } = CanvasRenderingContext2D.prototype
    Object.assign(CanvasRenderingContext2D.prototype, {
      clearRect(this: CanvasRenderingContext2D, ...box: Parameters<typeof clearRect>) {
        seen.drawn = []
        clearRect.apply(this, box)
      },
      measureText(this: CanvasRenderingContext2D, text: string) {
        const size = measureText.call(this, text)
        known.set(text, { font: this.font, width: size.width })
        return size
      },
      fillText(this: CanvasRenderingContext2D, text: string, x: number, y: number, ...most: [number?]) {
        const { width, actualBoundingBoxAscent: up, actualBoundingBoxDescent: down } = measureText.call(this, text)
        const box = { left: x, right: x + width, top: y - up, bottom: y + down }
        seen.drawn.push({ text, font: this.font, width, measured: known.get(text) ?? null, ...box })
        fillText.call(this, text, x, y, ...most)
      },
    })
    Object.assign(window, { seenText: seen })
  })
  return () => page.evaluate(() => (window as unknown as { seenText: { drawn: DrawnText[] } }).seenText.drawn)
}

/** A concept for each name, in five stages, each linked to the seventh after it. */
export function graphOfNames(names: readonly string[]): ConceptGraph {
  const about = { namePinyin: null, pole: null, papers: 1, claims: 2 }
  const relation = { type: 'EMPOWERS', relation: 'drives', direction: 'within', claims: 1, papers: 1, confidence: 0.9, aspect: null }
  const said = { relation: 'drives', paper: 0, confidence: 0.9, hedged: false, asserted: true, curated: false }
  const counts = { claims: 1, hedged: 0, papers: 1 }
  return {
    concepts: names.map((name, i) => ({ ...about, id: `c${i}`, name, nameZh: name, stage: `s${i % 5}` })),
    links: names.map((_, i) => ({ from: `c${i}`, to: `c${(i + 7) % names.length}`, ...counts, relations: [relation], stated: [said] })),
    papers: [{ id: 'p', title: 'P', year: 2020 }],
    poles: [],
    stages: ['s0', 's1', 's2', 's3', 's4'].map((id) => ({ id, name: id, nameZh: null, concepts: names.length / 5 })),
    counts: { papers: 1, works: 1, claims: names.length, passages: names.length },
  }
}
