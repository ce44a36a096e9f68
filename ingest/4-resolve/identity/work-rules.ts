/**
 * When two are one work: rules in order, the first that holds decides. Each says what of the two it goes by; a rule without
 * a score keeps them apart.
 */
/** How two works stand to each other. */
export interface Likeness {
  doi: 'same' | 'other' | 'unknown'
  /** `same`: letter by letter in one language; `main`: but for a subtitle; `typos`: but for slips; `reworded`: much the same words. */
  title: 'same' | 'main' | 'typos' | 'reworded' | 'other' | 'unknown'
  /** How many letters the title has that both share. */
  letters: number
  /** The first authors; `shared`: another author is common to both. */
  author: 'same' | 'shared' | 'other' | 'unknown'
  /** Years apart; null where one prints none. */
  years: number | null
  venue: 'same' | 'other' | 'unknown'
  volume: 'same' | 'other' | 'unknown'
  issue: 'same' | 'other' | 'unknown'
  /** `same`: first page (and the last where both print it); `first`: the last differs. */
  pages: 'same' | 'first' | 'other' | 'unknown'
  /** Numbers, parts or years of the titles differ. */
  numbers: boolean
  editions: boolean
  books: boolean
  /** One of them lies on a server of preprints and the other doesn't. */
  preprint: boolean
  /** Both titles are in one script. */
  script: boolean
}

export interface WorkRule {
  rule: string
  /** Null: apart. */
  score: number | null
  holds: (l: Likeness) => boolean
}

const near = (l: Likeness, by: number) => l.years === null || l.years <= by
/** The same pages of the same issue. */
const samePlace = (l: Likeness) =>
  l.pages === 'same' && l.volume !== 'other' && l.issue !== 'other' && (l.volume === 'same' || l.issue === 'same' || l.venue === 'same')
const otherPlace = (l: Likeness) => l.pages === 'other' || l.volume === 'other' || l.issue === 'other'
/** What comes out in each volume or issue under one title: `Editorial`, a yearly report. */
const isOfAnotherIssue = (l: Likeness) =>
  l.venue === 'same' && ((l.volume === 'other' && l.years !== null && l.years > 0) || (l.issue === 'other' && l.letters < 30))
/** `Introduction`: a short title at another place, or of another venue without a volume and pages in common. */
const isOfAnotherBook = (l: Likeness) =>
  l.venue === 'other' && ((l.letters < 40 && otherPlace(l)) || (l.letters < 24 && !(l.pages === 'same' && l.volume === 'same')))
const byOne = (l: Likeness) => l.author === 'same' || l.author === 'shared'
const exact = (l: Likeness) => l.title === 'same'
const underTwoDois = (l: Likeness) => l.doi === 'other' && exact(l) && l.letters >= 12 && l.author === 'same' && near(l, 3)

export const WORK_RULES: readonly WorkRule[] = [
  { rule: 'editions', score: null, holds: (l) => l.editions && l.doi !== 'same' },
  {
    rule: 'same-doi',
    score: 0.99,
    holds: (l) => l.doi === 'same' && !(l.author === 'other' && !['same', 'main', 'typos', 'unknown'].includes(l.title)),
  },
  { rule: 'other-work-under-the-doi', score: null, holds: (l) => l.doi === 'same' },
  { rule: 'volumes-of-a-book', score: null, holds: (l) => l.books && l.volume === 'other' && l.pages !== 'same' && l.doi !== 'same' },
  { rule: 'numbered-parts', score: null, holds: (l) => l.numbers && !(samePlace(l) && l.venue === 'same') },
  { rule: 'two-dois-of-a-preprint-and-its-article', score: 0.95, holds: (l) => underTwoDois(l) && l.preprint },
  {
    rule: 'two-dois-of-one-article',
    score: 0.93,
    holds: (l) => underTwoDois(l) && !l.years && l.letters >= 24 && l.venue !== 'other' && !otherPlace(l),
  },
  // a paper of a conference and the article that came of it
  { rule: 'two-dois-of-one-title', score: 0.7, holds: (l) => underTwoDois(l) && !(l.venue === 'same' && otherPlace(l)) },
  { rule: 'other-doi', score: null, holds: (l) => l.doi === 'other' },
  // one article under two translations, or in two languages, of its title
  {
    rule: 'same-pages-of-one-issue',
    score: 0.96,
    holds: (l) => l.venue === 'same' && samePlace(l) && l.years === 0 && byOne(l) && !l.books,
  },
  {
    rule: 'same-pages-and-author',
    score: 0.93,
    holds: (l) =>
      samePlace(l) && l.years === 0 && l.author === 'same' && !l.books && (l.venue !== 'other' || !l.script || l.title !== 'other'),
  },
  {
    rule: 'same-title-and-place',
    score: 0.96,
    holds: (l) => exact(l) && samePlace(l) && near(l, l.volume === 'same' ? 1 : 0) && (l.author !== 'other' || l.volume === 'same'),
  },
  { rule: 'one-title-in-each-issue', score: null, holds: (l) => exact(l) && l.letters < 40 && isOfAnotherIssue(l) },
  { rule: 'books-of-other-years', score: 0.7, holds: (l) => l.books && exact(l) && byOne(l) && l.years !== null && l.years > 0 },
  {
    rule: 'same-title-author-and-year',
    score: 0.96,
    holds: (l) =>
      exact(l) &&
      l.letters >= 12 &&
      byOne(l) &&
      near(l, 1) &&
      !(l.venue === 'same' && l.pages === 'other') &&
      !isOfAnotherIssue(l) &&
      !isOfAnotherBook(l),
  },
  {
    rule: 'preprint-and-article',
    score: 0.94,
    holds: (l) => exact(l) && l.letters >= 12 && l.author === 'same' && l.preprint && near(l, 5),
  },
  {
    rule: 'same-long-title-and-author',
    score: 0.92,
    holds: (l) => exact(l) && l.letters >= 30 && l.author === 'same' && near(l, 3) && !otherPlace(l),
  },
  {
    rule: 'short-title-author-and-year',
    score: 0.91,
    holds: (l) => exact(l) && l.author === 'same' && near(l, 0) && !otherPlace(l) && l.venue !== 'other',
  },
  {
    rule: 'same-title-and-pages',
    score: 0.93,
    holds: (l) => exact(l) && l.letters >= 12 && (l.pages === 'same' || l.pages === 'first') && l.author !== 'other' && !isOfAnotherBook(l),
  },
  {
    rule: 'same-title-author-not-printed',
    score: 0.92,
    holds: (l) =>
      exact(l) && l.author === 'unknown' && near(l, 0) && !otherPlace(l) && (l.venue === 'same' || l.letters >= 25) && l.venue !== 'other',
  },
  {
    rule: 'same-title-other-author-order',
    score: 0.9,
    holds: (l) => exact(l) && l.letters >= 30 && l.author === 'other' && l.years === 0 && l.pages !== 'other' && l.venue === 'same',
  },
  {
    rule: 'title-with-slips',
    score: 0.93,
    holds: (l) => l.title === 'typos' && l.letters >= 20 && byOne(l) && near(l, 1) && !otherPlace(l),
  },
  {
    rule: 'title-with-slips-at-the-place',
    score: 0.93,
    holds: (l) => l.title === 'typos' && samePlace(l) && l.author !== 'other' && near(l, 1),
  },
  {
    rule: 'title-without-its-subtitle',
    score: 0.91,
    holds: (l) => l.title === 'main' && l.author === 'same' && near(l, 0) && !otherPlace(l) && l.venue !== 'other',
  },
  {
    rule: 'reworded-title-at-the-place',
    score: 0.92,
    holds: (l) =>
      l.title === 'reworded' &&
      !l.books &&
      (l.pages === 'same' || l.pages === 'first') &&
      near(l, 1) &&
      byOne(l) &&
      l.volume !== 'other' &&
      l.issue !== 'other',
  },
  // worth a look
  { rule: 'same-title-and-author', score: 0.75, holds: (l) => exact(l) && byOne(l) && !(l.venue === 'same' && otherPlace(l)) },
  { rule: 'same-title', score: 0.65, holds: (l) => exact(l) && l.letters >= 20 && l.author === 'unknown' && near(l, 1) && !otherPlace(l) },
  { rule: 'title-without-its-subtitle', score: 0.7, holds: (l) => l.title === 'main' && byOne(l) && near(l, 1) && l.pages !== 'other' },
  {
    rule: 'reworded-title',
    score: 0.7,
    holds: (l) => l.title === 'reworded' && l.author === 'same' && near(l, 0) && !otherPlace(l) && l.venue !== 'other',
  },
  { rule: 'title-with-slips', score: 0.7, holds: (l) => l.title === 'typos' && l.author !== 'other' && near(l, 1) && !otherPlace(l) },
  // too little to say that they are one; enough to ask whether an entry describes a known work wrongly (ingest/check)
  { rule: 'same-long-title-elsewhere', score: 0.55, holds: (l) => exact(l) && l.letters >= 30 && byOne(l) && !l.books },
  { rule: 'same-long-title-of-others', score: 0.5, holds: (l) => exact(l) && l.letters >= 40 && l.author === 'other' && !l.books },
]
