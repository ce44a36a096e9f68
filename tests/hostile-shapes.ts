/** Texts that no paper is, of any length: each would take more than linear time in some parser or pattern. */

/** A text of about `length` characters. */
export type Shape = (length: number) => string

const repeated =
  (piece: string, around = ['', '']): Shape =>
  (length) =>
    around[0] + piece.repeat(Math.ceil(length / piece.length)) + around[1]

const counted =
  (piece: (i: number) => string): Shape =>
  (length) => {
    let text = ''
    for (let i = 0; text.length < length; i++) text += piece(i)
    return text
  }

/** Words of small letters, no two alike. */
const word = (i: number): string => `w${i.toString(36).replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)]!)}`
const name = (i: number): string => word(i)[0]!.toUpperCase() + word(i).slice(1)

const HEAD = '# A Mill Town\n\nAnn Lee\n\nAbstract: We tell of a town.\n\n# 1 Introduction\n\n'
const LIST = '\n\n# References\n\n[1] Lee A. Looms of the north. Mill Press, 2001.\n'
const inPaper = (piece: string): Shape => repeated(piece, [HEAD, LIST])

const references: Shape = (length) => {
  const indexes = Array.from({ length: Math.ceil(length / 140) }, (_, i) => i + 1)
  const marks = indexes.map((i) => `Looms drive mills [${i}].`).join(' ')
  return `${HEAD}${marks}\n\n# References\n\n${indexes.map((i) => `[${i}] ${name(i)} A. Looms of the ${word(i)} valley. Mill Journal, 2001, 4(2): 1-9.`).join('\n')}`
}

const datedReferences: Shape = (length) => {
  const indexes = Array.from({ length: Math.ceil(length / 140) }, (_, i) => i + 1)
  const year = (i: number) => 1990 + (i % 30)
  const marks = indexes.map((i) => `Looms drive mills (${name(i)}, ${year(i)}).`).join(' ')
  return `${HEAD}${marks}\n\n# References\n\n${indexes.map((i) => `${name(i)}, A. (${year(i)}). Looms of the ${word(i)} valley. Mill Journal, 4(2), 1-9.`).join('\n\n')}`
}

export const HOSTILE: Readonly<Record<string, Shape>> = {
  'a line of prose': inPaper('Digital looms drive the growth of mills, and colleges train the weavers that the mills need [1]. '),
  'a line of 汉字': repeated('新质生产力推动职业教育改革'),
  'a sentence without an end': inPaper('weavers work with looms and '),
  'tiny sentences': inPaper('We. '),
  'a word without blanks': repeated('abcdefghij'),
  'a word in capitals': repeated('A'),
  'words with hyphens': repeated('a-'),
  'one word a line': counted((i) => `${word(i)}\n`),
  'one word a paragraph': counted((i) => `${word(i)}\n\n`),
  'blank lines': repeated('\n', ['a', 'b']),
  blanks: repeated(' ', ['a', 'b']),
  'carriage returns': repeated('We weave cloth.\r'),
  'citations in a paragraph': inPaper('[1]'),
  'citations by name': inPaper('Lee and Chen (2019) '),
  'names without a year': inPaper('Lee and '),
  'raised numbers': inPaper('cloth$^{1}$ '),
  'open brackets': repeated('['),
  'nested parentheses': (length) => '('.repeat(length / 2) + ')'.repeat(length / 2),
  'open parentheses': repeated('(a '),
  'emphasis marks': repeated('*a **b '),
  'grave accents': repeated('`a ``b '),
  'open tags': repeated('<a '),
  'open comments': repeated('<!-- '),
  'open pictures': repeated('![]('),
  'table cells': repeated('| a ', ['a|b\n-|-\n', '']),
  'rows of tabs': repeated('a\tb\t3.5%\n'),
  'HTML cells': repeated('<td>a', ['<table><tr>', '']),
  'cells that span': repeated('<tr><td rowspan="9999" colspan="99">a</td></tr>', ['<table>', '</table>']),
  'nested quotes': repeated('> ', ['', 'a']),
  'lines of a quote': repeated('> a\n'),
  'nested lists': counted((i) => `${' '.repeat((i % 400) * 2)}- a\n`),
  'short lists': repeated('- a\n\n'),
  headings: counted((i) => `## ${(i % 90) + 1} Growth of ${word(i)}\n\nLooms drive mills.\n\n`),
  footnotes: counted((i) => `[^${i}]: See the looms.\n\n`),
  fences: repeated('```\na\n~~~\n'),
  digits: repeated('1234567890'),
  'digits and commas': repeated('1,'),
  'digits and full stops': repeated('1.'),
  'full stops': repeated('. '),
  percentages: inPaper('grew by 3.5% to 12%, '),
  'quotation marks': repeated('"a '),
  addresses: repeated('http://a.example/b '),
  'addresses of e-mail': repeated('a.b@c.'),
  accents: repeated('a\u0301\u0302'),
  'halves of characters': repeated('\ud800 '),
  concepts: inPaper('vocational education and digital technology and talent cultivation '),
  claims: inPaper('Vocational education supports industrial growth. It drives them. '),
  'difficulties and measures': inPaper('The shortage of teachers limits vocational education. Colleges should train more teachers. '),
  grants: inPaper('This work was supported by the National Mill Fund (No. 123-456). '),
  authors: counted((i) => (i ? `Ann ${name(i)}, ` : '# Title of the Paper\n\n')),
  'a list of references and as many marks': references,
  'a list of names and years and as many marks': datedReferences,
  'one endless reference': repeated('Lee A. Looms of the north. ', [`${HEAD}See [1].\n\n# References\n\n[1] `, '']),
  'a list without labels': repeated('Looms of the north valley\n', [`${HEAD}See Lee.\n\n# References\n\n`, '']),
}
