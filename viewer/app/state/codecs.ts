/** How one part of the state stands in an address: a codec each, so that a new part is one line in view-state.ts. */

export interface Codec<T> {
  initial: T
  write(value: T, to: URLSearchParams): void
  /** Total: what isn't understood gives `initial`. */
  read(from: URLSearchParams): T
}

/** A text; the initial one is left out. */
export function text(key: string, initial = ''): Codec<string> {
  return {
    initial,
    write: (value, to) => value !== initial && value !== '' && to.set(key, value),
    read: (from) => from.get(key) || initial,
  }
}

export function textOrNull(key: string): Codec<string | null> {
  return { initial: null, write: (value, to) => value && to.set(key, value), read: (from) => from.get(key) || null }
}

/** One of a few words, the first being the initial one. */
export function oneOf<const T extends string>(key: string, allowed: readonly [T, ...T[]]): Codec<T> {
  const [initial] = allowed
  return {
    initial,
    write: (value, to) => value !== initial && to.set(key, value),
    read: (from) => allowed.find((one) => one === from.get(key)) ?? initial,
  }
}

/** Present or absent. */
export function flag(key: string): Codec<boolean> {
  return { initial: false, write: (value, to) => value && to.set(key, '1'), read: (from) => from.get(key) === '1' }
}

/** A whole number from 0 on. */
export function whole(key: string): Codec<number> {
  return {
    initial: 0,
    write: (value, to) => value !== 0 && to.set(key, String(value)),
    read: (from) => (/^\d{1,9}$/.test(from.get(key) ?? '') ? Number(from.get(key)) : 0),
  }
}

/** A set of texts, one entry each, sorted. */
export function texts(key: string): Codec<readonly string[]> {
  return {
    initial: [],
    write: (value, to) => {
      for (const entry of [...value].sort()) to.append(key, entry)
    },
    read: (from) => [...new Set(from.getAll(key).filter(Boolean))].sort(),
  }
}

/** Names with values as `prefix.name=value`; `parse` gives null for what isn't one. */
export function record<T extends string | number>(prefix: string, parse: (value: string) => T | null): Codec<Readonly<Record<string, T>>> {
  return {
    initial: {},
    write: (value, to) => {
      for (const [name, one] of Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) to.set(`${prefix}.${name}`, String(one))
    },
    read: (from) => {
      const named = [...from].filter(([key]) => key.startsWith(`${prefix}.`) && key.length > prefix.length + 1)
      const parsed = named.map(([key, value]) => [key.slice(prefix.length + 1), parse(value)] as const)
      return Object.fromEntries(parsed.filter((pair): pair is [string, T] => pair[1] !== null))
    },
  }
}
