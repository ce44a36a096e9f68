/**
 * A title that is printed in two languages: `Zhiye jiaoyu yanjiu [Research on vocational education]`.
 */

/** The English title as `title`, the one in the other language as `titleAlt`; null where there is one language only. */
export function toOtherLanguage(title: string | undefined): { title: string; titleAlt: string } | null {
  const match = /^(.{4,}?)\s?[[［]([^[\]［］]{6,})[\]］]\s*$/su.exec(title ?? '')
  if (!match?.[1] || !match[2]) return null
  const outer = match[1].trim()
  const inner = match[2].trim()
  if (/^(?:in|translated|abstract|online|electronic|internet|chinese|online resource|computer software|data set|dataset)\b/i.test(inner))
    return null
  const outerHan = /\p{Script=Han}/u.test(outer)
  const innerHan = /\p{Script=Han}/u.test(inner)
  if (innerHan && !outerHan) return { title: outer, titleAlt: inner }
  return { title: inner, titleAlt: outer }
}
