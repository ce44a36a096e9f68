/** Which field of BibTeX and BibLaTeX goes to which of CSL-JSON, as data: what the library maps and what we add to it. */
import type { CslItem } from '../../../extraction.ts'

export type CslField = keyof CslItem

/**
 * Where a field's value may stand in the library's result; where it stands in none, it goes to the first that is free.
 * A field of no entry here is named as unmapped.
 */
export const FIELDS: Readonly<Record<string, readonly CslField[]>> = {
  abstract: ['abstract'],
  addendum: ['note'],
  address: ['publisher-place'],
  annotation: ['annote'],
  annote: ['annote'],
  booksubtitle: ['container-title'],
  booktitle: ['container-title'],
  booktitleaddon: ['container-title'],
  chapter: ['chapter-number'],
  doi: ['DOI'],
  edition: ['edition'],
  eid: ['number'],
  entrysubtype: ['genre'],
  eventtitle: ['event-title'],
  eventtitleaddon: ['event-title'],
  howpublished: ['medium', 'publisher', 'URL'],
  institution: ['publisher'],
  isbn: ['ISBN'],
  isrn: ['number'],
  issn: ['ISSN'],
  issue: ['issue'],
  issuetitle: ['volume-title'],
  issuesubtitle: ['volume-title'],
  journal: ['container-title'],
  journalsubtitle: ['container-title'],
  journaltitle: ['container-title'],
  keyword: ['keyword'],
  keywords: ['keyword'],
  langid: ['language'],
  language: ['language'],
  library: ['call-number'],
  location: ['publisher-place', 'jurisdiction'],
  mainsubtitle: ['container-title', 'title'],
  maintitle: ['container-title', 'collection-title'],
  medium: ['medium'],
  note: ['note'],
  number: ['issue', 'number', 'collection-number'],
  numpages: ['number-of-pages'],
  organization: ['publisher', 'authority'],
  origlocation: ['original-publisher-place'],
  origpublisher: ['original-publisher'],
  origtitle: ['original-title'],
  pages: ['page', 'section'],
  pagetotal: ['number-of-pages'],
  part: ['part-number'],
  pmcid: ['PMCID'],
  pmid: ['PMID'],
  publisher: ['publisher'],
  pubstate: ['status'],
  school: ['publisher'],
  series: ['collection-title'],
  shortjournal: ['container-title-short'],
  shorttitle: ['title-short'],
  subtitle: ['title'],
  title: ['title'],
  titleaddon: ['title'],
  type: ['genre'],
  url: ['URL'],
  venue: ['event-place'],
  version: ['version'],
  volume: ['volume'],
  volumes: ['number-of-volumes'],
}

/** Lists of names joined by ` and `. */
export const NAME_FIELDS: Readonly<Record<string, CslField>> = {
  author: 'author',
  bookauthor: 'container-author',
  editor: 'editor',
  translator: 'translator',
}

export const DATE_FIELDS: Readonly<Record<string, CslField>> = {
  date: 'issued',
  eventdate: 'event-date',
  origdate: 'original-date',
  urldate: 'accessed',
}

/** Entry types beyond the library's: those of GB/T 7714 styles and of reference managers. */
export const MORE_TYPES: Readonly<Record<string, string>> = {
  archive: 'document',
  atlas: 'map',
  blog: 'post-weblog',
  database: 'dataset',
  map: 'map',
  newspaper: 'article-newspaper',
  preprint: 'article',
  presentation: 'speech',
  webpage: 'webpage',
  website: 'webpage',
}

/** The genre that a type or a `type` key says, in words. */
export const GENRES: Readonly<Record<string, string>> = {
  mathesis: "Master's thesis",
  phdthesis: 'PhD thesis',
  techreport: 'Technical report',
  resreport: 'Research report',
  bathesis: "Bachelor's thesis",
  candthesis: 'Candidate thesis',
  patentde: 'German patent',
  patenteu: 'European patent',
  patentfr: 'French patent',
  patentuk: 'British patent',
  patentus: 'U.S. patent',
  patreq: 'Patent request',
  patreqde: 'German patent request',
  patreqeu: 'European patent request',
  patreqfr: 'French patent request',
  patrequk: 'British patent request',
  patrequs: 'U.S. patent request',
}

/** The fields that the title of a parent fills in an entry that names it in `crossref` (BibLaTeX manual, appendix B). */
export const TITLE_OF_PARENT: Readonly<Record<string, 'main' | 'book' | 'journal'>> = {
  mvbook: 'main',
  mvcollection: 'main',
  mvproceedings: 'main',
  mvreference: 'main',
  book: 'book',
  collection: 'book',
  proceedings: 'book',
  reference: 'book',
  periodical: 'journal',
}

/** What an entry does not hand down (ibid.). */
export const NOT_INHERITED: ReadonlySet<string> = new Set(
  (
    'ids crossref xref xdata entryset entrysubtype execute label options presort related relatedoptions relatedstring relatedtype shorthand ' +
    'shorthandintro sortkey shorttitle sorttitle indextitle indexsorttitle'
  ).split(' '),
)
