/**
 * One printed reference as the recognisers read it: markup gone, look-alike characters folded one to one.
 *
 * `text` and `shown` have the same length: patterns match on `text`, fields are cut from `shown`, so that a title
 * keeps its curly quotes and full-width signs. Where the print was slanted is kept as ranges: it is a hint.
 */

export interface PrintedLine {
  /** Folded: ASCII punctuation, straight quotes, one space between words. */
  text: string
  /** The same stretch as printed. */
  shown: string
  /** Stretches of `text` that were emphasized: `[start, end]`. */
  emphasis: [number, number][]
}

/** Longer entries are read up to here: no printed reference is longer, and hostile input stays cheap. */
const LONGEST = 4000

const FOLDS: Record<string, string> = {
  '，': ',',
  '．': '.',
  '。': '.',
  '：': ':',
  '；': ';',
  '（': '(',
  '）': ')',
  '［': '[',
  '］': ']',
  '【': '[',
  '】': ']',
  '〔': '[',
  '〕': ']',
  '／': '/',
  '＆': '&',
  '、': ',',
  '？': '?',
  '！': '!',
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '«': '"',
  '»': '"',
  '‘': "'",
  '’': "'",
  ʼ: "'",
  '–': '-',
  '—': '-',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '―': '-',
  '−': '-',
  '～': '-',
  '－': '-',
  '~': '-',
  '﹣': '-',
  '…': '.',
  '\u00a0': ' ',
  '＂': '"',
  '＇': "'",
  '〞': '"',
  '〝': '"',
  '｡': '.',
  '､': ',',
  '「': '[',
  '」': ']',
}

/** Letters that no accent parts from their base. */
const LETTERS: Record<string, string> = {
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  þ: 't',
  Þ: 'T',
  ß: 's',
  æ: 'a',
  Æ: 'A',
  œ: 'o',
  Œ: 'O',
  ı: 'i',
}

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  '#39': "'",
  ndash: '–',
  mdash: '—',
  '#x27': "'",
}

/** Folds signs only, and keeps the letters as they are printed. */
export function foldSigns(text: string): string {
  return /[^\x20-\x7e]/.test(text) ? text.replace(/[^\p{L}\p{M}\p{N}\s]/gu, (sign) => FOLDS[sign] ?? sign) : text
}

/** Folds one character to the ASCII sign that it stands for; everything else stays. */
function foldCharacter(character: string): string {
  const code = character.charCodeAt(0)
  if (code < 0x80) return character === '~' ? '-' : character
  if (code >= 0x3400 && code < 0xa000) return character
  const folded = FOLDS[character]
  if (folded !== undefined) return folded
  if (code >= 0xff10 && code <= 0xff5a) return String.fromCharCode(code - 0xfee0)
  if (code === 0x3000 || code === 0x2009 || code === 0x202f) return ' '
  if ((code >= 0xc0 && code < 0x250) || (code >= 0x1e00 && code < 0x2000))
    return LETTERS[character] ?? character.normalize('NFD')[0] ?? character
  return character
}

const MARKUP = /\\[*_[\]()~#]|\*{1,3}|<\/?(?:i|em|b|strong|italic|bold|sup|sub|u|span|scp|sc)\b[^<>]{0,60}>|&(?:[a-z]{2,5}|#\w{2,5});/y
const PLAIN = /[^\\*<&\s]+/y

/** Reads a reference (without its label) into text to match on and text to quote. */
export function readLine(raw: string): PrintedLine {
  const source = raw.length > LONGEST ? raw.slice(0, LONGEST) : raw
  let text = ''
  let shown = ''
  const emphasis: [number, number][] = []
  let open = -1
  const toggle = (): void => {
    if (open >= 0 && text.length > open) emphasis.push([open, text.length])
    open = open < 0 ? text.length : -1
  }
  for (let at = 0; at < source.length; ) {
    PLAIN.lastIndex = at
    const plain = PLAIN.exec(source)?.[0]
    if (plain) {
      shown += plain
      text += foldCharacters(plain)
      at = PLAIN.lastIndex
      continue
    }
    MARKUP.lastIndex = at
    const mark = MARKUP.exec(source)?.[0]
    at += mark?.length ?? 1
    if (mark === undefined) {
      const sign = source[at - 1]!
      if (sign.trim() !== '') {
        shown += sign
        text += sign
      } else if (text !== '' && !text.endsWith(' ')) {
        text += ' '
        shown += ' '
      }
    } else if (mark[0] === '*') toggle()
    else if (mark[0] === '<') {
      if (/^<\/?(?:i|em|italic)\b/.test(mark) && mark.startsWith('</') === open >= 0) toggle()
    } else {
      const printed = mark[0] === '&' ? (ENTITIES[mark.slice(1, -1)] ?? mark) : mark.slice(1)
      shown += printed
      text += printed.length === 1 ? foldCharacter(printed) : printed
    }
  }
  return { text: mendDigits(text.trimEnd()), shown: shown.trimEnd(), emphasis }
}

function foldCharacters(text: string): string {
  if (!/[^\x20-\x7d]/.test(text)) return text
  let folded = ''
  for (let i = 0; i < text.length; i++) folded += foldCharacter(text[i]!)
  return folded
}

/** Letters that a scanner read for digits in a year: `2O19` → `2019`, `(2Ol6)` → `(2016)`. */
function mendDigits(text: string): string {
  if (!/[12][\dOolI]*[OolI]/.test(text)) return text
  const mend = (year: string): string => year.replace(/[Oo]/g, '0').replace(/[lI]/g, '1')
  return text
    .replace(/(?<![\p{L}\d])[12][\dOo]{3}(?![\p{L}\d])/gu, (year) => (/\d.*\d/.test(year) ? mend(year) : year))
    .replace(/(?<=\()[12][\dOolI]{3}(?=\))/g, mend)
}

/** Cuts a stretch out of a line (a DOI, an access date) and leaves the rest in place. */
export function cutOut(line: PrintedLine, start: number, end: number): PrintedLine {
  const shift = (at: number): number => (at <= start ? at : at >= end ? at - (end - start) : start)
  return {
    text: line.text.slice(0, start) + line.text.slice(end),
    shown: line.shown.slice(0, start) + line.shown.slice(end),
    emphasis: line.emphasis.map(([a, b]): [number, number] => [shift(a), shift(b)]).filter(([a, b]) => b > a),
  }
}
