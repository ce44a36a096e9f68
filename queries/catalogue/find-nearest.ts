/** What somebody may have meant. */

/** `did you mean … or …? ` for names that are alike, else nothing. */
export function findNearest(name: string, names: readonly string[]): string {
  const near = names
    .map((known) => ({
      known,
      distance: known.includes(name) && name.length > 2 ? 1 : toDistance(name.toLowerCase(), known.toLowerCase()),
    }))
    .filter(({ known, distance }) => distance <= Math.max(2, known.length / 3))
    .sort((a, b) => a.distance - b.distance || (a.known < b.known ? -1 : 1))
    .slice(0, 3)
    .map(({ known }) => known)
  return near.length ? `did you mean ${near.join(' or ')}? ` : ''
}

/** Levenshtein's distance: how many letters to change, add or drop. */
function toDistance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 20) return Number.POSITIVE_INFINITY
  let before = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      row.push(Math.min(before[j]! + 1, row[j - 1]! + 1, before[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    }
    before = row
  }
  return before[b.length]!
}
