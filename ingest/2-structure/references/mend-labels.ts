/**
 * What no reading of a reference may contradict, put right after labeling: each rule is about how references are
 * printed anywhere, and changes only labels that break it.
 */
import type { Labeled } from './labeler.ts'
import { LABELS, type Label } from './labels.ts'
import { gapHolds, type Tokens } from './tokens.ts'

const [OTHER, AUTHOR, EDITOR, TITLE, CONTAINER, DATE, VOLUME, ISSUE, PAGE, PUBLISHER, PLACE] = (
  ['other', 'author', 'editor', 'title', 'container', 'date', 'volume', 'issue', 'page', 'publisher', 'place'] satisfies Label[]
).map((label) => LABELS.indexOf(label)) as [number, number, number, number, number, number, number, number, number, number, number]

/** Labels that words behind `//` may have been given for want of a better one. */
const FREE = new Set([OTHER, TITLE, EDITOR, AUTHOR])

type Rule = (text: string, tokens: Tokens, labels: Uint8Array) => void

/** What a pair of quotation marks or brackets holds belongs to the title all of it, where its first word does. */
const joinEnclosed: Rule = (_, { count, inside, gaps }, labels) => {
  for (const [sign, closer] of [
    [1, '"'],
    [4, ']'],
  ] as const)
    for (let i = 0; i < count; ) {
      let end = i
      while (end < count && inside[end]! & sign && (end === i || !gapHolds(gaps[end]!, closer))) end++
      if (labels[i] === TITLE && end < count && end - i < 40) labels.fill(TITLE, i, end)
      i = Math.max(end, i + 1)
    }
}

/** A type mark stands behind the title, and the authors before it: `Authors. Title[J]`. */
const readMark: Rule = (text, { count, mark, markAt, starts, ends }, labels) => {
  if (!mark || markAt === 0) return
  let from = markAt
  while (from > 0 && labels[from - 1] === OTHER) from--
  if (from < markAt && labels[from - 1] !== TITLE) {
    let title = from
    if (from === 0)
      for (let i = 1; i < Math.min(markAt, 12) && title === 0; i++) if (/^[.．]\s?$/.test(text.slice(ends[i - 1], starts[i]))) title = i
    if (from === 0) labels.fill(AUTHOR, 0, title)
    labels.fill(TITLE, title, markAt)
  } else if (from < markAt) labels.fill(TITLE, from, markAt)
  // No title goes on behind its mark: what does is the work that holds this one.
  const behind = labels.includes(CONTAINER) ? OTHER : CONTAINER
  for (let i = markAt; i < count; i++) if (labels[i] === TITLE) labels[i] = behind
}

const IN = /^(?:见|载|載|载于|載於|收入|收于)$/

/** `//Editors. Proceedings. Place`, `见: Editors编. Proceedings`: what leads to the work that holds this one. */
const readHost: Rule = (text, { count, starts, ends }, labels) => {
  for (let i = 1; i < count - 1; i++) {
    const gap = text.slice(ends[i - 1], starts[i])
    const lead = gap.includes('//') ? i : IN.test(text.slice(starts[i], ends[i])) && /[.．\]》"]/.test(gap) ? i + 1 : 0
    if (!lead || !labels.subarray(0, lead).includes(TITLE)) continue
    if (lead > i) labels[i] = OTHER
    const known = labels.indexOf(CONTAINER, lead)
    if (known >= 0) {
      if (labels.subarray(lead, known).every((label) => FREE.has(label))) labels.fill(EDITOR, lead, known)
      return
    }
    if (labels.includes(CONTAINER)) return
    let end = lead
    while (end < count && FREE.has(labels[end]!)) end++
    let split = lead
    for (let k = lead + 1; k < end; k++) if (/[.．,，:：《]/.test(text.slice(ends[k - 1], starts[k])) && split === lead) split = k
    // One chunk is the work; the first of two, who edited it.
    labels.fill(EDITOR, lead, split)
    labels.fill(CONTAINER, split, end)
    return
  }
}

/** A number in parentheses is no volume: `(10), 18-23`. */
const readParentheses: Rule = (text, { starts, ends }, labels) => {
  if (labels.includes(ISSUE)) return
  const at = labels.indexOf(VOLUME)
  if (at >= 0 && labels[at + 1] !== VOLUME && /\(\s?$/.test(text.slice(0, starts[at])) && text[ends[at]!] === ')') labels[at] = ISSUE
  // `(1), 1-9`: before the pages it is neither nothing nor one of them.
  const next = labels.indexOf(PAGE) - 1
  if (next >= 0 && labels[next] === OTHER && /^\(\d{1,4}\)$/.test(text.slice(starts[next]! - 1, ends[next]! + 1))) labels[next] = ISSUE
  const page = labels.indexOf(PAGE)
  if (page >= 0 && labels[page + 1] === PAGE && /^\(.*\)$/.test(text.slice(starts[page]! - 1, ends[page]! + 1))) labels[page] = ISSUE
}

/** A volume that is a year is the year, where no other is printed. */
const readYear: Rule = (text, { count, starts, ends }, labels) => {
  if (labels.includes(DATE)) return
  for (let i = 0; i < count; i++) if (labels[i] === VOLUME && /^(?:19|20)\d\d$/.test(text.slice(starts[i], ends[i]))) labels[i] = DATE
}

/** What has volumes is a periodical and no publisher; its name may begin with a place's: `Nanjing Education Review`. */
const readPeriodical: Rule = (text, { count, mark, starts, ends }, labels) => {
  if (labels.includes(CONTAINER) || /^[MDRSP]/.test(mark) || !(labels.includes(VOLUME) || labels.includes(ISSUE))) return
  for (let i = 0; i < count; i++) {
    if (labels[i] !== PUBLISHER) continue
    for (let k = i - 1; k >= 0 && labels[k] === PLACE && /^\s$/.test(text.slice(ends[k], starts[k + 1])); k--) labels[k] = CONTAINER
    labels[i] = CONTAINER
  }
}

const RULES: Rule[] = [joinEnclosed, readMark, readHost, readParentheses, readYear, readPeriodical]

/** Applies the rules to the labels of a line. */
export function mendLabels(text: string, tokens: Tokens, { labels, sure }: Labeled): Labeled {
  const mended = { labels: labels.slice(), sure: sure.slice() }
  for (const rule of RULES) rule(text, tokens, mended.labels)
  for (let i = 0; i < tokens.count; i++) if (mended.labels[i] !== labels[i]) mended.sure[i] = Math.max(0.5, 1 - sure[i]!)
  return mended
}
