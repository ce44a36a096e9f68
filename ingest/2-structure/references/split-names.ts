/**
 * A stretch that holds people → their names: family and given, whichever way the list prints them.
 *
 * The stretch is cut at its separators; each part is initials, words, or both. How the parts follow one another tells
 * whether a comma stands between two people or inside one name.
 */
import type { CslName } from '../../extraction.ts'
import { isPinyinFamily, isPinyinWord } from './pinyin.ts'
import { foldSigns } from './printed-line.ts'
import { SURNAMES } from './surnames.ts'

const PARTICLES = new Set(
  "van von der den des de del della di da dal dos das do du la las los le lo el al bin ben ibn ten ter 't zu zum zur af av st. san y e d' dell' dall' op vom".split(
    ' ',
  ),
)
const ORGANIZATION =
  /organi[sz]ation|ministry|universit|college|school|association|institut|committee|department|commission|council|\bcent(?:er|re)\b|society|\bbank\b|\bgroup\b|consortium|collaboration|agency|\boffice\b|bureau|federation|foundation|academy|government|administration|congress|\bcompany\b|corporation|\binc\b|\bltd\b|\bteam\b|network|\bforum\b|\bunion\b|authority|\bboard\b|unesco|oecd|nations|laborator|国务院|委员会|办公厅|办公室|大学|学院|学会|协会|研究院|研究所|中心|公司|集团|银行|出版社|政府|[部局厅署司馆会社组站]$|课题组|编写组|编辑部|新华社/iu
const SEPARATOR =
  /\s*,\s*(?:(?:and|und|et|y|e|og|en)(?:\s+|(?=\p{Lu}\p{Ll}))|&\s*(?:amp\s)?)?|(?:\s+|(?<=\p{Lu}\.))(?:and|und|et|og|en|with|и)\s+|\s*&\s*|\s+[-–—/]\s+/u
/** `y` and `e` part two people where both have more than one word; they may stand in a family name. */
const ROMANCE_SEPARATOR = new RegExp(
  String.raw`${SEPARATOR.source}|(?<=[\p{L}.]\s[\p{L}.]{1,20})\s+y\s+(?=\p{Lu})|\s+e\s+(?=\p{Lu}\p{Ll})`,
  'u',
)
/** Initials as people have them. */
const PERSON = /(?:^|[\s,])\p{Lu}\.(?:\s|,|$)|\p{Lu}\p{Ll}+,?\s\p{Lu}{1,2}(?:[,.]|$)/u
const SUFFIX = /^(?:[JS]r\.?|I{2,3}|IV|\d(?:st|nd|rd|th))$/
const ROLE =
  /[\s,([]*(?:\b(?:eds?|editors?|hrsg|dir|coords?|comps?|trans|ed\. by|edited by|orgs?)\b\.?|主编|编著|编译|总主编|责任编辑|[编著译]$)[\s)\].:,]*$/iu
const ETC = /[\s,;&(.…]*(?:(?:and|und|et)\s)?(?:\bet\.?\s?al(?:ii|ia)?\b|\band others\b|\bu\.\s?a\.|\bи др\b|等人?|ほか|他$)[\s.,;:)]*$/iu
const HAN = /[\u3005\u3007\u3400-\u9fff\uf900-\ufaff]/
const COMPOUND =
  /^(?:欧阳|司马|上官|诸葛|司徒|东方|皇甫|尉迟|公孙|慕容|长孙|宇文|令狐|夏侯|端木|轩辕|百里|呼延|东郭|南宫|西门|独孤|拓跋|澹台|公冶|宗政|濮阳|淳于|太叔|申屠|仲孙|钟离|赫连|闻人)(?=.)/u
const INITIALS =
  /^(?:\p{Lu}\p{M}?(?:\p{Ll}?\.|\.)?|\p{Lu}{2,3}\.?|-|‐|\p{Lu}\.-?\p{Lu}\.?(?:-?\p{Lu}\.?)*|\p{Lu}-\p{L}|-\p{Lu}\.?|\p{Ll}\.)$/u

interface Part {
  words: string[]
  text: string
  kind: 'initials' | 'words' | 'family initials' | 'initials family'
  /** How many words the family name has, where it stands first and initials follow. */
  family: number
}

/** The people (or the body) of a stretch; empty where it names none. */
export function splitNames(printed: string): CslName[] {
  let text = foldSigns(printed).trim()
  for (let turn = 0; turn < 3; turn++) {
    const tail = text.slice(-24)
    if (!/al|others|u\.|др|等|ほか|他|ed|hrsg|dir|co|tr|org|[编著译]/i.test(tail)) break
    text = text.replace(ROLE, '').replace(ETC, '').trim()
  }
  text = text.replace(/^[\s,;.&:()[\]"]+|[\s,;&:([\]"]+$/gu, '')
  if (text === '') return []
  if (HAN.test(text)) return splitHan(text)
  text = text.replace(/(?<=\p{Ll})\.(?=\p{Lu}(?!\p{Ll}))/gu, ' ')
  const units = text.split(/\s*(?:;|\/(?=\p{Lu}))\s*(?:(?:and|und|et|y|e|&)\s+)?/u)
  return units.flatMap((unit) => (/^\s*(?:and|&)?\s*$/.test(unit) ? [] : readUnits(unit)))
}

function splitHan(text: string): CslName[] {
  const parts = text.split(/\s*[,，、;；/／&＆]\s*|\s+(?:and|和|与)\s+|(?<=[\u3400-\u9fff]{2})(?:和|与)(?=[\u3400-\u9fff]{2,3}$)/u)
  const names: CslName[] = []
  for (const part of parts) {
    const bare = part
      .replace(ROLE, '')
      .replace(/等人?$|^[.。…\s]+|[.。…]+$/gu, '')
      .trim()
    if (bare === '') continue
    if (!HAN.test(bare)) names.push(...readUnits(bare))
    else if (/^(?:\p{Script=Han}\s){1,3}\p{Script=Han}$/u.test(bare) || /^\p{Script=Han}{2,4}$/u.test(bare)) {
      // Names that a blank parts: 「王明 李华」, or a name that is spaced out: 「王 明」.
      names.push(toHanName(bare.replace(/\s/g, '')))
    } else if (/^\p{Script=Han}{2,3}(?:\s+\p{Script=Han}{2,3})+$/u.test(bare)) names.push(...bare.split(/\s+/).map(toHanName))
    else names.push({ literal: bare })
  }
  return names
}

function toHanName(name: string): CslName {
  if (ORGANIZATION.test(name) && (name.length > 3 || !SURNAMES.has(name[0]!))) return { literal: name }
  const at = name.length > 2 ? (COMPOUND.exec(name)?.[0].length ?? 1) : 1
  return { family: name.slice(0, at), given: name.slice(at) }
}

function readUnits(text: string): CslName[] {
  if (text.length > 3 && !PERSON.test(text) && ORGANIZATION.test(text)) return [{ literal: text.replace(/[.,]+$/, '') }]
  const parts = text
    .split(/\s[ey]\s/.test(text) ? ROMANCE_SEPARATOR : SEPARATOR)
    .map(toPart)
    .filter((part): part is Part => part !== null)
  const names: CslName[] = []
  const written = new Set<CslName>()
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i]!
    const next = parts[i + 1]
    const suffix = next && SUFFIX.test(next.text) ? 1 : 0
    if (part.kind === 'words') {
      const given = parts[i + 1 + suffix]
      if (given?.kind === 'initials' || (given && inverts(parts, i, given))) {
        names.push(toName(part.words.join(' '), given.text))
        i += 1 + suffix
        continue
      }
      const name = fromWords(part.words)
      if (part.words.length === 2) written.add(name)
      names.push(name)
    } else if (part.kind === 'family initials') {
      names.push(toName(part.words.slice(0, part.family).join(' '), part.words.slice(part.family).join(' ')))
    } else if (part.kind === 'initials family') {
      let at = part.words.findIndex((word) => !INITIALS.test(word))
      if (at < 0) at = part.words.length - 1
      names.push(toName(part.words.slice(at).join(' '), part.words.slice(0, at).join(' ')))
    } else if (names.length === 0 || part.text.replace(/[^\p{L}]/gu, '').length > 2) names.push({ literal: part.text })
    i += suffix
  }
  return turnPinyin(names, written)
}

/** Whether `Family, Given` is one person: the first of a list whose others are printed given name first, or all alike. */
function inverts(parts: Part[], at: number, given: Part): boolean {
  if (given.kind === 'initials family' || given.kind === 'initials') return false
  const single = (part: Part | undefined): boolean => part?.kind === 'words' && familyLength(part.words) === part.words.length
  if (parts.length === 2 && parts[0]!.words.length === 2 && given.words.length === 1) return true
  if (!single(parts[at])) return false
  if (given.kind === 'family initials' && given.family > 2) return false
  const rest = parts.slice(at)
  if (rest.length % 2 === 0 && rest.every((part, i) => (i % 2 === 1 ? part.kind !== 'initials family' : single(part)))) return true
  return (
    at === 0 &&
    parts.length > 2 &&
    parts.slice(2).every((part) => part.kind === 'initials family' || (part.kind === 'words' && part.words.length > 1))
  )
}

/** `van` in `van der Berg`; not `Du` in `Du Shangrong`. */
function isParticle(words: readonly string[], at: number): boolean {
  const word = words[at]!
  return PARTICLES.has(word.toLowerCase()) && !(isPinyinFamily(word) && /^\p{Lu}/u.test(word) && isPinyinWord(words[at + 1] ?? ''))
}

/** How many words from the start belong to a family name with its particles: `van der Berg` 3, `Peter Kahn` 1. */
function familyLength(words: readonly string[]): number {
  let at = 0
  while (at < words.length - 1 && isParticle(words, at)) at++
  return at + 1
}

/** The two forms that most lists print, told at a glance: `Smith JA` and `J. A.` */
const PLAIN_NAME = /^[A-Z][A-Za-z]*[a-z][A-Za-z]* [A-Z]{1,3}$/
const PLAIN_INITIALS = /^(?:[A-Z]\.\s?){1,3}$/

function toPart(text: string): Part | null {
  if (PLAIN_NAME.test(text)) return { words: text.split(' '), text, kind: 'family initials', family: 1 }
  if (PLAIN_INITIALS.test(text)) return { words: text.trim().split(/\s+/), text: text.trim(), kind: 'initials', family: 0 }
  const bare = text.replace(/^[\s.&"()[\]*]+|[\s"()[\]*]+$/gu, '').replace(/^(?:and|und)\s+/, '')
  if (!/\p{L}/u.test(bare)) return null
  const words = bare
    .replace(/\s\.$/, '')
    .replace(/(?<=\p{Lu}\.)(?=\p{Lu}\p{Ll})/gu, ' ')
    .replace(/(?<=\p{Ll}{2}|^\p{Lu}\.\s?\p{Lu}\p{Ll})\.$/u, '')
    .split(/\s+/)
  const particles = words.findIndex((word, i) => i > words.length - 3 || !PARTICLES.has(word.toLowerCase()))
  const initial = words.map((word, i) => i >= particles && INITIALS.test(word))
  // `LI X R`, `ZHU Chengliang`: a family name in capitals may be as short as initials.
  if (words.length > 1 && /^\p{Lu}{2,3}$/u.test(words[0]!)) {
    if (words.slice(1).every((word) => /^\p{Lu}\.?(?:-?\p{Lu}\.?)?$/u.test(word)))
      return { words, text: bare, kind: 'family initials', family: 1 }
    if (isPinyinFamily(words[0]!) && words.length === 2 && isPinyinWord(words[1]!)) return { words, text: bare, kind: 'words', family: 0 }
  }
  const count = initial.filter(Boolean).length
  if (count === words.length || (initial[0] && initial.at(-1) && words.every((word, i) => initial[i] || PARTICLES.has(word))))
    return { words, text: bare, kind: 'initials', family: 0 }
  if (count === 0) return { words, text: bare, kind: 'words', family: 0 }
  if (initial[0]) return { words, text: bare, kind: 'initials family', family: 0 }
  if (initial.at(-1)) return { words, text: bare, kind: 'family initials', family: initial.indexOf(true) }
  // Given names written out with an initial between: `Peter H. Kahn`.
  return { words, text: bare, kind: 'words', family: 0 }
}

function toName(family: string, given: string): CslName {
  const bare = given.replace(/[,;\s]+$|\s\.$|(?<=\p{Ll}{2})\.$/gu, '')
  return { family: family.replace(/[.,]+$/, '').trim(), ...(bare ? { given: bare } : {}) }
}

/** A name written out, given name first. */
function fromWords(words: readonly string[]): CslName {
  if (words.length === 1) return { family: words[0]! }
  if (ORGANIZATION.test(words.join(' ')) || words.length > 6) return { literal: words.join(' ') }
  const capitals = words.filter((word) => isCapitals(word))
  if (capitals.length > 0 && capitals.length < words.length && words.some((word) => /\p{Ll}/u.test(word) && !PARTICLES.has(word)))
    return { family: capitals.join(' '), given: words.filter((word) => !capitals.includes(word)).join(' ') }
  const end = words.length - (SUFFIX.test(words.at(-1)!) ? 1 : 0)
  let at = end - 1
  while (at > 1 && isParticle(words, at - 1)) at--
  if (at === 1 && isParticle(words, 0)) at = 0
  return at === 0 ? { family: words.join(' ') } : { family: words.slice(at, end).join(' '), given: words.slice(0, at).join(' ') }
}

/** Family first for romanized Chinese names, where the whole list allows it. */
function turnPinyin(names: CslName[], written: Set<CslName>): CslName[] {
  let familyFirst = 0
  let familyLast = 0
  for (const { given = '', family = '' } of written) {
    const first = isPinyinFamily(given) && isPinyinWord(family)
    const last = isPinyinFamily(family) && isPinyinWord(given)
    if (first && !last) familyFirst++
    else if (last && !first) familyLast++
    else if (first && last) familyFirst += 0.4
  }
  if (familyFirst === 0 || familyFirst <= familyLast) return names
  return names.map((name) =>
    written.has(name) && isPinyinFamily(name.given ?? '') && isPinyinWord(name.family ?? '') && !isCapitals(name.family)
      ? { family: name.given, given: name.family }
      : name,
  )
}

function isCapitals(word = ''): boolean {
  return /^\p{Lu}[\p{Lu}'-]+$/u.test(word)
}
