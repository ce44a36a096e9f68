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

/** Folds one character to the ASCII sign that it stands for; everything else stays. */
function foldCharacter(character: string): string {
  const folded = FOLDS[character]
  if (folded !== undefined) return folded
  const code = character.charCodeAt(0)
  if (code < 0x80) return character
  if (code >= 0xff10 && code <= 0xff5a) return String.fromCharCode(code - 0xfee0)
  if (code === 0x3000 || code === 0x2009 || code === 0x202f) return ' '
  if ((code >= 0xc0 && code < 0x250) || (code >= 0x1e00 && code < 0x2000))
    return LETTERS[character] ?? character.normalize('NFD')[0] ?? character
  return character
}

/** Reads a reference (without its label) into text to match on and text to quote. */
export function readLine(raw: string): PrintedLine {
  const source = raw.length > LONGEST ? raw.slice(0, LONGEST) : raw
  let text = ''
  let shown = ''
  const emphasis: [number, number][] = []
  let open = -1
  const toggle = (): void => {
    if (open < 0) open = text.length
    else {
      if (text.length > open) emphasis.push([open, text.length])
      open = -1
    }
  }
  const pattern =
    /(\\[*_[\]()~#])|(\*{1,3})|(<\/?(?:i|em|b|strong|italic|bold|sup|sub|u|span|scp|sc)\b[^<>]{0,60}>)|&([a-z]{2,5}|#\w{2,5});|(\s+)|([\s\S])/gu
  for (const match of source.matchAll(pattern)) {
    const [, escaped, star, tag, entity, space, other] = match
    if (star !== undefined) toggle()
    else if (tag !== undefined) {
      if (/^<\/?(?:i|em|italic)\b/.test(tag) && tag.startsWith('</') === open >= 0) toggle()
    } else if (space !== undefined) {
      if (text !== '' && !text.endsWith(' ')) {
        text += ' '
        shown += ' '
      }
    } else {
      const printed = escaped?.slice(1) ?? (entity === undefined ? other : (ENTITIES[entity] ?? match[0])) ?? ''
      shown += printed
      text += printed.length === 1 ? foldCharacter(printed) : printed
    }
  }
  return { text: mendDigits(text.trimEnd()), shown: shown.trimEnd(), emphasis }
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
