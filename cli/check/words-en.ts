/** The citation report in English. */
import type { Excuse } from '#ingest/check/compare-fields.ts'
import type { Witness } from '#ingest/check/known-works.ts'
import type { EntryCheck, Finding } from '#ingest/check/report.ts'
import type { Words } from './words.ts'

const EXCUSES: Record<Excuse, string> = {
  one_year: 'One year apart is often that of the edition online and that in print.',
  wording: 'It may be another translation of the title.',
  venue_name: 'It may be another name of the same journal.',
  unsure: 'We are not sure that we read this field of the entry rightly.',
  version: 'One of the two is a preprint, which has a year and place of its own.',
}
const FORMATS: Partial<Record<NonNullable<Witness['format']>, string>> = { openalex: 'OpenAlex', crossref: 'Crossref' }
const DOI_ELSEWHERE =
  'that says nothing against it: DOIs are registered with many agencies, those of Chinese journals mostly with ISTIC or CNKI, which Crossref and OpenAlex do not cover'

const label = ({ key, reference }: EntryCheck) => (key === null ? `entry ${reference + 1}` : /^\d+[a-z]?$/.test(key) ? `[${key}]` : key)
const join = (parts: readonly string[]) => (parts.length < 3 ? parts.join(' and ') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`)

function witness({ file, kind, format, label: key, line }: Witness): string {
  const place = [key && (kind === 'list' ? `[${key}]` : key), line && `line ${line}`].filter(Boolean).join(', ')
  const at = place ? ` (${place})` : ''
  if (kind === 'paper') return `the work itself, ${file}`
  if (kind === 'note') return `the reading note on it, ${file}`
  return kind === 'list' ? `the list of ${file}${at}` : `${FORMATS[format!] ? `${FORMATS[format!]} in ` : ''}${file}${at}`
}

/** `[3], [9] and entry 5`, with a capital where a sentence begins with it. */
const labels = ({ references }: Finding, entries: readonly EntryCheck[]) => {
  const all = join(references.flatMap((i) => (entries[i] ? [label(entries[i])] : [])))
  return all.charAt(0).toUpperCase() + all.slice(1)
}
const by = ({ by: witnesses }: Finding) => join(witnesses.slice(0, 3).map(witness))

function say(finding: Finding, entries: readonly EntryCheck[]): string {
  const { rule, field, printed, should, excuse, citation, note = '', references, differs = [] } = finding
  const own = labels(finding, entries)
  const name = field ? english.fields[field] : ''
  switch (rule) {
    case 'wrong_field':
      return `${own} prints the ${name} “${printed}”; ${by(finding)} ${finding.by.length > 1 ? 'have' : 'has'} “${should}”.${excuse ? ` ${EXCUSES[excuse]}` : ''}`
    case 'doi_of_another_work':
      return `${own} prints the DOI ${printed}, under which ${by(finding)} ${finding.by.length > 1 ? 'list' : 'lists'} another work: “${should}”.`
    case 'perhaps_known':
      return `${own} may mean a work that ${by(finding)} ${finding.by.length > 1 ? 'have' : 'has'} with other details: ${differs.map((one) => `${english.fields[one.field]} “${one.should}” for “${one.printed}”`).join('; ')}.`
    case 'lists_differ':
      return `${own} prints the ${name} “${printed}”; ${by(finding)} ${finding.by.length > 1 ? 'print' : 'prints'} “${should}” for the same work.`
    case 'doi_contradicts_entry':
      return `${own} prints the ${name} “${printed}”, but its own DOI, ${note}, is built from “${should}”.`
    case 'shared_doi':
      return `${own} print one DOI, ${printed}, but by their titles they are two works.`
    case 'later_than_paper':
      return `${own} is dated ${printed}, the paper itself ${should}.`
    case 'ambiguous_citation':
      return /[\p{L}\p{N}]/u.test(citation ?? '')
        ? `“${citation}” fits several entries${references.length ? `; by the text around it, it was taken for ${join(references.flatMap((i) => (entries[i] ? [label(entries[i])] : [])))}` : ''}.`
        : `“${citation}” prints no number${references.length ? `; by its place in the text it was taken for ${join(references.flatMap((i) => (entries[i] ? [label(entries[i])] : [])))}` : ''}.`
    case 'split_reference':
      return `${own} is broken into pieces in the file; what follows the break is no entry of its own.`
    case 'unread':
      return `“${note}” was made nothing of.`
    case 'missing_reference':
      return finding.trace
        ? `${note} Line ${finding.trace.line} begins much like it: the conversion may have damaged that entry, or we could not read it.`
        : note
    case 'uncited_reference':
      return finding.trace
        ? `${note} Line ${finding.trace.line} names its author and year in a way that we could not read as a mark.`
        : note
    default:
      return note
  }
}

export const english: Words = {
  lang: 'en',
  title: 'Citation report',
  verdicts: {
    described_wrongly: { title: 'described wrongly', about: 'the work is known, and a source at hand gives a field otherwise' },
    contradictory: { title: 'contradictory here', about: 'the paper, or the lists at hand, contradict themselves about it' },
    verified: { title: 'verified', about: 'another source at hand describes the work alike' },
    unverifiable: { title: 'unverifiable here', about: 'nothing at hand knows it, which says nothing against it' },
  },
  severities: { error: 'error', warning: 'warning', note: 'note' },
  parts: {
    description: 'Described otherwise by a source at hand',
    contradiction: 'Contradictory here',
    form: 'Incomplete or broken',
    reading: 'Doubts of our reading',
  },
  rules: {
    wrong_field: {
      title: 'field given otherwise',
      about: 'The entry and a source that knows the work give a field otherwise.',
      todo: 'look the work up; if the source is right, correct the entry',
    },
    doi_of_another_work: {
      title: 'DOI of another work',
      about: 'A source at hand lists another work under the DOI of the entry.',
      todo: 'open the DOI; print the one of the work that is meant',
    },
    perhaps_known: {
      title: 'perhaps a known work',
      about: 'A source at hand knows a work of much the same title that differs in other fields.',
      todo: 'if that work is meant, correct the entry; if not, nothing is wrong',
    },
    lists_differ: {
      title: 'lists differ',
      about: 'Another paper’s list gives the same work otherwise.',
      todo: 'look the work up: one of the two lists is wrong',
    },
    doi_contradicts_entry: {
      title: 'DOI against entry',
      about: 'The DOI is built from ISSN, year and issue, and the entry prints others.',
      todo: 'open the DOI; one of the two belongs to another article or issue',
    },
    shared_doi: {
      title: 'one DOI, two works',
      about: 'Two entries of different works print one DOI.',
      todo: 'open the DOI and correct the entry that it is not of',
    },
    later_than_paper: {
      title: 'later than the paper',
      about: 'The year of the entry lies well after that of the paper.',
      todo: 'check the year; a work in print may be right',
    },
    missing_reference: {
      title: 'cited and missing',
      about: 'A mark, a title or a document of the text has no entry in the list.',
      todo: 'add the entry, or correct the mark',
    },
    name_mismatch: {
      title: 'label against name',
      about: 'A mark stands beside a name or title that is not that of its entry.',
      todo: 'let the mark name the work that the text means, spelled as in the list (the conversion may have misread letters)',
    },
    year_mismatch: {
      title: 'label against year',
      about: 'A mark prints another year than its entry.',
      todo: 'print one year in both places',
    },
    duplicate_reference: {
      title: 'two entries, one work',
      about: 'The list has a work twice.',
      todo: 'keep one entry and lead both marks to it',
    },
    uncited_reference: {
      title: 'listed and not cited',
      about: 'No mark of the text leads to the entry.',
      todo: 'cite it where it is used, or take it out',
    },
    other: { title: 'numbering', about: 'Numbers of the list skip one or stand twice, or a file contradicts itself.', todo: 'number anew' },
    ambiguous_citation: {
      title: 'unclear mark',
      about: 'A mark could lead to more than one entry, or has lost its number.',
      todo: 'add initials, a letter after the year, or the number',
    },
    missing_field: {
      title: 'field missing',
      about: 'No author, title or year can be read in the entry.',
      todo: 'print it; if it is printed, the conversion lost it',
    },
    split_reference: {
      title: 'entry in pieces',
      about: 'The file breaks one entry into several lines or items.',
      todo: 'nothing, if only the conversion broke it',
    },
    suspect_relevance: { title: 'doubtful relevance', about: 'The cited work seems to be about something else.', todo: 'check the claim' },
    unresolved_citation: { title: 'mark without entry', about: 'A mark could not be led to an entry.', todo: 'look at the mark' },
    unparsed_reference: { title: 'entry not understood', about: 'No title was read in an entry.', todo: 'look at the entry' },
    unsure_field: { title: 'unsure of a field', about: 'Little speaks for a field as it was read.', todo: 'look at the entry' },
    left_in_raw: { title: 'words left over', about: 'Words of an entry that no field took.', todo: 'look at the entry' },
    label_gap: { title: 'gap in the labels', about: 'Labels of the list skip one.', todo: 'look whether an entry was lost' },
    nothing_found: { title: 'nothing found', about: 'A part that papers have was not found.', todo: 'look whether the file has it' },
    section_gap: { title: 'gap in the headings', about: 'Numbers of headings skip one.', todo: 'look whether a heading was lost' },
    scrambled_words: { title: 'scrambled words', about: 'The file’s words are in disorder.', todo: 'look at the conversion' },
    unread: { title: 'unread', about: 'Nothing was made of a stretch of the file.', todo: 'look what stands there' },
  },
  fields: {
    title: 'title',
    author: 'author',
    year: 'year',
    container: 'journal',
    volume: 'volume',
    issue: 'issue',
    page: 'pages',
    DOI: 'DOI',
  },
  line: 'line',
  entry: 'entry',
  verdict: 'verdict',
  why: 'why',
  todo: 'to do',
  labels: {
    read: 'read',
    covered: 'covered',
    mended: 'mended',
    list: 'list',
    against: 'against',
    unread: 'unread',
    files: (count) => `${count} files`,
  },
  nothingFound: 'Nothing is wrong or doubtful.',
  allEntries: 'All entries',
  at: (line) => `line ${line}`,
  nothingAtHand: 'nothing: give other papers or a bibliography (--against refs.bib), or build a graph of them',
  comparedWith: 'compared with',
  entries: (count) => `${count} ${count === 1 ? 'entry' : 'entries'}`,
  more: (count) => `and ${count} more: --format json has all`,
  join,
  label,
  range: (first, last) =>
    first.key === null && last.key === null ? `entries ${first.reference + 1}–${last.reference + 1}` : `${label(first)}–${label(last)}`,
  moreFiles: (count) => `${count} more ${count === 1 ? 'file' : 'files'}`,
  witness,
  against: ({ file, kind, format, works }) =>
    kind === 'bibliography'
      ? `${file} (${FORMATS[format!] ?? format}, ${works} ${works === 1 ? 'work' : 'works'})`
      : `${file} (${works} ${works === 1 ? 'reference' : 'references'})`,
  say,
  reason({ verdict, by: witnesses, agrees, unverified }, against) {
    const others = witnesses.slice(0, 3).map(witness)
    const fields = join(agrees.map((field) => english.fields[field]))
    const known = others.length ? `${fields || 'the work'} as in ${join(others)}` : ''
    if (verdict !== 'unverifiable') return known
    if (unverified === 'nothing_at_hand') return 'there was nothing to compare it with'
    if (unverified === 'not_listed') return 'none of the files at hand lists it'
    const listed = against.filter(({ kind }) => kind === 'bibliography').map(({ file }) => file)
    return `the DOI is not in ${join(listed.slice(0, 3))}; ${DOI_ELSEWHERE}`
  },
}
