/** Which records of works are one work's: by what they share that few others do, then rule by rule. */
import { pairBlocks } from './cluster.ts'
import type { Finding } from './decision.ts'
import { isTelling, type WorkFeatures } from './work-features.ts'
import { toLikeness } from './work-likeness.ts'
import { type Likeness, WORK_RULES } from './work-rules.ts'

export function findWorks(works: readonly WorkFeatures[]): Finding[] {
  return pairBlocks(works.map(toBlockKeys)).flatMap(([a, b]) => {
    const likeness = toLikeness(works[a]!, works[b]!)
    const rule = likeness && WORK_RULES.find(({ holds }) => holds(likeness))
    return likeness && rule?.score ? [{ a, b, rule: rule.rule, score: rule.score, evidence: () => toEvidence(likeness) }] : []
  })
}

/** True for two that a rule keeps apart: they stay so whatever a third has in common with each. */
export function areWorksApart(a: WorkFeatures, b: WorkFeatures): boolean {
  const likeness = toLikeness(a, b)
  return likeness !== null && WORK_RULES.find(({ holds }) => holds(likeness))?.score === null
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
