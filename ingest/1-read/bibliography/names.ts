/** A name as exports print it (`Family, Given, Jr`, `Smith JA`, `欧阳修`, `World Health Organization`) to CSL-JSON. */
import type { CslName } from '../../extraction.ts'
import { fromHanName } from '../../han-name.ts'

const SUFFIX = /^(?:[JS]r\.?|I{2,3}|IV|V|\d(?:st|nd|rd|th)|Esq\.?|Ph\.?D\.?|M\.?D\.?)$/i
const PARTICLE = /^(?:v[ao]n|de[lrns]?|della|di|da|dos|das|do|du|l[ae]|ten|ter|zu[mr]?|af|av|'t|bin|ibn|el|al)$/
const BODY =
  /organi[sz]ation|ministry|universit|college|school|associat|institut|committee|department|commission|council|cent(?:er|re)\b|society|\bbank\b|group\b|consortium|collaborat|agency|office\b|bureau|federation|foundation|academy|government|administration|company|corporation|\binc\b|\bltd\b|\bteam\b|network|forum|union\b|authority|board\b|library|press\b|study\b|trial\b|\b(?:of|for|the|and)\b|&/i
const ET_AL = /^(?:et\.? al\.?|others|等)$/i

/** The name as CSL-JSON has it; null for what names nobody. */
export function toName(printed: string): CslName | null {
  const name = printed
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[;,]+$/, '')
    .trim()
  if (!/[\p{L}\p{N}]/u.test(name) || ET_AL.test(name)) return null
  if (/\p{Script=Han}/u.test(name)) return fromHan(name)
  const parts = name.split(/\s*,\s*/).filter((part) => part !== '')
  const [family = '', ...given] = parts
  if (given.length > 0) return fromCommaForm(family, given)
  return BODY.test(name) ? { literal: name } : fromWords(name)
}

/** True for a name that is certainly a body's and no person's. */
export function isBody(name: string): boolean {
  return (
    BODY.test(name) ||
    /[^\p{Script=Han}]*(?:[会社部局厅署司馆组院校]|大学|中心|公司|集团|研究所|出版社|委员会|办公室|政府|编辑部)$/u.test(name)
  )
}

function fromCommaForm(family: string, rest: string[]): CslName {
  const suffix = rest.find((part) => SUFFIX.test(part))
  const given = rest.filter((part) => part !== suffix)
  if (given.length > 1 && given.some((part) => / /.test(part)) && BODY.test(family)) return { literal: [family, ...rest].join(', ') }
  return { family, ...(given.length ? { given: given.join(', ') } : {}), ...(suffix ? { suffix } : {}) }
}

function fromHan(name: string): CslName {
  if (isBody(name)) return { literal: name }
  const [family, given] = name.split(/\s*[,，]\s*/)
  if (family && given) return { family, given }
  return fromHanName(name) ?? { literal: name }
}

/** Without a comma: `Smith JA` and `van der Berg J` end in initials, `Jan van der Berg` does not. */
function fromWords(name: string): CslName {
  const words = name.split(' ')
  const suffix = words.length > 2 && SUFFIX.test(words.at(-1)!) ? words.pop() : undefined
  const named = (family: string, given: string): CslName => ({ family, given, ...(suffix ? { suffix } : {}) })
  if (words.length === 1) return { literal: name }
  let end = words.length
  while (end > 1 && /^(?:\p{Lu}\.?-?){1,4}$/u.test(words[end - 1]!)) end--
  if (end < words.length && /\p{Ll}|\p{Lu}{2}/u.test(words[0]!)) return named(words.slice(0, end).join(' '), words.slice(end).join(' '))
  let at = words.length - 1
  while (at > 1 && PARTICLE.test(words[at - 1]!.toLowerCase())) at--
  return named(words.slice(at).join(' '), words.slice(0, at).join(' '))
}
