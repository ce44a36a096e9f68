/** What this browser remembers for the reader; in a frame that may store nothing, until the page is left. */

/** Stands in for the browser's storage where that is refused. */
const here = new Map<string, string>()

/** @param scope `local` is for good, `session` for this tab */
export function recall(scope: 'local' | 'session', key: string): string | null {
  return storageOf(scope)?.getItem(key) ?? here.get(key) ?? null
}

export function remember(scope: 'local' | 'session', key: string, value: string): void {
  const storage = storageOf(scope)
  if (storage) storage.setItem(key, value)
  else here.set(key, value)
}

/** Null where the browser keeps pages of other sites' frames from storing; asking for it then throws. */
function storageOf(scope: 'local' | 'session'): Storage | null {
  try {
    return scope === 'local' ? window.localStorage : window.sessionStorage
  } catch {
    return null
  }
}
