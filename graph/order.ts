/** An order that is the same everywhere: by UTF-16 code unit, whatever the locale. */

export function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

/** A map's keys in order. */
export function sortKeys<Value>(map: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(map).sort(([a], [b]) => compareText(a, b)))
}
