/**
 * Finds the organizations that a paper names: colleges, ministries, associations, companies, platforms, funders.
 *
 * A name is a run of capitalized words that ends (or begins) with a word that tells a kind of organization. A run that
 * the paper also writes in small letters is a common noun in a title's dress and no name.
 */
import type { Reading } from '#ingest/document.ts'
import { toEvidence } from '#ingest/document.ts'
import type { Organization, Span } from '#ingest/extraction.ts'
import { toLabelKey } from './fold-words.ts'
import { ORGANIZATION_HEADS } from './organization-heads.ts'

const JOINERS = new Set(['of', 'for', 'and', 'the', '&', 'in', 'on', 'de'])
/** Words that open a sentence and no name. */
const OPENERS =
  /^(?:The|A|An|In|At|On|By|For|From|With|To|As|This|These|Our|Its|And|Both|While|Through|Within|Under|Since|According|Drawing|Using|Taking|Building|Relying|Following|Including|Like|Similarly|Then|Here|There|When|If|But|So|Now|Also|Many|Some|Most|All|Such|Other|One|Two|Three)$/
const HAN = /\p{Script=Han}/u
const TOKEN = /[\p{L}\p{N}][\p{L}\p{N}'&.-]*|&/gu
const NOT_NAMED =
  /某|该|本|我|各|其|此|每|等|些|多|一所|高职|应用型|产业学院|二级|所在|职业院校|行业|办学|校内|专业教学|^(?:研究型|私人|公正|海外|独立|高校|新型|国外|国内|首批|来源|大学都)|[年月日]/
const HAN_CUT =
  /[的在与和由对为了以及是将从到向被把于并或而、]|聘请|指导|依据|根据|发布|颁发|通过|深化|印发|担任|申报|加入|邀请|组织|组建|建立|成立|发挥|依靠|依托|依附|支持|报送|规划|促进|保证|借助|推进|利用|访问|授予|任职|现任|赴|位于|例如|包括|作为|成为|学校|一同|即使|就|不|给|使|如|让|个|名|所|家|位|高水平|综合性|新型|水平|来到|参与|开展|共建|合作|来自|作者|副教授|教授|联合|毕业|聚集|吸纳|适时|设置|有心理|划分|大幅|削减/

const LAST = new Map<string, string>()
const FIRST = new Map<string, string>()
const WHOLE = new Map<string, string>()
for (const { kind, last = [], first = [], whole = [] } of ORGANIZATION_HEADS) {
  for (const word of last) LAST.set(word, kind)
  for (const word of first) FIRST.set(word, kind)
  for (const word of whole) WHOLE.set(word, kind)
}
const HAN_HEADS = ORGANIZATION_HEADS.flatMap(({ kind, han = [] }) => han.map((head) => ({ head, kind })))
const HAN_HEAD = new RegExp(
  HAN_HEADS.map(({ head }) => head)
    .sort((a, b) => b.length - a.length)
    .join('|'),
  'gu',
)
const WHOLE_NAME = new RegExp([...WHOLE.keys()].sort((a, b) => b.length - a.length).join('|'), 'g')

/** No paper names more; what does is no paper. */
const MOST_NAMES = 300
/** How far a name is looked for in small letters. */
const LONGEST_LOOK = 500_000
/** And how many are. */
const MOST_LOOKS = 2000

interface Named extends Span {
  name: string
  kind: string
}

/** Every organization once, with the first sentence that names it; funders from the acknowledgments too. */
export function findOrganizations(reading: Reading): Organization[] {
  const found = new Map<string, Organization>()
  const lower = reading.plain.slice(0, LONGEST_LOOK)
  const looked = new Map<string, boolean>()
  const isCommon = (name: string): boolean => {
    const known = looked.get(name)
    if (known !== undefined) return known
    const common = looked.size > MOST_LOOKS || (/^[\x20-\x7f]+$/.test(name) && lower.includes(name.toLowerCase()))
    looked.set(name, common)
    return common
  }
  const add = (name: string, kind: string | null, evidence: Organization['evidence']) => {
    const key = toLabelKey(name)
    if (key.length > 1 && !found.has(key)) found.set(key, { name, kind, evidence })
  }
  for (const passage of reading.passages) {
    if (found.size >= MOST_NAMES) break
    const text = reading.plain.slice(passage.start, passage.end)
    const named = [...wholeNames(text), ...englishNames(text), ...hanNames(text)].sort((a, b) => a.start - b.start || b.end - a.end)
    for (const { name, kind } of named) {
      if (isCommon(name)) continue
      if (!WHOLE.has(name) && [...found.values()].some((other) => other.kind === kind && other.name.startsWith(`${name} `))) continue
      add(name, kind, toEvidence(reading.text, passage))
    }
  }
  for (const { funder, evidence } of reading.funding) if (funder) add(funder, 'funder', evidence)
  const names = [...found.values()]
  // 发展研究院 is how a text goes on to call 复旦发展研究院
  return names.filter(({ name, kind }) =>
    HAN.test(name)
      ? !names.some((other) => other.name !== name && other.name.endsWith(name))
      : WHOLE.has(name) || !names.some((other) => other.kind === kind && isPartOf(name, other.name)),
  )
}

/** Hill Textile is how a text also calls North Hill Textile Co., Ltd. */
function isPartOf(name: string, whole: string): boolean {
  return whole !== name && (whole.startsWith(`${name} `) || whole.includes(` ${name} `))
}

function wholeNames(text: string): Named[] {
  return [...text.matchAll(WHOLE_NAME)].flatMap(({ 0: name, index: start }) => {
    const end = start + name.length
    const isPart =
      !HAN.test(name) && (/[\p{L}\p{N}]$/u.test(text.slice(start - 1, start)) || /^[\p{L}\p{N}]/u.test(text.slice(end, end + 2)))
    return isPart ? [] : [{ name, kind: WHOLE.get(name)!, start, end }]
  })
}

/** Runs of capitalized words, joined by small ones, that a kind of organization ends or begins. */
function englishNames(text: string): Named[] {
  const named: Named[] = []
  let run: { word: string; start: number; end: number }[] = []
  const close = () => {
    while (run.length > 0 && (JOINERS.has(run.at(-1)!.word) || OPENERS.test(run.at(-1)!.word))) run.pop()
    while (run.length > 0 && (OPENERS.test(run[0]!.word) || JOINERS.has(run[0]!.word))) run.shift()
    const name = nameOf(run, text)
    if (name) named.push(name)
    run = []
  }
  for (const match of text.matchAll(TOKEN)) {
    const word = match[0].replace(/[.'-]+$/, '')
    const start = match.index
    const before = run.at(-1)
    const gap = before ? text.slice(before.end, start) : ''
    if (match[0] === 'and' && before && LAST.has(before.word)) {
      close()
      continue
    }
    const abbreviated = before !== undefined && /^(?:Co)$/.test(before.word) && /^[.,\s]{1,3}$/.test(gap)
    if (before && !/^\s{1,3}$/.test(gap) && !abbreviated) close()
    const capital = /^\p{Lu}/u.test(word)
    if (capital || (run.length > 0 && JOINERS.has(word))) run.push({ word, start, end: start + word.length })
    else close()
  }
  close()
  return named
}

function nameOf(run: { word: string; start: number; end: number }[], text: string): Named | null {
  if (run.length < 2) return null
  let [from, to] = [0, run.length]
  const starts = run.findIndex(({ word }, i) => FIRST.has(word) && /^(?:of|for)$/.test(run[i + 1]?.word ?? ''))
  let kind =
    LAST.get(run.at(-1)!.word) ??
    LAST.get(
      run
        .slice(-2)
        .map(({ word }) => word)
        .join(' '),
    )
  if (kind) {
    // "Education and Teaching Reform Research and Practice of GuangDong Polytechnic": the last name after `of`
    const cut = run.findLastIndex(({ word }, i) => word === 'of' && !FIRST.has(run[i - 1]?.word ?? '') && i < run.length - 1)
    if (cut >= 0 && starts < 0) from = cut + 1
  } else if (starts >= 0) {
    kind = FIRST.get(run[starts]!.word)
    from = /^(?:National|State|Provincial|Municipal)$/.test(run[starts - 1]?.word ?? '') ? starts - 1 : starts
  } else return null
  while (JOINERS.has(run[from]?.word ?? '')) from++
  if (to - from < 2) return null
  const start = run[from]!.start
  const end = run[to - 1]!.end
  return { name: text.slice(start, end).replace(/\s+/g, ' '), kind: kind!, start, end }
}

/** Chinese names: what stands before a telling ending, back to the last word that can't be part of a name. */
function hanNames(text: string): Named[] {
  const named: Named[] = []
  for (const match of text.matchAll(HAN_HEAD)) {
    const end = match.index + match[0].length
    const lead = /[\p{Script=Han}]{1,16}$/u.exec(text.slice(Math.max(0, match.index - 16), match.index))?.[0] ?? ''
    const cut = [...lead.matchAll(new RegExp(HAN_CUT, 'gu'))].at(-1)
    const name = (cut ? lead.slice(cut.index + cut[0].length) : lead) + match[0]
    if (/^[生教]/.test(text.slice(end, end + 1)) && match[0] === '大学') continue
    if (name.length - match[0].length < 2 || NOT_NAMED.test(name)) continue
    const kind = HAN_HEADS.find(({ head }) => head === match[0])!.kind
    const before = named.at(-1)
    if (before && before.start === end - name.length && name.startsWith(before.name)) named.pop()
    named.push({ name, kind, start: end - name.length, end })
  }
  return named
}
