/**
 * Lists of people, as reference styles print them: every reading of the names that begin at a place.
 *
 * Each way to print a name is one entry of the table below; a list is a run of names of one way. The reading that is
 * right is often told only by what follows, so all are returned, each with how sure it is and where it ends.
 */
import type { CslName } from '../../extraction.ts'
import { foldedPattern } from './folded-pattern.ts'
import { isPinyinFamily, isPinyinWord } from './pinyin.ts'

export interface NameList {
  names: CslName[]
  /** Where the list ends in the text, after `et al.` and the like. */
  end: number
  /** How sure: about 1 for names that can be nothing else, below 0 for a guess. */
  score: number
  /** A list that names its people as editors (`(Eds.)`, `主编`). */
  editors: boolean
}

interface NameForm {
  name: string
  /** One name, sticky; groups `family`, `given`, or `literal`. */
  pattern: RegExp
  score: number
  toName: (groups: Record<string, string | undefined>) => CslName | null
  /** A form that may only stand first and is followed by names of these forms. */
  followedBy?: string[]
}

const PARTICLE = String.raw`(?:[Vv]an|[Vv]on|[Dd]er|[Dd]en|[Dd]es|[Dd]e|[Dd]el|[Dd]ella|[Dd]i|[Dd]a|[Dd]al|[Dd]os|[Dd]as|[Dd]o|[Dd]u|[Ll]a|[Ll]as|[Ll]os|[Ll]e|[Ll]o|[Ee]l|[Aa]l|[Bb]in|[Bb]en|[Ii]bn|[Tt]en|[Tt]er|'t|[Zz]u|[Zz]um|[Zz]ur|[Aa]f|[Aa]v|[Ss]t\.|[Ss]an|[Yy]|VAN|VON|DER|DEN|DE|DEL|DI|DA|LA|LE|TEN|TER)`
const WORD = String.raw`(?![JS]r\b)(?:(?:[dDlLO]|[Dd]all)')?\p{Lu}[\p{L}\p{M}']*\p{L}(?:-\p{L}[\p{L}\p{M}']*){0,3}`
const FAMILY = String.raw`(?:${PARTICLE}\s){0,3}${WORD}(?:\s(?:${PARTICLE}\s){0,2}${WORD}){0,2}`
const ONE_FAMILY = String.raw`(?:${PARTICLE}\s){0,3}${WORD}(?:\s(?:${PARTICLE}\s){1,2}${WORD})?`
const DIGRAPH = 'Yu|Ju|Ya|Ch|Th|Ph|Zh|Kh|Ts|Gy'
const DOTTED = String.raw`(?:${DIGRAPH}|\p{Lu})\.(?:\s?-?\s?(?:(?:${DIGRAPH}|\p{Lu})\.|(?:de|van|von|da|del|di|e|y|la|d')(?=\s?\p{Lu}\.))){0,5}(?:\s?-?\s?\p{Lu}(?![\p{L}.']))?`
const BARE_END = String.raw`(?![\p{L}\p{M}']|\.\s?-?\p{Lu}\.|\.[,;])`
const BARE = String.raw`(?:\p{Lu}(?:[ -]\p{Lu}(?!\p{L})){1,4}|\p{Lu}(?:-?\p{Lu}|-\p{L}){0,3})${BARE_END}`
const SUFFIX = String.raw`(?:,?\s(?:[JS]r\.?|I{2,3}|IV|\d(?:st|nd|rd|th))(?!\p{L}))?`
const HAN = String.raw`\p{Script=Han}`

const JOURNAL_WORD =
  /\b(?:Phys|Lett|Chem|Rev|Biol|Med|Sci|Math|Am|Soc|Journal|Proc|Trans|Int|Eng|Res|Acad|Energy|Bull|Stat|Comput|Conf|Press)\b/
const person = (groups: Record<string, string | undefined>): CslName | null =>
  groups.family && !(groups.family.includes(' ') && JOURNAL_WORD.test(groups.family))
    ? { family: groups.family.trim(), ...(groups.given ? { given: groups.given.trim() } : {}) }
    : null

/** A person whose name is written out; a body's name has the same shape. */
const writtenOut = (groups: Record<string, string | undefined>): CslName | null =>
  ORGANIZATION.test(`${groups.given} ${groups.family}`) ? null : person(groups)

const FORMS: NameForm[] = [
  {
    name: 'Family, I. I.',
    pattern: form(String.raw`(?<family>${FAMILY})${SUFFIX},\s?(?<given>${DOTTED})${SUFFIX}`),
    score: 1.2,
    toName: person,
  },
  {
    name: 'Family, II',
    pattern: form(String.raw`(?<family>${FAMILY})${SUFFIX},\s?(?<given>${BARE})${SUFFIX}`),
    score: 0.95,
    toName: person,
  },
  { name: 'Family II', pattern: form(String.raw`(?<family>${FAMILY})\s(?<given>${BARE})${SUFFIX}`), score: 1.2, toName: person },
  { name: 'Family I. I.', pattern: form(String.raw`(?<family>${FAMILY})\s?(?<given>${DOTTED})${SUFFIX}`), score: 1, toName: person },
  { name: 'I. I. Family', pattern: form(String.raw`(?<given>${DOTTED})\s?(?<family>${FAMILY})${SUFFIX}`), score: 1.2, toName: person },
  { name: 'II Family', pattern: form(String.raw`(?<given>${BARE})\s(?<family>${ONE_FAMILY})${SUFFIX}`), score: 0.6, toName: person },
  {
    name: 'Given Family',
    pattern: form(String.raw`(?<given>${WORD}(?:\s(?:${WORD}|\p{Lu}\.(?:\s?\p{Lu}\.)?)){0,2})\s(?<family>${ONE_FAMILY})${SUFFIX}`),
    score: 0.7,
    toName: writtenOut,
  },
  {
    name: 'Family, Given',
    pattern: form(
      String.raw`(?<family>${FAMILY})${SUFFIX},\s?(?<given>${WORD}(?:\s(?:${WORD}|\p{Lu}\.(?:\s?\p{Lu}\.)?|${PARTICLE}(?![\p{L}]))){0,3})${SUFFIX}`,
    ),
    score: 0.75,
    toName: writtenOut,
    followedBy: ['Given Family', 'I. I. Family', 'Family, Given', 'Family, I. I.'],
  },
  {
    name: 'Family, I. I., then I. I. Family',
    pattern: form(String.raw`(?<family>${FAMILY})${SUFFIX},\s?(?<given>${DOTTED})${SUFFIX}`),
    score: 1.15,
    toName: person,
    followedBy: ['I. I. Family', 'Given Family'],
  },
  {
    name: '中文',
    pattern: form(
      String.raw`(?<literal>${HAN}(?:[ ]?${HAN}){1,3}|${HAN}{1,12}[·•]${HAN}{1,12}(?:[·•]${HAN}{1,12})?|${HAN}[·•.]\p{Lu}?\.?${HAN}{1,12})`,
    ),
    score: 1.1,
    toName: hanName,
  },
]

const BY_NAME = new Map(FORMS.map((one) => [one.name, one]))
const SEPARATOR = foldedPattern(
  /\s?(?:[,;]\s?(?:and|&|und|et|y|e|og|en|и|和)(?![\p{L}])\s?|[,;]\s?&\s?|[,;]\s?|\s(?:and|und|et|y|e|og|en|и|with)\s|\s?&(?:\s?amp;)?\s?|\s?和\s?|\s\/\s)/uy,
)
const ET_AL = foldedPattern(
  /\s?,?\s?(?:(?:and|&)\s)?(?:et\.?\s?al(?:ii|\.|(?![\p{L}]))\.?|and others|\(et al\.?\)|u\.\s?a\.|等人?(?=[\s.,:;(]|$)|等(?=\p{Script=Han}{0,2}[.,])|и др\.?|ほか|他(?=[.,]))/uy,
)
const ROLE = foldedPattern(
  /\s?,?\s?(?:\(\s?(?:eds?|editors?|hrsg|ed\.\s?by|dir|coord|coords|comps?|trans)\.?\s?\)|\[\s?(?:eds?|editors?)\.?\s?\]|(?:eds?|editors?|hrsg)(?:\.|(?![\p{L}]))|主编|编著|编|总主编|责任编辑)/iuy,
)
const HAN_ROLE = foldedPattern(/^(.{2,}?)(?:主编|编著|著|编|译|导演|执导|主讲|撰文?|整理|校注|辑)$/u)
const ORGANIZATION = foldedPattern(
  /(?:organi[sz]ation|ministry|university|universit|college|school|association|institut|committee|department|commission|council|center|centre|society|bank|group|consortium|collaboration|agency|office|bureau|federation|foundation|academy|government|administration|congress|party|company|corporation|inc\b|ltd\b|team|network|forum|union|authority|board|unesco|oecd|nations|laborator|国务院|委员会|办公厅|办公室|大学|学院|学会|协会|研究院|研究所|中心|公司|集团|银行|出版社|政府|部$|局$|厅$|署$|司$|馆$|会$|社$|组$|课题组|编写组|编辑部)/iu,
)
const NOBODY = /^(?:Anonymous|ANONYMOUS|Anon|ANON|佚名|无名氏)(?![a-z])/
const LETTER = foldedPattern(/\p{L}/u)
const LONGEST_LIST = 400

function form(source: string): RegExp {
  return foldedPattern(source, 'y')
}

function hanName(groups: Record<string, string | undefined>): CslName | null {
  const printed = (groups.literal ?? '').replace(/ /g, '')
  if (/[·•.]/.test(printed)) return { literal: printed }
  const compound =
    /^(?:欧阳|司马|上官|诸葛|司徒|东方|皇甫|尉迟|公孙|慕容|长孙|宇文|令狐|夏侯|端木|轩辕|百里|呼延|东郭|南宫|西门|独孤|拓跋|澹台|公冶|宗政|濮阳|淳于|太叔|申屠|仲孙|钟离|赫连|闻人)(.+)$/u.exec(
      printed,
    )
  const at = compound?.[1] ? printed.length - compound[1].length : 1
  if (/^(?:佚名|不详|无名氏|匿名)$/u.test(printed)) return { literal: printed }
  return { family: printed.slice(0, at), given: printed.slice(at) }
}

/** All readings of the names that begin at `at`, best first not guaranteed. */
export function findNames(text: string, at: number, shown = text): NameList[] {
  const lists: NameList[] = []
  const first = text[at] ?? ''
  if (!/[^\s\d.,;:()[\]?!/&-]/.test(first)) return lists
  const han = /\p{Script=Han}/u.test(first)
  for (const one of FORMS) {
    if ((one.name === '中文') !== han) continue
    readRun(text, at, one, lists, shown)
  }
  const nobody = NOBODY.exec(text.slice(at, at + 12))
  if (nobody) lists.push({ names: [{ literal: nobody[0] }], end: at + nobody[0].length, score: 1.2, editors: false })
  readOrganization(text, at, lists, shown)
  return lists
}

/** Reads a run of names of one form and records a list after each of them. */
function readRun(text: string, at: number, one: NameForm, lists: NameList[], shown: string): void {
  const names: CslName[] = []
  const found: NameList[] = []
  let position = at
  let current: NameForm[] = [one]
  while (names.length < LONGEST_LIST) {
    let name: CslName | null = null
    let end = position
    for (const option of current) {
      option.pattern.lastIndex = position
      const match = option.pattern.exec(text)
      const read = match ? option.toName(match.groups ?? {}) : null
      if (match && read && !LETTER.test(text[position + match[0].length] ?? '')) {
        name = read
        end = position + match[0].length
        break
      }
      if (match && read && option.name === '中文') {
        const role = /^(?:等人?|主编|编著|编|著|译|导演)(?=[\s.,:;([]|$)/u.exec(
          text.slice(position + match[0].length, position + match[0].length + 4),
        )
        const stripped = HAN_ROLE.exec(match[0])
        if (role || stripped) {
          name = stripped?.[1] ? option.toName({ literal: stripped[1] }) : read
          end = position + match[0].length
          break
        }
      }
    }
    if (!name) break
    names.push(stripEtc(asShown(name, text, shown, position, end)))
    const after = readEtAl(text, end)
    found.push({
      names: [...names],
      end: after.end,
      score: one.score + Math.min(names.length, 6) * 0.06 + (after.etAl ? 0.5 : 0) + (after.editors ? 0.2 : 0),
      editors: after.editors,
    })
    if (one.followedBy) current = one.followedBy.map((key) => BY_NAME.get(key)).filter((f): f is NameForm => f !== undefined)
    SEPARATOR.lastIndex = end
    const separator = SEPARATOR.exec(text)
    if (!separator || after.etAl) break
    position = end + separator[0].length
  }
  if (found.length === 0) return
  if (one.followedBy && !one.name.endsWith('Given') && found.length < 2) return
  if (one.name === 'Given Family') turnPinyin(names, found)
  const last = found.length - 1
  for (const [i, list] of found.entries()) {
    if (i < last && found.length > 60 && i % 8 !== 0) continue
    list.score -= (last - i) * (one.name.includes('Given') ? 0.2 : 0.5)
    lists.push(list)
  }
}

/** Family first for romanized Chinese names, where the whole list allows it. */
function turnPinyin(names: CslName[], found: NameList[]): void {
  let familyFirst = 0
  let familyLast = 0
  for (const name of names) {
    const { given = '', family = '' } = name
    if (/\s/.test(given) || /[\s.]/.test(family)) continue
    const first = isPinyinFamily(given) && isPinyinWord(family)
    const last = isPinyinFamily(family) && isPinyinWord(given)
    if (/^\p{Lu}{2,}$/u.test(given) && !/^\p{Lu}+$/u.test(family)) familyFirst += 2
    else if (first && !last) familyFirst++
    else if (last && !first) familyLast++
    else if (first && last) familyFirst += 0.4
  }
  if (familyFirst <= familyLast || familyFirst === 0) return
  for (const list of found) {
    list.names = list.names.map((name) =>
      name.given && !/[\s.]/.test(name.given) && name.family && !/\s/.test(name.family) ? { family: name.given, given: name.family } : name,
    )
    list.score += 0.35
  }
}

/** The name with its accents: cut from the line as shown, at the places where the folded text has it. */
function asShown(name: CslName, text: string, shown: string, start: number, end: number): CslName {
  if (shown === text || shown.slice(start, end) === text.slice(start, end)) return name
  const within = text.slice(start, end)
  const cut = (part: string | undefined, last: boolean): string | undefined => {
    const at = part === undefined ? -1 : last ? within.lastIndexOf(part) : within.indexOf(part)
    return part === undefined || at < 0 ? part : shown.slice(start + at, start + at + part.length)
  }
  const givenFirst = name.given !== undefined && within.startsWith(name.given)
  return {
    ...name,
    ...(name.family === undefined ? {} : { family: cut(name.family, givenFirst) }),
    ...(name.given === undefined ? {} : { given: cut(name.given, !givenFirst) }),
    ...(name.literal === undefined ? {} : { literal: cut(name.literal, false) }),
  }
}

function stripEtc(name: CslName): CslName {
  if (name.given && /\p{Script=Han}/u.test(name.given)) {
    const given = name.given.replace(/(?:等人?|主编|编著)$/u, '')
    return given === '' ? { literal: name.family ?? '' } : { ...name, given }
  }
  return name
}

function readEtAl(text: string, at: number): { end: number; etAl: boolean; editors: boolean } {
  let end = at
  let etAl = false
  let editors = false
  ET_AL.lastIndex = end
  const more = ET_AL.exec(text)
  if (more) {
    etAl = true
    end += more[0].length
  }
  ROLE.lastIndex = end
  const role = ROLE.exec(text)
  if (role) {
    editors = true
    end += role[0].length
  }
  return { end, etAl, editors }
}

/** A body as author: the words up to a full stop, a bracket or a colon. */
function readOrganization(text: string, at: number, lists: NameList[], shown: string): void {
  const stops = /[.,;:([]|\s-\s/gu
  stops.lastIndex = at
  let count = 0
  for (let stop = stops.exec(text); stop && count < 4; stop = stops.exec(text)) {
    if (
      stop[0] === '.' &&
      /\p{Lu}$/u.test(text.slice(Math.max(at, stop.index - 2), stop.index)) &&
      /^\p{L}/u.test(text.slice(stop.index + 1, stop.index + 2))
    )
      continue
    const literal = text.slice(at, stop.index).trim()
    if (literal.length > 140) return
    if (literal.length < 2) continue
    count++
    const words = literal.split(/\s/).length
    const known = ORGANIZATION.test(literal)
    const acronym = /^\p{Lu}[\p{Lu}&-]{1,9}$/u.test(literal)
    const score =
      (known ? 0.75 : acronym ? 0.6 : words === 1 ? 0.1 : -0.15) -
      Math.max(0, words - 8) * 0.1 -
      (/\d/.test(literal) ? 0.3 : 0) -
      (count - 1) * 0.1
    const after = readEtAl(text, stop.index)
    lists.push({
      names: [{ literal: shown.slice(at, stop.index).trim() }],
      end: after.end,
      score: score + (after.editors ? 0.2 : 0),
      editors: after.editors,
    })
    if (stop[0] === '(') {
      const close = text.indexOf(')', stop.index)
      const inside = text.slice(stop.index + 1, close)
      if (close > 0 && /^[\p{Lu}&-]{2,12}$/u.test(inside))
        lists.push({ names: [{ literal: shown.slice(at, close + 1).trim() }], end: close + 1, score: score + 0.3, editors: false })
    }
  }
}
