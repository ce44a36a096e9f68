/** How deep each heading stands for those who hear the page: as its level says, but never more than one below the last. */
export function headingDepths(levels: readonly number[]): number[] {
  let last = 0
  return levels.map((level) => {
    last = Math.max(1, Math.min(level, last + 1, 4))
    return last
  })
}
