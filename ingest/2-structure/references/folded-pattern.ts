/**
 * Patterns over folded text, in which letters have lost their accents.
 *
 * `\p{Lu}` and the like are slow to match, and needn't be exact once the text is folded: they are written out as the
 * few ranges that folding leaves (Latin without accents, Greek, Cyrillic, kana, Han).
 */
const UPPER = 'A-ZΑ-ΩА-ЯЁ'
const LOWER = 'a-zα-ωа-яё'
const HAN = '\\u3005\\u3007\\u3400-\\u9fff\\uf900-\\ufaff'
const CLASSES: Record<string, string> = {
  '\\p{Lu}': UPPER,
  '\\p{Ll}': LOWER,
  '\\p{L}': `${UPPER}${LOWER}\\u0600-\\u06ff\\u3040-\\u30ff\\uac00-\\ud7a3${HAN}`,
  '\\p{N}': '0-9',
  '\\p{M}': '',
  '\\p{Script=Han}': HAN,
}

/** Compiles a pattern (or recompiles one) for folded text. */
export function foldedPattern(pattern: RegExp | string, flags = ''): RegExp {
  const source = typeof pattern === 'string' ? pattern : pattern.source
  let out = ''
  let inClass = false
  for (let i = 0; i < source.length; i++) {
    const property = /^\\p\{[\w=]+\}/.exec(source.slice(i, i + 16))?.[0]
    const ranges = property === undefined ? undefined : CLASSES[property]
    if (property !== undefined && ranges !== undefined) {
      out += inClass ? ranges : `[${ranges}]`
      i += property.length - 1
      continue
    }
    const c = source[i] ?? ''
    if (c === '\\') {
      out += c + (source[i + 1] ?? '')
      i++
      continue
    }
    if (c === '[' && !inClass) inClass = true
    else if (c === ']' && inClass) inClass = false
    out += c >= '\u00c0' && c <= '\u024f' ? (c.normalize('NFD')[0] ?? c) : c
  }
  return new RegExp(out, (typeof pattern === 'string' ? flags : pattern.flags).replace('u', ''))
}
