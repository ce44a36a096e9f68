/** Short names for things that a paper only says in sentences: the words from a cue to the clause's end, trimmed. */

const MOST_WORDS = 13
/** A name that is too long ends before the last of the joints that leave at least so many words. */
const LEAST_WORDS = 5
const MOST_HAN = 26
/** Where a name may end: what follows is purpose, reason, example or another clause. */
const CLAUSE_END = /[,;:(—]| (?:so that|in order to|thereby|thus|which|because|while|whereas|so as to)\b|[，；：（。]/u
/** Said aside between two dashes. */
const ASIDE = /\s*—[^—;:]{2,120}—\s*/gu
/** So many characters of a quotation are added to a name at the most. */
const LONGEST_REST = 60
/** Said aside between commas after a short subject, or as a hedge. */
const APART = /^((?:\p{L}+ ){0,2}\p{L}+), (?:upon|on|after|with|by|as|at|during)\b[^,]{2,60}, (?!and\b|or\b)(?=\p{Ll})/iu
/** What is linked is a list that belongs to the name: `a platform linking mill, school, and town`. */
const LINKED =
  /^[^,;:(—.]*\b(?:linking|connecting|joining|uniting|among|between) [^,;:(—.]{2,30}(?:, [^,;:(—.]{2,30}){1,4},? and (?:\p{L}+-)*\p{L}+/iu
const HEDGED = /, (?:to (?:a certain|some) (?:extent|degree)|in turn|however|therefore|for their part|by contrast),(?= )/giu
const JOINT = /^(?:and|or|to|for|with|in|on|by|that|through|via|from|into|under|within|among|as|who|where|when|such|so|at|of)$/iu

/** What only joins a sentence to the one before. */
const CONNECTIVE =
  /^(?:on (?:the )?(?:one|other) hand|in (?:the|one) (?:other )?direction|for (?:example|instance)|conversely|therefore|moreover|furthermore|meanwhile|nevertheless|however|yet|but|and|also|in (?:addition|contrast|turn|the past|short|sum)|at (?:a deeper level|present|the same time)|similarly|consequently|additionally|as a result|going forward|此外|同时|因此|例如|另一方面|一方面|其中)(?:,\s*|，|\s+(?=[a-z]))/iu
/** A circumstance before the main clause: it names nothing. */
const LEAD_IN =
  /^(?:as|in|by|despite|through|with|from|given|although|though|while|since|for|based|according|to|on|at|when|if|because|due|driven|relying|under|regarding|amid|after|before|around|acting|addressing|drawing|grounded|anchored|beyond|within)\b[^,;:]{0,200},\s+(?!and\b|or\b)/iu
const LEAD_IN_ZH = /^(?:随着|通过|为了?|针对|基于|依据|根据|在|对于|关于|作为|由于|如)[^，。；]{2,60}，/u
/** A clause of so few words names nothing: the next one belongs to it. */
const FEWEST_WORDS = 2

/** `establish a talent forecast, so that …` → `establish a talent forecast`. */
export function nameOf(text: string): string {
  const said = withoutLeadIn(text.replace(ASIDE, ' ').replace(HEDGED, '')).replace(APART, '$1 ')
  const first = LINKED.exec(said)?.[0] ?? said.split(CLAUSE_END, 1)[0] ?? ''
  const clause =
    first.trim().split(' ').length < FEWEST_WORDS && /[a-z]/u.test(first)
      ? said.replace(/[,;:(].*$/u, (rest) => rest.replace(/[;:(.].*$/u, ''))
      : first
  const name = clause.replace(/[."'!?。]+$/u, '').trim()
  const short = /\p{Script=Han}/u.test(name) && [...name].length > MOST_HAN ? shortenHan(name) : dropDangling(shorten(name.split(' ')))
  return closeQuote(short, said)
}

/** A quotation that the name's end would cut is kept whole: `the "Long Plan,"` → `the "Long Plan"`. */
function closeQuote(name: string, said: string): string {
  if ((name.match(/"/g) ?? []).length % 2 === 0) return name
  const start = said.indexOf(name)
  const end = start < 0 ? -1 : said.indexOf('"', start + name.length)
  return end < 0 || end - start - name.length > LONGEST_REST
    ? name.replace(/ ?"(?=[^"]*$)/u, ' ').trim()
    : said.slice(start, end + 1).replace(/[,.]"$/u, '"')
}

/** The sentence from its main clause on, connectives and circumstances left out. */
export function withoutLeadIn(text: string): string {
  let said = text.trim().replace(CONNECTIVE, '')
  for (let i = 0; i < 2; i++) {
    const rest = said.replace(LEAD_IN, '').replace(LEAD_IN_ZH, '')
    if (rest.length < 12 && !/\p{Script=Han}{4}/u.test(rest)) break
    said = rest.replace(CONNECTIVE, '')
  }
  return said
}

function shorten(words: readonly string[]): string {
  if (words.length <= MOST_WORDS) return words.join(' ')
  const joint = words.slice(0, MOST_WORDS + 1).findLastIndex((word) => JOINT.test(word))
  return words.slice(0, joint >= LEAST_WORDS ? joint : MOST_WORDS).join(' ')
}

function shortenHan(name: string): string {
  const cut = [...name].slice(0, MOST_HAN).join('')
  const joint = Math.max(...['、', '和', '与', '及', ' '].map((mark) => cut.lastIndexOf(mark)))
  return joint > MOST_HAN / 2 ? cut.slice(0, joint) : cut
}

/** A cut name must not end in a word that wants another. */
function dropDangling(name: string): string {
  return name.replace(
    /(?: (?:and|or|the|a|an|of|in|on|to|for|with|by|between|its|their|as|such|not|only|but|also|be|is|are|based|focused|aimed|driven|due|including|calls?|to (?:ensure|help|make|better|further)))+$/iu,
    '',
  )
}

/** Stands for an `and` that joins no two items. */
const JOINED = '\u0001'

/**
 * Splits `a, b, and c` or 甲、乙和丙 into its parts. Where semicolons part, commas don't; where `, and` stands before the
 * last, another `and` joins the words of one item; so does the one after `between` and `both`.
 */
export function splitList(text: string): string[] {
  const kept = text.replace(/\b(between|both) ([^,;]{2,80}?) and /giu, `$1 $2 ${JOINED} `)
  const parts = /[;；]/u.test(kept)
    ? kept.split(/\s*[;；]\s*/u)
    : /, (?:and|or) /u.test(kept)
      ? kept.split(/\s*,\s*/u)
      : kept.split(/\s*[,，、]\s*|\s+(?:and|or)\s+|(?<=\p{Script=Han})(?:以及|和|与)(?=\p{Script=Han})/u)
  return parts
    .map((part) =>
      part
        .replaceAll(JOINED, 'and')
        .replace(/^(?:(?:and|or|then|finally|the|an?)\s+)+|^(?:以及|和|与|及|或)/iu, '')
        .replace(/[."'。]+$|等$/u, '')
        .trim(),
    )
    .filter((part) => part.length > 0)
}

/** Words that carry meaning, stemmed crudely, for comparing what two sentences are about; Chinese by pairs of characters. */
export function contentWords(text: string): Set<string> {
  const words = (text.toLowerCase().match(/\p{Script=Han}+|[a-z]{4,}/gu) ?? []).flatMap((word) =>
    /[a-z]/u.test(word) ? [word] : toPairs([...word]),
  )
  return new Set(
    words
      .filter((word) => !STOP.has(word))
      .map((word) => word.replace(/(?:ations?|ments?|ings?|ness|ities|ity|ed|es|s|e)$/u, '').slice(0, 7)),
  )
}

function toPairs(characters: readonly string[]): string[] {
  return characters.slice(1).map((character, i) => characters[i] + character)
}

const STOP = new Set(
  'this that these those with from into their there such should could would must also been have will which while where through more most between among under about based other than then them they what when only both each very many some upon over make made need needs well being'.split(
    ' ',
  ),
)
