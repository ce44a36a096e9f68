/** Which records of works are one work's: by what they share that few others do, then rule by rule. */
import { createHash } from 'node:crypto'
import { pairBlocks } from './cluster.ts'
import type { Comparison, Finding } from './decision.ts'
import { COMPARED, isTelling, toWorkFeatures, type WorkFeatures, type WorkItem } from './work-features.ts'
import { toLikeness } from './work-likeness.ts'
import { type Likeness, WORK_RULES, type WorkRule } from './work-rules.ts'

/** What was found out of works once, for the next time that they are resolved among others. */
export interface WorkMemory {
  read: Map<WorkItem, ReadWork>
  /** By all that is printed: most works are printed alike by many. */
  printed: Map<string, ReadWork>
  judged: Map<WorkFeatures, Map<WorkFeatures, Judged | undefined>>
}

/** A record as it is compared; `hash` is of all that is printed, `print` the same for records that are one thing. */
export interface ReadWork {
  venue: string
  hash: string
  features: WorkFeatures
  print: string
}

interface Judged {
  likeness: Likeness
  rule: WorkRule
}

export function createWorkMemory(): WorkMemory {
  return { read: new Map(), printed: new Map(), judged: new Map() }
}

/** Reads a record of this id and venue. */
export function readWork(item: WorkItem, id: string, venue: string, { read, printed }: WorkMemory): ReadWork {
  const there = read.get(item)
  if (there?.venue === venue) return there
  const letters = JSON.stringify([id, venue, ...COMPARED.map((field) => item[field])])
  let work = printed.get(letters)
  if (!work) {
    const features = toWorkFeatures(item, venue)
    work = {
      venue,
      hash: createHash('sha1').update(letters).digest('hex'),
      features,
      print: JSON.stringify([id, features, item.author ?? item.editor]),
    }
    printed.set(letters, work)
  }
  read.set(item, work)
  return work
}

export function findWorks(works: readonly WorkFeatures[], memory: WorkMemory = createWorkMemory()): Finding[] {
  return pairBlocks(works.map(toBlockKeys)).flatMap(([a, b]) => {
    const judged = judge(works[a]!, works[b]!, memory)
    if (!judged?.rule.score) return []
    // of two that are as like to a third, that of its venue comes first
    const score = judged.rule.score - (judged.likeness.venue === 'other' ? 0.01 : 0)
    return [{ a, b, rule: judged.rule.rule, score, evidence: () => toEvidence(judged.likeness) }]
  })
}

/** True for two that a rule keeps apart: they stay so whatever a third has in common with each. */
export function areWorksApart(a: WorkFeatures, b: WorkFeatures, memory: WorkMemory = createWorkMemory()): boolean {
  return judge(a, b, memory)?.rule.score === null
}

/** What the first rule that holds says of two; undefined where none does. */
export function explainWorks(a: WorkFeatures, b: WorkFeatures): Comparison | undefined {
  const judged = judge(a, b, createWorkMemory())
  if (!judged) return undefined
  const { likeness, rule } = judged
  return { rule: rule.rule, score: rule.score ?? 0, apart: rule.score === null, evidence: () => toEvidence(likeness) }
}

/** The first rule that holds; undefined where none does. */
function judge(a: WorkFeatures, b: WorkFeatures, { judged }: WorkMemory): Judged | undefined {
  const ofA = judged.get(a) ?? new Map<WorkFeatures, Judged | undefined>()
  judged.set(a, ofA)
  if (!ofA.has(b)) {
    const likeness = toLikeness(a, b)
    const rule = likeness && WORK_RULES.find(({ holds }) => holds(likeness))
    ofA.set(b, rule ? { likeness, rule } : undefined)
  }
  return ofA.get(b)
}

/** Whatever two spellings of one work are likely to share letter by letter. */
function toBlockKeys({ doi, titles, mains, author, year, first, volume, issue }: WorkFeatures): string[] {
  const keys = doi ? [`doi ${doi}`] : []
  for (const title of titles) {
    keys.push(`title ${title}`)
    if (title.length >= 24) keys.push(`start ${title.slice(0, 20)}`, `end ${title.slice(-20)}`)
  }
  for (const main of mains) if (isTelling(main)) keys.push(`title ${main}`)
  if (first && year !== null) keys.push(`page ${year} ${first} ${volume || issue}`, `page ${year} ${first} ${author?.family ?? ''}`)
  if (author && year !== null) keys.push(`author ${author.family} ${author.initials[0] ?? ''} ${year}`)
  return keys
}

const SAID: { [K in keyof Likeness]?: Partial<Record<string, string>> } = {
  doi: { same: 'the DOI', other: 'DOIs differ' },
  title: {
    same: 'the title',
    main: 'the title but for a subtitle',
    typos: 'the title but for slips',
    reworded: 'much the same words in the title',
  },
  author: { same: 'the first author', shared: 'an author', other: 'first authors differ' },
  venue: { same: 'the venue', other: 'venues differ' },
  volume: { same: 'the volume' },
  issue: { same: 'the issue' },
  pages: { same: 'the pages', first: 'the first page', other: 'pages differ' },
}

/** What two works share, and where they differ, in words. */
function toEvidence(likeness: Likeness): string[] {
  const said = Object.entries(SAID).flatMap(([field, words]) => words?.[String(likeness[field as keyof Likeness])] ?? [])
  if (likeness.years === 0) said.push('the year')
  else if (likeness.years !== null) said.push(`${likeness.years} ${likeness.years === 1 ? 'year' : 'years'} between them`)
  return said
}
