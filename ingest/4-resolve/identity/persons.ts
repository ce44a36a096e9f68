/**
 * Which authors of different works are one person.
 *
 * A name is weighed by how much it tells and how many bear it; co-authors, affiliation, venue, topic and years are added or
 * taken away. Points, not probabilities: each line of the table can be read, and the sum is what `identity explain` prints.
 */
import { pairBlocks } from './cluster.ts'
import { type Comparison, type Finding, toStatus } from './decision.ts'
import { canBeOne, matchGiven, type NameForm, type NameMatch, toSwapped } from './name-forms.ts'
import { isTelling, type Mention, toInitialKey } from './person-features.ts'
import { COMMON_SURNAMES } from './surnames.ts'

const POINTS = {
  /** By how the given names stand to each other; the second number for two initials and more. */
  name: { equal: [5, 5], extends: [3.5, 3.5], initials: [1.5, 2.5], abbreviated: [1, 2], other: [-9, -9] } satisfies Record<
    NameMatch,
    [number, number]
  >,
  /** A full name that many bear all the same: 张伟. */
  shortName: -2.5,
  family: { rare: 2, usual: 0.5, common: -1 },
  coauthor: { one: 3, common: 2, more: 4 },
  affiliation: { same: 3, other: -2 },
  email: 6,
  venue: 1,
  /** For each telling word of the titles, up to three. */
  topic: 0.5,
  years: { near: 0.5, far: -3, never: -9 },
} as const

/** This many points and more: one person; and from the second on worth a look. */
const [ONE, PERHAPS] = [4, 1.5]
/** With this many given names in the corpus a family name is no longer rare, and with so many common. */
const [USUAL, COMMON] = [4, 25]

interface Corpus {
  rarity: (family: string) => keyof typeof POINTS.family
  /** True for a word that few titles have. */
  isTellingWord: (word: string) => boolean
}

export function findPersons(mentions: readonly Mention[]): Finding[] {
  const corpus = readCorpus(mentions)
  const isAlone = findAlone(mentions)
  const names = pairBlocks(mentions.map(toNameKeys), 4, 1)
  const surroundings = pairBlocks(
    mentions.map((mention) => (isAlone(mention) ? [] : toSurroundings(mention))),
    20,
    3,
  )
  const found = [...names, ...surroundings].flatMap(([a, b]) => {
    if (arePersonsApart(mentions[a]!, mentions[b]!)) return []
    const weighed = weigh(mentions[a]!, mentions[b]!, corpus)
    return toStatus(weighed.score) ? [{ a, b, ...weighed }] : []
  })
  return doubtRivals(found, (a, b) => !canBeOne(mentions[a]!.form, mentions[b]!.form))
}

/** By so many points one of two must be likelier, for a name that may be either's to be one's. */
const CLEARLY = 1

/** Where two that can't be one are as like to a third, the third is neither's for sure: `Li M` beside `Li M Q` and `Li M L`. */
function doubtRivals(found: readonly (Finding & Weighed)[], areApart: (a: number, b: number) => boolean): Finding[] {
  const links = new Map<number, { other: number; finding: Finding & Weighed }[]>()
  const add = (one: number, other: number, finding: Finding & Weighed) => links.set(one, [...(links.get(one) ?? []), { other, finding }])
  for (const finding of found) {
    if (toStatus(finding.score) !== 'decided') continue
    add(finding.a, finding.b, finding)
    add(finding.b, finding.a, finding)
  }
  const doubted = new Set<Finding>()
  for (const own of links.values()) {
    const [best] = own.sort((x, y) => y.finding.points - x.finding.points || x.other - y.other)
    if (!best) continue
    const rival = own.find(({ other, finding }) => best.finding.points - finding.points < CLEARLY && areApart(best.other, other))
    if (!rival) continue
    const isOf = ({ other }: { other: number }) => [best, rival].some((one) => one.other === other || areApart(one.other, other))
    for (const { finding } of own.filter(isOf)) doubted.add(finding)
  }
  return found.map((finding) => {
    if (!doubted.has(finding)) return finding
    return { ...finding, score: 0.89, evidence: () => [...finding.evidence(), 'as much speaks for another that this can not be'] }
  })
}

/** What most speaks for the mentions of two persons being one's, among all that are mentioned; or what forbids it. */
export function explainPersons(one: readonly Mention[], other: readonly Mention[], all: readonly Mention[]): Comparison {
  const pairs = one.flatMap((a) => other.map((b) => [a, b] as const))
  const never = pairs.find(([a, b]) => arePersonsApart(a, b))
  if (never) {
    const [a, b] = never
    return a.byline.work === b.byline.work
      ? { rule: 'one-byline', score: 0, apart: true, evidence: () => [`both wrote ${a.byline.title}`] }
      : { rule: 'other-names', score: 0, apart: true, evidence: () => [`${toText(a.form)} can't be ${toText(b.form)}`] }
  }
  const corpus = readCorpus(all)
  const best = pairs.map(([a, b]) => weigh(a, b, corpus)).reduce((best, each) => (each.score > best.score ? each : best))
  return { ...best, apart: false }
}

/** True for one whose name is telling and nobody else's in the corpus, however shortened: equal names say all. */
function findAlone(mentions: readonly Mention[]): (mention: Mention) => boolean {
  const names = new Map<string, string | null>()
  const add = (form: NameForm, name: string) => {
    const base = toInitialKey(form)
    const there = names.get(base)
    if (there === undefined) names.set(base, name)
    else if (there !== name) names.set(base, null)
  }
  for (const { form } of mentions) {
    add(form, toKey(form))
    const swapped = toSwapped(form)
    if (swapped) add(swapped, toKey(form))
  }
  return ({ form }) => isTelling(form) && names.get(toInitialKey(form)) !== null
}

function toKey({ family, given, initials }: NameForm): string {
  return `${family} ${given.join('') || initials}`
}

/** True for two that are never one: on one byline, or with names that contradict each other. */
export function arePersonsApart(a: Mention, b: Mention): boolean {
  return a.byline.work === b.byline.work || !canBeOne(a.form, b.form)
}

/** Counts who bears which family name, and which words titles use. */
function readCorpus(mentions: readonly Mention[]): Corpus {
  const given = new Map<string, Set<string>>()
  const titles = new Map<string, Set<string>>()
  for (const { form, words, byline } of mentions) {
    const known = given.get(form.family) ?? new Set()
    given.set(form.family, known.add(form.given.join('') || form.initials))
    for (const word of words) {
      const using = titles.get(word) ?? new Set()
      titles.set(word, using.add(byline.work))
    }
  }
  const works = new Set(mentions.map(({ byline }) => byline.work)).size
  return {
    rarity: (family) => {
      const count = given.get(family)?.size ?? 0
      return COMMON_SURNAMES.has(family) || count >= COMMON ? 'common' : count >= USUAL ? 'usual' : 'rare'
    },
    isTellingWord: (word) => (titles.get(word)?.size ?? 0) <= Math.max(3, works / 100),
  }
}

interface Weighed extends Omit<Comparison, 'apart'> {
  points: number
}

/** Of two that may be one. */
function weigh(a: Mention, b: Mention, corpus: Corpus): Weighed {
  const rarity = corpus.rarity(a.form.family)
  const said: Said[] = [
    weighName(a.form, b.form),
    { points: POINTS.family[rarity], text: () => `a ${rarity} family name` },
    ...weighSurroundings(a, b, corpus),
  ]
  const points = said.reduce((sum, each) => sum + each.points, 0)
  return {
    rule: toRule(a.form, b.form, said),
    score: toScore(points),
    points,
    evidence: () => [
      ...said.map((each) => `${each.text()} (${signed(each.points)})`),
      `together ${signed(points)}: one from +${ONE} on, perhaps from +${PERHAPS} on`,
    ],
  }
}

function toScore(points: number): number {
  if (points >= ONE) return Math.min(0.99, 0.9 + (points - ONE) / 50)
  return points >= PERHAPS ? 0.6 + (0.29 * (points - PERHAPS)) / (ONE - PERHAPS) : Math.max(0, (0.6 * points) / PERHAPS)
}

function signed(points: number): string {
  return points > 0 ? `+${points}` : `${points}`
}

/** What speaks for two or against them; `because` names it in the rule. */
interface Said {
  points: number
  because?: 'email' | 'co-author' | 'affiliation' | 'venue' | 'topic'
  text: () => string
}

/** How the names stand to each other, and what else spoke most for it. */
function toRule(a: NameForm, b: NameForm, said: readonly Said[]): string {
  const match = a.family === b.family ? matchGiven(a, b) : 'swapped'
  const best = said.filter(({ because, points }) => because && points > 0).sort((x, y) => y.points - x.points)[0]
  return best ? `name-${match}-and-${best.because}` : `name-${match}`
}

const MATCHES: Record<NameMatch, string> = {
  equal: 'the same name',
  extends: 'one name goes on where the other ends',
  initials: 'the same initials',
  abbreviated: 'one name may abbreviate the other',
  other: 'other names',
}

function weighName(a: NameForm, b: NameForm): Said {
  const swapped = a.family === b.family ? a : toSwapped(a)!
  const match = matchGiven(swapped, b)
  const full = a.initials.length > 1 && b.initials.length > 1 ? 1 : 0
  const many = match === 'equal' && !(isTelling(a) && isTelling(b)) ? POINTS.shortName : 0
  return { points: POINTS.name[match][full] + many, text: () => (many ? 'the same short name' : MATCHES[match]) }
}

function weighSurroundings(a: Mention, b: Mention, corpus: Corpus): Said[] {
  const said: Said[] = []
  if (a.email && a.email === b.email) said.push({ points: POINTS.email, because: 'email', text: () => `the email ${a.email}` })
  const shared = findShared(a, b)
  if (shared.length) {
    const points = shared.length > 1 ? POINTS.coauthor.more : isTelling(shared[0]!) ? POINTS.coauthor.one : POINTS.coauthor.common
    said.push({ points, because: 'co-author', text: () => `with ${shared.slice(0, 3).map(toText).join(', ')}` })
  }
  if (a.affiliations.length && b.affiliations.length) {
    const same = a.affiliations.find((place) => b.affiliations.includes(place))
    if (same === undefined) said.push({ points: POINTS.affiliation.other, text: () => 'other affiliations' })
    else said.push({ points: POINTS.affiliation.same, because: 'affiliation', text: () => `the affiliation ${same}` })
  }
  if (a.byline.venue !== '' && a.byline.venue === b.byline.venue)
    said.push({ points: POINTS.venue, because: 'venue', text: () => 'the venue' })
  const words = a.words.filter((word) => corpus.isTellingWord(word) && b.words.includes(word)).slice(0, 3)
  if (words.length) said.push({ points: POINTS.topic * words.length, because: 'topic', text: () => `in both titles: ${words.join(', ')}` })
  if (a.byline.year !== null && b.byline.year !== null) {
    const years = Math.abs(a.byline.year - b.byline.year)
    const points = years <= 10 ? POINTS.years.near : years > 80 ? POINTS.years.never : years > 45 ? POINTS.years.far : 0
    if (points) said.push({ points, text: () => `${years} ${years === 1 ? 'year' : 'years'} between them` })
  }
  return said
}

/** Who stands on both bylines. */
function findShared(a: Mention, b: Mention): NameForm[] {
  const own = toInitialKey(a.form)
  return a.coauthors.filter((form) => {
    const key = toInitialKey(form)
    if (key === own || !b.coauthorKeys.has(key)) return false
    return b.coauthors.some((other) => form.family === other.family && matchGiven(form, other) !== 'other')
  })
}

function toText({ family, given, initials }: NameForm): string {
  return `${family} ${given.join(' ') || initials}`
}

/** A name that tells by itself, in either order. */
function toNameKeys({ form }: Mention): string[] {
  if (!isTelling(form)) return []
  const swapped = toSwapped(form)
  return swapped ? [toKey(form), toKey(swapped)] : [toKey(form)]
}

/** The family name and initial with somebody or something around them. */
function toSurroundings({ form, byline, coauthorKeys, affiliations, email }: Mention): string[] {
  const base = toInitialKey(form)
  const keys = [...coauthorKeys].filter((key) => key !== base).map((key) => `with ${base} ${key}`)
  keys.push(...affiliations.map((place) => `at ${base} ${place}`))
  if (byline.venue) keys.push(`in ${base} ${byline.venue}`)
  if (email) keys.push(`mail ${email}`)
  if (isTelling(form) && !COMMON_SURNAMES.has(form.family)) keys.push(`near ${base}`)
  return keys
}
