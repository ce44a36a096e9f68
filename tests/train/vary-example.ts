/**
 * New training lines from a labelled one: its punctuation and order stay, its titles, names and numbers are others'.
 *
 * A style that is known from a few works only is so learned as a style, and not as those works.
 */
import { LABELS } from '#ingest/2-structure/references/labels.ts'
import { isPinyinWord } from '#ingest/2-structure/references/pinyin.ts'
import { HAN, NUMBER, toTokens } from '#ingest/2-structure/references/tokens.ts'
import type { Example } from './align-labels.ts'

/** Stretches of others, by label and script; families apart. */
export interface Donors {
  stretches: Map<string, string[]>
  families: string[]
}

const VARIED = new Set(['title', 'container', 'publisher', 'place'])
const script = (text: string): string => (/[\u3400-\u9fff]/.test(text) ? 'Han' : /[Ѐ-ӿ]/.test(text) ? 'Cyrillic' : 'Latin')
const isBody = (text: string): boolean =>
  /universit|institut|department|ministry|organi[sz]ation|association|committee|center|centre|bank|society|[\u3400-\u9fff]{5}/i.test(text)

/** Gathers what examples can lend one another. */
export function gatherDonors(examples: readonly Example[]): Donors {
  const stretches = new Map<string, string[]>()
  const families = new Set<string>()
  for (const { line, tokens, labels } of examples) {
    for (const [from, to] of runs(labels)) {
      const label = LABELS[labels[from]!]!
      const text = line.text.slice(tokens.starts[from], tokens.ends[to - 1])
      const balanced =
        (text.match(/[([]/g)?.length ?? 0) === (text.match(/[)\]]/g)?.length ?? 0) && (text.match(/"/g)?.length ?? 0) % 2 === 0
      if (VARIED.has(label) && balanced && text.length < 250) {
        push(stretches, `${label} ${script(text)}`, text)
        if (label === 'publisher' && isBody(text) && script(text) === 'Latin') push(stretches, 'body Latin', text)
      }
      if (label === 'author') {
        if (isBody(text) && !text.includes(',')) push(stretches, `body ${script(text)}`, text)
        else for (const word of text.match(/\p{Lu}\p{Ll}{3,}/gu) ?? []) families.add(word)
      }
    }
  }
  return { stretches, families: [...families] }
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

function runs(labels: Uint8Array): [number, number][] {
  const found: [number, number][] = []
  for (let i = 0; i < labels.length; ) {
    let end = i + 1
    while (end < labels.length && labels[end] === labels[i]) end++
    found.push([i, end])
    i = end
  }
  return found
}

const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤'
const GIVEN =
  '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂文辉玲华建国宏志海波宁雪梅晓东春晨昊宇欣然佳怡思远立新永康德利振庭浩博若涵景天一鸣'

/** A line of the same form with other content. `random` gives 0..1. */
export function varyExample(example: Example, donors: Donors, random: () => number): Example {
  const { line, tokens, labels } = example
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  let text = ''
  const spans: [start: number, end: number, label: number][] = []
  let at = 0
  for (const [from, to] of runs(labels)) {
    const start = tokens.starts[from]!
    const end = tokens.ends[to - 1]!
    const old = line.text.slice(start, end)
    text += line.text.slice(at, start)
    at = end
    const label = LABELS[labels[from]!]!
    let fresh = old
    const pool = donors.stretches.get(`${label} ${script(old)}`)
    const romanized = /^[A-Z][a-z]+(?: [A-Za-z][a-z]+)+/.exec(old)?.[0]
    if (romanized?.split(' ').every(isPinyinWord) && VARIED.has(label)) {
      // A title in pinyin stays in pinyin; its translation in brackets is another's.
      const translated = old.slice(romanized.length)
      const titles = donors.stretches.get('title Latin') ?? []
      fresh = `${toPinyin(romanized.split(' ').length, random)}${translated.includes('[') && titles.length ? ` [${pick(titles)}${/\]$/.test(old) ? ']' : ''}` : translated}`
    } else if (VARIED.has(label) && pool && random() < 0.9) fresh = pick(pool)
    else if (label === 'author' || label === 'editor') {
      const bodies = donors.stretches.get(`body ${script(old)}`)
      fresh = isBody(old) && !old.includes(',') ? (bodies ? pick(bodies) : old) : varyNames(example, from, to, donors, random)
    } else if (label === 'volume' || label === 'issue' || label === 'page')
      fresh = old.replace(/\d+/g, (digits) => String(1 + Math.floor(random() * (10 ** Math.max(digits.length, 1) - 2))))
    else if (label === 'date') fresh = old.replace(/\b(?:19|20)\d\d/, () => String(1965 + Math.floor(random() * 60)))
    if (fresh !== old && /^\p{Lu}[^\p{Ll}]+$/u.test(old) && script(old) === 'Latin' && old.length > 6) fresh = fresh.toUpperCase()
    spans.push([text.length, text.length + fresh.length, labels[from]!])
    text += fresh
  }
  text += line.text.slice(at)
  const cut = toTokens(text)
  const named = new Uint8Array(cut.count)
  let span = 0
  for (let i = 0; i < cut.count; i++) {
    while (span < spans.length - 1 && spans[span]![1] <= cut.starts[i]!) span++
    const one = spans[span]
    if (one && cut.starts[i]! >= one[0] && cut.starts[i]! < one[1]) named[i] = one[2]
  }
  return { line: { text, shown: text, emphasis: [] }, tokens: cut, labels: named, lost: [] }
}

const SYLLABLES =
  'zhi ye jiao yu yan jiu xin sheng chan li ji shu chan ye ren cai pei yang gao zhong guo da xue bao she hui ke xue jing ji lun tan guan lilun fa zhan chuang shu zi hua neng ping lu jing luo ji nei han'.split(
    ' ',
  )

/** Words of one to three syllables, capitalized now and then as names of journals are. */
function toPinyin(words: number, random: () => number): string {
  const capitals = random() < 0.6
  return Array.from({ length: Math.max(2, words + Math.floor(random() * 3) - 1) }, (_, i) => {
    const word = Array.from({ length: 1 + Math.floor(random() * 3) }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]!).join('')
    return i === 0 || capitals ? word[0]!.toUpperCase() + word.slice(1) : word
  }).join(' ')
}

function varyNames({ line, tokens }: Example, from: number, to: number, donors: Donors, random: () => number): string {
  const pick = <T>(list: ArrayLike<T>): T => list[Math.floor(random() * list.length)]!
  let text = ''
  let at = tokens.starts[from]!
  for (let i = from; i < to; i++) {
    const start = tokens.starts[i]!
    const end = tokens.ends[i]!
    const word = line.text.slice(start, end)
    text += line.text.slice(at, start)
    at = end
    if (tokens.kinds[i] === HAN && word.length >= 2 && word.length <= 4 && !/^等|编$/.test(word))
      text += pick([...SURNAMES]) + pick([...GIVEN]) + (random() < 0.6 ? pick([...GIVEN]) : '')
    else if (tokens.kinds[i] === NUMBER || /^(?:et|al|and|eds?|editors?|others)$/i.test(word)) text += word
    else if (/^\p{Lu}$/u.test(word)) text += pick('ABCDEFGHIJKLMNPRSTWXYZ')
    else if (/^\p{Lu}{4,}$/u.test(word) && donors.families.length) text += pick(donors.families).toUpperCase()
    else if (/^\p{Lu}\p{Ll}{3,}$/u.test(word) && donors.families.length) text += pick(donors.families)
    else text += word
  }
  return text
}

/** The same line as a poor conversion prints it: blanks after signs lost here and there. */
export function wearExample(example: Example, random: () => number): Example {
  const { line, tokens, labels } = example
  const loss = 0.2 + random() * 0.8
  let text = ''
  let at = 0
  const starts: number[] = []
  for (let i = 0; i < tokens.count; i++) {
    const gap = line.text.slice(at, tokens.starts[i])
    text += /^[^\p{L}\p{N}]*[.,:;)\]&(]\s$/u.test(gap) && random() < loss ? gap.trimEnd() : gap
    starts.push(text.length)
    text += line.text.slice(tokens.starts[i], tokens.ends[i])
    at = tokens.ends[i]!
  }
  text += line.text.slice(at)
  const cut = toTokens(text)
  const named = new Uint8Array(cut.count)
  let token = 0
  for (let i = 0; i < cut.count; i++) {
    while (token + 1 < starts.length && starts[token + 1]! <= cut.starts[i]!) token++
    named[i] = labels[token] ?? 0
  }
  return { line: { text, shown: text, emphasis: [] }, tokens: cut, labels: named, lost: [] }
}
