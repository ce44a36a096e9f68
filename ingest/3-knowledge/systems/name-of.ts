/** Short names for things that a paper only says in sentences: the words from a cue to the clause's end, trimmed. */

const MOST_WORDS = 12
const MOST_HAN = 26
/** Where a name may end: what follows is purpose, reason, example or another clause. */
const CLAUSE_END = /[,;:(]| (?:so that|in order to|thereby|thus|which|that|because|while|whereas|so as to)\b|[，；：（。]/u

/** What only joins a sentence to the one before. */
const CONNECTIVE =
  /^(?:on (?:the )?(?:one|other) hand|in (?:the|one) (?:other )?direction|for (?:example|instance)|conversely|therefore|moreover|furthermore|meanwhile|however|in (?:addition|contrast|turn|the past|short|sum)|at (?:a deeper level|present|the same time)|similarly|consequently|as a result|此外|同时|因此|例如),?\s+/iu
/** A clause of so few words names nothing: the next one belongs to it. */
const FEWEST_WORDS = 3

/** `establish a talent forecast, so that …` → `establish a talent forecast`. */
export function nameOf(text: string): string {
  const said = text.trim().replace(CONNECTIVE, '')
  const first = said.split(CLAUSE_END, 1)[0] ?? ''
  const clause =
    first.trim().split(' ').length < FEWEST_WORDS && /[a-z]/u.test(first)
      ? said.replace(/[,;:(].*$/u, (rest) => rest.replace(/[;:(.].*$/u, ''))
      : first
  const words = clause
    .replace(/[."'!?]+$/u, '')
    .trim()
    .split(' ')
  const name = words.slice(0, MOST_WORDS).join(' ')
  return [...name].length > MOST_HAN && /\p{Script=Han}/u.test(name) ? [...name].slice(0, MOST_HAN).join('') : dropDangling(name)
}

/** A cut name must not end in a word that wants another. */
function dropDangling(name: string): string {
  return name.replace(/(?: (?:and|or|the|a|an|of|in|on|to|for|with|by|between|its|their|as))+$/iu, '')
}

/** Splits `a, b, and c` or 甲、乙和丙 into its parts. */
export function splitList(text: string): string[] {
  return text
    .split(/\s*[,;，；、]\s*(?:and |or |以及|和|与)?|\s+(?:and|or)\s+|(?<=\p{Script=Han})(?:以及|和|与)(?=\p{Script=Han})/u)
    .map((part) =>
      part
        .replace(/^(?:and|or|the|an?)\s+/iu, '')
        .replace(/[."']+$/u, '')
        .trim(),
    )
    .filter((part) => part.length > 0)
}

/** Words that carry meaning, stemmed crudely, for comparing what two sentences are about. */
export function contentWords(text: string): Set<string> {
  const words = text.toLowerCase().match(/\p{Script=Han}{2}|[a-z]{4,}/gu) ?? []
  return new Set(
    words
      .filter((word) => !STOP.has(word))
      .map((word) => word.replace(/(?:ations?|ments?|ings?|ness|ities|ity|ed|es|s|e)$/u, '').slice(0, 7)),
  )
}

const STOP = new Set(
  'this that these those with from into their there such should could would must also been have will which while where through more most between among under about based other than then them they what when only both each very many some upon over make made need needs well being'.split(
    ' ',
  ),
)
