/**
 * Bytes to text: UTF-8, UTF-16 of either order, and GB18030, told by byte order mark, by where the zeros stand,
 * and by what decodes without fault; or what an XML file declares. A file that is none of them is called binary instead of
 * guessed at.
 */

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'

/** What `decodeText` makes of a file's bytes; `null` where the bytes are no text. */
export interface Decoded {
  text: string
  /** One of the four, or the one that an XML file declares, as `windows-1252`. */
  encoding: string
}

const SAMPLE = 65536

/**
 * Decodes a file's bytes and drops the byte order mark.
 *
 * @returns the text and the encoding it was in, or null for bytes that are no text in any.
 */
export function decodeText(bytes: Uint8Array): Decoded | null {
  const marked = encodingOfMark(bytes)
  if (marked) return { text: decode(bytes, marked, false) ?? '', encoding: marked }
  const wide = wideEncoding(bytes)
  if (wide) {
    const text = decode(bytes, wide, false)
    return text !== null && isText(text) ? { text, encoding: wide } : null
  }
  const declared = declaredEncoding(bytes)
  for (const encoding of ['utf-8', ...(declared ? [declared] : []), 'gb18030']) {
    const text = decode(bytes, encoding, true)
    if (text !== null && isText(text)) return { text, encoding }
  }
  // a UTF-8 file with a few broken bytes (a cut character at the end, say) is still a text
  const text = decode(bytes, 'utf-8', false)
  return text !== null && isText(text) && countOf(text, '\uFFFD') * 50 < text.length ? { text, encoding: 'utf-8' } : null
}

function encodingOfMark(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** What the declaration of an XML file says, if that is an encoding that is known. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 200))
  const label = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(head)?.[1]
  if (label === undefined) return null
  try {
    return new TextDecoder(label).encoding
  } catch (error) {
    if (error instanceof RangeError) return null // an encoding that nobody knows
    throw error
  }
}

/** UTF-16 without a mark: spaces and line ends put a zero on one side only. */
function wideEncoding(bytes: Uint8Array): Encoding | null {
  const end = Math.min(bytes.length, SAMPLE) & ~1
  if (!bytes.subarray(0, end).includes(0)) return null
  let even = 0
  let odd = 0
  let ascii = 0
  for (let i = 0; i < end; i++) {
    const byte = bytes[i]!
    if (byte >= 32 && byte < 127) ascii++
    if (byte !== 0) continue
    if (i % 2 === 0) even++
    else odd++
  }
  // Latin letters with a zero here and there are a damaged file of single bytes.
  const zeros = even + odd
  if (zeros * 4 < end && ascii * 10 >= (end - zeros) * 9) return null
  const least = Math.max(1, end / 200)
  if (odd >= least && odd > even * 20) return 'utf-16le'
  if (even >= least && even > odd * 20) return 'utf-16be'
  return null
}

function decode(bytes: Uint8Array, encoding: string, fatal: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return null // the bytes are not of this encoding
    throw error
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROL = /[\0-\x08\x0e-\x1f]/g

/** Text has next to no control characters besides white space. */
function isText(text: string): boolean {
  const sample = text.slice(0, SAMPLE)
  return (sample.match(CONTROL)?.length ?? 0) * 200 <= sample.length
}

function countOf(text: string, character: string): number {
  let n = 0
  for (let i = text.indexOf(character); i >= 0; i = text.indexOf(character, i + 1)) n++
  return n
}
