/**
 * Text as databases export it to plain text: tags of HTML, JATS and MathML taken out, entities decoded, white space one
 * space. Titles carry `<i>`, abstracts `<jats:p>`; a `<` that begins no tag ("p < 0.05") stays.
 */

const TAG = /<\/?[a-zA-Z][\w:.-]{0,40}(?:\s[^<>]{0,400})?\/?>/g
/** Tags of type that were escaped. */
const ESCAPED_TAG = /<\/?(?:i|b|em|strong|sub|sup|inf|scp|sc|u|(?:jats|mml):[a-z-]{1,20})>/gi
/** Where one of these ends or begins, words don't touch. */
const BLOCK = /^<\/?(?:jats:)?(?:p|div|br|title|sec|li|list|list-item|ul|ol|h\d|td|tr|label)\b/i
const ENTITY = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z]{2,8}));/g
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  times: '×',
  deg: '°',
  micro: 'µ',
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  mu: 'μ',
}

/** `A <i>b</i> &amp; c` → `A b & c`. */
export function toPlainText(text: string): string {
  const bare = text.includes('<') ? text.replace(TAG, (tag) => (BLOCK.test(tag) ? ' ' : '')) : text
  // twice: exports escape what was escaped already (`&amp;lt;`)
  const decoded = bare.includes('&') ? decode(decode(bare)) : bare
  const plain = decoded.includes('<') ? decoded.replace(ESCAPED_TAG, '') : decoded
  return plain.replace(/\s+/g, ' ').trim()
}

function decode(text: string): string {
  return text.replace(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return Object.hasOwn(NAMED, name) ? NAMED[name]! : whole
    const code = decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal)
    return code > 31 && code < 0x110000 && !(code >= 0xd800 && code < 0xe000) ? String.fromCodePoint(code) : whole
  })
}
