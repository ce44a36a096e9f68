/**
 * A labelled reference to a label for each token: where in the print each field stands.
 */

import { findLabel } from '#ingest/2-structure/references/label.ts'
import { LABELS, type Label } from '#ingest/2-structure/references/labels.ts'
import { findLinks } from '#ingest/2-structure/references/links.ts'
import { type PrintedLine, readLine } from '#ingest/2-structure/references/printed-line.ts'
import type { Expected } from '#ingest/2-structure/references/style.ts'
import { type Tokens, toTokens } from '#ingest/2-structure/references/tokens.ts'

export interface LabelledReference {
  raw: string
  authors?: { family?: string; given?: string; literal?: string }[]
  authors_conf?: string
  editors?: { family?: string; given?: string; literal?: string }[]
  year?: number | string | null
  title?: string | null
  container?: string | null
  volume?: string | null
  issue?: string | null
  pages?: string | null
  publisher?: string | null
  place?: string | null
  doi?: string | null
  type?: string | null
  item?: string
  edition?: string
}

export interface Example {
  line: PrintedLine
  tokens: Tokens
  labels: Uint8Array
  /** Fields of the label that the print doesn't show as one stretch. */
  lost: string[]
}

const NUMBER_OF = Object.fromEntries(LABELS.map((label, i) => [label, i])) as Record<Label, number>
const fold = (text: string): string => readLine(text).text.toLowerCase()

/** Finds the labels of a reference's tokens. */
export function alignLabels(given: LabelledReference): Example {
  // A label that calls the journal of an untitled article its title is wrong.
  const untitled = given.type === 'article-journal' && !given.container && given.title && given.volume && given.title.split(' ').length < 7
  const reference = untitled ? { ...given, title: null, container: given.title } : given
  const raw = reference.raw.replace(/\s+/g, ' ')
  const { line } = findLinks(readLine(raw.slice(findLabel(raw).end).trim()))
  const tokens = toTokens(line.text)
  const words = tokens.starts.map((start, i) => line.text.slice(start, tokens.ends[i]).toLowerCase())
  const labels = new Uint8Array(tokens.count)
  const lost: string[] = []
  const find = (value: string, from: number, free = true): [number, number] | null => {
    const folded = fold(value)
    const cut = toTokens(folded)
    const wanted = cut.starts.map((start, i) => folded.slice(start, cut.ends[i]))
    if (wanted.length === 0) return null
    search: for (let i = from; i + wanted.length <= words.length; i++) {
      for (let k = 0; k < wanted.length; k++) if (words[i + k] !== wanted[k] || (free && labels[i + k] !== 0)) continue search
      return [i, i + wanted.length]
    }
    return null
  }
  const set = (label: Label, place: [number, number]): void => {
    for (let i = place[0]; i < place[1]; i++) labels[i] = NUMBER_OF[label]
  }
  const text = (field: 'title' | 'container' | 'publisher' | 'place', from = 0): number => {
    const value = reference[field]
    if (!value) return -1
    const place = find(value, from)
    if (!place) {
      lost.push(field)
      return -1
    }
    set(field, place)
    return place[1]
  }
  // Who is said to be nobody stands where authors stand.
  if (/^(?:佚名|不详|anon|anonymous)$/.test(words[0] ?? '')) labels[0] = NUMBER_OF.author
  let authorsEnd = 0
  const people = reference.authors ?? []
  if (people.length > 0) {
    const places: [number, number][] = []
    for (const person of people) {
      const name = person.literal ?? person.family ?? ''
      const last = places.at(-1)
      const place = find(
        /\p{Script=Han}/u.test(name) ? name + (person.literal ? '' : (person.given ?? '')) : name,
        last ? last[1] : 0,
        false,
      )
      if (!place) continue
      const given = person.given ? find(person.given, Math.max(last ? last[1] : 0, place[0] - 6), false) : null
      places.push(given && Math.abs(given[0] - place[0]) < 7 ? [Math.min(place[0], given[0]), Math.max(place[1], given[1])] : place)
    }
    if (places.length === 0) lost.push('authors')
    else {
      const first = Math.min(...places.map((place) => place[0]))
      authorsEnd = Math.max(...places.map((place) => place[1]))
      const shown = (i: number): string => line.text.slice(tokens.starts[i] ?? 0, tokens.ends[i] ?? 0)
      while (/^(?:et|al|others|等|jr|sr|等人)$/.test(words[authorsEnd] ?? '') || /^\p{Lu}{1,2}$/u.test(shown(authorsEnd))) authorsEnd++
      if (places.length < people.length && reference.authors_conf !== 'low') lost.push('authors')
      set('author', [first, authorsEnd])
    }
  }
  const titleEnd = text('title', 0)
  const editors = (reference.editors ?? []).flatMap((person) => find(person.literal ?? person.family ?? '', Math.max(0, titleEnd)) ?? [])
  if (editors.length > 0) {
    let end = Math.max(...editors)
    while (
      /^\p{Lu}{1,2}$/u.test(line.text.slice(tokens.starts[end] ?? 0, tokens.ends[end] ?? 0)) ||
      /^(?:eds?|editors?)$/.test(words[end] ?? '')
    )
      end++
    let start = Math.min(...editors)
    while (start > 0 && labels[start - 1] === 0 && !/^(?:in|by|edited)$/.test(words[start - 1]!)) start--
    set('editor', [start, end])
  }
  const edition = reference.edition ? find(reference.edition, 0) : null
  if (edition) set('edition', edition)
  const containerEnd = text('container', Math.max(0, titleEnd))
  if (containerEnd < 0 && reference.container && lost.at(-1) === 'container') {
    lost.pop()
    text('container', 0)
  }
  text('publisher', Math.max(0, titleEnd))
  text('place', Math.max(0, titleEnd))
  const after = Math.max(0, containerEnd, titleEnd)
  const number = (label: Label, value: string | number | null | undefined, from: number): number => {
    if (value === null || value === undefined || value === '') return -1
    const place = find(String(value).replace(/[–—]/g, '-'), from) ?? find(String(value).replace(/[–—]/g, '-'), 0)
    if (!place) {
      lost.push(label)
      return -1
    }
    set(label, place)
    return place[1]
  }
  // Pages first, then the rarer numbers: a volume may equal anything.
  const pages = reference.pages ? String(reference.pages).replace(/[–—]/g, '-') : ''
  if (pages) {
    let place = find(pages, after) ?? find(pages, 0)
    if (!place) {
      // A range that print or label shortens: its first page, and what follows after a hyphen.
      const first = find(pages.split(/[-,]/)[0] ?? '', after)
      if (first)
        place = /^-\s?$|^ - $/.test(line.text.slice(tokens.ends[first[0]], tokens.starts[first[1]] ?? 0)) ? [first[0], first[1] + 1] : first
    }
    if (place) set('page', place)
    else lost.push('page')
  }
  const year = reference.year === null || reference.year === undefined ? '' : String(reference.year)
  if (year) {
    let place: [number, number] | null = null
    for (let i = 0; i < words.length; i++)
      if (labels[i] === 0 && (words[i] === year || new RegExp(`^${year}[a-z]$`).test(words[i] ?? ''))) {
        place = [i, i + 1]
        if (authorsEnd && i <= authorsEnd + 1) break
        if (titleEnd > 0 && i >= titleEnd) break
      }
    if (place) set('date', place)
    else lost.push('date')
  }
  if (reference.volume && reference.issue) {
    const volume = String(reference.volume).toLowerCase()
    const issue = String(reference.issue).toLowerCase()
    let done = false
    for (let i = after; i < words.length && !done; i++) {
      for (const gap of [1, 2, 3]) {
        if (words[i] === volume && labels[i] === 0 && words[i + gap] === issue.split(/[-/]/)[0] && labels[i + gap] === 0 && !done) {
          set('volume', [i, i + 1])
          const tail = find(issue, i + gap)
          set('issue', tail && tail[0] === i + gap ? tail : [i + gap, i + gap + 1])
          done = true
        }
      }
    }
    if (!done) {
      const end = number('volume', volume, after)
      number('issue', issue, Math.max(end, after))
    }
  } else {
    number('volume', reference.volume, after)
    number('issue', reference.issue, after)
  }
  spread(line.text, words, tokens, labels)
  // What a line prints and its label leaves out would be learned as no field.
  if (!year && words.some((word, i) => labels[i] === 0 && /^(?:19|20)\d\d[a-z]?$/.test(word))) lost.push('date')
  if (reference.type === 'article-journal' && !labels.includes(NUMBER_OF.container)) {
    const from = labels.lastIndexOf(NUMBER_OF.title) + 1
    let end = from
    while (end < words.length && labels[end] === 0 && !/\d/.test(words[end]!)) end++
    if (from > 0 && end > from) set('container', [from, end])
  }
  return { line, tokens, labels, lost }
}

const VOLUME = /^(?:vol|volume|vols|v|bd|band|tome|t|jg)$/
const ISSUE = /^(?:no|nr|issue|iss|num|number|nos|n|heft|期|第)$/
const PAGE = /^(?:pp|p|page|pages|pgs|s|seiten|页)$/
const EDITION = /^(?:版|ed|edn|edition|aufl|auflage)$/
const MONTH =
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|spring|summer|autumn|fall|winter)[a-z]*$|^(?:janvier|février|fevrier|mars|avril|mai|juin|juillet|août|aout|septembre|octobre|novembre|décembre|月|年|日)$/
const GENRE = /^(?:thesis|dissertation|preprint|report|patent|论文|学位论文|博士学位论文|硕士学位论文)$/

/** Labels what belongs to a field and no label names: `vol.`, `pp.`, a month beside the year, editors, the kind of a thesis. */
function spread(text: string, words: string[], tokens: Tokens, labels: Uint8Array): void {
  const near = (i: number, label: Label): boolean => labels[i] === NUMBER_OF[label]
  for (let turn = 0; turn < 3; turn++)
    for (let i = 0; i < words.length; i++) {
      if (labels[i] !== 0) continue
      const word = words[i]!
      if (VOLUME.test(word) && near(i + 1, 'volume')) labels[i] = NUMBER_OF.volume
      else if (ISSUE.test(word) && (near(i + 1, 'issue') || near(i - 1, 'issue'))) labels[i] = NUMBER_OF.issue
      else if (PAGE.test(word) && (near(i + 1, 'page') || near(i - 1, 'page'))) labels[i] = NUMBER_OF.page
      else if (EDITION.test(word) && labels[i - 1] === 0 && /^\d|^[a-z]+(?:th|rd|nd|st|ond|ird|ised)$|^rev/.test(words[i - 1] ?? ''))
        labels.fill(NUMBER_OF.edition, i - 1, i + 1)
      else if (MONTH.test(word) && (near(i + 1, 'date') || near(i - 1, 'date') || near(i + 2, 'date'))) labels[i] = NUMBER_OF.date
      else if (/^\d{1,2}$/.test(word) && near(i - 1, 'date') && /^\W{0,2}$/.test(text.slice(tokens.ends[i - 1], tokens.starts[i])))
        labels[i] = NUMBER_OF.date
    }
  // Runs of tokens without a label: editors and kinds of works.
  for (let i = 0; i < words.length; ) {
    if (labels[i] !== 0) {
      i++
      continue
    }
    let end = i
    while (end < words.length && labels[end] === 0) end++
    const run = words.slice(i, end)
    const stretch = text.slice(tokens.starts[i], tokens.ends[end - 1])
    const marked = run.some((word) => /^(?:eds?|editors?|edited|hrsg|主编|编|ред)$/.test(word))
    const named = /(?:^|[\s,])(?:\p{Lu}\.\s?){1,3}|\p{Lu}\p{Ll}+\s\p{Lu}{1,2}(?!\p{L})/u.test(stretch)
    // `[C]//中国图书馆学会. …`: who edited the volume.
    const host = i > 0 && labels[end] === NUMBER_OF.container && text.slice(tokens.ends[i - 1], tokens.starts[i]).includes('//')
    if (host) labels.fill(NUMBER_OF.editor, i, end)
    else if (named && i > 0 && end < words.length && (marked || /^(?:in|en|dans)$/.test(run[0]!))) {
      for (let k = i; k < end; k++) if (!(k === i && /^(?:in|en|dans)$/.test(words[k]!))) labels[k] = NUMBER_OF.editor
    } else if (run.some((word) => GENRE.test(word)) && run.length < 7) for (let k = i; k < end; k++) labels[k] = NUMBER_OF.genre
    i = end
  }
}

/** An example of a style as a labelled reference. */
export function fromExpected({ raw, fields }: { raw: string; fields: Expected }): LabelledReference {
  const people = (printed: string | undefined) =>
    (printed ?? '')
      .split('; ')
      .filter(Boolean)
      .map((name) => {
        const [family = '', given] = name.split(', ')
        return given === undefined ? { literal: family } : { family, given }
      })
  return {
    raw,
    authors: people(fields.author),
    editors: people(fields.editor),
    authors_conf: 'high',
    year: fields.year ?? null,
    edition: fields.edition,
    title: fields.titleAlt ? `${fields.titleAlt} ${fields.title}` : (fields.title ?? null),
    container: fields['container-title'] ?? null,
    volume: fields.volume ?? null,
    issue: fields.issue ?? null,
    pages: fields.page ?? null,
    publisher: fields.publisher ?? null,
    place: fields['publisher-place'] ?? null,
  }
}
