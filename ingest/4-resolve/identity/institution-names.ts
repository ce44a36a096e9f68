/**
 * What institutions are called: the body without its departments and address, and one key for its spellings.
 *
 * `School of Education, Linyi Commercial College, Linyi 276005` is the college's; `Guangdong Polytechnic` and `Guangdong
 * Polytechnic College` are one; 西安思源学院城市建设分院 is a part of 西安思源学院.
 */
import { toSlug } from '../identity.ts'
import { toPinyin } from './pinyin.ts'

/** Words that name a body, the widest first: of several in an affiliation the widest is the institution. */
const HEADS =
  /\b(?:universit\w*|academ\w*|polytechnic\w*|colleges?|institut\w*|conservator\w*|schools?|hospitals?|ministr\w*|bureaus?|commission|foundation|compan\w*|corporation|group|association|federation|council|cent(?:er|re)s?|laborator\w*|press|inc|ltd|gmbh)\b/i
const PARTS =
  /^(?:the )?(?:department|dept|school|faculty|division|section|laboratory|lab|cent(?:er|re)|chair|college|institute|office) (?:of|for)\b/i
const HAN_BODY =
  /^(.*?(?:大学|学院|学校|研究院|研究所|科学院|职校|中学|医院|公司|集团|出版社|委员会|教育厅|教育局|教育部|基金会|协会|学会))(.+(?:学院|分院|系|部|所|中心|实验室|处|教研室|学部))?$/u

/** `Linyi Commercial School, Linyi 276005, Shandong, China` → its name and its place; departments are left out. */
export function splitAffiliation(affiliation: string): { name: string; place: string | null } {
  const parts = affiliation
    .split(/[,，;；]\s*/)
    .map((part) => part.trim())
    .filter(Boolean)
  const at = Math.max(
    0,
    parts.findIndex((part) => HEADS.test(part) && !PARTS.test(part)),
  )
  const printed = parts[at] ?? affiliation.trim()
  const han = /\p{Script=Han}/u.test(printed) ? HAN_BODY.exec(printed) : null
  return { name: han?.[1] ?? printed, place: parts.slice(at + 1).join(', ') || null }
}

const SMALL = new Set(['the', 'of', 'and', 'in', 'for', 'at', 'a'])
const SHORT: Record<string, string> = {
  univ: 'university',
  inst: 'institute',
  coll: 'college',
  acad: 'academy',
  dept: 'department',
  natl: 'national',
  tech: 'technology',
  sci: 'science',
  technological: 'technical',
}
const GENERAL = new Set(['college', 'university', 'institute', 'school', 'academy'])
const BODIES = new Set([...GENERAL, 'polytechnic'])
const NUMBERS_AND_LANDS = /^(?:\d+|china|prc|pr|p|r)$/

/** The words that tell a body's name, in order. */
function toInstitutionWords(name: string): string[] {
  const words = toSlug(name.replace(/\([^()]*\)/g, ' ').replace(/（[^（）]*）/g, ' '))
    .split('-')
    .map((word) => SHORT[word] ?? word)
  const telling = words.filter((word) => !SMALL.has(word) && !NUMBERS_AND_LANDS.test(word))
  return telling.length ? telling : words
}

/** One key for all spellings of a name: order of words doesn't count (`University of Jinan`, `Jinan University` are told apart by `of`). */
export function toInstitutionKey(name: string): string {
  const of = /\b(?:university|univ\.?|college|institute|academy|school) of\b/i.test(name) ? 'of ' : ''
  return `${of}${[...toInstitutionWords(name)].sort().join(' ')}`
}

/** The key without a last `College` or the like, where what is left still names a body; else null. */
export function toShorterKey(name: string): string | null {
  const words = toInstitutionWords(name)
  const last = words[words.length - 1]!
  const rest = words.slice(0, -1)
  if (!GENERAL.has(last) || !rest.some((word) => BODIES.has(word)) || rest.length < 2) return null
  return [...rest].sort().join(' ')
}

/** What parts of Chinese names are in English; what is none of them is a place or a proper name, in pinyin. */
const ENGLISH: readonly [string, string][] = [
  ['高等专科学校', 'college'],
  ['职业技术学院', 'vocational technical college'],
  ['职业技术大学', 'vocational technical university'],
  ['职业学院', 'vocational college'],
  ['职业大学', 'vocational university'],
  ['师范大学', 'normal university'],
  ['师范学院', 'normal university'],
  ['理工大学', 'university technology'],
  ['科技大学', 'university science technology'],
  ['工业大学', 'university technology'],
  ['农业大学', 'agricultural university'],
  ['医科大学', 'medical university'],
  ['财经大学', 'university finance economics'],
  ['交通大学', 'jiaotong university'],
  ['科学院', 'academy sciences'],
  ['研究院', 'academy'],
  ['研究所', 'institute'],
  ['大学', 'university'],
  ['学院', 'college'],
  ['学校', 'school'],
  ['中国', 'china'],
  ['教育部', 'ministry education'],
  ['机电', 'mechanical electrical'],
  ['交通', 'communication'],
  ['轻工', 'light industry'],
  ['工程', 'engineering'],
  ['科技', 'science technology'],
  ['技术', 'technology'],
  ['商业', 'commercial'],
  ['教育', 'education'],
  ['人民', 'renmin'],
  ['经济', 'economics'],
  ['外国语', 'foreign studies'],
  ['民族', 'minzu'],
  ['北京大学', 'peking university'],
  ['清华', 'tsinghua'],
  ['厦门', 'xiamen'],
  ['陕西', 'shaanxi'],
]

/** Keys of a Chinese name in English, as it would be translated word by word; none for a name in another script. */
export function toTranslatedKeys(name: string): string[] {
  if (!/^\p{Script=Han}{4,}$/u.test(name)) return []
  const words: string[] = []
  let proper = ''
  for (let at = 0; at < name.length; ) {
    const known = ENGLISH.find(([part]) => name.startsWith(part, at))
    if (known) {
      if (proper) words.push(toPinyin(proper))
      proper = ''
      words.push(...known[1].split(' '))
    } else proper += name[at]
    at += known?.[0].length ?? 1
  }
  if (proper) words.push(toPinyin(proper))
  const plain = words.sort().join(' ')
  // colleges that train for trades call themselves polytechnics abroad
  const trade = ['college', 'technical', 'vocational']
  return trade.every((word) => words.includes(word))
    ? [plain, [...words.filter((word) => !trade.includes(word)), 'polytechnic'].sort().join(' ')]
    : [plain]
}
