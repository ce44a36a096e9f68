/**
 * Folds look-alike characters one to one, so that an offset in the folded text is an offset in the original.
 *
 * A converter turns `,` into `，`, `'` into `’`, an `a` into a Cyrillic `а`; recognisers should see one of each.
 */

/** Pairs of a character and what it folds to; both are one UTF-16 code unit. */
const PAIRS: [from: string, to: string][] = [
  ['。．｡', '.'],
  ['，﹐', ','],
  ['；﹔', ';'],
  ['：﹕', ':'],
  ['（﹙', '('],
  ['）﹚', ')'],
  ['［【〔', '['],
  ['］】〕', ']'],
  ['“”„‟″「」『』＂', '"'],
  ['‘’‚‛′＇`´', "'"],
  ['‐‑‒–—―−﹣－', '-'],
  ['\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000', ' '],
  ['\u00AD\u200B\u200C\u200D\u2060\uFEFF\u000B\u000C\u0000', ' '],
  ['∗', '*'],
  ['․', '.'],
]

/** Cyrillic letters that look Latin, and the Latin ones they look like. */
const CYRILLIC = 'аеорсухіјѕАВЕКМНОРСТХІЈЅ'
const LATIN = 'aeopcyxijsABEKMHOPCTXIJS'

const FOLDS = new Map<number, number>()
for (const [from, to] of PAIRS) for (const c of from) FOLDS.set(c.charCodeAt(0), to.charCodeAt(0))
for (let c = 0xff01; c <= 0xff5e; c++) if (!FOLDS.has(c)) FOLDS.set(c, c - 0xfee0) // full-width ASCII
const LOOK_ALIKES = new Map([...CYRILLIC].map((c, i) => [c.charCodeAt(0), LATIN.charCodeAt(i)]))

/** Text as code units, to be blanked and folded in place; `toText` turns it back. */
export type CodeUnits = Uint16Array

/** The folded code units of a text, as many as it has. */
export function foldCharacters(text: string): CodeUnits {
  const units = new Uint16Array(text.length)
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (c < 0x80) units[i] = c === 0x60 ? 0x27 : c === 0 || c === 0x0b || c === 0x0c ? 0x20 : c
    else if (c >= 0x400 && c < 0x460) units[i] = LOOK_ALIKES.has(c) && standsAmongLatin(text, i) ? LOOK_ALIKES.get(c)! : c
    else units[i] = FOLDS.get(c) ?? c
  }
  return units
}

/** True where the letters around are Latin, or blanks, and none is unmistakably Cyrillic. */
function standsAmongLatin(text: string, at: number): boolean {
  let latin = 0
  for (let i = Math.max(0, at - 40); i < Math.min(text.length, at + 40); i++) {
    const c = text.charCodeAt(i)
    if (c >= 0x400 && c < 0x530 && !LOOK_ALIKES.has(c)) return false
    if ((c >= 0x41 && c <= 0x5a) || (c >= 0x61 && c <= 0x7a)) latin++
  }
  return latin > 0
}

/** Code units back to a string. */
export function toText(units: CodeUnits): string {
  let text = ''
  for (let i = 0; i < units.length; i += 8192) text += String.fromCharCode(...units.subarray(i, i + 8192))
  return text
}
